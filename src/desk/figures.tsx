import type { ComponentChildren } from 'preact'
import type { Estimate } from '../core/discernment'
import type { Count } from '../core/marks'
import { classes } from '../ui/dom'

/**
 * Figures of the desk as SVG: told apart by shape and hatching, so that a copy in black and white says the same. Each has its
 * words as `alt`; where they stand beside it already, it is none and the figure is hidden from readers.
 */

interface Alt {
  readonly alt?: string
}

function Figure({ alt, box, kind, children }: Alt & { box: string; kind: string; children: ComponentChildren }) {
  const look = { class: `fig ${kind}`, viewBox: box }
  if (!alt) {
    return (
      <svg {...look} aria-hidden="true">
        {children}
      </svg>
    )
  }
  return (
    <svg {...look} role="img" aria-label={alt}>
      {children}
    </svg>
  )
}

const EDGE = 10
const along = (share: number, width: number) => EDGE + share * (width - 2 * EDGE)

/** A line from 0 to 1 with its middle marked. */
function Rail({ width, y }: { width: number; y: number }) {
  return (
    <g class="fig-rail">
      <path d={`M${EDGE} ${y}H${width - EDGE}`} />
      {[0, 0.5, 1].map(share => (
        <path key={share} d={`M${along(share, width)} ${y - 4}v8`} />
      ))}
    </g>
  )
}

const STRIP = 168

/** Of good and of risky messages the share told rightly: a ring above, a square below. */
export function Shares({ safe, risky, alt }: { safe: Count; risky: Count } & Alt) {
  const at = ({ right, of }: Count) => (of === 0 ? null : along(right / of, STRIP))
  const [ring, square] = [at(safe), at(risky)]
  return (
    <Figure kind="strip" box={`0 0 ${STRIP} 36`} alt={alt}>
      <Rail width={STRIP} y={10} />
      <Rail width={STRIP} y={26} />
      {ring !== null && <circle class="fig-open" cx={ring} cy={10} r={6.5} />}
      {square !== null && <rect class="fig-full" x={square - 6} y={20} width={12} height={12} />}
    </Figure>
  )
}

const diamond = (x: number, y: number, r: number) => `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`

/** Accuracy before and after: an open diamond, an arrow, a full one. */
export function Slope({ before, after, alt }: { before: number | null; after: number | null } & Alt) {
  const [from, to] = [before, after].map(share => (share === null ? null : along(share, STRIP)))
  const both = from !== null && to !== null && from !== undefined && to !== undefined
  return (
    <Figure kind="strip" box={`0 0 ${STRIP} 24`} alt={alt}>
      <Rail width={STRIP} y={12} />
      {both && <path class="fig-way" d={`M${from} 12H${to}`} />}
      {from != null && <path class="fig-open" d={diamond(from, 12, 8)} />}
      {to != null && <path class="fig-full" d={diamond(to, 12, both && Math.abs(to - from) < 3 ? 5 : 8)} />}
    </Figure>
  )
}

/** A share as a hatched bar. It has no box of its own, so that its hatching is not stretched. */
export function Bar({ share }: { share: number }) {
  return (
    <svg class="fig bar" aria-hidden="true">
      <rect class="fig-frame" x="1" y="1" width="99%" height="16" />
      <rect class="fig-hatched" x="1" y="1" width={`${99 * share}%`} height="16" fill="url(#hatched)" />
    </svg>
  )
}

const WIDE = 560
const DOT = 7
/** So many places from "trusts all" to "doubts all": an odd number, so that the balanced ones stand in the middle. */
const PLACES = 21

/** A dot for each pupil, from trusting (left) to doubting (right), stacked where they are alike. No dot has a name. */
export function Leanings({
  biases,
  edge,
  words,
  alt,
}: {
  biases: readonly number[]
  /** From how far on a pupil leans. */
  edge: number
  /** Under each of the three zones: its name, and how many are in it. */
  words: readonly (readonly [string, string])[]
} & Alt) {
  const heights = new Map<number, number>()
  const dots = biases.map(bias => {
    const place = Math.round(((bias + 1) / 2) * (PLACES - 1))
    const height = heights.get(place) ?? 0
    heights.set(place, height + 1)
    return { place, height }
  })
  const tallest = Math.max(3, ...heights.values())
  const floor = tallest * 2 * DOT + 12
  const [left, right] = [along((1 - edge) / 2, WIDE), along((1 + edge) / 2, WIDE)]
  const zones = [
    [0, left],
    [left, right],
    [right, WIDE],
  ] as const
  return (
    <Figure kind="wide" box={`0 0 ${WIDE} ${floor + 54}`} alt={alt}>
      {zones.map(([from, to], i) => (
        <g key={from}>
          <rect class="fig-zone" x={from} y={0} width={to - from} height={floor} fill={ZONES[i]} />
          <text x={(from + to) / 2} y={floor + 22}>
            {words[i]![0]}
          </text>
          <text x={(from + to) / 2} y={floor + 46}>
            {words[i]![1]}
          </text>
        </g>
      ))}
      <path class="fig-line" d={`M0 ${floor}H${WIDE}`} />
      {dots.map(({ place, height }) => (
        <circle
          key={`${place} ${height}`}
          class="fig-full"
          cx={along(place / (PLACES - 1), WIDE)}
          cy={floor - DOT - 2 - height * 2 * DOT}
          r={DOT - 1}
        />
      ))}
    </Figure>
  )
}

const ZONES = ['url(#hatched-left)', '#fff', 'url(#dotted)']

/** A figure with its range on a line whose marks are named. */
export function Range({
  estimate,
  from,
  to,
  marks,
}: {
  estimate: Estimate
  from: number
  to: number
  marks: readonly (readonly [number, string])[]
}) {
  const x = (value: number) => along(Math.min(1, Math.max(0, (value - from) / (to - from))), WIDE)
  const { value, low, high } = estimate
  return (
    <svg class="fig wide" viewBox={`0 0 ${WIDE} 64`} aria-hidden="true">
      <path class="fig-line" d={`M${EDGE} 24H${WIDE - EDGE}`} />
      {marks.map(([at, words], i) => (
        <g key={words}>
          <path class="fig-line" d={`M${x(at)} 17v14`} />
          <text x={x(at)} y={54} class={classes(at === from && 'first', at === to && 'last', i % 2 === 1 && 'odd')}>
            {words}
          </text>
        </g>
      ))}
      <path class="fig-range" d={`M${x(low)} 24H${x(high)}`} />
      <path class="fig-line" d={`M${x(low)} 14v20M${x(high)} 14v20`} />
      <path class="fig-full" d={diamond(x(value), 24, 10)} />
    </svg>
  )
}

/** The hatchings that figures are filled with; stands once on a page. */
export function Hatchings() {
  const lines = (id: string, turn: number) => (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
      <rect width="7" height="7" fill="#fff" />
      <path d="M0 0V7" stroke="#8a7f73" stroke-width={id === 'hatched' ? 5 : 2} />
    </pattern>
  )
  return (
    <svg class="fig-defs" aria-hidden="true">
      <defs>
        {lines('hatched', 45)}
        {lines('hatched-left', 45)}
        <pattern id="dotted" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" fill="#fff" />
          <circle cx="3.5" cy="3.5" r="1.3" fill="#8a7f73" />
        </pattern>
      </defs>
    </svg>
  )
}
