import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chance } from '../../src/core/chance'
import { changesOf, classView, leaningOf, missedClues, pupilView, viewSteps } from '../../src/core/class-view'
import { clueMet, clueUseOf } from '../../src/core/clue-use'
import { classDiscernment, discernment } from '../../src/core/discernment'
import type { Clue, Item } from '../../src/core/level'
import type { Mark } from '../../src/core/marks'
import { balancedAccuracy, bias, tendency } from '../../src/core/marks'
import type { PupilResult } from '../../src/core/results'
import { marksOf, type Played, resultWith, TESTS } from './remarks-of'

const pupil = (...played: Played[]): PupilResult => {
  const result = resultWith(played)
  const marks = [...result.levels.values()].flatMap(level => level.marks)
  return { ...result, accuracy: balancedAccuracy(marks), tendency: tendency(marks) }
}

describe('the view of a class', () => {
  test('counts the answers of all, and who leans where', () => {
    const view = classView([pupil(['AT02', 6, 2]), pupil(['AT02', 2, 6]), pupil(['AT02', 6, 6]), pupil()])
    expect(view).toMatchObject({
      played: 3,
      safe: { right: 14, of: 18 },
      risky: { right: 14, of: 18 },
      leanings: { 'hay-tin': 1, 'hay-nghi': 1, 'can-bang': 1 },
    })
    expect(view.accuracy).toBeCloseTo(14 / 18)
    expect(classView([])).toMatchObject({ played: 0, accuracy: null, discernment: null })
    // A school is gone through pupil by pupil.
    const steps = viewSteps(Array.from({ length: 30 }, () => pupil(['AT02', 6, 2])))
    expect([steps.next(), steps.next()].map(({ value }) => value)).toEqual([
      { done: 1, of: 30 },
      { done: 2, of: 30 },
    ])
  })

  test('says of one pupil what the answers say', () => {
    expect(pupilView(pupil(['AT02', 6, 2]))).toMatchObject({
      safe: { right: 6, of: 6 },
      risky: { right: 2, of: 6 },
      tendency: 'hay-tin',
      before: null,
    })
    expect(pupilView(pupil(['AT02', 6, 2])).bias).toBeCloseTo(bias(marksOf(6, 2))!)
  })
})

describe('d′ and c of a class', () => {
  test('are those of all answers together, never surer than these', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 45 }), pupils => {
        const marks = pupils.map(([safe, risky]) => marksOf(safe, risky))
        const [own, pooled] = [classDiscernment(marks)!, discernment(marks.flat())!]
        for (const figure of ['sensitivity', 'criterion'] as const) {
          const { value, low, high } = own[figure]
          expect(value).toBe(pooled[figure].value)
          expect(low).toBeLessThanOrEqual(Math.min(value, pooled[figure].low))
          expect(high).toBeGreaterThanOrEqual(Math.max(value, pooled[figure].high))
          expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('are less sure where pupils differ than where all are alike', () => {
    const sides = (pupils: Mark[][]) => {
      const { value, low, high } = classDiscernment(pupils)!.sensitivity
      return { below: value - low, above: high - value }
    }
    const alike = Array.from({ length: 30 }, () => marksOf(4, 4))
    const apart = Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? marksOf(0, 0) : marksOf(6, 6)))
    expect(sides(apart).below).toBeGreaterThan(sides(alike).below * 1.3)
    expect(sides(apart).above).toBeGreaterThan(sides(alike).above * 1.3)
  })

  test('hold the truth in most classes drawn from it', () => {
    // Pupils whose chance of a right answer is .8 on each side: d′ = 2 · z(.8) ≈ 1.68.
    const next = chance(7)
    const right = () => Array.from({ length: 12 }, () => next() < 0.8).filter(Boolean).length
    const classes = Array.from(
      { length: 40 },
      () =>
        classDiscernment(Array.from({ length: 20 }, () => [...sided('risky', right()), ...sided('safe', right())]))!,
    )
    const held = classes.filter(({ sensitivity: { low, high } }) => low <= 1.683 && high >= 1.683)
    expect(held.length).toBeGreaterThanOrEqual(34)
  })

  test('of ten thousand answers are still numbers', () => {
    const many = Array.from({ length: 900 }, () => marksOf(5, 4))
    const { sensitivity } = classDiscernment(many)!
    expect(sensitivity.high - sensitivity.low).toBeLessThan(0.2)
    expect(sensitivity.low).toBeGreaterThan(1)
  })
})

function sided(side: 'safe' | 'risky', right: number): Mark[] {
  return Array.from({ length: 12 }, (_, n) => ({ ...marksOf(0, 0)[0]!, side, right: n < right }))
}

test.each([
  [{ value: 0.5, low: 0.2, high: 0.8 }, 'hay-tin'],
  [{ value: -0.5, low: -0.8, high: -0.2 }, 'hay-nghi'],
  [{ value: 0.5, low: -0.1, high: 1.1 }, 'can-bang'],
  [{ value: 0.2, low: 0.1, high: 0.3 }, 'can-bang'],
])('a class leans only where that is sure: %o', (criterion, leaning) => expect(leaningOf(criterion)).toBe(leaning))

describe('before and after', () => {
  const taken = (before: number, after: number | null) =>
    resultWith([], {
      tests: [
        { test: 'TT-AT2', form: 'truoc', when: 'before', marks: marksOf(before, before) },
        ...(after === null
          ? []
          : [{ test: 'TT-AT2', form: 'sau', when: 'after', marks: marksOf(after, after) } as const]),
      ],
    })

  test('compare those who took both papers', () => {
    const [change, ...rest] = changesOf([taken(3, 6), taken(3, 3), taken(6, null), resultWith([])], TESTS)
    expect(rest).toEqual([])
    expect(change).toMatchObject({ strand: 'an-toan', pupils: 2, before: 0.5, after: 0.75 })
    expect(change!.gain.value).toBeCloseTo(0.25)
    expect(change!.gain.low).toBeCloseTo(0)
    expect(change!.gain.high).toBeCloseTo(0.5)
  })
})

describe('clues', () => {
  const LEVELS = [
    { id: 'AT01', tier: 1 },
    { id: 'AT05', tier: 2 },
    { id: 'AT07', tier: 2 },
    { id: 'AT08', tier: 2 },
  ] as const
  const uses = [
    { level: 'AT01', clues: { hurry: 9 }, tricks: {} },
    { level: 'AT05', clues: { hurry: 5 }, tricks: {} },
    { level: 'AT07', clues: { hurry: 2 }, tricks: {} },
    { level: 'AT08', clues: { hurry: 3 }, tricks: {} },
  ]
  const missed = (results: PupilResult[]) => missedClues({ results, uses, levels: LEVELS, tier: 2, most: 5 })

  test('on a risky item a good sign is missing; on a good one hurry only distracts', () => {
    expect([clueMet('risky', 'hurry'), clueMet('risky', 'named'), clueMet('safe', 'named')]).toEqual([
      'hurry',
      'named-not',
      'named',
    ])
    expect([clueMet('safe', 'hurry'), clueMet('risky', 'of a later edition')]).toEqual([null, null])
  })

  test('a level practises what its own items show', () => {
    const item = (id: string, pool: Item['pool'], side: Item['side'], clues: Clue[], trick?: Item['trick']) =>
      ({ id, pool, side, clues, trick, answer: 'x', accept: [] }) as Item
    const items = [
      item('X-1', 'core', 'risky', ['hurry', 'named'], 'giuc'),
      item('X-2', 'core', 'risky', ['hurry']),
      item('X-3', 'core', 'safe', ['named', 'hurry']),
      item('X-4', 'fresh', 'risky', ['threat'], 'doi-mu'),
    ]
    expect(clueUseOf({ id: 'X', items })).toEqual({
      level: 'X',
      clues: { hurry: 2, 'named-not': 1, named: 1 },
      tricks: { 'X-1': 'giuc' },
    })
  })

  test('that are missed most come first, with the level of the tier that practises them and is not finished yet', () => {
    const results = Array.from({ length: 4 }, () => pupil(['AT05', 6, 2]))
    expect(missed(results)).toEqual([{ clue: 'hurry', missed: 16, of: 24, level: 'AT08', again: false }])
  })

  test('are practised again where everything that shows them is finished', () => {
    const results = Array.from({ length: 3 }, () => pupil(['AT05', 6, 2], ['AT07', 6, 2], ['AT08', 6, 2]))
    expect(missed(results)[0]).toMatchObject({ level: 'AT05', again: true })
  })

  test('say nothing where few were met, or few missed', () => {
    expect(missed([pupil(['AT05', 6, 0])])).toEqual([])
    expect(missed(Array.from({ length: 5 }, () => pupil(['AT05', 6, 6])))).toEqual([])
  })
})
