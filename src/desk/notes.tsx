import { byGivenName, type Pupil } from '../core/class-list'
import type { Entry } from '../core/entry'
import { learnersOf } from '../core/learners'
import type { Tendency } from '../core/marks'
import type { PupilResult } from '../core/results'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import { ClassDoors } from './class-doors'

interface NotesProps {
  readonly say: Say
  readonly className: string
  readonly pupils: readonly Pupil[]
  readonly results: ReadonlyMap<string, PupilResult>
  readonly entries: readonly Entry[]
  readonly onRoom: (room: 'cards' | 'assign') => void
}

/** What the table says, in words: who trusts or doubts too much, and what is still to do. */
export function Notes({ say, className, pupils, results, entries, onRoom }: NotesProps) {
  const sorted = [...pupils].sort(byGivenName)
  const leaning = (to: Tendency) => sorted.filter(pupil => results.get(pupil.code)?.tendency === to)
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
        <Leaning say={say} trust={trust} doubt={doubt} />
      </section>
      <section class="panel">
        <Icon name="book" size={34} />
        {unplayed === pupils.length ? (
          // A new class: what brings its pupils to the tablets stands at hand.
          <div>
            <p>
              <b>{say('desk.next')}:</b> {say('desk.next-begin')} {untied > 0 && say('desk.next-untied', { n: untied })}
            </p>
            <div class="desk-row">
              <ClassDoors say={say} onRoom={onRoom} />
            </div>
          </div>
        ) : (
          <p>
            <b>{say('desk.next')}:</b> {untied > 0 && say('desk.next-untied', { n: untied })}{' '}
            {unplayed > 0 && say('desk.next-unplayed', { n: unplayed })}
            {untied + unplayed === 0 && say('desk.next-done')}
          </p>
        )}
      </section>
    </div>
  )
}

/** How many lean to one side, in a line; who they are, for whoever wants to know. */
function Leaning({ say, trust, doubt }: Pick<NotesProps, 'say'> & Record<'trust' | 'doubt', readonly Pupil[]>) {
  const head = `${say('desk.look-again')}:`
  if (trust.length + doubt.length === 0) {
    return (
      <p>
        <b>{head}</b> {say('desk.look-none')}
      </p>
    )
  }
  const names = (of: readonly Pupil[]) => of.map(pupil => pupil.name).join(', ')
  const counts = [
    trust.length > 0 && say('desk.look-trust-n', { n: trust.length }),
    doubt.length > 0 && say('desk.look-doubt-n', { n: doubt.length }),
  ]
  return (
    <details>
      <summary>
        <b>{head}</b> {counts.filter(Boolean).join(', ')}
      </summary>
      {trust.length > 0 && <p>{say('desk.look-trust', { names: names(trust) })}</p>}
      {doubt.length > 0 && <p>{say('desk.look-doubt', { names: names(doubt) })}</p>}
    </details>
  )
}
