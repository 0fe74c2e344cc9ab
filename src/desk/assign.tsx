import { useState } from 'preact/hooks'
import { accepted, assignmentFor, type Assignment as Given } from '../core/assignment'
import type { Pupil } from '../core/class-list'
import { sensitiveOpen } from '../core/path'
import { testsOn } from '../core/transfer'
import { RoundButton } from '../ui/button'
import './assign.css'
import { AssignGiven } from './assign-given'
import { AssignWrite } from './assign-write'
import type { ClassRoomProps } from './class-room'
import { Frame } from './frame'
import { useJournal } from './use-journal'

export interface AssignProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly onBack: () => void
}

/** What a class is to play: written here, then carried to the tablets as a code, a file or a link. */
export function Assign(props: AssignProps) {
  const { say, journal, shown } = props
  const { entries } = useJournal(journal)
  const given = assignmentFor(entries, shown.name)
  const [writing, setWriting] = useState(given === null)
  const give = async (assignment: Given) => {
    const now = { sensitive: sensitiveOpen(entries, shown.name), tests: testsOn(entries, shown.name) }
    await Promise.all(accepted(assignment, now).map(({ kind, body }) => journal.append(kind, body as never)))
    setWriting(false)
  }
  return (
    // Another page: it begins at its top.
    <Frame
      key={String(writing)}
      title={say('assign.title')}
      of={say('desk.class-named', { class: shown.name })}
      back={say('assign.back')}
      onBack={writing && given ? () => setWriting(false) : props.onBack}
      corner={<RoundButton icon="lock" label={say('desk.lock')} onClick={props.lock} />}
    >
      {writing || !given ? (
        <AssignWrite {...props} entries={entries} before={given} onGive={give} />
      ) : (
        <AssignGiven key={given.made} {...props} entries={entries} given={given} onAgain={() => setWriting(true)} />
      )}
    </Frame>
  )
}
