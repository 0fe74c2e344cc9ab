import { type Row, rowOf } from './bundle'
import { ENTRY_VERSION, type Entry, FIRST_PREV, isKind } from './entry'
import { atOnce, type Step, type Steps } from './steps'

/**
 * The records of a class from this tablet and from all that were collected, as one set: the same whatever came first, in
 * how many parts, or twice.
 */
export type Recorded = Extract<Entry, { kind: 'record' }>

/** How many records a tablet has of all its classes, and a mark that is another one after any of them came, went or was tied. */
export function extentOf(entries: readonly Entry[]): { readonly records: number; readonly mark: string } {
  let [records, all, last] = [0, 0, '']
  for (const entry of entries) {
    if (entry.kind === 'record') records++
    else if (entry.kind === 'collected') records += entry.body.rows.length
    else if (entry.kind !== 'learner-code') continue
    all++
    last = entry.id
  }
  return { records, mark: `${all} ${records} ${last}` }
}

interface Tie {
  readonly class: string
  readonly code: string
  readonly tie: number
}

/** A row that was collected, and whose it is. */
export interface Gathered {
  readonly row: Row
  readonly device: string
  readonly learner: string
  readonly signed: boolean
}

/** The last word on whose code a learner of this tablet has, put-away learners included: what they did still counts. */
export function tiesOf(entries: readonly Entry[], className: string): ReadonlyMap<string, string> {
  const ties = new Map<string, Tie>()
  for (const { seq, body } of entries.filter(isKind('learner-code'))) ties.set(body.learner, { ...body, tie: seq })
  return codesIn(ties, className)
}

/** The same of collected learners, by `whose`. A tablet has a say about its own learners only. */
function collectedTies(entries: readonly Entry[], className: string): ReadonlyMap<string, string> {
  const ties = new Map<string, Tie>()
  for (const { body } of entries.filter(isKind('collected'))) {
    const before = ties.get(whose(body))
    const later = !before || before.tie < body.tie || (before.tie === body.tie && body.code < before.code)
    if (later) ties.set(whose(body), body)
  }
  return codesIn(ties, className)
}

function codesIn(ties: ReadonlyMap<string, Tie>, className: string): ReadonlyMap<string, string> {
  return new Map(
    [...ties].flatMap(([id, tie]) => (tie.code && tie.class === className ? [[id, tie.code] as const] : [])),
  )
}

/** A learner, as the one tablet that they are on knows them. */
export function whose({ device, learner }: { readonly device: string; readonly learner: string }): string {
  return `${device} ${learner}`
}

/** A record, as the one tablet that wrote it knows it. */
export function nameOf(device: string, id: string): string {
  return `${device} ${id}`
}

/** Nobody knows yet how many pupils it will be. */
const BEGINNING: Step = { done: 0, of: 0 }

/** Collected rows by `nameOf`. Of two that claim one name the same is chosen whichever came first. `step`: how far the whole is. `found`: what more is gathered into. */
export function* gatheredSteps(
  entries: readonly Entry[],
  step = BEGINNING,
  found = new Map<string, Gathered>(),
): Steps<Map<string, Gathered>> {
  for (const { body } of entries.filter(isKind('collected'))) {
    const { device, learner, signed } = body
    for (const row of body.rows) {
      const one = { row, device, learner, signed }
      const name = nameOf(device, row.id)
      const before = found.get(name)
      if (!before || comesBefore(one, before)) found.set(name, one)
    }
    yield step
  }
  return found
}

function comesBefore(one: Gathered, other: Gathered): boolean {
  if (one.signed !== other.signed) return one.signed
  return contentOf(one) < contentOf(other)
}

/** What a gathered row says, as a text that is the same for the same row. */
export function contentOf({ row, device, learner }: Omit<Gathered, 'signed'>): string {
  const { id, seq, at, sure, level, hash, kind, pool, mode, form, when, marks, stars, lights, t0, t1 } = row
  const told = marks.map(({ item, side, given, right, tries, clues }) => [item, side, given, right, tries, clues])
  const head = [device, learner, id, seq, at, sure, level, hash, kind, pool, mode]
  return JSON.stringify([...head, form ?? 0, when ?? 0, told, stars, lights, t0, t1])
}

/** Records of the learners with a code of this class, by code, in the one order that every desk comes to. */
export function recordsByCode(entries: readonly Entry[], className: string): ReadonlyMap<string, readonly Recorded[]> {
  return atOnce(recordSteps(entries, className))
}

/** The same in steps. */
export function* recordSteps(
  entries: readonly Entry[],
  className: string,
): Steps<ReadonlyMap<string, readonly Recorded[]>> {
  const own = entries.filter(isKind('record'))
  const ties = tiesOf(entries, className)
  const coded = own.flatMap(record => codedBy(ties.get(record.body.learner), record))
  const gathered = yield* gatheredSteps(entries)
  if (gathered.size === 0) return grouped(coded)
  // What this tablet brought to itself counts once.
  for (const { device, id } of own) gathered.delete(nameOf(device, id))
  const collected = collectedTies(entries, className)
  const all = [...coded]
  for (const one of gathered.values()) {
    all.push(...codedBy(collected.get(whose(one)), recordedOf(one)))
    if (all.length % MANY === 0) yield BEGINNING
  }
  return grouped(yield* inOrder(all))
}

/** Rows between two looks up. */
const MANY = 500

interface Coded {
  readonly code: string
  readonly record: Recorded
}

function codedBy(code: string | undefined, record: Recorded): Coded[] {
  return code === undefined ? [] : [{ code, record }]
}

function grouped(all: readonly Coded[]): ReadonlyMap<string, readonly Recorded[]> {
  const byCode = new Map<string, Recorded[]>()
  for (const { code, record } of all) {
    const found = byCode.get(code)
    if (found) found.push(record)
    else byCode.set(code, [record])
  }
  return byCode
}

function recordedOf({ row, device, learner }: Gathered): Recorded {
  const { id, seq, at, sure, ...finished } = row
  // Which play it was stayed on the tablet; the record stands for it.
  const body = { play: id, learner, ...finished }
  return { v: ENTRY_VERSION, id, device, seq, prev: FIRST_PREV, at, sure, kind: 'record', body }
}

/**
 * Each tablet's records keep the order of that tablet. Between tablets the clock decides, as far as it could be right: a
 * record counts as no earlier than any before it on its tablet. Where no clock ever was right, it comes last.
 */
function* inOrder(all: readonly Coded[]): Steps<Coded[]> {
  const byDevice = new Map<string, Coded[]>()
  for (const one of all) {
    const mine = byDevice.get(one.record.device)
    if (mine) mine.push(one)
    else byDevice.set(one.record.device, [one])
  }
  const timed: { readonly one: Coded; readonly time: number }[] = []
  for (const mine of byDevice.values()) {
    mine.sort((a, b) => inTablet(a.record, b.record))
    let time = mine.find(({ record }) => record.sure)?.record.at ?? Number.POSITIVE_INFINITY
    for (const one of mine) {
      if (one.record.sure) time = Math.max(time, one.record.at)
      timed.push({ one, time })
    }
    yield BEGINNING
  }
  timed.sort(
    (a, b) =>
      compare(a.time, b.time) ||
      compare(a.one.record.device, b.one.record.device) ||
      inTablet(a.one.record, b.one.record),
  )
  return timed.map(({ one }) => one)
}

function inTablet(a: Recorded, b: Recorded): number {
  return a.seq - b.seq || compare(a.id, b.id)
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Rows of this tablet's own journal by `nameOf`, as a bundle of its own would bring them. */
export function ownRows(entries: readonly Entry[]): Map<string, Omit<Gathered, 'signed'>> {
  return new Map(
    entries.filter(isKind('record')).map(record => {
      const { id, device } = record
      return [nameOf(device, id), { row: rowOf(record), device, learner: record.body.learner }]
    }),
  )
}
