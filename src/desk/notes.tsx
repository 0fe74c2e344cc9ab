import { byGivenName, type Pupil } from '../core/class-list'
import type { Entry } from '../core/entry'
import { learnersOf } from '../core/learners'
import type { Tendency } from '../core/marks'
import type { PupilResult } from '../core/results'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'

interface NotesProps {
  readonly say: Say
  readonly className: string
  readonly pupils: readonly Pupil[]
  readonly results: ReadonlyMap<string, PupilResult>
  readonly entries: readonly Entry[]
}

/** What the table says, in words: who trusts or doubts too much, and what is still to do. */
export function Notes({ say, className, pupils, results, entries }: NotesProps) {
  const sorted = [...pupils].sort(byGivenName)
  const leaning = (to: Tendency) =>
    sorted
      .filter(pupil => results.get(pupil.code)?.tendency === to)
      .map(pupil => pupil.name)
      .join(', ')
  const trust = leaning('hay-tin')
  const doubt = leaning('hay-nghi')
  const codes = new Set(pupils.map(pupil => pupil.code))
  const untied = learnersOf(entries).filter(
    one => !one.code || (one.class === className && !codes.has(one.code)),
  ).length
  const unplayed = pupils.filter(pupil => !results.get(pupil.code)?.levels.size).length
  return (
    <div class="desk-notes">
      <section class="panel">
        <Icon name="warning" size={34} />
        <div>
          <h2>{say('desk.look-again')}</h2>
          {trust && <p>{say('desk.look-trust', { names: trust })}</p>}
          {doubt && <p>{say('desk.look-doubt', { names: doubt })}</p>}
          {!trust && !doubt && <p>{say('desk.look-none')}</p>}
        </div>
      </section>
      <section class="panel">
        <Icon name="book" size={34} />
        <div>
          <h2>{say('desk.next')}</h2>
          {untied > 0 && <p>{say('desk.next-untied', { n: untied })}</p>}
          {unplayed > 0 && <p>{say('desk.next-unplayed', { n: unplayed })}</p>}
          {untied + unplayed === 0 && <p>{say('desk.next-done')}</p>}
        </div>
      </section>
    </div>
  )
}
