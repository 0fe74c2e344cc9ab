import { useEffect, useState } from 'preact/hooks'
import type { Entry } from '../core/entry'
import type { Journal, Keeping } from '../core/journal'

/** The journal's entries and how safe they are, kept up to date. */
export function useJournal(journal: Journal): { entries: readonly Entry[]; keeping: Keeping } {
  const [, turn] = useState(0)
  useEffect(() => journal.watch(() => turn(n => n + 1)), [journal])
  return { entries: journal.entries(), keeping: journal.keeping() }
}
