import type * as Phaser from 'phaser'
import type { Motion, Tools } from '../stage'
import { FRAME } from './camera'
import type { Sheet } from './sheet'

export const HOURS = ['dusk', 'night', 'dawn'] as const
export type Hour = (typeof HOURS)[number]

export const SKY = { key: 'village-sky', file: 'village/sky.webp', width: 48, frames: 3 } as const

/** What an hour does to the one picture (art guide §2): nothing is drawn anew. */
interface Look {
  /** The skies of the night and of the morning, over that of the evening. */
  readonly nightSky: number
  readonly dawnSky: number
  readonly stars: number
  readonly moon: number
  readonly sun: number
  readonly clouds: number
  /** How far the night colours everything, and how far morning lightens it. */
  readonly night: number
  readonly morning: number
  readonly lights: number
  /** Lit windows stand out of the dark. */
  readonly panes: number
}

const LOOKS: Readonly<Record<Hour, Look>> = {
  dusk: {
    nightSky: 0,
    dawnSky: 0,
    stars: 0.75,
    moon: 1,
    sun: 1,
    clouds: 1,
    night: 0,
    morning: 0,
    lights: 0.92,
    panes: 0,
  },
  night: {
    nightSky: 1,
    dawnSky: 0,
    stars: 1,
    moon: 1,
    sun: 0.1,
    clouds: 0.3,
    night: 1,
    morning: 0,
    lights: 1,
    panes: 0.6,
  },
  dawn: {
    nightSky: 0,
    dawnSky: 1,
    stars: 0,
    moon: 0,
    sun: 1,
    clouds: 0.75,
    night: 0,
    morning: 0.65,
    lights: 0.7,
    panes: 0,
  },
}

/** Before the first lantern the evening is this far on its way to the night. */
const GLOOM: Partial<Look> = { nightSky: 0.75, sun: 0.45, clouds: 0.7 }

const CHANGE: Motion = { ms: 1200, ease: 'Sine.easeInOut' }

/** Small and large stars, units of the frame; none where mountains or the ban tree stand. */
const STARS = [
  [673, 46], [818, 174], [1107, 32], [758, 157], [449, 17], [866, 25], [502, 31], [1138, 116], [1168, 39], [1294, 157],
  [111, 64], [282, 82], [868, 44], [1117, 38], [1406, 54], [394, 103], [1468, 24], [1277, 60],
  [1026, 182], [1098, 117], [653, 127], [750, 84], [596, 186], [509, 28], [1085, 134], [929, 81],
  [1257, 26], [321, 133], [1378, 27], [1575, 150], [652, 95], [1433, 97], [944, 25], [201, 77], [980, 186],
  [108, 26], [128, 120], [36, 110], [560, 70], [1520, 70], [1340, 100], [240, 40], [700, 176],
] as const // biome-ignore format: a table
const BRIGHT = [
  [1370, 24], [134, 87], [1335, 155], [1405, 122], [592, 106], [1379, 96], [56, 96], [737, 51], [1261, 37], [1021, 23],
  [456, 81], [274, 71], [824, 108], [1150, 28],
] as const // biome-ignore format: a table

/** Where the moon hangs, units of the frame: in a narrow view nearer the middle, and below what stands at the top. */
const MOON = { wide: [1210, 118], narrow: [884, 218] } as const

type Fading = Phaser.GameObjects.Image | Phaser.GameObjects.Container

/** Sky, stars, moon, sun and the colour of the light. */
export class Sky {
  private readonly fades: readonly (readonly [thing: Fading, of: keyof Look])[]
  private readonly moon: Phaser.GameObjects.Image
  private hour: Hour = 'dusk'
  private bright = 1

  constructor(
    private readonly tools: Tools,
    sheet: Sheet,
    layers: Readonly<Record<'sky' | 'haze' | 'veil' | 'heaven' | 'lights' | 'panes', Phaser.GameObjects.Container>>,
  ) {
    const [dusk, night, dawn] = HOURS.map((_, i) => strip(tools, i)) as [
      Phaser.GameObjects.Image,
      Phaser.GameObjects.Image,
      Phaser.GameObjects.Image,
    ]
    layers.sky.add([dusk, night, dawn])
    const sun = sheet.centred('sun', 826, 420, 1520)
    const clouds = sheet.centred('clouds', 930, 207, 1032)
    layers.haze.add([sun, clouds])
    const tint = wash(sheet, 'night', 'MULTIPLY')
    const morning = wash(sheet, 'morning', 'SCREEN')
    layers.veil.add([tint, morning])
    const stars = dots(tools)
    this.moon = sheet.centred('moon', ...MOON.wide, 80)
    layers.heaven.add([stars, this.moon])
    this.fades = [
      [night, 'nightSky'],
      [dawn, 'dawnSky'],
      [stars, 'stars'],
      [this.moon, 'moon'],
      [sun, 'sun'],
      [clouds, 'clouds'],
      [tint, 'night'],
      [morning, 'morning'],
      [layers.lights, 'lights'],
      [layers.panes, 'panes'],
    ]
    this.show('dusk')
  }

  hangMoon(wide: boolean): void {
    this.moon.setPosition(...MOON[wide ? 'wide' : 'narrow'])
  }

  /** At once; the evening as light as the village is bright (0…1). */
  show(hour: Hour, bright = this.bright): void {
    this.hour = hour
    this.bright = bright
    for (const [thing, of] of this.fades) thing.setAlpha(this.look(of)).setVisible(this.look(of) > 0)
    this.tools.redraw()
  }

  /** One hour melts into the other. */
  async turn(hour: Hour): Promise<void> {
    if (hour === this.hour) return
    this.hour = hour
    await this.change()
  }

  /** The evening over the valley grows lighter. */
  async brighten(bright: number): Promise<void> {
    this.bright = bright
    await this.change()
  }

  private async change(): Promise<void> {
    const { hour } = this
    await Promise.all(
      this.fades.map(([thing, of]) => this.tools.move(thing.setVisible(true), { alpha: this.look(of) }, CHANGE)),
    )
    if (this.tools.alive() && this.hour === hour) this.show(hour)
  }

  private look(of: keyof Look): number {
    const full = LOOKS[this.hour][of]
    const gloomy = this.hour === 'dusk' ? (GLOOM[of] ?? full) : full
    return gloomy + (full - gloomy) * this.bright
  }
}

/** One colour column of the sky, drawn out to the sides. */
function strip(tools: Tools, index: number): Phaser.GameObjects.Image {
  const image = tools.scene.add.image(FRAME.width / 2, 0, SKY.key, String(index)).setOrigin(0.5, 0)
  return image.setDisplaySize(FRAME.width * 1.4, 562)
}

/** A colour over all; an image, because the canvas renderer blends only those. */
function wash(sheet: Sheet, piece: 'night' | 'morning', blend: 'SCREEN' | 'MULTIPLY'): Phaser.GameObjects.Image {
  const { width, height } = FRAME
  return sheet.centred(piece, width / 2, height / 2, width * 1.5).setBlendMode(blend)
}

const STARS_KEY = 'village-stars'
/** Below this row there are none. */
const HORIZON = 190

/** All stars as one picture, a pixel a unit: as seventy shapes they were half the work of a frame. */
function dots({ scene }: Tools): Phaser.GameObjects.Image {
  if (!scene.textures.exists(STARS_KEY)) {
    const canvas = document.createElement('canvas')
    canvas.width = FRAME.width
    canvas.height = HORIZON
    const pen = canvas.getContext('2d', { willReadFrequently: true })!
    pen.fillStyle = '#fff3d6'
    for (const [x, y] of STARS) pen.fillRect(x - 1, y - 1, 2, 2)
    for (const [x, y] of BRIGHT) {
      pen.fillRect(x - 2, y - 1, 4, 2)
      pen.fillRect(x - 1, y - 2, 2, 4)
    }
    scene.textures.addCanvas(STARS_KEY, canvas)
  }
  return scene.add.image(0, 0, STARS_KEY).setOrigin(0)
}
