import { type Entry, entryOf, lineOf } from './entry'

/**
 * The latest word on each learner who is here and the latest play, as lines: enough to show the picker before the stores
 * are open.
 */
export function pickerLines(entries: readonly Entry[]): string[] {
  const found = new Map<string, Entry>()
  let play: Entry | null = null
  for (const entry of entries) {
    if (entry.kind === 'learner') found.set(entry.body.learner, entry)
    else if (entry.kind === 'learner-away') found.delete(entry.body.learner)
    else if (entry.kind === 'play-started') play = entry
  }
  return [...found.values(), ...(play ? [play] : [])].map(lineOf)
}

/** Reads them back; what is no such line is left out, the stores know better. */
export function pickerEntries(lines: unknown): Entry[] {
  if (!Array.isArray(lines)) return []
  return lines
    .flatMap(line => (typeof line === 'string' ? (entryOf(line) ?? []) : []))
    .filter(({ kind }) => kind === 'learner' || kind === 'play-started')
}
