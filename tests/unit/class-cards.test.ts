import { describe, expect, test } from 'vitest'
import { cardsNews, cardsOf, faceOf, isSignedIn, learnerOfCode, picturesOf } from '../../src/core/class-cards'
import { THINGS } from '../../src/core/pictures'
import { JournalOf, START, uuid } from './journal-of'

const CODES = Array.from({ length: 45 }, (_, at) => String(at + 1).padStart(2, '0'))
const cards = { class: '4B', made: START, seed: '0badf00d', codes: CODES }
const setOf = (code: string, seed = cards.seed) =>
  [...picturesOf({ seed }, code)].sort((a, b) => (a < b ? -1 : 1)).join(' ')

describe('the pictures of a card', () => {
  test('are three different things, and no two of a class have the same three', () => {
    for (const code of CODES) expect(new Set(picturesOf(cards, code)).size).toBe(3)
    expect(new Set(CODES.map(code => setOf(code))).size).toBe(45)
    const many = Array.from({ length: 220 }, (_, at) => setOf(String(at + 1)))
    expect(new Set(many).size).toBe(220)
  })
  test('are the same on every tablet, and others with every new seed', () => {
    expect(CODES.map(code => setOf(code))).toEqual(CODES.map(code => setOf(code)))
    expect(CODES.filter(code => setOf(code) === setOf(code, '0badf00e')).length).toBeLessThan(8)
  })
  test('open for the three in any order, and for nothing else', () => {
    const [a, b, c] = picturesOf(cards, '07')
    const other = THINGS.find(thing => ![a, b, c].includes(thing))!
    expect(isSignedIn(cards, '07', [c, a, b])).toBe(true)
    expect(isSignedIn(cards, '07', [a, b])).toBe(false)
    expect(isSignedIn(cards, '07', [a, b, other])).toBe(false)
    expect(isSignedIn(cards, '07', [a, a, b])).toBe(false)
    expect(isSignedIn(cards, '07', [a, b, c, other])).toBe(false)
    expect(isSignedIn(cards, '08', [a, b, c])).toBe(false)
  })
  test('stand for codes of letters too', () => {
    expect(new Set(picturesOf(cards, 'AB')).size).toBe(3)
    expect(faceOf('AB').picture).toMatch(/^heads\/learner-\d\d\.svg$/)
  })
  test('go with a face that is alike only 48 numbers apart', () => {
    const faces = Array.from({ length: 48 }, (_, at) => faceOf(String(at + 1)))
    expect(new Set(faces.map(({ picture, ring }) => `${picture} ${ring}`)).size).toBe(48)
    expect(faceOf('49')).toEqual(faceOf('01'))
    expect(faceOf('00')).toEqual(faceOf('01'))
  })
})

describe('cards that were read', () => {
  const journal = new JournalOf()
  test('are taken where the class is new, and known the second time', () => {
    expect(cardsNews(journal.entries, cards)).toEqual({ is: 'first', cards })
    journal.add('class-cards', cards)
    expect(cardsNews(journal.entries, cards)).toEqual({ is: 'known' })
    expect(cardsNews(journal.entries, { ...cards, codes: ['07'] })).toEqual({ is: 'known' })
  })
  test('bring further codes and take none away', () => {
    const more = { ...cards, codes: ['01', '46'] }
    expect(cardsNews(journal.entries, more)).toEqual({ is: 'more', cards: { ...cards, codes: [...CODES, '46'] } })
  })
  test('are refused when the teacher has made new ones since', () => {
    const old = { ...cards, seed: '11111111', made: START - 1 }
    expect(cardsNews(journal.entries, old)).toEqual({ is: 'older' })
  })
  test('replace older ones; one newer card does not make the others disappear', () => {
    const renewed = { ...cards, seed: '22222222', made: START + 1000 }
    expect(cardsNews(journal.entries, renewed)).toEqual({ is: 'newer', cards: renewed })
    expect(cardsNews(journal.entries, { ...renewed, codes: ['07'] })).toEqual({ is: 'newer', cards: renewed })
  })
  test('are gone with the class', () => {
    journal.add('class-away', { class: '4B' })
    expect(cardsOf(journal.entries, '4B')).toBeNull()
    expect(cardsOf(journal.entries, null)).toBeNull()
  })
})

test('a code is its last learner, as long as that one is here and tied', () => {
  const journal = new JournalOf()
  const [ban, pao] = [uuid(1), uuid(2)]
  const mine = () => learnerOfCode(journal.entries, '4B', '07')
  journal.add('learner', { learner: ban, picture: 'x', nickname: 'Ban' })
  expect(mine()).toBeNull()
  journal.add('learner-code', { learner: ban, class: '4B', code: '07' })
  journal.add('learner-code', { learner: pao, class: '4A', code: '07' })
  expect(mine()).toBe(ban)
  journal.add('learner-code', { learner: pao, class: '4B', code: '07' })
  expect(mine()).toBe(pao)
  journal.add('learner-away', { learner: pao })
  expect(mine()).toBe(ban)
  journal.add('learner-code', { learner: ban, class: '4B', code: '' })
  expect(mine()).toBeNull()
})
