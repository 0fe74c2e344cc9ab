import type { Tools } from '../../stage/stage'
import { type Layout, type Point, pointOn, wayBetween } from './map'
import { BIRD, type Piece, type PieceName } from './pieces'
import type { Hop } from './spread'

const ARCS = 3
const ARC_HIGH = 34
const ARC_MS = 300
/** Slips that set out one after the other. */
const APART_MS = 120
const FLOCK = 8

/** Chích Chòe and her kin: they carry slips of paper along the paths. */
export class Carriers {
  private readonly flock: { bird: Piece; slip: Piece }[]
  private readonly dots: Piece[]

  constructor(
    private readonly tools: Tools,
    add: (name: PieceName) => Piece,
  ) {
    this.dots = Array.from({ length: FLOCK * 2 }, () => add('dot'))
    this.flock = Array.from({ length: FLOCK }, () => ({ slip: add('slip'), bird: add('bird') }))
  }

  /** Size of a bird against its drawing. */
  private size(layout: Layout): number {
    return 0.12 + 0.14 * layout.unit
  }

  rest(): void {
    for (const { bird, slip } of this.flock) {
      bird.put(0, 0, 0.2, 0)
      slip.put(0, 0, 0.5, 0)
    }
    for (const dot of this.dots) dot.put(0, 0, 1, 0)
  }

  /** The bird sits at a point with her slip, at once. */
  sit(layout: Layout, at: Point): void {
    const { bird, slip } = this.flock[0]!
    const s = this.size(layout)
    bird.frame(BIRD.sits)
    bird.put(at.x - 40 * layout.unit, at.y, s, 1)
    slip.put(at.x + 14 * layout.unit, at.y - 26 * layout.unit, 0.72 * layout.unit, 1)
  }

  /** The bird alone looks at the valley, from the front of the picture. */
  watch(layout: Layout): void {
    const { bird } = this.flock[0]!
    bird.frame(BIRD.sits)
    bird.put(layout.width * 0.3, layout.height * 0.955, this.size(layout) * 1.5, 1)
  }

  /** She comes flying from the left edge of the picture with a post, and sits down at the house. */
  async bring(layout: Layout, to: Point, goes: () => boolean): Promise<void> {
    const { bird, slip } = this.flock[0]!
    const s = this.size(layout)
    const { unit } = layout
    const from = { x: Math.max(-60, to.x - 340 * unit), y: to.y - 150 * unit }
    bird.put(from.x, from.y, s, 1)
    slip.put(from.x + 46 * unit, from.y - 16 * unit, 0.7 * unit, 1)
    for (let beat = 1; beat <= 4 && goes(); beat++) {
      const t = beat / 4
      const x = from.x + (to.x - 40 * unit - from.x) * t
      const y = from.y + (to.y - from.y) * t
      bird.frame(beat % 2 ? BIRD.up : BIRD.down)
      const motion = { ms: 170, ease: 'Linear' }
      await Promise.all([
        bird.to({ x, y }, motion),
        slip.to({ x: x + 54 * unit, y: y - 26 * unit, s: 0.72 * unit }, motion),
      ])
    }
    if (goes()) this.sit(layout, to)
  }

  /** The slip folds and is gone: the post was stopped. */
  async fold(): Promise<void> {
    const { bird, slip } = this.flock[0]!
    await this.tools.move(slip.image, { scaleY: 0.02 }, { ms: 240, ease: 'Sine.easeIn' })
    slip.put(0, 0, 0.5, 0)
    await bird.to({ alpha: 0 }, { ms: 160 })
  }

  /** Carries a post along these paths, all at once; `met` is told as each arrives. */
  async carry(layout: Layout, hops: readonly Hop[], goes: () => boolean, met: (hop: Hop) => void): Promise<void> {
    this.rest()
    await Promise.all(
      hops.map(async (hop, i) => {
        await this.tools.pause(i * APART_MS)
        if (goes()) await this.hop(layout, hop, i, goes)
        if (goes()) met(hop)
      }),
    )
  }

  private async hop(layout: Layout, hop: Hop, n: number, goes: () => boolean): Promise<void> {
    const way = wayBetween(layout, hop.from, hop.to)
    const carrier = this.flock[n % FLOCK]
    if (!way || !carrier) return
    const { bird, slip } = carrier
    const { unit } = layout
    const left = way.to.x < way.from.x
    const beside = (left ? -46 : 46) * unit
    bird.image.setFlipX(left)
    bird.put(way.from.x, way.from.y - 10 * unit, this.size(layout) * 0.8, 1)
    slip.put(way.from.x + beside, way.from.y - 34 * unit, 0.62 * unit, 1)
    for (let half = 1; half <= ARCS * 2 && goes(); half++) {
      const at = pointOn(way, half / (ARCS * 2))
      const up = half % 2 === 1
      const y = at.y - (up ? ARC_HIGH + 10 : 10) * unit
      bird.frame(up ? BIRD.up : BIRD.down)
      const motion = { ms: ARC_MS / 2, ease: up ? 'Sine.easeOut' : 'Sine.easeIn' }
      await Promise.all([bird.to({ x: at.x, y }, motion), slip.to({ x: at.x + beside, y: y - 24 * unit }, motion)])
      if (!up) this.dots[n * 2 + half / 2 - 1]?.put(at.x, at.y - 4 * unit, unit, half < ARCS * 2 ? 0.9 : 0)
    }
    if (!goes()) return
    await Promise.all([bird.to({ alpha: 0 }, { ms: 200 }), slip.to({ alpha: 0 }, { ms: 200 })])
    for (const dot of this.dots.slice(n * 2, n * 2 + 2)) dot.put(0, 0, 1, 0)
    bird.image.setFlipX(false)
  }
}
