import { describe, expect, it } from 'vitest'
import { GAINS, gained, growthFor, growthOf, hasKey, keyEarnedBy, keyLevels, keysOf } from '../../src/core/growth'
import type { Stars } from '../../src/core/progress'

const card = (id: string, strand: 'an-toan' | 'tin-gia', tier: 1 | 2 | 3, sensitive = false) => ({
  ...{ id, strand, tier, sensitive },
})
const CARDS = [
  card('A1', 'an-toan', 1),
  card('A2', 'an-toan', 2),
  card('A3', 'an-toan', 2),
  card('A4', 'an-toan', 2, true),
  card('N1', 'tin-gia', 1),
]
const stars = (...ids: string[]) => new Map(ids.map(id => [id, 1 as Stars]))

describe('the golden key', () => {
  it('asks for the own tier, without what is sensitive', () => {
    expect(keyLevels(CARDS, 'an-toan', 2)).toEqual(['A2', 'A3'])
    expect(keyLevels(CARDS, 'an-toan', null)).toEqual(['A1', 'A2', 'A3'])
  })
  it('is earned by a star in each, and by none where there is nothing to do', () => {
    expect(hasKey(['A2', 'A3'], stars('A2'))).toBe(false)
    expect(keysOf(CARDS, 2, stars('A2', 'A3'))).toEqual(['an-toan'])
    expect(keysOf(CARDS, 2, stars())).toEqual([])
  })
  it('opens with the level that completed it, once', () => {
    expect(keyEarnedBy('A3', CARDS, 2, stars('A2', 'A3'))).toBe('an-toan')
    expect(keyEarnedBy('A2', CARDS, 2, stars('A2'))).toBeNull()
    expect(keyEarnedBy('A1', CARDS, 2, stars('A1', 'A2', 'A3'))).toBeNull()
  })
})

describe('the village grows', () => {
  const grown = Array.from({ length: 13 }, (_, lit) => growthOf(lit, 12))
  it('from nothing to everything: each of the twelve lanterns of a tier brings one thing, light, and less fog', () => {
    expect(grown[0]).toEqual({ gains: [], bright: 0, houses: 0 })
    for (let lit = 1; lit <= 12; lit++) {
      expect(gained(grown[lit - 1]!, grown[lit]!)).toEqual([GAINS[lit - 1]])
      expect(grown[lit]!.bright).toBeGreaterThan(grown[lit - 1]!.bright)
      expect(grown[lit]!.houses).toBe(lit)
    }
    expect(grown[12]).toMatchObject({ gains: GAINS, bright: 1 })
  })
  it('never loses what it has, however many levels a tier has', () => {
    for (const of of [1, 3, 8, 9, 33]) {
      for (let lit = 1; lit <= 36; lit++) {
        const [before, now] = [growthOf(lit - 1, of), growthOf(lit, of)]
        expect(now.gains.slice(0, before.gains.length)).toEqual(before.gains)
        expect(now.bright).toBeGreaterThanOrEqual(before.bright)
      }
      expect(growthOf(of, of).gains).toEqual(GAINS)
    }
  })
  it('is whole with as many lanterns as the own tier has; those beyond light houses; without levels it stays empty', () => {
    expect(growthOf(30, 12)).toEqual({ gains: GAINS, bright: 1, houses: 30 })
    expect(growthOf(0, 0)).toEqual({ gains: [], bright: 0, houses: 0 })
  })
  it('counts lanterns of any level, and asks for none of a sensitive one', () => {
    expect(growthFor(CARDS, 2, stars('A1'))).toMatchObject({ bright: 0.5, houses: 1 })
    expect(growthFor(CARDS, 2, stars('A2', 'A3'))).toMatchObject({ bright: 1, gains: GAINS })
    expect(growthFor(CARDS, 2, stars('A4'))).toMatchObject({ bright: 0.5 })
    expect(growthFor(CARDS, null, stars('A1'))).toMatchObject({ bright: 0.25 })
    expect(growthFor(CARDS, 2, new Map([['gone', 2 as Stars]]))).toMatchObject({ bright: 0, houses: 0 })
  })
})
