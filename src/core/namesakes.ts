import type { ListedPupil } from './class-list'
import { nameKey } from './template-match'

/** Rows of a list that hold one name. */
export interface Namesakes {
  /** As the first of them writes it. */
  readonly name: string
  /** From 1, ascending; at least two. */
  readonly rows: readonly number[]
}

/** Names that stand in a list more than once: two children, or one child entered twice; only the teacher knows. */
export function namesakesIn(listed: readonly Pick<ListedPupil, 'name' | 'row'>[]): readonly Namesakes[] {
  const found = new Map<string, { name: string; rows: number[] }>()
  for (const { name, row } of listed) {
    const key = nameKey(name)
    const before = found.get(key)
    if (before) before.rows.push(row)
    else found.set(key, { name, rows: [row] })
  }
  return [...found.values()].filter(({ rows }) => rows.length > 1)
}
