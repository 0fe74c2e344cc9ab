import type { Course } from '../content/course'
import { learnersOf } from '../core/learners'
import { HandOver } from './hand-over'
import { playNext, type RoomProps } from './inside'

interface HandOverRoomProps extends RoomProps {
  /** Null until it is opened: then the next child goes by the map. */
  readonly course: Course | null
  /** Who had the tablet until now. */
  readonly from: string | null
}

/** From child to child in two touches: one opens this, the other is on the next child's picture. */
export function HandOverRoom({ outside, go, course, from }: HandOverRoomProps) {
  return (
    <HandOver
      say={outside.say()}
      art={outside.files.art}
      others={learnersOf(outside.journal.entries()).filter(({ id }) => id !== from)}
      onNext={id => playNext({ outside, go }, course, id)}
      onReady={() => go({ at: 'title' })}
    />
  )
}
