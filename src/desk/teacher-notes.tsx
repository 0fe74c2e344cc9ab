import { useState } from 'preact/hooks'
import { clueKey } from '../activities/common'
import { Button } from '../ui/button'
import { choiceWords } from './class-level'
import { pressKey } from './notes-window'
import type { RoundProps, Step } from './whole-round'

type NotesProps = RoundProps & { readonly step: Step }

/** What the teacher may want beside her. The class may read it too, so it tells no answer before the cards are in. */
export function TeacherNotes(props: NotesProps) {
  const { say, alone, onNoted } = props
  const [blocked, setBlocked] = useState(false)
  const move = () => {
    if (alone.isOpen) alone.close()
    else if (alone.open()) onNoted()
    else setBlocked(true)
  }
  return (
    <aside class="wg-notes" aria-label={say('whole.notes-title')}>
      <h2>{say('whole.notes-title')}</h2>
      {!alone.isOpen && <StepNotes {...props} tells={props.step === 'reason'} />}
      <div class="wg-notes-alone">
        <p>{say(alone.isOpen ? 'whole.notes-away' : 'whole.notes-window-line')}</p>
        <Button icon={alone.isOpen ? 'close' : 'share'} onClick={move}>
          {say(alone.isOpen ? 'whole.notes-here' : 'whole.notes-window')}
        </Button>
        {blocked && <p role="alert">{say('whole.notes-blocked')}</p>}
      </div>
    </aside>
  )
}

/** In a window of its own: nobody but the teacher reads it, so the answer stands there from the beginning. */
export function AloneNotes(props: NotesProps) {
  const { say, at, level, question, step } = props
  const { text, played, items } = level
  const { item, choices } = question
  return (
    <main class="wg-alone">
      <h1>
        {say('whole.progress', { at: at + 1, of: items.length })} <small>{text.words(`${played.id}.title`)}</small>
      </h1>
      <section class="wg-alone-answer">
        <h2>{say('whole.right-answer')}</h2>
        {choices
          .filter(({ given }) => played.right(item, given))
          .map(({ letter, given, words }) => (
            <p key={given}>
              <b class="wg-letter">{letter}</b> {choiceWords(text, say, words)}
            </p>
          ))}
        <p>{text.words(`${item.id}.why`)}</p>
      </section>
      <StepNotes {...props} tells />
      <Button kind="primary" icon="next" big onClick={() => pressKey('PageDown')}>
        {say(`whole.step-${step}`)}
      </Button>
      <p>{say('whole.notes-keys')}</p>
    </main>
  )
}

/** What to do now, and, where it `tells`, what to listen for. */
function StepNotes({ say, level, question, step, tells }: NotesProps & { tells: boolean }) {
  const { item } = question
  const { text, played } = level
  return (
    <>
      <ul>
        {NOTES[step].map(key => (
          <li key={key}>{say(`whole.notes-${key}`)}</li>
        ))}
      </ul>
      {tells && (
        <>
          <p>{say('whole.notes-reason-2')}</p>
          <ul>
            {item.clues.map(clue => (
              <li key={clue}>{say(clueKey(clue, item.side))}</li>
            ))}
          </ul>
          {text.has(`${played.id}.teacher`) && <p>{text.words(`${played.id}.teacher`)}</p>}
        </>
      )}
    </>
  )
}

const NOTES = {
  talk: ['talk-1', 'talk-2', 'talk-3'],
  answer: ['answer-1', 'answer-2', 'answer-3'],
  tap: ['tap-1', 'tap-2'],
  why: ['reason-1', 'why-2'],
  reason: ['reason-3'],
} as const satisfies Record<Step, readonly string[]>
