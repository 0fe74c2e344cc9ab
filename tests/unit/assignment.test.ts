import { describe, expect, test } from 'vitest'
import {
  type Assignment,
  accepted,
  assignmentFor,
  assignmentNews,
  daysLeft,
  isUnheard,
  levelsOf,
  partsOfWeeks,
} from '../../src/core/assignment'
import type { LevelCard } from '../../src/core/level'
import { pathOf, tierOf } from '../../src/core/path'
import { JournalOf, START, uuid } from './journal-of'

const given = (changes: Partial<Assignment> = {}): Assignment => ({
  ...{ class: '4B', made: START, tier: 2 as const },
  parts: [
    { week: 1, levels: ['TG05', 'AT05'] },
    { week: 2, levels: ['AT05', 'TK01'] },
  ],
  ...{ sensitive: false, tests: false, due: '', greeting: 'Chào các em' },
  ...changes,
})
const COURSE = new Map([
  ['AT05', 0],
  ['TG05', 0],
])

describe('an assignment', () => {
  test('has every level once, in the order of its weeks', () => {
    expect(levelsOf(given())).toEqual(['TG05', 'AT05', 'TK01'])
  })
  test('is followed by its class and by who has none, not by another class', () => {
    const journal = new JournalOf().add('assignment', given())
    expect(assignmentFor(journal.entries, '4B')).toEqual(given())
    expect(assignmentFor(journal.entries, null)).toEqual(given())
    expect(assignmentFor(journal.entries, '4A')).toBeNull()
    journal.add('assignment', given({ class: '4A', made: START + 1000 }))
    expect(assignmentFor(journal.entries, '4B')?.class).toBe('4B')
    expect(assignmentFor(journal.entries, null)?.class).toBe('4A')
    journal.add('class-away', { class: '4A' })
    expect(assignmentFor(journal.entries, '4A')).toBeNull()
    expect(assignmentFor(journal.entries, null)?.class).toBe('4B')
  })
  test('is taken when it is newer than what the class has, and only then', () => {
    const journal = new JournalOf()
    const news = (changes: Partial<Assignment> = {}) => assignmentNews(journal.entries, given(changes), COURSE)
    expect(news()).toBe('first')
    journal.add('assignment', given())
    expect(news()).toBe('known')
    expect(news({ made: START - 1000 })).toBe('older')
    expect(news({ made: START + 1000 })).toBe('newer')
    expect(news({ class: '4A', made: START - 1000 })).toBe('first')
    expect(news({ made: START + 1000, parts: [{ week: 0, levels: ['ZZ01'] }] })).toBe('unplayable')
  })
  test('is unheard until the learner begins one of its levels', () => {
    const start = { seed: 1, mode: 'alone', kind: 'level', pool: 'core', hash: 'a'.repeat(12) } as const
    const journal = new JournalOf()
    const unheard = () => isUnheard(journal.entries, uuid(1), '4B')
    const play = (learner: number, level: string) =>
      journal.add('play-started', { ...start, play: uuid(9), learner: uuid(learner), level })
    expect(unheard()).toBe(false)
    play(1, 'AT05')
    journal.add('assignment', given())
    play(2, 'AT05')
    play(1, 'AT01')
    expect(unheard()).toBe(true)
    play(1, 'TG05')
    expect(unheard()).toBe(false)
    journal.add('assignment', given({ made: START + 1000 }))
    expect(unheard()).toBe(true)
  })
  test('says the decisions that it changes, and no other', () => {
    const all = given({ sensitive: true, tests: true })
    expect(accepted(all, { sensitive: false, tests: false }).map(({ kind }) => kind)).toEqual([
      'assignment',
      'sensitive-levels',
      'transfer-tests',
    ])
    expect(accepted(all, { sensitive: true, tests: true })).toEqual([{ kind: 'assignment', body: all }])
    expect(accepted(given(), { sensitive: true, tests: false })[1]).toEqual({
      kind: 'sensitive-levels',
      body: { class: '4B', on: false },
    })
  })
  test('of weeks of the plan has what is played instead of closed levels, and no empty week', () => {
    const weeks = [
      { week: 1, levels: [{ id: 'AT05', instead: null }] },
      { week: 2, levels: [] },
      {
        week: 3,
        levels: [
          { id: 'AT09', instead: 'AT09b' },
          { id: 'TG05', instead: null },
        ],
      },
      { week: 4, levels: [{ id: 'TK05', instead: null }] },
    ]
    expect(partsOfWeeks(weeks, 1, 3, false)).toEqual([
      { week: 1, levels: ['AT05'] },
      { week: 3, levels: ['AT09b', 'TG05'] },
    ])
    expect(partsOfWeeks(weeks, 3, 3, true)).toEqual([{ week: 3, levels: ['AT09', 'TG05'] }])
    expect(partsOfWeeks(weeks, 4, 1, true)).toEqual([])
  })
  test('is due by days as they are counted in Vietnam', () => {
    const evening = Date.UTC(2026, 11, 3, 18) // The 4th already, at one in the morning there.
    expect(daysLeft('2026-12-04', evening)).toBe(0)
    expect(daysLeft('2026-12-04', evening - 2 * 60 * 60 * 1000)).toBe(1)
    expect(daysLeft('2026-12-01', evening)).toBe(-3)
    expect(daysLeft('', evening)).toBeNull()
  })
})

describe('the path with an assignment', () => {
  const card = (id: string, tier: 1 | 2 | 3, sensitive = false) =>
    ({ id, strand: 'an-toan', tier, place: 'suoi', sensitive }) as LevelCard
  const course = [card('AT01', 1), card('AT05', 2), card('AT06', 2), card('AT09', 3, true), card('AT11', 3)]
  const ids = (levels: string[], sensitive = false) => pathOf(course, 2, sensitive, levels).map(({ id }) => id)

  test('has the assigned levels first, in their order, and all others behind as before', () => {
    expect(ids(['AT11', 'AT06'])).toEqual(['AT11', 'AT06', 'AT05', 'AT01'])
    expect(ids([])).toEqual(['AT05', 'AT06', 'AT01', 'AT11'])
  })
  test('opens no sensitive level by naming it, and minds no level that it does not know', () => {
    expect(ids(['AT09', 'ZZ01', 'AT11'])[0]).toBe('AT11')
    expect(ids(['AT09'], true)[0]).toBe('AT09')
  })
  test('has the tier that was said last, by the teacher or by the child', () => {
    const journal = new JournalOf().add('learner-tier', { learner: uuid(1), tier: 1 })
    const tier = () => tierOf(journal.entries, { id: uuid(1), class: '4B' })
    expect(tier()).toBe(1)
    journal.add('assignment', given({ tier: 3 }))
    expect(tier()).toBe(3)
    expect(tierOf(journal.entries, { id: uuid(1), class: '4A' })).toBe(1)
    journal.add('learner-tier', { learner: uuid(1), tier: 2 })
    expect(tier()).toBe(2)
  })
})
