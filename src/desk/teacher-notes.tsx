import { clueKey } from '../activities/common'
import type { RoundProps, Step } from './whole-round'

/** What the teacher may want beside her. It may be read by the class too, so it tells no answer before the cards are in. */
export function TeacherNotes({ say, level, question, step }: RoundProps & { step: Step }) {
  const { item } = question
  return (
    <aside class="wg-notes" aria-label={say('whole.notes-title')}>
      <h2>{say('whole.notes-title')}</h2>
      <ul>
        {step === 'reason' ? (
          <li>{say('whole.notes-reason-1')}</li>
        ) : (
          ([1, 2, 3] as const).map(n => <li key={n}>{say(`whole.notes-${step}-${n}`)}</li>)
        )}
      </ul>
      {step === 'reason' && (
        <>
          <p>{say('whole.notes-reason-2')}</p>
          <ul>
            {item.clues.map(clue => (
              <li key={clue}>{say(clueKey(clue, item.side))}</li>
            ))}
          </ul>
          {level.text.has(`${level.played.id}.teacher`) && <p>{level.text.words(`${level.played.id}.teacher`)}</p>}
        </>
      )}
    </aside>
  )
}
