import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { beside } from '../../src/activities/terraces/carry'
import type { TerracesLevel } from '../../src/activities/terraces/level'
import { ASIDE, MAT, type Place } from '../../src/activities/terraces/order'
import { rules } from '../../src/activities/terraces/rules'
import { compositionFor, matSpot, placeAt, stepSpot } from '../../src/activities/terraces/spots'
import { fatesOf, verdictOf } from '../../src/activities/terraces/told'

const read = (id: string): TerracesLevel =>
  v.parse(rules.schema, JSON.parse(readFileSync(`levels/${id}/level.json`, 'utf8')))

const SIZES = [
  { width: 704, height: 800 },
  { width: 360, height: 200 },
  { width: 800, height: 480 },
  { width: 751, height: 768 },
]
const OPEN: readonly Place[] = ['1', '2', '3', '4', ASIDE]

describe.each(SIZES)('the terraces in $width x $height', size => {
  const place = compositionFor(size)
  const scale = Math.max(size.width / place.width, size.height / place.height)
  const left = (place.width - size.width / scale) / 2
  const mats = [2, 3, 4].flatMap(of => Array.from({ length: of }, (_, n) => matSpot(place, n, of)))

  it('shows every step, the place aside and the mat inside the picture', () => {
    for (const { x, y } of [...place.steps, place.best, ...place.aside, ...mats, place.hen, place.buffalo]) {
      expect(x).toBeGreaterThan(left)
      expect(x).toBeLessThan(place.width - left)
      expect(y).toBeGreaterThan(place.height - size.height / scale)
      expect(y).toBeLessThan(place.height)
    }
  })

  it('knows each place at its own spot', () => {
    for (const step of ['1', '2', '3', '4'] as const) {
      const { x, y } = stepSpot(place, step, 'rank')
      expect(placeAt(place, OPEN, 'rank', x, y)).toBe(step)
    }
    for (const { x, y } of place.aside) expect(placeAt(place, OPEN, 'rank', x, y)).toBe(ASIDE)
    for (const { x, y } of [matSpot(place, 0, 4), matSpot(place, 1, 3)])
      expect(placeAt(place, OPEN, 'rank', x, y)).toBe(MAT)
    expect(placeAt(place, ['1', ASIDE], 'choose', place.best.x, place.best.y)).toBe('1')
  })

  it('leads to no step that the set has not, and to none between the steps and the mat', () => {
    const { x, y } = stepSpot(place, '4', 'rank')
    expect(placeAt(place, ['1', '2', ASIDE], 'rank', x, y)).not.toBe('4')
    expect(placeAt(place, OPEN, 'rank', place.steps[0]!.x - 300, place.steps[0]!.y)).toBeNull()
  })

  it('keeps the baskets of a set apart on the mat', () => {
    for (const of of [2, 3, 4]) {
      const [a, b] = [matSpot(place, 0, of), matSpot(place, 1, of)]
      expect((b.x - a.x) / a.s).toBeGreaterThan(136)
    }
  })
})

describe('a basket lifted by keyboard', () => {
  it('goes from the mat past what is left aside up the steps, and no further', () => {
    const way = [MAT, ASIDE, '3', '2', '1'] as const
    const open: readonly Place[] = ['1', '2', '3', ASIDE]
    way.forEach((place, i) => {
      expect(beside(open, place, 1)).toBe(way[Math.min(way.length - 1, i + 1)])
      expect(beside(open, place, -1)).toBe(way[Math.max(0, i - 1)])
    })
  })
})

describe('what is said of a basket', () => {
  const level = read('TG08')
  const set = 'TG08-q1'
  const said = (placed: Parameters<typeof fatesOf>[1]['placed'], again = false) =>
    fatesOf(level, { set, placed, again }).map(({ item, right, words }) => [item.id, right, words])

  it('follows where it stood, in the order in which they belong', () => {
    expect(said({ 'TG08-03': '1', 'TG08-01': '2', 'TG08-02': ASIDE })).toEqual([
      ['TG08-03', true, 'terraces.right-safe'],
      ['TG08-01', true, 'terraces.right-safe'],
      ['TG08-02', true, 'terraces.right-risky'],
    ])
    expect(said({ 'TG08-03': ASIDE, 'TG08-01': '2', 'TG08-02': '1' })).toEqual([
      ['TG08-03', false, 'terraces.wrong-safe'],
      ['TG08-01', true, 'terraces.right-safe'],
      ['TG08-02', false, 'terraces.wrong-risky'],
    ])
  })

  it('asks both of two usable baskets that are the wrong way round to change', () => {
    const words = said({ 'TG08-03': '2', 'TG08-01': '1', 'TG08-02': ASIDE }).map(([, , one]) => one)
    expect(words).toEqual(['terraces.wrong-order', 'terraces.wrong-order', 'terraces.right-risky'])
  })

  it('takes no notice of empty steps between', () => {
    expect(said({ 'TG08-03': '2', 'TG08-01': '3', 'TG08-02': ASIDE }).every(([, right]) => right)).toBe(true)
  })

  it('lets one that is too sweet try to get up alone', () => {
    const placed = { 'TG08-03': '1', 'TG08-01': '2', 'TG08-02': ASIDE } as const
    expect(verdictOf(level, { set, placed, again: false })).toMatchObject({ holds: true, wrong: [], sneaks: 'TG08-02' })
  })

  it('is kind about a basket that would also do', () => {
    const picture = read('TK02')
    const words = (placed: Parameters<typeof fatesOf>[1]['placed']) =>
      fatesOf(picture, { set: 'TK02-q1', placed, again: false }).map(fate => fate.words)
    expect(words({ 'TK02-01': '1', 'TK02-03': ASIDE })).toEqual([
      'terraces.best-right',
      'terraces.also-fine',
      'terraces.not-right',
    ])
    expect(words({ 'TK02-02': '1', 'TK02-01': ASIDE })).toEqual([
      'terraces.best-wrong',
      'terraces.also-not-best',
      'terraces.not-wrong',
    ])
  })
})
