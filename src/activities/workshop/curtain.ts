import type { Goes } from '../world'
import { nods, type Workshop } from './actors'
import type { Trick } from './level'
import type { PieceName } from './pieces'
import { AT, DRAWN } from './spots'

/** What each trick did to the village. */
const CONSEQUENCES = {
  'thoi-lua': 'cons-1',
  'doi-mu': 'cons-2',
  'che-nua': 'cons-3',
  've-bong': 'cons-4',
  'nem-bun': 'cons-5',
  'choc-ong': 'cons-6',
} as const satisfies Record<Trick, PieceName>

/** The little stage behind its curtain: what a trick did to the village, and at last the rain. */
export class Curtain {
  constructor(private readonly workshop: Workshop) {
    const { rain } = workshop.actors
    workshop.world.tools.ambient(seconds => {
      if (!rain.image.visible) return
      rain.image.setPosition(AT.screen.x - ((seconds * 5) % 6), AT.screen.y + ((seconds * 22) % 26) - 13)
    })
  }

  settle(shown: Trick | null, raining: boolean): void {
    const { curtains, rain } = this.workshop.actors
    this.show(shown)
    curtains.left.put(AT.curtainLeft)
    curtains.right.put(AT.curtainRight)
    rain.put(AT.screen, raining ? 0.9 : 0)
  }

  private show(trick: Trick | null): void {
    const { picture } = this.workshop.actors
    if (trick) picture.become(CONSEQUENCES[trick])
    picture.put(AT.screen, trick ? 1 : 0)
  }

  /** The curtain closes, and opens on what this trick did. */
  async change(trick: Trick, goes: Goes): Promise<void> {
    const { left, right } = this.workshop.actors.curtains
    const close = { ms: 320, ease: 'Sine.easeInOut' } as const
    await Promise.all([left.to({ scaleX: DRAWN }, close), right.to({ scaleX: DRAWN }, close)])
    if (!goes()) return
    this.show(trick)
    await this.workshop.world.tools.pause(160)
    await Promise.all([left.to({ scaleX: 1 }, close), right.to({ scaleX: 1 }, close)])
    if (goes()) await nods(this.workshop)
  }

  async rains(): Promise<void> {
    const { actors, events } = this.workshop
    events.sound('rain')
    actors.rain.put(AT.screen, 0.01)
    await actors.rain.to({ alpha: 0.9 }, { ms: 500 })
  }
}
