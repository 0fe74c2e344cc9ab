import { useState } from 'preact/hooks'
import type { Learner } from '../core/learners'
import { MOST_PLAYERS } from '../core/turns'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Say } from '../ui/say'
import { Friend } from './friend'
import './together.css'

interface CallFriendsProps {
  readonly friends: readonly Learner[]
  readonly say: Say
  readonly art: (path: string) => string
  readonly onCall: (friends: readonly string[], hands: boolean) => void
  readonly onClose: () => void
}

/** Who sits round the tablet: pictures to press, and the play goes from hand to hand. */
export function CallFriends({ friends, say, art, onCall, onClose }: CallFriendsProps) {
  const [called, setCalled] = useState<readonly string[]>([])
  const [together, setTogether] = useState(false)
  // With who plays already.
  const full = called.length + 1 === MOST_PLAYERS
  const turn = (id: string) => setCalled(called.includes(id) ? called.filter(one => one !== id) : [...called, id])
  return (
    <Dialog
      title={say('play.together-title')}
      onClose={onClose}
      closeLabel={say('play.close')}
      foot={
        <>
          <p class="together-full" role="status">
            {full && say('play.together-full')}
          </p>
          <Button
            kind="primary"
            icon="play"
            big
            disabled={called.length === 0}
            onClick={() => onCall(called, together)}
          >
            {say('play.together-start')}
          </Button>
        </>
      }
    >
      <p>{say('play.together-line')}</p>
      <Button icon="open-hand" class="together-hands" pressed={together} onClick={() => setTogether(!together)}>
        {say('together.hands')}
      </Button>
      <div class="together-friends">
        {friends.map(friend => (
          <Friend
            key={friend.id}
            {...{ friend, art }}
            size={64}
            called={called.includes(friend.id)}
            disabled={full && !called.includes(friend.id)}
            onChoose={() => turn(friend.id)}
          />
        ))}
      </div>
    </Dialog>
  )
}
