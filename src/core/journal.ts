import type { Body, Entry, Kind } from './entry'

/**
 * How safe what was just done is. `saved`: both stores have every entry. `saving`: on its way. `waiting`: could not be
 * written (disk full or the like); it is kept in memory and tried again until it is.
 */
export type Keeping = 'saved' | 'saving' | 'waiting'

/** What start-up found and did about it; told to the person where it is not plain. */
export interface Health {
  /** Which stores work here. Without the second one the promise is smaller, and said so. */
  readonly stores: 'both' | 'database-only' | 'file-only' | 'memory'
  /** Entries that one store had lost and the other gave back. */
  readonly rebuilt: number
  /** Lines that could not be read; kept aside, never deleted. */
  readonly setAside: number
  /** True when a heartbeat tells of more entries than any store still has. */
  readonly lost: number
  /** True when the browser promised not to evict this site's data; false or null where it did not or cannot. */
  readonly persisted: boolean | null
}

/** The one record of everything durable on this tablet, in order. */
export interface Journal {
  readonly health: Health
  /** Every saved entry by `seq`. The array is replaced, never changed, so that folds may be remembered by it. */
  entries(): readonly Entry[]
  /**
   * Writes an entry down. Resolves only when both stores have it (then it is in `entries()`); while there is no room
   * it stays pending and `keeping()` says `waiting`. Entries are written in the order of the calls. Never rejects for
   * want of room.
   */
  append<K extends Kind>(kind: K, body: Body<K>): Promise<Entry>
  keeping(): Keeping
  /** Calls back after every change of `entries()` or `keeping()`; returns how to stop. */
  watch(seen: () => void): () => void
  /**
   * Erases the entries that `goes` names from both stores, so that no byte of them is left there. Their hashes stay, which
   * say nothing: every entry has a chance id in it. Resolves when that is done; what was set aside as unreadable goes too.
   */
  erase(goes: (entry: Entry) => boolean): Promise<void>
  /** Tries again now what is waiting, for a "try again" button. */
  retry(): void
}
