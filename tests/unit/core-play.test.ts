import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../src/activities/rules'
import type { Level } from '../../src/core/level'
import { type Answer, fold, itemsOf, mark, type Rules, type Run } from '../../src/core/play'
import { library } from '../content/sources'

const run: Run = { pool: 'core', seed: 5 }
/** Answers that could be torn, old or forged. */
const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  do: fc.constantFrom('judge', 'why', 'hang', 'night', 'query', 'open', 'pin', 'answer', 'ask', ''),
  on: fc.oneof(
    fc.constantFrom('AT02-01', 'TG06-01', 'TK07-01', 'TK07-t1', 'N1', 'P01', 'D1'),
    fc.string({ maxLength: 8 }),
  ),
  with: fc.oneof(
    fc.constantFrom('tha', 'chan', 'hoi', 'cho-qua', 'dung-duoc', 'P01', 'mận vàng lá'),
    fc.string({ maxLength: 8 }),
  ),
})

describe.each(library.levels.map(({ level }): [string, Level] => [level.id, level]))('the play of %s', (_id, level) => {
  const rules = rulesOf[level.mechanic] as Rules

  test('is the fold of its answers: cut off anywhere and taken up again it is the same', () => {
    const answers = rules.solution(level, run)
    const whole = fold(rules, level, run, answers)
    for (let cut = 0; cut <= answers.length; cut++) {
      const first = fold(rules, level, run, answers.slice(0, cut))
      const resumed = answers.slice(cut).reduce((state, answer) => rules.step(level, state, answer), first)
      expect(resumed).toEqual(whole)
    }
  })

  test('progress goes up and never beyond its end', () => {
    let before = 0
    const answers = rules.solution(level, run)
    for (let n = 0; n <= answers.length; n++) {
      const { at, of } = rules.progress(level, fold(rules, level, run, answers.slice(0, n)))
      expect(at).toBeGreaterThanOrEqual(before)
      expect(at).toBeLessThanOrEqual(of)
      before = at
    }
  })

  test('answers that do not fit leave it as it was, whatever they are', () => {
    const answers = rules.solution(level, run)
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 12 }), fc.nat(), (torn, at) => {
        const state = fold(rules, level, run, [...answers.slice(0, at % (answers.length + 1)), ...torn])
        expect(rules.marks(level, state).length).toBeLessThanOrEqual(itemsOf(level, run.pool).length)
        const { at: now, of } = rules.progress(level, state)
        expect(now).toBeLessThanOrEqual(of)
      }),
      { numRuns: 60 },
    )
  })

  test('nothing changes a state that was handed out', () => {
    const answers = rules.solution(level, run)
    const states = answers.map((_, n) => fold(rules, level, run, answers.slice(0, n)))
    const written = JSON.stringify(states)
    for (const [n, answer] of answers.entries()) rules.step(level, states[n], answer)
    expect(JSON.stringify(states)).toBe(written)
  })
})

test('items by pool, and the mark of an item', () => {
  const level = library.levels.find(read => read.level.id === 'AT02')?.level
  if (!level) throw new Error('AT02 is not there')
  expect(itemsOf(level, 'core')).toHaveLength(12)
  const [item] = itemsOf(level, 'core')
  if (!item) throw new Error('AT02 has no items')
  expect(mark(item, 'tha', true, 1)).toEqual({
    item: item.id,
    side: item.side,
    given: 'tha',
    right: true,
    tries: 1,
    clues: item.clues,
  })
})
