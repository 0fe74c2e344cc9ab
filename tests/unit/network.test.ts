import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import english from '../../levels/TG06/en.json'
import source from '../../levels/TG06/level.json'
import vietnamese from '../../levels/TG06/vi.json'
import { JUDGEMENTS, type Judgement, type NetworkLevel, networkOf, type Post } from '../../src/activities/network/level'
import { rules } from '../../src/activities/network/rules'
import { current, lights, type NetworkState, past, windowsSaved } from '../../src/activities/network/state'
import { chance } from '../../src/core/chance'
import { balancedAccuracy, starsOfPlay, tendency } from '../../src/core/marks'
import { type Answer, fold, type Run } from '../../src/core/play'

const level = v.parse(rules.schema, source)
const run: Run = { pool: 'core', seed: 11 }

interface Player {
  judge: (post: Post) => Judgement
  hang?: (state: NetworkState) => readonly string[]
}

/** Plays the whole level as a pupil would; gives the last state and every answer. */
function play(of: NetworkLevel, how: Run, { judge, hang = () => [] }: Player) {
  const answers: Answer[] = []
  let state = rules.start(of, how)
  const act = (answer: Answer) => {
    answers.push(answer)
    state = rules.step(of, state, answer)
  }
  for (const day of networkOf(of, how.pool).days) {
    act({ do: 'arrive', on: day.id })
    for (let post = current(of, state); post; post = current(of, state))
      act({ do: 'judge', on: post.id, with: judge(post) })
    for (const house of hang(state)) act({ do: 'hang', on: house })
    act({ do: 'night', on: day.id })
    act({ do: 'morning', on: day.id })
  }
  return { state, answers }
}

const perfect: Player = { judge: post => post.answer }
const trusting: Player = { judge: () => 'cho-qua' }
const suspicious: Player = { judge: () => 'chan' }
const stars = (state: NetworkState) => starsOfPlay(rules.marks(level, state), level.tier, true)
const runs = fc.record({ pool: fc.constantFrom('core' as const, 'fresh' as const), seed: fc.integer() })
const houses = level.network.nodes.map(node => node.id)
const anyAnswer = fc.record({
  do: fc.constantFrom('arrive', 'open', 'judge', 'hang', 'take', 'night', 'morning', 'dance'),
  on: fc.constantFrom('D1', 'D2', 'D3', 'FD1', 'FD2', ...houses, ...level.items.map(item => item.id), 'nothing'),
  with: fc.constantFrom('', 'ai', 'bang-chung', 'cho-khac', 'cho-qua', 'chan', 'hoi'),
})

describe('the rumour network', () => {
  it('has a level whose maps and words are whole', () => {
    expect(rules.problems(level)).toEqual([])
    for (const key of rules.words(level)) {
      expect(vietnamese).toHaveProperty([key])
      expect(english).toHaveProperty([key])
    }
  })

  it('gives full marks for its own solution, and for each slip one wrong item', () => {
    for (const pool of ['core', 'fresh'] as const) {
      const how = { pool, seed: 3 }
      const end = fold(rules, level, how, rules.solution(level, how))
      expect(rules.done(level, end)).toBe(true)
      expect(rules.marks(level, end).every(mark => mark.right)).toBe(true)
      expect(rules.marks(level, end)).toHaveLength(level.items.filter(item => item.pool === pool).length)
      for (const { item, answers } of rules.slips(level, how)) {
        const wrong = rules.marks(level, fold(rules, level, how, answers)).filter(mark => !mark.right)
        expect(wrong.map(mark => mark.item)).toEqual([item])
      }
    }
  })

  it('rewards judging, not trusting or distrusting', () => {
    const marksOf = (player: Player) => rules.marks(level, play(level, run, player).state)
    expect(stars(play(level, run, perfect).state)).toBe(2)
    expect(tendency(marksOf(perfect))).toBe('can-bang')
    expect(stars(play(level, run, trusting).state)).toBe(1)
    expect(tendency(marksOf(trusting))).toBe('hay-tin')
    expect(stars(play(level, run, suspicious).state)).toBe(1)
    expect(tendency(marksOf(suspicious))).toBe('hay-nghi')
  })

  it('leaves somebody who guesses at one half on average', () => {
    const next = chance(5)
    const guess: Player = { judge: () => JUDGEMENTS[Math.floor(next() * 2)]! }
    const guesses = Array.from(
      { length: 200 },
      () => balancedAccuracy(rules.marks(level, play(level, run, guess).state))!,
    )
    const mean = guesses.reduce((sum, one) => sum + one, 0) / guesses.length
    expect(mean).toBeGreaterThan(0.44)
    expect(mean).toBeLessThan(0.56)
  })

  it('scores the first judgement alone; nothing comes back', () => {
    let state = rules.step(level, rules.start(level, run), { do: 'arrive', on: 'D1' })
    const post = current(level, state)!
    state = rules.step(level, state, { do: 'judge', on: post.id, with: 'chan' })
    expect(rules.step(level, state, { do: 'judge', on: post.id, with: 'cho-qua' })).toBe(state)
    expect(current(level, state)?.id).not.toBe(post.id)
  })

  it('never lets true and false posts of a day simply take turns', () => {
    fc.assert(
      fc.property(runs, how => {
        for (const day of rules.start(level, how).order.filter(posts => posts.length > 2)) {
          const sides = day.map(id => level.items.find(item => item.id === id)!.side)
          expect(sides.every((side, i) => i === 0 || side !== sides[i - 1])).toBe(false)
        }
      }),
    )
  })

  it('keeps its ground whatever is answered', () => {
    fc.assert(
      fc.property(runs, fc.array(anyAnswer, { maxLength: 120 }), (how, answers) => {
        const state = fold(rules, level, how, answers)
        const { at, of } = rules.progress(level, state)
        expect(at).toBeGreaterThan(0)
        expect(at).toBeLessThanOrEqual(of)
        for (const hung of state.lanterns) expect(hung.length).toBeLessThanOrEqual(networkOf(level, how.pool).lanterns)
        past(level, state)
      }),
    )
  })

  it('shows nothing of a post before it is judged', () => {
    const arrived = rules.step(level, rules.start(level, run), { do: 'arrive', on: 'D1' })
    const before = lights(level, arrived, past(level, arrived).valley)
    expect([...before.values()].every(light => light === 'half')).toBe(true)
  })

  it('counts what one judgement saved, and what it cost', () => {
    const well = [
      ['N10', 'N3'],
      ['N3', 'N6'],
      ['N7', 'N9'],
    ]
    const { state } = play(level, run, { ...perfect, hang: now => well[now.day]! })
    const shining = [...lights(level, state, past(level, state).valley).values()].filter(light => light === 'shines')
    expect(shining).toHaveLength(8)
    const saved = level.items.filter(item => item.pool === 'core').map(item => windowsSaved(level, state, item.id))
    expect(Math.max(...saved)).toBe(5)
    const careless = play(level, run, {
      judge: post => (post.id === 'TG06-02' ? 'cho-qua' : post.answer),
      hang: now => well[now.day]!,
    }).state
    expect(windowsSaved(level, careless, 'TG06-02')).toBe(-5)
  })

  it('is a card at the hearth: the post, who it is from, when', () => {
    const item = level.items[0]!
    const card = rules.card(level, item)
    expect(card.lines.map(line => line.key)).toContain('TG06-01.text')
    expect(card.choices.map(choice => choice.given)).toEqual(['cho-qua', 'chan'])
    expect(rules.right(item, 'cho-qua')).toBe(true)
    expect(rules.right(item, 'chan')).toBe(false)
  })
})
