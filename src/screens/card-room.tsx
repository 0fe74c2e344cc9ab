import { useEffect, useState } from 'preact/hooks'
import type { Course } from '../content/course'
import type { Learner } from '../core/learners'
import { Loading } from '../ui/loading'
import type { RoomProps } from './inside'

export interface CardRoomProps extends RoomProps {
  readonly course: Course | null
  readonly titles: Readonly<Record<string, string>>
  /** A letter that the address brought; null where a child came with its card. */
  readonly letter: string | null
  /** A child whose entry may still be on its way into the stores. */
  readonly onNewcomer: (learner: Learner) => void
}

/** Fetches the page of cards and assignments when it is first opened. */
export function CardRoom(props: CardRoomProps) {
  const { outside, course } = props
  const [module, setModule] = useState<typeof import('./card') | null>(null)
  useEffect(() => void import('./card').then(setModule), [])
  if (!module || !course || !outside.journal.opened()) return <Loading>{outside.say()('play.loading')}</Loading>
  return <module.Card {...props} course={course} />
}
