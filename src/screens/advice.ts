import type { Clue } from '../core/level'
import { count, type Mark, tendency } from '../core/marks'
import type { IconName } from '../ui/icon'
import type { SayKey } from '../ui/say'

/** The clue that wrong first answers had most often, the one named first in each; null when none was wrong. */
export function clueToLookFor(marks: readonly Mark[]): Clue | null {
  const times = new Map<Clue, number>()
  for (const { right, clues } of marks) {
    const [first] = clues
    if (!right && first) times.set(first, (times.get(first) ?? 0) + 1)
  }
  const [most] = [...times].sort(([, a], [, b]) => b - a)
  return most ? most[0] : null
}

export interface Advice {
  readonly icon: IconName
  readonly key: SayKey
  /** How many slipped, on the side that the advice is about. */
  readonly n: number
}

/** Share of right first answers from which being in balance is praised: balance by guessing is no reason to. */
const PRAISED = 0.7

/** One warm sentence for the tendency of a play (bible §2.3); null where there is nothing to say. */
export function adviceOn(marks: readonly Mark[]): Advice | null {
  const safe = count(marks, 'safe')
  const risky = count(marks, 'risky')
  const leaning = tendency(marks)
  if (leaning === 'hay-nghi') return { icon: 'open-hand', key: 'app.result-doubting', n: safe.of - safe.right }
  if (leaning === 'hay-tin') return { icon: 'shield', key: 'app.result-trusting', n: risky.of - risky.right }
  const praised = leaning === 'can-bang' && safe.right + risky.right >= PRAISED * marks.length
  return praised ? { icon: 'heart', key: 'app.result-balanced', n: 0 } : null
}
