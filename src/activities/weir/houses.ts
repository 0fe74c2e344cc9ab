import type { Spot } from '../piece'
import type { Piece } from './pieces'

interface House {
  readonly dark: Piece
  readonly lit: Piece
  readonly glow: Piece
}

/** The houses of the village: each good message that comes home lights the next window. */
export class Houses {
  /** Windows that must be lit by now, whether their boat was watched home or not. */
  private due: number

  constructor(
    private readonly houses: readonly House[],
    private lit: number,
  ) {
    this.due = lit
  }

  /** One more message is on its way home. */
  expect(): void {
    this.due++
  }

  next(spots: readonly Spot[]): Spot {
    return spots[this.lit % spots.length]!
  }

  async light(): Promise<void> {
    const house = this.houses[this.lit++]
    if (!house) return
    await Promise.all([
      house.lit.to({ alpha: 1 }, { ms: 600 }),
      house.glow.to({ alpha: 0.9 }, { ms: 900, ease: 'Sine.easeOut' }),
    ])
  }

  settle(spots: readonly Spot[]): void {
    this.lit = this.due
    this.houses.forEach(({ dark, lit, glow }, i) => {
      const spot = spots[i]!
      const s = Math.abs(spot.s)
      dark.put(spot)
      lit.put(spot, i < this.lit ? 1 : 0)
      glow.put({ x: spot.x, y: spot.y - 70 * s, s: s * 1.3 }, i < this.lit ? 0.9 : 0)
    })
  }
}
