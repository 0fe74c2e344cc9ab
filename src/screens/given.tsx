import { nextLevel } from '../core/progress'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { Lanterns } from '../ui/lantern'
import { dueSentence, Greeting } from './assignment-preview'
import type { GivenLevels } from './inside'
import type { VillageProps } from './village'
import './card.css'

interface GivenProps extends Pick<VillageProps, 'say' | 'art' | 'listen' | 'title' | 'stars' | 'onPlay'> {
  readonly given: GivenLevels
  readonly onClose: () => void
}

/** What the teacher gave: her greeting, and the levels in her order with the one that is next. */
export function Given({ say, art, listen, title, stars, given, onPlay, onClose }: GivenProps) {
  const { levels, greeting, daysLeft, done } = given
  const next = nextLevel(levels, stars)
  return (
    <Dialog
      title={say('assign.village-title')}
      closeLabel={say('play.close')}
      onClose={onClose}
      class="given"
      foot={
        next && (
          <Button kind="primary" icon="play" big autoFocus onClick={() => onPlay(next.id)}>
            {say('assign.village-play', { title: title(next.id) })}
          </Button>
        )
      }
    >
      <Greeting say={say} art={art} listen={listen} text={greeting} />
      {done === levels.length && (
        <p class="given-done">
          <Icon name="check" /> <b>{say('assign.village-done')}</b>
        </p>
      )}
      {daysLeft !== null && next && <p>{dueSentence(say, daysLeft)}</p>}
      <ol class="given-entries">
        {levels.map(({ id }) => (
          <li key={id} data-level={id} class={id === next?.id ? 'next' : ''}>
            <span>{title(id)}</span>
            <Lanterns of={3} lit={stars.get(id) ?? 0} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
