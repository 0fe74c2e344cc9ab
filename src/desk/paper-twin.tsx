import type { RefObject } from 'preact'
import { useEffect, useReducer, useRef } from 'preact/hooks'
import { blankCard } from '../core/answer-sheet'
import type { ClassItem } from '../core/class-item'
import { classes } from '../ui/dom'
import { Icon, iconNamed } from '../ui/icon'
import type { Say } from '../ui/say'
import { AnswerStrip } from './answer-strip'
import type { ClassLevel } from './class-level'
import { CLOSENESS, closer, ROOMY } from './closeness'
import type { Beside } from './paper-beside'
import { TwinChoice, TwinLine, TwinWords } from './twin-lines'
import './paper-game.css'

interface TwinProps {
  readonly say: Say
  readonly level: ClassLevel
  readonly className: string
  /** What stands under each Vietnamese line; null: one language alone. */
  readonly beside: Beside | null
}

export function Twin({ say, level, className, beside }: TwinProps) {
  const { text, played, items } = level
  const { id } = played
  const same = new Set(items.map(({ choices }) => choices.map(({ words }) => words).join(' '))).size === 1
  const paper = useRef<HTMLElement>(null)
  const close = useCloseness(paper)
  const once = close === 'full once'
  const board = once ? null : beside
  return (
    <article ref={paper} class={classes('twin', close)}>
      <header>
        <h2>
          <TwinLine text={text} of={`${id}.title`} beside={beside} />
        </h2>
        <p>
          {say('whole.paper-date')} <i class="blank" />
        </p>
      </header>
      <p class="twin-how">
        {text.words(`${id}.story.hook`)} {say('whole.paper-how')} {say('whole.paper-cut')}
      </p>
      <ol class="twin-cards">
        {items.map((item, at) => (
          <li key={item.item.id}>
            <TwinCard say={say} level={level} question={item} n={at + 1} choices={!same} beside={beside} once={once} />
          </li>
        ))}
      </ol>
      {same && (
        <section class="twin-board">
          <h3>{say('whole.paper-board')}</h3>
          <ul>
            {items[0]!.choices.map(choice => (
              <li key={choice.given}>
                <Icon name={iconNamed(choice.icon)} size={30} />
                <span>
                  <b>{choice.letter}</b> <TwinChoice {...{ say, text, choice }} beside={board} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="twin-answers">
        <AnswerStrip
          {...{ say, level, className }}
          title={text.words(`${id}.title`)}
          card={blankCard(className)}
          pupil={null}
        />
      </section>
      <p class="twin-talk">
        <b>{say('whole.paper-ask-home')}</b> <TwinLine text={text} of={`${id}.talk`} beside={beside} />
      </p>
      {beside && <TwinWords say={say} beside={beside} />}
    </article>
  )
}

/** Sets a paper closer until it is short enough. Looked at again when its words or fonts come later than itself. */
function useCloseness(paper: RefObject<HTMLElement | null>): (typeof CLOSENESS)[number] {
  const [{ step }, seen] = useReducer(closer, ROOMY)
  useEffect(() => {
    const article = paper.current
    if (!article) return
    const watch = new ResizeObserver(() => {
      // On paper it has no margins of its own to be measured by.
      if (!matchMedia('print').matches) seen((article.scrollHeight * 210) / article.clientWidth)
    })
    watch.observe(article)
    return () => watch.disconnect()
  }, [])
  return CLOSENESS[step]!
}

interface TwinCardProps extends Omit<TwinProps, 'className'> {
  readonly question: ClassItem
  readonly n: number
  /** The answers stand on the card, because other cards ask for others. */
  readonly choices: boolean
  readonly once: boolean
}

function TwinCard({ say, level, question, n, choices, beside, once }: TwinCardProps) {
  const { text } = level
  const { picture, lines } = question.card
  return (
    <>
      <b class="twin-n">{n}</b>
      {picture && <img src={text.drawing(picture.id)} alt={text.words(picture.alt)} />}
      <div>
        {lines.map(line => (
          <p key={line.key} class={line.small ? 'small' : undefined}>
            {beside && once && line.small ? (
              <span lang="vi">{text.vietnamese(line.key)}</span>
            ) : (
              <TwinLine text={text} of={line.key} beside={beside} />
            )}
          </p>
        ))}
        {choices && (
          <p class="twin-choices">
            {question.choices.map(choice => (
              <span key={choice.given}>
                <b>{choice.letter}</b> <TwinChoice {...{ say, text, choice }} beside={once ? null : beside} />
              </span>
            ))}
          </p>
        )}
      </div>
    </>
  )
}
