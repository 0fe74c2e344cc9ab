import type { ComponentChildren } from 'preact'
import { Band, type BandName } from './band'
import { classes } from './dom'

export interface PanelProps {
  readonly band?: BandName
  /** Two px a cell instead of three. */
  readonly slim?: boolean
  readonly title?: ComponentChildren
  /** Buttons at the right of the title (Listen). */
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
  readonly dusk?: boolean
  readonly class?: string
}

/** A sheet of paper under one brocade band. */
export function Panel({ band, slim, title, tools, children, dusk, class: extra }: PanelProps) {
  return (
    <section class={classes('panel', dusk && 'dusk', extra)}>
      {band && <Band name={band} slim={slim} />}
      <div class="panel-in">
        {(title || tools) && (
          <header class="panel-head">
            {title && <h2>{title}</h2>}
            {tools && <div class="panel-tools">{tools}</div>}
          </header>
        )}
        {children}
      </div>
    </section>
  )
}
