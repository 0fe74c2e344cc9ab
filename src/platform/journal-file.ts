import { crc32Hex } from '../core/checksum'
import { type Disk, openDisk, type Side } from './journal-disk'
import { pageDisk } from './journal-page-disk'
import type { Store, Stored, Written } from './journal-store'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function bytesOf(lines: readonly Written[]): Uint8Array {
  return encoder.encode(lines.map(({ line }) => `${crc32Hex(line)} ${line}\n`).join(''))
}

interface ReadFile {
  readonly lines: readonly string[]
  readonly damaged: readonly string[]
  /** Bytes up to the end of the last line that is closed by a newline. */
  readonly size: number
}

/**
 * Reads `crc line` rows. What follows the last newline was being written when the power went; it was never
 * acknowledged, and the next line is written over it.
 */
export function readRows(bytes: Uint8Array): ReadFile {
  const size = bytes.lastIndexOf(10) + 1
  const lines: string[] = []
  const damaged: string[] = []
  if (size === 0) return { lines, damaged, size }
  for (const row of decoder.decode(bytes.subarray(0, size - 1)).split('\n')) {
    const line = row.slice(9)
    if (row[8] === ' ' && crc32Hex(line) === row.slice(0, 8)) lines.push(line)
    else damaged.push(row)
  }
  return { lines, damaged, size }
}

/** The journal as an append-only text file with a checksum before every line. */
export class FileStore implements Store {
  readonly name = 'file'
  readonly #disk: Disk
  #files: readonly [Uint8Array, Uint8Array] | null
  #side: Side = 0
  #size = 0

  constructor(disk: Disk, files: readonly [Uint8Array, Uint8Array]) {
    this.#disk = disk
    this.#files = files
  }

  async read(): Promise<Stored> {
    const [first, second] = (this.#files ?? (await this.#disk.open())).map(readRows) as [ReadFile, ReadFile]
    this.#files = null
    this.#side = second.lines.length > first.lines.length ? 1 : 0
    this.#size = (this.#side === 1 ? second : first).size
    return {
      lines: [...first.lines, ...second.lines],
      damaged: [...first.damaged, ...second.damaged],
      untidy: first.size > 0 && second.size > 0,
    }
  }

  async append(lines: readonly Written[]): Promise<void> {
    const bytes = bytesOf(lines)
    await this.#disk.write(this.#side, this.#size, bytes)
    this.#size += bytes.length
  }

  async rewrite(lines: readonly Written[]): Promise<void> {
    const bytes = bytesOf(lines)
    const side: Side = this.#side === 0 ? 1 : 0
    await this.#disk.swap(side, bytes)
    this.#side = side
    this.#size = bytes.length
  }

  /** Files are cut where they end, so that writing anew is enough; nobody can tell whose the texts set aside are. */
  async scour(lines: readonly Written[]): Promise<void> {
    await this.rewrite(lines)
    await this.#disk.dropAside()
  }

  async setAside(texts: readonly string[]): Promise<void> {
    await this.#disk.aside(encoder.encode(texts.map(text => `${text}\n`).join('')))
  }

  async aside(): Promise<number> {
    const bytes = await this.#disk.asideBytes()
    return bytes.reduce((count, byte) => count + Number(byte === 10), 0)
  }

  ballast(down: boolean): Promise<void> {
    return this.#disk.ballast(down)
  }

  async reopen(anew: boolean): Promise<void> {
    this.#files = await this.#disk.open()
    if (!anew) await this.read()
  }

  close(): void {
    this.#disk.close()
  }
}

/** Null where this browser gives no files of one's own: over plain http, in old and in some private windows. */
export async function openFile(): Promise<Store | null> {
  const opened = await openDisk(pageDisk)
  return opened && new FileStore(opened.disk, opened.files)
}
