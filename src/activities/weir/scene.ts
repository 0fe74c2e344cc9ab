import type * as Phaser from 'phaser'
import type { Picture, Tools, View } from '../../stage/stage'
import type { Actors, SceneWords, WeirEvents } from './actors'
import { type Told, tellAnswer } from './answers'
import { Piece, type PieceName, type Spot, weirArt } from './pieces'
import { type Composition, compositionFor, gateSpot, type Way, wayAt } from './spots'
import { Toys } from './toys'

/** What the view tells the scene. */
export interface WeirScene {
  /** The next message comes drifting and waits. */
  arrive(): Promise<void>
  /** What the world does with the message that was just judged. */
  answer(told: Told): Promise<void>
  /** Lights up the way that a button means; null for none. */
  shine(way: Way | null): void
}

interface Wanted {
  readonly open: readonly Way[]
  /** Windows that are lit already. */
  readonly lit: number
  readonly events: WeirEvents
  /** Px a world unit at most, for the size of textures. */
  readonly scale: number
}

export function weirPicture(wanted: Wanted): Picture<WeirScene> {
  return { art: weirArt(wanted.scale), build: tools => new WeirWorld(tools, wanted) }
}

/** Water resists: the boat comes along a little less than the finger. */
const RESISTANCE = 0.88

/** Everything that stands at the weir, and the hand that leads the boat. */
class WeirWorld implements WeirScene, Actors {
  private readonly box: Phaser.GameObjects.Container
  place: Composition
  readonly events: WeirEvents
  readonly boat: Piece
  private readonly ring: Piece
  private readonly weir: Piece
  readonly gate: Piece
  readonly lua: Piece
  readonly hat: Piece
  readonly basket: Piece
  readonly grandmother: Piece
  readonly ban: Piece
  readonly buffalo: Piece
  readonly puff: Piece
  readonly scraps: Piece
  readonly splash: Piece
  private readonly ground: Piece
  private readonly toys: Toys
  private readonly zones: Readonly<Record<Way, Piece>>
  private readonly houses: { dark: Piece; lit: Piece; glow: Piece }[]
  private readonly hand: Phaser.GameObjects.Zone
  private readonly open: readonly Way[]
  private readonly scale: number
  private lit: number
  private turn = 0
  private waiting = false
  private led: Way | null = null

  constructor(
    readonly tools: Tools,
    { open, lit, events, scale }: Wanted,
  ) {
    this.open = open
    this.lit = lit
    this.events = events
    this.scale = scale
    this.place = compositionFor(tools.view())
    this.box = tools.scene.add.container(0, 0)
    this.ground = this.add(this.place.ground)
    this.houses = this.place.houses.map(() => ({
      dark: this.add('house-dark'),
      lit: this.add('house-lit'),
      glow: this.add('glow'),
    }))
    this.lua = this.add('lua')
    this.hat = this.add('hat-phone')
    this.gate = this.add('gate')
    this.weir = this.add('weir')
    const lantern = { body: this.add('lantern'), glow: this.add('glow') }
    this.ban = this.add('ban')
    this.grandmother = this.add('in')
    this.basket = this.add('basket')
    this.zones = { tha: this.add('zone'), chan: this.add('zone'), hoi: this.add('zone') }
    this.ring = this.add('ring')
    this.boat = this.add('boat')
    this.scraps = this.add('scraps')
    this.buffalo = this.add('buffalo')
    const hen = this.add('hen')
    this.puff = this.add('puff')
    this.splash = this.add('splash')
    this.hand = tools.scene.add.zone(0, 0, 250, 200)
    this.box.add(this.hand)
    this.toys = new Toys(this, hen, lantern)
    this.takeTheBoat()
    this.toys.wake(this.ground)
  }

  /** A sequence asks its turn whether it still goes on: a newer one ends it. */
  private newTurn(): () => boolean {
    const mine = ++this.turn
    for (const thing of this.box.list) for (const tween of this.tools.scene.tweens.getTweensOf(thing)) tween.stop()
    return () => this.tools.alive() && mine === this.turn
  }

  layout(view: View): void {
    const place = compositionFor(view)
    this.place = place
    const scale = Math.max(view.width / place.width, view.height / place.height)
    this.box.setScale(scale)
    this.box.setPosition((view.width - place.width * scale) / 2, view.height - place.height * scale)
    this.newTurn()
    this.settle()
    if (this.waiting) this.float(place.home)
    this.tellWays(false)
  }

  async arrive(): Promise<void> {
    const goes = this.newTurn()
    this.settle()
    this.events.says(null)
    const { home } = this.place
    this.waiting = true
    this.front(this.boat)
    this.boat.put({ ...home, y: home.y + 170 })
    this.hand.setPosition(home.x, home.y - 30)
    this.events.sound('water')
    await this.boat.to({ y: home.y }, { ms: 700, ease: 'Sine.easeOut' })
    if (!goes()) return
    this.ring.put({ ...home, s: home.s * 0.9 }, 0.01)
    await Promise.all([
      this.ring.to({ alpha: 1 }, { ms: 300 }),
      this.boat.to({ y: home.y - 5 }, { ms: 420, ease: 'Sine.easeInOut' }),
    ])
    if (goes()) await this.boat.to({ y: home.y }, { ms: 420, ease: 'Sine.easeInOut' })
  }

  async answer(told: Told): Promise<void> {
    this.waiting = false
    this.glow(null, false)
    const goes = this.newTurn()
    this.ring.put(this.place.home, 0)
    await tellAnswer(this, told, goes)
  }

  shine(way: Way | null): void {
    if (this.waiting) this.glow(way, way !== null)
  }

  says(words: SceneWords, at: { x: number; y: number }): void {
    const x = this.box.x + at.x * this.box.scale
    const y = this.box.y + at.y * this.box.scale
    this.events.says({ words, x, y, room: at.x > this.place.width / 2 ? 'left' : 'right' })
  }

  nextHouse(): Spot {
    return this.place.houses[this.lit % this.place.houses.length]!
  }

  async light(): Promise<void> {
    const house = this.houses[this.lit++]
    if (!house) return
    await Promise.all([
      house.lit.to({ alpha: 1 }, { ms: 600 }),
      house.glow.to({ alpha: 0.9 }, { ms: 900, ease: 'Sine.easeOut' }),
    ])
  }

  behind(piece: Piece): void {
    this.box.moveBelow(piece.image, this.weir.image)
  }

  private front(piece: Piece): void {
    this.box.moveAbove(piece.image, this.ring.image)
  }

  inWorld(x: number, y: number): { x: number; y: number } {
    return { x: (x - this.box.x) / this.box.scale, y: (y - this.box.y) / this.box.scale }
  }

  private add(name: PieceName): Piece {
    const piece = new Piece(this.tools, name, this.scale)
    this.box.add(piece.image)
    return piece
  }

  /** Everything back where it belongs, at once; what was lit stays lit. */
  private settle(): void {
    const { place } = this
    this.ground.become(place.ground)
    this.ground.put({ x: 0, y: 0, s: 1 })
    this.houses.forEach((house, i) => {
      const spot = place.houses[i]!
      house.dark.put(spot)
      house.lit.put(spot, i < this.lit ? 1 : 0)
      house.glow.put(
        { x: spot.x, y: spot.y - 70 * Math.abs(spot.s), s: Math.abs(spot.s) * 1.3 },
        i < this.lit ? 0.9 : 0,
      )
    })
    for (const piece of [this.lua, this.hat]) piece.put(place.lua, 0)
    this.gate.put(gateSpot(place, false))
    this.weir.put(place.weir)
    this.grandmother.become('in')
    this.grandmother.put(place.grandmother, this.open.includes('hoi') ? 1 : 0)
    this.ban.become('ban')
    this.ban.put(place.ban)
    this.basket.put(
      { ...place.ways.hoi, y: place.ways.hoi.y + 26, s: place.ways.hoi.s * 1.15 },
      this.open.includes('hoi') ? 1 : 0,
    )
    for (const way of ['tha', 'chan', 'hoi'] as const) this.zones[way].put(place.ways[way], 0)
    this.buffalo.put(place.buffalo).frame(0)
    this.toys.settle(place)
    for (const piece of [this.puff, this.scraps, this.splash, this.boat, this.ring]) piece.put(place.home, 0)
    this.tools.redraw()
  }

  /** The boat and what belongs to it, lying quietly at a spot. */
  private float(spot: Spot): void {
    this.front(this.boat)
    this.boat.put(spot)
    this.ring.put({ ...this.place.home, s: this.place.home.s * 0.9 }, 1)
    this.hand.setPosition(spot.x, spot.y - 30)
    this.tools.redraw()
  }

  private takeTheBoat(): void {
    let from: { x: number; y: number } | null = null
    this.tools.onDrag(this.hand, {
      start: () => {
        if (!this.waiting) return
        this.newTurn()
        this.float(this.place.home)
        this.events.sound('water')
        this.glow(null, true)
      },
      move: (x, y) => {
        if (!this.waiting) return
        const at = this.inWorld(x, y)
        from ??= at
        this.lead(at.x - from.x, at.y - from.y)
      },
      end: (_x, _y, moved) => {
        from = null
        if (this.waiting) this.letGo(moved)
      },
    })
  }

  private lead(dx: number, dy: number): void {
    const { home, width, height } = this.place
    const x = Math.min(width - 60, Math.max(60, home.x + dx * RESISTANCE))
    const y = Math.min(height - 20, Math.max(this.place.weir.y - 20, home.y + dy * RESISTANCE))
    const near = 1 - 0.25 * Math.min(1, Math.max(0, (home.y - y) / (home.y - this.place.weir.y)))
    this.boat.put({ x, y, s: home.s * near })
    this.boat.image.setAngle(Math.max(-9, Math.min(9, dx * 0.05)))
    const led = wayAt(this.place, this.open, home.x + dx, home.y + dy)
    if (led !== this.led && led) this.events.sound('tap')
    this.glow(led, true)
  }

  private letGo(moved: number): void {
    const { led } = this
    this.led = null
    this.glow(null, false)
    if (led) {
      this.events.led(led)
      return
    }
    const { home } = this.place
    if (moved < 12) this.hint()
    const back = this.boat.to({ ...home, angle: 0 }, { ms: 520, ease: 'Back.easeOut' })
    back.then(() => this.hand.setPosition(this.boat.x, this.boat.y - 30))
  }

  /** A touch without a pull: the ways show themselves for a moment. */
  private async hint(): Promise<void> {
    const goes = this.newTurn()
    this.glow(null, true)
    await this.boat.to({ y: this.place.home.y - 12 }, { ms: 160, ease: 'Sine.easeOut' })
    await this.boat.to({ y: this.place.home.y }, { ms: 240, ease: 'Bounce.easeOut' })
    await this.tools.pause(900)
    if (goes()) this.glow(null, false)
  }

  /** Shows the ways softly while the boat is held, the one it is at brightly. */
  private glow(led: Way | null, held: boolean): void {
    this.led = led
    for (const way of this.open) {
      const spot = this.place.ways[way]
      this.zones[way].put({ ...spot, s: spot.s * (way === led ? 1.15 : 1) }, held ? (way === led ? 1 : 0.5) : 0)
    }
    this.tools.redraw()
    this.tellWays(held)
  }

  private tellWays(held: boolean): void {
    const at = this.open.map(way => ({
      way,
      x: this.box.x + this.place.ways[way].x * this.box.scale,
      y: this.box.y + (this.place.ways[way].y - 34) * this.box.scale,
      near: way === this.led,
    }))
    this.events.ways(at, held)
  }
}
