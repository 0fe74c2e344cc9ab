import type { House } from './level'
import type { Layout, Spot } from './map'
import { drawingOf, type Piece, type PieceName, WINDOWS } from './pieces'
import type { Light } from './spread'

/** Where the lantern hangs, in units of the drawing: under the eave, at the side away from the stairs. */
const HOOK = { x: 92, y: -98 }

/** One house of the map with what it shows: windows, a rumour asleep on its roof, a lantern at its eave. */
export class HouseFigure {
  private readonly spotLight: Piece
  private readonly tree: Piece
  private readonly walls: Piece
  private readonly change: Piece
  private readonly glow: Piece
  private readonly wisp: Piece
  private readonly shine: Piece
  private readonly lantern: Piece
  private readonly size: number
  private spot: Spot = { x: 0, y: 0, s: 0.4 }
  private light: Light = 'half'
  private hung = false

  constructor(
    readonly house: House,
    index: number,
    add: (name: PieceName) => Piece,
  ) {
    const { name, size } = drawingOf(house)
    this.size = size
    this.spotLight = add('ground-spot')
    this.tree = add(index % 3 === 1 ? 'plum' : 'tree')
    this.walls = add(name)
    this.change = add(name)
    this.glow = add('glow')
    this.wisp = add('wisp')
    this.shine = add('shine')
    this.lantern = add('lantern')
  }

  get door(): Spot {
    return this.spot
  }

  /** Where a slip of paper lies that has come to this house. */
  slipAt(n: number): { x: number; y: number } {
    const { x, y, s } = this.spot
    return { x: x - 62 * s + n * 40 * s, y: y - 30 * s }
  }

  layout(layout: Layout): void {
    this.spot = layout.spots.get(this.house.id) ?? this.spot
    const { x, y, s } = this.spot
    this.spotLight.put(x, y + 4 * s, s * 1.3, 1)
    this.tree.put(x + (x > layout.width / 2 ? -132 : 132) * s, y + 6 * s, s * 0.85, 1)
    this.settle()
  }

  /** Shows its state at once. */
  settle(): void {
    const { x, y } = this.spot
    const s = this.spot.s * this.size
    this.walls.frame(WINDOWS[this.light])
    this.walls.put(x, y, s, 1)
    this.change.put(x, y, s, 0)
    this.glow.put(x, y - 60 * s, s * 1.9, this.light === 'shines' ? 1 : 0)
    this.wisp.put(x, y - 112 * s, s * 0.95, this.light === 'dim' ? 1 : 0)
    const hook = this.hook()
    this.lantern.put(hook.x, hook.y, s * 1.7, this.hung ? 1 : 0)
    this.shine.put(hook.x, hook.y + 40 * s, s * 1.5, this.hung ? 1 : 0)
  }

  private hook(): { x: number; y: number } {
    const s = this.spot.s * this.size
    return { x: this.spot.x + HOOK.x * s, y: this.spot.y + HOOK.y * s }
  }

  set(light: Light, hung: boolean): void {
    this.light = light
    this.hung = hung
    this.settle()
  }

  /** Windows change from one light to another; a rumour comes down on the roof or leaves it. */
  async turn(light: Light): Promise<void> {
    if (light === this.light) return
    const before = this.light
    this.light = light
    const { x, y } = this.spot
    const s = this.spot.s * this.size
    this.change.frame(WINDOWS[light])
    this.change.put(x, y, s, 0.01)
    const moves = [this.change.to({ alpha: 1 }, { ms: 600, ease: 'Sine.easeInOut' })]
    if (light === 'shines') {
      this.glow.put(x, y - 60 * s, s * 1.2, 0.01)
      moves.push(this.glow.to({ alpha: 1, s: s * 1.9 }, { ms: 900 }))
    } else if (before === 'shines') moves.push(this.glow.to({ alpha: 0 }, { ms: 600 }))
    if (light === 'dim') {
      this.wisp.put(x + 30 * s, y - 170 * s, s * 0.7, 0.01)
      moves.push(this.wisp.to({ x, y: y - 112 * s, s: s * 0.95, alpha: 1 }, { ms: 700, ease: 'Sine.easeInOut' }))
    } else if (before === 'dim') {
      moves.push(this.wisp.to({ x: x + 90 * s, y: y - 190 * s, alpha: 0 }, { ms: 900, ease: 'Sine.easeInOut' }))
    }
    await Promise.all(moves)
  }

  /** Hangs the lantern or takes it down. */
  async hang(hung: boolean): Promise<void> {
    if (hung === this.hung) return
    this.hung = hung
    const s = this.spot.s * this.size
    const hook = this.hook()
    if (!hung) {
      await Promise.all([this.lantern.to({ alpha: 0 }, { ms: 200 }), this.shine.to({ alpha: 0 }, { ms: 200 })])
      return
    }
    this.lantern.put(hook.x, hook.y - 14 * s, s * 1.3, 0.01)
    this.shine.put(hook.x, hook.y + 40 * s, s * 0.9, 0.01)
    await Promise.all([
      this.lantern.to({ alpha: 1, y: hook.y, s: s * 1.7 }, { ms: 600, ease: 'Back.easeOut' }),
      this.shine.to({ alpha: 1, s: s * 1.5 }, { ms: 900 }),
    ])
  }

  /** The lantern flares: the family asks. */
  async ask(): Promise<void> {
    const s = this.spot.s * this.size
    await this.shine.to({ s: s * 2.2 }, { ms: 320, ease: 'Sine.easeOut' })
    await this.shine.to({ s: s * 1.5 }, { ms: 320, ease: 'Sine.easeIn' })
  }

  /** Answers a finger: a little hop. */
  async nod(): Promise<void> {
    const { y } = this.spot
    await this.walls.to({ y: y - 5 }, { ms: 130, ease: 'Quad.easeOut' })
    await this.walls.to({ y }, { ms: 130, ease: 'Quad.easeIn' })
  }
}
