import type { Spot } from '../piece'

/** Where everything stands in the workshop. World units: those of the drawing, 1600 by 900. */
export const AT = {
  ground: { x: 300, y: 0, s: 1 },
  sign: { x: 414, y: 114, s: 1 },
  counter: { x: 846, y: 114, s: 1 },
  screen: { x: 812, y: 262, s: 1 },
  curtainLeft: { x: 804, y: 254, s: 1 },
  curtainRight: { x: 1166, y: 254, s: 1 },
  valance: { x: 798, y: 244, s: 1 },
  lua: { x: 600, y: 600, s: 1 },
  hat: { x: 600, y: 366, s: 1 },
  peg: { x: 482, y: 330, s: 0.62 },
  bellows: { x: 452, y: 600, s: 1 },
  horn: { x: 724, y: 590, s: 1 },
  /** The mouth of the horn, and where a line is put in. */
  mouth: { x: 800, y: 524, s: 1 },
  throat: { x: 716, y: 540, s: 0.14 },
  lamp: { x: 1232, y: 156, s: 1 },
  speech: { x: 600, y: 640, s: 1 },
} as const satisfies Record<string, Spot>

/** Middles of the five wooden digits, and of the sign. */
export const DIGITS = { x: 970, y: 178, step: 41 } as const
export const SIGN = { x: 615, y: 177 } as const
/** How far the curtain must be drawn to meet in the middle. */
export const DRAWN = 3.55

/** The three lines on the table, under the bench. */
export const slipAt = (i: number): Spot => ({ x: 549 + 256 * i, y: 735, s: 1 })

/** What an upright scene shows of the drawing, and what a lying one does: a middle, a foot, a breadth and a least height. */
const TALL = { x: 800, bottom: 900, width: 792, height: 900 }
const WIDE = { x: 800, bottom: 636, width: 960, height: 500 }
/** Below this the upright picture has only floor. */
const FLOOR = 850
const LYING_FROM = 1.3

export interface Size {
  readonly width: number
  readonly height: number
}

export const isLying = (view: Size): boolean => view.width / view.height > LYING_FROM

/** Px a world unit, and where the drawing's corner comes to lie, px. */
export function framing(view: Size): { scale: number; x: number; y: number } {
  const frame = isLying(view) ? WIDE : TALL
  const scale = Math.max(view.width / frame.width, view.height / frame.height)
  // Where not all of an upright picture fits, sign and digits matter more than the floor.
  const bottom = isLying(view) ? frame.bottom : Math.max(FLOOR, view.height / scale)
  return { scale, x: view.width / 2 - frame.x * scale, y: view.height - bottom * scale }
}

/** Where the nth of six tricks is pinned: along the table, or on its edge where the table is not in the picture. */
export function pinAt(n: number, view: Size): Spot {
  if (isLying(view)) return { x: 500 + 132 * n, y: 592, s: 0.45 }
  return { x: 470 + 132 * n, y: 720, s: 0.8 }
}
