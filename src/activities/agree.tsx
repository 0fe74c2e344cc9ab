import { Button } from '../ui/button'
import type { Say } from '../ui/say'
import { TwoHands, type TwoHandsProps } from '../ui/two-hands'
import './agree.css'

/** Who hold their corners together. */
export type Pair = Pick<TwoHandsProps, 'left' | 'right'>

interface AgreeProps {
  readonly pair: Pair
  /** What was chosen, in words. */
  readonly answer: string
  readonly say: Say
  readonly onGive: () => void
  readonly onBack: () => void
}

/** "Hai tay": two have talked it over, and hold their corners; only then the answer counts. */
export function Agree({ pair, answer, say, onGive, onBack }: AgreeProps) {
  return (
    <div class="agree">
      <p class="agree-answer">{say('together.hold-chosen', { answer })}</p>
      <p>{say('together.hold', pair)}</p>
      <TwoHands {...pair} onBoth={onGive} />
      <p class="agree-keys">{say('together.hold-keys')}</p>
      <Button icon="undo" onClick={onBack}>
        {say('together.hold-back')}
      </Button>
    </div>
  )
}
