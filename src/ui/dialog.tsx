import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Band, type BandName } from './band'
import { RoundButton } from './button'
import { classes, focusable } from './dom'

export interface DialogProps {
  readonly title: ComponentChildren
  readonly onClose: () => void
  readonly closeLabel: string
  readonly children: ComponentChildren
  /** Buttons that stay in sight at the foot while the rest scrolls. */
  readonly foot?: ComponentChildren
  readonly band?: BandName
  readonly class?: string
}

/** Keeps Tab inside `box`, going round at both ends. */
function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const reach = focusable(box)
  const first = reach[0] ?? box
  const last = reach.at(-1) ?? box
  const at = document.activeElement
  const leaving = event.shiftKey ? at === first || at === box : at === last
  if (!leaving && box.contains(at)) return
  event.preventDefault()
  ;(event.shiftKey ? last : first).focus()
}

/**
 * A sheet in front of everything. Escape and the veil close it; the focus then goes back to where it was. The veil stays until
 * the finger is up again: else what lies under it would take the rest of the touch, and an answer would be given unawares.
 */
export function Dialog({
  title,
  onClose,
  closeLabel,
  children,
  foot,
  band = 'tai-pieu-hook',
  class: extra,
}: DialogProps) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  const onVeil = useRef(false)
  const titleId = useId()
  const [before] = useState(() => document.activeElement)

  // Before it is painted: whoever sees it may press Escape at once.
  useLayoutEffect(() => {
    const sheet = box.current
    if (sheet && !sheet.contains(document.activeElement)) sheet.focus({ preventScroll: true })
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
        close.current()
      } else if (event.key === 'Tab' && sheet) keepInside(sheet, event)
    }
    document.addEventListener('keydown', press, true)
    return () => {
      document.removeEventListener('keydown', press, true)
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Escape is its key
    <div
      class="veil"
      onPointerDown={event => {
        onVeil.current = event.target === event.currentTarget
      }}
      onClick={event => {
        if (onVeil.current && event.target === event.currentTarget) onClose()
      }}
    >
      <div
        ref={box}
        class={classes('dialog', extra)}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
      >
        <Band name={band} slim />
        <header class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <RoundButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        <div class="dialog-in">{children}</div>
        {foot && <footer class="dialog-foot">{foot}</footer>}
      </div>
    </div>
  )
}
