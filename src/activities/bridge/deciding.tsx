import { Button } from '../../ui/button'
import { useHeadingFocus, useKeys } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { CROSS, TURN } from './level'

/** At home with lamp and hug, or on the last plank: look at the whole bridge first. */
export function Pausing({ at, say }: { at: 'home' | 'brink'; say: Say }) {
  const heading = useHeadingFocus()
  return (
    <div class="bridge-pausing">
      <h2 ref={heading} tabIndex={-1}>
        <Icon name={at === 'home' ? 'lantern' : 'cau'} size={28} />
        {say(`bridge.${at}-title`)}
      </h2>
      <p>{say(`bridge.${at}-line`)}</p>
    </div>
  )
}

interface DecideProps {
  readonly say: Say
  readonly onDecide: (given: string) => void
  /** Null where the talk is over. */
  readonly onAgain: (() => void) | null
  readonly onLeave: (() => void) | null
}

/** Firm or rotten: two answers alike in looks, always in the same order. */
export function Decide({ say, onDecide, onAgain, onLeave }: DecideProps) {
  const others = [onAgain, onLeave].filter(one => one !== null)
  useKeys({
    1: () => onDecide(CROSS),
    2: () => onDecide(TURN),
    ...Object.fromEntries(others.map((other, i) => [String(i + 3), other])),
  })
  return (
    <fieldset class="bridge-decide">
      <legend>{say('bridge.decide')}</legend>
      <div class="bridge-two">
        <Button icon="di" big onClick={() => onDecide(CROSS)}>
          {say('bridge.cross')}
        </Button>
        <Button icon="quay-lai" big onClick={() => onDecide(TURN)}>
          {say('bridge.turn')}
        </Button>
      </div>
      {others.length > 0 && (
        <div class="bridge-others">
          {onAgain && (
            <button type="button" onClick={onAgain}>
              <Icon name="talk" size={22} />
              {say('bridge.again')}
            </button>
          )}
          {onLeave && (
            <button type="button" onClick={onLeave}>
              <Icon name="lifebuoy" size={22} />
              {say('bridge.leave')}
            </button>
          )}
        </div>
      )}
    </fieldset>
  )
}
