import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ClassItem } from '../core/class-item'
import type { CardNumbers } from '../core/paper-cards'
import { Button, RoundButton } from '../ui/button'
import { classes, useKeys } from '../ui/dom'
import { Icon, iconNamed } from '../ui/icon'
import { Lantern } from '../ui/lantern'
import { type ClassLevel, choiceWords } from './class-level'
import { TeacherNotes } from './teacher-notes'
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
  readonly absent: ReadonlySet<string>
  readonly onAbsent: (absent: ReadonlySet<string>) => void
  readonly score: Score
  /** What was answered; null until all are in. */
  readonly given: Answered | null
  readonly onAnswered: (given: Answered) => void
  readonly onNext: () => void
}

export type Step = 'talk' | 'answer' | 'reason'

/** One item: talked over, answered, and reasoned about. */
export function Round(props: RoundProps) {
  const { say, way, given } = props
  const [answering, setAnswering] = useState(false)
  const [noted, setNoted] = useState(false)
  const step: Step = given ? 'reason' : answering ? 'answer' : 'talk'
  useKeys({ n: () => setNoted(!noted) })
  return (
    <main class="wg" data-step={step}>
      <Top {...props} noted={noted} onNoted={() => setNoted(!noted)} />
      <div class="wg-body">
        <div class="wg-main">
          <Question {...props} step={step} />
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
          {step === 'reason' && <Reason {...props} given={given!} />}
          {step === 'answer' && way.by === 'tap' && <Tapping {...props} />}
        </div>
        {step === 'answer' && way.by === 'cards' && <CardsUp {...props} onBack={() => setAnswering(false)} />}
        {noted && <TeacherNotes {...props} step={step} />}
      </div>
    </main>
  )
}

function Top(props: RoundProps & { noted: boolean; onNoted: () => void }) {
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
          <Lantern key={item.id} lit={score[i] !== undefined && isLit(score[i])} size={26} />
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
  const long = card.lines.reduce((sum, line) => sum + text.words(line.key).length, 0)
  return (
    <section class={classes('wg-question', long > 220 && 'long', long > 420 && 'very-long')}>
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
      {(step === 'talk' || (step === 'answer' && way.by === 'cards')) && (
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
