import type { Ready } from './journal-start'
import { BATCH, isFull, pause, SecondTab, type Store, type Written, within } from './journal-store'

/** After so many failures in a row that are not for want of room, a store that has a sound twin is given up. */
const PATIENCE = 4
/** Browsers have been seen never to answer. What arrives after all writes the same lines to the same places. */
const LONGEST_WRITE = 15_000
const SHORTEST_REST = 200
const LONGEST_REST = 20_000

/** What a copy needs to know of the journal it copies. */
export interface Original {
  /** All lines, those not yet written included. */
  lines(): readonly Written[]
  /** Grows when lines that were already written changed. */
  edition(): number
  /** Whether some other copy could go on without this one. */
  spare(copy: Copy): boolean
  /** Whether another copy has every line in the newest edition, so that this one may be emptied for a moment. */
  doubled(copy: Copy): boolean
  /** Called after every step forward or back. */
  moved(): void
  /** Called when another tab has written: nothing more may be. */
  taken(): void
}

/**
 * Keeps one store equal to the journal, by itself: writes what is missing, waits when there is no room, tries again,
 * opens a store anew that was closed under it.
 */
export class Copy {
  readonly store: Store
  readonly #original: Original
  /** So many lines, from the first on, are in the store. */
  has: number
  /** Edition of what is in the store; below the original's when it must be written anew. */
  edition: number
  /** The store failed for good in this sitting. */
  lost = false
  /** The last try failed. */
  stuck = false
  #failures = 0
  #running = false
  #stopped = false
  #wake: (() => void) | null = null
  /** The next rewriting leaves nothing of what was there before. */
  #bare = false

  #aside: readonly string[]

  /** Begins with a store as the start found it; `anew` counts as an edition before the first. */
  constructor(original: Original, { store, has, anew, aside }: Ready) {
    this.store = store
    this.has = has
    this.edition = anew ? -1 : original.edition()
    this.#original = original
    this.#aside = aside
  }

  get behind(): boolean {
    return this.has < this.#original.lines().length || this.edition < this.#original.edition()
  }

  /** Starts catching up, or goes on at once if it rests after a failure. */
  retry(): void {
    this.#wake?.()
    this.go()
  }

  /** Writes the store anew so that nothing of what was there before is left, as soon as another copy has everything. */
  scour(): void {
    this.#bare = true
    this.edition = -1
    this.go()
  }

  /** Writes until nothing is missing. Runs once, however often it is called. */
  go(): void {
    if (this.#running || this.#stopped) return
    void this.#catchUp()
  }

  stop(): void {
    this.#stopped = true
    this.#wake?.()
    this.store.close()
  }

  /** `running` ends in the same breath as the loop: an entry that comes a moment later starts a new one. */
  async #catchUp(): Promise<void> {
    this.#running = true
    try {
      while (this.behind && !this.lost && !this.#stopped) await this.#try()
    } finally {
      this.#running = false
    }
  }

  async #try(): Promise<void> {
    try {
      await this.#step()
      this.#failures = 0
      this.stuck = false
    } catch (reason) {
      if (reason instanceof SecondTab) return this.#original.taken()
      if (!this.#stopped) await this.#failed(reason)
    }
    if (!this.#stopped) this.#original.moved()
  }

  async #step(): Promise<void> {
    if (this.#aside.length > 0) {
      await this.store.setAside(this.#aside)
      this.#aside = []
    }
    const lines = this.#original.lines()
    const edition = this.#original.edition()
    if (this.edition < edition) {
      const bare = this.#bare && this.#original.doubled(this)
      await within(LONGEST_WRITE, bare ? this.store.scour(lines) : this.store.rewrite(lines), 'A store')
      this.#bare = false
      this.has = lines.length
      this.edition = edition
    } else {
      const next = lines.slice(this.has, this.has + BATCH)
      await within(LONGEST_WRITE, this.store.append(next), 'A store')
      this.has += next.length
    }
  }

  async #failed(reason: unknown): Promise<void> {
    this.#failures++
    const full = isFull(reason)
    if (full && this.#failures === 1) {
      // The room kept for this moment; if even that cannot be given up, the next try fails as well and is counted.
      await this.store.ballast(false).catch(() => {})
      return
    }
    this.stuck = true
    this.#original.moved()
    if (!full && this.#failures >= PATIENCE && this.#original.spare(this)) {
      this.lost = true
      return
    }
    await this.#rest()
    if (!full && !this.#stopped) await this.#reopen()
  }

  async #rest(): Promise<void> {
    const ms = Math.min(LONGEST_REST, SHORTEST_REST * 2 ** this.#failures)
    await Promise.race([pause(ms), new Promise<void>(wake => (this.#wake = wake))])
    this.#wake = null
  }

  /** Opened again, a store may be an older one or empty: it is written anew, from what is in memory. */
  async #reopen(): Promise<void> {
    try {
      await this.store.reopen(false)
      this.edition = -1
    } catch {
      // The next write fails as well, and is counted there.
    }
  }
}
