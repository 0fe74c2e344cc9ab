import type { Point } from 'js-aruco2/src/cv.js'

/** What is dark in a picture: 0 or 1 a pixel, with a frame of 0 one pixel wide around it. Followed borders are marked in it. */
export interface DarkPicture {
  readonly width: number
  readonly height: number
  readonly dots: Int8Array
}

export function darkPicture(width: number, height: number): DarkPicture {
  return { width, height, dots: new Int8Array((width + 2) * (height + 2)) }
}

/** Longest border that is remembered, in pixels: no card's is nearly as long. */
const MOST = 1 << 16
const trail = new Int32Array(MOST)

/** Marks of a border that was followed, and of one whose right side is the picture's ground. */
const [FOLLOWED, RIGHT_EDGE] = [2, -2]
/** The steps, left and right, from where an outer and an inner border begins to the ground. */
const [OUTER, INNER] = [4, 0]

/**
 * Outer borders of the dark parts that may be a card's, each against the clock: those of at least so many pixels on each
 * side, and neither long things nor threads. After Suzuki's border following; holes are only marked, and thousands of specks
 * are followed and no point of them is made.
 */
export function contoursOf({ width, dots }: DarkPicture, leastSide: number): Point[][] {
  const wide = width + 2
  // Right, and from there against the clock; twice, so that no index has to be brought back.
  const round = [1, 1 - wide, -wide, -wide - 1, -1, wide - 1, wide, wide + 1]
  const steps = Int32Array.from([...round, ...round])
  const found: Point[][] = []
  // Most of a picture is not dark: four dots are looked at together. What is left over at the end is frame.
  const fours = new Int32Array(dots.buffer, 0, dots.length >> 2)
  for (let four = 0; four < fours.length; four++) {
    if (fours[four] === 0) continue
    for (let at = 4 * four; at < 4 * four + 4; at++) {
      const dot = dots[at]!
      if (dot <= 0) continue
      const from = beginsAt(dots, at, dot)
      if (from < 0) continue
      const long = follow(dots, steps, at, from)
      if (from === OUTER && isCompact(long, wide, leastSide)) found.push(pointsOf(long, wide))
    }
  }
  return found
}

/** The step to the ground where a border begins, an outer one at its left and an inner one at its right; -1 where none does. */
function beginsAt(dots: Int8Array, at: number, dot: number): number {
  if (dot === 1 && dots[at - 1] === 0) return OUTER
  return dots[at + 1] === 0 ? INNER : -1
}

/** Follows the border from here and marks it; the way lies in `trail`. Gives how many pixels it has, also beyond `MOST`. */
function follow(dots: Int8Array, steps: Int32Array, start: number, from: number): number {
  let s = from
  do s = (s - 1) & 7
  while (dots[start + steps[s]!] === 0 && s !== from)
  if (s === from) {
    dots[start] = RIGHT_EDGE
    return 1
  }
  const last = start + steps[s]!
  let long = 0
  for (let at = start; ; ) {
    const before = s
    s++
    while (dots[at + steps[s]!] === 0) s++
    const next = at + steps[s]!
    s &= 7
    // As unsigned numbers: one step before 0 is the greatest.
    if ((s - 1) >>> 0 < before) dots[at] = RIGHT_EDGE
    else if (dots[at] === 1) dots[at] = FOLLOWED
    if (long < MOST) trail[long] = at
    long++
    if (next === start && at === last) return long
    at = next
    s = (s + 4) & 7
  }
}

/** Neither a speck nor a long thing nor a thin one. */
function isCompact(long: number, wide: number, leastSide: number): boolean {
  if (long < leastSide * 3 || long > MOST) return false
  let [left, right, top, bottom] = [wide, -1, 1e9, -1]
  for (let n = 0; n < long; n++) {
    const y = (trail[n]! / wide) | 0
    const x = trail[n]! - y * wide
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  const [across, down] = [right - left, bottom - top]
  return Math.min(across, down) >= leastSide - 2 && Math.max(across, down) < 4 * Math.min(across, down)
}

function pointsOf(long: number, wide: number): Point[] {
  const points: Point[] = []
  for (let n = 0; n < long; n++) {
    const y = (trail[n]! / wide) | 0
    points.push({ x: trail[n]! - y * wide - 1, y: y - 1 })
  }
  return points
}
