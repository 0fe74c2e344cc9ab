import type { Body, Entry } from './entry'

/** What a teacher gives a class to play: its levels stand first on the tablets, with her greeting. */
export type Assignment = Body<'assignment'>

export const LONGEST_GREETING = 200

/** Its levels in the order to play them. */
export function levelsOf({ parts }: Pick<Assignment, 'parts'>): string[] {
  return [...new Set(parts.flatMap(({ levels }) => levels))]
}

/** A week of the plan as far as an assignment needs it. */
export interface PlannedWeek {
  readonly week: number
  /** `instead`: what is played while the class does not see the sensitive level. */
  readonly levels: readonly { readonly id: string; readonly instead: string | null }[]
}

/** The weeks from one to another, those without a new level left out; with what is played instead of closed levels. */
export function partsOfWeeks(
  weeks: readonly PlannedWeek[],
  from: number,
  to: number,
  sensitive: boolean,
): Assignment['parts'] {
  return weeks
    .filter(({ week, levels }) => week >= from && week <= to && levels.length > 0)
    .map(({ week, levels }) => ({
      week,
      levels: levels.map(({ id, instead }) => (sensitive ? id : (instead ?? id))),
    }))
}

/**
 * What a learner is to play: the last assignment of the own class; who is tied to no class follows the last one that this
 * tablet was given. Null where there is none.
 */
export function assignmentFor(entries: readonly Entry[], className: string | null): Assignment | null {
  return assignmentEntry(entries, className)?.body ?? null
}

/** As above, with its place in the journal. */
export function assignmentEntry(entries: readonly Entry[], className: string | null) {
  const gone = new Set<string>()
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]!
    if (entry.kind === 'class-away') gone.add(entry.body.class)
    if (entry.kind !== 'assignment' || gone.has(entry.body.class)) continue
    if (className === null || entry.body.class === className) return entry
  }
  return null
}

/** Whether a learner has begun none of it since this tablet was given it: the teacher's greeting is still to be heard. */
export function isUnheard(entries: readonly Entry[], learner: string, className: string | null): boolean {
  const given = assignmentEntry(entries, className)
  if (!given) return false
  const levels = new Set(levelsOf(given.body))
  return !entries.some(
    ({ kind, seq, body }) =>
      kind === 'play-started' && seq > given.seq && body.learner === learner && levels.has(body.level),
  )
}

/** What an assignment that was just read means to this tablet; only the two last change anything. */
export type AssignmentNews = 'known' | 'older' | 'unplayable' | 'first' | 'newer'

/** `playable`: ids of the levels that this edition has. */
export function assignmentNews(
  entries: readonly Entry[],
  read: Assignment,
  playable: { has(level: string): boolean },
): AssignmentNews {
  if (!levelsOf(read).some(level => playable.has(level))) return 'unplayable'
  const here = assignmentFor(entries, read.class)
  if (!here) return 'first'
  if (here.made === read.made) return 'known'
  return here.made > read.made ? 'older' : 'newer'
}

/** The entries that put an assignment into force; a decision that stands already is not said again. */
export function accepted(
  assignment: Assignment,
  now: { readonly sensitive: boolean; readonly tests: boolean },
): readonly (
  | { readonly kind: 'assignment'; readonly body: Assignment }
  | { readonly kind: 'sensitive-levels' | 'transfer-tests'; readonly body: { class: string; on: boolean } }
)[] {
  const { class: name, sensitive, tests } = assignment
  return [
    { kind: 'assignment', body: assignment },
    ...(now.sensitive === sensitive
      ? []
      : [{ kind: 'sensitive-levels' as const, body: { class: name, on: sensitive } }]),
    ...(now.tests === tests ? [] : [{ kind: 'transfer-tests' as const, body: { class: name, on: tests } }]),
  ]
}

const DAY_MS = 24 * 60 * 60 * 1000
const VIETNAM_AHEAD_MS = 7 * 60 * 60 * 1000

/** Whole days from a moment until the due date there (0: today; below 0: over); null where there is no date. */
export function daysLeft(due: string, at: number): number | null {
  if (due === '') return null
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Math.floor((at + VIETNAM_AHEAD_MS) / DAY_MS) * DAY_MS) / DAY_MS)
}
