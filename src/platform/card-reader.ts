import aruco, { type Point } from 'js-aruco2/src/cv.js'
import { MARK_SIDE, type Reading, readingOf, type SeenCard } from '../core/card-marks'
import { contoursOf, darkPicture } from './card-contours'
import { cornersOf, LEAST_SIDE } from './card-corners'

const { CV } = aruco

export interface Grey {
  readonly width: number
  readonly height: number
  /** One byte a pixel, row by row. */
  readonly data: Uint8Array
}

/** Brightness of a picture of four bytes a dot, into one byte a dot. */
export function greyOf(dots: Uint8ClampedArray, into: Uint8Array): void {
  // Red, green and blue of a dot at once, the lowest byte first; the eye's weights, in 256ths.
  const whole = new Uint32Array(dots.buffer, dots.byteOffset, into.length)
  for (let at = 0; at < into.length; at++) {
    const dot = whole[at]!
    into[at] = ((dot & 255) * 77 + ((dot >> 8) & 255) * 150 + ((dot >> 16) & 255) * 29) >> 8
  }
}

/** Pixels on each side over which the brightness around a pixel is taken. */
const AROUND = 7
/** A pixel is dark below this share of what is around it, in hundredths. */
const DARK = 88
const AREA = (2 * AROUND + 1) ** 2 * 100
const CELLS = MARK_SIDE + 2
/** Cells of the black border that may look white: under a thumb, in a glint. */
const MOST_BROKEN = 4

/** Finds all cards in a picture, each where it is. Total: any picture gives a list. Takes no more room than it first took. */
export function cardReader(): (picture: Grey) => SeenCard[] {
  let dark = darkPicture(0, 0)
  let columns = new Int32Array()
  return picture => {
    const { width, height } = picture
    if (dark.width !== width || dark.height !== height) {
      dark = darkPicture(width, height)
      columns = new Int32Array(width + 2 * AROUND)
    }
    darkParts(picture, dark.dots, columns)
    const found: SeenCard[] = []
    for (const contour of contoursOf(dark, LEAST_SIDE)) {
      const corners = cornersOf(contour)
      const seen = corners && readMark(picture, corners)
      if (seen) found.push(seen)
    }
    return withoutTwins(found)
  }
}

/**
 * 1 where a pixel is darker than what is around it; `dark` has its frame around. `columns` has room for what lies outside on
 * both sides, where the pixel at the edge stands.
 */
function darkParts({ width, height, data }: Grey, dark: Int8Array, columns: Int32Array): void {
  const rowAt = (y: number) => Math.max(0, Math.min(height - 1, y)) * width
  columns.fill(0)
  for (let y = -AROUND - 1; y < AROUND; y++)
    for (let x = 0, at = rowAt(y); x < width; x++) columns[x + AROUND]! += data[at + x]!
  for (let y = 0; y < height; y++) {
    moveDown(columns, data, rowAt(y - AROUND - 1), rowAt(y + AROUND), width)
    darkRow(data, y * width, width, columns, dark, (y + 1) * (width + 2) + 1)
  }
}

function moveDown(columns: Int32Array, data: Uint8Array, above: number, below: number, width: number): void {
  for (let x = 0; x < width; x++) columns[x + AROUND]! += data[below + x]! - data[above + x]!
  columns.fill(columns[AROUND]!, 0, AROUND)
  columns.fill(columns[AROUND + width - 1]!, AROUND + width)
}

function darkRow(
  data: Uint8Array,
  from: number,
  width: number,
  columns: Int32Array,
  dark: Int8Array,
  to: number,
): void {
  let sum = 0
  for (let at = 0; at < 2 * AROUND; at++) sum += columns[at]!
  for (let x = 0; x < width; x++) {
    sum += columns[x + 2 * AROUND]!
    dark[to + x] = data[from + x]! * AREA < sum * DARK ? 1 : 0
    sum -= columns[x]!
  }
}

/** Brightness of each cell, with one row of paper around: 10 × 10. */
const WIDE = CELLS + 2
const SPOTS = [0.3, 0.5, 0.7]

function readMark(picture: Grey, corners: readonly Point[]): SeenCard | null {
  const h = CV.square2quad(corners)
  const tones = new Float32Array(WIDE * WIDE)
  for (let row = 0; row < WIDE; row++)
    for (let column = 0; column < WIDE; column++) {
      let sum = 0
      for (const down of SPOTS)
        for (const across of SPOTS) sum += toneAt(picture, h, (column - 1 + across) / CELLS, (row - 1 + down) / CELLS)
      tones[row * WIDE + column] = sum / 9
    }
  const reading = decode(tones)
  if (!reading) return null
  const w = h[6]! * 0.5 + h[7]! * 0.5 + h[8]!
  return { ...reading, x: (h[0]! * 0.5 + h[1]! * 0.5 + h[2]!) / w, y: (h[3]! * 0.5 + h[4]! * 0.5 + h[5]!) / w }
}

/** Between four pixels; outside of the picture the nearest at its edge. */
export function toneAt({ width, height, data }: Grey, h: readonly number[], u: number, v: number): number {
  const w = h[6]! * u + h[7]! * v + h[8]!
  const x = Math.max(0, Math.min(width - 1.001, (h[0]! * u + h[1]! * v + h[2]!) / w))
  const y = Math.max(0, Math.min(height - 1.001, (h[3]! * u + h[4]! * v + h[5]!) / w))
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [fx, fy] = [x - left, y - top]
  const at = top * width + left
  const above = data[at]! * (1 - fx) + data[at + 1]! * fx
  const below = data[at + width]! * (1 - fx) + data[at + width + 1]! * fx
  return above * (1 - fy) + below * fy
}

function decode(tones: Float32Array): Reading | null {
  const [paper, border]: [number[], number[]] = [[], []]
  for (let row = 0; row < WIDE; row++)
    for (let column = 0; column < WIDE; column++) {
      const ring = Math.min(row, column, WIDE - 1 - row, WIDE - 1 - column)
      if (ring === 0) paper.push(tones[row * WIDE + column]!)
      else if (ring === 1) border.push(tones[row * WIDE + column]!)
    }
  const white = middle(paper)
  const black = middle(border)
  const between = (white + black) / 2
  if (white - black < 12 || border.filter(tone => tone > between).length > MOST_BROKEN) return null
  const cells: boolean[] = []
  for (let row = 2; row < WIDE - 2; row++)
    for (let column = 2; column < WIDE - 2; column++) cells.push(sharper(tones, row * WIDE + column) > between)
  return readingOf(cells)
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!

/** A blurred cell took on something of its neighbours: given back. */
function sharper(tones: Float32Array, at: number): number {
  const around = (tones[at - 1]! + tones[at + 1]! + tones[at - WIDE]! + tones[at + WIDE]!) / 4
  return tones[at]! + 0.6 * (tones[at]! - around)
}

/** The same card at the same place counts once: a border that is broad in the picture is dark along both its sides. */
function withoutTwins(seen: readonly SeenCard[]): SeenCard[] {
  return seen.filter(
    (one, i) =>
      !seen
        .slice(0, i)
        .some(other => other.card === one.card && Math.hypot(other.x - one.x, other.y - one.y) < LEAST_SIDE),
  )
}
