import { createContext } from 'preact'
import { useContext, useLayoutEffect } from 'preact/hooks'
import type { Item } from '../core/level'
import { classes } from '../ui/dom'
import { Icon } from '../ui/icon'
import { Listen } from '../ui/listen'
import type { ActivityProps } from './activity'
import { clueKey } from './common'
import './panel.css'
import './feedback.css'

/** Told when a child begins to read why, and when the child has read it: only then may a tablet go on to the next. */
export const ReadingWhy = createContext<(reads: boolean) => void>(() => {})

/** For whatever tells why an answer was right or not, as long as it is to be seen. */
export function useReadingWhy(): void {
  const tell = useContext(ReadingWhy)
  useLayoutEffect(() => {
    tell(true)
    return () => tell(false)
  }, [])
}

interface FeedbackProps extends Pick<ActivityProps, 'words' | 'has' | 'say' | 'listen'> {
  readonly item: Item
  readonly right: boolean
  /** A few words in the mechanic's own voice: "Got it!". */
  readonly verdict: string
  /** How Dế Mạng takes it. */
  readonly teller?: 'cheering' | 'chirp' | 'thinking'
  /** It will come by a second time. */
  readonly comesBack?: boolean
}

/** Right or wrong, why, the clues to look at, and what to do about it. Never scolding. */
export function Feedback({ item, right, verdict, teller, comesBack = false, words, has, say, listen }: FeedbackProps) {
  useReadingWhy()
  const why = words(`${item.id}.why`)
  const move = item.side === 'risky' ? words(`${item.id}.move`) : null
  const nudge = !right && has(`${item.id}.nudge`) ? words(`${item.id}.nudge`) : null
  const spoken = [verdict, nudge, why, move].filter(Boolean).join(' ')
  return (
    <section class={classes('feedback', right ? 'good' : 'look')} role="status">
      <header>
        <Icon name={right ? 'check' : 'eye'} size={26} />
        <h2>{verdict}</h2>
        <Listen
          label={say('play.listen')}
          onListen={listen && (() => listen(spoken))}
          itself={spoken}
          class="panel-listen"
        />
      </header>
      <div class="feedback-said">
        <span class={classes('feedback-teller', teller ?? (right ? 'cheering' : 'thinking'))} aria-hidden="true" />
        <p class="feedback-why">
          {nudge && <>{nudge} </>}
          {why}
        </p>
      </div>
      <ul class="feedback-clues" aria-label={say('play.look-at')}>
        {item.clues.map(clue => (
          <li key={clue}>
            <Icon name="eye" size={18} />
            {say(clueKey(clue, item.side))}
          </li>
        ))}
      </ul>
      {move && (
        <p class="feedback-move">
          <Icon name="shield" size={22} />
          <span>
            <b class="hidden-words">{say('play.move')}: </b>
            {move}
          </span>
        </p>
      )}
      {comesBack && <p class="feedback-back">{say('play.comes-back')}</p>}
    </section>
  )
}
