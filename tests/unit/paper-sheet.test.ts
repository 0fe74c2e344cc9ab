import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosen, emptySheet, filled, type PaperSheet, typed } from '../../src/core/paper-sheet'

const choice = (letter: 'A' | 'B' | 'C', given: string) => ({ letter, given, icon: 'tha', words: given })
/** Two ask for A or B, and one has its answers on A and C. */
const QUESTIONS = [
  { choices: [choice('A', 'tha'), choice('B', 'chan')] },
  { choices: [choice('A', 'tha'), choice('C', 'hoi')] },
  { choices: [choice('A', 'tha'), choice('B', 'chan')] },
]
const all = (keys: readonly string[], from: PaperSheet = emptySheet(QUESTIONS.length)) =>
  keys.reduce((sheet, key) => typed(sheet, QUESTIONS, key), from)

test('numbers and letters fill a sheet from top to bottom, one key an item', () => {
  expect(all(['1', '2', 'b'])).toEqual({ at: 3, given: ['tha', 'hoi', 'chan'] })
  expect(all(['a', 'c', '1']).given).toEqual(['tha', 'hoi', 'tha'])
  expect(filled(all(['1', '0', '2']))).toBe(2)
  expect(all(['1', '0', '2']).given).toEqual(['tha', null, 'chan'])
})

test('a slip is mended by going back, and what says nothing changes nothing', () => {
  expect(all(['1', 'backspace', '2']).given[0]).toBe('chan')
  const first = emptySheet(QUESTIONS.length)
  for (const key of ['backspace', '3', '9', 'd', 'x', 'enter', '']) expect(typed(first, QUESTIONS, key)).toBe(first)
  const through = all(['1', '1', '1'])
  expect(typed(through, QUESTIONS, '2')).toBe(through)
})

test('a letter that is touched counts wherever it stands, and touched again it is taken back', () => {
  const touched = chosen(emptySheet(QUESTIONS.length), 1, 'hoi')
  expect(touched).toEqual({ at: 2, given: [null, 'hoi', null] })
  expect(chosen(touched, 1, 'hoi').given).toEqual([null, null, null])
})

test('whatever is typed, a sheet holds answers that its items have', () => {
  const keys = fc.constantFrom('0', '1', '2', '3', '4', 'a', 'b', 'c', 'd', 'backspace', 'enter', 'q')
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 40 }), pressed => {
      const { at, given } = all(pressed)
      expect(given).toHaveLength(QUESTIONS.length)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThanOrEqual(QUESTIONS.length)
      for (const [i, one] of given.entries())
        expect([null, ...QUESTIONS[i]!.choices.map(answer => answer.given)]).toContain(one)
    }),
  )
})
