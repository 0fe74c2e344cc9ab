import aruco, { type Point } from 'js-aruco2/src/cv.js'

const { CV } = aruco

/** Side of the smallest mark whose cells can be told apart, in pixels. */
export const LEAST_SIDE = 13
/** Quarters of a turn from upright beyond which it is not clear which edge is up: 36 degrees. */
const HALF_WAY = 0.4
/** Straight parts of a border that is broken by thumbs; more than this is no card. */
const MOST_PARTS = 18
/** How far two parts of one edge may lie from one line: pixels, and degrees. */
const ASIDE = 2.5
const SLANT = (12 * Math.PI) / 180

/** A straight part of a contour: from a corner of the polygon to the next. */
interface Part {
  readonly a: Point
  readonly b: Point
  readonly long: number
}

/** Points that lie along `x·nx + y·ny = at`; `long`: pixels of the contour that say so. */
interface Line {
  readonly nx: number
  readonly ny: number
  readonly at: number
  readonly long: number
}

/**
 * The four corners of a contour that is a card's border, clockwise from the one at the upper left; null for any other, and
 * for a card turned half-way. A border with a bite in it, or with a thumb that grows out of it, still has four long lines.
 */
export function cornersOf(contour: readonly Point[]): Point[] | null {
  const polygon = CV.approxPolyDP(contour, Math.max(1.5, contour.length * 0.02))
  if (polygon.length < 4 || polygon.length > MOST_PARTS) return null
  const lines = edgesOf(polygon, contour.length)
  if (lines.length < 4) return null
  const fitted = lines.slice(0, 4).map(line => throughPoints(line, contour))
  const corners = crossings(fitted)
  return corners && isCard(corners) ? fromTopLeft(corners) : null
}

/** Lines that parts of the polygon lie on, the longest first. */
function edgesOf(polygon: readonly Point[], around: number): Line[] {
  const parts = polygon
    .map((a, i): Part => {
      const b = polygon[(i + 1) % polygon.length]!
      return { a, b, long: distance(a, b) }
    })
    .filter(({ long }) => long > around * 0.04)
    .sort((one, other) => other.long - one.long)
  const lines: Line[] = []
  for (const part of parts) {
    const line = lineOf(part)
    const same = lines.findIndex(other => isSame(other, part, line))
    if (same < 0) lines.push(line)
    else lines[same] = { ...lines[same]!, long: lines[same]!.long + part.long }
  }
  return lines.sort((one, other) => other.long - one.long)
}

function lineOf({ a, b, long }: Part): Line {
  const [nx, ny] = [(b.y - a.y) / long, (a.x - b.x) / long]
  return { nx, ny, at: nx * a.x + ny * a.y, long }
}

function isSame(line: Line, { a, b }: Part, { nx, ny }: Line): boolean {
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
  const slant = Math.abs(line.nx * ny - line.ny * nx)
  return slant < Math.sin(SLANT) && line.nx * nx + line.ny * ny > 0 && Math.abs(asideOf(line, x, y)) < ASIDE
}

const asideOf = ({ nx, ny, at }: Line, x: number, y: number) => nx * x + ny * y - at
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** The line through the points of the contour that lie near this one. */
function throughPoints(line: Line, contour: readonly Point[]): Line {
  let [n, sx, sy, sxx, sxy, syy] = [0, 0, 0, 0, 0, 0]
  for (const { x, y } of contour) {
    if (Math.abs(asideOf(line, x, y)) > 1.5) continue
    n++
    sx += x
    sy += y
    sxx += x * x
    sxy += x * y
    syy += y * y
  }
  if (n < 4) return line
  const [mx, my] = [sx / n, sy / n]
  const angle = 0.5 * Math.atan2(2 * (sxy / n - mx * my), sxx / n - mx * mx - (syy / n - my * my))
  let [nx, ny] = [-Math.sin(angle), Math.cos(angle)]
  if (nx * line.nx + ny * line.ny < 0) [nx, ny] = [-nx, -ny]
  return { nx, ny, at: nx * mx + ny * my, long: line.long }
}

/** Where four lines meet one after the other around the middle; null where they do not close. */
function crossings(lines: readonly Line[]): Point[] | null {
  const around = lines.toSorted((a, b) => Math.atan2(a.ny, a.nx) - Math.atan2(b.ny, b.nx))
  const corners: Point[] = []
  for (let i = 0; i < 4; i++) {
    const [a, b] = [around[i]!, around[(i + 1) % 4]!]
    const turn = a.nx * b.ny - a.ny * b.nx
    if (turn < 0.3) return null
    corners.push({ x: (a.at * b.ny - b.at * a.ny) / turn, y: (b.at * a.nx - a.at * b.nx) / turn })
  }
  return corners
}

/** Clockwise on the screen, and no edge far shorter than the others. */
function isCard(corners: readonly Point[]): boolean {
  const edges = corners.map((corner, i) => distance(corner, corners[(i + 1) % 4]!))
  const [least, most] = [Math.min(...edges), Math.max(...edges)]
  return least > LEAST_SIDE * 0.6 && most < 3 * least && CV.isContourConvex(corners)
}

function fromTopLeft(corners: readonly Point[]): Point[] | null {
  const [a, b, c, d] = corners as [Point, Point, Point, Point]
  const quarters = (2 / Math.PI) * Math.atan2(b.y - a.y + c.y - d.y, b.x - a.x + c.x - d.x)
  const turn = Math.round(quarters)
  if (Math.abs(quarters - turn) > HALF_WAY) return null
  const first = (4 - turn) % 4
  return [...corners.slice(first), ...corners.slice(0, first)]
}
