import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { classes } from './dom'
import { Icon } from './icon'
import './two-hands.css'

/** Both corners have to be held as long as this, so that a passing touch is no answer. */
const HOLD_MS = 600

type Side = 'left' | 'right'
const KEYS: Readonly<Record<string, Side>> = { f: 'left', j: 'right' }

export interface TwoHandsProps {
  /** Who holds each corner. */
  readonly left: string
  readonly right: string
  readonly onBoth: () => void
}

/**
 * "Hai tay": something counts only when two people hold their corners together. By two fingers, by the keys F and J; with
 * a mouse, a switch or a screen reader, which have one finger only, each corner stays held once it was pressed.
 */
export function TwoHands({ left, right, onBoth }: TwoHandsProps) {
  const [held, setHeld] = useState<Readonly<Record<Side, boolean>>>({ left: false, right: false })
  const hold = (side: Side, on: boolean) => setHeld(before => ({ ...before, [side]: on }))
  // A click follows a finger that was let go; it is none of its own.
  const byFinger = useRef(false)
  const finger = (side: Side, on: boolean) => (event: { pointerType: string }) => {
    if (event.pointerType !== 'touch') return
    byFinger.current = true
    hold(side, on)
  }
  const press = (side: Side) => {
    if (!byFinger.current) hold(side, !held[side])
    byFinger.current = false
  }
  const latest = useRef(onBoth)
  latest.current = onBoth
  const both = held.left && held.right
  useEffect(() => {
    if (!both) return
    const timer = setTimeout(() => latest.current(), HOLD_MS)
    return () => clearTimeout(timer)
  }, [both])
  // At once: a key that is pressed before the first frame must not be lost.
  useLayoutEffect(() => {
    const key = (event: KeyboardEvent) => {
      const side = KEYS[event.key.toLowerCase()]
      if (side && !event.ctrlKey && !event.altKey && !event.metaKey) hold(side, event.type === 'keydown')
    }
    document.addEventListener('keydown', key)
    document.addEventListener('keyup', key)
    return () => {
      document.removeEventListener('keydown', key)
      document.removeEventListener('keyup', key)
    }
  }, [])
  const corner = (side: Side, name: string) => (
    <button
      type="button"
      class={classes('corner', `corner-${side}`, held[side] && 'held')}
      aria-pressed={held[side]}
      onContextMenu={event => event.preventDefault()}
      onPointerDown={finger(side, true)}
      onPointerUp={finger(side, false)}
      onPointerCancel={finger(side, false)}
      onClick={() => press(side)}
    >
      <span class="corner-pad">
        <Icon name="open-hand" size={40} />
      </span>
      <b>{name}</b>
    </button>
  )
  return (
    <div class={classes('corners', both && 'both')}>
      {corner('left', left)}
      {corner('right', right)}
    </div>
  )
}
