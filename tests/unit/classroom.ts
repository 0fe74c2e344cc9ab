import { cellsOf, MARK_SIDE, type Turn } from '../../src/core/card-marks'
import { CARDS } from '../../src/core/card-set'
import { type Chance, chance } from '../../src/core/chance'
import { cardReader } from '../../src/platform/card-reader'

/** Pictures of a class that holds its cards up, drawn by the test itself: pure, and the same for the same seed. */

export interface Shown {
  readonly card: number
  readonly turn: Turn
}

export interface Picture {
  readonly width: number
  readonly height: number
  /** One byte a pixel. */
  readonly grey: Uint8Array
}

interface Place {
  readonly x: number
  readonly y: number
  /** Side of the mark, in pixels. */
  readonly side: number
}

const SIZE = { width: 1920, height: 1080 }
/** Focal length in pixels: 65 degrees across. */
const FOCAL = 1507
/** Side of a mark on half a sheet of A4, and of the paper around it, in metres. */
const MARK = 0.1
const PAPER = { across: 0.19, along: 0.138 }
/** Children of one row sit this far apart. */
const SEAT = 0.72
const NEAREST = 3
const FARTHEST = 7

const between = (next: Chance, low: number, high: number) => low + (high - low) * next()

/** Where the children's cards are: rows from far to near, as many in each as it has room for. */
function places(n: number, next: Chance): Place[] {
  const found: Place[] = []
  const rows = n > 33 ? 6 : 5
  for (let row = 0; row < rows; row++) {
    const far = FARTHEST - ((FARTHEST - NEAREST) * row) / (rows - 1)
    const seats = Math.floor((SIZE.width * 0.94 * far) / FOCAL / SEAT)
    const step = (SEAT * FOCAL) / far
    const start = SIZE.width / 2 - ((seats - 1) * step) / 2
    for (let seat = 0; seat < seats && found.length < n; seat++)
      found.push({
        x: start + seat * step + between(next, -0.1, 0.1) * step,
        y: SIZE.height * (0.16 + (0.66 * row) / (rows - 1)) + between(next, -14, 14),
        side: (MARK * FOCAL) / (far + between(next, -0.15, 0.15)),
      })
  }
  return found
}

/** Which cards are held up how; no card twice. */
export function heldUp(n: number, cards: readonly number[], next: Chance): Shown[] {
  const left = [...cards]
  return Array.from({ length: n }, () => ({
    card: left.splice(Math.floor(next() * left.length), 1)[0]!,
    turn: Math.floor(next() * 4) as Turn,
  }))
}

/** How hard a picture is. `cover`: share of cards with a thumb in the black border. */
export interface Light {
  readonly bright: number
  readonly noise: number
  readonly blur: number
  readonly shake: number
  readonly cover: number
}

export function someLight(next: Chance): Light {
  const bright = between(next, 0.3, 1.05)
  return {
    bright,
    noise: between(next, 0.5, 2) + (bright < 0.55 ? between(next, 0, 3) : 0),
    blur: between(next, 0, 0.9),
    shake: next() < 0.3 ? between(next, 0, 2) : 0,
    cover: 0.2,
  }
}

export function classroom(seed: number, held: readonly Shown[], light = someLight(chance(seed ^ 0x5bd1e995))): Picture {
  const next = chance(seed)
  const { width, height } = SIZE
  const shade = new Float32Array(width * height)
  wall(shade, next)
  const seats = places(held.length, next)
  for (const place of seats) child(shade, place, next)
  for (const [at, place] of seats.entries()) hold(shade, place, held[at]!, light, next)
  return { width, height, grey: develop(shade, light, next) }
}

/** A wall with a window, a board, posters and checked things that look a little like cards. */
function wall(shade: Float32Array, next: Chance): void {
  const [left, right] = [between(next, 0.35, 0.8), between(next, 0.35, 0.8)]
  for (let y = 0, at = 0; y < SIZE.height; y++)
    for (let x = 0; x < SIZE.width; x++, at++) shade[at] = left + ((right - left) * x) / SIZE.width
  for (let n = 0; n < 26; n++) {
    const [w, h] = [between(next, 14, 260), between(next, 14, 190)]
    const [x, y] = [between(next, 0, SIZE.width - w), between(next, 0, SIZE.height - h)]
    box(shade, x, y, w, h, between(next, 0.03, 1.1))
    if (n % 3 === 0) checks(shade, x + w * 0.2, y + h * 0.2, w * 0.6, h * 0.6, next)
  }
}

function box(shade: Float32Array, x: number, y: number, w: number, h: number, tone: number): void {
  for (let row = Math.round(y); row < y + h && row < SIZE.height; row++)
    shade.fill(tone, row * SIZE.width + Math.round(x), row * SIZE.width + Math.min(SIZE.width, Math.round(x + w)))
}

function checks(shade: Float32Array, x: number, y: number, w: number, h: number, next: Chance): void {
  const [across, down] = [Math.ceil(between(next, 2, 9)), Math.ceil(between(next, 2, 9))]
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++)
      box(shade, x + (w * column) / across, y + (h * row) / down, w / across, h / down, next() < 0.5 ? 0.05 : 0.9)
}

/** A head and a jacket below the card. */
function child(shade: Float32Array, { x, y, side }: Place, next: Chance): void {
  const tone = between(next, 0.1, 0.7)
  blob(shade, x, y + side * 2.6, side * 1.5, side * 1.2, () => tone)
  blob(shade, x + between(next, -0.6, 0.6) * side, y + side * 1.5, side * 0.75, side * 0.95, dy =>
    dy < -0.2 ? 0.08 : 0.42,
  )
}

function blob(shade: Float32Array, x: number, y: number, rx: number, ry: number, tone: (down: number) => number): void {
  for (let row = Math.max(0, Math.floor(y - ry)); row < Math.min(SIZE.height, y + ry); row++) {
    const dy = (row - y) / ry
    const half = rx * Math.sqrt(Math.max(0, 1 - dy * dy))
    const [from, to] = [Math.max(0, Math.round(x - half)), Math.min(SIZE.width, Math.round(x + half))]
    if (to > from) shade.fill(tone(dy), row * SIZE.width + from, row * SIZE.width + to)
  }
}

/** The card itself: turned, tilted, held by its edges, sometimes with a thumb in the border or a glint on it. */
function hold(shade: Float32Array, place: Place, { card, turn }: Shown, light: Light, next: Chance): void {
  const roll = (turn * Math.PI) / 2 + between(next, -0.3, 0.3)
  const [yaw, pitch] = [between(next, -0.6, 0.6), between(next, -0.5, 0.5)]
  const toPlane = planeOf(place, roll, yaw, pitch)
  const ink = inkOf(card)
  const lit = between(next, 0.65, 1)
  const slope = between(next, -0.25, 0.25)
  const hands = thumbs(light.cover > next(), next)
  const glint = next() < 0.15 ? { u: between(next, -0.8, 0.8), v: between(next, -0.8, 0.8) } : null
  /** Light that comes from this spot of the card; null where another thing is behind it. */
  const lightFrom = (u: number, v: number) => {
    const tone = toneAt(u, v, ink, hands)
    if (tone === null) return null
    const shine = glint ? 0.35 * Math.exp(-((u - glint.u) ** 2 + (v - glint.v) ** 2) * 14) : 0
    return tone * lit * (1 + slope * u) + shine
  }
  const reach = place.side * 1.35
  for (let y = Math.max(0, Math.floor(place.y - reach)); y < Math.min(SIZE.height, place.y + reach); y++)
    for (let x = Math.max(0, Math.floor(place.x - reach)); x < Math.min(SIZE.width, place.x + reach); x++)
      pixel(shade, x, y, toPlane, lightFrom)
}

const SUB = 3

/** The mean of nine spots of one pixel. */
function pixel(
  shade: Float32Array,
  x: number,
  y: number,
  toPlane: ReturnType<typeof planeOf>,
  lightFrom: (u: number, v: number) => number | null,
): void {
  const middle = toPlane(x + 0.5, y + 0.5)
  if (Math.abs(middle.u) > HALF.u + 0.5 || Math.abs(middle.v) > HALF.v + 0.5) return
  const at = y * SIZE.width + x
  const behind = shade[at]!
  let sum = 0
  for (let sub = 0; sub < SUB * SUB; sub++) {
    const { u, v } = toPlane(x + ((sub % SUB) + 0.5) / SUB, y + (Math.floor(sub / SUB) + 0.5) / SUB)
    sum += lightFrom(u, v) ?? behind
  }
  shade[at] = sum / (SUB * SUB)
}

/** From a pixel to the card: the mark reaches from -1 to 1. */
function planeOf({ x, y, side }: Place, roll: number, yaw: number, pitch: number) {
  const far = (2 * FOCAL) / side // Half a mark is the unit.
  const [cr, sr] = [Math.cos(roll), Math.sin(roll)]
  const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)]
  // Axes of the card and its normal, in the camera's frame.
  const across = { x: cy, y: sy * sp, z: -sy * cp }
  const down = { x: 0, y: cp, z: sp }
  const normal = { x: sy, y: -cy * sp, z: cy * cp }
  /** One object for all pixels: there are millions of them. */
  const on = { u: 0, v: 0 }
  return (px: number, py: number) => {
    const [rx, ry] = [(px - x) / FOCAL, (py - y) / FOCAL]
    // The ray from the card's own direction: near enough for a card of a few degrees.
    const t = (far * normal.z) / (rx * normal.x + ry * normal.y + normal.z)
    const [dx, dy, dz] = [rx * t, ry * t, t - far]
    const u = dx * across.x + dy * across.y + dz * across.z
    const v = dx * down.x + dy * down.y + dz * down.z
    on.u = u * cr + v * sr
    on.v = v * cr - u * sr
    return on
  }
}

type Ink = (u: number, v: number) => number

function inkOf(card: number): Ink {
  const cells = cellsOf(card)
  const side = MARK_SIDE + 2
  return (u, v) => {
    const [column, row] = [Math.floor(((u + 1) / 2) * side), Math.floor(((v + 1) / 2) * side)]
    if (column < 0 || row < 0 || column >= side || row >= side) return 0.92
    const inside = column > 0 && row > 0 && column < side - 1 && row < side - 1
    return inside && cells[(row - 1) * MARK_SIDE + column - 1] ? 0.92 : 0.06
  }
}

interface Thumb {
  readonly u: number
  readonly v: number
  readonly r: number
}
const HALF = { u: PAPER.across / MARK, v: PAPER.along / MARK }

/** Hands at the left and the right edge of the paper; a deep one reaches into the black border. */
function thumbs(deep: boolean, next: Chance): Thumb[] {
  const r = between(next, 0.16, 0.24)
  const found: Thumb[] = []
  for (const side of [-1, 1]) {
    const v = between(next, -0.7, 0.9)
    found.push({ u: side * (HALF.u - between(next, 0, 0.25)), v, r })
  }
  // 0.25 is the border's width: it covers up to half of that, or a part of a corner.
  if (deep) {
    const inside = 1 + r - between(next, 0.04, 0.13)
    found.push(
      next() < 0.5 ? { u: inside, v: between(next, -0.8, 0.8), r } : { u: between(next, -0.8, 0.8), v: inside, r },
    )
  }
  return found
}

function toneAt(u: number, v: number, ink: Ink, hands: readonly Thumb[]): number | null {
  for (const hand of hands) if ((u - hand.u) ** 2 + (v - hand.v) ** 2 < hand.r ** 2) return 0.5
  if (Math.abs(u) > HALF.u || Math.abs(v) > HALF.v) return null
  return ink(u, v)
}

/** Blur, shake, brightness and noise, as a cheap camera has them. */
function develop(shade: Float32Array, light: Light, next: Chance): Uint8Array {
  const soft = light.blur > 0.1 ? blurred(shade, light.blur) : shade
  const grey = new Uint8ClampedArray(soft.length)
  const grain = Float32Array.from({ length: 65521 }, () => (next() + next() + next() - 1.5) * 2 * light.noise)
  const shake = Math.round(light.shake)
  const gain = (light.bright * 235) / (shake + 1)
  for (let at = shake; at < grey.length; at++) {
    let sum = soft[at]!
    for (let k = 1; k <= shake; k++) sum += soft[at - k]!
    grey[at] = sum * gain + 6 + grain[at % grain.length]!
  }
  return new Uint8Array(grey.buffer)
}

/** Gauss of this sigma in pixels, two taps each way. */
function blurred(from: Float32Array, sigma: number): Float32Array {
  const [near, far] = [Math.exp(-1 / (2 * sigma * sigma)), Math.exp(-4 / (2 * sigma * sigma))]
  const all = 1 + 2 * near + 2 * far
  const pass = (source: Float32Array, stride: number) => {
    const out = source.slice()
    for (let at = 2 * stride; at < source.length - 2 * stride; at++) {
      const [one, two] = [
        source[at - stride]! + source[at + stride]!,
        source[at - 2 * stride]! + source[at + 2 * stride]!,
      ]
      out[at] = (source[at]! + near * one + far * two) / all
    }
    return out
  }
  return pass(pass(from, 1), SIZE.width)
}

/** Reads `n` pictures of 25 to 40 cards of all sets. `wrong`: cards or turns that nobody held up. */
export function readClassrooms(from: number, n: number) {
  const reader = cardReader()
  const all = Array.from({ length: CARDS }, (_, card) => card)
  const sum = { cards: 0, read: 0, wrong: 0, times: [] as number[] }
  for (let seed = from; seed < from + n; seed++) {
    const next = chance(seed * 7919)
    const held = heldUp(25 + Math.floor(next() * 16), all, next)
    const picture = classroom(seed, held)
    const begun = performance.now()
    const seen = reader({ ...picture, data: picture.grey })
    sum.times.push(performance.now() - begun)
    const same = (a: Shown) => (b: Shown) => a.card === b.card && a.turn === b.turn
    sum.cards += held.length
    sum.read += held.filter(one => seen.some(same(one))).length
    sum.wrong += seen.filter(one => !held.some(same(one))).length
  }
  return sum
}
