import { useEffect, useState } from 'preact/hooks'
import type { ClassCards } from '../core/class-cards'
import type { Learner } from '../core/learners'
import { Loading } from '../ui/loading'
import type { RoomProps } from './inside'

interface SignInRoomProps extends Pick<RoomProps, 'outside' | 'tag'> {
  readonly learner: Learner
  /** Null until the stores are open and say whether this learner has a card. */
  readonly cards: ClassCards | null
  readonly onIn: () => void
  readonly onLeave: () => void
}

/** A child that was touched at the picker and has a card shows its three pictures. Fetched when it is first wanted. */
export function SignInRoom({ outside, tag, learner, cards, onIn, onLeave }: SignInRoomProps) {
  const [module, setModule] = useState<typeof import('./sign-in') | null>(null)
  useEffect(() => {
    if (cards) void import('./sign-in').then(setModule)
  }, [cards === null])
  if (!module || !cards || !learner.code) return <Loading>{outside.say()('play.loading')}</Loading>
  return (
    <module.SignIn
      say={outside.say()}
      art={outside.files.art}
      listen={outside.listen(tag)}
      sound={outside.sound}
      cards={cards}
      code={learner.code}
      picture={learner.picture}
      name={learner.nickname}
      onIn={onIn}
      onLeave={onLeave}
    />
  )
}
