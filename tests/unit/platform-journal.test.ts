import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { breaks, merge } from '../../src/core/chain'
import { Book } from '../../src/platform/journal-book'
import type { Heartbeat } from '../../src/platform/journal-heartbeat'
import { start } from '../../src/platform/journal-start'
import { SecondTab } from '../../src/platform/journal-store'
import { idOf, linesOf, links } from './platform-lines'
import { Tablet } from './platform-tablet'

const BODY = { learner: idOf(1), level: 'AT02' }

async function write(book: Book, count: number): Promise<void> {
  const writing = Array.from({ length: count }, () => book.append('petal', BODY))
  await vi.advanceTimersByTimeAsync(200)
  await Promise.all(writing)
}

const wait = (ms = 120_000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const idsOf = (book: Book): string[] => book.entries().map(({ id }) => id)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the journal', () => {
  it('calls saved what both stores have, in the order of the calls', async () => {
    const tablet = new Tablet()
    const book = await tablet.open()
    const first = book.append('petal', BODY)
    expect([book.keeping(), book.entries()]).toEqual(['saving', []])
    await wait()
    expect((await first).seq).toBe(1)
    await write(book, 100)
    expect(book.entries().map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, n) => n + 1))
    expect(tablet.file.lines).toEqual(tablet.database.lines)
    expect(breaks(merge(tablet.file.lines).chain)).toEqual([])
    expect(book.keeping()).toBe('saved')
  })

  it('gives back from either store what the other lost, and says so', async () => {
    for (const which of ['database', 'file'] as const) {
      const tablet = new Tablet()
      await write(await tablet.open(), 20)
      tablet[which].lines = []
      const book = await tablet.open()
      await wait()
      expect(book.entries()).toHaveLength(20)
      expect(book.health).toMatchObject({ rebuilt: 20, lost: 0, stores: 'both' })
      expect(tablet[which].lines).toHaveLength(20)
      expect((await tablet.open()).health.rebuilt).toBe(0)
    }
  })

  it('does not call lost what was only on its way', async () => {
    const tablet = new Tablet()
    await write(await tablet.open(), 5)
    const more = links(7, merge(tablet.file.lines).chain.at(-1))
    tablet.file.lines = [...tablet.file.lines, ...linesOf(more)]
    const book = await tablet.open()
    expect(book.entries()).toHaveLength(12)
    expect(book.health.rebuilt).toBe(0)
  })

  it('tells of entries that no store has any more, once, and never gives their places again', async () => {
    const tablet = new Tablet()
    await write(await tablet.open(), 12)
    tablet.database.lines = []
    tablet.file.lines = []
    const book = await tablet.open()
    expect(book.health.lost).toBe(12)
    await write(book, 3)
    expect(book.entries().map(({ seq }) => seq)).toEqual([13, 14, 15])
    const again = await tablet.open()
    expect([again.health.lost, again.entries().length]).toEqual([0, 3])
  })

  it('sets aside what it cannot read and writes the store anew', async () => {
    const tablet = new Tablet()
    await write(await tablet.open(), 9)
    tablet.file.damaged = ['\0\0\0\0']
    tablet.file.lines = tablet.file.lines.filter((_, n) => n !== 4)
    const book = await tablet.open()
    await wait()
    expect(book.health).toMatchObject({ rebuilt: 1, setAside: 1 })
    expect(tablet.file.put).toEqual(['\0\0\0\0'])
    expect(tablet.file.lines).toEqual(tablet.database.lines)
    expect((await tablet.open()).health).toMatchObject({ rebuilt: 0, setAside: 1 })
  })

  it('waits while there is no room, and writes in order as soon as there is', async () => {
    const tablet = new Tablet()
    const book = await tablet.open()
    tablet.file.faults = Array.from({ length: 12 }, () => 'full' as const)
    const seen: string[] = []
    book.watch(() => seen.push(book.keeping()))
    const writing = Promise.all([1, 2, 3].map(() => book.append('petal', BODY)))
    await wait(5000)
    expect([book.keeping(), book.entries()]).toEqual(['waiting', []])
    expect(book.health.stores).toBe('both')
    tablet.file.faults = []
    book.retry()
    await wait(50)
    expect((await writing).map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(book.keeping()).toBe('saved')
    expect(seen).toContain('waiting')
    expect(seen.at(-1)).toBe('saved')
  })

  it('goes on with one store when the other fails for good, and gives it everything the next time', async () => {
    const tablet = new Tablet()
    const book = await tablet.open()
    tablet.database.faults = Array.from({ length: 50 }, () => 'before' as const)
    const writing = book.append('petal', BODY)
    await wait()
    await writing
    expect(book.health.stores).toBe('file-only')
    tablet.database.faults = []
    const next = await tablet.open()
    await wait()
    expect(next.health).toMatchObject({ stores: 'both', rebuilt: 1 })
    expect(tablet.database.lines).toHaveLength(1)
  })

  it('brings two branches together that grew without each other', async () => {
    const tablet = new Tablet()
    await write(await tablet.open(), 10)
    await write(await tablet.open(tablet.database), 4)
    const beat = tablet.beat
    tablet.beat = null
    await write(await tablet.open(tablet.file), 2)
    tablet.beat = beat
    const book = await tablet.open()
    await wait()
    expect(new Set(idsOf(book)).size).toBe(16)
    expect(tablet.file.lines).toEqual(tablet.database.lines)
    expect(breaks(merge(tablet.file.lines).chain)).toEqual([])
  })

  it('erases in both stores, keeps the chain, and stays erased when the power goes between the two', async () => {
    const tablet = new Tablet()
    const book = await tablet.open()
    await write(book, 6)
    const before = tablet.file.lines
    const erasing = book.erase(entry => entry.seq % 2 === 0)
    expect(book.entries()).toHaveLength(6)
    await wait()
    await erasing
    // The last tells that the stores were swept.
    expect(book.entries().map(({ seq }) => seq)).toEqual([1, 3, 5, 7])
    expect(breaks(merge(tablet.database.lines).chain)).toEqual([])
    expect(tablet.file.lines.join()).not.toContain(idOf(2))
    tablet.file.lines = before
    const again = await tablet.open()
    await write(again, 1)
    expect(again.entries().map(({ seq }) => seq)).toEqual([1, 3, 5, 7, 8])
    expect(tablet.file.lines).toEqual(tablet.database.lines)
  })

  it('erases what was set aside as well, and empties no store while the other is not whole', async () => {
    const tablet = new Tablet()
    tablet.database.damaged = ['{"who knows whose"']
    const book = await tablet.open()
    await write(book, 6)
    expect(tablet.database.put).toHaveLength(1)
    // The file cannot be written for a while; then the power goes while the database is emptied.
    tablet.file.faults = ['full', 'full']
    tablet.database.faults = ['none', 'half', 'hang']
    void book.erase(entry => entry.seq === 2)
    await wait(5000)
    expect(tablet.database.lines).toEqual([])
    expect(tablet.file.lines.join()).not.toContain(idOf(2))
    expect(tablet.file.lines).toHaveLength(6)
    tablet.powerOff()
    tablet.database.faults = []
    tablet.file.put = ['left from before the power went']
    const again = await tablet.open()
    await wait()
    expect(again.entries().map(({ seq }) => seq)).toEqual([1, 3, 4, 5, 6, 7])
    expect(tablet.database.lines).toEqual(tablet.file.lines)
    expect(again.health.rebuilt).toBe(0)
    // The sweeping that was cut off is taken up again.
    expect([tablet.database.put, tablet.file.put]).toEqual([[], []])
    expect(again.entries().at(-1)).toMatchObject({ kind: 'swept', body: { gone: 1 } })
  })

  it('works in memory alone, and refuses to write when another tab took over', async () => {
    const tablet = new Tablet()
    const around = {
      now: () => 1,
      newId: () => idOf(1),
      device: '0a1b2c3d',
      built: 0,
      mine: () => true,
      onSecondTab() {},
    }
    const heartbeat: Heartbeat = { last: () => null, beat() {} }
    const book = new Book({ ...around, heartbeat }, await start([], null), null)
    await book.append('petal', BODY)
    expect([book.entries().length, book.health.stores]).toEqual([1, 'memory'])
    const other = await tablet.open()
    other.taken()
    await expect(other.append('petal', BODY)).rejects.toBeInstanceOf(SecondTab)
    await expect(book.append('petal', { ...BODY, learner: 'nobody' })).rejects.toThrow('does not fit')
  })
})
