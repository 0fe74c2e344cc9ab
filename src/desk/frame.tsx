import type { ComponentChildren } from 'preact'
import { Band } from '../ui/band'
import { RoundButton } from '../ui/button'
import { classes, useHeadingFocus } from '../ui/dom'

/** The desk's page: brocade, way back, heading that takes the focus, buttons at its right. */
export function Frame({
  title,
  of,
  back,
  onBack,
  corner,
  tools,
  children,
}: {
  title: string
  /** What of: the class; on a narrow screen it is the whole heading. */
  of?: string
  back: string
  onBack: () => void
  /** Round buttons that stay beside the heading. */
  corner?: ComponentChildren
  tools?: ComponentChildren
  children: ComponentChildren
}) {
  const heading = useHeadingFocus()
  return (
    <main class={classes('desk', of && 'of-class')}>
      <Band name="tai-qua-tram" slim />
      <header class="desk-head">
        <RoundButton icon="back" label={back} onClick={onBack} />
        <h1 ref={heading} tabIndex={-1}>
          {of ? <span>{title} – </span> : title}
          {of}
        </h1>
        {corner && <div class="desk-corner">{corner}</div>}
        {tools && <div class="desk-tools">{tools}</div>}
      </header>
      {children}
    </main>
  )
}
