import { CARDS_IN_SET, cardOf, SETS, setOf } from './card-set'
import { crc32Hex } from './checksum'
import type { LetteredChoice } from './class-item'

/**
 * The strip of answers on paper, in millimetres from its upper left: the same mark of a paper card upright at its four
 * corners, by which a camera finds it and knows whose it is, a row of cells that says which level, and a bubble an answer.
 */
export interface SheetPlan {
  readonly width: number
  readonly height: number
  readonly items: readonly SheetRow[]
}

interface Spot {
  readonly x: number
  readonly y: number
}

export interface SheetRow extends Spot {
  /** Middles of the bubbles, in the order of the answers. `x`, `y`: where number and name of the item begin. */
  readonly bubbles: readonly Spot[]
}

/** Radius of a bubble, side of a corner's mark, and of a cell of the code. */
export const BUBBLE = 3
export const CORNER = 10
export const CODE_CELL = 2.6
export const CODE_BITS = 16

const WIDTH = 188
const COLUMNS = 3
/** White around a mark: the camera finds it by it. */
const AIR = 1.5
const SIDE = AIR + CORNER + 1
/** Height of name and code above the items, and of a line of items. */
const HEAD = 12.5
const LINE = 7.6
/** From the begin of an item to its first bubble, and from bubble to bubble. */
const NAMED = 29
const STEP = 7

/** `answers`: how many each item has, at most four. The items go down the columns. */
export function sheetPlan(answers: readonly number[]): SheetPlan {
  const rows = Math.ceil(answers.length / COLUMNS)
  const height = Math.max(2 * (CORNER + AIR) + 4, HEAD + rows * LINE + 1)
  const wide = (WIDTH - 2 * SIDE) / COLUMNS
  const items = answers.map((count, at) => {
    const [x, y] = [SIDE + Math.floor(at / rows) * wide, HEAD + (at % rows) * LINE + LINE / 2]
    return { x, y, bubbles: Array.from({ length: count }, (_, n) => ({ x: x + NAMED + n * STEP, y })) }
  })
  return { width: WIDTH, height, items }
}

/** Middles of the corner marks, clockwise from the upper left. */
export function cornersOfSheet({ width, height }: Pick<SheetPlan, 'width' | 'height'>): readonly Spot[] {
  const near = AIR + CORNER / 2
  return [
    { x: near, y: near },
    { x: width - near, y: near },
    { x: width - near, y: height - near },
    { x: near, y: height - near },
  ]
}

/** Middles of the cells of the code, the highest bit first: at the right of the head. */
export function codeCells({ width }: Pick<SheetPlan, 'width'>): readonly Spot[] {
  const right = width - SIDE - 1 - CODE_CELL / 2
  return Array.from({ length: CODE_BITS }, (_, n) => ({ x: right - (CODE_BITS - 1 - n) * CODE_CELL, y: 4 }))
}

/** The bits of a code, the highest first. */
export function bitsOf(code: number): readonly boolean[] {
  return Array.from({ length: CODE_BITS }, (_, n) => ((code >> (CODE_BITS - 1 - n)) & 1) === 1)
}

/** What a level asks, as far as a sheet shows it. */
export interface SheetAsks {
  readonly level: string
  readonly items: readonly {
    readonly item: { readonly id: string }
    readonly choices: readonly Pick<LetteredChoice, 'letter'>[]
  }[]
}

/**
 * The code on a sheet: another level, the same level with other items, and another class all have another one.
 * `className`: of a sheet that was printed for one pupil; null for one on which a name is written by hand.
 */
export function sheetCode({ level, items }: SheetAsks, className: string | null): number {
  const asked = items.map(({ item, choices }) => `${item.id}${choices.map(({ letter }) => letter).join('')}`)
  return Number.parseInt(crc32Hex([level, ...asked, className ?? ''].join('|')).slice(0, CODE_BITS / 4), 16)
}

/** The mark of a sheet without a pupil: of another set than the class's own, so that it is nobody's. */
export function blankCard(className: string): number {
  return cardOf((setOf(className) + 1) % SETS, CARDS_IN_SET)
}

/** An answer by its place, none, or a line that only a person can read: ticked, crossed out, filled twice. */
export type Filled = number | 'none' | 'unclear'

/** A letter in an empty bubble is a fifth as dark as print; pencil that fills it more than half. */
const EMPTY = 0.24
const FULL = 0.4
/** How dark another may be beside the one that is meant. */
const ASIDE = 0.55

/** From how dark the bubbles of one item are: 0 like paper, 1 like the print. */
export function filledOf(inks: readonly number[]): Filled {
  const [most = 0, next = 0] = inks.toSorted((a, b) => b - a)
  if (most < EMPTY) return 'none'
  return most >= FULL && next < most * ASIDE ? inks.indexOf(most) : 'unclear'
}

/** The code from how dark its cells are; null where one is neither black nor white. */
export function codeOf(inks: readonly number[]): number | null {
  if (inks.some(ink => ink > 0.35 && ink < 0.6)) return null
  return inks.reduce((code, ink) => code * 2 + Number(ink >= 0.6), 0)
}
