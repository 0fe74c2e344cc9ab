import type { SayKey } from '../../ui/say'
import { type Cloth, isOpener, type Thread } from './rules'

/** One throw that is being talked about. */
export interface Judged {
  readonly thread: Thread
  readonly cloth: Cloth
  readonly right: boolean
  /** It was a second look. */
  readonly again: boolean
}

/** It went where more people see it than should. */
export function toldTooMuch({ thread, cloth, right }: Omit<Judged, 'again'>): boolean {
  return !right && isOpener(cloth, thread.answer as Cloth)
}

export function verdictOf(judged: Judged): SayKey {
  const { thread, right, again } = judged
  if (right && again) return 'loom.seen-again'
  if (right) return thread.side === 'safe' ? 'loom.right-safe' : 'loom.right-risky'
  return toldTooMuch(judged) ? 'loom.wrong-told' : 'loom.wrong-dark'
}
