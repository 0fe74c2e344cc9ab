import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { basketsOf, judged, setsOf, type TerracesLevel } from '../../src/activities/terraces/level'
import {
  ASIDE,
  belongs,
  givenAt,
  holds,
  MAT,
  type Placed,
  pairsOf,
  placesFor,
} from '../../src/activities/terraces/order'
import { rules } from '../../src/activities/terraces/rules'
import { firstPairs, isReady, onMat, type TerracesState } from '../../src/activities/terraces/state'
import { tendency } from '../../src/core/marks'
import { type Answer, fold, type Run } from '../../src/core/play'
import { RulesOf, runs, upTo } from './rules-of'

const read = (id: string): TerracesLevel =>
  v.parse(rules.schema, JSON.parse(readFileSync(`levels/${id}/level.json`, 'utf8')))
const rank = read('TG08')
const choose = read('TK02')
const pairs = read('TG04')
const LEVELS = [rank, choose, pairs]
const run: Run = { pool: 'core', seed: 7 }

/** Plays to the end; `carry` says where the baskets of a set go. */
function play(level: TerracesLevel, how: Run, carry: (set: string) => Placed) {
  let state = rules.start(level, how)
  const answers: Answer[] = []
  for (let set = state.queue[0]; set !== undefined; set = state.queue[0]) {
    const turn = [
      ...Object.entries(carry(set)).map(([on, place]) => ({ do: 'place', on, with: place })),
      { do: 'done', on: set },
    ]
    answers.push(...turn)
    const next = turn.reduce<TerracesState>((now, answer) => rules.step(level, now, answer), state)
    expect(next.given).not.toEqual(state.given)
    state = next
  }
  return { state, answers }
}
const stars = (level: TerracesLevel, state: TerracesState) => new RulesOf(rules, level).stars(state)
const everywhere = (level: TerracesLevel, place: (i: number) => string) => (set: string) =>
  Object.fromEntries(basketsOf(level, set).map(({ id }, i) => [id, place(i)])) as Placed

describe('carrying baskets', () => {
  const first = rules.start(rank, run)
  const set = first.queue[0]!
  const [a, b, c] = onMat(rank, first).map(item => item.id) as [string, string, string]
  const after = (...answers: Answer[]) =>
    answers.reduce<TerracesState>((state, answer) => rules.step(rank, state, answer), first)
  const put = (on: string, place: string) => ({ do: 'place', on, with: place })

  it('a step holds one basket: the one there changes places with the newcomer', () => {
    expect(after(put(a, '1'), put(b, '2'), put(b, '1')).places).toEqual({ [a]: '2', [b]: '1' })
    expect(after(put(a, '1'), put(b, '1')).places).toEqual({ [b]: '1' })
  })

  it('several may be left aside, and any can be taken down again until all is done', () => {
    expect(after(put(a, ASIDE), put(b, ASIDE)).places).toEqual({ [a]: ASIDE, [b]: ASIDE })
    expect(after(put(a, ASIDE), put(a, MAT))).toEqual(first)
  })

  it('the order is judged only when every basket has its place', () => {
    const two = after(put(a, '1'), put(b, '2'))
    expect(isReady(rank, two)).toBe(false)
    expect(rules.step(rank, two, { do: 'done', on: set })).toBe(two)
    const three = rules.step(rank, two, put(c, ASIDE))
    expect(isReady(rank, three)).toBe(true)
    expect(rules.step(rank, three, { do: 'done', on: set }).given[set]).toHaveLength(1)
  })

  it('there are as many steps as baskets, and one in a level to choose in', () => {
    expect(placesFor(rank, 4)).toEqual(['1', '2', '3', '4', ASIDE])
    expect(placesFor(choose, 3)).toEqual(['1', ASIDE])
  })

  it('a tube opens once, and stays open when the set comes back', () => {
    const look = { do: 'peek', on: a, with: 'ai' }
    expect(after(look).peeked).toEqual({ [a]: ['ai'] })
    const seen = after(look)
    expect(rules.step(rank, seen, look)).toBe(seen)
    expect(after(look, put(a, '1'), put(b, '2'), put(c, '3'), { do: 'done', on: set }).peeked).toEqual({ [a]: ['ai'] })
  })
})

describe('what is scored', () => {
  it('are pairs with different answers and pairs of usable baskets, not the order among the rest', () => {
    for (const set of setsOf(rank, 'core')) {
      const baskets = basketsOf(rank, set)
      const usable = baskets.filter(item => item.side === 'safe').length
      const rest = baskets.length - usable
      expect(pairsOf(rank, baskets, {})).toHaveLength(usable * rest + (usable * (usable - 1)) / 2)
    }
    expect(pairsOf(choose, basketsOf(choose, 'TK02-q1'), {})).toEqual([])
  })

  it('a basket carried up was called usable, whatever the step', () => {
    for (const place of ['1', '2', '3', '4'] as const) expect(givenAt(rank, place)).toBe('dung-duoc')
    expect(givenAt(rank, ASIDE)).toBe('chua-dung-duoc')
  })

  it('better below best keeps both marks, but the order does not hold', () => {
    const set = 'TG08-q1'
    const swapped: Placed = { 'TG08-01': '1', 'TG08-03': '2', 'TG08-02': ASIDE }
    const { state } = play(rank, run, one => (one === set ? swapped : belongs(basketsOf(rank, one))))
    expect(rules.marks(rank, state).every(mark => mark.right)).toBe(true)
    expect(holds(rank, basketsOf(rank, set), swapped)).toBe(false)
    expect(firstPairs(rank, state).filter(pair => !pair.right)).toEqual([
      { better: 'TG08-03', worse: 'TG08-01', right: false },
    ])
    expect(stars(rank, state)).toBe(2)
  })

  it('what would also do earns no mark, but must not stand for the best', () => {
    const { state } = play(choose, run, set => belongs(basketsOf(choose, set)))
    expect(rules.marks(choose, state)).toHaveLength(16)
    const also = play(choose, run, set => {
      const baskets = basketsOf(choose, set)
      return {
        [baskets.find(item => !judged(item))!.id]: '1',
        [baskets.find(item => item.answer === 'chua-nen')!.id]: ASIDE,
      }
    })
    const wrong = rules.marks(choose, also.state).filter(mark => !mark.right)
    expect(wrong).toHaveLength(8)
    expect(wrong.every(mark => mark.side === 'safe')).toBe(true)
  })

  it('a set judged wrongly comes back once, after three others', () => {
    const first = rules.start(choose, run)
    const set = first.queue[0]!
    const wrong = onMat(choose, first).reduce<TerracesState>(
      (state, item) => rules.step(choose, state, { do: 'place', on: item.id, with: ASIDE }),
      first,
    )
    expect(rules.step(choose, wrong, { do: 'done', on: set }).queue[3]).toBe(set)
  })
})

describe('players', () => {
  it.each(LEVELS)('one who judges well earns both stars and is in balance ($id)', level => {
    const { state } = play(level, run, set => belongs(basketsOf(level, set)))
    expect(stars(level, state)).toBe(2)
    expect(tendency(rules.marks(level, state))).toBe('can-bang')
  })

  it('one who carries everything up is said to trust too much', () => {
    const { state } = play(
      rank,
      run,
      everywhere(rank, i => String(i + 1)),
    )
    expect(stars(rank, state)).toBe(1)
    expect(tendency(rules.marks(rank, state))).toBe('hay-tin')
  })

  it.each(LEVELS)('one who leaves everything aside is said to distrust too much ($id)', level => {
    const { state } = play(
      level,
      run,
      everywhere(level, () => ASIDE),
    )
    expect(stars(level, state)).toBe(1)
    expect(tendency(rules.marks(level, state))).toBe('hay-nghi')
  })

  it('one who puts the worst on top has no second star for the order', () => {
    const upside = (set: string) => {
      const baskets = [...basketsOf(rank, set)].sort((x, y) => y.rank - x.rank)
      return Object.fromEntries(baskets.map(({ id }, i) => [id, String(i + 1)])) as Placed
    }
    expect(rules.secondStar(rank, play(rank, run, upside).state)).toBe(false)
  })
})

describe('solution and slips', () => {
  it.each(LEVELS)('the solution is right everywhere; each slip is wrong exactly there ($id)', level => {
    fc.assert(
      fc.property(runs, how => {
        new RulesOf(rules, level).solves(how, 2)
      }),
      { numRuns: 10 },
    )
  })
})

describe('any answers at all', () => {
  const anything = (level: TerracesLevel): fc.Arbitrary<Answer> =>
    fc.record({
      do: fc.constantFrom('place', 'peek', 'done', 'judge', ''),
      on: fc.oneof(
        fc.constantFrom(...level.items.map(item => item.id), ...level.items.map(item => item.set)),
        fc.string(),
      ),
      with: fc.oneof(fc.constantFrom('1', '2', '3', '4', ASIDE, MAT, 'ai', 'bang-chung', 'cho-khac'), fc.string()),
    })

  it.each(LEVELS)('leave a state that can still be played to its end ($id)', level => {
    fc.assert(
      fc.property(runs, fc.array(anything(level), { maxLength: 120 }), (how, answers) => {
        let state = fold(rules, level, how, answers)
        const kept = new RulesOf(rules, level)
        kept.isOnItsWay(state)
        const taken = Object.values(state.places).filter(place => place !== ASIDE)
        expect(new Set(taken).size).toBe(taken.length)
        for (let set = state.queue[0]; set !== undefined; set = state.queue[0]) {
          const last = state
          for (const [on, place] of Object.entries(belongs(basketsOf(level, set))))
            state = rules.step(level, state, { do: 'place', on, with: place })
          state = rules.step(level, state, { do: 'done', on: set })
          expect(state).not.toBe(last)
        }
        kept.isOver(state, level.items.filter(item => item.pool === how.pool && judged(item)).length)
      }),
    )
  })

  it('resume exactly where a play was cut off', () => {
    fc.assert(
      fc.property(runs, fc.nat(80), (how, cut) => {
        const { answers, state } = play(
          rank,
          how,
          everywhere(rank, i => String(i + 1)),
        )
        new RulesOf(rules, rank).resumes(how, answers, cut, state)
      }),
    )
  })

  it('count on from 1 to the number of sets', () => {
    expect([...new Set(new RulesOf(rules, rank).counted(run))]).toEqual(upTo(4))
  })
})

describe('at the hearth', () => {
  it('one basket alone is asked with two choices, and the one that would also do may be asked', () => {
    const also = choose.items.find(item => item.answer === 'cung-duoc')!
    const { choices } = rules.card(choose, also)
    expect(choices.map(({ given }) => rules.right(also, given))).toEqual([true, false])
    expect(rules.card(rank, rank.items[0]!).choices.map(({ given }) => given)).toEqual(['dung-duoc', 'chua-dung-duoc'])
  })
})

describe('an author', () => {
  it.each(LEVELS)('hears nothing about a level that is well ($id)', level => {
    expect(rules.problems(level)).toEqual([])
  })

  it('hears of answers of the other mode, of lone baskets, and of ranks that say otherwise', () => {
    const [one, two, three, ...rest] = rank.items as [
      TerracesLevel['items'][number],
      TerracesLevel['items'][number],
      TerracesLevel['items'][number],
      ...TerracesLevel['items'],
    ]
    const broken: TerracesLevel = {
      ...rank,
      items: [
        { ...one, answer: 'tot-nhat' },
        { ...two, rank: 1, answer: 'chua-dung-duoc' },
        { ...three, set: 'X' },
        ...rest,
      ],
    }
    const said = rules.problems(broken).map(({ sentence }) => sentence)
    expect(said).toContainEqual(expect.stringContaining('“tot-nhat” is not an answer here'))
    expect(said).toContainEqual(expect.stringContaining('a safe basket cannot be “chua-dung-duoc”'))
    expect(said).toContainEqual(expect.stringContaining('it has 1 baskets'))
    expect(rules.problems({ ...choose, items: choose.items.filter(item => item.answer !== 'chua-nen') }).length).toBe(
      24,
    )
  })
})
