import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import source from '../../levels/AT06/level.json'
import serious from '../../levels/AT11/level.json'
import { PLACES } from '../../src/activities/bridge/graph'
import { openPlace, standsAt } from '../../src/activities/bridge/look'
import { rules } from '../../src/activities/bridge/rules'
import { friendOf, lookOf, outcomeOf, peopleOf } from '../../src/activities/bridge/seen'
import { FAR, FRIEND, HOME, MESSENGER, middleOf, standOn, windowOf } from '../../src/activities/bridge/spots'
import { fold } from '../../src/core/play'

const SIZES = [
  { width: 704, height: 800 },
  { width: 360, height: 200 },
  { width: 800, height: 480 },
  { width: 751, height: 768 },
  { width: 352, height: 360 },
]
const level = v.parse(rules.schema, source)
const run = { pool: 'core', seed: 7 } as const

describe.each(SIZES)('the bridge in $width x $height', size => {
  const { scale, left, top } = windowOf(size)

  it('is filled by its drawing', () => {
    expect(left).toBeGreaterThanOrEqual(384)
    expect(left + size.width / scale).toBeLessThanOrEqual(384 + 832)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top + size.height / scale).toBeLessThanOrEqual(900.001)
  })

  it('shows both ends, everybody on it, and every place a plank goes', () => {
    const spots = [HOME, FRIEND, FAR, MESSENGER, ...Array.from({ length: PLACES }, (_, place) => middleOf(place))]
    for (const { x, y } of spots) {
      expect((x - left) * scale).toBeGreaterThan(0)
      expect((x - left) * scale).toBeLessThan(size.width)
      expect((y - top) * scale).toBeGreaterThan(size.height * 0.4)
      expect((y - top) * scale).toBeLessThan(size.height)
    }
  })
})

describe('what is to be seen', () => {
  it('grows by a plank with every reply, and the walker stands on the newest', () => {
    let state = rules.start(level, run)
    for (const answer of rules.solution(level, run)) {
      const look = lookOf(level, state)
      if (look.at === 'talk') {
        expect(standsAt(look)).toBe(openPlace(look) - 1)
        expect(openPlace(look)).toBeLessThan(PLACES)
      }
      state = rules.step(level, state, answer)
    }
  })

  it('is home where one turned, and a buffalo where a message is a place to rest', () => {
    const bus = v.parse(rules.schema, serious)
    const start = { ...rules.start(bus, run), ahead: ['AT11-A'] }
    const path = ['AT11-A1a', 'AT11-A2a', 'AT11-A3a', 'AT11-A4a', 'AT11-A5a', 'AT11-A6b']
    expect(lookOf(bus, { ...start, path }).rest).toBe(true)
    expect(lookOf(bus, { ...start, path: path.slice(0, 3) }).rest).toBe(false)
    expect(standsAt(lookOf(bus, { ...start, path, at: 'home' }))).toBe(-1)
  })

  it('lets nobody fall: a bad crossing is stopped, and a good bridge missed still stands', () => {
    const [safe, risky] = (['safe', 'risky'] as const).map(side => level.items.find(item => item.side === side)!)
    expect(outcomeOf(risky!, 'di')).toBe('stopped')
    expect(outcomeOf(risky!, 'quay-lai')).toBe('home')
    expect(outcomeOf(safe!, 'di')).toBe('over')
    expect(outcomeOf(safe!, 'quay-lai')).toBe('missed')
  })

  it('has another child with the lamp than the one who walks', () => {
    for (const { walker } of level.bridges) expect(friendOf(level, walker)).not.toBe(walker)
    expect(new Set(peopleOf(level)).size).toBe(peopleOf(level).length)
  })

  it('is a bridge mended with the planks that were found firm', () => {
    const bus = v.parse(rules.schema, serious)
    const done = fold(rules, bus, run, rules.solution(bus, run))
    const look = lookOf(bus, done)
    expect(look.at).toBe('mending')
    expect(look.planks).toHaveLength(4)
    expect(look.wood).toBe(4)
    expect(standOn(PLACES)).toEqual(FAR)
  })
})
