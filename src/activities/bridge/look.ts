import { PLACES } from './graph'
import type { Plank } from './level'

/** What is to be seen at the bridge; the scene finds by itself what changed. */
export interface Look {
  /** Which bridge: its item, or the mending of the last one. */
  readonly bridge: string
  readonly walker: string
  readonly friend: string
  /** Planks that lay there before anybody talked. */
  readonly old: number
  /** Planks laid since, from the near end. */
  readonly planks: readonly Plank[]
  /** Places over which a lamp hangs: its clue was named. */
  readonly lamps: readonly number[]
  readonly at: 'talk' | 'home' | 'brink' | 'mending'
  /** The buffalo lies on the deck. */
  readonly rest: boolean
  /** What came of a decision. */
  readonly outcome: Outcome | null
  /** Rotten planks that burn at home. */
  readonly wood: number
}
export type Outcome =
  | 'over'
  | 'stopped'
  | 'home'
  | 'missed'
  | 'plank-holds'
  | 'plank-breaks'
  | 'plank-burns'
  | 'plank-wasted'

/** The place that the next plank is for; the last one where all are laid. */
export function openPlace({ old, planks }: Pick<Look, 'old' | 'planks'>): number {
  return Math.min(PLACES - 1, old + planks.length)
}

/** The place that the walker stands on: the last plank that lies. */
export function standsAt(look: Look): number {
  if (look.at === 'home') return -1
  return Math.min(PLACES - 1, look.old + look.planks.length - 1)
}
