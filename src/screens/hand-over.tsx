import type { Learner } from '../core/learners'
import { Button } from '../ui/button'
import { useFocusOnMount } from '../ui/dom'
import type { Say } from '../ui/say'
import { Friend } from './friend'
import './notice.css'
import './together.css'

export interface HandOverProps {
  readonly say: Say
  readonly art: (path: string) => string
  /** Who may be next: the other children on this tablet. */
  readonly others: readonly Learner[]
  /** One of them has the tablet, and plays at once. */
  readonly onNext: (learner: string) => void
  /** Somebody else has it: the picker. */
  readonly onReady: () => void
}

/** Between two children: it covers what was on the tablet until the next one touches. */
export function HandOver({ say, art, others, onNext, onReady }: HandOverProps) {
  const at = useFocusOnMount<HTMLHeadingElement>()
  return (
    <main class="notice hand-over">
      <img class="notice-valley" src={art('title/valley.webp')} alt="" draggable={false} />
      <div class="notice-sheet">
        <img class="notice-who" src={art('heads/trau-happy.svg')} alt="" draggable={false} />
        <h1 ref={at} tabIndex={-1}>
          {say('app.hand-title')}
        </h1>
        <p>{say(others.length > 0 ? 'together.next-line' : 'app.hand-line')}</p>
        {others.length > 0 ? (
          <>
            <div class="together-friends">
              {others.map(one => (
                <Friend key={one.id} friend={one} art={art} size={72} onChoose={() => onNext(one.id)} />
              ))}
            </div>
            <Button icon="adduser" onClick={onReady}>
              {say('together.other')}
            </Button>
          </>
        ) : (
          <Button kind="primary" icon="hand" big onClick={onReady}>
            {say('app.hand-ready')}
          </Button>
        )}
      </div>
    </main>
  )
}
