import { type Body, ENTRY_VERSION, type Entry, FIRST_PREV, type Kind } from '../core/entry'
import type { EarlyJournal } from './early-journal'

/** What comes from outside, so that tests may choose it. */
export interface LessonJournalWishes {
  readonly now: () => number
  readonly newId: () => string
  /** Called with each entry that is added, before anyone else sees it. */
  readonly onEntry: (entry: Entry) => void
}

/**
 * A journal for one sitting in a course system, where the browser belongs to many learners: nothing of it stays on the
 * device. What must last is handed to `onEntry`.
 */
export function lessonJournal({ now, newId, onEntry }: LessonJournalWishes): EarlyJournal {
  const device = newId().slice(0, 8)
  const watchers = new Set<() => void>()
  let entries: readonly Entry[] = []
  const changed = () => {
    for (const seen of [...watchers]) seen()
  }
  return {
    health: { stores: 'memory', rebuilt: 0, setAside: 0, lost: 0, persisted: null },
    opened: () => true,
    entries: () => entries,
    async append<K extends Kind>(kind: K, body: Body<K>) {
      const at = { device, seq: entries.length + 1, prev: FIRST_PREV, at: now(), sure: false }
      const entry = { v: ENTRY_VERSION, id: newId(), ...at, kind, body } as unknown as Entry
      entries = [...entries, entry]
      onEntry(entry)
      changed()
      return entry
    },
    keeping: () => 'saved',
    watch(seen) {
      watchers.add(seen)
      return () => watchers.delete(seen)
    },
    async erase(goes) {
      entries = entries.filter(entry => !goes(entry))
      changed()
    },
    retry() {},
  }
}
