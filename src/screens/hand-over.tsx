import { Button } from '../ui/button'
import { useFocusOnMount } from '../ui/dom'
import type { Say } from '../ui/say'
import './notice.css'

export interface HandOverProps {
  readonly say: Say
  readonly art: (path: string) => string
  /** The next child has the tablet. */
  readonly onReady: () => void
}

/** Between two children: it covers what was on the tablet until the next one touches. */
export function HandOver({ say, art, onReady }: HandOverProps) {
  const at = useFocusOnMount<HTMLHeadingElement>()
  return (
    <main class="notice hand-over">
      <img class="notice-valley" src={art('title/valley.webp')} alt="" draggable={false} />
      <div class="notice-sheet">
        <img class="notice-who" src={art('heads/trau-happy.svg')} alt="" draggable={false} />
        <h1 ref={at} tabIndex={-1}>
          {say('app.hand-title')}
        </h1>
        <p>{say('app.hand-line')}</p>
        <Button kind="primary" icon="hand" big onClick={onReady}>
          {say('app.hand-ready')}
        </Button>
      </div>
    </main>
  )
}
