import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base45Of, bytesOfBase45 } from '../../src/core/base45'
import { BLOCK, burstOf, fitsBurst, frameText } from '../../src/core/burst'
import { Catcher, readFrame } from '../../src/core/catcher'
import { type Chance, chance, shuffled } from '../../src/core/chance'
import { bytesOf, fullClass } from './tablets'

const bytes = (length: number, next: Chance) => Uint8Array.from({ length }, () => Math.floor(next() * 256))
const TABLET = 'a1b2'

/** The message, when this frame completed it. */
function messageOf(catcher: Catcher, frame: string): Uint8Array | null {
  const caught = catcher.take(frame)
  return typeof caught === 'string' ? null : caught.message
}

/** What a camera makes of a burst: frames lost, seen twice, and late ones among early ones. */
function* seen(frame: (n: number) => string, lost: number, next: Chance): Generator<string> {
  for (let n = 0; ; n += 5) {
    const five = [0, 1, 2, 3, 4].flatMap(more => {
      if (next() < lost) return []
      return next() < 0.2 ? [frame(n + more), frame(n + more)] : [frame(n + more)]
    })
    for (const one of shuffled(five, next)) yield one
  }
}

describe('bytes as the letters of a QR code', () => {
  it('come back, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), any => {
        expect(bytesOfBase45(base45Of(any))).toEqual(any)
      }),
    )
  })

  it('are those of the standard', () => {
    expect(base45Of(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0')
    expect(base45Of(new TextEncoder().encode('base-45'))).toBe('UJCLQE7W581')
  })

  it('are none for other texts', () => {
    for (const text of ['A', 'GGW', ':::', 'aa', '00à', '::', '%69 V']) expect(bytesOfBase45(text)).toBeNull()
    fc.assert(fc.property(fc.string(), text => void bytesOfBase45(text)))
  })
})

describe('a burst of frames', () => {
  it('undisturbed needs as many frames as there are blocks', () => {
    for (const length of [0, 1, BLOCK, BLOCK + 1, 5000]) {
      const message = bytes(length, chance(length))
      const burst = burstOf(message, TABLET)
      const catcher = new Catcher()
      for (let n = 0; n < burst.blocks - 1; n++) expect(messageOf(catcher, burst.frame(n))).toBeNull()
      expect(messageOf(catcher, burst.frame(burst.blocks - 1))).toEqual(message)
    }
  })

  it('carries a whole class, 30 pupils with 12 levels, in 90 seconds at 10 frames a second with 30 of 100 lost', () => {
    const message = bytesOf(fullClass())
    const burst = burstOf(message, TABLET)
    // What a QR code of 45 × 45 dots holds.
    for (const n of [0, burst.blocks + 3, 16_383]) expect(burst.frame(n).length).toBeLessThanOrEqual(224)
    expect(burst.blocks).toBeLessThan(300)
    const next = chance(7)
    const catcher = new Catcher()
    let sent = 0
    let got: Uint8Array | null = null
    for (; !got && sent < 900; sent++) if (next() >= 0.3) got = messageOf(catcher, burst.frame(sent))
    expect(got).toEqual(message)
    expect(sent).toBeLessThan(2 * burst.blocks)
  })

  it('of two tablets at once, frames lost, doubled, out of order and from the middle on, is done in three times the time', () => {
    const blocks = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(blocks, blocks, fc.nat(), (a, b, seed) => {
        const next = chance(seed)
        const messages = [a, b].map(many => bytes(many * 32 - Math.floor(next() * 20), next))
        const from = Math.floor(next() * 500)
        const streams = messages.map((message, at) => {
          const { frame } = burstOf(message, `a1b${at}`, 32)
          return seen(n => frame(n + from), 0, next)
        })
        const catcher = new Catcher()
        const got = new Set<string>()
        // Time goes on for both, whether or not the camera sees it. The thirty more, three seconds, are for messages of
        // so few frames that chance may deal the same sums again and again.
        const most = 3 * Math.max(a, b) + 30
        for (let time = 0; time < most && got.size < 2; time++) {
          for (const stream of streams) {
            const frame = stream.next().value as string
            if (next() < 0.3) continue
            const message = messageOf(catcher, frame)
            if (message) got.add(message.join())
          }
        }
        expect([...got].sort()).toEqual(messages.map(message => message.join()).sort())
        expect(catcher.progress()).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('tells how far each tablet is, and that a tablet is done', () => {
    const next = chance(11)
    const [one, two] = [burstOf(bytes(3 * BLOCK, next), 'a1b2'), burstOf(bytes(2 * BLOCK, next), 'c3d4')]
    const catcher = new Catcher()
    catcher.take(one.frame(0))
    catcher.take(two.frame(7))
    catcher.take(one.frame(0))
    expect(catcher.progress()).toEqual([
      { sender: 'C3D4', caught: 1, of: 2 },
      { sender: 'A1B2', caught: 1, of: 3 },
    ])
    for (const n of [0, 1]) catcher.take(two.frame(n))
    expect(catcher.take(two.frame(1))).toBe('done')
    expect(catcher.progress()).toEqual([{ sender: 'A1B2', caught: 1, of: 3 }])
  })

  it('is not disturbed by 100,000 QR codes of something else, nor by damaged frames', () => {
    const next = chance(3)
    const message = bytes(900, next)
    const burst = burstOf(message, TABLET)
    const catcher = new Catcher()
    const frame = burst.frame(burst.blocks + 2)
    for (let n = 0; n < 50_000; n++) {
      const at = 4 + Math.floor(next() * (frame.length - 4))
      const sign = base45Of(bytes(1, next))[0]!
      const damaged = frame.slice(0, at) + (sign === frame[at] ? '/' : sign) + frame.slice(at + 1)
      if (damaged !== frame) expect(catcher.take(damaged)).toBe('misread')
      expect(catcher.take(`BSB1${base45Of(bytes(Math.floor(next() * 24), next))}`)).toBe('misread')
    }
    for (const text of ['', 'https://example.org', 'BSC1:04', 'bsb1', '0002010102'])
      expect(catcher.take(text)).toBe('other')
    expect(catcher.take(`BSB2${frame.slice(4)}`)).toBe('newer')
    let got: Uint8Array | null = null
    for (let n = 0; n < burst.blocks; n++) got = messageOf(catcher, burst.frame(n)) ?? got
    expect(got).toEqual(message)
  })

  it('is no frame when its own numbers cannot be, though its checksum fits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), body => {
        const frame = readFrame(frameText(body))
        if (typeof frame === 'string') return
        expect(frame.sum.length).toBe(frame.block)
        expect(Math.ceil(frame.length / frame.block)).toBeLessThanOrEqual(4096)
      }),
    )
    expect(readFrame(frameText(new Uint8Array(0)))).toBe('misread')
    expect(fitsBurst(4096 * BLOCK)).toBe(true)
    expect(fitsBurst(4096 * BLOCK + 1)).toBe(false)
  })

  it('recovers when somebody shows forged frames of its name: they spoil one round, not the message', () => {
    const next = chance(5)
    const message = bytes(10 * BLOCK, next)
    const burst = burstOf(message, TABLET)
    const lie = bytesOfBase45(
      burstOf(bytes(10 * BLOCK, next), TABLET)
        .frame(0)
        .slice(4),
    )!.slice(0, -4)
    lie.set(bytesOfBase45(burst.frame(0).slice(4))!.subarray(2, 8), 2)
    const catcher = new Catcher()
    expect(catcher.take(frameText(lie))).toMatchObject({ caught: 1 })
    let got: Uint8Array | null = null
    for (let n = 0; n < 30 && !got; n++) got = messageOf(catcher, burst.frame(n))
    expect(got).toEqual(message)
  })
})
