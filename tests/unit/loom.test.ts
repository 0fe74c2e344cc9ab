import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import market from '../../levels/AT04/level.json'
import curtainWords from '../../levels/AT09b/en.json'
import curtains from '../../levels/AT09b/level.json'
import {
  CLOTHS,
  clothOf,
  clothWords,
  inShuttle,
  type LoomLevel,
  type LoomState,
  rules,
  type Thread,
  threadsIn,
} from '../../src/activities/loom/rules'
import { tendency } from '../../src/core/marks'
import { cellsOf, MOTIF_NAMES, rowsAfter } from '../../src/core/motif'
import { type Answer, fold, itemsOf, type Run } from '../../src/core/play'
import { clothsOf } from '../../src/core/progress'
import { hasIcon } from '../../src/ui/icon'
import { RulesOf, runs } from './rules-of'

const two = v.parse(rules.schema, market)
const three = v.parse(rules.schema, curtains)
const run: Run = { pool: 'core', seed: 7 }
const levels = fc.constantFrom(two, three)

/** Plays to the end, choosing by `choose`; gives the state and the answers. */
function play(level: LoomLevel, how: Run, choose: (thread: Thread) => string) {
  let state = rules.start(level, how)
  const answers: Answer[] = []
  for (let thread = inShuttle(level, state); thread; thread = inShuttle(level, state)) {
    const answer = { do: 'weave', on: thread.id, with: choose(thread) }
    answers.push(answer)
    state = rules.step(level, state, answer)
  }
  return { state, answers }
}

const wrongFor = (level: LoomLevel) => (thread: Thread) => level.loom.cloths.find(cloth => !rules.right(thread, cloth))!
const stars = (level: LoomLevel, state: LoomState) => new RulesOf(rules, level).stars(state)

describe('threads', () => {
  it('go in when they are rightly placed, and come back after three others when not', () => {
    const first = rules.start(two, run)
    const thread = inShuttle(two, first)!
    const good = rules.step(two, first, { do: 'weave', on: thread.id, with: thread.answer })
    expect(threadsIn(good)).toEqual([thread.id])
    const slip = rules.step(two, first, { do: 'weave', on: thread.id, with: wrongFor(two)(thread) })
    expect(threadsIn(slip)).toEqual([])
    expect(slip.queue[3]).toBe(thread.id)
  })

  it('are all in at the end, whatever was answered: the cloth is always finished', () => {
    const { state, answers } = play(three, run, wrongFor(three))
    expect(answers).toHaveLength(24)
    expect(threadsIn(state)).toHaveLength(12)
    for (const thread of itemsOf(three, 'core') as Thread[]) expect(clothOf(three, state, thread)).toBe(thread.answer)
  })

  it('lie where they were put, if that is accepted too', () => {
    const thread = three.items.find(item => item.accept.length > 0)!
    const { state } = play(three, run, item => item.accept[0] ?? item.answer)
    expect(clothOf(three, state, thread)).toBe(thread.accept[0])
  })
})

describe('players', () => {
  it.each([two, three])('one who judges well earns both stars and is in balance', level => {
    const { state } = play(level, run, thread => thread.answer)
    expect(stars(level, state)).toBe(2)
    expect(tendency(rules.marks(level, state))).toBe('can-bang')
  })

  it('one who tells everything, or hides everything, finishes with one star and is told so', () => {
    const open = play(two, run, () => 'khan-chung').state
    const shut = play(two, run, () => 'tui-kin').state
    expect([stars(two, open), stars(two, shut)]).toEqual([1, 1])
    expect(tendency(rules.marks(two, open))).toBe('hay-tin')
    expect(tendency(rules.marks(two, shut))).toBe('hay-nghi')
  })
})

describe('solution and slips', () => {
  it('the solution is right everywhere; each slip is wrong exactly there', () => {
    fc.assert(
      fc.property(levels, runs, (level, how) => {
        new RulesOf(rules, level).solves(how)
      }),
      { numRuns: 20 },
    )
  })
})

describe('any answers at all', () => {
  const anything: fc.Arbitrary<Answer> = fc.record({
    do: fc.constantFrom('weave', 'judge', ''),
    on: fc.oneof(fc.constantFrom(...two.items.map(item => item.id), ...three.items.map(item => item.id)), fc.string()),
    with: fc.oneof(fc.constantFrom(...CLOTHS), fc.string()),
  })

  it('leave a state that can still be played to its end', () => {
    fc.assert(
      fc.property(levels, runs, fc.array(anything, { maxLength: 200 }), (level, how, answers) => {
        let state = fold(rules, level, how, answers)
        const kept = new RulesOf(rules, level)
        kept.isOnItsWay(state)
        for (let thread = inShuttle(level, state); thread; thread = inShuttle(level, state))
          state = rules.step(level, state, { do: 'weave', on: thread.id, with: thread.answer })
        kept.isOver(state, itemsOf(level, how.pool).length)
      }),
    )
  })

  it('resume exactly where a play was cut off', () => {
    fc.assert(
      fc.property(
        levels,
        runs,
        fc.array(fc.nat(2), { minLength: 3, maxLength: 9 }),
        fc.nat(36),
        (level, how, by, cut) => {
          let i = 0
          const { cloths } = level.loom
          const { answers, state } = play(level, how, () => cloths[by[i++ % by.length]! % cloths.length]!)
          new RulesOf(rules, level).resumes(how, answers, cut, state)
        },
      ),
    )
  })

  it('leave the state as it is where they do not fit', () => {
    const state = rules.start(two, run)
    const [now, later] = state.queue
    expect(rules.step(two, state, { do: 'weave', on: later!, with: 'tui-kin' })).toBe(state)
    expect(rules.step(two, state, { do: 'weave', on: now!, with: 'ao-nha' })).toBe(state)
    expect(rules.step(two, state, { do: 'judge', on: now!, with: 'tui-kin' })).toBe(state)
  })
})

describe('a card at the hearth', () => {
  it('offers the cloths of the level in their order, under the names the level gives them', () => {
    const { lines, choices } = rules.card(three, three.items[0]!)
    expect(lines).toEqual([{ key: 'AT09b-01.text' }])
    expect(choices.map(choice => choice.given)).toEqual(['khan-chung', 'ao-nha', 'tui-kin'])
    for (const { words } of choices) expect(curtainWords).toHaveProperty([words])
    expect(clothWords(two, 'tui-kin')).toBe('AT04.loom.clothNames.tui-kin')
    expect(rules.right(three.items[2]!, 'ao-nha')).toBe(true)
    expect(rules.right(three.items[0]!, 'ao-nha')).toBe(false)
  })

  it('has a drawing for every thread and every cloth', () => {
    const names = [...two.items, ...three.items].map(item => item.icon).concat(CLOTHS)
    expect(names.filter(name => !hasIcon(name))).toEqual([])
  })
})

describe('an author', () => {
  it('hears nothing about levels that are well', () => {
    expect([...rules.problems(two), ...rules.problems(three)]).toEqual([])
  })

  it('hears of a cloth that is not there, of a thread that cannot be wrong, and of a cloth for nothing', () => {
    const broken: LoomLevel = {
      ...two,
      loom: { cloths: ['khan-chung', 'tui-kin', 'tui-kin'], motif: 'vai-cho-soc', clothNames: {} },
      items: [
        { ...two.items[0]!, answer: 'ao-nha' },
        { ...two.items[1]!, answer: 'khan-chung', accept: ['tui-kin'] },
      ],
    }
    expect(rules.problems(broken).map(({ path }) => path)).toEqual([
      'loom.cloths',
      'loom.cloths',
      'loom.cloths',
      'items.0.answer',
      'items.1.accept',
    ])
  })

  it('hears of a motif that nobody can weave', () => {
    expect(v.safeParse(rules.schema, { ...market, loom: { ...market.loom, motif: 'khan-pieu' } }).success).toBe(false)
  })
})

describe('the cloth', () => {
  it.each(MOTIF_NAMES)('%s has rows of one width, all of known colours', name => {
    const cells = cellsOf(name)
    for (const row of cells) {
      expect(row).toHaveLength(cells[0]!.length)
      for (const colour of row) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
    }
  })

  it('is begun from below, and framed by its edge', () => {
    const cells = cellsOf('tai-qua-tram')
    expect(cells).toHaveLength(17)
    expect(new Set(cells[0])).toEqual(new Set(['#c8323f']))
    expect(cells.at(-1)).toEqual(cells[0])
    expect(new Set(cells[2]).size).toBe(1)
  })

  it('grows by at least one row with every thread, and is whole with the last', () => {
    for (const name of MOTIF_NAMES) {
      const of = cellsOf(name).length
      for (const threads of [3, 6, 12]) {
        if (threads > of) continue
        const rows = Array.from({ length: threads + 1 }, (_, done) => rowsAfter(done, threads, of))
        expect(rows[0]).toBe(0)
        expect(rows.at(-1)).toBe(of)
        for (let i = 1; i <= threads; i++) expect(rows[i]).toBeGreaterThan(rows[i - 1]!)
      }
    }
  })

  it('hangs in the village by the place it was woven at, once its level has a star', () => {
    const cards = [two, three].map(level => ({ id: level.id, place: level.place, cloth: rules.cloth?.(level) }))
    expect(clothsOf(cards, new Map([['AT04', 1]]))).toEqual(new Map([['khungcui', 'vai-cho-soc']]))
    expect(clothsOf([...cards, { id: 'AT02', place: 'suoi' }], new Map([['AT02', 2]])).size).toBe(0)
  })
})
