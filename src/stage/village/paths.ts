import type { PlaceId } from './places'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the paths fork or bend, in units of the frame. */
const NODES = {
  gate: [776, 830],
  field: [812, 776],
  fork: [846, 742],
  slope: [812, 706],
  bend: [748, 668],
  turn: [712, 630],
  rise: [768, 598],
  curve: [838, 572],
  knee: [853, 548],
  pass: [820, 522],
  'bridge-west': [1030, 704],
  'bridge-middle': [1166, 708],
  'bridge-east': [1296, 692],
  'behind-house': [640, 652],
  'west-fork': [512, 634],
  'loom-fork': [404, 597],
  'terrace-foot': [1208, 600],
  'terrace-middle': [1292, 514],
  suoi: [1080, 786],
  cho: [372, 730],
  'market-way': [462, 696],
  cautreo: [1140, 708],
  ruong: [1214, 566],
  nhavanhoa: [936, 690],
  buudien: [912, 568],
  rung: [1402, 412],
  mo: [1384, 748],
  bep: [690, 718],
  tramyte: [1250, 634],
  ubnd: [706, 580],
  duong: [813, 507],
  truong: [1362, 674],
  loren: [366, 572],
  khungcui: [288, 668],
} as const satisfies Record<PlaceId, readonly [number, number]> & Record<string, readonly [number, number]>

export type Node = keyof typeof NODES

const EDGES: readonly (readonly [Node, Node])[] = [
  ['gate', 'field'],
  ['field', 'fork'],
  ['fork', 'slope'],
  ['slope', 'bend'],
  ['slope', 'bep'],
  ['bend', 'turn'],
  ['turn', 'rise'],
  ['rise', 'curve'],
  ['curve', 'knee'],
  ['knee', 'pass'],
  ['pass', 'duong'],
  ['rise', 'ubnd'],
  ['curve', 'buudien'],
  ['knee', 'buudien'],
  ['bend', 'behind-house'],
  ['behind-house', 'west-fork'],
  ['west-fork', 'loom-fork'],
  ['west-fork', 'market-way'],
  ['market-way', 'cho'],
  ['loom-fork', 'loren'],
  ['loom-fork', 'khungcui'],
  ['fork', 'bridge-west'],
  ['fork', 'nhavanhoa'],
  ['bridge-west', 'nhavanhoa'],
  ['bridge-west', 'suoi'],
  ['bridge-west', 'cautreo'],
  ['cautreo', 'bridge-middle'],
  ['bridge-middle', 'bridge-east'],
  ['bridge-east', 'truong'],
  ['bridge-east', 'tramyte'],
  ['bridge-east', 'mo'],
  ['tramyte', 'terrace-foot'],
  ['terrace-foot', 'ruong'],
  ['ruong', 'terrace-middle'],
  ['terrace-middle', 'rung'],
]

const NEIGHBOURS: Partial<Record<Node, Node[]>> = {}
for (const [a, b] of EDGES) {
  NEIGHBOURS[a] = [...(NEIGHBOURS[a] ?? []), b]
  NEIGHBOURS[b] = [...(NEIGHBOURS[b] ?? []), a]
}

export function nodeAt(node: Node): Point {
  const [x, y] = NODES[node]
  return { x, y }
}

/** The shortest way along the paths, both ends included; just the place itself when one is there already. */
export function route(from: Node, to: Node): readonly Node[] {
  const far = new Map<Node, number>([[from, 0]])
  const before = new Map<Node, Node>()
  const open = new Set<Node>([from])
  while (open.size > 0) {
    const here = [...open].reduce((a, b) => (far.get(a)! <= far.get(b)! ? a : b))
    if (here === to) break
    open.delete(here)
    for (const next of NEIGHBOURS[here] ?? []) {
      const length = far.get(here)! + apart(nodeAt(here), nodeAt(next))
      if (length >= (far.get(next) ?? Number.POSITIVE_INFINITY)) continue
      far.set(next, length)
      before.set(next, here)
      open.add(next)
    }
  }
  const way: Node[] = [to]
  while (way[0] !== from) way.unshift(before.get(way[0]!)!)
  return way
}

/** A way as a soft line: corners are rounded, points lie a few units apart. */
export function line(way: readonly Node[]): readonly Point[] {
  const corners = way.map(nodeAt)
  if (corners.length < 2) return corners
  const at = (i: number) => corners[Math.min(corners.length - 1, Math.max(0, i))]!
  const points: Point[] = [corners[0]!]
  for (let i = 0; i < corners.length - 1; i++) {
    const steps = Math.max(2, Math.ceil(apart(at(i), at(i + 1)) / 8))
    for (let step = 1; step <= steps; step++) points.push(between(at(i - 1), at(i), at(i + 1), at(i + 2), step / steps))
  }
  return points
}

/** Where one is after walking `length` units along a line, and whether that goes to the right. */
export function along(points: readonly Point[], length: number): Point & { readonly right: boolean } {
  let left = length
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]!
    const b = points[i]!
    const step = apart(a, b)
    if (left <= step && step > 0) {
      const part = left / step
      return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part, right: b.x >= a.x }
    }
    left -= step
  }
  const last = points[points.length - 1]!
  const near = points[points.length - 2] ?? last
  return { ...last, right: last.x >= near.x }
}

export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => (i === 0 ? 0 : sum + apart(points[i - 1]!, point)), 0)
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Catmull-Rom, half as round as usual so that nobody leaves the path. */
function between(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const one = (p: number, q: number, r: number, s: number) => {
    const from = (r - p) * 0.35
    const to = (s - q) * 0.35
    return q + from * t + (3 * (r - q) - 2 * from - to) * t * t + (2 * (q - r) + from + to) * t * t * t
  }
  return { x: one(a.x, b.x, c.x, d.x), y: one(a.y, b.y, c.y, d.y) }
}
