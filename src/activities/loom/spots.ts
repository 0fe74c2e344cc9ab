import { CLOTHS, type Cloth } from './rules'

/** A point of the scene in world units: those of the drawing, 1600x900. */
export interface Point {
  readonly x: number
  readonly y: number
}
/** Where a thing stands, and its size against its drawing. */
export interface Spot extends Point {
  readonly s: number
}

/** The cloth on the loom: 60 cells of 8 units between the selvedges, growing upwards from the beam. */
export const LOOM = { left: 560, right: 1040, middle: 800, foot: 690, cell: 8, columns: 60 } as const
/** Rows of ground that are there before the first thread: what the first beat of the reed strikes against. */
export const HEAD_ROWS = 3

/** Where everything is in a view of this size. */
export interface Composition {
  /** View px a world unit; a cell of the cloth is a whole number of device pixels. */
  readonly scale: number
  /** Where the world's zero lies in the view, px. */
  readonly x: number
  readonly y: number
  /** The part of the world that is seen. */
  readonly seen: { readonly left: number; readonly right: number; readonly top: number }
  readonly targets: Readonly<Record<Cloth, Spot>>
  /** Those who look on, left and right of the loom; null where there is no room for them. */
  readonly people: readonly [Spot, Spot] | null
  readonly bird: Spot
}

/** The whole loom, or where the view is low its lower half. */
const WHOLE = { width: 720, height: 900 }
const LOW = { width: 720, height: 568 }
const LOW_FROM = 1.1
const FLOOR = 900
/** Breadth that three targets may take beside each other, world units. */
const ROW = 790
/** The widest target as drawn. */
const WIDEST = 272
/** The frame of the loom; onlookers stand beside it, in a narrower view before its posts. */
const FRAME = { left: 476, right: 1124 }
const BESIDE_FROM = 890
const PEOPLE_FROM = 790

export function compositionFor(
  view: { readonly width: number; readonly height: number },
  cloths: readonly Cloth[],
  ratio: number,
): Composition {
  const frame = view.width / view.height > LOW_FROM ? LOW : WHOLE
  const fit = Math.min(view.width / frame.width, view.height / frame.height)
  const cell = Math.max(2, Math.round(LOOM.cell * fit * ratio))
  const scale = cell / (LOOM.cell * ratio)
  const whole = (px: number) => Math.round(px * ratio) / ratio
  const x = whole(view.width / 2 - LOOM.middle * scale)
  const y = whole(view.height - FLOOR * scale)
  const width = view.width / scale
  const seen = { left: -x / scale, right: (view.width - x) / scale, top: -y / scale }
  return {
    ...{ scale, x, y, seen },
    targets: targetsIn(width, cloths),
    people: width < PEOPLE_FROM ? null : onlookers(seen.left, seen.right),
    // It makes room for who stands before the post.
    bird: { x: width < PEOPLE_FROM || width >= BESIDE_FROM ? 1094 : 1054, y: 684, s: -0.42 },
  }
}

function targetsIn(width: number, cloths: readonly Cloth[]): Record<Cloth, Spot> {
  const row = Math.min(width, ROW)
  const step = row / cloths.length
  const s = Math.min(1.1, (step - 8) / WIDEST)
  const spot = (cloth: Cloth): Spot => ({
    x: LOOM.middle + (cloths.indexOf(cloth) - (cloths.length - 1) / 2) * step,
    y: 824,
    s,
  })
  return Object.fromEntries(CLOTHS.map(cloth => [cloth, spot(cloth)])) as Record<Cloth, Spot>
}

function onlookers(left: number, right: number): [Spot, Spot] {
  if (right - left < BESIDE_FROM) {
    return [
      { x: left + 62, y: 784, s: 0.58 },
      { x: right - 58, y: 784, s: 0.58 },
    ]
  }
  return [
    { x: (left + FRAME.left) / 2, y: 784, s: 0.62 },
    { x: (right + FRAME.right) / 2, y: 784, s: 0.62 },
  ]
}

/** The line where weaving has come to, world units. */
export function fell(rows: number): number {
  return LOOM.foot - (HEAD_ROWS + rows) * LOOM.cell
}

/** Where the shuttle waits: on the last row, at the selvedge where it came out. */
export function restOf(rows: number, atRight: boolean): Point {
  return { x: atRight ? LOOM.right - 96 : LOOM.left + 96, y: fell(rows) - 12 }
}

/** Half the size of a target for a hand that drops something on it, world units. */
const REACH = { x: 128, y: 84 }
/** A flick at least this fast is a throw, world units a millisecond. */
const FLICK = 0.4
/** How far from the middle of a cloth a throw may point, radians. */
const CONE = 0.66

/** The cloth that lies under this point; null beside them. */
export function clothAt({ targets }: Composition, cloths: readonly Cloth[], at: Point): Cloth | null {
  const inside = (cloth: Cloth) => {
    const { x, y, s } = targets[cloth]
    return Math.abs(at.x - x) <= REACH.x * s && Math.abs(at.y - y) <= REACH.y
  }
  return cloths.find(inside) ?? null
}

/** The cloth that a flick sends the shuttle to, by its speed in world units a millisecond; null when it was none. */
export function clothFlickedAt(
  { targets }: Composition,
  cloths: readonly Cloth[],
  from: Point,
  speed: Point,
): Cloth | null {
  if (Math.hypot(speed.x, speed.y) < FLICK) return null
  const off = (cloth: Cloth) => {
    const { x, y } = targets[cloth]
    const turn = Math.atan2(y - from.y, x - from.x) - Math.atan2(speed.y, speed.x)
    return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))
  }
  const best = [...cloths].sort((a, b) => off(a) - off(b))[0]
  return best && off(best) <= CONE ? best : null
}
