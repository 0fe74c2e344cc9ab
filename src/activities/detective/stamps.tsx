import { useEffect, useRef, useState } from 'preact/hooks'
import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import type { Verdict } from './level'

/** A touch that moved less is a press on the button, px. */
const TAP = 10

/** A stamp in the hand, in px of the window. */
interface Held {
  readonly verdict: Verdict
  readonly x: number
  readonly y: number
}

interface StampsProps {
  readonly verdicts: readonly Verdict[]
  /** Too little was looked at: pressing one only says so. */
  readonly locked: boolean
  readonly say: Say
  /** Where the picture is, to press a stamp on it. */
  readonly picture: () => Element | null
  readonly onChoose: (verdict: Verdict) => void
  readonly onLocked: () => void
  /** A stamp is held over the picture, or no longer. */
  readonly onOver: (over: boolean) => void
}

/** The stamps: each is pressed as a button, or carried to the picture and pressed down there. Always in the same order. */
export function Stamps({ verdicts, locked, say, ...props }: StampsProps) {
  const [held, setHeld] = useState<Held | null>(null)
  const carried = useRef(false)
  const drop = useRef<() => void>(undefined)
  useEffect(() => () => drop.current?.(), [])

  const isOver = (x: number, y: number) => {
    const box = props.picture()?.getBoundingClientRect()
    return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  }
  const take = (verdict: Verdict, start: PointerEvent) => {
    carried.current = false
    if (locked || start.button !== 0) return
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      carried.current ||= Math.hypot(x - start.clientX, y - start.clientY) > TAP
      if (!carried.current) return
      setHeld({ verdict, x, y })
      props.onOver(isOver(x, y))
    }
    const end = (event: PointerEvent) => {
      drop.current?.()
      if (carried.current && event.type === 'pointerup' && isOver(event.clientX, event.clientY)) props.onChoose(verdict)
    }
    drop.current = () => {
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', end)
      document.removeEventListener('pointercancel', end)
      setHeld(null)
      props.onOver(false)
    }
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', end)
    document.addEventListener('pointercancel', end)
  }
  const press = (verdict: Verdict) => {
    // A stamp that was carried and brought back is not meant.
    if (carried.current) carried.current = false
    else if (locked) props.onLocked()
    else props.onChoose(verdict)
  }

  return (
    <fieldset class="detective-stamps" data-count={verdicts.length}>
      <legend class="hidden-words">{say('detective.stamps')}</legend>
      {verdicts.map(verdict => (
        <button
          key={verdict}
          type="button"
          class={classes('button', 'big', 'detective-stamp', held?.verdict === verdict && 'away')}
          data-verdict={verdict}
          aria-disabled={locked}
          aria-describedby="detective-hint"
          onPointerDown={event => take(verdict, event)}
          onClick={() => press(verdict)}
        >
          <Icon name={verdict} />
          <span class="button-words">{say(`detective.stamp-${verdict}`)}</span>
          <small class="button-note">{say(`detective.note-${verdict}`)}</small>
        </button>
      ))}
      {held && (
        <span class="detective-held" aria-hidden="true" style={{ left: `${held.x}px`, top: `${held.y}px` }}>
          <Icon name={held.verdict} size={30} />
          {say(`detective.stamp-${held.verdict}`)}
        </span>
      )}
    </fieldset>
  )
}
