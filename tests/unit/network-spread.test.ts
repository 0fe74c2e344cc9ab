import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import source from '../../levels/TG06/level.json'
import { networkOf, postOf } from '../../src/activities/network/level'
import { rules } from '../../src/activities/network/rules'
import { emptyValley, loudspeakerHops, night, tell } from '../../src/activities/network/spread'
import { lights, past } from '../../src/activities/network/state'
import type { Answer } from '../../src/core/play'
import { fold } from '../../src/core/play'

const level = v.parse(rules.schema, source)
const { network } = level
const ids = network.nodes.map(node => node.id)
const believer = (id: string) => network.nodes.find(node => node.id === id)!.habit === 'tin-ngay'

const evening = fc
  .record({
    starts: fc.subarray(ids, { minLength: 1, maxLength: 4 }),
    marked: fc.boolean(),
    rumour: fc.boolean(),
    lanterns: fc.subarray(ids, { maxLength: 3 }),
  })
  .map(({ starts, lanterns, ...post }) => ({
    post: { id: 'P', ...post },
    dusk: tell(emptyValley(network), starts, 'P'),
    lanterns,
  }))

/** Whole plays with any judgements and any lanterns. */
const whole = fc
  .record({
    given: fc.array(fc.constantFrom('cho-qua', 'chan'), { minLength: 12, maxLength: 12 }),
    hung: fc.array(fc.subarray(ids, { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
    seed: fc.integer(),
  })
  .map(({ given, hung, seed }) => {
    const run = { pool: 'core' as const, seed }
    const { order } = rules.start(level, run)
    const answers: Answer[] = network.days.flatMap((day, d) => [
      { do: 'arrive', on: day.id },
      ...order[d]!.map((on, i) => ({ do: 'judge', on, with: given[d * 4 + i] })),
      ...hung[d]!.map(on => ({ do: 'hang', on })),
      { do: 'night', on: day.id },
      { do: 'morning', on: day.id },
    ])
    return fold(rules, level, run, answers)
  })

describe('how posts spread', () => {
  it('goes only along paths, from houses that have it to houses that lack it', () => {
    fc.assert(
      fc.property(evening, ({ post, dusk, lanterns }) => {
        for (const { hops } of night(network, dusk, [post], lanterns).steps)
          for (const { from, to } of hops) {
            expect(network.nodes.find(node => node.id === from)!.links).toContain(to)
            expect(dusk.get(from)!.holds).toContain('P')
            expect(dusk.get(to)!.holds).not.toContain('P')
          }
      }),
    )
  })

  it('passes an unmarked post to the first two neighbours that lack it', () => {
    const dusk = tell(emptyValley(network), ['N3', 'N1'], 'P')
    const { steps } = night(network, dusk, [{ id: 'P', marked: false, rumour: true }], [])
    expect(steps[0]!.hops.filter(hop => hop.from === 'N3').map(hop => hop.to)).toEqual(['N4', 'N5'])
  })

  it('lets a marked post be carried by houses that believe at once, to one neighbour, and by no house that asks', () => {
    fc.assert(
      fc.property(evening, ({ post, dusk, lanterns }) => {
        const { steps } = night(network, dusk, [{ ...post, marked: true }], lanterns)
        const carriers = steps.flatMap(step => step.hops.map(hop => hop.from))
        expect(carriers.every(believer)).toBe(true)
        expect(new Set(carriers).size).toBe(carriers.length)
      }),
    )
  })

  it('lets no house that asks keep a marked rumour, though it keeps a marked true post', () => {
    fc.assert(
      fc.property(evening, ({ post, dusk, lanterns }) => {
        const { dawn } = night(network, dusk, [{ ...post, marked: true }], lanterns)
        for (const id of ids.filter(house => !believer(house))) {
          const kept = dawn.get(id)!.holds.includes('P')
          if (post.rumour) expect(kept).toBe(false)
          else if (dusk.get(id)!.holds.includes('P')) expect(kept).toBe(true)
        }
      }),
    )
  })

  it('lights half the valley for right judgements alone, and nothing for wrong ones', () => {
    const judged = (right: boolean) => {
      const run = { pool: 'core' as const, seed: 1 }
      const answers: Answer[] = network.days.flatMap((day, d) => [
        { do: 'arrive', on: day.id },
        ...rules.start(level, run).order[d]!.map(on => {
          const { answer } = postOf(level, on)!
          return { do: 'judge', on, with: right ? answer : answer === 'chan' ? 'cho-qua' : 'chan' }
        }),
        { do: 'night', on: day.id },
        { do: 'morning', on: day.id },
      ])
      const state = fold(rules, level, run, answers)
      return [...lights(level, state, past(level, state).valley).values()].filter(light => light === 'shines').length
    }
    expect(judged(true)).toBeGreaterThanOrEqual(network.nodes.length / 2)
    expect(judged(false)).toBe(0)
  })

  it('stops a rumour at a lantern for good', () => {
    fc.assert(
      fc.property(evening, ({ post, dusk, lanterns }) => {
        const rumour = { ...post, rumour: true }
        const first = night(network, dusk, [rumour], lanterns)
        for (const house of lanterns) expect(first.dawn.get(house)!.holds).not.toContain('P')
        expect(first.steps.flatMap(step => step.hops.map(hop => hop.from)).some(from => lanterns.includes(from))).toBe(
          false,
        )
        const second = night(network, first.dawn, [rumour], [])
        for (const house of first.steps.flatMap(step => step.stopped)) {
          expect(second.dawn.get(house)!.holds).not.toContain('P')
          expect(second.steps.flatMap(step => step.hops).some(hop => hop.from === house)).toBe(false)
        }
      }),
    )
  })

  it('makes a true post wait one night at a lantern, and no longer', () => {
    fc.assert(
      fc.property(evening, ({ dusk }) => {
        const post = { id: 'P', marked: false, rumour: false }
        const first = night(network, dusk, [post], ids)
        expect(first.steps.flatMap(step => step.hops)).toEqual([])
        for (const [house, heard] of dusk) expect(first.dawn.get(house)!.holds).toEqual(heard.holds)
        const later = night(network, first.dawn, [post], ids).steps
        const without = night(network, dusk, [post], []).steps
        expect(later.flatMap(step => step.hops)).toEqual(without.flatMap(step => step.hops))
      }),
    )
  })

  it('reaches by loudspeaker every neighbour of each house that has the post', () => {
    const valley = tell(emptyValley(network), ['N1', 'N8'], 'P')
    const reached = loudspeakerHops(network, valley, 'P').map(hop => hop.to)
    expect(new Set(reached)).toEqual(new Set(['N2', 'N3', 'N5', 'N7', 'N10']))
  })

  it('is the same in whatever order the houses stand', () => {
    fc.assert(
      fc.property(evening, ({ post, dusk, lanterns }) => {
        const turned = { ...network, nodes: network.nodes.toReversed() }
        const one = night(network, dusk, [post], lanterns).dawn
        const other = night(turned, dusk, [post], lanterns).dawn
        for (const id of ids) expect(new Set(other.get(id)!.holds)).toEqual(new Set(one.get(id)!.holds))
      }),
    )
  })

  it('never loses a true post, in any play; a night can be played again and is the same', () => {
    fc.assert(
      fc.property(whole, state => {
        const { valley, nights } = past(level, state)
        expect(rules.done(level, state)).toBe(true)
        expect(nights).toHaveLength(3)
        for (const { dusk } of nights)
          for (const [house, heard] of dusk)
            for (const post of heard.holds)
              if (postOf(level, post)!.side === 'safe') expect(valley.get(house)!.holds).toContain(post)
        expect(past(level, state)).toEqual({ valley, nights })
      }),
      { numRuns: 60 },
    )
  })

  it('never lets a marked post come from a house that asks, in any play', () => {
    fc.assert(
      fc.property(whole, state => {
        for (const { steps } of past(level, state).nights)
          for (const { post, hops } of steps)
            if (state.given[post] === 'chan') expect(hops.every(hop => believer(hop.from))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a map that is wrong', () => {
  const sentences = (change: (copy: typeof level) => void) => {
    const copy = structuredClone(level)
    change(copy)
    return rules
      .problems(copy)
      .map(problem => `${problem.path}: ${problem.sentence}`)
      .join('\n')
  }

  it('is told with every fault at once', () => {
    const all = sentences(copy => {
      copy.network.nodes[0]!.links = ['N2', 'N99']
      copy.network.nodes[1]!.needs = ['TG06-02']
      copy.network.days[0]!.posts[0]!.start = ['N42']
      copy.items[0]!.answer = 'chan'
    })
    expect(all).toContain('network.nodes.0.links: N1 leads to “N99”')
    expect(all).toContain('N3 leads to N1, but N1 does not lead back')
    expect(all).toContain('N2 needs TG06-02, but that is no true post')
    expect(all).toContain('starts at “N42”')
    expect(all).toContain('its answer is “cho-qua”')
  })

  it('must hang together, and post each item once', () => {
    const all = sentences(copy => {
      copy.network.nodes[8]!.links = ['N10']
      copy.network.nodes[9]!.links = ['N9']
      copy.network.nodes[5]!.links = ['N3']
      copy.network.nodes[7]!.links = ['N5', 'N7']
      copy.network.days[0]!.posts.pop()
      copy.freshNetwork = undefined
    })
    expect(all).toContain('No path leads to N9, N10')
    expect(all).toContain('TG06-04 is posted 0 times')
    expect(all).toContain('freshNetwork: There are fresh posts')
  })

  it('knows the map of each pool', () => {
    expect(networkOf(level, 'fresh')).toBe(level.freshNetwork)
    expect(networkOf(level, 'core')).toBe(level.network)
  })
})
