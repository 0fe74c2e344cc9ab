import { describe, expect, it } from 'vitest'
import { GROWTH_STEPS, growthOf, hasKey, keyEarnedBy, keyLevels, keysOf } from '../../src/core/growth'
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
  it('from nothing to everything, never back', () => {
    const steps = Array.from({ length: 13 }, (_, lit) => growthOf(lit, 12).step)
    expect(steps[0]).toBe(0)
    expect(steps.at(-1)).toBe(GROWTH_STEPS)
    expect([...steps].sort((a, b) => a - b)).toEqual(steps)
  })
  it('is whole with as many lanterns as the own tier has, and empty where there are no levels', () => {
    expect(growthOf(30, 12)).toEqual({ step: GROWTH_STEPS, bright: 1 })
    expect(growthOf(0, 0)).toEqual({ step: 0, bright: 0 })
  })
})
