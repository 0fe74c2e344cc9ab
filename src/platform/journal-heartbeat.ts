import * as entry from '../core/entry'
import type { Store } from './journal-store'
import { pocket } from './pocket'

/** A few words in a third place that fails by itself: how much there was, to notice a store that came back empty. */
export interface Beat {
  readonly device: string
  readonly seq: number
  readonly head: string
  readonly count: number
  /** Stores that were written when this was. */
  readonly stores: readonly Store['name'][]
}

export interface Heartbeat {
  last(): Beat | null
  /** Remembers; does nothing where nothing can be remembered. */
  beat(beat: Beat): void
}

const KEY = 'ban-sang-journal'

function isBeat(raw: unknown): raw is Beat {
  const { device, seq, head, count, stores } = (raw ?? {}) as Partial<Record<keyof Beat, unknown>>
  return (
    typeof device === 'string' &&
    /^[0-9a-f]{8}$/.test(device) &&
    Number.isSafeInteger(seq) &&
    Number.isSafeInteger(count) &&
    typeof head === 'string' &&
    head.length === entry.FIRST_PREV.length &&
    Array.isArray(stores)
  )
}

export function openHeartbeat(): Heartbeat {
  const storage = pocket()
  return {
    last() {
      try {
        const raw: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null')
        return isBeat(raw) ? raw : null
      } catch {
        return null // Damaged: the two stores have to do without it.
      }
    },
    beat(beat) {
      try {
        storage?.setItem(KEY, JSON.stringify(beat))
      } catch {
        // Full. The stores themselves are what counts, and they say so when they are full.
      }
    },
  }
}
