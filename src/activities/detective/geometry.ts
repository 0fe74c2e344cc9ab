import type { Hotspot } from './level'

/** A place on the picture in px from its top left. */
export interface Place {
  readonly x: number
  readonly y: number
}
export interface Size {
  readonly width: number
  readonly height: number
}

/** A picture's proportions, as its drawing has them. */
export const PICTURE: Size = { width: 700, height: 430 }

export function placeOf({ x, y }: { readonly x: number; readonly y: number }, size: Size): Place {
  return { x: x * size.width, y: y * size.height }
}

const ROUNDS = 24
/** Air between two rings, px. */
const AIR = 4
/** How much of its radius a ring may hang over the picture's edge. */
const OVERHANG = 0.35

/**
 * Where the ring of each hotspot lies: round its detail, but never over another ring and hardly over the edge, so that a
 * finger always meets the one it means. `across`: a ring's diameter in px.
 */
export function ringPlaces(hotspots: readonly Hotspot[], size: Size, across: number): Place[] {
  const inset = (across / 2) * (1 - OVERHANG)
  let places = hotspots.map(hotspot => placeOf(hotspot, size))
  for (let round = 0; round < ROUNDS; round++) {
    places = places.map((place, i) => {
      const { x, y } = pushed(place, i, places, across + AIR)
      return { x: within(x, inset, size.width - inset), y: within(y, inset, size.height - inset) }
    })
  }
  return places
}

/** Half of the way out of every ring that is nearer than `room`; the other goes the other half. */
function pushed(place: Place, i: number, places: readonly Place[], room: number): Place {
  return places.reduce((at, other, j) => {
    const far = Math.hypot(place.x - other.x, place.y - other.y)
    if (i === j || far >= room) return at
    // Two on one spot part upwards and downwards.
    const way =
      far > 0.01 ? { x: (place.x - other.x) / far, y: (place.y - other.y) / far } : { x: 0, y: i < j ? -1 : 1 }
    return { x: at.x + (way.x * (room - far)) / 2, y: at.y + (way.y * (room - far)) / 2 }
  }, place)
}

/** The hotspot under the middle of the lens, the nearest where there are several; null on a plain part of the picture. */
export function underLens(lens: Place, hotspots: readonly Hotspot[], size: Size, lensAcross: number): Hotspot | null {
  const far = (hotspot: Hotspot) => {
    const place = placeOf(hotspot, size)
    return Math.hypot(place.x - lens.x, place.y - lens.y)
  }
  const nearest = [...hotspots].sort((a, b) => far(a) - far(b))[0]
  if (!nearest) return null
  return far(nearest) <= Math.max(nearest.r * size.width, SEEN * lensAcross) ? nearest : null
}

/** How far from the middle of the glass, in its diameters, a detail still lies well in view. */
const SEEN = 0.3

export function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

/** Corners on the side of the handle, in shares of the picture; the lower one lies better in the hand. */
const CORNERS: readonly [Place, Place] = [
  { x: 0.94, y: 0.97 },
  { x: 0.96, y: 0.14 },
]
/** So far, in shares of the picture, a glass that is laid aside reaches over a ring. */
const REACH: Place = { x: 0.2, y: 0.35 }

/** Where the glass lies while nothing is looked at: in a corner where it hides no detail, if there is one. */
export function freeCorner(hotspots: readonly Hotspot[]): Place {
  const free = (corner: Place) =>
    hotspots.every(({ x, y }) => Math.abs(x - corner.x) > REACH.x || Math.abs(y - corner.y) > REACH.y)
  return CORNERS.find(free) ?? CORNERS[0]
}
