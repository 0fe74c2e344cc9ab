import './qr-picture.css'

/** Light dots that a reader needs around a code, by the standard. */
const QUIET = 4

/** A QR code, as large as its box, with its quiet zone. `label` says what it is to whoever cannot see it. */
export function QrPicture({ dots, label }: { dots: readonly (readonly boolean[])[]; label: string }) {
  const side = dots.length + 2 * QUIET
  const dark = dots.flatMap((row, y) =>
    runsOf(row).map(([from, to]) => `M${from + QUIET} ${y + QUIET}h${to - from}v1H${from + QUIET}z`),
  )
  return (
    <svg class="qr-picture" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} />
      <path d={dark.join('')} />
    </svg>
  )
}

/** Where the dark dots of a row begin and end, neighbours together. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  for (let at = 0; at < row.length; at++) {
    const last = runs.at(-1)
    if (!row[at]) continue
    if (last?.[1] === at) last[1] = at + 1
    else runs.push([at, at + 1])
  }
  return runs
}
