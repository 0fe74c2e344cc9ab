import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import english from '../../levels/AT05/en.json'
import source from '../../levels/AT05/level.json'
import vietnamese from '../../levels/AT05/vi.json'
import { type AnvilState, goalNow, rackOf } from '../../src/activities/anvil/forging'
import { MILES, said, secondsFor, triesFor, wayTo } from '../../src/activities/anvil/keyspace'
import { type AnvilLevel, kindOf } from '../../src/activities/anvil/level'
import { asksNow, rules } from '../../src/activities/anvil/rules'
import { tendency } from '../../src/core/marks'
import { type Answer, fold, type Run } from '../../src/core/play'
import { RulesOf, runs, upTo } from './rules-of'

const level = v.parse(rules.schema, source)
const kept = new RulesOf(rules, level)
const run: Run = { pool: 'core', seed: 7 }

/** The answers that forge all keys. */
const forging = (how: Run) => rules.solution(level, how).filter(({ do: act }) => act !== 'answer')

/** Forges rightly and answers everybody by `choose`. */
function play(how: Run, choose: (item: AnvilLevel['items'][number]) => string) {
  const answers = forging(how)
  let state = fold(rules, level, how, answers)
  for (let item = asksNow(level, state); item; item = asksNow(level, state)) {
    const answer = { do: 'answer', on: item.id, with: choose(item) }
    answers.push(answer)
    state = rules.step(level, state, answer)
  }
  return { state, answers }
}

describe('how long a key holds out', () => {
  it('is half of all words to the power of their number', () => {
    expect(triesFor(1)).toBe(3888)
    expect(triesFor(4)).toBe(7776 ** 4 / 2)
    expect(Math.log2(triesFor(4) * 2)).toBeCloseTo(51.7, 1)
  })

  it('is said as a child can hear it', () => {
    expect([1, 2, 3, 4, 5].map(n => said(secondsFor(n)))).toEqual([
      { n: 4, unit: 'seconds' },
      { n: 8, unit: 'hours' },
      { n: 7, unit: 'years' },
      { n: 58, unit: 'thousand-years' },
      { n: 450, unit: 'million-years' },
    ])
    expect(said(0.003)).toEqual({ n: 1, unit: 'seconds' })
  })

  it('takes Lừa further with every word, from the first stone to the last', () => {
    const way = [0.003, ...[1, 2, 3, 4].map(secondsFor)].map(wayTo)
    expect(way[0]).toBe(0)
    expect(way.at(-1)).toBe(1)
    for (let i = 1; i < way.length; i++) expect(way[i]!).toBeGreaterThan(way[i - 1]!)
    MILES.forEach(({ seconds }, i) => {
      expect(wayTo(seconds)).toBeCloseTo(i / (MILES.length - 1), 9)
    })
  })
})

describe('the anvil', () => {
  const first = rules.start(level, run)
  const goal = goalNow(level, first)!
  const rack = rackOf(level, first)
  const strike = (state: AnvilState, ...words: string[]) =>
    rules.step(level, state, { do: 'strike', on: goal.id, with: words.join(' ') })
  const ofKind = (kind: string | null) => rack.filter(id => kindOf(level, id) === kind)

  it('offers two words of each kind and some bad ones, in places that stay', () => {
    expect(rack).toHaveLength(12)
    expect(ofKind('animal')).toHaveLength(2)
    expect(ofKind(null)).toHaveLength(2)
    expect(rackOf(level, strike(first, rack[0]!, rack[1]!))).toEqual(rack)
  })

  it('fuses strangers, and throws a relative off', () => {
    const [duck, buffalo] = ofKind('animal')
    const [red] = ofKind('colour')
    const after = strike(first, duck!, red!, buffalo!)
    expect(after.bar).toEqual([duck, red])
    expect(after.struck).toEqual({ joined: [duck, red], kin: [{ word: buffalo, by: duck }], bad: [] })
  })

  it('gives a bad word to Lừa and spends it', () => {
    const [bad] = ofKind(null)
    const after = strike(first, bad!)
    expect(after).toMatchObject({ bar: [], spent: [bad], struck: { bad: [bad] } })
    expect(strike(after, bad!)).toBe(after)
  })

  it('lets the last word be taken off again', () => {
    const [duck] = ofKind('animal')
    const off = { do: 'off', on: goal.id }
    expect(rules.step(level, strike(first, duck!), off).bar).toEqual([])
    expect(rules.step(level, first, off)).toBe(first)
  })

  it('finishes no key before it is long enough, and uses up its words', () => {
    const [duck] = ofKind('animal')
    const short = strike(first, duck!)
    expect(rules.step(level, short, { do: 'try', on: goal.id })).toBe(short)
    const done = fold(rules, level, run, forging(run).slice(0, 2))
    expect(done.goals).toHaveLength(level.keys.goals.length - 1)
    const used = done.keys[goal.id]!
    expect(used).toHaveLength(4)
    expect(rackOf(level, done).some(id => used.includes(id))).toBe(false)
  })

  it('always leaves words enough, however the keys before were forged', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(11), { minLength: 200, maxLength: 200 }), (seed, picks) => {
        let state = rules.start(level, { pool: 'core', seed })
        for (const pick of picks) {
          const now = goalNow(level, state)
          if (!now) break
          state = rules.step(level, state, { do: 'strike', on: now.id, with: rackOf(level, state)[pick] ?? '' })
          state = rules.step(level, state, { do: 'try', on: now.id })
        }
        const kinds = new Set(rackOf(level, state).map(id => kindOf(level, id)))
        if (state.goals.length > 0) expect(kinds.size).toBeGreaterThanOrEqual(goalNow(level, state)!.minWords)
      }),
    )
  })
})

describe('players', () => {
  it('one who answers well earns both stars', () => {
    expect(kept.stars(play(run, item => item.answer).state)).toBe(2)
  })

  it('one who gives to everybody, or to nobody, earns one and is told so', () => {
    const giver = play(run, () => 'dua').state
    const keeper = play(run, () => 'giu').state
    expect([kept.stars(giver), tendency(rules.marks(level, giver))]).toEqual([1, 'hay-tin'])
    expect([kept.stars(keeper), tendency(rules.marks(level, keeper))]).toEqual([1, 'hay-nghi'])
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
  const ids = [...level.keys.ingots, ...level.keys.bad].map(({ id }) => id)
  const anything: fc.Arbitrary<Answer> = fc.record({
    do: fc.constantFrom('strike', 'off', 'try', 'answer', ''),
    on: fc.oneof(
      fc.constantFrom(...level.keys.goals.map(({ id }) => id), ...level.items.map(({ id }) => id)),
      fc.string(),
    ),
    with: fc.oneof(
      fc.array(fc.constantFrom(...ids), { maxLength: 6 }).map(words => words.join(' ')),
      fc.constantFrom('dua', 'giu'),
      fc.string(),
    ),
  })

  it('leave a state that can still be played to its end', () => {
    fc.assert(
      fc.property(runs, fc.array(anything, { maxLength: 120 }), (how, answers) => {
        let state = fold(rules, level, how, answers)
        kept.isOnItsWay(state)
        for (let goal = goalNow(level, state); goal; goal = goalNow(level, state)) {
          const words = rackOf(level, state)
            .filter(id => kindOf(level, id))
            .join(' ')
          state = rules.step(level, state, { do: 'strike', on: goal.id, with: words })
          state = rules.step(level, state, { do: 'try', on: goal.id })
        }
        for (let item = asksNow(level, state); item; item = asksNow(level, state))
          state = rules.step(level, state, { do: 'answer', on: item.id, with: item.answer })
        kept.isOver(state, level.items.filter(({ pool }) => pool === how.pool).length)
      }),
    )
  })

  it('resume exactly where a play was cut off', () => {
    const { answers, state } = play(run, item => (item.id.endsWith('3') ? 'giu' : item.answer))
    for (let cut = 0; cut <= answers.length; cut++) kept.resumes(run, answers, cut, state)
  })

  it('count on from 1 to the number of keys and items', () => {
    expect([...new Set(kept.counted(run))]).toEqual(upTo(14))
  })
})

describe('what an author may get wrong', () => {
  it('is told in sentences', () => {
    expect(rules.problems(level)).toEqual([])
    const broken: AnvilLevel = {
      ...level,
      keys: { ...level.keys, ingots: level.keys.ingots.filter(({ kind }) => kind !== 'place') },
      items: [{ ...level.items[0]!, answer: 'giu' }, ...level.items.slice(1)],
    }
    // The last key asks for five kinds, and so do its words: one kind is gone.
    expect(rules.problems(broken).map(({ path }) => path)).toEqual(['keys.goals.1', 'items.0.answer'])
    const few: AnvilLevel = { ...level, keys: { ...level.keys, ingots: level.keys.ingots.slice(0, 8) } }
    expect(rules.problems(few).map(({ path }) => path)).toContain('keys.ingots')
  })

  it('finds every word that the mechanic asks for in both languages', () => {
    kept.findsWords(vietnamese, english)
  })

  it('asks an item by itself at the hearth', () => {
    const item = level.items[0]!
    const { lines, choices } = rules.card(level, item)
    expect(lines.map(({ key }) => key)).toEqual(['AT05-01.from.name', 'AT05-01.text'])
    expect(choices.map(({ given }) => rules.right(item, given))).toEqual([true, false])
  })
})
