import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import source from '../../levels/AT02/level.json'
import { rules } from '../../src/activities/weir/rules'
import { compositionFor, gateSpot, type Way, wayAt } from '../../src/activities/weir/spots'
import { hatOf, isGolden } from '../../src/activities/weir/unmasking'

const SIZES = [
  { width: 704, height: 800 },
  { width: 360, height: 200 },
  { width: 800, height: 480 },
  { width: 751, height: 768 },
]
const WAYS: readonly Way[] = ['tha', 'chan', 'hoi']

describe.each(SIZES)('the stream in $width x $height', size => {
  const place = compositionFor(size)
  const scale = Math.max(size.width / place.width, size.height / place.height)

  it('leaves the boat in open water at home, and after a small pull', () => {
    for (const [dx, dy] of [
      [0, 0],
      [20, -20],
      [-40, -10],
      [60, 10],
    ] as const)
      expect(wayAt(place, WAYS, place.home.x + dx, place.home.y + dy)).toBeNull()
  })

  it('knows each way at its own place, and the weir from beyond too', () => {
    for (const way of WAYS) expect(wayAt(place, WAYS, place.ways[way].x, place.ways[way].y)).toBe(way)
    expect(wayAt(place, WAYS, place.ways.tha.x, place.weir.y - 60)).toBe('tha')
  })

  it('leads to no way that the level has not', () => {
    expect(wayAt(place, ['tha', 'chan'], place.ways.hoi.x, place.ways.hoi.y)).toBeNull()
  })

  it('shows boat, ways, people and houses inside the picture', () => {
    const left = (place.width - size.width / scale) / 2
    const top = place.height - size.height / scale
    const spots = [place.home, ...Object.values(place.ways), place.ban, place.grandmother, place.buffalo, place.hen]
    for (const { x, y } of [...spots, ...place.houses]) {
      expect(x).toBeGreaterThan(left)
      expect(x).toBeLessThan(place.width - left)
      expect(y).toBeGreaterThan(top)
      expect(y).toBeLessThan(place.height)
    }
  })

  it('lets the gate down to shut it', () => {
    expect(gateSpot(place, true).y).toBeGreaterThan(gateSpot(place, false).y)
  })
})

describe('who is behind a message', () => {
  const level = v.parse(rules.schema, source)

  it('is Lừa in some hat for every risky one, and for no safe one', () => {
    for (const item of level.items) expect(hatOf(level, item) !== null).toBe(item.side === 'risky')
  })

  it('is nobody in a level where he has no part', () => {
    const serious = { ...level, cast: level.cast.filter(who => who !== 'lua') }
    expect(serious.items.every(item => hatOf(serious, item) === null)).toBe(true)
  })

  it('comes as a golden buffalo where the gift is too sweet', () => {
    expect(level.items.filter(isGolden).map(item => item.id)).toEqual(['AT02-02', 'AT02-05'])
  })
})
