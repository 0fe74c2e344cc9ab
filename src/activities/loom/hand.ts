import type * as Phaser from 'phaser'
import type { SoundName } from '../../core/sound'
import type { Tools } from '../../stage/stage'
import type { Cloth } from './rules'
import { type Composition, clothAt, clothFlickedAt, LOOM, type Point } from './spots'

export interface InHand {
  readonly tools: Tools
  readonly cloths: readonly Cloth[]
  readonly place: () => Composition
  /** From px of the scene to units of the world. */
  readonly inWorld: (x: number, y: number) => Point
  /** Where the shuttle is now. */
  readonly shuttle: () => Point
  /** The shuttle is in the hand: ends whatever still moves. */
  readonly taken: () => void
  readonly led: (at: Point, over: Cloth | null) => void
  /** Let go at or thrown to a cloth; null when at none. `moved`: how far, px. */
  readonly letGo: (cloth: Cloth | null, moved: number) => void
  readonly sound: (name: SoundName) => void
}

/** Only how the finger moved last makes a throw, ms. */
const LAST_MS = 110
const GRIP = { width: 250, height: 150 }

/** The hand that throws the shuttle: it may change its mind until it lets go. */
export class Hand {
  /** True while a thread waits to be thrown. */
  waiting = false
  readonly grip: Phaser.GameObjects.Zone
  private trail: { x: number; y: number; at: number }[] = []
  private over: Cloth | null = null

  constructor(private readonly held: InHand) {
    this.grip = held.tools.scene.add.zone(0, 0, GRIP.width, GRIP.height)
    this.listen()
  }

  /** The shuttle lies here, ready to be taken. */
  rest(at: Point): void {
    this.grip.setPosition(at.x, at.y + 10)
  }

  private listen(): void {
    const { held } = this
    // From the finger to the middle of what it took.
    let off: Point | null = null
    held.tools.onDrag(this.grip, {
      start: () => {
        if (!this.waiting) return
        held.taken()
        const { worldX, worldY } = held.tools.scene.input.activePointer
        const finger = held.inWorld(worldX, worldY)
        const at = held.shuttle()
        off = { x: at.x - finger.x, y: at.y - finger.y }
        this.trail = [{ ...at, at: this.now() }]
        this.over = null
      },
      move: (x, y) => {
        if (!this.waiting || !off) return
        const finger = held.inWorld(x, y)
        this.lead({ x: finger.x + off.x, y: finger.y + off.y })
      },
      end: (_x, _y, moved) => {
        if (!this.waiting || !off) return
        off = null
        held.letGo(this.thrownTo(), moved)
      },
    })
  }

  private lead(at: Point): void {
    const { held } = this
    const { seen } = held.place()
    const x = Math.min(seen.right - 40, Math.max(seen.left + 40, at.x))
    const y = Math.min(880, Math.max(seen.top + 40, at.y))
    const now = this.now()
    this.trail = [...this.trail.filter(past => now - past.at < LAST_MS), { ...at, at: now }]
    const over = clothAt(held.place(), held.cloths, { x, y })
    if (over && over !== this.over) held.sound('tap')
    this.over = over
    held.led({ x, y }, over)
  }

  /** When the finger did what is told now, ms: by its own clock, so that a slow tablet does not slow a throw. */
  private now(): number {
    return this.held.tools.scene.input.activePointer.event.timeStamp
  }

  /** Laid on a cloth, or flicked towards one. */
  private thrownTo(): Cloth | null {
    const { held } = this
    if (this.over) return this.over
    const [first] = this.trail
    const last = this.trail.at(-1)
    if (!first || !last || last.at === first.at || this.now() - last.at > LAST_MS) return null
    const ms = last.at - first.at
    const speed = { x: (last.x - first.x) / ms, y: (last.y - first.y) / ms }
    // Back into the warp is no throw.
    if (last.y < held.shuttle().y - LOOM.cell) return null
    return clothFlickedAt(held.place(), held.cloths, { x: last.x, y: last.y }, speed)
  }
}
