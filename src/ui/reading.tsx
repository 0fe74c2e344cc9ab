import type { ComponentChildren } from 'preact'

/** What is read and may be longer than its room: it can be scrolled by keyboard too. */
export function Reading({
  label,
  class: extra = '',
  children,
}: {
  label: string
  class?: string
  children: ComponentChildren
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable where it holds no control
    <section class={extra || 'play-read'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
