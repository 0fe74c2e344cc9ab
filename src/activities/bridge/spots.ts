import { PLACES } from './graph'

/** Where things are at the bridge, in units of its drawing (1600 × 900). */
export interface Spot {
  readonly x: number
  readonly y: number
}

const LEFT = 520
const RIGHT = 1094
/** Breadth of one plank's place. */
export const STEP = (RIGHT - LEFT) / PLACES
export const HOME: Spot = { x: 504, y: 592 }
export const FRIEND: Spot = { x: 448, y: 594 }
export const FAR: Spot = { x: 1082, y: 588 }
export const MESSENGER: Spot = { x: 1146, y: 584 }
/** The lamp at the bridge's head, hung from the beam. */
export const LAMP: Spot = { x: 540, y: 403 }
export const FIRE: Spot = { x: 430, y: 616 }

/** Height of the deck at a part (0…1) of its length. */
function deck(part: number): number {
  return 588 + 27.3 * 4 * part * (1 - part)
}

/** Left front corner of a plank's place. Planks lie level, like steps: a picture that is turned tears on some tablets. */
export function placeSpot(place: number): Spot {
  return { x: LEFT + STEP * place, y: deck((place + 0.5) / PLACES) }
}

/** Where feet stand on a place; before the first is the near end, after the last the far one. */
export function standOn(place: number): Spot {
  if (place < 0) return HOME
  if (place >= PLACES) return FAR
  return { x: LEFT + STEP * (place + 0.5), y: deck((place + 0.5) / PLACES) - 24 }
}

/** Ground under somebody who walks at `x`. */
export function groundAt(x: number): number {
  if (x <= LEFT) return HOME.y
  if (x >= RIGHT) return FAR.y
  return deck((x - LEFT) / (RIGHT - LEFT)) - 24
}

/** Middle of a place, where a plank is laid down. */
export function middleOf(place: number): Spot {
  const { x, y } = placeSpot(place)
  return { x: x + STEP / 2, y: y - 10 }
}

const BREADTH = 792
const HEIGHT = 900
const MIDDLE = 794
/** The deck stands lower in a low window: its height there as a part of the window's. */
const DECK_AT = { tall: 0.667, low: 0.83, lowest: 444 }

/** Which part of the drawing a window shows: scale (px a unit) and the unit at its left top. */
export function windowOf(view: { readonly width: number; readonly height: number }) {
  const scale = Math.max(view.width / BREADTH, view.height / HEIGHT)
  const height = view.height / scale
  const low = Math.min(1, Math.max(0, (HEIGHT - height) / (HEIGHT - DECK_AT.lowest)))
  const top = 600 - height * (DECK_AT.tall + low * (DECK_AT.low - DECK_AT.tall))
  return {
    scale,
    left: MIDDLE - view.width / scale / 2,
    top: Math.min(HEIGHT - height, Math.max(0, top)),
  }
}
