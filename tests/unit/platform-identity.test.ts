import { describe, expect, it } from 'vitest'
import { clockSure, newDevice, newId, newSeed } from '../../src/platform/identity'

const BUILT = Date.UTC(2026, 10, 26)
const DAY = 24 * 3600 * 1000

describe('identity', () => {
  it('names things by chance, in the form of a UUID of version 4', () => {
    const ids = new Set(Array.from({ length: 2000 }, newId))
    expect(ids.size).toBe(2000)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(newDevice()).toMatch(/^[0-9a-f]{8}$/)
    expect(newSeed()).toBeLessThan(2 ** 32)
  })
})

describe('clockSure', () => {
  it('believes a clock only between the build and five years later, and never when it went back', () => {
    const sure = (now: number, last: number | null = null) => clockSure(now, BUILT, last)
    expect([0, BUILT - 1, BUILT + DAY, BUILT + 4 * 365 * DAY, BUILT + 6 * 365 * DAY].map(now => sure(now))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
    expect(sure(BUILT + DAY, BUILT + 2 * DAY)).toBe(false)
    expect(sure(BUILT + 2 * DAY, BUILT + 2 * DAY)).toBe(true)
  })
})
