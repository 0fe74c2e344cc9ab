import {
  BUBBLE,
  bitsOf,
  CODE_CELL,
  CORNER,
  codeCells,
  cornersOfSheet,
  type SheetPlan,
  sheetPlan,
} from '../../src/core/answer-sheet'
import { cellsOf, MARK_SIDE } from '../../src/core/card-marks'
import { type Chance, chance } from '../../src/core/chance'

/** Photographs of answer sheets, drawn by the test itself: pure, and the same for the same seed. */

/** How a child filled a sheet in: an answer by its place, or -1 for none. */
export interface FilledIn {
  readonly plan: SheetPlan
  readonly card: number
  readonly code: number
  readonly given: readonly number[]
}

/** Pixels a millimetre of the drawing that is photographed. */
const FINE = 6

export const between = (next: Chance, low: number, high: number) => low + (high - low) * next()

/** 0 black … 1 paper: a strip, filled in with a pencil, on white paper. */
export function drawn({ plan, card, code, given }: FilledIn, next: Chance) {
  const [width, height] = [Math.round(plan.width * FINE), Math.round(plan.height * FINE)]
  const tone = new Float32Array(width * height).fill(0.95)
  const dot = (x: number, y: number, to: number) => {
    const [column, row] = [Math.floor(x), Math.floor(y)]
    if (column >= 0 && row >= 0 && column < width && row < height) tone[row * width + column] = to
  }
  const square = (x: number, y: number, side: number, to: number) => {
    for (let row = y * FINE; row < (y + side) * FINE; row++)
      for (let column = x * FINE; column < (x + side) * FINE; column++) dot(column, row, to)
  }
  const cell = CORNER / (MARK_SIDE + 2)
  for (const { x, y } of cornersOfSheet(plan)) {
    const [left, top] = [x - CORNER / 2, y - CORNER / 2]
    square(left, top, CORNER, 0.08)
    for (const [at, white] of cellsOf(card).entries())
      if (white) square(left + cell * (1 + (at % MARK_SIDE)), top + cell * (1 + Math.floor(at / MARK_SIDE)), cell, 0.95)
  }
  const bits = bitsOf(code)
  for (const [n, { x, y }] of codeCells(plan).entries())
    if (bits[n]) square(x - CODE_CELL / 2, y - CODE_CELL / 2, CODE_CELL, 0.08)
  for (const [i, { bubbles }] of plan.items.entries())
    for (const [n, bubble] of bubbles.entries()) {
      ring(dot, bubble)
      // The letter: an upright of half a millimetre, and a bar.
      square(bubble.x - 0.8, bubble.y - 1.3, 0.5, 0.5)
      for (let down = -1.3; down < 1.3; down += 0.5) square(bubble.x - 0.8, bubble.y + down, 0.5, 0.5)
      if (given[i] === n) scribble(dot, bubble, next)
    }
  return { width, height, tone }
}

type Dot = (x: number, y: number, to: number) => void

function ring(dot: Dot, { x, y }: { x: number; y: number }): void {
  for (let turn = 0; turn < 400; turn++)
    for (const r of [BUBBLE - 0.3, BUBBLE - 0.15, BUBBLE])
      dot((x + r * Math.cos(turn / 63)) * FINE, (y + r * Math.sin(turn / 63)) * FINE, 0.15)
}

/** A child's pencil: from edge to edge, not all of it, in strokes of its own darkness, now and then over the line. */
function scribble(dot: Dot, { x, y }: { x: number; y: number }, next: Chance): void {
  const [cover, dark] = [between(next, 0.8, 1.1), between(next, 0.1, 0.4)]
  const [dx, dy] = [between(next, -0.4, 0.4), between(next, -0.4, 0.4)]
  const gap = next() < 0.4 ? 3 : 0
  for (let row = -BUBBLE * FINE * cover; row < BUBBLE * FINE * cover; row++)
    for (let column = -BUBBLE * FINE * cover; column < BUBBLE * FINE * cover; column++) {
      if (Math.hypot(row, column) > BUBBLE * FINE * cover) continue
      // Light shows between strokes.
      if (gap > 0 && Math.floor(row + column + 900) % (gap + 3) === 0) continue
      dot((x + dx) * FINE + column, (y + dy) * FINE + row, dark)
    }
}

const SIZE = { width: 1280, height: 720 }

/** A sheet before a camera: turned, tilted, in light that falls off and with a hand's shadow, a little out of focus. */
export function photograph(sheet: FilledIn, next: Chance, size = SIZE) {
  const paper = drawn(sheet, next)
  const { width, height } = size
  const scale = (between(next, 0.55, 0.86) * width) / sheet.plan.width
  const [roll, tilt, lean] = [between(next, -0.25, 0.25), between(next, -2e-4, 2e-4), between(next, -4e-4, 4e-4)]
  const upside = next() < 0.2 ? Math.PI : 0
  const [light, fall, noise] = [between(next, 90, 235), between(next, -0.4, 0.4), between(next, 0.5, 4)]
  const shadow = next() < 0.4 ? between(next, 0.2, 0.8) * width : -1
  const spread = between(next, 0.3, 0.9)
  const [cos, sin] = [Math.cos(roll + upside) / scale, Math.sin(roll + upside) / scale]
  /** The tone of the drawing that one spot of the picture shows. */
  const toneAt = (px: number, py: number) => {
    const [dx, dy] = [px - width / 2, py - height / 2]
    const w = 1 + (tilt * dx + lean * dy) * (1280 / width)
    const x = Math.floor(((cos * dx + sin * dy) / w) * FINE + paper.width / 2)
    const y = Math.floor(((cos * dy - sin * dx) / w) * FINE + paper.height / 2)
    return x >= 0 && y >= 0 && x < paper.width && y < paper.height ? paper.tone[y * paper.width + x]! : 0.95
  }
  const grey = new Uint8ClampedArray(width * height)
  for (let py = 0, at = 0; py < height; py++)
    for (let px = 0; px < width; px++, at++) {
      const [left, right, above, below] = [px + 0.5 - spread, px + 0.5 + spread, py + 0.5 - spread, py + 0.5 + spread]
      const tone = toneAt(left, above) + toneAt(right, above) + toneAt(left, below) + toneAt(right, below)
      const shade = (1 + (fall * (px - width / 2)) / width) * (shadow > 0 && px + py * 0.5 > shadow ? 0.6 : 1)
      grey[at] = (tone / 4) * light * shade + (next() + next() - 1) * 2 * noise
    }
  return { width, height, data: new Uint8Array(grey.buffer) }
}

/** Some sheet, filled in somehow. */
export function someSheet(seed: number): { sheet: FilledIn; next: Chance } {
  const next = chance(seed * 7919)
  const plan = sheetPlan(Array.from({ length: [8, 10, 12, 16, 24][seed % 5]! }, () => 2 + Math.floor(next() * 3)))
  const given = plan.items.map(({ bubbles }) => Math.floor(next() * (bubbles.length + 1)) - 1)
  return { sheet: { plan, card: Math.floor(next() * 250), code: Math.floor(next() * 65536), given }, next }
}
