import { extentOf } from '../core/gather'
import { resultSteps } from '../core/results'
import { Button } from '../ui/button'
import { OpenClassRoom } from './class-open'
import { Frame } from './frame'
import type { RoomProps } from './room'
import type { OpenClass } from './sealed-class'
import { useJournal } from './use-journal'
import { FEW_RECORDS, useSteps } from './use-steps'
import { useWork } from './use-work'

/** A later list of the class that is shown, or the list of another one. */
export type NewList = 'later' | 'other'

export interface ClassRoomProps extends RoomProps {
  readonly shown: OpenClass
  readonly classes: readonly OpenClass[]
  readonly onClass: (name: string) => void
  readonly onImport: (list: NewList) => void
  /** Erases the class that is shown, with what its pupils played here or without. */
  readonly onErase: (plays: boolean) => void
}

/** One class, as soon as it is known what its pupils did. */
export function ClassRoom(props: ClassRoomProps) {
  const { journal, say, shown, leave } = props
  const { entries } = useJournal(journal)
  const work = useWork(props)
  const { records, mark } = extentOf(entries)
  const counted = useSteps(
    { work, name: 'results', few: records <= FEW_RECORDS, steps: () => resultSteps(entries, shown.name) },
    [mark, shown.name],
  )
  if (counted.made) return <OpenClassRoom {...props} entries={entries} results={counted.made} />
  return (
    <Frame
      title={say('desk.title')}
      of={say('desk.class-named', { class: shown.name })}
      back={say('desk.leave')}
      onBack={leave}
    >
      <p class="desk-written" role="status">
        {say(counted.stopped ? 'care.work-not-counted' : 'care.work-results')}
      </p>
      {counted.stopped && (
        <Button kind="primary" icon="table" onClick={counted.again}>
          {say('care.work-again')}
        </Button>
      )}
      {work.sign}
    </Frame>
  )
}
