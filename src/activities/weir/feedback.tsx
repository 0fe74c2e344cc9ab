import type { Clue } from '../../core/level'
import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { Say, SayKey } from '../../ui/say'
import { ASK, type WeirItem } from './rules'

/** One judgement that is being talked about. */
export interface Judged {
  readonly item: WeirItem
  readonly exit: string
  readonly right: boolean
  /** It was a second look. */
  readonly again: boolean
}

interface FeedbackProps {
  readonly judged: Judged
  readonly words: (key: string) => string
  readonly has: (key: string) => boolean
  readonly clueOf: (clue: Clue) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
}

function verdictOf({ item, exit, right, again }: Judged): SayKey {
  if (right && again) return 'weir.seen-again'
  if (right) return item.side === 'safe' ? 'weir.right-safe' : 'weir.right-risky'
  if (item.side === 'risky') return 'weir.wrong-risky'
  return exit === ASK ? 'weir.asked-safe' : 'weir.wrong-safe'
}

/** How Dế Mạng takes it: the best of two right answers gets the louder chirp. */
function tellerOf({ item, exit, right }: Judged): string {
  if (!right) return 'thinking'
  return exit === item.answer ? 'cheering' : 'chirp'
}

/** Right or wrong, why, the clues to look at, and what to do about it. Never scolding. */
export function Feedback({ judged, words, has, clueOf, say, listen }: FeedbackProps) {
  const { item, right, again } = judged
  const verdict = say(verdictOf(judged))
  const why = words(`${item.id}.why`)
  const move = item.side === 'risky' ? words(`${item.id}.move`) : null
  const nudge = !right && has(`${item.id}.nudge`) ? words(`${item.id}.nudge`) : null
  const spoken = [verdict, nudge, why, move].filter(Boolean).join(' ')
  return (
    <section class={classes('weir-feedback', right ? 'good' : 'look')} role="status">
      <header>
        <Icon name={right ? 'check' : 'eye'} size={26} />
        <h2>{verdict}</h2>
        <Listen label={say('play.listen')} onListen={listen && (() => listen(spoken))} class="weir-listen" />
      </header>
      <div class="weir-said">
        <span class={classes('weir-teller', tellerOf(judged))} aria-hidden="true" />
        <p class="weir-why">
          {nudge && <>{nudge} </>}
          {why}
        </p>
      </div>
      <ul class="weir-clues" aria-label={say('weir.look-at')}>
        {item.clues.map(clue => (
          <li key={clue}>
            <Icon name="eye" size={18} />
            {clueOf(clue)}
          </li>
        ))}
      </ul>
      {move && (
        <p class="weir-move">
          <Icon name="shield" size={22} />
          <span>
            <b class="hidden-words">{say('weir.move')}: </b>
            {move}
          </span>
        </p>
      )}
      {!right && !again && <p class="weir-back">{say('weir.comes-back')}</p>}
    </section>
  )
}
