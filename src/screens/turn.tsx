import { useEffect, useRef } from 'preact/hooks'
import type { SoundName } from '../activities/activity'
import type { Learner } from '../core/learners'
import { Chip } from '../ui/card'
import { Head } from '../ui/head'
import type { Say } from '../ui/say'
import './together.css'

interface TurnProps {
  readonly player: Learner
  readonly say: Say
  readonly art: (path: string) => string
  readonly sound: (name: SoundName) => void
}

/** Who holds the tablet now; it goes on with every item, and says so. */
export function Turn({ player, say, art, sound }: TurnProps) {
  const before = useRef(player.id)
  useEffect(() => {
    if (before.current !== player.id) sound('hop')
    before.current = player.id
  }, [player.id])
  return (
    <Chip class="play-turn" key={player.id}>
      <Head art={art(player.picture)} size={40} />
      <span aria-hidden="true">{player.nickname}</span>
      <span class="hidden-words" role="status">
        {say('play.turn', { name: player.nickname })}
      </span>
    </Chip>
  )
}
