import type { Spot } from '../piece'
import { ASIDE, MAT, type Place } from './order'

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

type Numbers = readonly [x: number, y: number, s: number]

/** Each thing's place in the upright scene and, beside it, in the lying one. */
function composed(name: Composition['name']): Composition {
  const either = <T>(tall: T, wide: T): T => (name === 'tall' ? tall : wide)
  const spot = (tall: Numbers, wide: Numbers): Spot => {
    const [x, y, s] = either(tall, wide)
    return { x, y, s }
  }
  return {
    name,
    width: either(880, 1000),
    height: either(900, 560),
    steps: [
      spot([700, 292, 0.68], [748, 254, 0.66]),
      spot([556, 386, 0.78], [560, 310, 0.7]),
      spot([388, 496, 0.88], [372, 367, 0.74]),
      spot([214, 616, 0.96], [180, 428, 0.78]),
    ],
    best: spot([556, 388, 1], [470, 340, 0.92]),
    aside: [
      spot([606, 728, 0.74], [800, 540, 0.66]),
      spot([710, 736, 0.74], [884, 544, 0.66]),
      spot([790, 712, 0.7], [946, 526, 0.62]),
      spot([654, 700, 0.7], [842, 520, 0.62]),
    ],
    mat: { ...spot([440, 866, 0.94], [372, 546, 0.86]), half: either(330, 248) },
    matTop: either(790, 470),
    way: either(230, 150),
    water: either([240, 323, 431, 549], [192, 253, 311, 369]),
    buffalo: spot([760, 668, 0.4], [906, 486, 0.34]),
    hen: spot([92, 800, 0.55], [52, 500, 0.5]),
    reach: either(96, 92),
  }
}

const TALL = composed('tall')
const WIDE = composed('wide')

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
