import type { ComponentChildren } from 'preact'

/** Said while something is on its way; never a bare spinner. */
export function Loading({ children }: { children: ComponentChildren }) {
  return (
    <main class="loading">
      <p role="status">{children}</p>
    </main>
  )
}
