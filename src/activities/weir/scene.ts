import type * as Phaser from 'phaser'
import type { Picture, Tools, View } from '../../stage/stage'
import { artOf, type Spot } from '../piece'
import type { Actors, SceneWords, WeirEvents } from './actors'
import { type Told, tellAnswer } from './answers'
import { Hand } from './hand'
import { Houses } from './houses'
import { DRAWINGS, Piece, type PieceName } from './pieces'
import { type Composition, compositionFor, gateSpot, type Way } from './spots'
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
  return { art: artOf(DRAWINGS, wanted.scale), build: tools => new WeirWorld(tools, wanted) }
}

/** Everything that stands at the weir. */
class WeirWorld implements WeirScene, Actors {
  private readonly box: Phaser.GameObjects.Container
  place: Composition
  readonly events: WeirEvents
  readonly boat: Piece
  private readonly wake: Piece
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
  private readonly houses: Houses
  private readonly hand: Hand
  private readonly open: readonly Way[]
  private readonly scale: number
  private turn = 0

  constructor(
    readonly tools: Tools,
    { open, lit, events, scale }: Wanted,
  ) {
    this.open = open
    this.events = events
    this.scale = scale
    this.place = compositionFor(tools.view())
    this.box = tools.scene.add.container(0, 0)
    this.ground = this.add(this.place.ground)
    const house = () => ({ dark: this.add('house-dark'), lit: this.add('house-lit'), glow: this.add('glow') })
    this.houses = new Houses(this.place.houses.map(house), lit)
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
    this.wake = this.add('wake')
    this.boat = this.add('boat')
    this.scraps = this.add('scraps')
    this.buffalo = this.add('buffalo')
    const hen = this.add('hen')
    this.puff = this.add('puff')
    this.splash = this.add('splash')
    const { wake, ring, zones } = this
    this.hand = new Hand({ world: this, wake, ring, zones, open, newTurn: () => this.newTurn() })
    this.box.add(this.hand.grip)
    this.toys = new Toys(this, hen, lantern)
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
    if (this.hand.waiting) this.hand.rest()
    this.hand.tellWays(false)
  }

  async arrive(): Promise<void> {
    const goes = this.newTurn()
    this.settle()
    this.events.says(null)
    this.hand.waiting = true
    this.hand.rest()
    this.front(this.boat)
    const { home } = this.place
    this.ring.put(home, 0)
    this.boat.put({ ...home, y: home.y + 170 })
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
    this.hand.waiting = false
    if (told.safe && told.way === 'tha') this.houses.expect()
    this.hand.glow(null, false)
    const goes = this.newTurn()
    this.ring.put(this.place.home, 0)
    await tellAnswer(this, told, goes)
  }

  shine(way: Way | null): void {
    if (this.hand.waiting) this.hand.glow(way, way !== null)
  }

  says(words: SceneWords, at: { x: number; y: number }): void {
    this.events.says({ words, ...this.inView(at.x, at.y), room: at.x > this.place.width / 2 ? 'left' : 'right' })
  }

  nextHouse(): Spot {
    return this.houses.next(this.place.houses)
  }

  light(): Promise<void> {
    return this.houses.light()
  }

  behind(piece: Piece): void {
    this.box.moveBelow(piece.image, this.weir.image)
  }

  /** Up the basket from its place at the water, world units. */
  readonly setBasket = (up: number): void => {
    const { x, y, s } = this.place.ways.hoi
    this.basket.put({ x, y: y + 26 - up, s: s * 1.15 }, this.open.includes('hoi') ? 1 : 0)
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
    this.houses.settle(place.houses)
    for (const piece of [this.lua, this.hat]) piece.put(place.lua, 0)
    this.gate.put(gateSpot(place, false))
    this.weir.put(place.weir)
    this.grandmother.become('in')
    this.grandmother.put(place.grandmother, this.open.includes('hoi') ? 1 : 0)
    this.ban.become('ban')
    this.ban.put(place.ban)
    this.setBasket(0)
    for (const way of ['tha', 'chan', 'hoi'] as const) this.zones[way].put(place.ways[way], 0)
    this.buffalo.put(place.buffalo).frame(0)
    this.toys.settle(place)
    for (const piece of [this.puff, this.scraps, this.splash, this.boat, this.wake, this.ring]) piece.put(place.home, 0)
    this.tools.redraw()
  }

  inView(x: number, y: number): { x: number; y: number } {
    return { x: this.box.x + x * this.box.scale, y: this.box.y + y * this.box.scale }
  }
}
