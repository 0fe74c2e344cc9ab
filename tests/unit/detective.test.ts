import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import few from '../../levels/TG02/level.json'
import english from '../../levels/TG05/en.json'
import many from '../../levels/TG05/level.json'
import vietnamese from '../../levels/TG05/vi.json'
import { verdictSaid } from '../../src/activities/detective/judged'
import {
  type DetectiveItem,
  type DetectiveLevel,
  lookedAtFirst,
  tellingDetail,
  verdictsOf,
} from '../../src/activities/detective/level'
import { type DetectiveState, lookedAt, onBoard, rules, stillToLook } from '../../src/activities/detective/rules'
import { starsOfPlay, tendency } from '../../src/core/marks'
import { type Answer, fold, type Run } from '../../src/core/play'
import { RulesOf, runs } from './rules-of'

const level = v.parse(rules.schema, many)
const small = v.parse(rules.schema, few)
const run: Run = { pool: 'core', seed: 5 }
const levels = fc.constantFrom(level, small)

/** Looks at what must be looked at and then chooses, to the end; gives the state and the answers. */
function play(of: DetectiveLevel, how: Run, choose: (item: DetectiveItem) => string, from?: DetectiveState) {
  let state = from ?? rules.start(of, how)
  const answers: Answer[] = []
  const give = (answer: Answer) => {
    answers.push(answer)
    state = rules.step(of, state, answer)
  }
  for (let item = onBoard(of, state); item; item = onBoard(of, state)) {
    for (const { n } of item.hotspots) {
      if (stillToLook(state, item) > 0) give({ do: 'look', on: item.id, with: String(n) })
    }
    give({ do: 'judge', on: item.id, with: choose(item) })
  }
  return { state, answers }
}

const stars = (state: DetectiveState) => starsOfPlay(rules.marks(level, state), level.tier, true)
const withSpots = (count: number) => ({
  hotspots: level.items[0]!.hotspots.concat(level.items[1]!.hotspots).slice(0, count),
})

describe('looking before believing', () => {
  it.each([
    [2, 2],
    [3, 2],
    [4, 3],
  ])('of %i details %i are looked at first', (of, first) => {
    expect(lookedAtFirst(withSpots(of))).toBe(first)
  })

  it('hears no verdict before, whatever it is, and hears it after', () => {
    const first = rules.start(level, run)
    const item = onBoard(level, first)!
    for (const verdict of verdictsOf(level)) {
      expect(rules.step(level, first, { do: 'judge', on: item.id, with: verdict })).toBe(first)
    }
    const one = rules.step(level, first, { do: 'look', on: item.id, with: '1' })
    expect(rules.step(level, one, { do: 'judge', on: item.id, with: item.answer })).toBe(one)
    const two = rules.step(level, one, { do: 'look', on: item.id, with: '3' })
    expect(lookedAt(two, item.id)).toEqual([1, 3])
    expect(rules.step(level, two, { do: 'judge', on: item.id, with: item.answer }).queue).not.toContain(item.id)
  })

  it('counts a detail once, and none that the picture does not have', () => {
    const first = rules.start(level, run)
    const item = onBoard(level, first)!
    const one = rules.step(level, first, { do: 'look', on: item.id, with: '2' })
    for (const wrong of ['2', '0', '9', '', 'a', '02']) {
      expect(rules.step(level, one, { do: 'look', on: item.id, with: wrong })).toBe(one)
    }
  })

  it('is not asked again when a picture comes back', () => {
    const first = onBoard(level, rules.start(level, run))!
    const wrong = verdictsOf(level).find(verdict => verdict !== first.answer)!
    let state = rules.start(level, run)
    let shown = 0
    for (let item = onBoard(level, state); item; item = onBoard(level, state)) {
      if (item.id === first.id && shown++ > 0) break
      for (const { n } of item.hotspots) state = rules.step(level, state, { do: 'look', on: item.id, with: String(n) })
      state = rules.step(level, state, { do: 'judge', on: item.id, with: item === first ? wrong : item.answer })
    }
    expect(shown).toBe(2)
    expect(stillToLook(state, first)).toBe(0)
  })
})

describe('players', () => {
  it('one who judges well earns both stars and is in balance', () => {
    const { state } = play(level, run, item => item.answer)
    expect(stars(state)).toBe(2)
    expect(tendency(rules.marks(level, state))).toBe('can-bang')
  })

  it('one who believes everything is said to trust too much, one who believes nothing to distrust too much', () => {
    const trusting = play(level, run, () => 'dung-cho').state
    const doubting = play(level, run, () => 'bia').state
    expect([stars(trusting), tendency(rules.marks(level, trusting))]).toEqual([1, 'hay-tin'])
    expect(stars(doubting)).toBe(1)
    expect(rules.marks(level, doubting).filter(({ side, right }) => side === 'safe' && right)).toEqual([])
  })

  it('what was found earns nothing by itself', () => {
    const { state } = play(level, run, item => item.answer)
    const all = fold(rules, level, run, rules.solution(level, run))
    expect(rules.marks(level, all)).toEqual(rules.marks(level, state))
  })
})

describe('solution and slips', () => {
  it('the solution is right everywhere; each slip is wrong exactly there', () => {
    fc.assert(
      fc.property(levels, runs, (of, how) => {
        new RulesOf(rules, of).solves(how, 2)
      }),
      { numRuns: 20 },
    )
  })
})

describe('any answers at all', () => {
  const anything: fc.Arbitrary<Answer> = fc.record({
    do: fc.constantFrom('judge', 'look', 'why', ''),
    on: fc.oneof(fc.constantFrom(...[...level.items, ...small.items].map(item => item.id)), fc.string()),
    with: fc.oneof(fc.constantFrom('1', '2', '3', 'that', 'ghep', 'dung-cho', 'di-lac', 'bia'), fc.string()),
  })

  it('leave a state that can still be played to its end', () => {
    fc.assert(
      fc.property(levels, runs, fc.array(anything, { maxLength: 300 }), (of, how, answers) => {
        const begun = fold(rules, of, how, answers)
        const kept = new RulesOf(rules, of)
        kept.isOnItsWay(begun)
        const { state } = play(of, how, item => item.answer, begun)
        kept.isOver(state, of.items.filter(item => item.pool === how.pool).length)
      }),
    )
  })

  it('resume exactly where a play was cut off', () => {
    const choices = fc.array(fc.constantFrom(...verdictsOf(level)), { minLength: 24, maxLength: 24 })
    fc.assert(
      fc.property(runs, choices, fc.nat(90), (how, given, cut) => {
        let i = 0
        const { answers, state } = play(level, how, () => given[i++ % given.length]!)
        new RulesOf(rules, level).resumes(how, answers, cut, state)
      }),
    )
  })
})

describe('a card by itself', () => {
  it('shows the picture, who sent it, what they say, and what its details say', () => {
    const item = level.items[0]!
    const { picture, lines, choices } = rules.card(level, item)
    expect(picture).toEqual({ id: item.picture.id, alt: `${item.picture.id}.alt` })
    for (const { key } of [...lines, { key: picture!.alt }]) expect(vietnamese).toHaveProperty([key])
    expect(choices.map(({ given }) => given)).toEqual(['dung-cho', 'di-lac', 'bia'])
    expect(choices.filter(({ given }) => rules.right(item, given)).map(({ given }) => given)).toEqual([item.answer])
  })

  it('has two stamps for the youngest, three for the others', () => {
    expect(rules.card(small, small.items[0]!).choices.map(({ given }) => given)).toEqual(['that', 'ghep'])
  })
})

describe('what is said of a verdict', () => {
  const item = (side: 'safe' | 'risky') => level.items.find(one => one.side === side)!
  it.each([
    ['safe', 'dung-cho', true, false, 'detective.right-safe'],
    ['safe', 'bia', false, false, 'detective.wrong-safe'],
    ['risky', 'bia', true, false, 'detective.right-risky'],
    ['risky', 'dung-cho', false, false, 'detective.wrong-risky'],
    ['risky', 'di-lac', false, false, 'detective.wrong-kind'],
    ['risky', 'di-lac', true, true, 'detective.seen-again'],
  ] as const)('%s, %s', (side, verdict, right, again, said) => {
    expect(verdictSaid({ item: item(side), verdict, right, again }, 'dung-cho')).toBe(said)
  })
})

describe('an author', () => {
  const [good] = level.items
  const told = (...items: object[]) =>
    rules.problems({ ...level, items: items.map(item => ({ ...good!, ...item })) }).map(({ path }) => path)

  it('hears nothing about levels that are well', () => {
    expect([...rules.problems(level), ...rules.problems(small)]).toEqual([])
  })

  it('hears of a stamp that is not there, of one that does not fit the side, and of one that is always right', () => {
    expect(told({ answer: 'that' })).toEqual([`items.${good!.id}.answer`])
    expect(told({ answer: 'bia' })).toEqual([`items.${good!.id}.answer`])
    expect(told({ accept: ['di-lac', 'bia'] })).toEqual([`items.${good!.id}.accept`])
  })

  it('hears of details that are misnumbered, that speak for the other side, or that lie on one another', () => {
    const [a, b] = good!.hotspots
    expect(told({ hotspots: [a, { ...b, n: 3 }] })).toEqual([`items.${good!.id}.hotspots.1.n`])
    expect(told({ hotspots: [a, { ...b, supports: false }] })).toEqual([`items.${good!.id}.hotspots.1.supports`])
    expect(told({ hotspots: [a, { ...b, x: a!.x + 0.01, y: a!.y }] })).toEqual([`items.${good!.id}.hotspots.1`])
  })

  it('is asked for a drawing of every picture', () => {
    const drawings = rules.pictures!(level)
    expect(drawings).toHaveLength(level.items.length)
    expect(drawings[0]).toEqual({ path: `items.${good!.id}.picture`, id: good!.picture.id })
  })

  it('finds every word that the mechanic asks for in both languages', () => {
    new RulesOf(rules, level).findsWords(vietnamese, english)
  })
})

describe('the detail that the bird shows after a wrong verdict', () => {
  const every = [...level.items, ...small.items]

  it('speaks for what the picture is, in every picture', () => {
    for (const item of every) expect(tellingDetail(item, [])?.supports, item.id).toBe(item.side === 'safe')
  })

  it('is one that was overlooked, if there is any', () => {
    for (const item of every) {
      const [first, ...others] = item.hotspots.filter(({ supports }) => supports === (item.side === 'safe'))
      expect(tellingDetail(item, [first!.n]), item.id).toBe(others[0] ?? first)
    }
  })
})
