import { describe, expect, test } from 'vitest'
import { cellsOf, MOST_WRONG, readingOf, TURNS, turned } from '../../src/core/card-marks'
import { CARDS, CARDS_IN_SET, cardOf, numberIn, setOf } from '../../src/core/card-set'
import { hasStranger, lookAgain, noVotes, numbersTwice, settledTurns, withPicture } from '../../src/core/card-votes'
import { chance } from '../../src/core/chance'
import { cardNumbers } from '../../src/core/paper-cards'
import { JournalOf } from './journal-of'

const all = Array.from({ length: CARDS }, (_, card) => card)
const apart = (a: readonly boolean[], b: readonly boolean[]) => a.filter((cell, i) => cell !== b[i]).length
const waysOf = (card: number) => {
  const ways = [cellsOf(card)]
  while (ways.length < TURNS.length) ways.push(turned(ways.at(-1)!))
  return ways
}

describe('marks', () => {
  test('any two differ in twelve cells however they are turned, and each from itself turned', () => {
    const upright = all.map(cellsOf)
    const ways = all.map(waysOf)
    let least = 36
    for (const a of all)
      for (const b of all.slice(0, a + 1))
        for (const [turn, way] of ways[b]!.entries())
          if (a !== b || turn > 0) least = Math.min(least, apart(upright[a]!, way))
    expect(least).toBe(12)
  })

  test('a card is known in each of its turns with three wrong cells, and is no card with more', () => {
    const next = chance(1)
    for (const card of all) {
      for (const [turn, cells] of waysOf(card).entries()) {
        const wrong = new Set<number>()
        while (wrong.size <= MOST_WRONG) wrong.add(Math.floor(next() * cells.length))
        const spoilt = (n: number) => cells.map((cell, i) => cell !== [...wrong].slice(0, n).includes(i))
        expect(readingOf(spoilt(MOST_WRONG))).toEqual({ card, turn, wrong: MOST_WRONG })
        expect(readingOf(spoilt(MOST_WRONG + 1))).toBeNull()
      }
    }
  })
})

describe('numbers', () => {
  const codes = ['01', '02', '7a', '12']

  test('a code that is a number is the number of the card; others take what is free', () => {
    const { of, without, news } = cardNumbers([], '4B', codes)
    expect([...of]).toEqual([
      ['01', 1],
      ['02', 2],
      ['7a', 3],
      ['12', 12],
    ])
    expect(without).toEqual([])
    expect(news).toEqual({ class: '4B', codes: ['01', '02', '7a', '', '', '', '', '', '', '', '', '12'] })
  })

  test('what was given stays when the list changes, and nobody takes the card of one who left while others are free', () => {
    const journal = new JournalOf().add('paper-cards', cardNumbers([], '4B', codes).news!)
    expect(cardNumbers(journal.entries, '4B', codes).news).toBeNull()
    const after = cardNumbers(journal.entries, '4B', ['02', '7a', '12', 'zz'])
    expect(after.of.get('7a')).toBe(3)
    expect(after.of.get('zz')).toBe(4)
    expect(after.of.has('01')).toBe(false)
  })

  test('in a class of fifty-two two get no card, until somebody leaves', () => {
    const many = Array.from({ length: 52 }, (_, i) => `p${i}`)
    const { of, without, news } = cardNumbers([], '4B', many)
    expect(new Set(of.values()).size).toBe(CARDS_IN_SET)
    expect(without).toEqual(['p50', 'p51'])
    const journal = new JournalOf().add('paper-cards', news!)
    expect(cardNumbers(journal.entries, '4B', many.slice(1)).of.get('p50')).toBe(1)
  })

  test('classes of one grade have different sets', () => {
    expect(new Set(['4A', '4B', '4C', '4D', '4E'].map(setOf)).size).toBe(5)
    expect(setOf('5A')).not.toBe(setOf('4A'))
    expect(numberIn(2, cardOf(2, 50))).toBe(50)
    expect(numberIn(1, cardOf(2, 1))).toBeNull()
  })
})

describe('votes', () => {
  const see = (number: number, turn: 0 | 1 | 2 | 3, set = 2) => ({
    card: cardOf(set, number),
    turn,
    wrong: 0,
    x: 0,
    y: 0,
  })
  const after = (...pictures: ReturnType<typeof see>[][]) => pictures.reduce(withPicture, noVotes(2))

  test('a card counts when two sightings agree, and pictures without it change nothing', () => {
    expect(settledTurns(after([see(7, 1)])).size).toBe(0)
    expect(settledTurns(after([see(7, 1)], [see(8, 0)], [see(7, 1)])).get(7)).toBe(1)
    expect(settledTurns(after([see(7, 1)], [see(7, 2)])).size).toBe(0)
  })

  test('a child may turn it over: three sightings change it, one slip does not', () => {
    const settled = [[see(7, 1)], [see(7, 1)]]
    expect(settledTurns(after(...settled, [see(7, 3)], [see(7, 3)])).get(7)).toBe(1)
    expect(settledTurns(after(...settled, [see(7, 3)], [see(7, 3)], [see(7, 3)])).get(7)).toBe(3)
  })

  test('two cards of one number count for nobody, together or one after the other, until they are looked at again', () => {
    const both = after([see(7, 1)], [see(7, 1)], [see(7, 1), see(7, 2)], [see(7, 1)], [see(7, 1)])
    expect(numbersTwice(both)).toEqual([7])
    expect(settledTurns(both).size).toBe(0)
    const turns = [1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2] as const
    expect(numbersTwice(after(...turns.map(turn => [see(7, turn)])))).toEqual([7])
    const again = [[see(7, 2)], [see(7, 2)]].reduce(withPicture, lookAgain(both, 7))
    expect(settledTurns(again).get(7)).toBe(2)
  })

  test('a card of another class is told and counts for nobody; one glimpse is not told', () => {
    expect(hasStranger(after([see(7, 1, 1)]))).toBe(false)
    const twice = after([see(7, 1, 1)], [see(7, 1, 1)])
    expect(hasStranger(twice)).toBe(true)
    expect(settledTurns(twice).size).toBe(0)
  })
})
