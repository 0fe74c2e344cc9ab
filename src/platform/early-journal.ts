import type { Entry } from '../core/entry'
import type { Journal } from '../core/journal'
import { pickerEntries, pickerLines } from '../core/picker'

/** A journal that can be looked at before its stores are open. */
export interface EarlyJournal extends Journal {
  /** False while only the learners of last time are known; what is appended meanwhile is written once it is true. */
  opened(): boolean
}

const KEY = 'ban-sang-picker'

function recall(): Entry[] {
  try {
    return pickerEntries(JSON.parse(localStorage.getItem(KEY) ?? '[]'))
  } catch {
    return [] // No localStorage, or not what was written: the picker waits for the stores.
  }
}

function remember(entries: readonly Entry[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(pickerLines(entries)))
  } catch {
    // Full or forbidden: the next start is slower, nothing else.
  }
}

/** Shows the learners of last time at once, and is the real journal as soon as `opening` is there. */
export function earlyJournal(opening: Promise<Journal>): EarlyJournal {
  const guess = recall()
  const watchers = new Set<() => void>()
  // Refused (another tab writes): the page says so and nothing goes on; whoever opened it hears of the reason.
  const ready = opening.catch(() => new Promise<Journal>(() => {}))
  let real: Journal | null = null
  const changed = () => {
    for (const seen of [...watchers]) seen()
  }
  void ready.then(journal => {
    real = journal
    let before = journal.entries()
    remember(before)
    journal.watch(() => {
      if (journal.entries() !== before) remember(journal.entries())
      before = journal.entries()
      changed()
    })
    changed()
  })
  return {
    get health() {
      return real?.health ?? { stores: 'both', rebuilt: 0, setAside: 0, lost: 0, persisted: null }
    },
    opened: () => real !== null,
    entries: () => real?.entries() ?? guess,
    append: async (kind, body) => (await ready).append(kind, body),
    keeping: () => real?.keeping() ?? 'saved',
    watch(seen) {
      watchers.add(seen)
      return () => watchers.delete(seen)
    },
    erase: async goes => (await ready).erase(goes),
    retry: () => real?.retry(),
  }
}

/** The same journal, with which more is erased: what lies elsewhere and belongs to no entry that stays. */
export function erasingAlso(journal: EarlyJournal, also: (entries: readonly Entry[]) => Promise<void>): EarlyJournal {
  return {
    ...journal,
    get health() {
      return journal.health
    },
    async erase(goes) {
      await journal.erase(goes)
      await also(journal.entries())
    },
  }
}
