import { ASIDE, MAT, type Place } from './order'
import type { Spot } from './pieces'

/** Where everything stands: one composition for upright scenes and one for lying ones. World units. */
export interface Composition {
  readonly name: 'tall' | 'wide'
  readonly width: number
  readonly height: number
  /** From the highest step down. */
  readonly steps: readonly Spot[]
  /** The one step of a level to choose in. */
  readonly best: Spot
  /** Where baskets left aside stand, the first in front. */
  readonly aside: readonly Spot[]
  /** Middle of the mat at its front, and half its breadth. */
  readonly mat: Spot & { readonly half: number }
  /** Above this line a basket is off the mat. */
  readonly matTop: number
  readonly way: number
  /** Top edges of the water on the four fields. */
  readonly water: readonly number[]
  readonly buffalo: Spot
  readonly hen: Spot
  /** How near to a step a basket must be let go. */
  readonly reach: number
}

const TALL: Composition = {
  name: 'tall',
  width: 880,
  height: 900,
  steps: [
    { x: 700, y: 292, s: 0.68 },
    { x: 556, y: 386, s: 0.78 },
    { x: 388, y: 496, s: 0.88 },
    { x: 214, y: 616, s: 0.96 },
  ],
  best: { x: 556, y: 388, s: 1 },
  aside: [
    { x: 606, y: 728, s: 0.74 },
    { x: 710, y: 736, s: 0.74 },
    { x: 790, y: 712, s: 0.7 },
    { x: 654, y: 700, s: 0.7 },
  ],
  mat: { x: 440, y: 866, s: 0.94, half: 330 },
  matTop: 790,
  way: 230,
  water: [240, 323, 431, 549],
  buffalo: { x: 760, y: 668, s: 0.4 },
  hen: { x: 92, y: 800, s: 0.55 },
  reach: 96,
}

const WIDE: Composition = {
  name: 'wide',
  width: 1000,
  height: 560,
  steps: [
    { x: 748, y: 254, s: 0.66 },
    { x: 560, y: 310, s: 0.7 },
    { x: 372, y: 367, s: 0.74 },
    { x: 180, y: 428, s: 0.78 },
  ],
  best: { x: 470, y: 340, s: 0.92 },
  aside: [
    { x: 800, y: 540, s: 0.66 },
    { x: 884, y: 544, s: 0.66 },
    { x: 946, y: 526, s: 0.62 },
    { x: 842, y: 520, s: 0.62 },
  ],
  mat: { x: 346, y: 546, s: 0.86, half: 270 },
  matTop: 470,
  way: 150,
  water: [192, 253, 311, 369],
  buffalo: { x: 906, y: 486, s: 0.34 },
  hen: { x: 52, y: 500, s: 0.5 },
  reach: 92,
}

const LYING_FROM = 1.3

export function compositionFor(view: { readonly width: number; readonly height: number }): Composition {
  return view.width / view.height > LYING_FROM ? WIDE : TALL
}

/** Where the nth of so many baskets stands on the mat; few stand larger and nearer to the middle. */
export function matSpot({ mat }: Composition, n: number, of: number): Spot {
  const half = of >= 4 ? mat.half : mat.half * (of / 4.4)
  const x = of === 1 ? mat.x : mat.x - half + (2 * half * n) / (of - 1)
  return { x, y: mat.y, s: mat.s * (of >= 4 ? 1 : 1.14) }
}

export function stepSpot(place: Composition, step: Place, mode: 'rank' | 'choose'): Spot {
  return mode === 'choose' ? place.best : place.steps[Number(step) - 1]!
}

/** The place at which a basket has come, MAT on the mat; null in between. */
export function placeAt(
  place: Composition,
  open: readonly Place[],
  mode: 'rank' | 'choose',
  x: number,
  y: number,
): Place | typeof MAT | null {
  const [front, beside] = [place.aside[0]!, place.aside[2]!]
  const left = front.x - 110 * front.s
  if (x > left && y > beside.y - 130 * beside.s) return ASIDE
  if (y > place.matTop) return MAT
  const far = (step: Place) => {
    const spot = stepSpot(place, step, mode)
    return Math.hypot(x - spot.x, y - spot.y)
  }
  const steps = open.filter(one => one !== ASIDE).sort((a, b) => far(a) - far(b))
  const reach = mode === 'choose' ? place.reach * 1.9 : place.reach
  return steps[0] && far(steps[0]) <= reach ? steps[0] : null
}
