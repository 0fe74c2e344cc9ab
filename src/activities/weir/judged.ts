import type { SayKey } from '../../ui/say'
import { ASK, type WeirItem } from './rules'

/** One judgement that is being talked about. */
export interface Judged {
  readonly item: WeirItem
  readonly exit: string
  readonly right: boolean
  /** It was a second look. */
  readonly again: boolean
}

export function verdictOf({ item, exit, right, again }: Judged, messages: boolean): SayKey {
  if (right && again) return 'weir.seen-again'
  if (right && item.side === 'safe') return 'weir.right-safe'
  if (right) return messages ? 'weir.right-risky' : 'weir.right-risky-other'
  if (item.side === 'risky') return 'weir.wrong-risky'
  if (!messages) return 'weir.wrong-safe-other'
  return exit === ASK ? 'weir.asked-safe' : 'weir.wrong-safe'
}

/** How Dế Mạng takes it: the best of two right answers gets the louder chirp. */
export function tellerOf({ item, exit, right }: Judged): 'cheering' | 'chirp' | 'thinking' {
  if (!right) return 'thinking'
  return exit === item.answer ? 'cheering' : 'chirp'
}
