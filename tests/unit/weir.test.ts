import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import english from '../../levels/AT02/en.json'
import source from '../../levels/AT02/level.json'
import vietnamese from '../../levels/AT02/vi.json'
import { atWeir, exitIcon, exitWords, rules, type WeirLevel, type WeirState } from '../../src/activities/weir/rules'
import { chance } from '../../src/core/chance'
import { balancedAccuracy, starsOfPlay, tendency } from '../../src/core/marks'
import { type Answer, fold, type Run } from '../../src/core/play'

const level = v.parse(rules.schema, source)
const whyLevel: WeirLevel = {
  ...level,
  weir: { ...level.weir, askWhy: true },
  items: level.items.map(item => ({
    ...item,
    whyOptions: [{ clue: item.clues[0]! }, { clue: 'old-photo' as const }, { clue: 'us-them' as const }],
  })),
}
const run: Run = { pool: 'core', seed: 7 }

/** Plays to the end, choosing by `choose`; gives the state and the answers. */
function play(of: WeirLevel, how: Run, choose: (item: WeirLevel['items'][number]) => string) {
  let state = rules.start(of, how)
  const answers: Answer[] = []
  for (let item = atWeir(of, state); item; item = atWeir(of, state)) {
    const answer = state.asking
      ? { do: 'why', on: item.id, with: item.clues[0] }
      : { do: 'judge', on: item.id, with: choose(item) }
    answers.push(answer)
    state = rules.step(of, state, answer)
  }
  return { state, answers }
}

const stars = (state: WeirState) => starsOfPlay(rules.marks(level, state), level.tier, rules.secondStar(level, state))
const runs = fc.record({ pool: fc.constantFrom('core' as const, 'fresh' as const), seed: fc.integer() })
const exits = fc.constantFrom('tha', 'chan', 'hoi')

describe('the order of the boats', () => {
  it('is the same for the same seed, and has every item of the pool once', () => {
    expect(rules.start(level, run)).toEqual(rules.start(level, run))
    expect([...rules.start(level, run).queue].sort()).toEqual(
      level.items
        .filter(item => item.pool === 'core')
        .map(item => item.id)
        .sort(),
    )
  })

  it('never lets the sides simply take turns', () => {
    fc.assert(
      fc.property(runs, how => {
        const sides = rules.start(level, how).queue.map(id => level.items.find(item => item.id === id)!.side)
        expect(sides.some((side, i) => i > 0 && side === sides[i - 1])).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a second look', () => {
  it('comes after three further items', () => {
    const first = rules.start(level, run)
    const [id] = first.queue
    const item = atWeir(level, first)!
    const wrong = item.side === 'safe' ? 'chan' : 'tha'
    expect(rules.step(level, first, { do: 'judge', on: id!, with: wrong }).queue[3]).toBe(id)
  })

  it('comes at the end where fewer than three are left, and only once', () => {
    const all = play(level, run, item => (item.side === 'safe' ? 'chan' : 'tha'))
    expect(all.answers).toHaveLength(24)
    expect(rules.done(level, all.state)).toBe(true)
    expect(rules.marks(level, all.state).every(({ tries }) => tries === 2)).toBe(true)
  })

  it('costs nothing and earns nothing: the first answer is the mark', () => {
    const { answers } = rules.slips(level, run)[0]!
    const { item } = rules.slips(level, run)[0]!
    const found = rules.marks(level, fold(rules, level, run, answers)).find(candidate => candidate.item === item)!
    expect(found).toMatchObject({ right: false, tries: 2 })
  })
})

describe('players', () => {
  it('one who judges well earns both stars and is in balance', () => {
    const { state } = play(level, run, item => item.answer)
    expect(stars(state)).toBe(2)
    expect(tendency(rules.marks(level, state))).toBe('can-bang')
  })

  it('one who trusts everything finishes with one star and is said to trust too much', () => {
    const { state } = play(level, run, () => 'tha')
    expect(stars(state)).toBe(1)
    expect(tendency(rules.marks(level, state))).toBe('hay-tin')
  })

  it.each(['chan', 'hoi'])(
    'one who always answers %s finishes with one star and is said to distrust too much',
    exit => {
      const { state } = play(level, run, () => exit)
      expect(stars(state)).toBe(1)
      expect(tendency(rules.marks(level, state))).toBe('hay-nghi')
    },
  )

  // With three exits and six items a side the chance is .149: s + r >= 8 with s ~ B(6, 1/3), r ~ B(6, 2/3), both >= 3.
  it('one who guesses earns the second star about one time in seven', () => {
    const next = chance(11)
    const guesses = Array.from({ length: 300 }, (_, seed) =>
      play(level, { pool: 'core', seed }, () => ['tha', 'chan', 'hoi'][Math.floor(next() * 3)]!),
    )
    const bas = guesses.map(({ state }) => balancedAccuracy(rules.marks(level, state))!)
    expect(bas.reduce((sum, ba) => sum + ba, 0) / bas.length).toBeCloseTo(0.5, 1)
    expect(guesses.filter(({ state }) => stars(state) === 2).length / guesses.length).toBeLessThan(0.2)
  })
})

describe('asking a grown-up', () => {
  it('is right on every risky item and on no safe one', () => {
    for (const item of level.items) expect(rules.right(item, 'hoi')).toBe(item.side === 'risky')
  })

  it('is not right on a safe item even where the data would accept it', () => {
    expect(rules.right({ ...level.items[0]!, accept: ['hoi'] }, 'hoi')).toBe(false)
  })
})

describe('solution and slips', () => {
  it.each([level, whyLevel])('the solution is right everywhere; each slip is wrong exactly there', of => {
    fc.assert(
      fc.property(runs, how => {
        const solved = fold(rules, of, how, rules.solution(of, how))
        expect(rules.done(of, solved)).toBe(true)
        expect(rules.marks(of, solved).every(({ right }) => right)).toBe(true)
        for (const { item, answers } of rules.slips(of, how)) {
          const slipped = fold(rules, of, how, answers)
          expect(rules.done(of, slipped)).toBe(true)
          expect(
            rules
              .marks(of, slipped)
              .filter(({ right }) => !right)
              .map(({ item: id }) => id),
          ).toEqual([item])
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('any answers at all', () => {
  const anything: fc.Arbitrary<Answer> = fc.record({
    do: fc.constantFrom('judge', 'why', 'hang', ''),
    on: fc.oneof(fc.constantFrom(...level.items.map(item => item.id)), fc.string()),
    with: fc.oneof(exits, fc.constantFrom('known', 'hurry'), fc.string()),
  })

  it('leave a state that can still be played to its end', () => {
    fc.assert(
      fc.property(
        runs,
        fc.constantFrom(level, whyLevel),
        fc.array(anything, { maxLength: 200 }),
        (how, of, answers) => {
          let state = fold(rules, of, how, answers)
          const { at, of: all } = rules.progress(of, state)
          expect(at).toBeGreaterThanOrEqual(1)
          expect(at).toBeLessThanOrEqual(all)
          for (let item = atWeir(of, state); item; item = atWeir(of, state))
            state = rules.step(of, state, {
              do: state.asking ? 'why' : 'judge',
              on: item.id,
              with: state.asking ? item.clues[0] : item.answer,
            })
          expect(rules.done(of, state)).toBe(true)
          expect(rules.marks(of, state)).toHaveLength(of.items.filter(item => item.pool === how.pool).length)
        },
      ),
    )
  })

  it('resume exactly where a play was cut off', () => {
    fc.assert(
      fc.property(runs, fc.array(exits, { minLength: 24, maxLength: 24 }), fc.nat(24), (how, choices, cut) => {
        let i = 0
        const { answers, state } = play(level, how, () => choices[i++ % choices.length]!)
        const before = fold(rules, level, how, answers.slice(0, cut))
        const after = answers.slice(cut).reduce((s, answer) => rules.step(level, s, answer), before)
        expect(after).toEqual(state)
      }),
    )
  })

  it('count on from 1 to the number of items', () => {
    const seen: number[] = []
    let state = rules.start(level, run)
    for (const answer of rules.solution(level, run)) {
      seen.push(rules.progress(level, state).at)
      state = rules.step(level, state, answer)
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })
})

describe('why', () => {
  it('is asked after a right answer only, once, and holds the next boat back', () => {
    const first = rules.start(whyLevel, run)
    const item = atWeir(whyLevel, first)!
    const wrong = rules.step(whyLevel, first, { do: 'judge', on: item.id, with: item.side === 'safe' ? 'chan' : 'tha' })
    expect(wrong.asking).toBeNull()
    const good = rules.step(whyLevel, first, { do: 'judge', on: item.id, with: item.answer })
    expect(good.asking).toBe(item.id)
    expect(rules.step(whyLevel, good, { do: 'judge', on: good.queue[0]!, with: 'tha' })).toBe(good)
    expect(rules.step(whyLevel, good, { do: 'why', on: item.id, with: 'old-photo' })).toMatchObject({
      asking: null,
      reasons: { [item.id]: 'old-photo' },
    })
  })
})

describe('an author', () => {
  it('hears nothing about a level that is well', () => {
    expect(rules.problems(level)).toEqual([])
  })

  it('hears of an exit that is not there, of an item that cannot be wrong, and of a missing reason', () => {
    const broken: WeirLevel = {
      ...level,
      weir: { exits: ['tha', 'chan'], askWhy: true },
      items: [
        { ...level.items[0]!, answer: 'hoi' },
        { ...level.items[1]!, accept: ['tha'], whyOptions: [{ clue: 'today' }] },
      ],
    }
    expect(rules.problems(broken).map(({ path }) => path)).toEqual([
      'items.0.answer',
      'items.0.whyOptions',
      'items.1.accept',
      'items.1.whyOptions',
    ])
  })

  it('finds every word that the mechanic asks for in both languages', () => {
    for (const key of rules.words(level)) {
      expect(vietnamese).toHaveProperty([key])
      expect(english).toHaveProperty([key])
    }
  })

  it('names exits by the level where it has names of its own', () => {
    const own: WeirLevel = {
      ...level,
      id: 'AT01',
      weir: { exits: ['dung-tiep', 'nghi-mat'], askWhy: false, exitNames: {} },
      items: [
        { ...level.items[0]!, answer: 'dung-tiep' },
        { ...level.items[1]!, answer: 'nghi-mat', accept: [] },
      ],
    }
    expect(rules.problems(own)).toEqual([])
    expect(exitWords(own, 'nghi-mat')).toBe('AT01.weir.exitNames.nghi-mat')
    expect(own.weir.exits.map(exit => exitIcon(own, exit))).toEqual(['tha', 'chan'])
    expect(rules.card(level, level.items[0]!).choices.map(({ words }) => words)).toEqual([
      'phrases.ui-tha',
      'phrases.ui-chan',
      'phrases.ui-hoi',
    ])
  })
})
