import { useRef, useState } from 'preact/hooks'

/** A word in the hand: which, and where the finger is, px of the window. */
export interface Dragged {
  readonly word: string
  readonly x: number
  readonly y: number
}

/** A touch that moved less is a tap, px. */
const TAP = 10

/** Whether a point of the window is over the scene: there stands the anvil. */
function isOverScene(x: number, y: number): boolean {
  const box = document.querySelector('.play-scene')?.getBoundingClientRect()
  return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

/**
 * Lets words be dragged out of the panel onto the anvil. `bind(word)` gives a button its handlers; a tap is the button's
 * own click, and the click that ends a drag is swallowed.
 */
export function useDrag(onDrop: (word: string) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const from = useRef<{ word: string; x: number; y: number; moved: boolean } | null>(null)
  const swallow = useRef(false)

  const bind = (word: string, tapped: () => void) => ({
    onPointerDown: (event: PointerEvent) => {
      swallow.current = false
      from.current = { word, x: event.clientX, y: event.clientY, moved: false }
      ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      const start = from.current
      if (!start) return
      start.moved ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > TAP
      if (start.moved) setDragged({ word, x: event.clientX, y: event.clientY })
    },
    onPointerUp: (event: PointerEvent) => {
      const start = from.current
      from.current = null
      setDragged(null)
      if (!start?.moved) return
      swallow.current = true
      if (isOverScene(event.clientX, event.clientY)) onDrop(word)
    },
    onPointerCancel: () => {
      from.current = null
      setDragged(null)
    },
    onClick: () => {
      if (!swallow.current) tapped()
      swallow.current = false
    },
  })
  return { dragged, bind }
}
