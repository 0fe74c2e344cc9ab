import { describe, expect, test } from 'vitest'
import type { LevelCard, Strand, Tier } from '../../src/core/level'
import { pathOf, sensitiveOpen, tierOf, tierOfGrade } from '../../src/core/path'
import { JournalOf, uuid } from './journal-of'

const BAN = uuid(1)
const PAO = uuid(2)

function card(id: string, tier: Tier, sensitive = false): LevelCard {
  const strand = { AT: 'an-toan', TG: 'tin-gia', TK: 'tim-kiem' }[id.slice(0, 2)] as Strand
  return {
    ...{ id, strand, tier, mechanic: 'M1', place: 'suoi', hamlet: 'ban-pieu' },
    ...{ minutes: 7, sensitive, competences: [], hash: 'a'.repeat(12) },
  }
}
const COURSE = [
  card('AT01', 1),
  card('AT02', 1),
  card('AT05', 2),
  card('AT09', 3, true),
  card('AT11', 3),
  card('TG01', 1),
  card('TG05', 2),
  card('TK01', 1),
]
const ids = (tier: Tier | null, sensitive = false) => pathOf(COURSE, tier, sensitive).map(({ id }) => id)

describe('the path through the course', () => {
  test('goes by tier, the strands taking turns, where nobody said a tier', () => {
    expect(ids(null)).toEqual(['AT01', 'TG01', 'TK01', 'AT02', 'AT05', 'TG05', 'AT11'])
  })
  test("has the learner's own tier first and every other level behind it, the easier before the harder", () => {
    expect(ids(2)).toEqual(['AT05', 'TG05', 'AT01', 'TG01', 'TK01', 'AT02', 'AT11'])
    expect(ids(3)).toEqual(['AT11', 'AT05', 'TG05', 'AT01', 'TG01', 'TK01', 'AT02'])
  })
  test('has sensitive levels only where they were opened', () => {
    expect(ids(3)).not.toContain('AT09')
    expect(ids(3, true).slice(0, 2)).toEqual(['AT09', 'AT11'])
  })
})

describe('the tier of a learner', () => {
  const sealed = { iv: 'AAAA', box: 'AAAA' }
  const journal = new JournalOf()
    .add('class', { class: '5B', year: '2026-2027', grade: 5, codes: ['01'], sealed })
    .add('learner-tier', { learner: BAN, tier: 3 })
    .add('learner-tier', { learner: BAN, tier: 1 })

  test('is what was chosen last, else that of the class, else unknown', () => {
    expect(tierOf(journal.entries, { id: BAN, class: '5B' })).toBe(1)
    expect(tierOf(journal.entries, { id: PAO, class: '5B' })).toBe(2)
    expect(tierOf(journal.entries, { id: PAO, class: '9A' })).toBeNull()
    expect(tierOf(journal.entries, { id: PAO, class: null })).toBeNull()
  })
  test('follows the grades of the programme', () => {
    expect([1, 3, 4, 5, 6, 9].map(tierOfGrade)).toEqual([1, 1, 2, 2, 3, 3])
  })
})

test('sensitive levels are open for a class from when the teacher says so until she takes it back', () => {
  const journal = new JournalOf()
  expect(sensitiveOpen(journal.entries, '9A')).toBe(false)
  journal.add('sensitive-levels', { class: '9A', on: true })
  expect(sensitiveOpen(journal.entries, '9A')).toBe(true)
  expect(sensitiveOpen(journal.entries, '9B')).toBe(false)
  expect(sensitiveOpen(journal.entries, null)).toBe(false)
  journal.add('sensitive-levels', { class: '9A', on: false })
  expect(sensitiveOpen(journal.entries, '9A')).toBe(false)
})
