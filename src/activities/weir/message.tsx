import { useState } from 'preact/hooks'
import { classes, useBeginning } from '../../ui/dom'
import { Icon, type IconName, iconNamed } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { Say, SayKey } from '../../ui/say'
import { carriesMessages, type WeirItem, type WeirLevel } from './rules'

type Part = 'who' | 'text'
const QUESTIONS: readonly { words: SayKey; icon: IconName; part: Part }[] = [
  { words: 'weir.look-who', icon: 'user', part: 'who' },
  { words: 'weir.look-hurry', icon: 'warning', part: 'text' },
  { words: 'weir.look-asks', icon: 'lock', part: 'text' },
]

interface MessageProps {
  readonly level: WeirLevel
  readonly item: WeirItem
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  /** It was judged wrongly before and has come back. */
  readonly again: boolean
  /** Already judged: the questions before the judgement are gone. */
  readonly told: boolean
}

/** Where nobody sends anything the level's own rules stand ready to be looked at. */
function Reminders({ level, words }: Pick<MessageProps, 'level' | 'words'>) {
  return (
    <ul class="weir-reminders">
      {level.rules.map(({ id, icon }) => (
        <li key={id}>
          <Icon name={iconNamed(icon)} size={22} />
          {words(`${id}.line`)}
        </li>
      ))}
    </ul>
  )
}

/** From so many signs on a text is written smaller where there is little room. */
const LONG = 100

/** A message as a phone shows it, and three questions to ask oneself before judging. */
export function Message({ level, item, words, say, listen, again, told }: MessageProps) {
  const [asked, setAsked] = useState<SayKey | null>(null)
  const begin = useBeginning<HTMLElement>(listen)
  const name = words(`${item.id}.from.name`)
  const text = words(`${item.id}.text`)
  const spoken = `${name}. ${text}`
  // Some senders' names say so themselves.
  const sent = carriesMessages(level)
  const saved = say(item.from.known ? 'weir.known' : 'weir.unknown')
  const part = told ? null : QUESTIONS.find(question => question.words === asked)?.part
  return (
    <>
      {!told && <h2 class="panel-title">{say(again ? 'weir.again' : sent ? 'weir.title' : 'weir.title-other')}</h2>}
      <article
        class={classes('panel-post', 'weir-message', told && 'told')}
        ref={begin.words}
        tabIndex={-1}
        aria-label={name}
      >
        <header class={classes('panel-from', part === 'who' && 'looked-at')}>
          <span class="panel-face">
            <Icon name={iconNamed(item.from.icon)} size={26} />
          </span>
          <span class="panel-name">
            <b>{name}</b>
            {sent && !name.includes(saved) && <small>{saved}</small>}
          </span>
          <Listen
            label={say('play.listen')}
            onListen={listen && (() => listen(spoken))}
            itself={told ? undefined : spoken}
            autoFocus={begin.heard}
            class="panel-listen"
          />
        </header>
        <p class={classes('weir-text', text.length > LONG && 'long', part === 'text' && 'looked-at')}>
          {told && (
            <b class="weir-told-name" aria-hidden="true">
              {name}
            </b>
          )}
          {text}
        </p>
      </article>
      {!told && !sent && <Reminders level={level} words={words} />}
      {!told && sent && (
        <section class="weir-look">
          <h3>{say('weir.look-first')}</h3>
          <div class="weir-questions">
            {QUESTIONS.map(question => (
              <button
                key={question.words}
                type="button"
                aria-pressed={asked === question.words}
                onClick={() => setAsked(asked === question.words ? null : question.words)}
              >
                <Icon name={question.icon} size={22} />
                {say(question.words)}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  )
}
