import { describe, expect, test } from 'vitest'
import type { Body } from '../../src/core/entry'
import { lastLearner, learnersOf } from '../../src/core/learners'
import type { LevelCard } from '../../src/core/level'
import type { Mark } from '../../src/core/marks'
import { pickerEntries, pickerLines } from '../../src/core/picker'
import { answersOf, cutOff, hearthState, nextLevel, petalsOf, placeState, starsOf } from '../../src/core/progress'
import { recordOfBooster, recordOfPlay } from '../../src/core/record'
import { JournalOf, uuid } from './journal-of'

const BAN = uuid(1)
const PAO = uuid(2)
const HASH = 'a'.repeat(12)

function started(play: number, level = 'AT02', extra: Partial<Body<'play-started'>> = {}): Body<'play-started'> {
  return {
    play: uuid(play),
    learner: BAN,
    level,
    hash: HASH,
    kind: 'level',
    pool: 'core',
    seed: 7,
    mode: 'alone',
    ...extra,
  }
}

function mark(item: string, side: 'safe' | 'risky', right: boolean): Mark {
  return { item, side, given: 'x', right, tries: 1, clues: ['known'] }
}

const TIME = { t0: 1, t1: 2 }
const GOOD = [mark('a', 'safe', true), mark('b', 'risky', true)]
const BAD = [mark('a', 'safe', true), mark('b', 'risky', false)]

function card(id: string, strand: LevelCard['strand'] = 'an-toan', place: LevelCard['place'] = 'suoi'): LevelCard {
  return {
    id,
    strand,
    tier: 1,
    mechanic: 'M1',
    place,
    hamlet: 'ban-pieu',
    minutes: 7,
    sensitive: false,
    competences: [],
    hash: HASH,
  }
}

describe('learners', () => {
  test('are those who came and were not put away, with their latest picture, and the code the teacher tied', () => {
    const journal = new JournalOf()
      .add('learner', { learner: BAN, picture: 'heads/learner-01.svg', nickname: 'Ban' })
      .add('learner', { learner: PAO, picture: 'heads/learner-02.svg', nickname: 'Páo' })
      .add('learner-code', { learner: BAN, class: '2A', code: '07' })
      .add('learner', { learner: BAN, picture: 'signin/fish.svg', nickname: 'Cá' })
      .add('learner-away', { learner: PAO })
    expect(learnersOf(journal.entries)).toEqual([
      { id: BAN, picture: 'signin/fish.svg', nickname: 'Cá', class: '2A', code: '07' },
    ])
    journal.add('learner-code', { learner: BAN, class: '2A', code: '' })
    expect(learnersOf(journal.entries)[0]).toMatchObject({ class: null, code: null })
  })

  test('who came or began to play last is known, before the stores are open too', () => {
    const journal = new JournalOf()
    expect(lastLearner(journal.entries)).toBeNull()
    journal
      .add('learner', { learner: BAN, picture: 'heads/learner-01.svg', nickname: 'Ban' })
      .add('learner', { learner: PAO, picture: 'heads/learner-02.svg', nickname: 'Páo' })
    expect(lastLearner(journal.entries)).toBe(PAO)
    journal.add('play-started', started(10)).add('sitting', { app: '1' })
    expect(lastLearner(journal.entries)).toBe(BAN)
    expect(lastLearner(pickerEntries(pickerLines(journal.entries)))).toBe(BAN)
  })
})

describe('a play that was cut off', () => {
  const journal = new JournalOf()
    .add('play-started', started(10))
    .add('answer', { play: uuid(10), n: 0, answer: { do: 'judge', on: 'AT02-01', with: 'tha' } })
    .add('answer', { play: uuid(99), n: 0, answer: { do: 'judge', on: 'AT02-09', with: 'tha' } })
    .add('answer', { play: uuid(10), n: 1, answer: { do: 'judge', on: 'AT02-02', with: 'chan' } })
    .add('answer', { play: uuid(10), n: 1, answer: { do: 'judge', on: 'AT02-02', with: 'tha' } })

  test('goes on with its own answers, each once', () => {
    expect(cutOff(journal.entries, BAN, 'AT02', HASH)?.answers.map(answer => answer.with)).toEqual(['tha', 'chan'])
    expect(answersOf(journal.entries, uuid(10))).toHaveLength(2)
  })

  test('is nobody else’s, no other edition’s, and over when its record is there', () => {
    expect(cutOff(journal.entries, PAO, 'AT02', HASH)).toBeNull()
    expect(cutOff(journal.entries, BAN, 'AT02', 'b'.repeat(12))).toBeNull()
    const done = new JournalOf()
      .add('play-started', started(10))
      .add('record', recordOfPlay(started(10), GOOD, 1, true, TIME))
    expect(cutOff(done.entries, BAN, 'AT02', HASH)).toBeNull()
  })
})

describe('stars', () => {
  test('one for finishing, two for judging well, the best of all plays', () => {
    const journal = new JournalOf().add('record', recordOfPlay(started(1), BAD, 1, true, TIME))
    // Safe 1 of 1, risky 0 of 1: balanced accuracy .5 is below the tier’s threshold.
    expect(starsOf(journal.entries, BAN).get('AT02')).toBe(1)
    journal
      .add('record', recordOfPlay(started(2), GOOD, 1, true, TIME))
      .add('record', recordOfPlay(started(3), BAD, 1, true, TIME))
    expect(starsOf(journal.entries, BAN).get('AT02')).toBe(2)
    expect(starsOf(journal.entries, PAO).size).toBe(0)
  })

  test('the third comes only from a passed booster without repeats, and only on top of a finished level', () => {
    const cards = GOOD.map(({ item }) => ({ level: 'AT02', item, repeat: false }))
    const booster = started(5, 'an-toan', { kind: 'booster', pool: 'fresh', cards })
    const passed = recordOfBooster(booster, GOOD, TIME)
    expect(passed.lights).toEqual(['AT02'])
    expect(starsOf(new JournalOf().add('record', passed).entries, BAN).get('AT02')).toBeUndefined()
    const journal = new JournalOf().add('record', recordOfPlay(started(1), GOOD, 1, true, TIME)).add('record', passed)
    expect(starsOf(journal.entries, BAN).get('AT02')).toBe(3)
    expect(recordOfBooster(booster, BAD, TIME).lights).toEqual([])
  })

  test('what a mechanic asks besides keeps the second star back', () => {
    expect(recordOfPlay(started(1), GOOD, 1, false, TIME).stars).toBe(1)
  })
})

describe('the map', () => {
  test('a place without a level is in the fog, with one it is dark, then lit with its best flame', () => {
    expect(placeState([], new Map())).toEqual({ lantern: 'fog', flame: 0, lit: 0, of: 0 })
    expect(placeState(['AT02'], new Map())).toEqual({ lantern: 'dark', flame: 0, lit: 0, of: 1 })
    expect(placeState(['AT02', 'AT05'], new Map([['AT05', 2]]))).toEqual({
      lantern: 'lit',
      flame: 2,
      lit: 1,
      of: 2,
    })
  })

  test('the hearth leaves the fog with the first star', () => {
    expect(hearthState(new Map())).toMatchObject({ lantern: 'fog', flame: 0 })
    expect(hearthState(new Map([['AT02', 1]]))).toMatchObject({ lantern: 'dark', flame: 0 })
  })

  test('proposes the first level without a star', () => {
    const levels = [card('AT02'), card('TG06', 'tin-gia', 'cho')]
    expect(nextLevel(levels, new Map([['AT02', 1]]))?.id).toBe('TG06')
    expect(
      nextLevel(
        levels,
        new Map([
          ['AT02', 1],
          ['TG06', 1],
        ]),
      ),
    ).toBeNull()
  })

  test('petals are told apart by learner', () => {
    const journal = new JournalOf().add('petal', { learner: BAN, level: 'AT02' })
    expect(petalsOf(journal.entries, BAN).has('AT02')).toBe(true)
    expect(petalsOf(journal.entries, PAO).size).toBe(0)
  })
})
