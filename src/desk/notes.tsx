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
export function Notes(props: NotesProps) {
  const { say, pupils, results } = props
  const sorted = [...pupils].sort(byGivenName)
  const leaning = (to: Tendency) => sorted.filter(pupil => results.get(pupil.code)?.tendency === to)
  const untied = untiedOf(props)
  const unplayed = pupils.filter(pupil => !results.get(pupil.code)?.levels.size).length
  return (
    <div class="desk-notes">
      <section class="panel">
        <Icon name="warning" size={34} />
        <Leaning say={say} trust={leaning('hay-tin')} doubt={leaning('hay-nghi')} />
      </section>
      <section class="panel">
        <Icon name="book" size={34} />
        <p>
          <b>{say('desk.next')}:</b> {untied > 0 && say('desk.next-untied', { n: untied })}{' '}
          {unplayed > 0 && say('desk.next-unplayed', { n: unplayed })}
          {untied + unplayed === 0 && say('desk.next-done')}
        </p>
      </section>
    </div>
  )
}

/** Of a class that has not played the table says nothing yet: what brings its pupils to the tablets stands before it. */
export function FirstSteps(props: NotesProps) {
  const { say, onRoom } = props
  const untied = untiedOf(props)
  return (
    <div class="desk-notes first">
      <section class="panel">
        <Icon name="book" size={34} />
        <p>
          <b>{say('desk.next')}:</b> {say('desk.next-begin')} {untied > 0 && say('desk.next-untied', { n: untied })}
        </p>
        <div class="desk-row">
          <ClassDoors say={say} onRoom={onRoom} />
        </div>
      </section>
    </div>
  )
}

/** Learners of this tablet that no pupil of a class is known to be. */
function untiedOf({ className, pupils, entries }: NotesProps): number {
  const codes = new Set(pupils.map(pupil => pupil.code))
  return learnersOf(entries).filter(one => !one.code || (one.class === className && !codes.has(one.code))).length
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
