import { useBeginning } from '../../ui/dom'
import { Listen } from '../../ui/listen'
import type { Say } from '../../ui/say'

interface QuestionProps {
  readonly text: string
  /** Everything that is to be heard when one asks for it, the question first. */
  readonly spoken: string
  /** What of it is said unasked. */
  readonly itself: string
  readonly again: boolean
  readonly say: Say
  readonly listen: ((text: string) => void) | null
}

/** The question that all baskets answer. */
export function Question({ text, spoken, itself, again, say, listen }: QuestionProps) {
  const { heard, words } = useBeginning<HTMLHeadingElement>(listen)
  return (
    <header class="terraces-question">
      <div>
        {again && <p class="terraces-again">{say('terraces.again')}</p>}
        <h2 ref={words} tabIndex={-1}>
          {text}
        </h2>
      </div>
      <Listen
        label={say('play.listen')}
        onListen={listen && (() => listen(spoken))}
        itself={itself}
        autoFocus={heard}
        class="panel-listen"
      />
    </header>
  )
}
