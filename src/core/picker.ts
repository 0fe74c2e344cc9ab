import { type Entry, entryOf, isKind, lineOf } from './entry'

/** The latest word on each learner who is here, as lines: enough to show the picker before the stores are open. */
export function pickerLines(entries: readonly Entry[]): string[] {
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    if (entry.kind === 'learner') found.set(entry.body.learner, entry)
    else if (entry.kind === 'learner-away') found.delete(entry.body.learner)
  }
  return [...found.values()].map(lineOf)
}

/** Reads them back; what is no line of a learner is left out, the stores know better. */
export function pickerEntries(lines: unknown): Entry[] {
  if (!Array.isArray(lines)) return []
  return lines.flatMap(line => (typeof line === 'string' ? (entryOf(line) ?? []) : [])).filter(isKind('learner'))
}
