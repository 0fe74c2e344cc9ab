import { Button } from '../../ui/button'
import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { Speech } from '../../ui/speech'
import type { Held } from './laying'
import type { OverScene } from './use-scene'

interface OverProps {
  readonly over: OverScene
  /** There is no canvas. */
  readonly still: boolean
  readonly held: Held | null
  /** Clues that were named on this bridge; null where there is no pouch. */
  readonly pouch: readonly string[] | null
  /** Null where one cannot turn back because one is there. */
  readonly onTurn: (() => void) | null
  readonly say: Say
}

/** What lies over the scene: the way back, the pouch, and what somebody says. */
export function Over({ over, still, held, pouch, onTurn, say }: OverProps) {
  const { said, place, wood } = over
  return (
    <>
      <div class={classes('play-over', 'bridge-over', still && 'still')}>
        {held && place && <Mark at={place} near={held.over === 'place'} />}
        {held && wood && held.over === 'wood' && <Mark at={wood} near />}
        {said && (
          <Speech x={said.x} y={said.y} class="bridge-said" said={said.words}>
            {say(`bridge.say-${said.words}`)}
          </Speech>
        )}
        {pouch && (
          <div class="bridge-pouch">
            <b>
              <Icon name="tui" size={22} />
              {say('bridge.pouch')}
            </b>
            <ul>
              {pouch.map(clue => (
                <li key={clue}>{clue}</li>
              ))}
              {pouch.length === 0 && <li class="empty">{say('bridge.pouch-empty')}</li>}
            </ul>
          </div>
        )}
        {onTurn && (
          <Button icon="quay-lai" big class="bridge-turn" onClick={onTurn}>
            {say('bridge.turn-back')}
          </Button>
        )}
      </div>
      {held && (
        <span
          class={classes('bridge-held', held.over && 'over')}
          aria-hidden="true"
          style={{ left: `${held.x}px`, top: `${held.y}px` }}
        >
          {held.text}
        </span>
      )}
    </>
  )
}

function Mark({ at, near }: { at: { x: number; y: number }; near: boolean }) {
  return <i class={classes('bridge-mark', near && 'near')} style={{ left: `${at.x}px`, top: `${at.y}px` }} />
}
