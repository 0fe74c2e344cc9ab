import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chance, shuffled } from '../../src/core/chance'

const take = (seed: number, n: number) => {
  const next = chance(seed)
  return Array.from({ length: n }, next)
}

test('the same seed gives the same numbers, on every tablet and in every year', () => {
  expect(take(1, 3)).toEqual(take(1, 3))
  expect(take(1, 3)).not.toEqual(take(2, 3))
  // Written down once: a change here would change the order of plays that were cut off.
  expect(take(42, 3).map(number => number.toFixed(6))).toEqual(['0.601104', '0.448291', '0.852466'])
})

test('numbers lie in [0, 1) and spread evenly', () => {
  fc.assert(fc.property(fc.integer(), seed => take(seed, 50).every(number => number >= 0 && number < 1)))
  const tenths = new Array<number>(10).fill(0)
  for (const number of take(7, 10_000)) tenths[Math.floor(number * 10)]! += 1
  for (const many of tenths) expect(Math.abs(many - 1000)).toBeLessThan(120)
})

test('shuffling keeps everything, changes nothing of the list given, and depends on the seed alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (things, seed) => {
      const before = [...things]
      const out = shuffled(things, chance(seed))
      expect(things).toEqual(before)
      expect([...out].sort()).toEqual([...things].sort())
      expect(shuffled(things, chance(seed))).toEqual(out)
    }),
  )
})

test('every place is as likely as another', () => {
  const next = chance(11)
  const first = new Array<number>(4).fill(0)
  for (let i = 0; i < 4000; i++) first[shuffled([0, 1, 2, 3], next)[0]!]! += 1
  for (const many of first) expect(Math.abs(many - 1000)).toBeLessThan(120)
})
