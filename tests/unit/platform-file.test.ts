import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32Hex } from '../../src/core/checksum'
import type { Disk, Side } from '../../src/platform/journal-disk'
import { FileStore, readRows } from '../../src/platform/journal-file'
import { bytesOf, type SyncFile } from '../../src/platform/sync-file'
import { linesOf, links } from './platform-lines'

const LINKS = links(30)
const BYTES = new TextEncoder().encode(
  linesOf(LINKS)
    .map(line => `${crc32Hex(line)} ${line}\n`)
    .join(''),
)

/** Two files in memory, and how many more bytes there is room for. */
class MemoryDisk implements Disk {
  files: [Uint8Array, Uint8Array] = [new Uint8Array(0), new Uint8Array(0)]
  open = async () => this.files
  async write(side: Side, at: number, bytes: Uint8Array): Promise<void> {
    this.files[side] = new Uint8Array([...this.files[side].subarray(0, at), ...bytes])
  }
  async swap(side: Side, bytes: Uint8Array): Promise<void> {
    await this.write(side, 0, bytes)
    this.files[side === 0 ? 1 : 0] = new Uint8Array(0)
  }
  async aside(): Promise<void> {}
  asideBytes = async () => new Uint8Array(0)
  async dropAside(): Promise<void> {}
  async ballast(): Promise<void> {}
  close(): void {}
}

async function storeOver(disk: MemoryDisk): Promise<FileStore> {
  const store = new FileStore(disk, disk.files)
  await store.read()
  return store
}

describe('readRows', () => {
  it('reads back the lines before any cut, and calls nothing damaged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: BYTES.length }), cut => {
        const { lines, damaged, size } = readRows(BYTES.subarray(0, cut))
        expect(lines).toEqual(linesOf(LINKS).slice(0, lines.length))
        expect(damaged).toEqual([])
        expect(size).toBeLessThanOrEqual(cut)
      }),
    )
  })

  it('notices every changed byte, and loses no other line but the neighbour of a lost newline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: BYTES.length - 2 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = BYTES.slice()
        bytes[at]! ^= flip
        const { lines, damaged } = readRows(bytes)
        expect(damaged.length).toBeGreaterThan(0)
        expect(lines.length).toBeGreaterThanOrEqual(28)
        for (const line of lines) expect(linesOf(LINKS)).toContain(line)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), bytes => void readRows(bytes)))
  })
})

describe('the journal file', () => {
  it('writes over a line that was cut off', async () => {
    const disk = new MemoryDisk()
    disk.files[0] = BYTES.slice(0, BYTES.length - 20)
    const store = await storeOver(disk)
    await store.append(LINKS.slice(29))
    expect(disk.files[0]).toEqual(BYTES)
  })

  it('takes turns when it is written anew, and reads both files when that was cut off', async () => {
    const disk = new MemoryDisk()
    const store = await storeOver(disk)
    await store.append(LINKS)
    const before = disk.files[0]
    await store.rewrite(LINKS.slice(0, 5))
    expect(disk.files[0]).toHaveLength(0)
    await store.append(LINKS.slice(5, 7))
    expect(readRows(disk.files[1]).lines).toEqual(linesOf(LINKS.slice(0, 7)))
    disk.files[0] = before
    const both = await new FileStore(disk, disk.files).read()
    expect(both.untidy).toBe(true)
    expect(new Set(both.lines)).toEqual(new Set(linesOf(LINKS)))
  })
})

describe('a file that gives less than it is asked for', () => {
  /** Gives `most` bytes at a time, of the first `there` ones. */
  const sparing = (most: number, there: number) =>
    ({
      getSize: () => BYTES.length,
      read(into, { at }) {
        const given = BYTES.subarray(at, Math.min(at + most, at + into.length, there))
        into.set(given)
        return given.length
      },
    }) satisfies Pick<SyncFile, 'getSize' | 'read'> as unknown as SyncFile

  it('is asked until all of it is there', () => {
    expect(bytesOf(sparing(100, BYTES.length))).toEqual(BYTES)
  })

  it('is not taken for the part that it gives', () => {
    expect(() => bytesOf(sparing(100, 250))).toThrow('shorter')
  })
})
