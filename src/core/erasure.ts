import type { Body, Entry, EntryOf, Kind } from './entry'
import { isKind } from './entry'
import { tiesOf, whose } from './gather'

/** What erasing takes out of the journal, and what has to be written before, so that nothing of others goes with it. */
export interface Erasure {
  readonly goes: (entry: Entry) => boolean
  /** What stays of entries that go: results that stand under the code and belong to somebody else by now. */
  readonly instead: readonly Body<'collected'>[]
}

const OF_CLASS: readonly Kind[] = [
  'class',
  'class-away',
  'pupil-away',
  'learner-code',
  'collected',
  'receipt',
  'grade-rule',
  'remark',
  'sensitive-levels',
  'drafts',
  'transfer-tests',
]

function isOfClass({ kind, body }: Entry, className: string): boolean {
  return OF_CLASS.includes(kind) && 'class' in body && body.class === className
}

/**
 * A class up to where `away` stands: its lists, ties, remarks, rules, and what was collected for it. With `plays` also what its
 * pupils played on this tablet, with their pictures and nicknames. A class that was begun anew under its name stays.
 */
export function classErasure(entries: readonly Entry[], { seq, body }: EntryOf<'class-away'>): Erasure {
  const before = entries.filter(entry => entry.seq <= seq)
  const tied = new Set(tiesOf(before, body.class).keys())
  const played = playedBy(before, body.plays ? tied : new Set())
  const goes = (entry: Entry) => isOfClass(entry, body.class) || isTieOf(entry, tied) || played(entry)
  return { goes: entry => entry.seq <= seq && goes(entry), instead: [] }
}

/**
 * One pupil of a class: the remarks, what was collected for the code, the ties of the learners who have it, and the older lists
 * of the class, which name the pupil; the newest must have been written without. `plays`: as for a class.
 */
export function pupilErasure(
  entries: readonly Entry[],
  { class: className, code, plays }: Body<'pupil-away'>,
): Erasure {
  const tied = withCode(tiesOf(entries, className), code)
  const collected = entries.filter(isKind('collected')).filter(({ body }) => body.class === className)
  const last = lastTies(collected)
  const theirs = (body: Body<'collected'>) => last.get(whose(body))?.code === code
  const played = playedBy(entries, new Set(plays ? tied : []))
  const newest = entries.findLast(entry => entry.kind === 'class' && entry.body.class === className)
  const goes = (entry: Entry): boolean => {
    if (played(entry) || isTieOf(entry, tied)) return true
    if (!isOfClass(entry, className)) return false
    if (entry.kind === 'class') return entry !== newest
    if (entry.kind === 'learner-code') return entry.body.code === code
    if (entry.kind === 'collected') return theirs(entry.body) || entry.body.code === code
    return (entry.kind === 'remark' || entry.kind === 'pupil-away') && entry.body.code === code
  }
  const instead = collected.flatMap(({ body }) => {
    const now = last.get(whose(body))
    return body.code === code && now && !theirs(body) ? [{ ...body, code: now.code, tie: now.tie }] : []
  })
  return { goes, instead }
}

/** All ties of these learners, else an earlier one would count again. */
function isTieOf({ kind, body }: Entry, learners: ReadonlySet<string>): boolean {
  return kind === 'learner-code' && learners.has(body.learner)
}

function withCode(ties: ReadonlyMap<string, string>, code: string): ReadonlySet<string> {
  return new Set([...ties].flatMap(([learner, tied]) => (tied === code ? [learner] : [])))
}

/** The last tie of every learner of other tablets. */
function lastTies(collected: readonly Extract<Entry, { kind: 'collected' }>[]) {
  const last = new Map<string, Body<'collected'>>()
  for (const { body } of collected) {
    const before = last.get(whose(body))
    if (!before || before.tie <= body.tie) last.set(whose(body), body)
  }
  return last
}

/** Everything that these learners of this tablet did. Who played together with them keeps their own records. */
function playedBy(entries: readonly Entry[], learners: ReadonlySet<string>): (entry: Entry) => boolean {
  if (learners.size === 0) return () => false
  const plays = new Set<string>()
  for (const { kind, body } of entries) if (kind === 'play-started' && learners.has(body.learner)) plays.add(body.play)
  return ({ body }) =>
    ('learner' in body && !('device' in body) && learners.has(body.learner)) || ('play' in body && plays.has(body.play))
}

/** Erasures that were begun, and not brought to an end before the power went. */
export function unfinishedErasures(entries: readonly Entry[]) {
  return { classes: entries.filter(isKind('class-away')), pupils: entries.filter(isKind('pupil-away')) }
}
