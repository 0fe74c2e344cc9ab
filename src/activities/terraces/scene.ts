import type * as Phaser from 'phaser'
import type { Picture, Tools, View } from '../../stage/stage'
import { artOf, type Spot } from '../piece'
import { Basket, type Look } from './basket'
import { Fields } from './fields'
import { Hand } from './hand'
import { judge, type Verdict } from './judging'
import type { Tube } from './level'
import { ASIDE, MAT, type Place } from './order'
import { DRAWINGS, Piece, type PieceName } from './pieces'
import { type Composition, compositionFor } from './spots'
import { alike, NOTHING_STANDS, restOf, type Standing, sameBaskets } from './standing'
import { Steps } from './steps'
import { wakeToys } from './toys'
import type { SceneWords, TerracesEvents, World } from './world'

/** What the view tells the scene. */
export interface TerracesScene {
  /** Baskets come, if others stood here, and go where the play has them. */
  stand(standing: Standing): void
  /** What the world does with the order that was just done. */
  judge(verdict: Verdict): Promise<void>
}

interface Wanted {
  readonly mode: 'rank' | 'choose'
  /** Baskets carry paper lamps, not tubes. */
  readonly lamps: boolean
  readonly events: TerracesEvents
  /** Fields under water already. */
  readonly wet: number
  /** Px a world unit at most, for the size of textures. */
  readonly scale: number
}

const BASKETS = 4

export function terracesPicture(wanted: Wanted): Picture<TerracesScene> {
  const there = Object.entries(DRAWINGS).filter(([name]) => wanted.lamps || name !== 'lamp')
  return { art: artOf(Object.fromEntries(there), wanted.scale), build: tools => new Terraces(tools, wanted) }
}

/** Everything that stands at the terraces. */
class Terraces implements TerracesScene, World {
  private readonly box: Phaser.GameObjects.Container
  private readonly shelf: Phaser.GameObjects.Container
  private readonly fields: Fields
  private readonly steps: Steps
  private readonly ring: Piece
  private readonly hand: Hand
  readonly baskets: readonly Basket[]
  readonly glows: readonly Piece[]
  readonly dust: Piece
  readonly papers: Piece
  readonly splash: Piece
  readonly buffalo: Piece
  readonly hen: Piece
  readonly events: TerracesEvents
  readonly mode: 'rank' | 'choose'
  place: Composition
  private standing = NOTHING_STANDS
  private turn = 0
  /** Where each basket was last sent: one on its way is not sent there again. */
  private readonly sent = new Map<string, Spot>()

  constructor(
    readonly tools: Tools,
    private readonly wanted: Wanted,
  ) {
    this.events = wanted.events
    this.mode = wanted.mode
    this.place = compositionFor(tools.view())
    this.box = tools.scene.add.container(0, 0)
    const add = (name: PieceName) => this.add(name)
    this.fields = new Fields(tools, add, wanted.wet)
    const steps = wanted.mode === 'choose' ? 1 : BASKETS
    this.glows = Array.from({ length: steps + 1 }, () => this.add('glow'))
    this.steps = new Steps(add, wanted.mode, steps)
    this.buffalo = this.add('buffalo')
    this.hen = this.add('hen')
    this.ring = this.add('ring')
    this.shelf = tools.scene.add.container(0, 0)
    this.box.add(this.shelf)
    this.baskets = Array.from({ length: BASKETS }, (_, i) => new Basket(tools, i, wanted.scale, wanted.lamps))
    this.shelf.add(this.baskets.map(basket => basket.box))
    this.dust = this.add('dust')
    this.papers = this.add('papers')
    this.splash = this.add('splash')
    this.hand = new Hand(this)
    wakeToys(this)
  }

  /** Steps that the set in hand has, and aside. */
  get open(): readonly Place[] {
    const steps = this.mode === 'choose' ? 1 : this.standing.looks.length
    return [...(['1', '2', '3', '4'] as const).slice(0, steps), ASIDE]
  }

  newTurn(): () => boolean {
    const mine = ++this.turn
    const all = [...this.box.list, ...this.baskets.map(basket => basket.box)]
    for (const thing of all) for (const tween of this.tools.scene.tweens.getTweensOf(thing)) tween.stop()
    return () => this.tools.alive() && mine === this.turn
  }

  layout(view: View): void {
    const { place } = this
    this.place = compositionFor(view)
    const { width, height } = this.place
    const scale = Math.max(view.width / width, view.height / height)
    this.box.setScale(scale)
    this.box.setPosition((view.width - width * scale) / 2, view.height - height * scale)
    if (place.name !== this.place.name) this.events.says(null)
    this.newTurn()
    this.settle()
  }

  stand(standing: Standing): void {
    const before = this.standing
    this.standing = standing
    if (!sameBaskets(before, standing)) return void this.come()
    this.hand.free = true
    for (const look of standing.looks) void this.openTubes(look)
    for (const { id, lit } of standing.looks) if (lit) void this.basketOf(id)!.light(lit)
    const moved = standing.looks.filter(({ id }) => !alike(this.sent.get(id), this.spotOf(id)))
    for (const { id } of moved) void this.carry(id, before.lifted?.item === id || standing.lifted?.item === id)
    this.showRing()
  }

  /** New baskets rise onto the mat one after the other. */
  private async come(): Promise<void> {
    const goes = this.newTurn()
    this.settle()
    this.hand.free = true
    const standing = this.standing.looks.map(({ id }) => ({ basket: this.basketOf(id)!, spot: this.spotOf(id) }))
    for (const { basket, spot } of standing) basket.put({ ...spot, y: spot.y + 220 })
    this.events.sound('basket')
    await Promise.all(
      standing.map(({ basket, spot }, i) => basket.to({ y: spot.y }, { ms: 420, ease: 'Back.easeOut', delay: 70 * i })),
    )
    if (goes()) this.showRing()
  }

  private async openTubes({ id, opened }: Look): Promise<void> {
    const basket = this.basketOf(id)!
    const waiting: Tube[] = opened.filter(tube => !basket.isOpen(tube))
    if (waiting.length > 0) this.events.sound('lid')
    await Promise.all(waiting.map(tube => basket.lift(tube)))
  }

  private async carry(id: string, byKeys: boolean): Promise<void> {
    const basket = this.basketOf(id)!
    const spot = this.spotOf(id)
    this.sent.set(id, spot)
    const near = Math.hypot(basket.box.x - spot.x, basket.box.y - spot.y) < 130
    this.ring.put(spot, 0)
    if (near || byKeys) await basket.to({ ...spot, angle: 0 }, { ms: 220, ease: 'Back.easeOut' })
    else await basket.jump(spot, basket.closed > 0)
    if (!this.tools.alive()) return
    if (this.standing.lifted?.item !== id) this.events.sound(basket.closed > 0 ? 'bump' : 'basket')
    this.sort()
    this.showRing()
  }

  async judge(verdict: Verdict): Promise<void> {
    this.hand.free = false
    const goes = this.newTurn()
    this.standing = { ...this.standing, placed: verdict.placed, selected: null, lifted: null }
    this.settle()
    const looks = this.standing.looks.map(look => ({ ...look, lit: verdict.lit[look.id] ?? null }))
    this.standing = { ...this.standing, looks, placed: verdict.belongs }
    await judge(this, verdict, goes)
  }

  flow(goes: () => boolean): Promise<void> {
    return this.fields.flow(goes)
  }

  basketOf(item: string): Basket | undefined {
    const n = this.standing.looks.findIndex(({ id }) => id === item)
    return n < 0 ? undefined : this.baskets[n]
  }

  placeOf(item: string): Place | typeof MAT {
    return this.standing.placed[item] ?? MAT
  }

  spotOf(item: string): Spot {
    return restOf(item, this.standing, this.place, this.mode)
  }

  sort(): void {
    this.shelf.sort('y')
    this.tools.redraw()
  }

  raise(basket: Basket): void {
    this.shelf.bringToTop(basket.box)
  }

  says(words: SceneWords, { x, y }: { readonly x: number; readonly y: number }): void {
    this.events.says({ words, x: this.box.x + x * this.box.scale, y: this.box.y + y * this.box.scale })
  }

  inWorld(x: number, y: number): { x: number; y: number } {
    return { x: (x - this.box.x) / this.box.scale, y: (y - this.box.y) / this.box.scale }
  }

  private add(name: PieceName): Piece {
    const piece = new Piece(this.tools, name, this.wanted.scale)
    this.box.add(piece.image)
    return piece
  }

  /** Everything where it belongs, at once. */
  private settle(): void {
    const { place, standing } = this
    this.fields.settle(place)
    this.steps.settle(place, standing.looks.length)
    for (const piece of [...this.glows, this.dust, this.papers, this.splash]) piece.put(place.mat, 0)
    this.buffalo.put(place.buffalo).frame(0)
    this.hen.put(place.hen)
    this.settleBaskets()
    this.showRing()
    this.sort()
  }

  private settleBaskets(): void {
    this.baskets.forEach((basket, i) => {
      const look = this.standing.looks[i]
      basket.box.setVisible(look !== undefined)
      if (!look) return
      basket.show(look)
      const spot = this.spotOf(look.id)
      this.sent.set(look.id, spot)
      basket.put(spot)
    })
  }

  private showRing(): void {
    const { selected, lifted } = this.standing
    const item = lifted?.item ?? selected
    const spot = item ? this.spotOf(item) : null
    this.ring.put(spot ? { x: spot.x, y: spot.y - 2, s: spot.s * 0.92 } : this.place.mat, spot ? 1 : 0)
    this.tools.redraw()
  }
}
