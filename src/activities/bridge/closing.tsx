import { useHeadingFocus } from '../../ui/dom'
import { Icon, type IconName } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { Say, SayKey } from '../../ui/say'

const LINES: readonly { icon: IconName; words: SayKey }[] = [
  { icon: 'hand', words: 'bridge.close-stop' },
  { icon: 'adult', words: 'bridge.close-tell' },
  { icon: 'phone', words: 'bridge.close-111' },
]

/** The level ends by the fire: whom to tell. */
export function Closing({ say, listen }: { say: Say; listen: ((text: string) => void) | null }) {
  const heading = useHeadingFocus()
  const spoken = [say('bridge.close-line'), ...LINES.map(({ words }) => say(words))].join(' ')
  return (
    <div class="bridge-closing">
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {say('bridge.close-title')}
        </h2>
        <Listen
          label={say('play.listen')}
          onListen={listen && (() => listen(spoken))}
          itself={spoken}
          class="panel-listen"
        />
      </header>
      <p>{say('bridge.close-line')}</p>
      <ul>
        {LINES.map(({ icon, words }) => (
          <li key={words}>
            <Icon name={icon} size={28} />
            {say(words)}
          </li>
        ))}
      </ul>
    </div>
  )
}
