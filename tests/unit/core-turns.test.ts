import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../src/activities/rules'
import type { Level } from '../../src/core/level'
import { fold, type Rules, type Run } from '../../src/core/play'
import { recordsOfTurns } from '../../src/core/record'
import { changed, everybodyIn, groupOf, MOST_PLAYERS, passed, rotaOf, turnsOf } from '../../src/core/turns'
import { library } from '../content/sources'
import { JournalOf, uuid } from './journal-of'

const run: Run = { pool: 'core', seed: 11 }
const players = ['ban', 'mo', 'pao']
const group = { first: players, changes: [] }

describe.each(library.levels.map(({ level }): [string, Level] => [level.id, level]))('turns in %s', (_id, level) => {
  const rules = rulesOf[level.mechanic] as Rules
  const answers = rules.solution(level, run)
  const marks = rules.marks(level, fold(rules, level, run, answers))
  const turns = turnsOf(rules, level, run, answers, group).of

  test('everybody judges, as often as the others or nearly, and every mark is somebody’s', () => {
    const counts = players.map(player => [...turns.values()].filter(one => one === player).length)
    expect(counts.reduce((sum, count) => sum + count)).toBe(marks.length)
    expect(Math.min(...counts)).toBeGreaterThan(0)
  })

  test('a play cut off goes on with the same child', () => {
    const half = turnsOf(rules, level, run, answers.slice(0, answers.length >> 1), group)
    for (const [item, player] of half.of) expect(turns.get(item)).toBe(player)
    expect(players).toContain(half.now)
  })
})

test.each(['M3', 'M6'])('in %s what earns no mark is done by one child after the other, too', mechanic => {
  const { level } = library.levels.find(one => one.level.mechanic === mechanic)!
  const rules = rulesOf[mechanic] as Rules
  const answers = rules.solution(level, run)
  const unmarked = (n: number) => rules.marks(level, fold(rules, level, run, answers.slice(0, n))).length === 0
  const holders = answers.flatMap((_, n) =>
    unmarked(n + 1) ? turnsOf(rules, level, run, answers.slice(0, n), group).now : [],
  )
  const inOrder = holders.filter((one, n) => one !== holders[n - 1])
  expect(inOrder.length).toBeGreaterThan(1)
  expect(inOrder).toEqual(inOrder.map((_, n) => players[n % players.length]))
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
  const records = recordsOfTurns(record, ['ban', 'mo', 'pao'], { of: turns, present: ['mo'] })
  expect(records.map(({ learner, marks, stars, mode }) => [learner, marks.map(one => one.item), stars, mode])).toEqual([
    ['ban', ['a', 'c'], 2, 'pass'],
    ['mo', ['b'], 2, 'pass'],
  ])
  expect(recordsOfTurns(record, ['ban'], { of: turns, present: ['ban'] })).toEqual([record])
})

describe('children come and go', () => {
  const CHILDREN = Array.from({ length: 10 }, (_, n) => `child ${n}`)
  const event = fc.oneof(
    { weight: 4, arbitrary: fc.constant('turn' as const) },
    { weight: 1, arbitrary: fc.record({ learner: fc.constantFrom(...CHILDREN), here: fc.boolean() }) },
  )

  interface Round {
    members: readonly string[]
    turns: readonly string[]
  }
  type Event = 'turn' | { learner: string; here: boolean }

  /** The rounds that were played: who was in each from its beginning to its end, and who had turns. */
  function roundsOf(first: readonly string[], events: readonly Event[]): Round[] {
    let rota = rotaOf(first)
    const rounds: Round[] = [{ members: first, turns: [] }]
    for (const event of events) {
      const { members, turns } = rounds.pop()!
      const after = event === 'turn' ? passed(rota) : changed(rota, event)
      const stay = members.filter(id => after.here.includes(id))
      rounds.push({ members: stay, turns: event === 'turn' ? [...turns, rota.round[0]!] : turns })
      // A round begins with everybody who is there.
      if (after !== rota && after.round === after.here) rounds.push({ members: after.here, turns: [] })
      rota = after
      expect(rota.here.length).toBeGreaterThan(0)
      expect(rota.here.length).toBeLessThanOrEqual(MOST_PLAYERS)
      expect(rota.round.every(id => rota.here.includes(id))).toBe(true)
    }
    return rounds
  }

  test('in a thousand groups no two children who were there together differ by more than one turn', () => {
    const group = fc.integer({ min: 1, max: MOST_PLAYERS })
    fc.assert(
      fc.property(group, fc.array(event, { minLength: 1, maxLength: 80 }), (n, events) => {
        const rounds = roundsOf(CHILDREN.slice(0, n), events)
        const share = (id: string, of: readonly Round[]) =>
          of.flatMap(({ turns }) => turns).filter(one => one === id).length
        for (const one of CHILDREN) {
          for (const other of CHILDREN) {
            const both = rounds.filter(({ members }) => members.includes(one) && members.includes(other))
            expect(Math.abs(share(one, both) - share(other, both))).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('who leaves is skipped, who comes waits for the next round', () => {
    let rota = rotaOf(['ban', 'mo', 'pao'])
    rota = passed(rota)
    rota = changed(rota, { learner: 'my', here: true })
    rota = changed(rota, { learner: 'mo', here: false })
    const order = []
    for (let turn = 0; turn < 5; turn++) {
      order.push(rota.round[0])
      rota = passed(rota)
    }
    expect(order).toEqual(['pao', 'ban', 'pao', 'my', 'ban'])
    expect(changed(rotaOf(['ban']), { learner: 'ban', here: false }).here).toEqual(['ban'])
  })

  test('the journal tells who sat there, and marks go to who judged', () => {
    const { level } = library.levels.find(({ level }) => level.id === 'AT02')!
    const rules = rulesOf[level.mechanic] as Rules
    const [ban, mo, pao, play] = [uuid(1), uuid(2), uuid(3), uuid(9)]
    const answers = rules.solution(level, run)
    const judged = answers.flatMap((answer, n) => (answer.do === 'judge' ? [n] : []))
    const { entries } = new JournalOf()
      .add('play-together', { play, learners: [mo] })
      .add('play-seat', { play, n: judged[1]!, learner: ban, here: false })
      .add('play-seat', { play, n: judged[2]!, learner: pao, here: true })
    const group = groupOf(entries, play, ban)
    expect(everybodyIn(group)).toEqual([ban, mo, pao])
    const { of, present } = turnsOf(rules, level, run, answers, group)
    expect([...of.values()].slice(0, 5)).toEqual([ban, mo, mo, mo, pao])
    expect(present).toEqual([mo, pao])
  })
})
