import type { ComponentChildren } from 'preact'
import { classes } from './dom'

/** What somebody says. `tail`: where the speaker is; 'none' when their head stands beside it. */
export function Bubble({
  who,
  children,
  tail = 'left',
  class: extra,
}: {
  who?: ComponentChildren
  children: ComponentChildren
  tail?: 'left' | 'right' | 'none'
  class?: string
}) {
  return (
    <div class={classes('bubble', tail !== 'none' && `tail-${tail}`, extra)}>
      {who && <b class="bubble-who">{who}</b>}
      {children}
    </div>
  )
}
