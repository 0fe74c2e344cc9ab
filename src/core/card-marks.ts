import { MARKS } from './card-marks-list'
import { CARDS } from './card-set'

/**
 * The marks on the paper cards: 6 × 6 white and black cells inside a black border of one cell. Any two differ in at least
 * 12 cells however they are turned, so that a card that is read wrongly in a few cells is read as no card, not as another.
 * Made by scripts/card-marks.ts, and the same for ever: cards lie in children's desks.
 */
export const MARK_SIDE = 6
/** Cells that may be read wrongly: under a finger, in a glint. Six would be half-way to another card. */
export const MOST_WRONG = 3

const CELLS = MARK_SIDE * MARK_SIDE
const marks = MARKS.join(' ').split(' ')
/** Half of the cells fits a whole number that bit operators can take. */
const HALF = CELLS / 2

/** How often a card was turned clockwise by a quarter, as the camera sees it. */
export type Turn = 0 | 1 | 2 | 3
export const TURNS: readonly Turn[] = [0, 1, 2, 3]

export interface Reading {
  /** 0 … 249, see card-set. */
  readonly card: number
  readonly turn: Turn
  /** Cells that were read wrongly. */
  readonly wrong: number
}

/** The 36 cells of a card, row by row; true is white. */
export function cellsOf(card: number): readonly boolean[] {
  const bits = Number.parseInt(marks[card]!, 16).toString(2).padStart(CELLS, '0')
  return Array.from(bits, bit => bit === '1')
}

/** The same cells when the card is turned clockwise by a quarter. */
export function turned(cells: readonly boolean[]): readonly boolean[] {
  return cells.map((_, at) => {
    const [row, column] = [Math.floor(at / MARK_SIDE), at % MARK_SIDE]
    return cells[(MARK_SIDE - 1 - column) * MARK_SIDE + row]!
  })
}

/** A card that was seen in a picture. */
export interface SeenCard extends Reading {
  /** The middle of its mark, in pixels. */
  readonly x: number
  readonly y: number
}

type Halves = readonly [number, number]

const numberOf = (cells: readonly boolean[]) => cells.reduce((sum, white) => sum * 2 + Number(white), 0)
const halvesOf = (cells: readonly boolean[]): Halves => [numberOf(cells.slice(0, HALF)), numberOf(cells.slice(HALF))]

const KNOWN = Array.from({ length: CARDS }, (_, card) => {
  let cells = cellsOf(card)
  return TURNS.map(turn => {
    const halves = halvesOf(cells)
    cells = turned(cells)
    return { card, turn, halves }
  })
}).flat()

/** How many bits are set; more than `MOST_WRONG` are not counted to the end, for a thousand marks are compared. */
function ones(bits: number): number {
  let n = 0
  for (let rest = bits; rest !== 0 && n <= MOST_WRONG; rest &= rest - 1) n++
  return n
}

/** Which card these 36 cells are, and how it is turned; null for none. */
export function readingOf(cells: readonly boolean[]): Reading | null {
  const [high, low] = halvesOf(cells)
  for (const { card, turn, halves } of KNOWN) {
    const wrong = ones(high ^ halves[0]) + ones(low ^ halves[1])
    // No other can be as near: half of the distance between two cards is 6.
    if (wrong <= MOST_WRONG) return { card, turn, wrong }
  }
  return null
}
