import { type Discernment, discernment } from './discernment'
import type { Body, Entry } from './entry'
import { isKind } from './entry'
import type { Learner } from './learners'
import type { Form, LevelCard, Strand } from './level'
import { balancedAccuracy, bias, type Mark } from './marks'
import { tierOf } from './path'
import { starsOf } from './progress'

/** Before the first level of a strand, or after its last: what the two papers of a test are compared by. */
export type When = 'before' | 'after'

/** How many finished levels of a strand the second paper waits for, where the tier has as many (bible §2.6). */
const AFTER_LEVELS = 4

/** A paper that waits for a pupil. */
export interface DueTest {
  readonly test: LevelCard
  readonly form: Form
  readonly when: When
}

/** What a paper says: the shares of safe and risky items told rightly, and what signal detection makes of them. */
export interface Measure {
  /** Balanced accuracy, 0…1. */
  readonly accuracy: number
  /** −1…1: above 0 doubts too much, below 0 trusts too much. */
  readonly bias: number
  readonly discernment: Discernment
}

/** Whether the teacher switched the tests on for this class. Off until she does. */
export function testsOn(entries: readonly Entry[], className: string | null): boolean {
  const said = entries.filter(isKind('transfer-tests')).findLast(({ body }) => body.class === className)
  return className !== null && (said?.body.on ?? false)
}

/** The paper that a pupil takes first: even class codes take `truoc`, odd ones `sau`; a code without a digit counts as even. */
export function firstForm(code: string | null): Form {
  const digit = code?.match(/\d(?=\D*$)/)?.[0] ?? '0'
  return Number(digit) % 2 === 0 ? 'truoc' : 'sau'
}

const other = (form: Form): Form => (form === 'truoc' ? 'sau' : 'truoc')

/**
 * The papers that wait for this learner, of the own tier, one a strand at most: the first as long as no level of that strand
 * and tier was begun, the second when four of them are finished (or all that are open, where there are fewer). Nobody whose
 * class does not take the tests has any. `open`: the levels that this learner may play.
 */
export function testsDue(
  entries: readonly Entry[],
  learner: Pick<Learner, 'id' | 'class' | 'code'>,
  tests: readonly LevelCard[],
  open: readonly LevelCard[],
): DueTest[] {
  if (!testsOn(entries, learner.class)) return []
  const tier = tierOf(entries, learner)
  const mine = tests.filter(test => test.tier === tier)
  const begun = startedBy(entries, learner.id)
  const stars = starsOf(entries, learner.id)
  return mine.flatMap(test => {
    const levels = open.filter(level => level.strand === test.strand && level.tier === tier)
    const taken = takenOf(entries, learner.id, test.id)
    const first = taken.get('before') ?? firstForm(learner.code)
    if (!taken.has('before') && !levels.some(level => begun.has(level.id))) {
      return { test, form: first, when: 'before' }
    }
    const finished = levels.filter(level => (stars.get(level.id) ?? 0) > 0).length
    const enough = levels.length > 0 && finished >= Math.min(AFTER_LEVELS, levels.length)
    return enough && !taken.has('after') ? { test, form: other(first), when: 'after' } : []
  })
}

/** The paper that comes before this level, if any. */
export function testBefore(due: readonly DueTest[], level: { strand: Strand; tier: number }): DueTest | null {
  const found = due.find(
    ({ test, when }) => when === 'before' && test.strand === level.strand && test.tier === level.tier,
  )
  return found ?? null
}

function startedBy(entries: readonly Entry[], learner: string): ReadonlySet<string> {
  const mine = entries.filter(isKind('play-started')).filter(({ body }) => body.learner === learner)
  return new Set(mine.flatMap(({ body }) => (body.kind === 'level' ? [body.level] : [])))
}

/** Papers of a test that this learner finished. */
function takenOf(entries: readonly Entry[], learner: string, test: string): ReadonlyMap<When, Form> {
  const records = entries.filter(isKind('record')).map(({ body }) => body)
  return new Map(
    records.flatMap(({ learner: who, level, kind, form, when }) =>
      who === learner && level === test && kind === 'transfer' && form && when ? [[when, form] as const] : [],
    ),
  )
}

/** One paper that a pupil finished. */
export interface TestResult {
  /** Id of the test. */
  readonly test: string
  readonly form: Form
  readonly when: When
  readonly marks: readonly Mark[]
}

/** The papers among these records; of one taken twice (on two tablets) the first counts. */
export function testResults(records: readonly Body<'record'>[]): TestResult[] {
  const found = new Map<string, TestResult>()
  for (const { kind, level: test, form, when, marks } of records) {
    if (kind !== 'transfer' || !form || !when || found.has(`${test} ${when}`)) continue
    found.set(`${test} ${when}`, { test, form, when, marks: marks as readonly Mark[] })
  }
  return [...found.values()]
}

/** Balanced accuracy over the items of all papers taken before, or after, 0…1; null where there are none. */
export function accuracyOf(results: readonly TestResult[], when: When): number | null {
  return balancedAccuracy(results.filter(result => result.when === when).flatMap(({ marks }) => marks))
}

/** Null until both sides have been met. Costs some milliseconds, for the ranges. */
export function measureOf(marks: readonly Mark[]): Measure | null {
  const [accuracy, leaning, told] = [balancedAccuracy(marks), bias(marks), discernment(marks)]
  return accuracy === null || leaning === null || told === null ? null : { accuracy, bias: leaning, discernment: told }
}
