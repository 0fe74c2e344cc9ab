import { chance } from './chance'
import type { ClueUse } from './clue-use'
import { cluesMet } from './clue-use'
import { type Discernment, discernmentSteps, type Estimate, middleOf, type Sides, sidesOf, summed } from './discernment'
import { type LevelCard, STRANDS, type Strand, type Tier } from './level'
import { balancedAccuracy, bias, type Count, count, type Mark, share, type Tendency } from './marks'
import type { PupilResult } from './results'
import { atOnce, type Steps } from './steps'

/** What a class can do, over the first plays of all its pupils. */
export interface ClassView {
  /** Pupils who finished a level. */
  readonly played: number
  readonly safe: Count
  readonly risky: Count
  /** Balanced accuracy over all their answers, 0…1. */
  readonly accuracy: number | null
  readonly leanings: Readonly<Record<Tendency, number>>
  /** Of each pupil who met both sides: −1…1, above 0 doubts too much. */
  readonly biases: readonly number[]
  readonly discernment: Discernment | null
}

/** All answers of a pupil's first plays. */
export function firstMarks(result: PupilResult): Mark[] {
  return [...result.levels.values()].flatMap(level => level.marks)
}

export function classView(results: readonly PupilResult[]): ClassView {
  return atOnce(viewSteps(results))
}

/** The same pupil by pupil. */
export function* viewSteps(results: readonly PupilResult[]): Steps<ClassView> {
  const sides: Sides[] = []
  const biases: number[] = []
  const leanings = { 'hay-tin': 0, 'can-bang': 0, 'hay-nghi': 0 }
  for (const [at, result] of results.entries()) {
    const marks = firstMarks(result)
    const leans = bias(marks)
    if (leans !== null) biases.push(leans)
    if (result.tendency) leanings[result.tendency]++
    if (marks.length > 0) sides.push(sidesOf(marks))
    yield { done: at + 1, of: results.length }
  }
  const { safe, risky } = summed(sides)
  const [ofSafe, ofRisky] = [share(safe), share(risky)]
  const accuracy = ofSafe === null || ofRisky === null ? null : (ofSafe + ofRisky) / 2
  return { played: sides.length, safe, risky, accuracy, leanings, biases, discernment: yield* discernmentSteps(sides) }
}

/** What one pupil can do, for the row that is theirs. */
export interface PupilView {
  readonly safe: Count
  readonly risky: Count
  readonly accuracy: number | null
  /** −1…1: above 0 doubts too much, below 0 trusts too much. */
  readonly bias: number | null
  readonly tendency: Tendency | null
  readonly before: number | null
  readonly after: number | null
}

export function pupilView(result: PupilResult): PupilView {
  const marks = firstMarks(result)
  const { accuracy, tendency, before, after } = result
  return {
    ...{ accuracy, tendency, before, after, bias: bias(marks) },
    safe: count(marks, 'safe'),
    risky: count(marks, 'risky'),
  }
}

/** Up to here a class is called balanced. */
const BALANCED = 0.35

/** Which way c says that a class leans: none while 0 is within its range. */
export function leaningOf({ value, low, high }: Estimate): Tendency {
  if (Math.abs(value) < BALANCED || (low <= 0 && high >= 0)) return 'can-bang'
  return value < 0 ? 'hay-nghi' : 'hay-tin'
}

/** How the tests of one strand went before and after, over those pupils who took both papers. */
export interface Change {
  readonly strand: Strand
  readonly pupils: number
  /** Mean balanced accuracy, 0…1. */
  readonly before: number
  readonly after: number
  /** After minus before, with the range that holds it in 19 of 20 cases. */
  readonly gain: Estimate
}

const DRAWS = 400

export function changesOf(
  results: readonly PupilResult[],
  tests: readonly Pick<LevelCard, 'id' | 'strand'>[],
): Change[] {
  return STRANDS.flatMap(strand => {
    const ids = new Set(tests.filter(test => test.strand === strand).map(({ id }) => id))
    const pairs = results.flatMap(({ tests: taken }) => {
      const paper = (when: 'before' | 'after') =>
        balancedAccuracy(taken.filter(one => ids.has(one.test) && one.when === when).flatMap(({ marks }) => marks))
      const [before, after] = [paper('before'), paper('after')]
      return before === null || after === null ? [] : [{ before, after }]
    })
    if (pairs.length === 0) return []
    const [before, after] = [mean(pairs.map(one => one.before)), mean(pairs.map(one => one.after))]
    return { strand, pupils: pairs.length, before, after, gain: gainOf(pairs.map(one => one.after - one.before)) }
  })
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Drawn again from the pupils, who differ more than chance does. */
function gainOf(gains: readonly number[]): Estimate {
  const next = chance(gains.length)
  const draws = Array.from({ length: DRAWS }, () => mean(gains.map(() => gains[Math.floor(next() * gains.length)]!)))
  return { value: mean(gains), ...middleOf(draws) }
}

/** A clue that the class misses, and where it can be practised. */
export interface MissedClue {
  /** As the phrase bank names it: `hurry`, `named`, `named-not`. */
  readonly clue: string
  readonly missed: number
  readonly of: number
  /** The level to play next for it; null where no open level of the tier shows it. */
  readonly level: string | null
  /** All who played have finished that level: it is played again. */
  readonly again: boolean
}

/** Answers that a clue needs before it says something about a class. */
const LEAST_MET = 10
/** Misses below this share are nothing to work on. */
const LEAST_MISSED = 0.15

interface MissedInput {
  readonly results: readonly PupilResult[]
  readonly uses: readonly ClueUse[]
  /** Levels that this class may play, in the order of the course. */
  readonly levels: readonly Pick<LevelCard, 'id' | 'tier'>[]
  readonly tier: Tier
  /** How many clues at most. */
  readonly most: number
}

/** The clues that are missed most often, by the share of answers that missed them. */
export function missedClues(input: MissedInput): MissedClue[] {
  return atOnce(missedSteps(input))
}

/** The same pupil by pupil. */
export function* missedSteps({ results, uses, levels, tier, most }: MissedInput): Steps<MissedClue[]> {
  const found = new Map<string, { missed: number; of: number }>()
  for (const [at, result] of results.entries()) {
    for (const mark of firstMarks(result)) {
      for (const clue of cluesMet(mark)) {
        const before = found.get(clue) ?? { missed: 0, of: 0 }
        found.set(clue, { missed: before.missed + Number(!mark.right), of: before.of + 1 })
      }
    }
    yield { done: at + 1, of: results.length }
  }
  return [...found]
    .map(([clue, counts]) => ({ clue, ...counts }))
    .filter(({ missed, of }) => of >= LEAST_MET && missed / of >= LEAST_MISSED)
    .sort((a, b) => b.missed / b.of - a.missed / a.of || b.of - a.of)
    .slice(0, most)
    .map(one => ({ ...one, ...whereToPractise(one.clue, results, uses, ownTier(levels, tier)) }))
}

const ownTier = (levels: MissedInput['levels'], tier: Tier) => levels.filter(level => level.tier === tier)

/** The level that shows the clue most among those that most pupils have yet to play; else the one that shows it most. */
function whereToPractise(
  clue: string,
  results: readonly PupilResult[],
  uses: readonly ClueUse[],
  levels: readonly Pick<LevelCard, 'id'>[],
): Pick<MissedClue, 'level' | 'again'> {
  const showing = levels
    .map(({ id }) => {
      const items = uses.find(use => use.level === id)?.clues[clue] ?? 0
      const finished = results.filter(result => result.levels.has(id)).length
      return { id, items, again: finished * 2 > results.length }
    })
    .filter(({ items }) => items > 0)
    .sort((a, b) => Number(a.again) - Number(b.again) || b.items - a.items)
  const [best] = showing
  return { level: best?.id ?? null, again: best?.again ?? false }
}
