import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ClassItem } from '../core/class-item'
import type { CardNumbers } from '../core/paper-cards'
import { Button, RoundButton } from '../ui/button'
import { useKeys } from '../ui/dom'
import { Icon, iconNamed } from '../ui/icon'
import { Lantern } from '../ui/lantern'
import { useFit } from '../ui/use-fit'
import { type ClassLevel, choiceWords } from './class-level'
import type { NotesWindow } from './notes-window'
import { AloneNotes, TeacherNotes } from './teacher-notes'
import { CardsUp } from './whole-cards'
import type { Answered, GameProps } from './whole-game'
import { Reason } from './whole-reason'
import { isLit, type Score } from './whole-score'
import { Tapping } from './whole-tap'

export interface RoundProps extends GameProps {
  readonly level: ClassLevel
  readonly question: ClassItem
  readonly at: number
  readonly numbers: CardNumbers
  /** The teacher's notes are shown beside the item. */
  readonly noted: boolean
  readonly onNoted: () => void
  readonly alone: NotesWindow
  readonly absent: ReadonlySet<string>
  readonly onAbsent: (absent: ReadonlySet<string>) => void
  readonly score: Score
  /** What was answered; null until all are in. */
  readonly given: Answered | null
  readonly onAnswered: (given: Answered) => void
  readonly onNext: () => void
  /** From this item on answers are tapped: no camera reads the cards. */
  readonly onTapping: () => void
}

/** Talked over; answered, by cards or by a tap; reasons heard while nobody is told yet; and told. */
export type Step = 'talk' | 'answer' | 'tap' | 'why' | 'reason'

/** One item: talked over, answered, and reasoned about. */
export function Round(props: RoundProps) {
  const { say, way, given, at, noted, onNoted, alone } = props
  const [answering, setAnswering] = useState(false)
  const [told, setTold] = useState(false)
  const tell = () => {
    setTold(true)
    props.sound(isLit(props.score[at] ?? [0]) ? 'lantern' : 'look-again')
  }
  const answer = way.by === 'tap' ? 'tap' : 'answer'
  const step: Step = given ? (told ? 'reason' : 'why') : answering ? answer : 'talk'
  const goOn = {
    talk: () => setAnswering(true),
    why: tell,
    reason: props.onNext,
    answer: null,
    tap: null,
  }[step]
  useKeys({ n: onNoted, ...(goOn && { pagedown: goOn, arrowright: goOn }) })
  // Its lantern would tell the answer while the class still gives its reasons.
  const known = { ...props, score: told ? props.score : props.score.slice(0, at) }
  useEffect(() => alone.show(<AloneNotes {...known} step={step} />))
  const box = useFit<HTMLDivElement>(`${step} ${noted}`)
  return (
    <main class="wg" data-step={step}>
      <img class="wg-scene" src={props.art('title/valley.webp')} alt="" />
      <Top {...known} />
      <div class="wg-body">
        <div class="wg-main" ref={box}>
          <Question {...known} step={step} />
          {step === 'talk' && (
            <div class="wg-foot">
              <p class="wg-talk">
                <Icon name="talk" size={34} /> {say('whole.talk')}
              </p>
              <Button kind="primary" icon="hand" big autoFocus onClick={() => setAnswering(true)}>
                {say(way.by === 'cards' ? 'whole.to-answer' : 'whole.to-answer-tap')}
              </Button>
            </div>
          )}
          {given && <Reason {...known} given={given} told={told} onTold={tell} />}
          {step === 'tap' && <Tapping {...known} onBack={() => setAnswering(false)} />}
        </div>
        {step === 'answer' && <CardsUp {...known} onBack={() => setAnswering(false)} />}
        {noted && <TeacherNotes {...known} step={step} />}
      </div>
    </main>
  )
}

function Top(props: RoundProps) {
  const { say, at, level, score, onBack, noted, onNoted } = props
  const lit = score.filter(isLit).length
  return (
    <header class="wg-top">
      <RoundButton icon="back" label={say('whole.leave')} onClick={onBack} />
      <h1>
        <span class="wg-of">{say('whole.progress', { at: at + 1, of: level.items.length })}</span>
        <span class="wg-title">{level.text.words(`${level.played.id}.title`)}</span>
      </h1>
      <span class="wg-lanterns" role="img" aria-label={say('whole.lanterns', { lit, of: level.items.length })}>
        {level.items.map(({ item }, i) => (
          <Lantern key={item.id} lit={score[i] !== undefined && isLit(score[i])} size={32} />
        ))}
      </span>
      <RoundButton icon="book" label={say('whole.notes')} pressed={noted} onClick={onNoted} />
    </header>
  )
}

/** The item in large type, and its answers with the letters of the cards. */
function Question({ say, level, question, step, way }: RoundProps & { step: Step }) {
  const { text } = level
  const { card } = question
  return (
    <section class="wg-question">
      <div class="wg-read">
        {card.picture && (
          <img class="wg-picture" src={text.drawing(card.picture.id)} alt={text.words(card.picture.alt)} />
        )}
        <div>
          {card.lines.map(line => (
            <p key={line.key} class={line.small ? 'wg-small' : 'wg-text'}>
              {text.words(line.key)}
            </p>
          ))}
        </div>
      </div>
      {(step === 'talk' || step === 'answer') && (
        <ul class="wg-choices">
          {question.choices.map(choice => (
            <Choice key={choice.given} letter={choice.letter} icon={choice.icon}>
              {choiceWords(text, say, choice.words)}
            </Choice>
          ))}
          {question.unsure && way.by === 'cards' && (
            <Choice letter="D" icon="khong-biet">
              {say('whole.unsure')}
            </Choice>
          )}
        </ul>
      )}
    </section>
  )
}

export function Choice({ letter, icon, children }: { letter: string; icon: string; children: ComponentChildren }) {
  return (
    <li class="wg-choice" data-icon={icon}>
      <b class="wg-letter">{letter}</b>
      <Icon name={iconNamed(icon)} size={36} />
      <span>{children}</span>
    </li>
  )
}
