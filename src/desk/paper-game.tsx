import { useMemo } from 'preact/hooks'
import type { ClassItem } from '../core/class-item'
import type { LevelCard } from '../core/level'
import { Button } from '../ui/button'
import { classes } from '../ui/dom'
import { Icon, iconNamed } from '../ui/icon'
import type { Say } from '../ui/say'
import { type ClassLevel, choiceWords, classLevel, useLevelText } from './class-level'
import { Frame } from './frame'
import './paper-game.css'
import { Waiting } from './waiting'
import type { WholeProps } from './whole'

/** Letters on the cards from which on they are set as small as may be, so that two pages are enough. */
const LONG = 2600

/** A level as a game on paper: cards to cut out, a board to lay them on, and an answer sheet with the items' own ids. */
export function PaperGame(props: WholeProps & { card: LevelCard }) {
  const { say, shown, card, levelTitle, onBack } = props
  const text = useLevelText(props, card.id)
  const level = useMemo(() => (text && text !== 'broken' ? classLevel(text, card, null) : null), [text])
  const tools = level && (
    <Button kind="primary" icon="print" onClick={() => print()}>
      {say('whole.print')}
    </Button>
  )
  return (
    <Frame
      title={say('whole.paper-title')}
      of={levelTitle(card.id)}
      back={say('whole.print-back')}
      onBack={onBack}
      tools={tools}
    >
      {!level && <Waiting say={say} broken={text === 'broken'} />}
      {level && (
        <>
          <p class="sheets-choice">{say('whole.paper-line')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <section class="twins" tabIndex={0} aria-label={levelTitle(card.id)}>
            <Twin say={say} level={level} className={shown.name} />
          </section>
        </>
      )}
    </Frame>
  )
}

interface TwinProps {
  readonly say: Say
  readonly level: ClassLevel
  readonly className: string
}

function Twin({ say, level, className }: TwinProps) {
  const { text, played, items } = level
  const { id } = played
  const same = new Set(items.map(({ choices }) => choices.map(({ words }) => words).join(' '))).size === 1
  const letters = items.reduce((sum, item) => sum + lengthOf(level, item), 0)
  return (
    <article class={classes('twin', letters > LONG && 'long')}>
      <header>
        <h2>{text.words(`${id}.title`)}</h2>
        <p>
          {say('whole.paper-name')} <i class="blank wide" /> {say('whole.paper-class')} {className}{' '}
          {say('whole.paper-date')} <i class="blank" />
        </p>
      </header>
      <p class="twin-how">
        {text.words(`${id}.story.hook`)} {say('whole.paper-how')} {say('whole.paper-cut')}
      </p>
      <ol class="twin-cards">
        {items.map((item, at) => (
          <li key={item.item.id}>
            <TwinCard say={say} level={level} question={item} n={at + 1} choices={!same} />
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
                  <b>{choice.letter}</b> {choiceWords(text, say, choice.words)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="twin-answers">
        <h3>{say('whole.paper-sheet')}</h3>
        <ol>
          {items.map(({ item, choices }, at) => (
            <li key={item.id}>
              <b>{at + 1}</b> <span>{item.id}</span>
              {choices.map(({ letter }) => (
                <i key={letter} class="twin-bubble">
                  {letter}
                </i>
              ))}
            </li>
          ))}
        </ol>
      </section>
      <p class="twin-talk">
        <b>{say('whole.paper-ask-home')}</b> {text.words(`${id}.talk`)}
      </p>
    </article>
  )
}

/** Letters to be read on one card. */
function lengthOf({ text }: ClassLevel, { card }: ClassItem): number {
  // A picture takes the room of some lines.
  return card.lines.reduce((sum, line) => sum + text.words(line.key).length, card.picture ? 120 : 0)
}

interface TwinCardProps extends Omit<TwinProps, 'className'> {
  readonly question: ClassItem
  readonly n: number
  /** The answers stand on the card, because other cards ask for others. */
  readonly choices: boolean
}

function TwinCard({ say, level, question, n, choices }: TwinCardProps) {
  const { text } = level
  const { picture, lines } = question.card
  return (
    <>
      <b class="twin-n">{n}</b>
      {picture && <img src={text.drawing(picture.id)} alt={text.words(picture.alt)} />}
      <div>
        {lines.map(line => (
          <p key={line.key} class={line.small ? 'small' : undefined}>
            {text.words(line.key)}
          </p>
        ))}
        {choices && (
          <p class="twin-choices">
            {question.choices.map(choice => (
              <span key={choice.given}>
                <b>{choice.letter}</b> {choiceWords(text, say, choice.words)}
              </span>
            ))}
          </p>
        )}
      </div>
    </>
  )
}
