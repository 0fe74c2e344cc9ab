import fc from 'fast-check'
import { expect } from 'vitest'
import type { Level } from '../../src/core/level'
import { starsOfPlay } from '../../src/core/marks'
import { type Answer, fold, type Rules, type Run } from '../../src/core/play'

/** Any run of the items of a level or of its fresh ones. */
export const runs = fc.record({ pool: fc.constantFrom('core' as const, 'fresh' as const), seed: fc.integer() })

/** What the rules of every mechanic keep, asked of one of its levels. */
export class RulesOf<L extends Level, S> {
  constructor(
    private readonly rules: Rules<L, S>,
    private readonly level: L,
  ) {}

  stars(state: S): 1 | 2 {
    const { rules, level } = this
    return starsOfPlay(rules.marks(level, state), level.tier, rules.secondStar(level, state))
  }

  /** The solution is right everywhere; each slip ends the play too and is wrong exactly there, after so many `tries`. */
  solves(how: Run, tries?: number): void {
    const { rules, level } = this
    const solved = fold(rules, level, how, rules.solution(level, how))
    expect(rules.done(level, solved)).toBe(true)
    expect(rules.marks(level, solved).every(({ right }) => right)).toBe(true)
    for (const { item, answers } of rules.slips(level, how)) {
      const slipped = fold(rules, level, how, answers)
      expect(rules.done(level, slipped)).toBe(true)
      const wrong = rules.marks(level, slipped).filter(({ right }) => !right)
      expect(wrong.map(({ item: id }) => id)).toEqual([item])
      if (tries !== undefined) expect(wrong[0]).toMatchObject({ tries })
    }
  }

  /** Whatever was answered, the play stands at one of its steps. */
  isOnItsWay(state: S): void {
    const { at, of } = this.rules.progress(this.level, state)
    expect(at).toBeGreaterThanOrEqual(1)
    expect(at).toBeLessThanOrEqual(of)
  }

  /** The play is over and has so many marks. */
  isOver(state: S, marks: number): void {
    expect(this.rules.done(this.level, state)).toBe(true)
    expect(this.rules.marks(this.level, state)).toHaveLength(marks)
  }

  /** A play that was cut off after so many answers goes on to the same `end`. */
  resumes(how: Run, answers: readonly Answer[], cut: number, end: S): void {
    const { rules, level } = this
    const before = fold(rules, level, how, answers.slice(0, cut))
    expect(answers.slice(cut).reduce((state, answer) => rules.step(level, state, answer), before)).toEqual(end)
  }

  /** Where the play said that it was, before each answer of the solution. */
  counted(how: Run): number[] {
    const { rules, level } = this
    const seen: number[] = []
    let state = rules.start(level, how)
    for (const answer of rules.solution(level, how)) {
      seen.push(rules.progress(level, state).at)
      state = rules.step(level, state, answer)
    }
    return seen
  }

  /** Every word that the mechanic asks for is there. */
  findsWords(...languages: readonly object[]): void {
    for (const key of this.rules.words(this.level)) for (const words of languages) expect(words).toHaveProperty([key])
  }
}

/** The numbers from 1 to `last`. */
export const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1)
