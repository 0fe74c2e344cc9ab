import type { Entry, EntryOf } from './entry'

/** A child as the tablet knows it: picture and nickname; code and class only when the teacher tied them. */
export interface Learner {
  readonly id: string
  readonly picture: string
  readonly nickname: string
  readonly class: string | null
  readonly code: string | null
}

/** Learners on this tablet, in the order they first came; those who were put away are left out. */
export function learnersOf(entries: readonly Entry[]): Learner[] {
  const found = new Map<string, Learner>()
  for (const entry of entries) {
    if (entry.kind === 'learner') {
      const { learner, picture, nickname } = entry.body
      const before = found.get(learner)
      found.set(learner, { id: learner, picture, nickname, class: before?.class ?? null, code: before?.code ?? null })
    } else if (entry.kind === 'learner-away') {
      found.delete(entry.body.learner)
    } else if (entry.kind === 'learner-code') {
      const before = found.get(entry.body.learner)
      const { code } = entry.body
      if (before) found.set(before.id, { ...before, class: code ? entry.body.class : null, code: code || null })
    }
  }
  return [...found.values()]
}

/** Who last began a play here, or last came to this tablet; null before anyone did. */
export function lastLearner(entries: readonly Entry[]): string | null {
  let last: EntryOf<'learner'> | EntryOf<'play-started'> | null = null
  for (const entry of entries) {
    const tells = entry.kind === 'learner' || entry.kind === 'play-started'
    if (tells && (last === null || entry.seq > last.seq)) last = entry
  }
  return last?.body.learner ?? null
}
