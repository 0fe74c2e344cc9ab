import type { Spot } from '../piece'
import type { Look } from './basket'
import { ASIDE, MAT, type Place, type Placed } from './order'
import { type Composition, matSpot, stepSpot } from './spots'

/** How things stand, as the play has it. */
export interface Standing {
  readonly looks: readonly Look[]
  readonly placed: Placed
  readonly selected: string | null
  /** Lifted by keyboard and hovering over a place. */
  readonly lifted: { readonly item: string; readonly place: Place | typeof MAT } | null
}

export const NOTHING_STANDS: Standing = { looks: [], placed: {}, selected: null, lifted: null }

/** Whether the same baskets stand in both, wherever they are. */
export function sameBaskets(one: Standing, other: Standing): boolean {
  return one.looks.length === other.looks.length && other.looks.every(({ id }, i) => id === one.looks[i]?.id)
}

/** Where a basket is at rest; one lifted by keyboard hovers over its place. */
export function restOf(item: string, standing: Standing, place: Composition, mode: 'rank' | 'choose'): Spot {
  const { placed, lifted } = standing
  if (lifted?.item !== item) return spotAt(item, placed[item] ?? MAT, standing, place, mode)
  const spot = spotAt(item, lifted.place, standing, place, mode)
  return { ...spot, y: spot.y - 26 * spot.s, s: spot.s * 1.06 }
}

function spotAt(
  item: string,
  at: Place | typeof MAT,
  { looks, placed }: Standing,
  place: Composition,
  mode: 'rank' | 'choose',
): Spot {
  if (at === MAT) {
    const n = looks.findIndex(({ id }) => id === item)
    return matSpot(place, n, looks.length)
  }
  if (at !== ASIDE) return stepSpot(place, at, mode)
  const aside = looks.filter(({ id }) => placed[id] === ASIDE)
  const n = placed[item] === ASIDE ? aside.findIndex(({ id }) => id === item) : aside.length
  return place.aside[n] ?? place.aside[0]!
}

export function alike(one: Spot | undefined, other: Spot): boolean {
  return one !== undefined && one.x === other.x && one.y === other.y && one.s === other.s
}
