import { type Body, ENTRY_VERSION, type Entry, FIRST_PREV, hashOf, type Kind } from '../../src/core/entry'

const DAY = 24 * 60 * 60 * 1000
export const START = Date.UTC(2026, 10, 2, 1)

/** Builds a chained journal in memory, one entry after the other; `day` moves the clock. */
export class JournalOf {
  entries: Entry[] = []
  private at = START
  sure = true

  /** `device`: 8 hex digits; entries of different tablets have different ids. */
  constructor(private readonly device = '00c0ffee') {}

  day(n: number): this {
    this.at = START + n * DAY
    return this
  }

  add<K extends Kind>(kind: K, body: Body<K>): this {
    const before = this.entries.at(-1)
    const seq = (before?.seq ?? 0) + 1
    const first = this.device === '00c0ffee' ? '00000000' : this.device
    const id = `${first}-0000-4000-8000-${String(seq).padStart(12, '0')}`
    const prev = before ? hashOf(before) : FIRST_PREV
    const entry = { v: ENTRY_VERSION, id, device: this.device, seq, prev, at: this.at++, sure: this.sure, kind, body }
    this.entries = [...this.entries, entry as unknown as Entry]
    return this
  }

  get now() {
    return { at: this.at, sure: this.sure }
  }
}

/** A stable UUID for a short name. */
export function uuid(n: number): string {
  return `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`
}
