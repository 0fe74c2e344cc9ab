import type { SoundName } from '../activity'
import { type Cast, ROPES, SORTS, type Sort } from './cast'
import { PLACES } from './graph'
import { type Look, openPlace } from './look'
import type { Piece } from './pieces'
import { FIRE, middleOf, placeSpot, STEP } from './spots'
import type { Goes } from './world'

const PLANK = { sx: STEP / 88, sy: 1.12 }
/** Lamps hang from the rail this far above the deck. */
const RAIL = 96

/** The bridge itself: ropes, planks on their places, and the lamps of named clues over them. */
export class Deck {
  constructor(
    private readonly cast: Cast,
    private readonly sound: (name: SoundName) => void,
  ) {}

  settle(look: Look): void {
    const { places, planks, deck, rails } = this.cast
    const over = look.outcome === 'over' || look.outcome === 'missed'
    for (let place = 0; place < PLACES; place++) {
      const sort = sortAt(look, place) ?? (over ? 'firm' : null)
      places[place]!.put(placeSpot(place), PLANK.sx, sort ? 0 : 0.75, PLANK.sy)
      for (const one of SORTS) planks[place]![one].put(placeSpot(place), PLANK.sx, one === sort ? 1 : 0, PLANK.sy)
      this.hang(place, look.lamps.includes(place) ? 1 : 0)
    }
    deck.image.setY(ROPES.deck.y)
    rails.image.setY(ROPES.rails.y)
  }

  /** Shows where the next plank goes, while one is waited for. */
  waitFor(look: Look): void {
    const waits = (look.at === 'talk' || look.at === 'mending') && look.outcome === null
    this.cast.open.put(placeSpot(openPlace(look)), PLANK.sx, waits ? 0.9 : 0, PLANK.sy)
  }

  /** The open place rises a little to a plank that is held over it. */
  held(look: Look, over: 'place' | 'wood' | 'nothing' | null): void {
    const place = placeSpot(openPlace(look))
    const near = over === 'place'
    const spot = { ...place, y: place.y - (near ? 4 : 0) }
    this.cast.open.put(spot, PLANK.sx * (near ? 1.08 : 1), over ? 1 : 0.9, PLANK.sy)
  }

  async beckon(): Promise<void> {
    const { open } = this.cast
    await open.to({ alpha: 0.35 }, { ms: 300 })
    await open.to({ alpha: 0.9 }, { ms: 300 })
  }

  /** Nobody waits for a plank any more. */
  close(): void {
    this.cast.open.show(0)
  }

  async drop(place: number, sort: Sort, goes: Goes): Promise<void> {
    const spot = placeSpot(place)
    this.close()
    this.cast.places[place]!.show(0)
    const plank = this.plank(place, sort).put({ ...spot, y: spot.y - 26 }, PLANK.sx, 1, PLANK.sy)
    this.sound('tap')
    await plank.to({ y: spot.y }, { ms: 260, ease: 'Back.easeOut' })
    if (goes()) await this.sag(place, 3)
  }

  /** Lays what is still missing, up to the far end. */
  async complete(look: Look, goes: Goes): Promise<void> {
    for (let place = openPlace(look); place < PLACES && goes(); place++)
      if (!sortAt(look, place)) await this.drop(place, 'firm', goes)
  }

  /** A plank shows what it is under somebody's feet: it rings, or it creaks and sags. */
  async prove(place: number, sort: Sort, goes: Goes): Promise<void> {
    const { people } = this.cast
    if (sort !== 'plain') await this.reveal(place, sort)
    if (!goes()) return
    if (sort === 'rotten') await Promise.all([this.sag(place, 14), people.sink(14)])
    else if (sort === 'firm') await Promise.all([this.sag(place, 4), people.sink(3)])
  }

  private async reveal(place: number, sort: Exclude<Sort, 'plain'>): Promise<void> {
    this.sound(sort === 'firm' ? 'plank' : 'creak')
    const { plain, [sort]: shown } = this.cast.planks[place]!
    shown.put(placeSpot(place), PLANK.sx, 0.01, PLANK.sy)
    await Promise.all([shown.to({ alpha: 1 }, { ms: 300 }), plain.to({ alpha: 0 }, { ms: 300 })])
  }

  /** Ropes and plank give a little and come back. */
  async sag(place: number, depth: number): Promise<void> {
    const spot = placeSpot(place)
    const { deck, rails, planks } = this.cast
    const shown = SORTS.map(sort => planks[place]![sort]).filter(({ image }) => image.visible)
    const give = (by: number, ms: number, ease: string) =>
      Promise.all([
        deck.to({ y: ROPES.deck.y + by * 0.35 }, { ms, ease }),
        rails.to({ y: ROPES.rails.y + by * 0.25 }, { ms, ease }),
        ...shown.map(plank => plank.to({ y: spot.y + by }, { ms, ease })),
      ])
    await give(depth, 160, 'Quad.easeOut')
    await give(0, 280, 'Back.easeOut')
  }

  /** A rotten plank is taken out of the deck and flies to the fire. */
  async toFire(place: number): Promise<void> {
    const rotten = this.plank(place, 'rotten')
    await rotten.to({ x: FIRE.x - 50, y: FIRE.y - 20, s: 0.5 }, { ms: 700, ease: 'Sine.easeInOut' })
    await rotten.to({ alpha: 0 }, { ms: 200 })
  }

  /** A good plank that was laid into the fire. */
  onFire(place: number): Piece {
    return this.plank(place, 'firm').put({ x: FIRE.x - 40, y: FIRE.y - 20 }, 0.5)
  }

  /** It flies back to where it belongs in the deck. */
  async takeBack(place: number): Promise<void> {
    const { x, y } = placeSpot(place)
    await this.plank(place, 'firm').to({ x, y: y - 40, alpha: 0, s: PLANK.sx }, { ms: 600 })
  }

  async light(place: number, goes: Goes): Promise<void> {
    this.sound('pin')
    const { lamp, glow } = this.cast.lamps[place]!
    this.hang(place, 0.01)
    await Promise.all([lamp.to({ alpha: 1 }, { ms: 260 }), glow.to({ alpha: 0.9, s: 0.7 }, { ms: 420 })])
    if (goes()) await glow.to({ s: 0.5 }, { ms: 260 })
  }

  private plank(place: number, sort: Sort): Piece {
    return this.cast.planks[place]![sort]
  }

  private hang(place: number, alpha: number): void {
    const { x, y } = middleOf(place)
    const { lamp, glow } = this.cast.lamps[place]!
    lamp.put({ x, y: y - RAIL }, 0.9, alpha)
    glow.put({ x, y: y - RAIL + 18 }, 0.5, alpha * 0.9)
  }
}

function sortAt({ old, planks, outcome }: Look, place: number): Sort | null {
  if (place < old) return 'old'
  // The plank that is just being tried is still in the hand.
  const laid = outcome === 'plank-holds' ? planks.slice(0, -1) : planks
  return laid[place - old] ?? null
}
