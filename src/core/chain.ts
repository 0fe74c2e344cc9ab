import { sha256Hex } from './checksum'
import { type Entry, type EntryOf, entryOf, FIRST_PREV } from './entry'
import { atOnce, type Steps } from './steps'

/**
 * The journal as it is written down: one line per entry, each carrying the hash of the line before it. Two stores hold
 * the same lines; what one of them lost is found again in the other. Everything here is pure.
 */
export interface Link {
  readonly seq: number
  /** Exactly as written; the hash is over this text, so that fields of a later version survive being read by this one. */
  readonly line: string
  readonly hash: string
  readonly prev: string
  /** Null for a tombstone, and for a line of a version or kind that is not known here. */
  readonly entry: Entry | null
  /** An erased entry: of it only the hash is left. */
  readonly gone: boolean
}

const HASH = /^[0-9a-f]{64}$/

function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value)
}

/** Reads one line. Null when it is no link of any chain: not JSON, or without `seq` and `prev`. */
export function linkOf(line: string): Link | null {
  let raw: { seq?: unknown; prev?: unknown; gone?: unknown } | null
  try {
    raw = JSON.parse(line)
  } catch {
    return null // Not JSON: the caller sets it aside and counts it.
  }
  if (typeof raw !== 'object' || raw === null) return null
  const { seq, prev, gone } = raw
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1 || !isHash(prev)) return null
  if (isHash(gone)) return { seq, line, hash: gone, prev, entry: null, gone: true }
  return new Written(seq, line, prev)
}

/** A line that is still whole. Its hash is asked for rarely, and ten thousand of them take a while. */
class Written implements Link {
  readonly seq: number
  readonly line: string
  readonly prev: string
  readonly entry: Entry | null
  readonly gone = false
  #hash: string | null = null

  constructor(seq: number, line: string, prev: string) {
    this.seq = seq
    this.line = line
    this.prev = prev
    this.entry = entryOf(line)
  }

  get hash(): string {
    this.#hash ??= sha256Hex(this.line)
    return this.#hash
  }
}

/** What stays of an erased entry: its place and its hash, so that the chain still holds. */
export function tombstone({ seq, hash, prev }: Link): Link {
  return { seq, line: JSON.stringify({ gone: hash, seq, prev }), hash, prev, entry: null, gone: true }
}

/** How many entries of a chain were erased. */
export function goneOf(chain: readonly Link[]): number {
  return chain.filter(({ gone }) => gone).length
}

/** Whether an erasing was cut off before the stores were swept of what it took away. */
export function unswept(chain: readonly Link[]): boolean {
  const swept = chain.findLast(({ entry }) => entry?.kind === 'swept')?.entry as EntryOf<'swept'> | undefined
  return goneOf(chain) > (swept?.body.gone ?? 0)
}

export interface Merged {
  /** The one chain, by `seq`. May have gaps where both stores lost the same line. */
  readonly chain: readonly Link[]
  /** Good links of another branch: two stores that went on without each other. To be written again at the end. */
  readonly stray: readonly Link[]
  /** Lines that are no links. */
  readonly unreadable: readonly string[]
}

function bySeq(links: readonly Link[]): Link[] {
  return [...links].sort((a, b) => a.seq - b.seq)
}

/** One link per hash; an erased entry stays erased even where a store still has it. */
function distinct(links: readonly Link[]): Link[] {
  const byHash = new Map<string, Link>()
  for (const link of links) if (link.gone || !byHash.has(link.hash)) byHash.set(link.hash, link)
  return bySeq([...byHash.values()])
}

interface Step {
  readonly link: Link
  readonly before: Step | null
  readonly length: number
}

/**
 * The union of what the stores have, by chain. Where links contradict each other the longest way through them is the
 * chain. The order of the stores does not matter, and merging the result again changes nothing.
 */
export function merge(...stores: readonly (readonly string[])[]): Merged {
  return atOnce(merging(...stores))
}

/** Lines read between two steps: a school's journal has tens of thousands, each checked against its schema. */
const LINES_A_STEP = 100

/** The same in steps: so many lines read of all. */
export function* merging(...stores: readonly (readonly string[])[]): Steps<Merged> {
  const unreadable: string[] = []
  const found: Link[] = []
  const lines = new Set(stores.flat())
  let done = 0
  for (const line of lines) {
    const link = linkOf(line)
    if (link) found.push(link)
    else unreadable.push(line)
    if (++done % LINES_A_STEP === 0) yield { done, of: lines.size }
  }
  // As nearly always: no place is claimed twice, so all of them are the chain.
  if (new Set(found.map(({ seq }) => seq)).size === found.length) return { chain: bySeq(found), stray: [], unreadable }
  const links = distinct(found)
  const chain = longestWay(links)
  const kept = new Set(chain)
  return { chain, stray: links.filter(link => !kept.has(link)), unreadable }
}

/** The longest way through links in the order of `seq`; where a link's forerunner is missing, the gap is bridged. */
function longestWay(links: readonly Link[]): Link[] {
  const byHash = new Map<string, Step>()
  // The longest way to any earlier place, over which a gap is bridged.
  let best: Step | null = null
  let bestHere: Step | null = null
  let here = 0
  for (const link of links) {
    if (link.seq !== here) {
      best = longer(best, bestHere)
      bestHere = null
      here = link.seq
    }
    const known = byHash.get(link.prev)
    const before: Step | null = known && known.link.seq === link.seq - 1 ? known : best
    const step: Step = { link, before, length: (before?.length ?? 0) + 1 }
    byHash.set(link.hash, step)
    bestHere = longer(bestHere, step)
  }
  const chain: Link[] = []
  for (let step = longer(best, bestHere); step; step = step.before) chain.push(step.link)
  return chain.reverse()
}

/** Of equal ways the one with the smaller hash, so that both tablets of a pair, or two starts, choose the same. */
function longer(a: Step | null, b: Step | null): Step | null {
  if (!a || !b) return a ?? b
  if (a.length !== b.length) return a.length > b.length ? a : b
  return a.link.hash <= b.link.hash ? a : b
}

/** Places where the chain does not hold: a missing link, or one whose `prev` is not the hash before it. */
export function breaks(chain: readonly Link[]): number[] {
  const broken: number[] = []
  let seq = 0
  let hash = FIRST_PREV
  for (const link of chain) {
    if (link.seq !== seq + 1 || link.prev !== hash) broken.push(link.seq)
    seq = link.seq
    hash = link.hash
  }
  return broken
}
