import { useId, useState } from 'preact/hooks'
import type { Pupil } from '../core/class-list'
import { registerOf } from '../core/remark-bank'
import { otherRemark, remarkOf, sayableOf } from '../core/remarks'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { ClassPageProps } from './class-page'
import { LONGEST_REMARK, sealRemark } from './kept-remarks'
import { useSome } from './use-some'

/** A remark for each pupil: drafted, to be read and mended by the teacher. */
export function ClassRemarksPage(props: ClassPageProps) {
  const { say, shown, pupils, results, remarks } = props
  const [editing, setEditing] = useState<Pupil | null>(null)
  const { some, more } = useSome(pupils, say)
  return (
    <div class="class-sheet">
      <p>{say('class.remarks-line', { circular: say(`class.${registerOf(shown.grade)}`) })}</p>
      <ul class="class-remarks">
        {some.map(pupil => {
          const { code, name } = pupil
          const text = remarkOf(remarks.drafts, remarks.kept, code)
          const played = results.get(code)?.levels.size
          return (
            <li key={code}>
              <b>{name}</b>
              <span class={text ? '' : 'can-empty'}>
                {text ?? say(played ? 'class.by-hand' : 'class.pupil-none')}
                {text && <small>{say(remarks.kept.has(code) ? 'class.kept' : 'class.draft')}</small>}
              </span>
              <Button icon="edit" label={say('class.edit-of', { name })} onClick={() => setEditing(pupil)}>
                {say('class.edit')}
              </Button>
            </li>
          )
        })}
      </ul>
      {more}
      {editing && <EditRemark key={editing.code} {...props} pupil={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}

/** Sentences that only the teacher can know to be true: a few of them. */
const MOST_OFFERED = 4

function EditRemark(props: ClassPageProps & { pupil: Pupil; onClose: () => void }) {
  const { say, journal, crypt, cryptoKey, shown, pupil, input, remarks, onClose } = props
  const draft = remarks.drafts.get(pupil.code)?.text ?? ''
  const [text, setText] = useState(remarkOf(remarks.drafts, remarks.kept, pupil.code) ?? '')
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([draft, text]))
  const [working, setWorking] = useState(false)
  const id = useId()
  if (!input) return null
  const offered = (sayableOf(input, pupil.code)?.confirm ?? []).slice(0, MOST_OFFERED)
  const other = otherRemark(input, pupil.code, seen)
  const keep = async (words: string) => {
    if (working) return
    setWorking(true)
    // The draft itself is not written down: it follows the results.
    const own = words.trim() === draft ? '' : words
    const of = { class: shown.name, code: pupil.code, term: input.term }
    await journal.append('remark', await sealRemark(crypt, cryptoKey, of, own))
    onClose()
  }
  const show = (words: string) => {
    setText(words)
    setSeen(new Set([...seen, words]))
  }
  return (
    <Dialog
      title={say('class.remark-of', { name: pupil.name })}
      closeLabel={say('desk.close')}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" icon="save" disabled={working} onClick={() => keep(text)}>
            {say('class.save')}
          </Button>
          {other && (
            <Button icon="undo" onClick={() => show(other)}>
              {say('class.other')}
            </Button>
          )}
          {remarks.kept.has(pupil.code) && draft && (
            <Button disabled={working} onClick={() => keep('')}>
              {say('class.to-draft')}
            </Button>
          )}
        </>
      }
    >
      <div class="desk-form">
        <div class="desk-field remark-field">
          <label for={id}>{say('class.remark-label')}</label>
          <textarea
            autocomplete="off"
            id={id}
            rows={4}
            maxLength={LONGEST_REMARK}
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
        </div>
        {offered.length > 0 && (
          <div class="remark-offers">
            <p>{say('class.offer-head')}</p>
            {offered.map(({ id: key, text: words }) => (
              <Button key={key} onClick={() => show(withFirst(words, text))}>
                {words}
              </Button>
            ))}
          </div>
        )}
        <p class="desk-note">{say('class.remark-note')}</p>
      </div>
    </Dialog>
  )
}

/** The remark with another first sentence. */
function withFirst(first: string, text: string): string {
  const rest = text.replace(/^[^.]*\.\s*/, '')
  return rest ? `${first} ${rest}` : first
}
