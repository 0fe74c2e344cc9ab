import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32Hex, sha256Hex } from '../../src/core/checksum'
import { BODIES, type Entry, entryOf, FIRST_PREV, hashOf, isKind, type Kind, lineOf } from '../../src/core/entry'

const UUID = '0b9f7f0e-8a3a-4c53-9f0e-3d1f5f6a7b8c'
const sealed = { iv: 'AAAA', box: 'BBBB' }
const play = {
  play: UUID,
  learner: UUID,
  level: 'AT02',
  hash: 'abcdef012345',
  kind: 'level',
  pool: 'core',
  mode: 'alone',
}
/** One body of every kind; a new kind without one does not compile. */
const SAMPLES: Record<Kind, object> = {
  learner: { learner: UUID, picture: 'trau', nickname: 'Mỷ “Sóc”\n🐿' },
  'learner-away': { learner: UUID },
  'learner-code': { learner: UUID, class: '3A', code: '007' },
  'learner-tier': { learner: UUID, tier: 2 },
  sitting: { app: '0.1.0' },
  drafts: { class: '3A', on: true },
  'play-started': { ...play, seed: 12345 },
  'play-together': { play: UUID, learners: [UUID] },
  'play-seat': { play: UUID, n: 3, learner: UUID, here: false },
  evening: {
    ...{ evening: UUID, learner: UUID },
    around: ['shoot', 'ginger'].map(hand => ({ picture: 'heads/in-happy.svg', name: 'Bà', hand })),
    turns: [{ who: 0, kind: 'item', level: 'AT02', ids: ['AT02-13'] }],
  },
  answer: { play: UUID, n: 0, answer: { do: 'judge', on: 'AT02-01', with: 'tha' } },
  record: {
    ...play,
    marks: [{ item: 'AT02-01', side: 'safe', given: 'tha', right: true, tries: 1, clues: ['known'] }],
    ...{ stars: 2, lights: [], t0: 1, t1: 2 },
  },
  collected: {
    ...{ class: '3A', code: '007', tie: 12, device: '0a1b2c3d', learner: UUID, signed: true },
    rows: [
      {
        ...{ id: UUID, seq: 40, at: 1_795_000_000_000, sure: true, level: 'AT02', hash: 'abcdef012345' },
        ...{ kind: 'level', pool: 'core', mode: 'alone' },
        marks: [{ item: 'AT02-01', side: 'safe', given: 'tha', right: true, tries: 1, clues: ['known'] }],
        ...{ stars: 2, lights: [], t0: 1, t1: 2 },
      },
    ],
  },
  tablet: { device: '0a1b2c3d', key: '04'.repeat(65) },
  receipt: { class: '3A', ids: ['0b9f7f0e8a3a'] },
  petal: { learner: UUID, level: 'AT02' },
  vault: { salt: 'AAAA', rounds: 600000, check: sealed },
  class: { class: '3A', year: '2026-2027', grade: 3, codes: ['01', '02'], sealed },
  'class-away': { class: '3A' },
  swept: { gone: 12 },
  'pupil-away': { class: '5A', code: '04', plays: true },
  'sensitive-levels': { class: '3A', on: true },
  'transfer-tests': { class: '3A', on: true },
  remark: { class: '3A', code: '007', term: '2026-2027/1', sealed },
  'class-cards': { class: '3A', made: 1_795_000_000_000, seed: '0a1b2c3d', codes: ['01', '02'] },
  assignment: {
    ...{ class: '3A', made: 1_795_000_000_000, tier: 1, parts: [{ week: 3, levels: ['AT02', 'AT09b'] }] },
    ...{ sensitive: false, tests: true, due: '2026-12-04', greeting: 'Chào các em!' },
  },
  'grade-rule': { class: '3A', form: 'thc', top: 0.85, pass: 0.6, levels: ['AT02'], on: false },
  'paper-cards': { class: '3A', codes: ['01', '', '07'] },
  'class-play': { play: UUID, class: '3A', level: 'AT02', hash: 'abcdef012345', seed: 5, way: 'cards', teams: 2 },
  'class-answers': {
    ...{ play: UUID, class: '3A', item: 'AT02-01' },
    ...{ answers: [{ code: '007', given: 'tha' }], teams: ['tha', 'chan'] },
  },
  'sheet-map': { signature: '0123456789abcdef', shown: { name: 3, code: -1 }, fills: [{ column: 13, what: 'thc' }] },
}
const entry = (kind: Kind, changes: object = {}): Entry =>
  ({
    ...{ v: 1, id: UUID, device: '0a1b2c3d', seq: 1, prev: FIRST_PREV, at: 1_795_000_000_000, sure: true, kind },
    body: SAMPLES[kind],
    ...changes,
  }) as Entry
const kinds = Object.keys(BODIES) as Kind[]

describe('an entry written down and read back is the same', () => {
  test.each(kinds)('%s', kind => {
    const written = lineOf(entry(kind))
    const read = entryOf(written)
    expect(read).toEqual(entry(kind))
    // The first reading puts the keys of the body in the order of the schema; from then on nothing changes.
    const kept = read && lineOf(read)
    expect(kept && lineOf(entryOf(kept) as Entry)).toBe(kept)
    expect(written).not.toContain('\n')
    expect(isKind(kind)(entry(kind))).toBe(true)
  })

  test('whatever a child types as a nickname', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24, unit: 'binary' }), nickname => {
        const one = entry('learner', { body: { learner: UUID, picture: 'trau', nickname } })
        expect(entryOf(lineOf(one))).toEqual(one)
      }),
    )
  })

  test('the order of keys does not matter for its hash', () => {
    const one = entry('petal')
    const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as Entry
    expect(hashOf(turned)).toBe(hashOf(one))
    expect(hashOf(one)).toMatch(/^[0-9a-f]{64}$/)
    expect(hashOf(entry('petal', { seq: 2 }))).not.toBe(hashOf(one))
  })
})

describe('a line that is no entry gives null and never throws', () => {
  const good = lineOf(entry('answer'))
  test.each([
    ['nothing', ''],
    ['half a line', good.slice(0, good.length / 2)],
    ['zeros', '\0'.repeat(64)],
    ['a number', '7'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', good.replace('"v":1', '"v":2')],
    ['an unknown kind', good.replace('"kind":"answer"', '"kind":"answers"')],
    ['a kind that every object has', good.replace('"kind":"answer"', '"kind":"constructor"')],
    ['no body', good.replace(/,"body":.*/, '}')],
    ['a body of another kind', lineOf(entry('answer', { body: SAMPLES.petal }))],
    ['no id', good.replace(UUID, 'x')],
    ['a time without end', good.replace(/"at":\d+/, '"at":1e999')],
    ['a sequence number of 0', lineOf(entry('answer', { seq: 0 }))],
    [
      'a code with letters of the ministry',
      lineOf(entry('learner-code', { body: { learner: UUID, class: '3A', code: '1234567890' } })),
    ],
    [
      'a name too long for a nickname',
      lineOf(entry('learner', { body: { learner: UUID, picture: 'a', nickname: 'x'.repeat(25) } })),
    ],
    [
      'an answer without bounds',
      lineOf(entry('answer', { body: { play: UUID, n: 0, answer: { do: 'a', on: 'b', with: 'x'.repeat(201) } } })),
    ],
  ])('%s', (_name, line) => {
    expect(entryOf(line)).toBeNull()
  })

  test('any text, and any change of one character, is an entry or null', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(entryOf(text)).toBeNull()
      }),
    )
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        const read = entryOf(good.slice(0, at) + letter + good.slice(at + 1))
        if (read) expect(entryOf(lineOf(read))).toEqual(read)
      }),
    )
  })
})

test('checksums agree with the published ones', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(crc32Hex('123456789')).toBe('cbf43926')
  expect(crc32Hex('')).toBe('00000000')
  expect(crc32Hex('Bản Sáng')).toMatch(/^[0-9a-f]{8}$/)
})
