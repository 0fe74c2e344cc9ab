import type { ComponentChildren } from 'preact'
import { useBeginning } from '../ui/dom'
import { Listen } from '../ui/listen'
import type { ActivityProps } from './activity'
import './panel.css'

interface HeadingProps extends Pick<ActivityProps, 'say' | 'listen'> {
  /** What is heard at a touch; whoever cannot read yet hears it unasked. */
  readonly spoken: string
  /** Keyboard and reader begin here: at the words, or, where it can be heard, at the way to hear it. */
  readonly focus?: 'words' | 'hearing'
  readonly children: ComponentChildren
}

/** What a panel is about, to read and to hear. */
export function Heading({ spoken, focus, say, listen, children }: HeadingProps) {
  const { heard, words } = useBeginning<HTMLHeadingElement>(focus && (focus === 'hearing' ? listen : null))
  return (
    <header class="panel-heading">
      <h2 ref={words} tabIndex={-1}>
        {children}
      </h2>
      <Listen
        label={say('play.listen')}
        onListen={listen && (() => listen(spoken))}
        itself={spoken}
        autoFocus={heard}
        class="panel-listen"
      />
    </header>
  )
}
