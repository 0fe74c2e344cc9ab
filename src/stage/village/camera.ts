import type { View } from '../stage'

/** The key frame: everything in the village is measured in its units. */
export const FRAME = { width: 1600, height: 900 } as const

/** How the frame lies in a view: `scale` view px a unit, `top` the unit row at the upper edge, `seen` units across. */
export interface Fit {
  readonly scale: number
  readonly top: number
  readonly seen: number
}

/** Fills the view wholly (nothing letterboxed); what does not fit is cut from the sky, or lies to the sides. */
export function frameIn(view: View): Fit {
  const scale = Math.max(view.height / FRAME.height, view.width / FRAME.width)
  return { scale, top: FRAME.height - view.height / scale, seen: view.width / scale }
}

/** Keeps the middle of the view where no edge of the frame comes in. */
export function clampMiddle(middle: number, { seen }: Fit): number {
  return Math.min(FRAME.width - seen / 2, Math.max(seen / 2, middle))
}

/** How far a layer that moves at `speed` times the ground's speed is shifted against the ground, units. */
export function parallax(middle: number, speed: number): number {
  return (middle - FRAME.width / 2) * (1 - speed)
}

/** A point of the ground in view px. */
export function toView(
  x: number,
  y: number,
  middle: number,
  view: View,
  { scale, top }: Fit,
): { x: number; y: number } {
  return { x: view.width / 2 + (x - middle) * scale, y: (y - top) * scale }
}
