import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import english from '../../levels/TG10/en.json'
import source from '../../levels/TG10/level.json'
import vietnamese from '../../levels/TG10/vi.json'
import { grouped, NAMES, PLAIN, SIX, type WorkshopLevel } from '../../src/activities/workshop/level'
import { followersOf, lineNow, roundNow, rules, type WorkshopState } from '../../src/activities/workshop/rules'
import { tendency } from '../../src/core/marks'
import { type Answer, fold, type Run } from '../../src/core/play'
import { RulesOf, runs, upTo } from './rules-of'

const level = v.parse(rules.schema, source)
const kept = new RulesOf(rules, level)
const run: Run = { pool: 'core', seed: 7 }

/** Learns the trade, and names every line by `choose`. */
function play(how: Run, choose: (item: WorkshopLevel['items'][number]) => string) {
  const answers = rules.solution(level, how).filter(({ do: act }) => act !== 'name')
  let state = fold(rules, level, how, answers)
  for (let item = lineNow(level, state); item; item = lineNow(level, state)) {
    const answer = { do: 'name', on: item.id, with: choose(item) }
    answers.push(answer)
    state = rules.step(level, state, answer)
  }
  return { state, answers }
}

it.each([
  [0, '0'],
  [900, '900'],
  [22_000, '22\u00a0000'],
  [1_234_567, '1\u00a0234\u00a0567'],
])('%i eyes are read as %s', (eyes, read) => {
  expect(grouped(eyes)).toBe(read)
})

describe('the apprentice', () => {
  const first = rules.start(level, run)
  const [round] = level.forge.rounds
  const blow = (state: WorkshopState, option: string) =>
    rules.step(level, state, { do: 'blow', on: round!.id, with: option })
  const wrong = round!.options.find(({ ok }) => !ok)!
  const right = round!.options.find(({ ok }) => ok)!

  it('learns the six tricks in the order of the level', () => {
    expect(level.forge.rounds.map(({ trick }) => trick)).toEqual([...SIX])
    expect(roundNow(level, first)).toBe(round)
  })

  it('may blow each line once, and goes on when the trick is out', () => {
    const flop = blow(first, wrong.id)
    expect(flop.rounds).toEqual(first.rounds)
    expect(followersOf(level, flop)).toBe(wrong.followers)
    expect(blow(flop, wrong.id)).toBe(flop)
    const out = blow(flop, right.id)
    expect(out.rounds).toHaveLength(5)
    expect(followersOf(level, out)).toBe(right.followers)
  })

  it('keeps the hat on until the last line is out, and is marked for nothing', () => {
    const hat = { do: 'hat', on: level.id }
    expect(rules.step(level, first, hat)).toBe(first)
    const learned = fold(rules, level, run, rules.solution(level, run).slice(0, 6))
    expect(lineNow(level, learned)).toBeNull()
    expect(followersOf(level, learned)).toBe(22000)
    const off = rules.step(level, learned, hat)
    expect(lineNow(level, off)).not.toBeNull()
    expect(rules.marks(level, off)).toEqual([])
  })

  it('learns nothing again where fresh lines are only named', () => {
    const fresh = rules.start(level, { pool: 'fresh', seed: 3 })
    expect(fresh).toMatchObject({ rounds: [], hat: false })
    expect(rules.progress(level, fresh)).toEqual({ at: 1, of: 6 })
  })
})

describe('players', () => {
  it('one who names well earns both stars', () => {
    expect(kept.stars(play(run, item => item.answer).state)).toBe(2)
  })

  it('one who takes everything for ordinary news trusts too much; one who sees a trick in all distrusts', () => {
    const truster = play(run, () => PLAIN).state
    expect([kept.stars(truster), tendency(rules.marks(level, truster))]).toEqual([1, 'hay-tin'])
    const doubter = play(run, item => (item.side === 'risky' ? item.answer : SIX[0])).state
    expect([kept.stars(doubter), tendency(rules.marks(level, doubter))]).toEqual([1, 'hay-nghi'])
  })

  it('one who always says the same trick earns one star', () => {
    for (const name of NAMES) expect(kept.stars(play(run, () => name).state)).toBe(1)
  })
})

describe('solution and slips', () => {
  it('the solution is right everywhere; each slip is wrong exactly there', () => {
    fc.assert(
      fc.property(runs, how => {
        kept.solves(how)
      }),
      { numRuns: 20 },
    )
  })
})

describe('any answers at all', () => {
  const options = level.forge.rounds.flatMap(round => round.options.map(({ id }) => id))
  const anything: fc.Arbitrary<Answer> = fc.record({
    do: fc.constantFrom('blow', 'hat', 'name', ''),
    on: fc.oneof(
      fc.constantFrom(...level.forge.rounds.map(({ id }) => id), ...level.items.map(({ id }) => id), level.id),
      fc.string(),
    ),
    with: fc.oneof(fc.constantFrom(...options), fc.constantFrom(...NAMES), fc.string()),
  })

  it('leave a state that can still be played to its end', () => {
    fc.assert(
      fc.property(runs, fc.array(anything, { maxLength: 150 }), (how, answers) => {
        let state = fold(rules, level, how, answers)
        kept.isOnItsWay(state)
        for (let round = roundNow(level, state); round; round = roundNow(level, state)) {
          const right = round.options.find(({ ok }) => ok)!
          state = rules.step(level, state, { do: 'blow', on: round.id, with: right.id })
        }
        state = rules.step(level, state, { do: 'hat', on: level.id })
        for (let item = lineNow(level, state); item; item = lineNow(level, state))
          state = rules.step(level, state, { do: 'name', on: item.id, with: item.answer })
        kept.isOver(state, level.items.filter(({ pool }) => pool === how.pool).length)
      }),
    )
  })

  it('resume exactly where a play was cut off', () => {
    const { answers, state } = play(run, item => (item.id.endsWith('3') ? PLAIN : item.answer))
    for (let cut = 0; cut <= answers.length; cut++) kept.resumes(run, answers, cut, state)
  })

  it('count on from 1 to the number of rounds and lines', () => {
    expect([...new Set(kept.counted(run))]).toEqual(upTo(18))
  })
})

describe('what an author may get wrong', () => {
  it('is told in sentences', () => {
    expect(rules.problems(level)).toEqual([])
    const [first, second, ...rest] = level.forge.rounds
    const broken: WorkshopLevel = {
      ...level,
      forge: {
        rounds: [
          { ...first!, options: first!.options.map(option => ({ ...option, ok: true })) },
          { ...second!, trick: first!.trick },
          ...rest,
        ],
      },
      items: [
        { ...level.items[1]!, answer: 'nem-bun' },
        { ...level.items[2]!, answer: 'giuc' },
      ],
    }
    expect(rules.problems(broken).map(({ path }) => path)).toEqual([
      'forge.rounds.0.options',
      'forge.rounds.1.trick',
      'items.0.answer',
      'items.1.answer',
    ])
  })

  it('finds every word that the mechanic asks for in both languages', () => {
    kept.findsWords(vietnamese, english)
  })

  it('asks an item by itself at the hearth, with all names in their order', () => {
    const item = level.items[0]!
    const { lines, choices } = rules.card(level, item)
    expect(lines).toEqual([{ key: 'TG10-01.text' }])
    expect(choices.map(({ given }) => given)).toEqual([...NAMES])
    expect(choices.filter(({ given }) => rules.right(item, given))).toHaveLength(1)
  })
})
