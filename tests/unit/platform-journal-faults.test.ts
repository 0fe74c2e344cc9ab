import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { idOf } from './platform-lines'
import type { Fault } from './platform-store'
import { Tablet } from './platform-tablet'

const BODY = { learner: idOf(1), level: 'AT02' }
const wait = (ms = 120_000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the journal', () => {
  it('loses nothing that was called saved, whatever fails and whenever the power goes', async () => {
    const fault = fc.constantFrom<Fault>('none', 'none', 'full', 'before', 'after', 'half', 'hang')
    const sitting = fc.record({
      database: fc.array(fault, { maxLength: 6 }),
      file: fc.array(fault, { maxLength: 6 }),
      writes: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 4 }),
      off: fc.integer({ min: 0, max: 6000 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(sitting, { minLength: 1, maxLength: 4 }), async sittings => {
        const tablet = new Tablet()
        const saved = new Set<string>()
        const early: string[] = []
        for (const { database, file, writes, off } of sittings) {
          const book = await tablet.open()
          tablet.database.faults = database
          tablet.file.faults = file
          for (const count of writes) {
            for (let n = 0; n < count; n++) {
              void book.append('petal', BODY).then(({ id }) => {
                saved.add(id)
                if (book.health.stores === 'both' && !tablet.bothHave(id)) early.push(id)
              })
            }
            await wait(off / 4)
          }
          await wait(off)
          tablet.powerOff()
        }
        tablet.database.faults = []
        tablet.file.faults = []
        const book = await tablet.open()
        await wait()
        const ids = book.entries().map(({ id }) => id)
        expect(early).toEqual([])
        expect([...saved].filter(id => !ids.includes(id))).toEqual([])
        expect(new Set(ids).size).toBe(ids.length)
        expect(book.health.lost).toBe(0)
        expect(tablet.file.lines).toEqual(tablet.database.lines)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
