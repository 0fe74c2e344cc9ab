/** One line of the journal in its place. */
export interface Written {
  readonly seq: number
  readonly line: string
}

/** What a store holds at start-up. */
export interface Stored {
  /** Whole lines whose checksum is right, in the store's order. */
  readonly lines: readonly string[]
  /** What could not be read, as text; never deleted, see `setAside`. */
  readonly damaged: readonly string[]
  /** True when the store must be written anew although nothing is damaged: a rewrite was cut off. */
  readonly untidy: boolean
}

/**
 * One of the two places that hold every line. All methods may reject; `append` and `rewrite` may be called again with
 * the same lines after they did, and have written nothing half: either a line is there whole or it is not read back.
 */
export interface Store {
  readonly name: 'database' | 'file'
  read(): Promise<Stored>
  /** Resolves when the lines are on the medium, not merely handed to the operating system. */
  append(lines: readonly Written[]): Promise<void>
  /** Replaces all lines at once. */
  rewrite(lines: readonly Written[]): Promise<void>
  /**
   * Replaces all lines, and leaves of what was there before no byte that the page can reach, texts set aside included. Cut
   * off, the store may be empty: another one must have the same lines.
   */
  scour(lines: readonly Written[]): Promise<void>
  setAside(texts: readonly string[]): Promise<void>
  /** How many texts were set aside, ever. */
  aside(): Promise<number>
  /** Puts down or gives up a little room that is kept for the moment when the disk is full. */
  ballast(down: boolean): Promise<void>
  /** Opens the store again after it failed. `anew`: what is there cannot be read, start from nothing. */
  reopen(anew: boolean): Promise<void>
  close(): void
}

/** The game is open in another tab, or was taken over by one; this one must not write. Shown to the person as words. */
export class SecondTab extends Error {
  constructor() {
    super('The journal is open in another tab')
    this.name = 'SecondTab'
  }
}

/** Whether there was no room, as browsers say it. */
export function isFull(reason: unknown): boolean {
  const { name, message } = (reason ?? {}) as { name?: string; message?: string }
  return name === 'QuotaExceededError' || /quota|no space|disk full/i.test(message ?? '')
}

/** Waits for what may never come; rejects after `ms` milliseconds. */
export function within<T>(ms: number, promise: Promise<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not answer for ${ms} ms`)), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

export function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

/** Room kept for bad times: some 700 answers. */
export const BALLAST_BYTES = 256 * 1024

/** Entries that wait for the same flush go together; more than a person can cause, less than a database minds. */
export const BATCH = 64
