import type { ComponentChildren } from 'preact'
import { Band } from '../ui/band'
import { RoundButton } from '../ui/button'
import { useHeadingFocus } from '../ui/dom'

/** The desk's page: brocade, way back, heading that takes the focus, buttons at its right. */
export function Frame({
  title,
  back,
  onBack,
  tools,
  children,
}: {
  title: string
  back: string
  onBack: () => void
  tools?: ComponentChildren
  children: ComponentChildren
}) {
  const heading = useHeadingFocus()
  return (
    <main class="desk">
      <Band name="tai-qua-tram" slim />
      <header class="desk-head">
        <RoundButton icon="back" label={back} onClick={onBack} />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {tools && <div class="desk-tools">{tools}</div>}
      </header>
      {children}
    </main>
  )
}
