import type { Answer, Ask, Side } from './journal-disk'
import { BALLAST_BYTES } from './journal-store'
import { bytesOf, type SyncFile } from './sync-file'

/** Runs in a worker of its own: the journal's files, written and flushed before anything is answered. */

type FileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> }

const NAMES = ['journal-0.log', 'journal-1.log'] as const
const ASIDE = 'aside.log'
const BALLAST = 'ballast'
/** The worker of a page that was just closed may hold its files a moment longer. */
const TRIES = 25
const REST = 100

let files: SyncFile[] = []

async function openFile(name: string): Promise<SyncFile> {
  const root = await navigator.storage.getDirectory()
  const handle = (await root.getFileHandle(name, { create: true })) as FileHandle
  for (let n = 1; ; n++) {
    try {
      return await handle.createSyncAccessHandle()
    } catch (reason) {
      if ((reason as Error).name !== 'NoModificationAllowedError' || n === TRIES) throw reason
      await new Promise(resolve => setTimeout(resolve, REST))
    }
  }
}

/** Everything after `at` is replaced by `bytes` and is on the medium when this returns; else the file is cut at `at`. */
function writeOn(file: SyncFile, at: number, bytes: Uint8Array): void {
  try {
    if (file.getSize() !== at) file.truncate(at)
    const written = file.write(bytes, { at })
    if (written !== bytes.length) throw new DOMException('No space for the whole line', 'QuotaExceededError')
    file.flush()
  } catch (reason) {
    file.truncate(at)
    throw reason
  }
}

async function briefly<T>(name: string, use: (file: SyncFile) => T): Promise<T> {
  const file = await openFile(name)
  try {
    return use(file)
  } finally {
    file.close()
  }
}

const ACTS = {
  async open() {
    for (const file of files) file.close()
    files = []
    for (const name of NAMES) files.push(await openFile(name))
    return files.map(bytesOf)
  },
  async write(side: Side, at: number, bytes: Uint8Array) {
    writeOn(files[side]!, at, bytes)
  },
  async swap(side: Side, bytes: Uint8Array) {
    writeOn(files[side]!, 0, bytes)
    const other = files[1 - side]!
    other.truncate(0)
    other.flush()
  },
  aside: (bytes: Uint8Array) => briefly(ASIDE, file => writeOn(file, file.getSize(), bytes)),
  asideBytes: () => briefly(ASIDE, bytesOf),
  dropAside: () => briefly(ASIDE, file => writeOn(file, 0, new Uint8Array(0))),
  ballast: (down: boolean) =>
    briefly(BALLAST, file => {
      if (down && file.getSize() < BALLAST_BYTES) writeOn(file, 0, new Uint8Array(BALLAST_BYTES))
      if (!down) file.truncate(0)
    }),
}

async function answer({ n, act, with: args }: Ask): Promise<Answer> {
  try {
    const gives = await (ACTS[act] as (...given: readonly unknown[]) => Promise<unknown>)(...args)
    return { n, gives }
  } catch (reason) {
    const { name, message } = reason as Error
    return { n, fails: { name, message } }
  }
}

// One thing at a time, in the order asked: two writes must never meet in a file.
let line: Promise<unknown> = Promise.resolve()
addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  line = line.then(async () => postMessage(await answer(data)))
})
