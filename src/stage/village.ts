import { type Figure, figureArt } from './figures'
import type { Art, Picture, Tools, View } from './stage'
import { Mist, Petals, Smoke } from './village/air'
import { FRAME, frameIn } from './village/camera'
import { Eye, type Layer } from './village/eye'
import { type FogState, Fox, Puff } from './village/fog'
import { type Hour, SKY, Sky } from './village/hours'
import { type Flame, Lamp, PlaceLamp } from './village/light'
import { type Cells, ClothLine } from './village/line'
import { GATE, PLACE_IDS, type PlaceId, SITES } from './village/places'
import { Sheet, THINGS } from './village/sheet'
import { Stroll } from './village/stroll'
import { type ToySound, Toys } from './village/toys'
import { Water } from './village/water'

export type { Figure, Hour, PlaceId, ToySound }
export { PLACE_IDS }

export interface PlaceLight {
  /** `fog`: nothing finished there yet; `dark`: open and waiting; `lit`: its first star was earned. */
  readonly lantern: 'fog' | 'dark' | 'lit'
  readonly flame: Flame
}

export interface LabelSpot {
  /** Where the label's tail points, px of the view. */
  readonly x: number
  readonly y: number
  /** False when that lies outside the view. */
  readonly visible: boolean
}

export type Spots = Readonly<Record<PlaceId, LabelSpot>>

export interface VillageOptions {
  /** States by place; a place left out lies in the fog. */
  readonly places: Readonly<Partial<Record<PlaceId, PlaceLight>>>
  /** Where the map opens on a narrow screen, and what the learner looks to. */
  readonly at?: PlaceId | null
  readonly hour?: Hour
  /** Who walks: a child of the cast. */
  readonly figure?: Figure
  /** The view it will fill: nothing is drawn sharper than is seen there. As large as the frame where it is left out. */
  readonly view?: View
  /** Cloths that hang on a line by a place: rows from below, each the colours of one tile (`#rrggbb`). */
  readonly cloths?: Readonly<Partial<Record<PlaceId, Cells>>>
  /** A toy was touched: the sound it makes. */
  readonly onToy?: (sound: ToySound) => void
}

export interface Village {
  layout(view: View): void
  spots(): Spots
  /** Tells whenever labels must move: the map was dragged, looks elsewhere, or changed size. Returns how to stop that. */
  onView(moved: (spots: Spots) => void): () => void
  setPlaces(places: VillageOptions['places']): void
  /** Lights the lantern of a place, its windows, its pool; its fog leaves. Resolves when all is done. */
  light(place: PlaceId, flame?: 1 | 2 | 3): Promise<void>
  setHour(hour: Hour): void
  /** The learner walks the paths to a place; at once when calm. A new call during a walk turns the learner round. */
  walkTo(place: PlaceId): Promise<void>
  /** Slides the map until the place is in the middle, as far as the edges allow. */
  lookAt(place: PlaceId): Promise<void>
}

/** Still pieces: [file, x, y, width, height in the frame, px a unit]. */
const STILL = [
  ['far', 'far', -40, 196, 1680, 1040],
  ['mid', 'mid', -40, 302, 1680, 1040],
  ['land', 'terrace-left', -30, 408, 730, 730],
  ['land', 'terrace-right', 930, 298, 700, 700],
  ['land', 'ground-left', -30, 474, 836, 836],
  ['land', 'ground-right', 794, 474, 836, 836],
  ['front', 'tree', -30, 152, 570, 470],
  ['front', 'reeds', 1436, 506, 196, 180],
] as const satisfies readonly (readonly [Layer, string, number, number, number, number])[]

const FOGS: Readonly<Record<PlaceLight['lantern'], FogState>> = { fog: 'thick', dark: 'thin', lit: 'gone' }

const ART: readonly Art[] = [
  THINGS,
  ...STILL.map(([, name, , , , width]) => ({ key: `village-${name}`, file: `village/${name}.svg`, width })),
]
/** A tablet may be turned: a picture drawn for the smaller side must still look well on the larger. */
const BLUNTEST = 0.75

/** The village of the style frame, alive. */
export function villagePicture(options: VillageOptions): Picture<Village> {
  const figure = options.figure ?? 'ban'
  const sharp = Math.min(1, Math.max(BLUNTEST, frameIn(options.view ?? FRAME).scale))
  return {
    art: [SKY, ...ART.map(art => ({ ...art, width: Math.round(art.width * sharp) })), figureArt(figure)],
    build: tools => new LivingVillage(tools, options, figure),
  }
}

class LivingVillage implements Village {
  private readonly eye: Eye
  private readonly lamps: Readonly<Record<PlaceId, PlaceLamp>>
  private readonly gate: readonly Lamp[]
  private readonly puffs: Readonly<Record<PlaceId, Puff>>
  private readonly fox: Fox
  private readonly sky: Sky
  private readonly smoke: Smoke
  private readonly learner: Stroll

  constructor(
    private readonly tools: Tools,
    options: VillageOptions,
    figure: Figure,
  ) {
    this.eye = new Eye(tools, options.at ? SITES[options.at].tip[0] : FRAME.width / 2)
    const { layers } = this.eye
    const { land, things, fogs, front, mid } = layers
    for (const [layer, name, x, y, width] of STILL) {
      const image = tools.image(`village-${name}`, x, y).setOrigin(0)
      layers[layer].add(image.setScale(width / image.width))
    }
    const sheet = new Sheet(tools)
    this.sky = new Sky(tools, sheet, layers)
    things.add([sheet.piece('house', 628, 700, 0.92).setDepth(700), sheet.piece('bridge', 0, 0).setDepth(715)])
    this.gate = GATE.map(spot => new Lamp(tools, sheet, layers, spot))
    this.lamps = byPlace(id => new PlaceLamp(tools, sheet, layers, SITES[id]))
    this.puffs = byPlace((id, i) => new Puff(tools, sheet, fogs, SITES[id], i))
    this.fox = new Fox(tools, sheet, fogs, this.puffs)
    this.smoke = new Smoke(sheet, things, 650, 560, 0.9)
    const mist = new Mist(sheet, mid)
    const water = new Water(tools, sheet, land)
    const petals = new Petals(sheet, front)
    const toys = new Toys(tools, sheet, { things, water }, name => options.onToy?.(name))
    for (const [place, cells] of Object.entries(options.cloths ?? {}))
      new ClothLine(tools, things, place as PlaceId, cells, () => options.onToy?.('fold'))
    this.learner = new Stroll(tools, this.eye, things, figure)
    this.setPlaces(options.places)
    this.sky.show(options.hour ?? 'dusk')
    tools.ambient(seconds => {
      mist.drift(seconds)
      water.run(seconds)
      petals.fall(seconds)
      toys.chew(seconds)
      this.breathe(seconds)
    })
  }

  layout(view: View): void {
    this.eye.fill(view)
  }

  spots(): Spots {
    return byPlace(id => this.eye.seen(...SITES[id].tip))
  }

  onView(moved: (spots: Spots) => void): () => void {
    return this.eye.onMove(() => moved(this.spots()))
  }

  setPlaces(places: VillageOptions['places']): void {
    for (const id of PLACE_IDS) {
      const { lantern, flame } = places[id] ?? { lantern: 'fog', flame: 0 }
      this.lamps[id].shine(lantern === 'lit' ? (Math.max(1, flame) as Flame) : 0)
      this.puffs[id].show(FOGS[lantern])
    }
    const lit = Object.values(places).some(place => place.lantern === 'lit')
    for (const lamp of this.gate) lamp.shine(lit ? 1 : 0)
    this.smoke.show(places.bep?.lantern === 'lit')
    this.fox.settle()
    this.tools.redraw()
  }

  async light(place: PlaceId, flame: 1 | 2 | 3 = 1): Promise<void> {
    await this.lookAt(place)
    await Promise.all([
      this.lamps[place].light(flame),
      ...this.gate.map(lamp => lamp.light(1)),
      this.puffs[place].leave(),
      this.fox.flee(place),
      this.learner.cheer(),
    ])
    if (place === 'bep' && this.tools.alive()) this.smoke.show(true)
  }

  setHour(hour: Hour): void {
    void this.sky.turn(hour)
  }

  walkTo(place: PlaceId): Promise<void> {
    return this.learner.to(place)
  }

  lookAt(place: PlaceId): Promise<void> {
    return this.eye.glide(SITES[place].tip[0])
  }

  private breathe(seconds: number): void {
    this.smoke.rise(seconds)
    this.fox.breathe(seconds)
    this.learner.idle(seconds)
    for (const lamp of this.gate) lamp.breathe(seconds)
    for (const id of PLACE_IDS) {
      this.lamps[id].breathe(seconds)
      this.puffs[id].drift(seconds)
    }
  }
}

function byPlace<V>(make: (id: PlaceId, index: number) => V): Record<PlaceId, V> {
  return Object.fromEntries(PLACE_IDS.map((id, i) => [id, make(id, i)])) as Record<PlaceId, V>
}
