import { expect, test } from 'vitest'
import type { Clue, Side } from '../../src/core/level'
import type { Mark } from '../../src/core/marks'
import { adviceOn, clueToLookFor } from '../../src/screens/advice'

function mark(side: Side, right: boolean, clue: Clue): Mark {
  return { item: 'A', side, given: '', right, tries: 1, clues: [clue, 'named'] }
}
const times = (n: number, one: Mark): Mark[] => Array.from({ length: n }, () => one)

test('the clue to look for is the one that was missed most often', () => {
  const marks = [
    mark('risky', false, 'hurry'),
    ...times(2, mark('risky', false, 'threat')),
    mark('safe', true, 'known'),
  ]
  expect(clueToLookFor(marks)).toBe('threat')
  expect(clueToLookFor([mark('safe', true, 'known')])).toBeNull()
})

test('who doubts good things is told how many; who trusts bad ones likewise', () => {
  const doubting = [...times(3, mark('safe', false, 'known')), ...times(3, mark('risky', true, 'hurry'))]
  expect(adviceOn(doubting)).toMatchObject({ key: 'app.result-doubting', n: 3 })
  const trusting = [...times(3, mark('safe', true, 'known')), ...times(2, mark('risky', false, 'hurry'))]
  expect(adviceOn(trusting)).toMatchObject({ key: 'app.result-trusting', n: 2 })
})

test('balance is praised when it is earned, not when everything was a guess', () => {
  const good = [...times(5, mark('safe', true, 'known')), ...times(5, mark('risky', true, 'hurry'))]
  expect(adviceOn(good)?.key).toBe('app.result-balanced')
  const guessed = [
    ...times(3, mark('safe', true, 'known')),
    ...times(3, mark('safe', false, 'known')),
    ...times(3, mark('risky', true, 'hurry')),
    ...times(3, mark('risky', false, 'hurry')),
  ]
  expect(adviceOn(guessed)).toBeNull()
  expect(adviceOn([])).toBeNull()
})
