import type { Spot } from '../piece'

/** What an exit does, whatever a level calls it. */
export type Way = 'tha' | 'chan' | 'hoi'

/** Where everything stands: one composition for upright scenes and one for lying ones. World units. */
export interface Composition {
  readonly ground: 'ground-tall' | 'ground-wide'
  readonly width: number
  readonly height: number
  /** Where the boat waits for the child. */
  readonly home: Spot
  readonly weir: Spot
  readonly ways: Readonly<Record<Way, Spot>>
  /** How near to a way the boat must be let go. */
  readonly reach: number
  /** The stream from the gap to the village. */
  readonly course: readonly Spot[]
  readonly houses: readonly Spot[]
  readonly grandmother: Spot
  readonly ban: Spot
  readonly buffalo: Spot
  readonly hen: Spot
  readonly lua: Spot
  readonly lantern: Spot
}

const TALL: Composition = {
  ground: 'ground-tall',
  width: 900,
  height: 930,
  home: { x: 452, y: 812, s: 1.12 },
  weir: { x: 442, y: 628, s: 0.93 },
  ways: { tha: { x: 352, y: 644, s: 0.72 }, chan: { x: 486, y: 644, s: 0.72 }, hoi: { x: 742, y: 676, s: 0.66 } },
  reach: 96,
  course: [
    { x: 352, y: 596, s: 0.74 },
    { x: 392, y: 530, s: 0.5 },
    { x: 424, y: 466, s: 0.34 },
    { x: 458, y: 410, s: 0.2 },
    { x: 452, y: 372, s: 0.1 },
  ],
  houses: [
    { x: 178, y: 400, s: 0.46 },
    { x: 736, y: 404, s: -0.46 },
    { x: 276, y: 380, s: 0.32 },
    { x: 632, y: 380, s: -0.32 },
    { x: 84, y: 468, s: 0.55 },
    { x: 834, y: 474, s: -0.55 },
  ],
  grandmother: { x: 815, y: 700, s: 0.5 },
  ban: { x: 92, y: 716, s: 0.5 },
  buffalo: { x: 160, y: 904, s: 0.5 },
  hen: { x: 836, y: 872, s: 0.62 },
  lua: { x: 632, y: 636, s: 0.64 },
  lantern: { x: 140, y: 682, s: 1.2 },
}

const WIDE: Composition = {
  ground: 'ground-wide',
  width: 1000,
  height: 580,
  home: { x: 500, y: 528, s: 1.12 },
  weir: { x: 512, y: 384, s: 1.16 },
  ways: { tha: { x: 400, y: 404, s: 0.86 }, chan: { x: 566, y: 404, s: 0.86 }, hoi: { x: 846, y: 440, s: 0.78 } },
  reach: 104,
  course: [
    { x: 402, y: 346, s: 0.7 },
    { x: 430, y: 296, s: 0.5 },
    { x: 464, y: 248, s: 0.34 },
    { x: 494, y: 206, s: 0.2 },
    { x: 500, y: 182, s: 0.1 },
  ],
  houses: [
    { x: 214, y: 274, s: 0.46 },
    { x: 770, y: 276, s: -0.46 },
    { x: 322, y: 248, s: 0.34 },
    { x: 668, y: 248, s: -0.34 },
    { x: 74, y: 306, s: 0.54 },
    { x: 930, y: 310, s: -0.54 },
  ],
  grandmother: { x: 926, y: 462, s: 0.48 },
  ban: { x: 66, y: 448, s: 0.46 },
  buffalo: { x: 172, y: 562, s: 0.48 },
  hen: { x: 944, y: 560, s: 0.6 },
  lua: { x: 736, y: 392, s: 0.57 },
  lantern: { x: 118, y: 424, s: 1.1 },
}

const LYING_FROM = 1.3

export function compositionFor(view: { readonly width: number; readonly height: number }): Composition {
  return view.width / view.height > LYING_FROM ? WIDE : TALL
}

/** Where the gate of the weir hangs (open) or stands (shut). */
export function gateSpot({ weir }: Composition, shut: boolean): Spot {
  return { x: weir.x + 46 * weir.s, y: weir.y - (shut ? 6 : 62) * weir.s, s: weir.s }
}

/** A boat waits just below the ways, so it must come nearer in height than in breadth. */
const STEEPNESS = 1.4

/** The way at which the boat, or the finger that leads it, has come; null in open water. */
export function wayAt({ ways, weir, reach }: Composition, open: readonly Way[], x: number, y: number): Way | null {
  const far = (way: Way) => {
    const spot = ways[way]
    // Led on through the weir, a boat is still at the way it went through.
    const beyond = way !== 'hoi' && y < spot.y && y > weir.y - 2 * reach
    return Math.hypot(x - spot.x, beyond ? 0 : (y - spot.y) * STEEPNESS)
  }
  const nearest = [...open].sort((a, b) => far(a) - far(b))[0]
  return nearest && far(nearest) <= reach ? nearest : null
}
