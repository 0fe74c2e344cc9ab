import { type Link, linkOf } from '../../src/core/chain'
import { ENTRY_VERSION, type Entry, FIRST_PREV, lineOf } from '../../src/core/entry'

/** A UUID that tells its number. */
export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
}

/** The entry that would come after `before`; `mark` makes branches differ. */
export function after(before: Link | null, mark = 0): Link {
  const seq = (before?.seq ?? 0) + 1
  const entry: Entry = {
    v: ENTRY_VERSION,
    id: idOf(seq + mark * 100_000),
    device: '0a1b2c3d',
    seq,
    prev: before?.hash ?? FIRST_PREV,
    at: 1_800_000_000_000 + seq,
    sure: true,
    kind: 'petal',
    body: { learner: idOf(1), level: `AT0${mark}` },
  }
  return linkOf(lineOf(entry))!
}

export function links(count: number, from: Link | null = null, mark = 0): Link[] {
  const made: Link[] = []
  for (let n = 0; n < count; n++) made.push(after(made.at(-1) ?? from, mark))
  return made
}

export function linesOf(chain: readonly Link[]): string[] {
  return chain.map(({ line }) => line)
}
