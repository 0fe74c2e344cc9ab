import { Button } from '../ui/button'
import { Listen } from '../ui/listen'
import type { Say } from '../ui/say'
import { TwoHands, type TwoHandsProps } from '../ui/two-hands'
import './panel.css'
import './agree.css'

/** Who hold their corners together. */
export type Pair = Pick<TwoHandsProps, 'left' | 'right'>

interface AgreeProps {
  readonly pair: Pair
  /** What was chosen, in words. */
  readonly answer: string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  readonly onGive: () => void
  readonly onBack: () => void
}

/** "Hai tay": two have talked it over, and hold their corners; only then the answer counts. */
export function Agree({ pair, answer, say, listen, onGive, onBack }: AgreeProps) {
  const [chosen, hold] = [
    say('together.hold-chosen', { answer }),
    say('together.hold', { first: pair.left, second: pair.right }),
  ]
  const spoken = `${chosen}. ${hold}`
  return (
    <div class="agree">
      <div class="agree-answer">
        <p>{chosen}</p>
        <Listen
          label={say('play.listen')}
          onListen={listen && (() => listen(spoken))}
          itself={spoken}
          class="panel-listen"
        />
      </div>
      <p>{hold}</p>
      <TwoHands {...pair} onBoth={onGive} />
      <p class="agree-keys">{say('together.hold-keys')}</p>
      <Button icon="undo" onClick={onBack}>
        {say('together.hold-back')}
      </Button>
    </div>
  )
}
