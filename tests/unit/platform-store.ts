import type { Store, Stored, Written } from '../../src/platform/journal-store'

/** What goes wrong at one call: nothing, no room, a failure before or after the work or amid it, no answer at all. */
export type Fault = 'none' | 'full' | 'before' | 'after' | 'half' | 'hang'

/** What lies on the disk: outlives every store that is opened over it. */
export class Shelf {
  readonly name: Store['name']
  lines: readonly string[] = []
  damaged: readonly string[] = []
  put: readonly string[] = []
  faults: Fault[] = []

  constructor(name: Store['name']) {
    this.name = name
  }
}

/** A store over a shelf in memory, which fails when it is told to. */
export class ListStore implements Store {
  readonly name: Store['name']
  readonly #shelf: Shelf
  #dead = false

  constructor(shelf: Shelf) {
    this.name = shelf.name
    this.#shelf = shelf
  }

  /** The tablet loses power: what was not written yet never is, and nobody is told. */
  die(): void {
    this.#dead = true
  }

  async #work(half: () => void, whole: () => void): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, 1))
    if (this.#dead) return new Promise(() => {})
    const fault = this.#shelf.faults.shift() ?? 'none'
    if (fault === 'hang') return new Promise(() => {})
    if (fault === 'half') half()
    if (fault === 'after' || fault === 'none') whole()
    if (fault === 'full') throw new DOMException('There is no room', 'QuotaExceededError')
    if (fault !== 'none') throw new Error(`The ${this.name} failed ${fault}`)
  }

  async read(): Promise<Stored> {
    return { lines: this.#shelf.lines, damaged: this.#shelf.damaged, untidy: false }
  }

  append(lines: readonly Written[]): Promise<void> {
    const add = (more: readonly Written[]): void => {
      // As both real stores do: what is written again takes its own place again.
      this.#shelf.lines = [...new Set([...this.#shelf.lines, ...more.map(({ line }) => line)])]
    }
    return this.#work(
      () => add(lines.slice(0, lines.length >> 1)),
      () => add(lines),
    )
  }

  rewrite(lines: readonly Written[]): Promise<void> {
    return this.#work(
      () => {},
      () => {
        this.#shelf.lines = lines.map(({ line }) => line)
        this.#shelf.damaged = []
      },
    )
  }

  scour(lines: readonly Written[]): Promise<void> {
    return this.#work(
      () => {
        this.#shelf.lines = []
        this.#shelf.put = []
      },
      () => {
        this.#shelf.lines = lines.map(({ line }) => line)
        this.#shelf.damaged = []
        this.#shelf.put = []
      },
    )
  }

  async setAside(texts: readonly string[]): Promise<void> {
    this.#shelf.put = [...this.#shelf.put, ...texts]
  }

  async aside(): Promise<number> {
    return this.#shelf.put.length
  }

  async ballast(): Promise<void> {}
  async reopen(): Promise<void> {}
  close(): void {}
}
