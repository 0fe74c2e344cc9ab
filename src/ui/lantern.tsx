import { classes } from './dom'

/**
 * A paper lantern, `size` px wide. Lit ones have warm ribs, a halo and rays: state is never colour alone. Painted by the
 * styles: a map hangs dozens of them out, and drawn as paths they were most of what a change of the page looks through.
 */
export function Lantern({ lit, size = 30, class: extra }: { lit: boolean; size?: number; class?: string }) {
  return (
    <i
      class={classes('lantern', lit ? 'lit' : 'dark', extra)}
      style={{ width: `${size / 16}rem`, height: `${size / 12}rem` }}
      aria-hidden="true"
    />
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
