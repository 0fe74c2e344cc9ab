import type { Piece, PieceName } from './pieces'
import { type Composition, stepSpot } from './spots'

/** The steps that baskets are carried to, each with its sign. */
export class Steps {
  private readonly steps: readonly { slot: Piece; sign: Piece }[]

  constructor(
    add: (name: PieceName) => Piece,
    private readonly mode: 'rank' | 'choose',
    count: number,
  ) {
    this.steps = Array.from({ length: count }, (_, i) => ({
      slot: add('slot'),
      sign: add(mode === 'choose' ? 'sign-best' : `sign-${(i + 1) as 1 | 2 | 3 | 4}`),
    }))
  }

  /** As many steps as baskets are to be seen. */
  settle(place: Composition, baskets: number): void {
    this.steps.forEach(({ slot, sign }, i) => {
      const spot = stepSpot(place, `${(i + 1) as 1 | 2 | 3 | 4}`, this.mode)
      const shown = this.mode === 'choose' || i < Math.max(1, baskets) ? 1 : 0
      slot.put(spot, shown)
      sign.put({ x: spot.x - 116 * spot.s, y: spot.y, s: spot.s }, shown)
    })
  }
}
