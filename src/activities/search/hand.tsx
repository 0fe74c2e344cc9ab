import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'

/** How many rows were looked at before the first click. `hint` counts the clicks that came too early: each shakes it. */
export function Hand({ of, at, hint, say }: { of: number; at: number; hint: number; say: Say }) {
  const n = Math.min(at, of)
  return (
    <div key={hint} class={classes('search-hand', 'chip', hint > 0 && 'shake')}>
      <Icon name="hand" />
      <span class="search-dots" role="img" aria-label={say('search.hand-label', { n, of })}>
        {Array.from({ length: of }, (_, i) => (
          <i key={i} class={classes(i < n && 'full')} />
        ))}
      </span>
    </div>
  )
}
