import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import at06 from '../../levels/AT06/level.json'
import at06words from '../../levels/AT06/vi.json'
import at09 from '../../levels/AT09/level.json'
import at10 from '../../levels/AT10/level.json'
import at11 from '../../levels/AT11/level.json'
import tg12 from '../../levels/TG12/level.json'
import { longest, PLACES, reachable } from '../../src/activities/bridge/graph'
import { type BridgeLevel, bridgeOf } from '../../src/activities/bridge/level'
import { rules } from '../../src/activities/bridge/rules'
import {
  type BridgeState,
  bridgeNow,
  canGoOut,
  clueChoices,
  endOf,
  inPouch,
  messageNow,
  plankNow,
} from '../../src/activities/bridge/state'
import { tendency } from '../../src/core/marks'
import { type Answer, fold, type Run } from '../../src/core/play'
import { RulesOf, runs } from './rules-of'

const levels: BridgeLevel[] = [at06, at09, at10, at11, tg12].map(source => v.parse(rules.schema, source))
const [gifts, , , bus] = levels as [BridgeLevel, BridgeLevel, BridgeLevel, BridgeLevel, BridgeLevel]
const run: Run = { pool: 'core', seed: 7 }
const anyLevel = fc.constantFrom(...levels)

/** Plays to the end: turns round at once on every bridge, then decides by `choose`. */
function judgeAll(level: BridgeLevel, how: Run, choose: (item: BridgeLevel['items'][number]) => string): BridgeState {
  const itemOf = (id: string) => level.items.find(item => item.id === id)!
  let state = rules.start(level, how)
  for (let bridge = bridgeNow(level, state); bridge; bridge = bridgeNow(level, state)) {
    if (state.at === 'talk') state = rules.step(level, state, { do: 'turn', on: bridge.item })
    state = rules.step(level, state, { do: 'judge', on: bridge.item, with: choose(itemOf(bridge.item)) })
  }
  for (let item = plankNow(level, state); item; item = plankNow(level, state))
    state = rules.step(level, state, { do: 'judge', on: item.id, with: choose(item) })
  return state
}

const stars = (level: BridgeLevel, state: BridgeState) => new RulesOf(rules, level).stars(state)

/** Puts the bridge of an item first and gives these answers. */
function onBridge(level: BridgeLevel, item: string, ...answers: Answer[]): BridgeState {
  const start = rules.start(level, run)
  const ahead = [item, ...start.ahead.filter(id => id !== item)]
  return answers.reduce<BridgeState>((state, answer) => rules.step(level, state, answer), { ...start, ahead })
}

describe('a talk', () => {
  it('goes from message to message by what is replied', () => {
    const state = onBridge(gifts, 'AT06-B', { do: 'reply', on: 'AT06-B1', with: 'AT06-B1a' })
    expect(state).toMatchObject({ path: ['AT06-B1a'], at: 'talk' })
    expect(messageNow(bridgeOf(gifts, 'AT06-B')!, state)?.id).toBe('AT06-B3')
  })

  it('comes home with a reply that turns back, and to the last plank with any other that ends it', () => {
    const home = onBridge(
      gifts,
      'AT06-G',
      { do: 'reply', on: 'AT06-G1', with: 'AT06-G1a' },
      { do: 'reply', on: 'AT06-G2', with: 'AT06-G2a' },
    )
    expect(home.at).toBe('home')
    expect(canGoOut(bridgeOf(gifts, 'AT06-G')!, home)).toBe(false)
    const brink = onBridge(gifts, 'AT06-C', { do: 'reply', on: 'AT06-C1', with: 'AT06-C1b' })
    const over = [
      { do: 'reply', on: 'AT06-C2', with: 'AT06-C2a' },
      { do: 'reply', on: 'AT06-C5', with: 'AT06-C5a' },
    ].reduce((state, answer) => rules.step(gifts, state, answer), brink)
    expect(over.at).toBe('brink')
  })

  it('can be left at every plank: one runs home, and may go out again to where one was', () => {
    const out = onBridge(gifts, 'AT06-D', { do: 'reply', on: 'AT06-D1', with: 'AT06-D1b' })
    const home = rules.step(gifts, out, { do: 'turn', on: 'AT06-D' })
    expect(home).toEqual({ ...out, at: 'home' })
    expect(rules.step(gifts, home, { do: 'again', on: 'AT06-D' })).toEqual(out)
  })

  it('is only decided after it has ended or one has turned', () => {
    const talking = onBridge(gifts, 'AT06-D')
    expect(rules.step(gifts, talking, { do: 'judge', on: 'AT06-D', with: 'di' })).toBe(talking)
  })

  it('tells the end that one came to, else the one that a careful child would have come to', () => {
    const bridge = bridgeOf(gifts, 'AT06-G')!
    const home = onBridge(gifts, 'AT06-G', { do: 'turn', on: 'AT06-G' })
    expect(endOf(bridge, home, 'quay-lai')).toBe('AT06-G-END1')
    const good = bridgeOf(gifts, 'AT06-A')!
    const turned = onBridge(gifts, 'AT06-A', { do: 'turn', on: 'AT06-A' })
    expect(endOf(good, turned, 'di')).toBe('AT06-A-END1')
    expect(endOf(good, turned, 'quay-lai')).toBe('AT06-A-END2')
  })
})

describe('turning back and leaving', () => {
  it('a bridge left alone costs nothing and counts for nothing', () => {
    const first = rules.start(bus, run).ahead[0]!
    const left = [
      { do: 'turn', on: first },
      { do: 'leave', on: first },
    ].reduce((state, answer) => rules.step(bus, state, answer), rules.start(bus, run))
    expect(left.ahead).not.toContain(first)
    let state = left
    for (let bridge = bridgeNow(bus, state); bridge; bridge = bridgeNow(bus, state)) {
      const answer = bus.items.find(item => item.id === bridge.item)!.answer
      state = rules.step(bus, state, { do: 'turn', on: bridge.item })
      state = rules.step(bus, state, { do: 'judge', on: bridge.item, with: answer })
    }
    for (let item = plankNow(bus, state); item; item = plankNow(bus, state))
      state = rules.step(bus, state, { do: 'judge', on: item.id, with: item.answer })
    expect(rules.done(bus, state)).toBe(true)
    expect(rules.marks(bus, state).map(mark => mark.item)).not.toContain(first)
    expect(stars(bus, state)).toBe(2)
  })

  it('turning back on every bridge costs nothing where one then says what it was', () => {
    for (const level of levels)
      expect(
        stars(
          level,
          judgeAll(level, run, item => item.answer),
        ),
      ).toBe(2)
  })
})

describe('the pouch', () => {
  it('takes the clue of a message among three, and each wrong one only once', () => {
    fc.assert(
      fc.property(anyLevel, fc.integer(), (level, seed) => {
        const state = rules.start(level, { pool: 'core', seed })
        for (const bridge of level.bridges)
          for (const node of bridge.nodes) {
            const choices = clueChoices(level, state, bridge, node)
            expect(choices).toHaveLength(node.clue ? 3 : 0)
            expect(new Set(choices).size).toBe(choices.length)
            if (node.clue) expect(choices).toContain(node.clue)
          }
      }),
      { numRuns: 20 },
    )
  })

  it('never changes what a bridge is worth', () => {
    const bridge = bridgeOf(gifts, 'AT06-B')!
    const node = bridge.nodes[0]!
    const before = onBridge(gifts, 'AT06-B')
    const wrong = clueChoices(gifts, before, bridge, node).find(clue => clue !== node.clue)!
    const missed = rules.step(gifts, before, { do: 'name', on: node.id, with: wrong })
    expect(inPouch(missed, node)).toBe(false)
    expect(rules.step(gifts, missed, { do: 'name', on: node.id, with: wrong })).toBe(missed)
    const named = rules.step(gifts, missed, { do: 'name', on: node.id, with: node.clue })
    expect(inPouch(named, node)).toBe(true)
    expect(rules.marks(gifts, named)).toEqual([])
  })
})

describe('players', () => {
  it.each(levels)('one who crosses everything trusts too much, one who never crosses too little ($id)', level => {
    const trusting = judgeAll(level, run, item => (item.answer === 'di' || item.answer === 'quay-lai' ? 'di' : 'chac'))
    expect(stars(level, trusting)).toBe(1)
    expect(tendency(rules.marks(level, trusting))).toBe('hay-tin')
    const timid = judgeAll(level, run, item =>
      item.answer === 'di' || item.answer === 'quay-lai' ? 'quay-lai' : 'muc',
    )
    expect(stars(level, timid)).toBe(1)
    expect(tendency(rules.marks(level, timid))).toBe('hay-nghi')
  })
})

describe('solution and slips', () => {
  it.each(levels)('the solution of $id is right everywhere; each slip is wrong exactly there', level => {
    fc.assert(
      fc.property(runs, how => {
        new RulesOf(rules, level).solves(how)
      }),
      { numRuns: 10 },
    )
  })

  it('the solution lays no rotten plank, and crosses what is worth crossing by walking over it', () => {
    for (const level of levels) {
      const replies = rules.solution(level, run).filter(answer => answer.do === 'reply')
      const planks = level.bridges.flatMap(bridge => bridge.nodes.flatMap(node => node.replies))
      for (const { with: id } of replies) expect(planks.find(reply => reply.id === id)?.plank).not.toBe('rotten')
      expect(rules.solution(level, run).some(answer => answer.do === 'turn')).toBe(false)
    }
  })
})

describe('any answers at all', () => {
  const ids = (level: BridgeLevel) => [
    ...level.items.map(item => item.id),
    ...level.bridges.flatMap(bridge => bridge.nodes.flatMap(node => [node.id, ...node.replies.map(reply => reply.id)])),
  ]
  const answersFor = (level: BridgeLevel): fc.Arbitrary<Answer[]> => {
    const id = fc.constantFrom(...ids(level))
    const one: fc.Arbitrary<Answer> = fc.record({
      do: fc.constantFrom('reply', 'turn', 'again', 'leave', 'judge', 'name', ''),
      on: fc.oneof(id, fc.string()),
      with: fc.oneof(id, fc.constantFrom('di', 'quay-lai', 'chac', 'muc', 'secret', 'named'), fc.string()),
    })
    return fc.array(one, { maxLength: 200 })
  }
  const played = anyLevel.chain(level => fc.tuple(fc.constant(level), runs, answersFor(level)))

  it('leave a state that can still be played to its end', () => {
    fc.assert(
      fc.property(played, ([level, how, answers]) => {
        let state = fold(rules, level, how, answers)
        const kept = new RulesOf(rules, level)
        kept.isOnItsWay(state)
        for (let bridge = bridgeNow(level, state); bridge; bridge = bridgeNow(level, state)) {
          if (state.at === 'talk') state = rules.step(level, state, { do: 'turn', on: bridge.item })
          state = rules.step(level, state, { do: 'judge', on: bridge.item, with: 'di' })
        }
        for (let item = plankNow(level, state); item; item = plankNow(level, state))
          state = rules.step(level, state, { do: 'judge', on: item.id, with: item.answer })
        kept.isOver(state, level.items.filter(item => item.pool === how.pool).length - state.left.length)
      }),
    )
  })

  it('resume exactly where a play was cut off', () => {
    fc.assert(
      fc.property(anyLevel, runs, fc.nat(200), (level, how, cut) => {
        const answers = rules.solution(level, how)
        new RulesOf(rules, level).resumes(how, answers, cut, fold(rules, level, how, answers))
      }),
    )
  })

  it('count on from 1 to the number of items', () => {
    for (const level of levels) {
      let state = rules.start(level, run)
      let last = 0
      for (const answer of rules.solution(level, run)) {
        const { at, of } = rules.progress(level, state)
        expect(at).toBeGreaterThanOrEqual(last)
        expect(of).toBe(level.items.filter(item => item.pool === 'core').length)
        last = at
        state = rules.step(level, state, answer)
      }
      const { at, of } = rules.progress(level, state)
      expect(at).toBe(of)
    }
  })
})

describe('at the hearth', () => {
  it('a bridge is asked by its first messages, a plank by its words', () => {
    const bridge = gifts.items.find(item => item.id === 'AT06-A')!
    expect(rules.card(gifts, bridge).lines[0]).toEqual({ key: 'AT06.bridges.0.who', small: true })
    for (const level of levels)
      for (const item of level.items) {
        const { lines, choices } = rules.card(level, item)
        expect(lines.length).toBeGreaterThan(0)
        expect(choices.map(({ given }) => rules.right(item, given)).sort()).toEqual([false, true])
      }
    for (const { key } of rules.card(gifts, bridge).lines) expect(at06words).toHaveProperty([key])
  })
})

describe('what is wrong in a level', () => {
  const wrong = (mend: (level: BridgeLevel) => void) => {
    const level = structuredClone(gifts)
    mend(level)
    return rules.problems(level).map(({ sentence }) => sentence)
  }
  const first = (level: BridgeLevel) => level.bridges[0]!.nodes[0]!

  it('is nothing in ours', () => {
    for (const level of levels) {
      expect(rules.problems(level)).toEqual([])
      for (const bridge of level.bridges) {
        expect(longest(bridge)).toBeLessThanOrEqual(PLACES)
        expect(reachable(bridge).size).toBe(bridge.nodes.length + bridge.ends.length)
      }
    }
  })

  it('is a reply that leads nowhere', () => {
    expect(wrong(level => Object.assign(first(level).replies[0]!, { goto: 'X9' }))[0]).toContain(
      'no message and no end',
    )
  })

  it('is a message that nothing leads to, and a start that is not there', () => {
    const lonely = { id: 'X1', replies: [{ id: 'X1a', goto: 'AT06-A-END1', plank: 'firm' as const, turns: false }] }
    expect(wrong(level => void level.bridges[0]!.nodes.push(lonely))).toContain(
      'Nothing leads to X1. Lead a reply there, or take it out.',
    )
    expect(wrong(level => Object.assign(level.bridges[0]!, { start: 'X9' })).join()).toContain('It starts at “X9”')
  })

  it('is a talk that goes round for ever, a long one, and one of rotten planks only', () => {
    const round = wrong(level => {
      for (const node of level.bridges[0]!.nodes) for (const reply of node.replies) reply.goto = node.id
    })
    expect(round.some(sentence => sentence.includes('round for ever'))).toBe(true)
    const rotten = wrong(level => {
      for (const reply of first(level).replies) reply.plank = 'rotten'
    })
    expect(rotten.some(sentence => sentence.includes('rotten plank'))).toBe(true)
  })

  it('is a bridge without an item, an item with the wrong answer, and a level without a good bridge', () => {
    expect(wrong(level => Object.assign(level.bridges[0]!, { item: 'AT06-Z' })).join()).toContain('no item “AT06-Z”')
    expect(wrong(level => Object.assign(level.items[0]!, { answer: 'quay-lai' })).join()).toContain(
      'one answer is “di”',
    )
    const bad = wrong(level => {
      level.bridges = level.bridges.filter(bridge => bridge.item === 'AT06-B')
      level.items = level.items.filter(item => item.id === 'AT06-B')
    })
    expect(bad).toContain('At least one bridge must be worth crossing.')
  })
})
