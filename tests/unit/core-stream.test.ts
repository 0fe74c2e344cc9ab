import { describe, expect, it } from 'vitest'
import { chance } from '../../src/core/chance'
import { answered, isSecondLook, mixed, startStream, streamProgress } from '../../src/core/stream'

const items = (...sides: ('safe' | 'risky')[]) => sides.map((side, i) => ({ id: `X-${i}`, side }))

describe('a stream of items', () => {
  it('asks every item once when all is right', () => {
    let stream = startStream(items('safe', 'risky', 'safe', 'risky', 'risky'), chance(7))
    for (let n = 1; stream.queue.length > 0; n++) {
      expect(streamProgress(stream)).toEqual({ at: n, of: 5 })
      stream = answered(stream, 'x', true)
    }
    expect(Object.values(stream.given).every(given => given.length === 1)).toBe(true)
  })

  it('brings an item answered wrong back once, after three others', () => {
    const first = startStream(items('safe', 'risky', 'safe', 'risky', 'risky'), chance(7))
    const wrong = first.queue[0]!
    const after = answered(first, 'x', false)
    expect(after.queue.indexOf(wrong)).toBe(3)
    expect(isSecondLook(after, wrong)).toBe(true)
    let stream = after
    while (stream.queue[0] !== wrong) stream = answered(stream, 'x', true)
    expect(answered(stream, 'x', false).queue).not.toContain(wrong)
  })

  it('never lets the sides simply take turns', () => {
    for (let seed = 0; seed < 200; seed++) {
      const order = mixed(items('safe', 'risky', 'safe', 'risky', 'safe', 'risky'), chance(seed))
      expect(order.some((item, i) => i > 0 && item.side === order[i - 1]!.side)).toBe(true)
    }
  })
})
