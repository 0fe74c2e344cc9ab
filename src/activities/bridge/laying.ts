import { useEffect, useRef, useState } from 'preact/hooks'

/** A place where what is held may be let go: middle and reach in px of the window. */
export interface Rest {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly reach: number
}

/** What lies in the hand: which choice, its words, where the finger is, and the place under it. */
export interface Held {
  readonly given: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly over: string | null
}

/** A finger that moved less only pressed, px. */
const PRESS = 9

function restUnder(rests: readonly Rest[], x: number, y: number): string | null {
  const far = (rest: Rest) => Math.hypot(x - rest.x, y - rest.y) / rest.reach
  const nearest = rests.toSorted((a, b) => far(a) - far(b))[0]
  return nearest && far(nearest) <= 1 ? nearest.name : null
}

/**
 * Choices that can be taken in the hand and laid down somewhere, or just pressed. They can be put back by letting go
 * anywhere else. `grip` goes on each choice's button, whose click must ask `pressed` first.
 */
export function useLaying(rests: () => readonly Rest[], onLay: (given: string, rest: string) => void) {
  const [held, setHeld] = useState<Held | null>(null)
  const dragged = useRef(false)
  const stop = useRef<(() => void) | null>(null)
  const lay = useRef(onLay)
  lay.current = onLay
  const where = useRef(rests)
  where.current = rests
  useEffect(() => () => stop.current?.(), [])

  const grip = (given: string, text: string) => ({
    onPointerDown: (event: PointerEvent) => {
      dragged.current = false
      if (!event.isPrimary || event.button !== 0) return
      const { clientX, clientY, pointerId } = event
      const at = (moved: PointerEvent): Held => ({
        given,
        text,
        x: moved.clientX,
        y: moved.clientY,
        over: restUnder(where.current(), moved.clientX, moved.clientY),
      })
      const move = (moved: PointerEvent) => {
        if (moved.pointerId !== pointerId) return
        if (Math.hypot(moved.clientX - clientX, moved.clientY - clientY) > PRESS) dragged.current = true
        if (dragged.current) setHeld(at(moved))
      }
      const end = (last: PointerEvent) => {
        if (last.pointerId !== pointerId) return
        stop.current?.()
        const { over } = at(last)
        if (dragged.current && last.type === 'pointerup' && over) lay.current(given, over)
      }
      stop.current?.()
      stop.current = () => {
        removeEventListener('pointermove', move)
        removeEventListener('pointerup', end)
        removeEventListener('pointercancel', end)
        stop.current = null
        setHeld(null)
      }
      addEventListener('pointermove', move)
      addEventListener('pointerup', end)
      addEventListener('pointercancel', end)
    },
  })
  /** False for the click that ends a drag. */
  const pressed = () => {
    const was = dragged.current
    dragged.current = false
    return !was
  }
  return { held, grip, pressed }
}
export type Laying = ReturnType<typeof useLaying>
