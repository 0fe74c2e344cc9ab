import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromPointToPoint, readPath, type Step, writePath } from '../../scripts/svg-path'

const short = (d: string) => writePath(fromPointToPoint(readPath(d)))

test.each([
  ['a shape at two places is twice the same text', 'M10 10h4v4H10ZM50 30h4v4H50Z', 'M10 10h4v4h-4Zm40 20h4v4h-4Z'],
  ['pairs after M are lines', 'M1,2 3,4 m5,6 7,8', 'M1 2l2 2m5 6 7 8'],
  ['flags of an arc may touch', 'M0 0A5 5 0 0110 0a.5.5 0 1 1 1 0', 'M0 0a5 5 0 0 1 10 0 .5.5 0 1 1 1 0'],
  ['points without a nought touch', 'M.5.25L.75.5.9-.1', 'M.5.25l.25.25.15-.6'],
  ['a closed line starts the next one', 'M3 4l9 0l0 9ZL4 4', 'M3 4l9 0 0 9Zl1 0'],
])('%s', (_, d, found) => expect(short(d)).toBe(found))

test.each(['10 10', 'M10', 'M1 2L3', 'M1e-3 0', 'M0 0X9', 'M0 0Z4', 'M0 0L'])('"%s" is no path', d => {
  expect(() => readPath(d)).toThrow(/is no path|is no part|lacks a number/)
})

const number = fc.integer({ min: -99_999, max: 99_999 }).map(n => n / 1000)
const step = fc
  .constantFrom('M', 'm', 'L', 'l', 'H', 'h', 'V', 'v', 'C', 'c', 'Q', 'q', 'S', 't', 'Z')
  .chain(letter =>
    fc.tuple(fc.constant(letter), fc.array(number, { minLength: size(letter), maxLength: size(letter) })),
  )
  .map(([letter, numbers]): Step => [letter, ...numbers])
const steps = fc.array(step, { maxLength: 30 }).map((all): Step[] => [['M', 1, 2], ...all])

function size(letter: string): number {
  return { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, S: 4, T: 2 }[letter.toUpperCase()] ?? 0
}

test('what was shortened is read as the same steps, and shortening it again changes nothing', () => {
  fc.assert(
    fc.property(steps, all => {
      const shorter = fromPointToPoint(all)
      expect(readPath(writePath(shorter))).toEqual(shorter)
      expect(fromPointToPoint(shorter)).toEqual(shorter)
    }),
  )
})

test('every step ends where it did', () => {
  fc.assert(
    fc.property(steps, all => {
      const [before, after] = [ends(all), ends(fromPointToPoint(all))]
      for (const [i, [x, y]] of before.entries()) {
        expect(after[i]![0]).toBeCloseTo(x, 2)
        expect(after[i]![1]).toBeCloseTo(y, 2)
      }
    }),
  )
})

/** Where each step ends, worked out without the code under test. */
function ends(all: readonly Step[]): (readonly [number, number])[] {
  let at = { x: 0, y: 0 }
  let start = at
  return all.map(([letter, ...numbers]) => {
    const from = letter === letter.toUpperCase() ? { x: 0, y: 0 } : at
    const [last = 0, before = 0] = [...numbers].reverse()
    if (/z/i.test(letter)) at = start
    else if (/h/i.test(letter)) at = { ...at, x: from.x + last }
    else if (/v/i.test(letter)) at = { ...at, y: from.y + last }
    else at = { x: from.x + before, y: from.y + last }
    if (/m/i.test(letter)) start = at
    return [at.x, at.y] as const
  })
}
