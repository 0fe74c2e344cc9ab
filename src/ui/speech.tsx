import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { classes } from './dom'

/** Px that a tail keeps from a rounded corner. */
const CORNER = { x: 18, y: 10 }

/** How far a point lies outside of an edge that goes from zero to `most`. */
const beyond = (at: number, most: number) => Math.max(-at, at - most, 0)
const between = (least: number, at: number, most: number) => Math.max(least, Math.min(most, at))

interface SpeechProps {
  /** Who speaks, px of what the scene is covered with. */
  readonly x: number
  readonly y: number
  readonly class: string
  readonly said?: string
  readonly children: ComponentChildren
}

/** What somebody in the scene says. Styles lay it where it hides nothing; its tail points at who speaks from wherever that is. */
export function Speech({ x, y, class: extra, said, children }: SpeechProps) {
  const at = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const bubble = at.current
    const over = bubble?.offsetParent?.getBoundingClientRect()
    if (!bubble || !over) return
    const box = bubble.getBoundingClientRect()
    const [to, width, height] = [{ x: over.left + x - box.left, y: over.top + y - box.top }, box.width, box.height]
    const beside = beyond(to.x, width) > beyond(to.y, height)
    const tail = beside
      ? { x: to.x < width / 2 ? 0 : width, y: between(CORNER.y, to.y, height - CORNER.y) }
      : { x: between(CORNER.x, to.x, width - CORNER.x), y: to.y <= 0 ? 0 : height }
    bubble.style.setProperty('--tail-x', `${Math.round(tail.x)}px`)
    bubble.style.setProperty('--tail-y', `${Math.round(tail.y)}px`)
  })
  return (
    <span
      ref={at}
      class={classes('speech', extra)}
      data-said={said}
      aria-hidden="true"
      style={{ '--x': `${x}px`, '--y': `${y}px` }}
    >
      {children}
    </span>
  )
}
