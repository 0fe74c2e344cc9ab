import type { ComponentChildren } from 'preact'
import { Lantern } from './lantern'

/** Said while something is on its way; never a bare spinner. */
export function Loading({ children }: { children: ComponentChildren }) {
  return (
    <main class="loading">
      <Lantern lit size={66} />
      <p role="status">{children}</p>
    </main>
  )
}
