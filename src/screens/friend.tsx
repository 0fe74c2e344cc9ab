import type { Learner } from '../core/learners'
import { Card } from '../ui/card'
import { Head } from '../ui/head'
import './together.css'

interface FriendProps {
  readonly friend: Learner
  readonly art: (path: string) => string
  /** Width of the head, px. */
  readonly size: number
  /** Where several can be called. */
  readonly called?: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
}

/** A child who may come to the tablet: picture and nickname, to be touched. */
export function Friend({ friend, art, size, called, disabled, onChoose }: FriendProps) {
  return (
    <Card class="together-friend" pressed={called} disabled={disabled} onClick={onChoose}>
      <Head art={art(friend.picture)} size={size} />
      <span>{friend.nickname}</span>
    </Card>
  )
}
