import type * as Phaser from 'phaser'
import type { Tools } from '../../stage/stage'
import type { Point } from './spots'

/** Undyed, as all threads are until it is known where they belong. */
const LIGHT = 0xf6ead0
const SHADE = 0x6b5148
const STEPS = 22

/** How a thread lies: `slack` is how far it hangs through, `waves` how far it curls, world units. */
export interface Lie {
  readonly slack: number
  readonly waves?: number
}

/** The thread between the cloth and the shuttle. */
export class YarnLine {
  readonly lines: Phaser.GameObjects.Graphics

  constructor(private readonly tools: Tools) {
    this.lines = tools.scene.add.graphics()
  }

  draw(from: Point, to: Point, lie: Lie): void {
    const points = pointsOf(from, to, lie)
    this.lines.clear()
    for (const [width, colour] of [
      [7, SHADE],
      [4, LIGHT],
    ] as const) {
      this.lines.lineStyle(width, colour, 1).beginPath()
      points.forEach(({ x, y }, i) => {
        if (i === 0) this.lines.moveTo(x, y)
        else this.lines.lineTo(x, y)
      })
      this.lines.strokePath()
    }
    this.tools.redraw()
  }

  away(): void {
    this.lines.clear()
    this.tools.redraw()
  }
}

/** Points along a thread from one end to the other; its ends are where they are, whatever it does between them. */
export function pointsOf(from: Point, to: Point, { slack, waves = 0 }: Lie): Point[] {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy) || 1
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const part = i / STEPS
    const loose = Math.sin(Math.PI * part)
    const curl = waves * loose * Math.sin(part * length * 0.075)
    return {
      x: from.x + dx * part - (dy / length) * curl,
      y: from.y + dy * part + (dx / length) * curl + slack * loose,
    }
  })
}
