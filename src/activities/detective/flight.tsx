import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { isCalm } from './use-lens'

interface Flight {
  readonly n: number
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

/** A clue that flies from its ring to its place in the tray, both found inside `over`. */
export function useFlight(over: RefObject<HTMLElement | null>) {
  const [flight, setFlight] = useState<Flight | null>(null)
  const middleOf = (selector: string) => {
    const box = over.current?.getBoundingClientRect()
    const thing = over.current?.querySelector(selector)?.getBoundingClientRect()
    return box && thing && { x: thing.x + thing.width / 2 - box.x, y: thing.y + thing.height / 2 - box.y }
  }
  const fly = (n: number) => {
    if (isCalm(over.current)) return
    const from = middleOf(`.detective-ring[data-n="${n}"]`)
    const to = middleOf(`[data-slot="${n}"]`)
    if (from && to) setFlight({ n, from, to })
  }
  const flyer = flight && (
    <b
      key={flight.n}
      class="detective-number detective-flyer"
      aria-hidden="true"
      style={{
        '--from-x': `${flight.from.x}px`,
        '--from-y': `${flight.from.y}px`,
        '--to-x': `${flight.to.x}px`,
        '--to-y': `${flight.to.y}px`,
      }}
      onAnimationEnd={() => setFlight(null)}
    >
      {flight.n}
    </b>
  )
  return { fly, flyer }
}
