import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { rules as weir } from '../../src/activities/weir/rules'
import { rules as workshop } from '../../src/activities/workshop/rules'
import { chance } from '../../src/core/chance'
import { classItem, lettered, letterOf, meaningOf } from '../../src/core/class-item'
import { classPlay, classRecords, lastWay, UNSURE } from '../../src/core/class-play'
import type { Item } from '../../src/core/level'
import { resultsOf } from '../../src/core/results'
import { levelOf } from '../e2e/game'
import { JournalOf, uuid } from './journal-of'

const AT02 = v.parse(weir.schema, levelOf('AT02'))
const core: Item[] = AT02.items.filter(item => item.pool === 'core')
const played = { id: 'AT02', hash: 'abcdef012345', tier: 1, secondStar: true, items: core, right: weir.right } as const

describe('letters', () => {
  test('a quarter clockwise brings the left edge up', () => {
    expect(([0, 1, 2, 3] as const).map(letterOf)).toEqual(['A', 'D', 'C', 'B'])
  })

  test('let pass, stop and ask have the same edges in every level, and D is not sure', () => {
    const question = classItem(weir, AT02, AT02.items[0]!, chance(1))
    expect(question.choices.map(({ letter, given }) => [letter, given])).toEqual([
      ['A', 'tha'],
      ['B', 'chan'],
      ['C', 'hoi'],
    ])
    expect(meaningOf(question, 'D')).toBe('unsure')
  })

  test('with two answers C means nothing', () => {
    const TG03 = v.parse(weir.schema, levelOf('TG03'))
    expect(meaningOf(classItem(weir, TG03, TG03.items[0]!, chance(1)), 'C')).toBeNull()
  })

  test('of seven answers three are asked about, exactly one of them right, for every item', () => {
    const TG10 = v.parse(workshop.schema, levelOf('TG10'))
    for (const [at, item] of TG10.items.entries()) {
      const { choices } = workshop.card(TG10, item)
      const asked = lettered(choices, given => workshop.right(item, given), chance(at))
      expect(asked.map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
      expect(asked.filter(({ given }) => workshop.right(item, given))).toHaveLength(1)
    }
  })
})

describe('a class play', () => {
  const begin = () =>
    new JournalOf().add('learner-code', { learner: uuid(1), class: '4B', code: '01' }).add('class-play', {
      play: uuid(9),
      class: '4B',
      level: 'AT02',
      hash: played.hash,
      seed: 1,
      way: 'cards',
      teams: 1,
    })
  const answer = (journal: JournalOf, item: Item, answers: Record<string, string>) =>
    journal.add('class-answers', {
      ...{ play: uuid(9), class: '4B', item: item.id, teams: [] },
      answers: Object.entries(answers).map(([code, given]) => ({ code, given })),
    })
  const half = Math.ceil(core.length / 2)

  test('goes on where it was cut off, and the first answers to an item stay', () => {
    const journal = answer(answer(begin(), core[0]!, { '01': 'tha' }), core[0]!, { '01': 'chan' })
    const found = classPlay(journal.entries, '4B', played)
    expect(found?.answers.size).toBe(1)
    expect(found?.answers.get(core[0]!.id)?.answers).toEqual([{ code: '01', given: 'tha' }])
    expect(classPlay(journal.entries, '4A', played)).toBeNull()
    expect(classPlay(journal.entries, '4B', { id: 'AT02', hash: 'other0000000' })).toBeNull()
  })

  test('the class’s last way of answering is known, so that a game that was cut off goes on in it', () => {
    const journal = begin()
    expect(lastWay(journal.entries, '4A')).toBeNull()
    expect(lastWay(journal.entries, '4B')).toMatchObject({ way: 'cards', teams: 1 })
    const other = { play: uuid(8), class: '4B', level: 'AT04', hash: played.hash, seed: 1 }
    journal.add('class-play', { ...other, way: 'tap', teams: 2 })
    expect(lastWay(journal.entries, '4B')).toMatchObject({ way: 'tap', teams: 2 })
  })

  test('leaves each pupil the record of its own card; who is new to this device gets a learner that only records know', () => {
    const journal = begin()
    for (const [at, item] of core.entries())
      answer(journal, item, {
        '01': item.answer,
        '02': item.side === 'safe' ? item.answer : UNSURE,
        ...(at < half - 1 && { '03': item.answer }),
      })
    let n = 100
    const { ties, records, few } = classRecords(
      journal.entries,
      classPlay(journal.entries, '4B', played)!,
      played,
      journal.now.at,
      () => uuid(n++),
    )
    expect(ties).toEqual([{ learner: uuid(100), class: '4B', code: '02' }])
    expect(records.map(({ learner, stars, mode }) => [learner, stars, mode])).toEqual([
      [uuid(1), 2, 'pass'],
      [uuid(100), 1, 'pass'],
    ])
    expect(few).toEqual(['03'])
    for (const tie of ties) journal.add('learner-code', tie)
    for (const record of records) journal.add('record', record)
    const results = resultsOf(journal.entries, '4B')
    expect(results.get('01')?.levels.get('AT02')?.accuracy).toBe(1)
    // Not sure is neither right nor wrong.
    expect(
      results
        .get('02')
        ?.levels.get('AT02')
        ?.marks.every(({ side, right }) => side === 'safe' && right),
    ).toBe(true)
    expect(results.has('03')).toBe(false)
    expect(classPlay(journal.entries, '4B', played)).toBeNull()
  })
})
