import type { Entry } from '../../src/core/entry'
import { JournalOf, uuid } from '../unit/journal-of'

/** The journal of a tablet on which these children have been before. */
export function tabletOf(nicknames: readonly string[]): readonly Entry[] {
  const journal = new JournalOf()
  nicknames.forEach((nickname, n) => {
    journal.add('learner', { learner: uuid(n), picture: `heads/learner-0${n + 1}.svg`, nickname })
  })
  return journal.entries
}
