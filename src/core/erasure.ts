import type { Body, Entry, EntryOf } from './entry'
import { isKind } from './entry'
import { tiesOf, whose } from './gather'

/** Kinds that speak of several pupils at once. */
type Shared = 'collected' | 'class-cards' | 'paper-cards' | 'class-answers'
type Instead = { readonly [K in Shared]: { readonly kind: K; readonly body: Body<K> } }[Shared]

/** What erasing takes out of the journal, and what has to be written before, so that nothing of others goes with it. */
export interface Erasure {
  readonly goes: (entry: Entry) => boolean
  /** What stays of entries that go: what they say of other pupils. */
  readonly instead: readonly Instead[]
}

/** Every kind that names a class is of it, also those that are still to come. */
function isOfClass({ body }: Entry, className: string): boolean {
  return 'class' in body && body.class === className
}

/**
 * A class up to where `away` stands: its lists, ties, cards, remarks, rules, and what was collected for it. With `plays` also what its
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
 * One pupil of a class: the remarks, cards, answers, what was collected for the code, the ties of the learners who have it, and the older lists
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
    if (entry.kind === 'collected' && theirs(entry.body)) return true
    return ('code' in entry.body && entry.body.code === code) || listsCode(entry, code)
  }
  const instead = collected.flatMap(({ body }): Instead[] => {
    const now = last.get(whose(body))
    return body.code === code && now && !theirs(body)
      ? [{ kind: 'collected', body: { ...body, code: now.code, tie: now.tie } }]
      : []
  })
  const mine = entries.filter(entry => isOfClass(entry, className))
  return { goes, instead: [...instead, ...listsWithout(mine, code)] }
}

function listsCode(entry: Entry, code: string): boolean {
  if (entry.kind === 'class-answers') return entry.body.answers.some(answer => answer.code === code)
  return (entry.kind === 'class-cards' || entry.kind === 'paper-cards') && entry.body.codes.includes(code)
}

/** The class's cards as they are now, and the answers it gave together, without this pupil. */
function listsWithout(entries: readonly Entry[], code: string): Instead[] {
  const cards = entries.findLast(isKind('class-cards'))
  const paper = entries.findLast(isKind('paper-cards'))
  const answers = entries.filter(isKind('class-answers')).filter(entry => listsCode(entry, code))
  const made: Instead[] = answers.map(({ body }) => ({
    kind: 'class-answers',
    body: { ...body, answers: body.answers.filter(answer => answer.code !== code) },
  }))
  if (cards && listsCode(cards, code)) {
    const codes = cards.body.codes.filter(one => one !== code)
    made.push({ kind: 'class-cards', body: { ...cards.body, codes } })
  }
  // The number of a paper card is its place in the list.
  if (paper && listsCode(paper, code)) {
    const codes = paper.body.codes.map(one => (one === code ? '' : one))
    made.push({ kind: 'paper-cards', body: { ...paper.body, codes } })
  }
  return made
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
  for (const { kind, body } of entries) {
    if (kind === 'play-started' && learners.has(body.learner)) plays.add(body.play)
    // What a family wrote by the fire are answers under the evening's id.
    if (kind === 'evening' && learners.has(body.learner)) plays.add(body.evening)
  }
  return ({ body }) =>
    ('learner' in body && !('device' in body) && learners.has(body.learner)) || ('play' in body && plays.has(body.play))
}

/** Erasures that were begun, and not brought to an end before the power went. */
export function unfinishedErasures(entries: readonly Entry[]) {
  return { classes: entries.filter(isKind('class-away')), pupils: entries.filter(isKind('pupil-away')) }
}
