import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Side, Tier } from '../../src/core/level'
import { balancedAccuracy, bias, boosterPassed, count, type Mark, starsOfPlay, tendency } from '../../src/core/marks'

const mark = (side: Side, right: boolean, i = 0): Mark => ({
  ...{ item: `${side}-${i}`, side, given: 'x', right, tries: 1, clues: [] },
})
/** So many right and wrong answers on each side. */
const marks = (safe: [right: number, wrong: number], risky: [right: number, wrong: number]): Mark[] => [
  ...Array.from({ length: safe[0] }, (_, i) => mark('safe', true, i)),
  ...Array.from({ length: safe[1] }, (_, i) => mark('safe', false, 100 + i)),
  ...Array.from({ length: risky[0] }, (_, i) => mark('risky', true, i)),
  ...Array.from({ length: risky[1] }, (_, i) => mark('risky', false, 100 + i)),
]
const anyMarks = fc.array(
  fc
    .record({ side: fc.constantFrom<Side>('safe', 'risky'), right: fc.boolean() })
    .map(({ side, right }) => mark(side, right)),
)

describe('balanced accuracy', () => {
  test.each([
    [marks([4, 0], [4, 0]), 1],
    [marks([0, 4], [4, 0]), 0.5],
    [marks([6, 0], [0, 6]), 0.5],
    [marks([1, 1], [3, 1]), 0.625],
    [marks([0, 3], [0, 3]), 0],
  ])('%#: the mean of both shares', (of, share) => {
    expect(balancedAccuracy(of)).toBeCloseTo(share, 12)
  })

  test('is not known until both sides have been met', () => {
    expect(balancedAccuracy([])).toBeNull()
    expect(balancedAccuracy(marks([3, 0], [0, 0]))).toBeNull()
    expect(bias(marks([0, 0], [3, 0]))).toBeNull()
    expect(tendency(marks([0, 0], [3, 0]))).toBeNull()
  })

  test('who distrusts everything and who trusts everything earn the same half', () => {
    expect(balancedAccuracy(marks([0, 6], [6, 0]))).toBe(0.5)
    expect(balancedAccuracy(marks([6, 0], [0, 6]))).toBe(0.5)
  })

  test('lies between 0 and 1, its bias between −1 and 1, whatever was answered', () => {
    fc.assert(
      fc.property(anyMarks, of => {
        const [ba, b] = [balancedAccuracy(of), bias(of)]
        expect(ba === null).toBe(b === null)
        if (ba === null || b === null) return
        expect(ba >= 0 && ba <= 1).toBe(true)
        expect(Math.abs(b) <= 1).toBe(true)
        expect(Math.abs(b)).toBeLessThanOrEqual(2 * Math.min(ba, 1 - ba) + 1e-9)
      }),
    )
  })

  test('a right answer never lowers it', () => {
    fc.assert(
      fc.property(anyMarks, fc.constantFrom<Side>('safe', 'risky'), (of, side) => {
        const before = balancedAccuracy(of)
        const after = balancedAccuracy([...of, mark(side, true)])
        if (before !== null) expect(after ?? -1).toBeGreaterThanOrEqual(before - 1e-9)
      }),
    )
  })
})

describe('tendency', () => {
  test.each([
    [marks([0, 4], [4, 0]), 1, 'hay-nghi'],
    [marks([4, 0], [0, 4]), -1, 'hay-tin'],
    [marks([3, 1], [4, 0]), 0.25, 'can-bang'],
    [marks([4, 0], [3, 1]), -0.25, 'can-bang'],
    [marks([2, 2], [4, 0]), 0.5, 'hay-nghi'],
    [marks([2, 2], [2, 2]), 0, 'can-bang'],
  ])('%#', (of, b, name) => {
    expect(bias(of)).toBeCloseTo(b, 12)
    expect(tendency(of)).toBe(name)
  })
})

describe('stars of a play', () => {
  test.each<[Mark[], Tier, boolean, 1 | 2]>([
    [marks([6, 0], [6, 0]), 1, true, 2],
    [marks([6, 0], [6, 0]), 1, false, 1],
    [marks([7, 3], [7, 3]), 2, true, 2],
    [marks([7, 3], [6, 4]), 2, true, 1],
    [marks([7, 3], [6, 4]), 1, true, 2],
    [marks([10, 0], [4, 6]), 2, true, 1],
    [marks([10, 0], [5, 5]), 2, true, 2],
    [marks([0, 5], [0, 5]), 3, true, 1],
    [marks([3, 0], [0, 0]), 1, true, 1],
  ])('%#', (of, tier, extra, stars) => {
    expect(starsOfPlay(of, tier, extra)).toBe(stars)
  })

  test('neither a pupil who stops everything nor one who lets everything through gets the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.constantFrom<Tier>(1, 2, 3), (n, tier) => {
        expect(starsOfPlay(marks([0, n], [n, 0]), tier, true)).toBe(1)
        expect(starsOfPlay(marks([n, 0], [0, n]), tier, true)).toBe(1)
      }),
    )
  })

  test('a booster of four is passed from three right', () => {
    expect(boosterPassed(marks([2, 0], [2, 0]))).toBe(true)
    expect(boosterPassed(marks([2, 0], [1, 1]))).toBe(true)
    expect(boosterPassed(marks([1, 1], [1, 1]))).toBe(false)
    expect(boosterPassed([])).toBe(false)
  })
})

test('counts by side', () => {
  const of = marks([3, 1], [2, 4])
  expect(count(of)).toEqual({ right: 5, of: 10 })
  expect(count(of, 'safe')).toEqual({ right: 3, of: 4 })
  expect(count(of, 'risky')).toEqual({ right: 2, of: 6 })
})
