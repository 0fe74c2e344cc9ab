import { type Figure, figureArt } from './figures'
import type { Art, Picture, Tools, View } from './stage'
import { Mist, Petals, Smoke } from './village/air'
import { FRAME, frameIn } from './village/camera'
import { Eye } from './village/eye'
import { type FogState, Fox, Puff } from './village/fog'
import { Gains, growthArt } from './village/growth'
import { Haze, Slopes } from './village/haze'
import { type Hour, SKY_ART, Sky } from './village/hours'
import { type Flame, Lamp, PlaceLamp } from './village/light'
import { ClothLine } from './village/line'
import type { Growth, PlaceLight, Spots, Village, VillageOptions } from './village/options'
import { GATE, PLACE_IDS, type PlaceId, SITES } from './village/places'
import { Sheet, THINGS } from './village/sheet'
import { STILL_ART, standStill } from './village/still'
import { Stroll } from './village/stroll'
import { Toys } from './village/toys'
import { Water } from './village/water'

export type { Hour, Spots, Village }

const FOGS: Readonly<Record<PlaceLight['lantern'], FogState>> = { fog: 'thick', dark: 'thin', lit: 'gone' }

const NOTHING: Growth = { gains: [], bright: 0, houses: 0 }
/** A tablet may be turned: a picture drawn for the smaller side must still look well on the larger. */
const BLUNTEST = 0.75

/** The village of the style frame, alive. */
export function villagePicture(options: VillageOptions): Picture<Village> {
  const figure = options.figure ?? 'ban'
  return {
    art: villageArt(options.view ?? FRAME, options.growth?.now.gains),
    build: tools => new LivingVillage(tools, options, figure),
  }
}

/** What the village needs before it can be shown, no sharper than `view` can show it. */
export function villageArt(view: View, gains: Growth['gains'] = []): readonly Art[] {
  const sharp = Math.min(1, Math.max(BLUNTEST, frameIn(view).scale))
  const drawn = [THINGS, ...STILL_ART, ...growthArt(gains)].map(art => ({
    ...art,
    width: Math.round(art.width * sharp),
  }))
  return [...SKY_ART, ...drawn]
}

class LivingVillage implements Village {
  private readonly eye: Eye
  private readonly lamps: Readonly<Record<PlaceId, PlaceLamp>>
  private readonly gate: readonly Lamp[]
  private readonly puffs: Readonly<Record<PlaceId, Puff>>
  private readonly fox: Fox
  private readonly sky: Sky
  private readonly smoke: Smoke
  private learner: Stroll | null = null
  /** The learner is there; its twenty small pictures come when the village can be touched. */
  private readonly come: Promise<void>
  private readonly haze: Haze
  private readonly slopes: Slopes
  private readonly gains: Gains
  private bright = 0
  private readonly growth: { readonly now: Growth; readonly before: Growth }

  constructor(
    private readonly tools: Tools,
    options: VillageOptions,
    figure: Figure,
  ) {
    this.eye = new Eye(tools, options.at ? SITES[options.at].tip[0] : FRAME.width / 2)
    const { layers } = this.eye
    const { water: stream, things, fogs, front, mid } = layers
    standStill(tools, layers)
    const sheet = new Sheet(tools)
    this.growth = options.growth ?? { now: NOTHING, before: NOTHING }
    const { now, before } = this.growth
    this.bright = before.bright
    this.sky = new Sky(tools, sheet, layers)
    this.haze = new Haze(tools, sheet, layers)
    this.slopes = new Slopes(tools, sheet, layers)
    things.add([sheet.piece('house', 628, 700, 0.92).setDepth(700), sheet.piece('bridge', 0, 0).setDepth(715)])
    this.gains = new Gains(tools, sheet, layers, this.eye, now.gains, now.gains.slice(before.gains.length))
    this.gate = GATE.map(spot => new Lamp(tools, sheet, layers, spot))
    this.lamps = byPlace(id => new PlaceLamp(tools, sheet, layers, SITES[id]))
    this.puffs = byPlace((id, i) => new Puff(tools, sheet, fogs, SITES[id], i))
    this.fox = new Fox(tools, sheet, fogs, this.puffs)
    this.smoke = new Smoke(sheet, things, 650, 560, 0.9)
    const mist = new Mist(sheet, mid)
    const water = new Water(tools, sheet, stream)
    const petals = new Petals(sheet, front)
    const toys = new Toys(tools, sheet, { things, water }, name => options.onToy?.(name))
    for (const [place, cells] of Object.entries(options.cloths ?? {}))
      new ClothLine(tools, things, place as PlaceId, cells, () => options.onToy?.('fold'))
    this.come = tools.bring(figureArt(figure)).then(() => {
      if (tools.alive()) this.learner = new Stroll(tools, this.eye, things, figure, options.from ?? 'gate')
    })
    this.haze.show(before.bright)
    this.slopes.show(before.houses)
    this.setPlaces(options.places)
    this.sky.show(options.hour ?? 'dusk', before.bright)
    tools.ambient(seconds => {
      mist.drift(seconds)
      water.run(seconds)
      petals.fall(seconds)
      this.haze.drift(seconds)
      this.gains.live(seconds)
      toys.chew(seconds)
      this.breathe(seconds)
    })
  }

  layout(view: View): void {
    this.eye.fill(view)
    this.sky.hangMoon(this.eye.wide())
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
      this.puffs[id].show(FOGS[lantern], this.bright)
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
      this.come.then(() => this.learner?.cheer()),
    ])
    if (place === 'bep' && this.tools.alive()) this.smoke.show(true)
  }

  async grow(): Promise<void> {
    const { now } = this.growth
    this.bright = now.bright
    await Promise.all([
      this.haze.thin(now.bright),
      this.sky.brighten(now.bright),
      ...PLACE_IDS.map(id => this.puffs[id].thin(now.bright)),
      this.rise(),
    ])
    if (this.tools.alive()) this.fox.settle()
  }

  /** Each is shown where it is: they do not pull at the map together. */
  private async rise(): Promise<void> {
    const { now, before } = this.growth
    await this.slopes.light(before.houses, now.houses, this.eye)
    if (this.tools.alive()) await this.gains.come()
  }

  setHour(hour: Hour): void {
    void this.sky.turn(hour)
  }

  async walkTo(place: PlaceId): Promise<void> {
    await this.come
    await this.learner?.to(place)
  }

  lookAt(place: PlaceId): Promise<void> {
    return this.eye.glide(SITES[place].tip[0])
  }

  private breathe(seconds: number): void {
    this.smoke.rise(seconds)
    this.fox.breathe(seconds)
    this.learner?.idle(seconds)
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
