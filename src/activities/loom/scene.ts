import type * as Phaser from 'phaser'
import type { Cells } from '../../core/motif'
import type { Picture, Tools, View } from '../../stage/stage'
import type { Actors, LoomEvents, SceneWords } from './actors'
import { type Told, tellAnswer } from './answers'
import { Hand } from './hand'
import { loomArt, type Onlookers, Piece, type PieceName } from './pieces'
import { CLOTHS, type Cloth } from './rules'
import { type Composition, compositionFor, LOOM, type Point, restOf } from './spots'
import { YarnLine } from './thread'
import { Toys } from './toys'
import { Weaving } from './weaving'

/** What the view tells the scene. */
export interface LoomScene {
  /** The next thread lies in the shuttle and waits. */
  arrive(): Promise<void>
  /** What the loom does with the thread that was just thrown. */
  answer(told: Told): Promise<void>
  /** Lifts the cloth that a button means; null for none. */
  shine(cloth: Cloth | null): void
}

interface Wanted {
  readonly cloths: readonly Cloth[]
  readonly cells: Cells
  /** Rows that are woven already. */
  readonly rows: number
  readonly onlookers: Onlookers
  readonly events: LoomEvents
  /** Px a world unit at most, for the size of textures. */
  readonly scale: number
}

export function loomPicture(wanted: Wanted): Picture<LoomScene> {
  return { art: loomArt(wanted.scale, wanted.onlookers), build: tools => new LoomWorld(tools, wanted) }
}

/** The room with the loom, the cloths on the floor, and those who look on. */
class LoomWorld implements LoomScene, Actors {
  readonly box: Phaser.GameObjects.Container
  readonly events: LoomEvents
  readonly weaving: Weaving
  readonly thread: YarnLine
  readonly shuttle: Piece
  readonly bird: Piece
  readonly targets: Readonly<Record<Cloth, Piece>>
  readonly people: readonly [Piece, Piece]
  readonly onlookers: Onlookers
  place: Composition
  /** The room once more, larger, where the view shows more than was drawn. */
  private readonly walls: Piece
  private readonly back: Piece
  private readonly beam: Piece
  private readonly hand: Hand
  private readonly cloths: readonly Cloth[]
  private readonly scale: number
  private turn = 0

  constructor(
    readonly tools: Tools,
    { cloths, cells, rows, onlookers, events, scale }: Wanted,
  ) {
    this.cloths = cloths
    this.events = events
    this.onlookers = onlookers
    this.scale = scale
    this.place = this.compose(tools.view())
    this.box = tools.scene.add.container(0, 0)
    this.walls = this.add('back')
    this.back = this.add('back')
    this.weaving = new Weaving({ tools, add: name => this.add(name), cells, sound: events.sound })
    this.box.addAt(this.weaving.cloth.image, 2)
    this.beam = this.add('beam')
    this.people = [this.add(onlookers[0]), this.add(onlookers[1])]
    this.bird = this.add('bird')
    this.targets = Object.fromEntries(CLOTHS.map(cloth => [cloth, this.add(cloth)])) as Record<Cloth, Piece>
    this.thread = new YarnLine(tools)
    this.box.add(this.thread.lines)
    this.shuttle = this.add('shuttle')
    this.hand = new Hand({
      tools,
      cloths,
      place: () => this.place,
      inWorld: (x, y) => this.inWorld(x, y),
      shuttle: () => ({ x: this.shuttle.x, y: this.shuttle.y }),
      taken: () => this.taken(),
      led: (at, over) => this.led(at, over),
      letGo: (cloth, moved) => this.letGo(cloth, moved),
      sound: events.sound,
    })
    this.box.add(this.hand.grip)
    this.weaving.expect(rows)
    new Toys(this).wake()
  }

  layout(view: View): void {
    this.place = this.compose(view)
    const { scale, x, y } = this.place
    this.box.setScale(scale).setPosition(x, y)
    this.newTurn()
    this.settle()
    if (this.hand.waiting) this.rest()
  }

  async arrive(): Promise<void> {
    const goes = this.newTurn()
    this.settle()
    this.events.says(null)
    this.hand.waiting = true
    const at = this.rest()
    this.events.sound('tap')
    await this.shuttle.to({ y: at.y - 16 }, { ms: 160, ease: 'Sine.easeOut' })
    if (goes()) await this.shuttle.to({ y: at.y }, { ms: 220, ease: 'Bounce.easeOut' })
  }

  async answer(told: Told): Promise<void> {
    this.hand.waiting = false
    this.weaving.expect(told.rows)
    const goes = this.newTurn()
    this.lift(null, false)
    this.events.tag(null)
    await tellAnswer(this, told, goes)
  }

  shine(cloth: Cloth | null): void {
    if (this.hand.waiting) this.lift(cloth, false)
  }

  says(words: SceneWords, at: Point): void {
    this.events.says({ words, ...this.inView(at) })
  }

  /** Where the weft comes out of the cloth. */
  selvedge(): Point {
    return { x: this.restPoint().x > LOOM.middle ? LOOM.right - 4 : LOOM.left + 4, y: this.weaving.fell - 4 }
  }

  restPoint(): Point {
    return restOf(this.weaving.rowsIn, this.weaving.rowsIn % 2 === 0)
  }

  /** Puts the shuttle here, its thread behind it. */
  readonly carry = (at: Point, from: Point | null, slack = 10): void => {
    this.shuttle.image.setPosition(at.x, at.y)
    if (from) this.thread.draw(from, at, { slack })
    else this.thread.away()
  }

  private compose(view: View): Composition {
    return compositionFor(view, this.cloths, this.tools.scene.cameras.main.zoom || 1)
  }

  /** A sequence asks its turn whether it still goes on: a newer one ends it. */
  private newTurn(): () => boolean {
    const mine = ++this.turn
    for (const thing of this.box.list) for (const tween of this.tools.scene.tweens.getTweensOf(thing)) tween.stop()
    return () => this.tools.alive() && mine === this.turn
  }

  private taken(): void {
    this.newTurn()
    this.weaving.settle()
    this.events.sound('shuttle')
    this.events.says(null)
    this.rest()
    this.lift(null, true)
  }

  private led(at: Point, over: Cloth | null): void {
    const from = this.selvedge()
    const reach = Math.hypot(at.x - from.x, at.y - from.y)
    this.carry(at, from, Math.max(0, 34 - reach * 0.06))
    this.shuttle.image.setAngle(Math.max(-24, Math.min(24, (at.x - this.restPoint().x) * 0.06)))
    this.lift(over, true)
    this.events.tag(this.inView(at))
  }

  private letGo(cloth: Cloth | null, moved: number): void {
    this.lift(null, false)
    if (cloth) this.events.thrown(cloth)
    else if (moved < 12) void this.hint()
    else void this.home()
  }

  /** Beside every cloth: the shuttle slides home, nothing has happened. */
  private async home(): Promise<void> {
    const goes = this.newTurn()
    this.thread.away()
    this.events.tag(null)
    await this.shuttle.to({ ...this.restPoint(), angle: 0 }, { ms: 320, ease: 'Sine.easeInOut' })
    if (goes()) this.rest()
  }

  /** A touch without a throw: the cloths show themselves one after the other. */
  private async hint(): Promise<void> {
    const goes = this.newTurn()
    for (const cloth of this.cloths) {
      this.lift(cloth, true)
      await this.tools.pause(380)
      if (!goes()) return
    }
    this.lift(null, false)
  }

  /** Lifts the cloths softly while the shuttle is held, the one it is at higher. */
  private lift(at: Cloth | null, held: boolean): void {
    for (const cloth of this.cloths) {
      const { x, y, s } = this.place.targets[cloth]
      const up = cloth === at ? 16 : held ? 6 : 0
      this.targets[cloth].put({ x, y: y - up, s: s * (cloth === at ? 1.08 : 1) })
    }
    this.events.targets(
      this.cloths.map(cloth => ({
        cloth,
        ...this.inView({ ...this.place.targets[cloth], y: 886 }),
        near: cloth === at,
      })),
      held,
    )
    this.tools.redraw()
  }

  /** The shuttle on the last row, ready for the hand. */
  private rest(): Point {
    const at = this.restPoint()
    this.shuttle.put({ ...at, s: 1.12 })
    this.thread.away()
    this.hand.rest(at)
    this.events.tag(this.inView(at))
    return at
  }

  /** Everything back where it belongs, at once; what was woven stays woven. */
  private settle(): void {
    const { place } = this
    const { seen } = place
    const cover = Math.max((seen.right - seen.left) / 1280, (900 - seen.top) / 900)
    this.walls.put({ x: LOOM.middle - 640 * cover, y: 900 - 900 * cover, s: cover }, cover > 1 ? 1 : 0)
    this.back.put({ x: LOOM.middle - 640, y: 0, s: 1 })
    this.weaving.settle()
    this.beam.put({ x: LOOM.middle, y: 690, s: 1 })
    this.bird.put(place.bird).frame(0)
    for (const [i, who] of this.people.entries()) {
      who.become(this.onlookers[i]!)
      who.put(place.people?.[i] ?? { x: 0, y: 0, s: 1 }, place.people ? 1 : 0)
    }
    for (const cloth of CLOTHS) this.targets[cloth].put(place.targets[cloth], this.cloths.includes(cloth) ? 1 : 0)
    this.shuttle.put({ ...this.restPoint(), s: 1.12 })
    this.thread.away()
    this.lift(null, false)
  }

  private add(name: PieceName): Piece {
    const piece = new Piece(this.tools, name, this.scale)
    this.box.add(piece.image)
    return piece
  }

  private inWorld(x: number, y: number): Point {
    return { x: (x - this.box.x) / this.box.scale, y: (y - this.box.y) / this.box.scale }
  }

  private inView({ x, y }: Point): Point {
    return { x: this.box.x + x * this.box.scale, y: this.box.y + y * this.box.scale }
  }
}
