import type { Body, Entry } from './entry'
import { FIRST_PREV, hashOf, isKind } from './entry'

/** A record on its way, see `collected` in the journal. */
export type Row = Body<'collected'>['rows'][number]

/** A learner of the tablet whom the teacher tied to a code of the class; an empty code: tied once, and no longer. */
export interface BundledPupil {
  readonly learner: string
  readonly code: string
  /** Place of the tie in the tablet's journal. */
  readonly tie: number
  /** Finished plays by `seq`. */
  readonly rows: readonly Row[]
}

/** What a tablet hands over for one class: finished records by class-local code, no name and no nickname. */
export interface Bundle {
  readonly class: string
  readonly device: string
  /** The tablet's journal goes up to here, and the hash of its last entry. */
  readonly upTo: number
  readonly head: string
  /** When it was made, by the tablet's clock, milliseconds since 1970. */
  readonly made: number
  readonly pupils: readonly BundledPupil[]
}

/** Classes that learners of this tablet are tied to, with how many records each and how many of those a desk has. */
export interface Standing {
  readonly class: string
  readonly pupils: number
  readonly records: number
  readonly collected: number
}

type Tie = Body<'learner-code'> & { readonly seq: number }

/** Every learner's last tie, and the classes of the earlier ones. */
function tiesByLearner(entries: readonly Entry[]): ReadonlyMap<string, { last: Tie; classes: ReadonlySet<string> }> {
  const found = new Map<string, { last: Tie; classes: Set<string> }>()
  for (const { seq, body } of entries.filter(isKind('learner-code'))) {
    const classes = (found.get(body.learner)?.classes ?? new Set<string>()).add(body.class)
    found.set(body.learner, { last: { ...body, seq }, classes })
  }
  return found
}

export function rowOf(entry: Extract<Entry, { kind: 'record' }>): Row {
  const { play: _, learner: __, ...finished } = entry.body
  return { id: entry.id, seq: entry.seq, at: entry.at, sure: entry.sure, ...finished }
}

/**
 * The bundle of a class. Learners who were tied to it once and are no longer come without records, so that the desk hears of
 * it. Always everything: one bundle that arrives makes all earlier ones needless.
 */
export function bundleOf(entries: readonly Entry[], className: string, made: number): Bundle {
  const rows = new Map<string, Row[]>()
  for (const entry of entries.filter(isKind('record'))) {
    const { learner } = entry.body
    const mine = rows.get(learner)
    if (mine) mine.push(rowOf(entry))
    else rows.set(learner, [rowOf(entry)])
  }
  const pupils = [...tiesByLearner(entries)].flatMap(([learner, { last, classes }]): BundledPupil[] => {
    if (!classes.has(className)) return []
    const here = last.class === className && last.code !== ''
    return [{ learner, code: here ? last.code : '', tie: last.seq, rows: here ? (rows.get(learner) ?? []) : [] }]
  })
  const last = entries.at(-1)
  return {
    class: className,
    device: last?.device ?? '00000000',
    upTo: last?.seq ?? 0,
    head: last ? hashOf(last) : FIRST_PREV,
    made,
    pupils: pupils.sort((a, b) => (a.learner < b.learner ? -1 : 1)),
  }
}

/** How an id stands in a receipt. */
export function shortId(id: string): string {
  return id.slice(-12)
}

/** What there is to hand over on this tablet, class by class. */
export function standings(entries: readonly Entry[]): Standing[] {
  const taken = new Map<string, Set<string>>()
  for (const { body } of entries.filter(isKind('receipt'))) {
    const ids = taken.get(body.class) ?? new Set<string>()
    for (const id of body.ids) ids.add(id)
    taken.set(body.class, ids)
  }
  const classOf = new Map<string, string>()
  for (const [learner, { last }] of tiesByLearner(entries)) if (last.code) classOf.set(learner, last.class)
  const records = entries.filter(isKind('record'))
  return [...new Set(classOf.values())].sort().map(name => {
    const mine = records.filter(({ body }) => classOf.get(body.learner) === name)
    return {
      class: name,
      pupils: [...classOf.values()].filter(one => one === name).length,
      records: mine.length,
      collected: mine.filter(({ id }) => taken.get(name)?.has(shortId(id))).length,
    }
  })
}

/** What people call a tablet by: the first half of its name, short enough to be read out across a room. */
export function tabletName(device: string): string {
  return device.slice(0, 4).toUpperCase()
}
