import { Icon, type IconName } from '../../ui/icon'
import type { Say, SayKey } from '../../ui/say'
import { Heading } from '../heading'

const LINES: readonly { icon: IconName; words: SayKey }[] = [
  { icon: 'hand', words: 'bridge.close-stop' },
  { icon: 'adult', words: 'bridge.close-tell' },
  { icon: 'phone', words: 'bridge.close-111' },
]

/** The level ends by the fire: whom to tell. */
export function Closing({ say, listen }: { say: Say; listen: ((text: string) => void) | null }) {
  const spoken = [say('bridge.close-line'), ...LINES.map(({ words }) => say(words))].join(' ')
  return (
    <div class="bridge-closing">
      <Heading spoken={spoken} focus="words" say={say} listen={listen}>
        {say('bridge.close-title')}
      </Heading>
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
