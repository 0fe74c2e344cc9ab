import { useMemo, useState } from 'preact/hooks'
import { learnersByCode, recordOf } from '../core/class-play'
import type { LevelCard } from '../core/level'
import { mark } from '../core/play'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { type ClassLevel, choiceWords, classLevel, useLevelText } from './class-level'
import { Frame } from './frame'
import './paper-game.css'
import './paper-typing.css'
import { Choice } from './preview'
import { Waiting } from './waiting'
import type { WholeProps } from './whole'

type TypingProps = WholeProps & { readonly card: LevelCard }

/** The teacher types in what the children filled on paper; each sheet becomes a record like one from a tablet. */
export function PaperTyping(props: TypingProps) {
  const { say, card, levelTitle, onBack } = props
  const text = useLevelText(props, card.id)
  const level = useMemo(() => (text && text !== 'broken' ? classLevel(text, card, null) : null), [text])
  return (
    <Frame
      title={say('whole.type-title', { level: levelTitle(card.id) })}
      back={say('whole.print-back')}
      onBack={onBack}
    >
      {level ? <Sheet {...props} level={level} /> : <Waiting say={say} broken={text === 'broken'} />}
    </Frame>
  )
}

function Sheet(props: TypingProps & { level: ClassLevel }) {
  const { say, journal, shown, pupils, level } = props
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set())
  const [code, setCode] = useState('')
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map())
  const [told, setTold] = useState('')
  const needed = Math.ceil(level.items.length / 2)
  const left = pupils.filter(pupil => !typed.has(pupil.code))
  const save = async () => {
    const { items, right } = level.played
    const marks = items.flatMap(item => {
      const answer = given.get(item.id)
      return answer === undefined ? [] : [mark(item, answer, right(item, answer), 1)]
    })
    const known = learnersByCode(journal.entries(), shown.name).get(code)
    const learner = known ?? props.newId()
    const t1 = props.now()
    if (!known) void journal.append('learner-code', { learner, class: shown.name, code })
    await journal.append(
      'record',
      recordOf(level.played, marks, { play: props.newId(), learner, mode: 'alone', t0: t1, t1 }),
    )
    const name = pupils.find(pupil => pupil.code === code)?.name ?? code
    const rights = marks.filter(one => one.right).length
    setTold(say('whole.type-saved', { name, right: rights, of: items.length }))
    setTyped(new Set([...typed, code]))
    setGiven(new Map())
    setCode(left.find(pupil => pupil.code !== code)?.code ?? '')
  }
  return (
    <section class="typing">
      <div class="desk-row">
        <Choice id="typing-who" label={say('whole.type-who')} value={code} onChoose={setCode}>
          {[['', say('whole.type-choose')], ...pupils.map((pupil): [string, string] => [pupil.code, pupil.name])]}
        </Choice>
        <p>{say('whole.type-left', { n: left.length })}</p>
      </div>
      <p class="typing-told" role="status">
        {told && (
          <>
            <Icon name="check" /> <span>{told}</span>
          </>
        )}
      </p>
      <ol class="typing-items">
        {level.items.map(({ item, choices }, at) => (
          <li key={item.id} data-item={item.id}>
            <fieldset>
              <legend>
                <b>{say('whole.type-item', { n: at + 1 })}</b> <small>{item.id}</small>
              </legend>
              {choices.map(choice => (
                <button
                  key={choice.given}
                  type="button"
                  class="typing-letter"
                  aria-pressed={given.get(item.id) === choice.given}
                  aria-label={`${choice.letter} – ${choiceWords(level.text, say, choice.words)}`}
                  onClick={() => setGiven(withAnswer(given, item.id, choice.given))}
                >
                  {choice.letter}
                </button>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
      <div class="desk-row">
        <Button kind="primary" icon="check" big disabled={code === '' || given.size < needed} onClick={save}>
          {say('whole.type-save')}
        </Button>
        {given.size < needed && <p>{say('whole.type-few', { n: needed, have: given.size })}</p>}
      </div>
    </section>
  )
}

/** Pressed again, an answer is taken back: the child left it empty. */
function withAnswer(given: ReadonlyMap<string, string>, item: string, answer: string): ReadonlyMap<string, string> {
  const next = new Map(given)
  if (next.get(item) === answer) next.delete(item)
  else next.set(item, answer)
  return next
}
