import { useId } from 'preact/hooks'
import { classes } from './dom'

interface WovenProps {
  /** Rows from the lowest to the highest, each the colours of one tile; as many as the finished cloth has. */
  readonly cells: readonly (readonly string[])[]
  /** Rows that are woven; above them the bare warp is seen. */
  readonly rows: number
  /** Px a cell. */
  readonly cell?: number
  /** Said aloud; a cloth that is told of elsewhere has none. */
  readonly label?: string
  readonly class?: string
}

/** A cloth on its way: woven from below as wide as its room, one rectangle for each run of a colour. */
export function Woven({ cells, rows, cell = 3, label, class: extra }: WovenProps) {
  const name = useId()
  const columns = cells[0]?.length ?? 1
  const height = cells.length * cell
  const fell = height - rows * cell
  const warp = Math.min(8, cell * 2)
  return (
    <svg
      class={classes('woven', extra)}
      height={height}
      width="100%"
      shape-rendering="crispEdges"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <pattern id={`${name}warp`} width={warp} height={height} patternUnits="userSpaceOnUse">
        <rect width={warp} height={height} fill="#f3e6ca" />
        <rect width={1} height={height} fill="#d9c19a" />
      </pattern>
      <pattern id={name} width={columns * cell} height={height} patternUnits="userSpaceOnUse">
        {cells
          .slice(0, rows)
          .map((row, fromBelow) =>
            runsOf(row).map(([from, to, colour]) => (
              <rect
                key={`${fromBelow} ${from}`}
                x={from * cell}
                y={height - (fromBelow + 1) * cell}
                width={(to - from) * cell}
                height={cell}
                fill={colour}
              />
            )),
          )}
      </pattern>
      <rect width="100%" height={height} fill={`url(#${name}warp)`} />
      <rect y={fell} width="100%" height={rows * cell} fill={`url(#${name})`} />
      {rows < cells.length && <rect y={Math.max(0, fell - 2)} width="100%" height={2} fill="#d98a2b" />}
    </svg>
  )
}

/** [from, to, colour] of each stretch of cells of one colour. */
function runsOf(row: readonly string[]): [number, number, string][] {
  const runs: [number, number, string][] = []
  row.forEach((colour, x) => {
    const last = runs.at(-1)
    if (last?.[2] === colour) last[1] = x + 1
    else runs.push([x, x + 1, colour])
  })
  return runs
}
