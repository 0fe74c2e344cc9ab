import { ASIDE, MAT, type Place } from './order'

/** Where a basket lifted by keyboard hovers. */
export interface Lifted {
  readonly item: string
  readonly place: Place | typeof MAT
}

/** From the mat at the foot, past what is left aside, up the steps. */
function ladder(open: readonly Place[]): (Place | typeof MAT)[] {
  return [MAT, ASIDE, ...open.filter(place => place !== ASIDE).reverse()]
}

/** The place one further up (1) or down (−1); the last one stays. */
export function beside(open: readonly Place[], place: Place | typeof MAT, up: 1 | -1): Place | typeof MAT {
  const all = ladder(open)
  return all[Math.min(all.length - 1, Math.max(0, all.indexOf(place) + up))]!
}
