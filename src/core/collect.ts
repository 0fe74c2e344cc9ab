import { shortId } from './bundle'
import type { Opened } from './bundle-bytes'
import type { Body, Entry } from './entry'
import { ENTRY_VERSION, FIRST_PREV, isKind } from './entry'
import { contentOf, type Gathered, gatheredSteps, nameOf, ownRows, whose } from './gather'
import { atOnce, type Step, type Steps } from './steps'

/** Why rows of a bundle do not come in: their code is not in the class, or they were damaged on the way. */
export interface SetAside {
  readonly why: 'unknown-code' | 'damaged'
  readonly code: string
  readonly rows: number
}

/** A bundle held against what the desk has, before anything is written. */
export interface Sifted {
  readonly device: string
  /** What accepting it would write down. */
  readonly entries: readonly Body<'collected'>[]
  /** Codes with new records. */
  readonly codes: readonly string[]
  readonly fresh: number
  /** Records that are here already. */
  readonly known: number
  /** Records whose id is here with another content: one of the two was altered. Both are kept, one counts. */
  readonly differing: number
  readonly aside: readonly SetAside[]
}

/** As much of an opened bundle as is sorted. */
export type Brought = Pick<Opened, 'bundle' | 'damaged'>

/** What the desk has, and what it would have by the bundles that were sifted before. */
interface Here {
  readonly gathered: ReadonlyMap<string, Gathered>
  readonly own: ReturnType<typeof ownRows>
  /** Places of the latest ties that were collected, by `whose`. */
  readonly ties: ReadonlyMap<string, number>
  /** This desk's own tablet. */
  readonly device: string | undefined
}

/**
 * Sorts a bundle of a class into what is new, what is here, and what is set aside. `signed`: its signature was held against
 * the tablet's key.
 */
function* sift(
  { gathered, own, ties, device }: Here,
  { opened, signed }: Piece,
  codesOf: CodesOf,
  before: Step,
): Steps<Sifted> {
  const { bundle, damaged } = opened
  const codes = codesOf(bundle.class)
  const found = { entries: [] as Body<'collected'>[], codes: new Set<string>(), fresh: 0, known: 0, differing: 0 }
  const unknown = new Map<string, number>()
  const isOwn = bundle.device === device
  let { done } = before
  for (const { learner, code, tie, rows } of bundle.pupils) {
    yield { done: done++, of: before.of }
    if (code !== '' && !codes.has(code)) {
      unknown.set(code, (unknown.get(code) ?? 0) + rows.length)
      continue
    }
    const of = { device: bundle.device, learner }
    const toWrite = rows.filter(row => {
      const name = nameOf(of.device, row.id)
      const before = gathered.get(name)
      if (own.has(name)) found.known++
      else if (!before) found.fresh++
      else if (contentOf(before) !== contentOf({ row, ...of })) found.differing++
      else {
        found.known++
        // A signature that comes later lifts a row that came without one.
        return signed && !before.signed
      }
      return !own.has(name)
    })
    if (toWrite.some(({ id }) => !gathered.has(nameOf(of.device, id)))) found.codes.add(code)
    const known = ties.get(whose(of)) ?? 0
    if (toWrite.length === 0 && (isOwn || known >= tie)) continue
    found.entries.push({ class: bundle.class, code, tie, ...of, signed, rows: toWrite })
  }
  const aside = [
    ...[...unknown].map(([code, rows]): SetAside => ({ why: 'unknown-code', code, rows })),
    ...[...countsOf(damaged)].map(([code, rows]): SetAside => ({ why: 'damaged', code, rows })),
  ]
  return { device: bundle.device, ...found, codes: [...found.codes].sort(), aside }
}

/** A bundle, and whether its signature was held against the tablet's key. */
export interface Piece {
  readonly opened: Brought
  readonly signed: boolean
}

/** Sifts several bundles one after the other, so that what two of them bring is new only once. */
export function siftAll(entries: readonly Entry[], pieces: readonly Piece[], codes: ReadonlySet<string>): Sifted[] {
  return atOnce(siftSteps(entries, pieces, codes))
}

/** The same pupil by pupil. */
export function siftSteps(
  entries: readonly Entry[],
  pieces: readonly Piece[],
  codes: ReadonlySet<string>,
): Steps<Sifted[]> {
  return siftClasses(entries, pieces, () => codes)
}

/** Codes of the class list, by the name of the class. */
type CodesOf = (className: string) => ReadonlySet<string>

/** The same for pieces of several classes. */
export function* siftClasses(entries: readonly Entry[], pieces: readonly Piece[], codesOf: CodesOf): Steps<Sifted[]> {
  const of = pieces.reduce((sum, { opened }) => sum + opened.bundle.pupils.length, 0)
  let done = 0
  const gathered = yield* gatheredSteps(entries, { done, of })
  const ties = new Map<string, number>()
  noteTies(ties, entries)
  const here = { gathered, own: ownRows(entries), ties, device: entries.at(-1)?.device }
  const found: Sifted[] = []
  for (const piece of pieces) {
    const sifted = yield* sift(here, piece, codesOf, { done, of })
    done += piece.opened.bundle.pupils.length
    const coming = expected(sifted.entries)
    yield* gatheredSteps(coming, { done, of }, gathered)
    noteTies(ties, coming)
    found.push(sifted)
  }
  return found
}

/** Entries as they would be written, before they are. */
function expected(bodies: readonly Body<'collected'>[]): Entry[] {
  const head = { v: ENTRY_VERSION, id: '', device: '', seq: 1, prev: FIRST_PREV, at: 0, sure: false } as const
  return bodies.map(body => ({ ...head, kind: 'collected', body }))
}

function noteTies(ties: Map<string, number>, entries: readonly Entry[]): void {
  for (const { body } of entries.filter(isKind('collected')))
    ties.set(whose(body), Math.max(ties.get(whose(body)) ?? 0, body.tie))
}

function countsOf(codes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** A receipt for one tablet: its records of the class that this desk has. */
export interface DeviceReceipt {
  readonly device: string
  /** Short ids, sorted. */
  readonly ids: readonly string[]
}

/** Receipts for these tablets, from what is written down here. */
export function receiptsOf(
  entries: readonly Entry[],
  className: string,
  devices: readonly string[],
): readonly DeviceReceipt[] {
  const byDevice = new Map<string, Set<string>>()
  for (const { body } of entries.filter(isKind('collected'))) {
    if (body.class !== className) continue
    const ids = byDevice.get(body.device) ?? new Set<string>()
    for (const { id } of body.rows) ids.add(shortId(id))
    byDevice.set(body.device, ids)
  }
  return [...new Set(devices)].sort().map(device => ({ device, ids: [...(byDevice.get(device) ?? [])].sort() }))
}

/** What a receipt tells this tablet that it did not know; null when it is for other tablets only. */
export function receiptNews(
  entries: readonly Entry[],
  className: string,
  receipts: readonly DeviceReceipt[],
): Body<'receipt'> | null {
  const device = entries.at(-1)?.device
  const mine = receipts.find(receipt => receipt.device === device)
  if (!mine) return null
  const known = new Set(
    entries.filter(isKind('receipt')).flatMap(({ body }) => (body.class === className ? body.ids : [])),
  )
  return { class: className, ids: mine.ids.filter(id => !known.has(id)) }
}
