import { classes } from './dom'

/** A paper lantern, `size` px wide. Lit ones have warm ribs, a halo and rays: state is never colour alone. */
export function Lantern({ lit, size = 30, class: extra }: { lit: boolean; size?: number; class?: string }) {
  const width = `${size / 16}rem`
  return (
    <svg
      class={classes('lantern', lit ? 'lit' : 'dark', extra)}
      viewBox="0 0 36 48"
      width={size}
      height={(size * 4) / 3}
      style={{ width, height: `${size / 12}rem` }}
      aria-hidden="true"
      focusable="false"
    >
      <path class="lantern-hook" d="M18 1v6" stroke-width="3" />
      <path class="lantern-body" d="M10 10C2 17 2 31 11 38h14c9-7 9-21 1-28Z" />
      <path
        class="lantern-ribs"
        d="M18 10v28M12 10c-4 9-4 19 1 28M24 10c4 9 4 19-1 28"
        fill="none"
        stroke-width="1.6"
      />
      <path class="lantern-caps" d="M9 7h18v4H9ZM10 37h16v4H10Z" />
      <path class="lantern-tassel" d="M18 41v6" stroke-width="4" />
    </svg>
  )
}

/** Stars as lanterns in a row. `label` is read aloud ("2 of 3"); without it the row is decoration. */
export function Lanterns({
  of,
  lit,
  size,
  label,
  class: extra,
}: {
  of: number
  lit: number
  size?: number
  label?: string
  class?: string
}) {
  const row = Array.from({ length: of }, (_, at) => <Lantern key={at} lit={at < lit} size={size} />)
  return label ? (
    <span class={classes('lanterns', extra)} role="img" aria-label={label}>
      {row}
    </span>
  ) : (
    <span class={classes('lanterns', extra)} aria-hidden="true">
      {row}
    </span>
  )
}
