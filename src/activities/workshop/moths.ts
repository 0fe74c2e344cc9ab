import type { View } from '../../stage/stage'
import type { At } from '../world'
import type { Part, Workshop } from './actors'
import { SIX, type Trick } from './level'
import { pinAt } from './spots'

/** The six tricks, each a moth: out of the hat and onto its pin. */
export class Moths {
  private readonly all: Readonly<Record<Trick, Part>>
  private view: View = { width: 1, height: 1 }

  constructor(private readonly workshop: Workshop) {
    const moth = (trick: Trick) => workshop.world.add(`moth-${trick}`, pinAt(0, this.view))
    this.all = Object.fromEntries(SIX.map(trick => [trick, moth(trick)])) as Record<Trick, Part>
  }

  settle(view: View, pinned: boolean): void {
    this.view = view
    for (const [n, trick] of SIX.entries()) this.all[trick].put(pinAt(n, view), pinned ? 1 : 0)
  }

  async pin(trick: Trick, n: number, from: At): Promise<void> {
    const moth = this.all[trick]
    const to = pinAt(n, this.view)
    moth.put({ x: from.x, y: from.y, s: to.s * 0.5 })
    await moth.to({ x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - 60, s: to.s * 1.1, angle: 14 }, { ms: 170 })
    await moth.to({ ...to, angle: 0 }, { ms: 190, ease: 'Quad.easeIn' })
    this.workshop.events.sound('pin')
  }

  /** A trick that was named rightly flutters up from its pin, and is pinned again. */
  async flutter(trick: Trick): Promise<void> {
    const moth = this.all[trick]
    const home = pinAt(SIX.indexOf(trick), this.view)
    this.workshop.world.box.bringToTop(moth.image)
    await moth.to({ y: home.y - 70, s: home.s * 1.5, angle: -10 }, { ms: 260, ease: 'Back.easeOut' })
    await moth.to({ ...home, angle: 0 }, { ms: 300, ease: 'Bounce.easeOut' })
  }
}
