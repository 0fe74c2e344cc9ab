import type { Entry } from './entry'
import { type Recorded, recordSteps } from './gather'
import type { Mark, Tendency } from './marks'
import { balancedAccuracy, boosterPassed, tendency } from './marks'
import { type Stars, starsOf } from './progress'
import { atOnce, type Steps } from './steps'
import { accuracyOf, type TestResult, testResults } from './transfer'

/** A day something was done, and whether the tablet's clock could be right then. */
export interface When {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly sure: boolean
}

/** What one pupil did in one level. Accuracy and tendency speak of the first finished play only. */
export interface LevelResult {
  readonly level: string
  /** First answers of the first finished play. */
  readonly marks: readonly Mark[]
  /** Balanced accuracy, 0…1; null where only one side was met. */
  readonly accuracy: number | null
  readonly tendency: Tendency | null
  /** The best so far, booster included. */
  readonly stars: Stars
  readonly plays: number
  readonly when: When
}

export interface PupilResult {
  readonly levels: ReadonlyMap<string, LevelResult>
  /** Over the first plays of all levels. */
  readonly accuracy: number | null
  readonly tendency: Tendency | null
  readonly stars: number
  /** The papers of tests that were taken, and balanced accuracy, 0…1, over all items before and after; null for none. */
  readonly tests: readonly TestResult[]
  readonly before: number | null
  readonly after: number | null
  /** Short reviews with fresh items, in the order they were taken. */
  readonly boosters: readonly BoosterResult[]
}

export interface BoosterResult {
  readonly passed: boolean
  /** Whole days since the last of its levels was first finished; 0 where a clock could not be trusted. */
  readonly days: number
}

/** Results of a class by class-local code. Pupils who finished nothing are not in it. One pass, whatever the school's size. */
export function resultsOf(entries: readonly Entry[], className: string): ReadonlyMap<string, PupilResult> {
  return atOnce(resultSteps(entries, className))
}

/** The same pupil by pupil. */
export function* resultSteps(entries: readonly Entry[], className: string): Steps<ReadonlyMap<string, PupilResult>> {
  const byCode = yield* recordSteps(entries, className)
  const results = new Map<string, PupilResult>()
  for (const [code, records] of byCode) {
    results.set(code, resultOf(records))
    yield { done: results.size, of: byCode.size }
  }
  return results
}

/** The result of one pupil from their records in order; several learners tied to one code count together. */
export function resultOf(records: readonly Recorded[]): PupilResult {
  const played = records.filter(({ body }) => body.kind === 'level' && body.pool === 'core')
  const stars = bestStars(records)
  const levels = new Map<string, LevelResult>()
  for (const record of played) {
    const { level } = record.body
    const before = levels.get(level)
    if (before) levels.set(level, { ...before, plays: before.plays + 1 })
    else levels.set(level, firstPlay(record, stars.get(level) ?? 0))
  }
  const marks = [...levels.values()].flatMap(result => result.marks)
  const tests = testResults(records.map(({ body }) => body))
  return {
    levels,
    accuracy: balancedAccuracy(marks),
    tendency: tendency(marks),
    stars: [...levels.values()].reduce((sum, result) => sum + result.stars, 0),
    tests,
    before: accuracyOf(tests, 'before'),
    after: accuracyOf(tests, 'after'),
    boosters: records.filter(({ body }) => body.kind === 'booster').map(record => boosterResult(record, levels)),
  }
}

const DAY_MS = 24 * 60 * 60 * 1000

function boosterResult({ body, sure }: Recorded, levels: ReadonlyMap<string, LevelResult>): BoosterResult {
  const learned = body.lights.map(level => levels.get(level)?.when)
  const since = Math.max(...learned.map(when => (when?.sure ? when.at : Number.POSITIVE_INFINITY)))
  const days = Math.floor((body.t1 - since) / DAY_MS)
  return {
    passed: boosterPassed(body.marks as readonly Mark[]),
    days: sure && Number.isFinite(days) ? Math.max(0, days) : 0,
  }
}

function firstPlay(record: Recorded, stars: Stars): LevelResult {
  // Stored clues are plain texts, so that a record of a later edition with more of them still reads.
  const marks = record.body.marks as readonly Mark[]
  return {
    level: record.body.level,
    marks,
    accuracy: balancedAccuracy(marks),
    tendency: tendency(marks),
    stars,
    plays: 1,
    when: { at: record.body.t1, sure: record.sure },
  }
}

function bestStars(records: readonly Recorded[]): ReadonlyMap<string, Stars> {
  const best = new Map<string, Stars>()
  for (const learner of new Set(records.map(record => record.body.learner))) {
    for (const [level, stars] of starsOf(records, learner)) {
      best.set(level, Math.max(best.get(level) ?? 0, stars) as Stars)
    }
  }
  return best
}
