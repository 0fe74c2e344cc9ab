import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK, burstOf } from '../../src/core/burst'
import { Catcher, readFrame } from '../../src/core/catcher'
import { type Chance, chance, shuffled } from '../../src/core/chance'
import { crc32 } from '../../src/core/checksum'
import { bytesOf, fullClass } from './tablets'

const bytes = (length: number, next: Chance) => Uint8Array.from({ length }, () => Math.floor(next() * 256))

/** What a camera makes of a burst: frames lost, seen twice, and late ones among early ones. */
function* seen(burst: ReturnType<typeof burstOf>, lost: number, next: Chance): Generator<Uint8Array> {
  for (let n = 0; ; n += 5) {
    const five = [0, 1, 2, 3, 4].flatMap(more => {
      if (next() < lost) return []
      const frame = burst.frame(n + more)
      return next() < 0.2 ? [frame, frame] : [frame]
    })
    for (const frame of shuffled(five, next)) yield frame
  }
}

describe('a burst of frames', () => {
  it('undisturbed needs as many frames as there are blocks', () => {
    for (const length of [0, 1, BLOCK, BLOCK + 1, 5000]) {
      const message = bytes(length, chance(length))
      const burst = burstOf(message)
      const catcher = new Catcher()
      for (let n = 0; n < burst.blocks - 1; n++) expect(catcher.take(burst.frame(n))?.message).toBeNull()
      expect(catcher.take(burst.frame(burst.blocks - 1))?.message).toEqual(message)
    }
  })

  it('carries a whole class, 30 pupils with 12 levels, in 90 seconds at 10 frames a second with 30 of 100 lost', () => {
    const message = bytesOf(fullClass())
    const burst = burstOf(message)
    expect(burst.frame(burst.blocks + 3).length).toBeLessThanOrEqual(208)
    expect(burst.blocks).toBeLessThan(300)
    const next = chance(7)
    const catcher = new Catcher()
    let sent = 0
    let got: Uint8Array | null = null
    for (; !got && sent < 900; sent++) if (next() >= 0.3) got = catcher.take(burst.frame(sent))?.message ?? null
    expect(got).toEqual(message)
    expect(sent).toBeLessThan(3 * burst.blocks)
  })

  it('of two tablets at once, frames lost, doubled, out of order and from the middle on, is done in three times the time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat(), (a, b, seed) => {
        const next = chance(seed)
        const messages = [a, b].map(blocks => bytes(blocks * 32 - Math.floor(next() * 20), next))
        const bursts = messages.map(message => burstOf(message, 32))
        const from = Math.floor(next() * 500)
        const streams = bursts.map(burst => seen({ ...burst, frame: n => burst.frame(n + from) }, 0, next))
        const catcher = new Catcher()
        const got = new Map<string, Uint8Array>()
        // Time goes on for both, whether or not the camera sees it. The ten more are for messages of a frame or two.
        const most = 3 * Math.max(...bursts.map(({ blocks }) => blocks)) + 10
        for (let time = 0; time < most && got.size < 2; time++) {
          for (const stream of streams) {
            const frame = stream.next().value as Uint8Array
            if (next() < 0.3) continue
            const caught = catcher.take(frame)
            if (caught?.message) got.set(caught.name, caught.message)
          }
        }
        const found = [...got.values()].map(message => message.join())
        expect(found.sort()).toEqual(messages.map(message => message.join()).sort())
        expect(catcher.progress()).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is not disturbed by 100,000 QR codes of something else, nor by damaged frames', () => {
    const next = chance(3)
    const message = bytes(900, next)
    const burst = burstOf(message)
    const catcher = new Catcher()
    const frame = burst.frame(burst.blocks + 2)
    for (let n = 0; n < 100_000; n++) {
      const damaged = n % 2 === 0 ? frame.slice() : bytes(Math.floor(next() * 24), next)
      if (n % 2 === 0) damaged[Math.floor(next() * damaged.length)]! ^= 1 << Math.floor(next() * 8)
      else damaged.set([0xb5, 1].slice(0, damaged.length))
      expect(readFrame(damaged)).toBeNull()
      expect(catcher.take(damaged)).toBeNull()
    }
    let got: Uint8Array | null = null
    for (let n = 0; n < burst.blocks; n++) got = catcher.take(burst.frame(n))?.message ?? got
    expect(got).toEqual(message)
    // Once it is there it is not told again.
    expect(catcher.take(frame)).toBeNull()
  })

  it('recovers when somebody shows forged frames of its name: they spoil one round, not the message', () => {
    const next = chance(5)
    const message = bytes(10 * BLOCK, next)
    const burst = burstOf(message)
    const forged = burstOf(bytes(10 * BLOCK, next))
    const catcher = new Catcher()
    const lie = forged.frame(0)
    lie.set(burst.frame(0).subarray(2, 8), 2)
    const sealed = resealed(lie)
    expect(catcher.take(sealed)?.caught).toBe(1)
    let got: Uint8Array | null = null
    for (let n = 0; n < 30 && !got; n++) got = catcher.take(burst.frame(n))?.message ?? null
    expect(got).toEqual(message)
  })
})

/** A frame with the right checksum for what it says. */
function resealed(frame: Uint8Array): Uint8Array {
  const out = frame.slice()
  const check = crc32(out.subarray(0, -4))
  out.set([check >>> 24, (check >>> 16) & 0xff, (check >>> 8) & 0xff, check & 0xff], out.length - 4)
  return out
}
