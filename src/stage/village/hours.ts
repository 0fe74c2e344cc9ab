import type * as Phaser from 'phaser'
import type { Motion, Tools } from '../stage'
import { FRAME } from './camera'
import type { Sheet } from './sheet'

export const HOURS = ['dusk', 'night', 'dawn'] as const
export type Hour = (typeof HOURS)[number]

const SKY = { key: 'village-sky', file: 'village/sky.webp', width: 48, frames: 3 } as const
/** All stars as one picture: as seventy shapes they were half the work of a frame. */
const STARS = { key: 'village-stars', file: 'village/stars.webp', width: FRAME.width } as const
export const SKY_ART = [SKY, STARS]

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
    const stars = tools.image(STARS.key).setOrigin(0)
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
