import type * as Phaser from 'phaser'
import type { Picture, Tools, View } from '../../stage/stage'
import { Basket, type Look } from './basket'
import { Hand } from './hand'
import { judge, type Verdict } from './judging'
import type { Tube } from './level'
import { ASIDE, MAT, type Place, type Placed } from './order'
import { Piece, type PieceName, type Spot, terracesArt } from './pieces'
import { type Composition, compositionFor, matSpot, stepSpot } from './spots'
import type { SceneWords, TerracesEvents, World } from './world'

/** How things stand, as the play has it. */
export interface Standing {
  readonly looks: readonly Look[]
  readonly placed: Placed
  readonly selected: string | null
  /** Lifted by keyboard and hovering over a place. */
  readonly lifted: { readonly item: string; readonly place: Place | typeof MAT } | null
}

/** What the view tells the scene. */
export interface TerracesScene {
  /** Baskets come, if others stood here, and go where the play has them. */
  stand(standing: Standing): void
  /** What the world does with the order that was just done. */
  judge(verdict: Verdict): Promise<void>
}

interface Wanted {
  readonly mode: 'rank' | 'choose'
  readonly events: TerracesEvents
  /** Fields under water already. */
  readonly wet: number
  /** Px a world unit at most, for the size of textures. */
  readonly scale: number
}

const BASKETS = 4
const FIELDS = 4

export function terracesPicture(wanted: Wanted): Picture<TerracesScene> {
  return { art: terracesArt(wanted.scale), build: tools => new Terraces(tools, wanted) }
}

/** Everything that stands at the terraces. */
class Terraces implements TerracesScene, World {
  private readonly box: Phaser.GameObjects.Container
  private readonly shelf: Phaser.GameObjects.Container
  private readonly ground: Piece
  private readonly way: Piece
  private readonly fields: readonly Piece[]
  private readonly slots: readonly { slot: Piece; sign: Piece }[]
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
  private standing: Standing = { looks: [], placed: {}, selected: null, lifted: null }
  private wet: number
  private turn = 0
  /** Where each basket was last sent: one on its way is not sent there again. */
  private readonly sent = new Map<string, Spot>()

  constructor(
    readonly tools: Tools,
    private readonly wanted: Wanted,
  ) {
    this.events = wanted.events
    this.mode = wanted.mode
    this.wet = wanted.wet
    this.place = compositionFor(tools.view())
    this.box = tools.scene.add.container(0, 0)
    this.ground = this.add('ground-tall')
    this.fields = Array.from({ length: FIELDS }, (_, i) => this.add(`water-tall-${(i + 1) as 1 | 2 | 3 | 4}`))
    this.way = this.add('way-tall')
    const steps = wanted.mode === 'choose' ? 1 : BASKETS
    this.glows = Array.from({ length: steps + 1 }, () => this.add('glow'))
    this.slots = Array.from({ length: steps }, (_, i) => ({
      slot: this.add('slot'),
      sign: this.add(wanted.mode === 'choose' ? 'sign-best' : `sign-${(i + 1) as 1 | 2 | 3 | 4}`),
    }))
    this.buffalo = this.add('buffalo')
    this.hen = this.add('hen')
    this.ring = this.add('ring')
    this.shelf = tools.scene.add.container(0, 0)
    this.box.add(this.shelf)
    this.baskets = Array.from({ length: BASKETS }, (_, i) => new Basket(tools, i, wanted.scale))
    this.shelf.add(this.baskets.map(basket => basket.box))
    this.dust = this.add('dust')
    this.papers = this.add('papers')
    this.splash = this.add('splash')
    this.hand = new Hand(this)
    tools.onTap(this.hen.image, () => void this.hop(this.hen, this.place.hen))
    tools.onTap(this.buffalo.image, () => void this.chew())
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
    const same =
      before.looks.length === standing.looks.length && standing.looks.every(({ id }, i) => id === before.looks[i]?.id)
    if (!same) return void this.come()
    this.hand.free = true
    for (const look of standing.looks) void this.openTubes(look)
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
    this.standing = { ...this.standing, placed: verdict.belongs }
    await judge(this, verdict, goes)
  }

  async flow(goes: () => boolean): Promise<void> {
    for (const field of this.fields) {
      if (!goes()) return
      await field.to({ alpha: 1 }, { ms: 380, ease: 'Sine.easeOut' })
    }
    this.wet = Math.min(FIELDS, this.wet + 1)
    await this.tools.pause(1200)
    if (!goes()) return
    await Promise.all(this.fields.slice(this.wet).map(field => field.to({ alpha: 0 }, { ms: 900 })))
  }

  basketOf(item: string): Basket | undefined {
    const n = this.standing.looks.findIndex(({ id }) => id === item)
    return n < 0 ? undefined : this.baskets[n]
  }

  placeOf(item: string): Place | typeof MAT {
    return this.standing.placed[item] ?? MAT
  }

  spotOf(item: string): Spot {
    const { looks, placed, lifted } = this.standing
    const hovers = lifted?.item === item
    const place = hovers ? lifted.place : (placed[item] ?? MAT)
    const spot = this.spotAt(item, place, looks, placed)
    return hovers ? { ...spot, y: spot.y - 26 * spot.s, s: spot.s * 1.06 } : spot
  }

  private spotAt(item: string, place: Place | typeof MAT, looks: readonly Look[], placed: Placed): Spot {
    if (place === MAT) {
      return matSpot(
        this.place,
        looks.findIndex(({ id }) => id === item),
        looks.length,
      )
    }
    if (place !== ASIDE) return stepSpot(this.place, place, this.mode)
    const aside = looks.filter(({ id }) => placed[id] === ASIDE && id !== item)
    const n =
      placed[item] === ASIDE
        ? looks.filter(({ id }) => placed[id] === ASIDE).findIndex(({ id }) => id === item)
        : aside.length
    return this.place.aside[n] ?? this.place.aside[0]!
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

  /** Everything where it belongs, at once; fields that have water keep it. */
  private settle(): void {
    const { place, standing } = this
    this.ground.become(`ground-${place.name}`)
    this.ground.put({ x: 0, y: 0, s: 1 })
    this.way.become(`way-${place.name}`)
    this.way.put({ x: 0, y: place.way, s: 1 })
    this.fields.forEach((field, i) => {
      field.become(`water-${place.name}-${(i + 1) as 1 | 2 | 3 | 4}`)
      field.put({ x: 0, y: place.water[i]!, s: 1 }, i < this.wet ? 1 : 0)
    })
    this.slots.forEach(({ slot, sign }, i) => {
      const spot = stepSpot(place, `${(i + 1) as 1 | 2 | 3 | 4}`, this.mode)
      const shown = this.mode === 'choose' || i < Math.max(1, standing.looks.length) ? 1 : 0
      slot.put(spot, shown)
      sign.put({ x: spot.x - 116 * spot.s, y: spot.y, s: spot.s }, shown)
    })
    for (const piece of [...this.glows, this.dust, this.papers, this.splash]) piece.put(place.mat, 0)
    this.buffalo.put(place.buffalo).frame(0)
    this.hen.put(place.hen)
    this.baskets.forEach((basket, i) => {
      const look = standing.looks[i]
      basket.box.setVisible(look !== undefined)
      if (!look) return
      basket.show(look)
      const spot = this.spotOf(look.id)
      this.sent.set(look.id, spot)
      basket.put(spot)
    })
    this.showRing()
    this.sort()
  }

  private showRing(): void {
    const { selected, lifted } = this.standing
    const item = lifted?.item ?? selected
    const spot = item ? this.spotOf(item) : null
    this.ring.put(spot ? { x: spot.x, y: spot.y - 2, s: spot.s * 0.92 } : this.place.mat, spot ? 1 : 0)
    this.tools.redraw()
  }

  private async hop(piece: Piece, { y }: Spot): Promise<void> {
    this.events.sound('hop')
    await piece.to({ y: y - 22 }, { ms: 140, ease: 'Quad.easeOut' })
    await piece.to({ y }, { ms: 180, ease: 'Bounce.easeOut' })
  }

  /** Nobody can hurry him. */
  private async chew(): Promise<void> {
    for (const frame of [1, 2, 1, 2, 1, 0]) {
      if (!this.tools.alive()) return
      this.buffalo.frame(frame)
      await this.tools.pause(180)
    }
  }
}

function alike(one: Spot | undefined, other: Spot): boolean {
  return one !== undefined && one.x === other.x && one.y === other.y && one.s === other.s
}
