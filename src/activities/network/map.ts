import type { House, Network } from './level'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A house on the map: its door in px of the map, and its size against the drawing. */
export interface Spot extends Point {
  readonly s: number
}

/** A path from house to house: a curve bent towards `by`. */
export interface Path {
  readonly a: string
  readonly b: string
  readonly from: Point
  readonly by: Point
  readonly to: Point
  readonly width: number
}

/** The map laid out for a scene of some size. It may be higher than the scene, which then shows a part of it. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly view: { readonly width: number; readonly height: number }
  /** Size of things against the scene beside a panel, 704 px wide. */
  readonly unit: number
  readonly spots: ReadonlyMap<string, Spot>
  readonly paths: readonly Path[]
}

/** Ten houses with names and places for a finger need as much height as this; a lower scene pans. */
const LEAST_HEIGHT = 307
const FULL = { width: 704, height: 640 }
/** Px of a house's drawing unit in the full scene. */
const HOUSE = 0.44
/** The sky takes the upper part of the picture, the paths' front edge the lowest. */
const TOP = 0.225
const DEEP = 0.71
const SIDE = 0.03
/** Px: on a small map no strip stays empty. Its houses reach from under the play's buttons down to where a name still fits. */
const SMALL_EDGES = { top: 104, foot: 47 }
/** Below this unit the map is small: names are set smaller. */
const SMALL = 0.7
/** How far a path may bend, of its length, the gentlest first. */
const BENDS = [0.13, -0.13, 0.24, -0.24, 0.4, -0.4]

export function layoutMap(network: Network, view: { width: number; height: number }): Layout {
  const { width } = view
  const height = Math.max(view.height, LEAST_HEIGHT)
  const unit = Math.min(1.15, Math.max(0.52, Math.min(width / FULL.width, height / FULL.height)))
  const deep = depths(network, height, unit)
  const spots = new Map(network.nodes.map(node => [node.id, spotOf(node, width, deep(node.y), unit)]))
  return { width, height, view, unit, spots, paths: pathsOf(network, spots, unit) }
}

/** How far down a house stands, by its depth in the level. */
function depths({ nodes }: Network, height: number, unit: number): (y: number) => number {
  if (unit >= SMALL) return y => height * (TOP + y * DEEP)
  const { top, foot } = SMALL_EDGES
  const ys = nodes.map(node => node.y)
  const [least, most] = [Math.min(...ys), Math.max(...ys)]
  return y => top + ((y - least) / (most - least || 1)) * (height - foot - top)
}

function spotOf(node: House, width: number, y: number, unit: number): Spot {
  return {
    x: width * (SIDE + node.x * (1 - 2 * SIDE)),
    y,
    s: unit * HOUSE * (0.86 + 0.26 * node.y),
  }
}

function pathsOf(network: Network, spots: ReadonlyMap<string, Spot>, unit: number): Path[] {
  const paths: Path[] = []
  for (const node of network.nodes)
    for (const to of node.links) {
      const [a, b] = [spots.get(node.id), spots.get(to)]
      if (!a || !b || paths.some(path => path.a === to && path.b === node.id)) continue
      const others = [...spots].flatMap(([id, spot]) => (id === node.id || id === to ? [] : [spot]))
      paths.push({ a: node.id, b: to, ...bent(a, b, others), width: unit * (5 + 8 * ((a.s + b.s) / 2 / unit)) })
    }
  return paths
}

/** The gentlest curve that keeps clear of other houses; else the one that comes least near. */
function bent(a: Point, b: Point, others: readonly Point[]): { from: Point; by: Point; to: Point } {
  const clear = 0.16 * Math.hypot(b.x - a.x, b.y - a.y) + 20
  let best = { near: -1, curve: { from: a, by: a, to: b } }
  for (const bend of BENDS) {
    const by = { x: (a.x + b.x) / 2 - (b.y - a.y) * bend, y: (a.y + b.y) / 2 + (b.x - a.x) * bend }
    const curve = { from: a, by, to: b }
    const near = Math.min(Infinity, ...others.map(other => distanceTo(curve, other)))
    if (near >= clear) return curve
    if (near > best.near) best = { near, curve }
  }
  return best.curve
}

function distanceTo(curve: { from: Point; by: Point; to: Point }, other: Point): number {
  const along = [0.2, 0.35, 0.5, 0.65, 0.8].map(t => pointOn(curve, t))
  return Math.min(...along.map(point => Math.hypot(point.x - other.x, point.y - other.y)))
}

/** The point at share `t` of a curve. */
export function pointOn({ from, by, to }: Pick<Path, 'from' | 'by' | 'to'>, t: number): Point {
  const mix = (p: number, q: number, r: number) => (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t * t * r
  return { x: mix(from.x, by.x, to.x), y: mix(from.y, by.y, to.y) }
}

/** The way from one house to its neighbour, in that direction. */
export function wayBetween(layout: Layout, from: string, to: string): Pick<Path, 'from' | 'by' | 'to'> | null {
  const path = layout.paths.find(one => (one.a === from && one.b === to) || (one.a === to && one.b === from))
  if (!path) return null
  return path.a === from ? path : { from: path.to, by: path.by, to: path.from }
}

/** How far down the map must be moved up so that these houses are seen well, in px; 0 where all of it is seen. */
export function panFor(layout: Layout, houses: readonly string[]): number {
  const ys = houses.flatMap(house => layout.spots.get(house)?.y ?? [])
  if (ys.length === 0) return clampPan(layout, (layout.height - layout.view.height) / 2)
  // Houses reach up from their door, their names down; above lie the buttons of the play.
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2 - 34
  const names = Math.max(...ys) + 40 - layout.view.height
  return clampPan(layout, Math.max(names, middle - layout.view.height / 2))
}

export function clampPan(layout: Layout, pan: number): number {
  return Math.round(Math.max(0, Math.min(layout.height - layout.view.height, pan)))
}

/** The house that an arrow key leads to: the linked one that lies most in that direction. */
export function neighbourTowards(
  layout: Layout,
  links: readonly string[],
  from: string,
  towards: Point,
): string | null {
  const here = layout.spots.get(from)
  let best: { id: string; turn: number } | null = null
  for (const id of links) {
    const there = layout.spots.get(id)
    if (!here || !there) continue
    const far = Math.hypot(there.x - here.x, there.y - here.y) || 1
    const turn = ((there.x - here.x) * towards.x + (there.y - here.y) * towards.y) / far
    if (turn > 0.2 && (!best || turn > best.turn)) best = { id, turn }
  }
  return best?.id ?? null
}

/** The house whose drawing a point lies on or near, within a finger's reach. */
export function houseNear(layout: Layout, at: Point): string | null {
  const reach = 34 + 44 * layout.unit
  let best: { id: string; far: number } | null = null
  for (const [id, spot] of layout.spots) {
    const far = Math.hypot(spot.x - at.x, spot.y - 70 * spot.s - at.y)
    if (far < reach && (!best || far < best.far)) best = { id, far }
  }
  return best?.id ?? null
}

export function isSmall(layout: Layout): boolean {
  return layout.unit < SMALL
}
