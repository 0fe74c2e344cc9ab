/** A label as it would hang if it were alone: its tail's tip at (x, y), its box over that. Px of the view. */
export interface Hung {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Keeps its place; the others make room. */
  readonly first?: boolean
}

/** How far a label gives way, px: to the right and up (below zero: to the left, down). */
export interface Way {
  readonly right: number
  readonly up: number
}

/** Edges that no label may pass. */
export interface Edges {
  readonly left: number
  readonly right: number
  readonly top: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const STAY: Way = { right: 0, up: 0 }
/** Room between two labels side by side, and between one and the next above it: there a tail and a count hang over. */
const GAP = 6
const HANGING = 12
const STEP = 6
const FARTHEST = 42
/** A label that slides sideways points less clearly at its place than one that is lifted; one that sinks covers it. */
const SIDEWAYS = 1.6
const SUNK = 2.5
const LOWEST = 7

/** How often those that found no room may choose earlier. */
const TRIES = 8

/**
 * Lifts overlapping labels apart, so that each can be read and touched: the first keeps its place, then those in front,
 * and each of the others goes the shortest way up or aside to where it is free. Whoever found no room chooses earlier the
 * next time; where there is no room at all, it stays as free as can be.
 */
export function apart(labels: readonly Hung[], edges: Edges | null): ReadonlyMap<string, Way> {
  const firsts = labels.filter(label => label.first)
  let others = labels.filter(label => !label.first).sort((a, b) => b.y - a.y)
  let best: Hanging | null = null
  for (let tries = 0; tries < TRIES; tries++) {
    const hanging = hang([...firsts, ...others], edges)
    if (!best || hanging.stuck.size < best.stuck.size) best = hanging
    if (best.stuck.size === 0) break
    const { stuck } = hanging
    others = [...others.filter(({ id }) => stuck.has(id)), ...others.filter(({ id }) => !stuck.has(id))]
  }
  return best?.ways ?? new Map()
}

interface Hanging {
  readonly ways: ReadonlyMap<string, Way>
  /** Those that found no free spot. */
  readonly stuck: ReadonlySet<string>
}

function hang(order: readonly Hung[], edges: Edges | null): Hanging {
  const placed: Box[] = []
  const ways = new Map<string, Way>()
  const stuck = new Set<string>()
  for (const label of order) {
    const way = bestWay(label, placed, edges)
    const box = boxOf(label, way)
    if (pressed(box, placed, edges) > 0) stuck.add(label.id)
    ways.set(label.id, way)
    placed.push(box)
  }
  return { ways, stuck }
}

function bestWay(label: Hung, placed: readonly Box[], edges: Edges | null): Way {
  let best = STAY
  let least = Number.POSITIVE_INFINITY
  for (const way of WAYS) {
    const far = lengthOf(way)
    if (far >= least) break
    const cost = far + PRESSED * pressed(boxOf(label, way), placed, edges)
    if (cost < least) {
      least = cost
      best = way
    }
  }
  return best
}

/** What a way costs, px of a way straight up. */
function lengthOf({ right, up }: Way): number {
  return (up < 0 ? -SUNK * up : up) + SIDEWAYS * Math.abs(right)
}

const ASIDE = Array.from({ length: 2 * FARTHEST + 1 }, (_, at) => (at - FARTHEST) * STEP)
/** The shortest first. */
const WAYS: readonly Way[] = ASIDE.filter(up => up >= -LOWEST * STEP)
  .flatMap(up => ASIDE.map(right => ({ right, up })))
  .sort((a, b) => lengthOf(a) - lengthOf(b))

/** What a px² of overlap weighs against a px of way: any free spot is better than a covered one. */
const PRESSED = 1000

/** How much of the box is covered, or lies beyond an edge, px². */
function pressed(box: Box, placed: readonly Box[], edges: Edges | null): number {
  let area = 0
  for (const other of placed) {
    const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left) + GAP
    const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) + HANGING
    if (wide > 0 && high > 0) area += wide * high
  }
  if (!edges) return area
  const out =
    Math.max(0, edges.left - box.left) + Math.max(0, box.right - edges.right) + Math.max(0, edges.top - box.top)
  return area + out * (box.bottom - box.top)
}

function boxOf({ x, y, width, height }: Hung, { right, up }: Way): Box {
  const left = x + right - width / 2
  return { left, right: left + width, top: y - up - height, bottom: y - up }
}
