import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../src/activities/rules'
import type { Level } from '../../src/core/level'
import { fold, type Rules, type Run } from '../../src/core/play'
import { recordsOfTurns } from '../../src/core/record'
import { turnsOf } from '../../src/core/turns'
import { library } from '../content/sources'

const run: Run = { pool: 'core', seed: 11 }
const players = ['ban', 'mo', 'pao']

describe.each(library.levels.map(({ level }): [string, Level] => [level.id, level]))('turns in %s', (_id, level) => {
  const rules = rulesOf[level.mechanic] as Rules
  const answers = rules.solution(level, run)
  const marks = rules.marks(level, fold(rules, level, run, answers))
  const turns = turnsOf(rules, level, run, answers, players).of

  test('everybody judges, as often as the others or nearly, and every mark is somebody’s', () => {
    const counts = players.map(player => [...turns.values()].filter(one => one === player).length)
    expect(counts.reduce((sum, count) => sum + count)).toBe(marks.length)
    expect(Math.min(...counts)).toBeGreaterThan(0)
  })

  test('a play cut off goes on with the same child', () => {
    const half = turnsOf(rules, level, run, answers.slice(0, answers.length >> 1), players)
    for (const [item, player] of half.of) expect(turns.get(item)).toBe(player)
    expect(players).toContain(half.now)
  })
})

test('each child has a record with the marks of their own turns and the stars of all', () => {
  const mark = (item: string) => ({ item, side: 'safe' as const, given: 'tha', right: true, tries: 1, clues: [] })
  const record = {
    ...{ play: 'p', learner: 'ban', level: 'AT02', hash: 'h', kind: 'level' as const, pool: 'core' as const },
    ...{ mode: 'alone' as const, marks: ['a', 'b', 'c'].map(mark), stars: 2 as const, lights: [], t0: 1, t1: 2 },
  }
  const turns = new Map([
    ['a', 'ban'],
    ['b', 'mo'],
    ['c', 'ban'],
  ])
  const records = recordsOfTurns(record, ['ban', 'mo'], turns)
  expect(records.map(({ learner, marks, stars, mode }) => [learner, marks.map(one => one.item), stars, mode])).toEqual([
    ['ban', ['a', 'c'], 2, 'pass'],
    ['mo', ['b'], 2, 'pass'],
  ])
  expect(recordsOfTurns(record, ['ban'], turns)).toEqual([record])
})
