import type { Course } from '../content/course'
import { learnersOf } from '../core/learners'
import { levelInHand } from '../core/path'
import { HandOver } from './hand-over'
import type { RoomProps } from './inside'

interface HandOverRoomProps extends RoomProps {
  /** Null until it is opened: then the next child goes by the map. */
  readonly course: Course | null
  /** Who had the tablet until now. */
  readonly from: string | null
}

/** From child to child in two touches: the next one touches their picture, and plays what the class plays. */
export function HandOverRoom({ outside, go, course, from }: HandOverRoomProps) {
  const entries = outside.journal.entries()
  const learners = learnersOf(entries)
  return (
    <HandOver
      say={outside.say()}
      art={outside.files.art}
      others={learners.filter(({ id }) => id !== from)}
      onNext={id => {
        outside.sound('tap')
        outside.choose({ learner: id })
        const next = learners.find(one => one.id === id)!
        const level = course && levelInHand(entries, next, course.cards.values())
        go(level ? { at: 'play', level } : { at: 'village' })
      }}
      onReady={() => go({ at: 'title' })}
    />
  )
}
