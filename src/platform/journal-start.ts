import { type Link, type Merged, merging, unswept } from '../core/chain'
import { FIRST_PREV } from '../core/entry'
import type { Steps } from '../core/steps'
import type { Beat } from './journal-heartbeat'
import { BATCH, type Store, type Stored, within } from './journal-store'

/** A store that can be used, and how far it is. */
export interface Ready {
  readonly store: Store
  /** So many links of the chain, from the first on, are in it. */
  readonly has: number
  /** It must be written anew: damaged, cut off, or holding what is no part of the chain. */
  readonly anew: boolean
  /** What could not be read, to be set aside before anything is written over it. */
  readonly aside: readonly string[]
}

export interface Start {
  readonly chain: readonly Link[]
  readonly stray: readonly Link[]
  readonly stores: readonly Ready[]
  readonly rebuilt: number
  readonly setAside: number
  readonly lost: number
  /** Where the next entry goes, and the hash it carries. */
  readonly seq: number
  readonly head: string
}

/** Milliseconds for reading a whole store, on the slowest of tablets. */
const PATIENCE = 10_000

const NOTHING: Stored = { lines: [], damaged: [], untidy: true }

interface Found {
  readonly store: Store
  /** Null when it could not be read even after being opened again. */
  readonly stored: Stored | null
}

async function look(store: Store): Promise<Found> {
  try {
    return { store, stored: await within(PATIENCE, store.read(), 'A store') }
  } catch {
    // A database whose damage shows at the first reading is often repaired, or emptied, by opening it again.
  }
  try {
    await store.reopen(false)
    return { store, stored: await within(PATIENCE, store.read(), 'A store') }
  } catch {
    return { store, stored: null }
  }
}

/** How many links at the start of the chain a store's lines are; -1 when they are something else. */
function prefixOf(chain: readonly Link[], lines: readonly string[]): number {
  return lines.every((line, n) => line === chain[n]?.line) ? lines.length : -1
}

/** Links that a store should have had. Those that were on their way when the game was last closed are no loss. */
function missing(chain: readonly Link[], { store, stored }: Found, beat: Beat | null): readonly Link[] {
  if (beat && !beat.stores.includes(store.name)) return []
  const lines = new Set(stored?.lines)
  // An erasing that was cut off: the store was emptied to be swept out, or has not heard yet of what goes. No damage.
  const erasing = unswept(chain)
  if (erasing && stored && lines.size === 0 && stored.damaged.length === 0) return []
  const absent = chain.filter(link => !lines.has(link.line) && !(erasing && link.gone))
  const first = absent[0]
  const onTheirWay =
    lines.size > 0 &&
    absent.length <= BATCH &&
    absent.length === chain.length - lines.size &&
    first !== undefined &&
    first === chain[lines.size] &&
    first.seq > (beat?.seq ?? 0)
  return onTheirWay ? [] : absent
}

/** Makes a store usable that cannot be read, but only when nothing can be lost by emptying it. */
async function renew(found: Found, chain: readonly Link[], beat: Beat | null): Promise<Found | null> {
  if (found.stored) return found
  if (chain.length < (beat?.count ?? 1)) return null
  try {
    await found.store.reopen(true)
    return { store: found.store, stored: NOTHING }
  } catch {
    return null // Not in this sitting; the journal's health says that one store is missing.
  }
}

function readyOf({ store, stored }: Found, merged: Merged): Ready {
  const { lines, damaged, untidy } = stored ?? NOTHING
  const prefix = prefixOf(merged.chain, lines)
  const own = new Set(lines)
  const unknown = merged.stray.filter(link => !link.entry && !link.gone && own.has(link.line)).map(link => link.line)
  const unreadable = merged.unreadable.filter(line => own.has(line))
  return {
    store,
    has: Math.max(0, prefix),
    anew: prefix < 0 || damaged.length > 0 || untidy,
    aside: [...damaged, ...unreadable, ...unknown],
  }
}

/** What is counted once: texts set aside at earlier starts, and those that are now. */
async function asideOf({ store, aside }: Ready): Promise<number> {
  try {
    return aside.length + (await store.aside())
  } catch {
    return aside.length // Only the count of earlier ones is missing.
  }
}

/** Does all of it, and between its steps it is the page's turn. A timer would come once a second while the page is hidden. */
async function unhurried<Made>(steps: Steps<Made>): Promise<Made> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise(resolve => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(port1.close())
      port2.postMessage(null)
    })
  }
}

/**
 * Compares what the stores and the heartbeat say, and finds the one chain. "Empty" is never "new" while a heartbeat
 * tells of entries: their places are not given again.
 */
export async function start(stores: readonly Store[], beat: Beat | null): Promise<Start> {
  const found = await Promise.all(stores.map(look))
  const merged = await unhurried(merging(...found.map(({ stored }) => stored?.lines ?? [])))
  const { chain } = merged
  const rebuilt = new Set(found.flatMap(one => missing(chain, one, beat)))
  const usable = await Promise.all(found.map(one => renew(one, chain, beat)))
  const ready = usable.flatMap(one => (one ? [readyOf(one, merged)] : []))
  const aside = await Promise.all(ready.map(asideOf))
  const last = chain.at(-1)
  const ahead = beat !== null && beat.seq > (last?.seq ?? 0)
  const seq = ahead ? beat.seq : (last?.seq ?? 0)
  // Losses that an earlier start has noticed are in the heartbeat as the difference of its last place and its count.
  const known = beat ? beat.seq - beat.count : 0
  const foreign = chain.filter(link => !link.entry && !link.gone).length
  return {
    chain,
    stray: merged.stray,
    stores: ready,
    rebuilt: rebuilt.size,
    setAside: aside.reduce((sum, count) => sum + count, foreign),
    lost: Math.max(0, seq - chain.length - known),
    seq,
    head: ahead ? beat.head : (last?.hash ?? FIRST_PREV),
  }
}
