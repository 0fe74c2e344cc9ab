import aruco, { type Point } from 'js-aruco2/src/cv.js'
import { BUBBLE, CODE_CELL, CORNER, codeCells, cornersOfSheet, type SheetPlan } from '../core/answer-sheet'
import { MARK_SIDE, type SeenCard, type Turn } from '../core/card-marks'
import type { SeenSheet } from '../core/scanned'
import { type Grey, toneAt } from './card-reader'

const { CV } = aruco

/** Every strip of this plan in a picture. One of whose corners is out of sight, or that lies there twice, is left out. */
export function sheetsIn(picture: Grey, seen: readonly SeenCard[], plan: SheetPlan): SeenSheet[] {
  return [...new Set(seen.map(({ card }) => card))].flatMap(card => {
    const corners = inOrder(seen.filter(mark => mark.card === card))
    if (!corners) return []
    const at = onStrip(picture, corners, plan)
    const black = blackOf(plan, at)
    const ink = (x: number, y: number, reach: number, up: number) => {
      // Above and below: beside it stands the next.
      const paper = mean([-1.5, 0, 1.5].flatMap(aside => [at(x + aside, y - up), at(x + aside, y + up)]))
      const inside = SPOTS.flatMap(v =>
        SPOTS.flatMap(u => (Math.hypot(u, v) > INSIDE ? [] : [at(x + u * reach, y + v * reach)])),
      )
      return Math.max(0, (paper - mean(inside)) / Math.max(12, paper - black))
    }
    const inks = plan.items.map(({ bubbles }) => bubbles.map(({ x, y }) => ink(x, y, BUBBLE, BUBBLE + 0.7)))
    const code = codeCells(plan).map(({ x, y }) => ink(x, y, CODE_CELL / 2, CODE_CELL))
    return [{ card, inks, code, straight: straightened(plan, at) }]
  })
}

/** Where tones are taken, as shares of a bubble's radius: inside of the ring. */
const SPOTS = [-0.6, -0.3, 0, 0.3, 0.6]
const INSIDE = 0.68

type At = (x: number, y: number) => number

/** The brightness at a place of the strip in millimetres. */
function onStrip(picture: Grey, corners: readonly Point[], plan: SheetPlan): At {
  const h = CV.square2quad(corners)
  const [first, , last] = cornersOfSheet(plan)
  const [across, down] = [last!.x - first!.x, last!.y - first!.y]
  return (x, y) => toneAt(picture, h, (x - first!.x) / across, (y - first!.y) / down)
}

/** Upright across the strip, for how often its marks are turned. */
const ACROSS: Readonly<Record<Turn, Point>> = {
  0: { x: 1, y: 0 },
  1: { x: 0, y: 1 },
  2: { x: -1, y: 0 },
  3: { x: 0, y: -1 },
}

/** Four marks of one card that are turned alike, clockwise from the strip's upper left; null where they are no strip's. */
function inOrder(marks: readonly SeenCard[]): readonly Point[] | null {
  const turn = marks[0]!.turn
  if (marks.length !== 4 || marks.some(mark => mark.turn !== turn)) return null
  const middle = { x: mean(marks.map(({ x }) => x)), y: mean(marks.map(({ y }) => y)) }
  const angle = ({ x, y }: Point) => Math.atan2(y - middle.y, x - middle.x)
  const round = marks.toSorted((a, b) => angle(a) - angle(b))
  const way = ACROSS[turn]
  for (let first = 0; first < 4; first++) {
    const [a, b, c, d] = [...round.slice(first), ...round.slice(0, first)] as [SeenCard, SeenCard, SeenCard, SeenCard]
    const right = { x: b.x - a.x + c.x - d.x, y: b.y - a.y + c.y - d.y }
    const wide = Math.hypot(right.x, right.y)
    const high = Math.hypot(d.x - a.x + c.x - b.x, d.y - a.y + c.y - b.y)
    // Wider than high, and upright the way its marks are.
    if (wide > high && right.x * way.x + right.y * way.y > wide * 0.6) return [a, b, c, d]
  }
  return null
}

/** The print itself: the middles of the marks' black borders. */
function blackOf(plan: SheetPlan, at: At): number {
  const out = CORNER / 2 - CORNER / (MARK_SIDE + 2) / 2
  return mean(
    cornersOfSheet(plan).flatMap(({ x, y }) =>
      [-2, 0, 2].flatMap(along => [
        at(x + along, y - out),
        at(x + along, y + out),
        at(x - out, y + along),
        at(x + out, y + along),
      ]),
    ),
  )
}

/** Pixels a millimetre of the straight picture. */
const FINE = 4

function straightened(plan: SheetPlan, at: At): Grey {
  const [width, height] = [Math.round(plan.width * FINE), Math.round(plan.height * FINE)]
  const data = new Uint8Array(width * height)
  for (let y = 0, n = 0; y < height; y++) for (let x = 0; x < width; x++, n++) data[n] = at(x / FINE, y / FINE)
  return { width, height, data }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
