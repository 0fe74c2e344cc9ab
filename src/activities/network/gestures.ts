import type * as Phaser from 'phaser'
import type { SoundName } from '../../core/sound'
import type { Tools } from '../../stage/stage'
import { houseNear, type Layout, type Point, pointOn } from './map'
import type { Piece, PieceName } from './pieces'

/** What the hand did on the scene. */
export interface HandEvents {
  /** The loudspeaker's cord was pulled: let it pass. */
  readonly pulled: () => void
  /** The bar was laid across a path by the post: stop it. */
  readonly barred: () => void
  readonly hung: (house: string) => void
  /** The hand holds something over this house; null when over none, or when let go. */
  readonly over: (house: string | null) => void
  /** The hand took hold of something, or let go: words over the scene must not be in its way. */
  readonly holds: (something: boolean) => void
  readonly sound: (name: SoundName) => void
}

/** What the hand may do now. */
export type HandMode = 'judge' | 'hang' | 'none'

const CORD_AT_MOST = 46
const CORD_ENOUGH = 24
/** The post's houses: shares of the adjoining paths where the bar may be laid. */
const BAR_AT = 0.3

/** What cannot be taken now must not be in the way of what can. */
function allowTouch(zone: Phaser.GameObjects.Zone, allowed: boolean): void {
  if (zone.input) zone.input.enabled = allowed
}

/** The loudspeaker at the right and the bar at the left of the scene; lanterns in their place when they are to be hung. */
export class Gestures {
  private readonly pole: Piece
  private readonly waves: Piece
  private readonly horn: Piece
  private readonly cord: Piece
  private readonly forks: readonly [Piece, Piece]
  private readonly bar: Piece
  private readonly tray: { glow: Piece; lantern: Piece; hand: Phaser.GameObjects.Zone }[]
  private readonly cordHand: Phaser.GameObjects.Zone
  private readonly barHand: Phaser.GameObjects.Zone
  private layout: Layout | null = null
  private mode: HandMode = 'none'
  private houses: readonly string[] = []
  private left = 0
  private pan = 0

  constructor(
    private readonly tools: Tools,
    add: (name: PieceName) => Piece,
    addZone: (width: number, height: number) => Phaser.GameObjects.Zone,
    lanterns: number,
    private readonly events: HandEvents,
  ) {
    this.pole = add('pole')
    this.cord = add('cord')
    this.waves = add('waves')
    this.horn = add('horn')
    this.forks = [add('fork'), add('fork')]
    this.bar = add('bar')
    this.cordHand = addZone(76, 120)
    this.barHand = addZone(190, 64)
    this.tray = Array.from({ length: lanterns }, () => ({
      glow: add('shine'),
      lantern: add('lantern'),
      hand: addZone(64, 76),
    }))
    this.takeCord()
    this.takeBar()
    for (const one of this.tray) this.takeLantern(one)
  }

  settle(layout: Layout): void {
    this.layout = layout
    const p = this.size()
    const judge = this.mode === 'judge' ? 1 : 0
    const { foot, bar } = this.places()
    this.pole.put(foot.x, foot.y, p, this.mode === 'hang' ? 0.75 : 1)
    this.horn.put(foot.x, foot.y - 214 * p, p, this.mode === 'hang' ? 0.75 : 1)
    this.waves.put(foot.x - 74 * p, foot.y - 214 * p, p, 0)
    this.cord.put(foot.x - 22 * p, foot.y - 204 * p, p, judge)
    this.forks[0].put(bar.x - 70 * p, bar.y + 60 * p, p, judge)
    this.forks[1].put(bar.x + 70 * p, bar.y + 60 * p, p, judge)
    this.bar.put(bar.x, bar.y, p, judge)
    this.cordHand.setPosition(foot.x - 22 * p, foot.y - 120 * p)
    this.barHand.setPosition(bar.x, bar.y)
    allowTouch(this.cordHand, judge === 1)
    allowTouch(this.barHand, judge === 1)
    for (const [i, one] of this.tray.entries()) {
      const at = this.trayAt(i)
      const there = this.mode === 'hang' && i < this.left ? 1 : 0
      one.lantern.put(at.x, at.y - 34 * p, p * 1.7, there)
      one.glow.put(at.x, at.y, p * 0.9, there)
      one.hand.setPosition(at.x, at.y)
      allowTouch(one.hand, there === 1)
    }
  }

  /** What may be done now: with the post at these houses, with so many lanterns left. */
  allow(mode: HandMode, houses: readonly string[], left: number): void {
    this.mode = mode
    this.houses = houses
    this.left = left
    if (this.layout) this.settle(this.layout)
  }

  panTo(pan: number): void {
    this.pan = pan
  }

  /** The loudspeaker calls out: it swells twice. */
  async call(): Promise<void> {
    const p = this.size()
    this.events.sound('loudspeaker')
    for (let time = 0; time < 2; time++) {
      await Promise.all([this.horn.to({ s: p * 1.1 }, { ms: 150 }), this.waves.to({ alpha: 1 }, { ms: 150 })])
      await Promise.all([this.horn.to({ s: p }, { ms: 150 }), this.waves.to({ alpha: 0 }, { ms: 150 })])
    }
  }

  /** The bar goes to the path by itself, when a button stopped the post. */
  async lay(at: Point): Promise<void> {
    if (!this.layout) return
    await this.bar.to({ x: at.x, y: at.y - this.pan, angle: -14 }, { ms: 320, ease: 'Sine.easeInOut' })
  }

  async layBack(): Promise<void> {
    const { bar } = this.places()
    await this.bar.to({ x: bar.x, y: bar.y, angle: 0 }, { ms: 320, ease: 'Sine.easeInOut' })
  }

  /** Where the bar stops a post of this house: on its first path, a little way from the door. */
  barAt(house: string): Point | null {
    const path = this.layout?.paths.find(one => one.a === house || one.b === house)
    return path ? pointOn(path, path.a === house ? BAR_AT : 1 - BAR_AT) : null
  }

  private size(): number {
    return this.layout ? 0.22 + 0.44 * this.layout.unit * Math.min(1, this.layout.view.height / 400) : 0.5
  }

  private places(): { foot: Point; bar: Point } {
    const { width, height } = this.layout?.view ?? { width: 704, height: 800 }
    const p = this.size()
    return { foot: { x: width - 34 * p - 6, y: height - 12 * p }, bar: { x: 118 * p + 8, y: height - 72 * p } }
  }

  private trayAt(i: number): Point {
    const { height } = this.layout?.view ?? { height: 800 }
    const p = this.size()
    return { x: 40 + i * (24 + 60 * p), y: height - 24 - 32 * p }
  }

  private letGo(): void {
    this.events.over(null)
    this.events.holds(false)
  }

  private takeCord(): void {
    let from: number | null = null
    this.tools.onDrag(this.cordHand, {
      start: () => this.events.holds(true),
      move: (_x, y) => {
        if (this.mode !== 'judge') return
        from ??= y
        const down = Math.max(0, Math.min(CORD_AT_MOST, y - from))
        this.cord.image.setScale(this.cord.image.scaleX, this.cord.image.scaleX * (1 + down / (130 * this.size())))
        this.horn.image.setAngle(-down / 6)
        this.tools.redraw()
      },
      end: (_x, y) => {
        this.letGo()
        const enough = from !== null && y - from >= CORD_ENOUGH && this.mode === 'judge'
        from = null
        void this.tools.move(this.cord.image, { scaleY: this.cord.image.scaleX }, { ms: 220, ease: 'Back.easeOut' })
        void this.tools.move(this.horn.image, { angle: 0 }, { ms: 220, ease: 'Back.easeOut' })
        if (enough) this.events.pulled()
      },
    })
  }

  private takeBar(): void {
    this.tools.onDrag(this.barHand, {
      start: () => this.events.holds(true),
      move: (x, y) => {
        if (this.mode !== 'judge') return
        this.bar.image.setPosition(x, y).setAngle(-8)
        this.events.over(this.barredHouse(x, y))
        this.tools.redraw()
      },
      end: (x, y, moved) => {
        this.letGo()
        if (this.mode !== 'judge') return
        const house = moved > 20 ? this.barredHouse(x, y) : null
        if (house) this.events.barred()
        else void this.layBack()
      },
    })
  }

  /** The post's house that a bar laid here would close in. */
  private barredHouse(x: number, y: number): string | null {
    const { layout } = this
    if (!layout) return null
    const at = { x, y: y + this.pan }
    const near = houseNear(layout, at)
    if (near && this.houses.includes(near)) return near
    const reach = 40 + 30 * layout.unit
    const closes = (house: string) =>
      layout.paths.some(path => {
        if (path.a !== house && path.b !== house) return false
        const shares = path.a === house ? [0.15, 0.35, 0.55] : [0.85, 0.65, 0.45]
        return shares.some(t => Math.hypot(pointOn(path, t).x - at.x, pointOn(path, t).y - at.y) < reach)
      })
    return this.houses.find(closes) ?? null
  }

  private takeLantern({ glow, lantern, hand }: { glow: Piece; lantern: Piece; hand: Phaser.GameObjects.Zone }): void {
    const held = () => this.mode === 'hang' && lantern.image.visible
    this.tools.onDrag(hand, {
      start: () => this.events.holds(true),
      move: (x, y) => {
        if (!held()) return
        lantern.image.setPosition(x, y - 30)
        glow.image.setPosition(x, y)
        this.events.over(this.layout && houseNear(this.layout, { x, y: y + this.pan }))
        this.tools.redraw()
      },
      end: (x, y) => {
        this.letGo()
        if (!held() || !this.layout) return
        const house = houseNear(this.layout, { x, y: y + this.pan })
        if (house) this.events.hung(house)
        this.settle(this.layout)
        this.tools.redraw()
      },
    })
  }
}
