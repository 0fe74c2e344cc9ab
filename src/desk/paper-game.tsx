import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { LevelText } from '../content/level-text'
import { blankCard } from '../core/answer-sheet'
import type { ClassItem } from '../core/class-item'
import type { LevelCard } from '../core/level'
import { Button } from '../ui/button'
import { classes } from '../ui/dom'
import { Icon, iconNamed } from '../ui/icon'
import type { Say } from '../ui/say'
import { AnswerStrip } from './answer-strip'
import { Choice } from './choice'
import { type ClassLevel, choiceWords, classLevel, useLevelText } from './class-level'
import { Frame } from './frame'
import './paper-game.css'
import { PupilSheets } from './pupil-sheets'
import { Waiting } from './waiting'
import type { WholeProps } from './whole'

/** How close a level is set, from roomy to as close as can be read: the first that fits two pages is taken. */
const CLOSENESS = ['roomy', 'long', 'full'] as const
/** Millimetres of two pages that are surely there: a card that does not fit below the others begins the second page. */
const ROOM = 520

/** A level as a game on paper: cards to cut out, a board to lay them on, and an answer sheet with the items' own ids. */
export function PaperGame(props: WholeProps & { card: LevelCard }) {
  const { say, shown, card, levelTitle, onBack } = props
  const text = useLevelText(props, card.id)
  const level = useMemo(() => (text && text !== 'broken' ? classLevel(text, card, null) : null), [text])
  // Two languages are small where the cards are long: they are asked for.
  const [both, setBoth] = useState(false)
  const [each, setEach] = useState(false)
  const isOther = level !== null && isOtherThanVietnamese(level.text, `${card.id}.title`)
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
          <div class="sheets-choice">
            <Choice
              id="twin-what"
              label={say('sheets.what')}
              value={each ? 'each' : 'game'}
              onChoose={to => setEach(to === 'each')}
            >
              {[
                ['game', say('sheets.what-game')],
                ['each', say('sheets.what-each')],
              ]}
            </Choice>
            {isOther && !each && (
              <Choice
                id="twin-lines"
                label={say('whole.paper-in')}
                value={both ? 'both' : 'one'}
                onChoose={to => setBoth(to === 'both')}
              >
                {[
                  ['both', say('whole.paper-in-both')],
                  ['one', say('whole.paper-in-one')],
                ]}
              </Choice>
            )}
            <p>{say(each ? 'sheets.each-line' : 'whole.paper-line')}</p>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <section class="twins" tabIndex={0} aria-label={levelTitle(card.id)}>
            {each ? (
              <PupilSheets {...props} level={level} title={level.text.words(`${card.id}.title`)} />
            ) : (
              <Twin key={`${both}`} say={say} level={level} className={shown.name} both={both && isOther} />
            )}
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
  /** Vietnamese stands before each line of another language. */
  readonly both: boolean
}

function Twin({ say, level, className, both }: TwinProps) {
  const { text, played, items } = level
  const { id } = played
  const same = new Set(items.map(({ choices }) => choices.map(({ words }) => words).join(' '))).size === 1
  const paper = useRef<HTMLElement>(null)
  const close = useCloseness(paper)
  return (
    <article ref={paper} class={classes('twin', close)}>
      <header>
        <h2>
          <TwinLine text={text} of={`${id}.title`} both={both} />
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
            <TwinCard say={say} level={level} question={item} n={at + 1} choices={!same} both={both} />
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
        <AnswerStrip
          {...{ say, level, className }}
          title={text.words(`${id}.title`)}
          card={blankCard(className)}
          pupil={null}
        />
      </section>
      <p class="twin-talk">
        <b>{say('whole.paper-ask-home')}</b> <TwinLine text={text} of={`${id}.talk`} both={both} />
      </p>
    </article>
  )
}

/** Sets a paper closer until it is short enough. Looked at again when its words or fonts come later than itself. */
function useCloseness(paper: RefObject<HTMLElement | null>): (typeof CLOSENESS)[number] {
  const [step, setStep] = useState(0)
  useEffect(() => {
    const article = paper.current
    if (!article) return
    const look = () => {
      const millimetre = article.clientWidth / 210
      if (article.scrollHeight > ROOM * millimetre) setStep(now => Math.min(now + 1, CLOSENESS.length - 1))
    }
    const watch = new ResizeObserver(look)
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
}

function TwinCard({ say, level, question, n, choices, both }: TwinCardProps) {
  const { text } = level
  const { picture, lines } = question.card
  return (
    <>
      <b class="twin-n">{n}</b>
      {picture && <img src={text.drawing(picture.id)} alt={text.words(picture.alt)} />}
      <div>
        {lines.map(line => (
          <p key={line.key} class={line.small ? 'small' : undefined}>
            <TwinLine text={text} of={line.key} both={both} />
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

const isOtherThanVietnamese = (text: LevelText, key: string) => text.words(key) !== text.vietnamese(key)

/** A text of the level in the chosen language; `both`: under the same in Vietnamese. */
function TwinLine({ text, of, both }: { text: LevelText; of: string; both: boolean }) {
  if (!both || !isOtherThanVietnamese(text, of)) return text.words(of)
  return (
    <>
      <span lang="vi">{text.vietnamese(of)}</span> <span class="twin-beside">{text.words(of)}</span>
    </>
  )
}
