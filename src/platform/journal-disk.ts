import { pause, within } from './journal-store'
import workerUrl from './journal-worker.ts?worker&url'
import { scriptUrl } from './trusted'

/** Two files take turns, so that one is whole while the other is written anew. */
export type Side = 0 | 1

/** Files of the origin private file system, as far as the journal needs them. Every write is flushed. */
export interface Disk {
  /** Both files as they are. */
  open(): Promise<readonly [Uint8Array, Uint8Array]>
  /** Cuts the file at `at` and writes on from there; after a failure it is cut at `at` again, or still as it was. */
  write(side: Side, at: number, bytes: Uint8Array): Promise<void>
  /** Writes one file anew, and empties the other when that is done. */
  swap(side: Side, bytes: Uint8Array): Promise<void>
  /** Adds to the file of what could not be read. */
  aside(bytes: Uint8Array): Promise<void>
  asideBytes(): Promise<Uint8Array>
  dropAside(): Promise<void>
  ballast(down: boolean): Promise<void>
  close(): void
}

type Act = Exclude<keyof Disk, 'close'>
export interface Ask {
  readonly n: number
  readonly act: Act
  readonly with: readonly unknown[]
}
export type Answer =
  | { readonly n: number; readonly gives: unknown }
  | { readonly n: number; readonly fails: { readonly name: string; readonly message: string } }

/** A worker that does not answer within this many milliseconds is taken for dead. */
const PATIENCE = 10000

/** Files through a worker, the only place where browsers allow writing that is flushed without copying the whole file. */
export function workerDisk(): Disk {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: 'journal' })
  const waiting = new Map<number, { gives(value: unknown): void; fails(reason: unknown): void }>()
  let count = 0
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.n)
    waiting.delete(data.n)
    if ('fails' in data) asked?.fails(new DOMException(data.fails.message, data.fails.name))
    else asked?.gives(data.gives)
  }
  worker.onerror = event => {
    for (const asked of waiting.values()) asked.fails(new Error(event.message || 'The journal worker did not start'))
    waiting.clear()
  }
  const ask = <T>(act: Act, ...args: unknown[]): Promise<T> => {
    const n = ++count
    const answer = new Promise<unknown>((gives, fails) => waiting.set(n, { gives, fails }))
    worker.postMessage({ n, act, with: args } satisfies Ask)
    return within(PATIENCE, answer, 'The journal file') as Promise<T>
  }
  return {
    open: () => ask('open'),
    write: (side, at, bytes) => ask('write', side, at, bytes),
    swap: (side, bytes) => ask('swap', side, bytes),
    aside: bytes => ask('aside', bytes),
    asideBytes: () => ask('asideBytes'),
    dropAside: () => ask('dropAside'),
    ballast: down => ask('ballast', down),
    close: () => worker.terminate(),
  }
}

/** Opens the disk, by worker where that works; null where there is no file system of one's own or it cannot be written. */
export async function openDisk(
  pageDisk: () => Disk,
): Promise<{ disk: Disk; files: readonly [Uint8Array, Uint8Array] } | null> {
  if (typeof navigator.storage?.getDirectory !== 'function') return null
  for (const make of [workerDisk, pageDisk]) {
    let disk: Disk | null = null
    try {
      disk = make()
      return { disk, files: await disk.open() }
    } catch {
      disk?.close() // The next way is tried; when none is left, the journal's health says so.
      await pause(0)
    }
  }
  return null
}
