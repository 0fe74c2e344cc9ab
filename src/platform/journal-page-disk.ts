import type { Disk } from './journal-disk'
import { BALLAST_BYTES } from './journal-store'

const NAMES = ['journal-0.log', 'journal-1.log'] as const

async function handleOf(name: string): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getFileHandle(name, { create: true })
}

async function bytesOf(name: string): Promise<Uint8Array> {
  const file = await (await handleOf(name)).getFile()
  return new Uint8Array(await file.arrayBuffer())
}

/** The browser writes a copy and puts it in the file's place when closed: whole or not at all, but slower by its length. */
async function writeOn(name: string, at: number, bytes: Uint8Array): Promise<void> {
  const writing = await (await handleOf(name)).createWritable({ keepExistingData: true })
  try {
    await writing.truncate(at)
    await writing.write({ type: 'write', position: at, data: bytes as Uint8Array<ArrayBuffer> })
    await writing.close()
  } catch (reason) {
    await writing.abort().catch(() => {}) // Already closed by its own failure, which is what counts.
    throw reason
  }
}

/** The same files without a worker, for carriers where none may start. */
export function pageDisk(): Disk {
  return {
    async open() {
      const files = await Promise.all([bytesOf(NAMES[0]), bytesOf(NAMES[1])])
      // Some browsers read these files but cannot write them from a page: find out now.
      await writeOn('probe', 0, new Uint8Array(1))
      return files
    },
    write: (side, at, bytes) => writeOn(NAMES[side], at, bytes),
    async swap(side, bytes) {
      await writeOn(NAMES[side], 0, bytes)
      await writeOn(NAMES[side === 0 ? 1 : 0], 0, new Uint8Array(0))
    },
    async aside(bytes) {
      await writeOn('aside.log', (await bytesOf('aside.log')).length, bytes)
    },
    asideBytes: () => bytesOf('aside.log'),
    dropAside: () => writeOn('aside.log', 0, new Uint8Array(0)),
    async ballast(down) {
      await writeOn('ballast', 0, new Uint8Array(down ? BALLAST_BYTES : 0))
    },
    close() {},
  }
}
