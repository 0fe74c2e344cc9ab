import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'

interface TileProps {
  readonly tile: number
  readonly word: string
  readonly label: string
  /** Lies in the field; touching it takes it out. */
  readonly away?: boolean
  /** What it can be dragged onto. */
  readonly target?: RefObject<HTMLElement | null>
  readonly onTap: (box: DOMRect) => void
}

const A_DRAG = 8

/** A word tile: touched it jumps, dragged it follows the finger. */
export function Tile({ tile, word, label, away, target, onTap }: TileProps) {
  const at = useRef<HTMLButtonElement>(null)
  const from = useRef<{ x: number; y: number; dragged: boolean } | null>(null)
  const shift = (x: number, y: number) => {
    if (at.current) at.current.style.transform = x || y ? `translate(${x}px, ${y}px)` : ''
  }
  const move = (event: PointerEvent) => {
    const begin = from.current
    if (!begin || !target) return
    const [x, y] = [event.clientX - begin.x, event.clientY - begin.y]
    if (!begin.dragged && Math.hypot(x, y) < A_DRAG) return
    begin.dragged = true
    shift(x, y)
  }
  const end = (event: PointerEvent) => {
    const dragged = from.current?.dragged
    const box = at.current?.getBoundingClientRect()
    const goal = target?.current?.getBoundingClientRect()
    from.current = dragged ? { x: 0, y: 0, dragged } : null
    shift(0, 0)
    if (!dragged || !box || !goal || event.type === 'pointercancel') return
    if (within(goal, event.clientX, event.clientY)) onTap(box)
  }
  return (
    <button
      ref={at}
      type="button"
      class={classes('search-tile', away && 'laid')}
      data-tile={tile}
      aria-label={label}
      onPointerDown={event => {
        from.current = { x: event.clientX, y: event.clientY, dragged: false }
        // A quick mouse would leave the tile behind.
        if (target) event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={event => {
        // A drag ends in a click too; it has had its say.
        const dragged = from.current?.dragged
        from.current = null
        if (!dragged) onTap(event.currentTarget.getBoundingClientRect())
      }}
    >
      {word}
      {away && <Icon name="close" size={18} />}
    </button>
  )
}

const NEAR = 24

function within(box: DOMRect, x: number, y: number): boolean {
  return x > box.left - NEAR && x < box.right + NEAR && y > box.top - NEAR && y < box.bottom + NEAR
}

/** Lets a thing come from where it lay before; at once for those who want no motion. */
export function fly(thing: HTMLElement, from: DOMRect): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || thing.closest('.calm')) return
  const to = thing.getBoundingClientRect()
  const begin = `translate(${from.left - to.left}px, ${from.top - to.top}px)`
  thing.animate([{ transform: begin }, { transform: 'none' }], { duration: 240, easing: 'cubic-bezier(.34,1.4,.64,1)' })
}
