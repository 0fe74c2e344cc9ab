import type { SayKey } from '../../ui/say'
import type { DetectiveItem, Verdict } from './level'

/** One verdict that is being talked about. */
export interface Judged {
  readonly item: DetectiveItem
  readonly verdict: Verdict
  readonly right: boolean
  /** It was a second look. */
  readonly again: boolean
}

export function verdictSaid({ item, right, again, verdict }: Judged, trusting: Verdict): SayKey {
  if (right && again) return 'detective.seen-again'
  if (right) return item.side === 'safe' ? 'detective.right-safe' : 'detective.right-risky'
  if (item.side === 'safe') return 'detective.wrong-safe'
  return verdict === trusting ? 'detective.wrong-risky' : 'detective.wrong-kind'
}
