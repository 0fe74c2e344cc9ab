import { useId, useMemo, useState } from 'preact/hooks'
import { type ClassList, gradeNamed, type Pupil, withCodes } from '../core/class-list'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Frame } from './frame'
import { Refusal } from './gate'
import type { ImportProps } from './import-list'
import { sealClass } from './sealed-class'

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const LONGEST_CLASS = 12

/** The list as it would be saved: nothing is written before the teacher says so. */
export function Preview(props: ImportProps & { list: ClassList; name: string }) {
  const { say, list, classes, leave } = props
  const [name, setName] = useState(props.name)
  const [grade, setGrade] = useState(gradeNamed(props.name) ?? 5)
  const [group, setGroup] = useState('')
  const [working, setWorking] = useState(false)
  const [nameless, setNameless] = useState(false)
  const nameId = useId()
  const gradeId = useId()
  const groupId = useId()

  const className = name.trim()
  const old = classes.find(one => one.name === className)
  const pupils = useMemo(
    () =>
      withCodes(
        list.pupils.filter(pupil => group === '' || pupil.group === group),
        old?.pupils ?? [],
      ),
    [list, group, old],
  )
  const save = async () => {
    setNameless(className === '')
    if (className === '' || working) return
    setWorking(true)
    const body = await sealClass(props.crypt, props.cryptoKey, { name: className, year: props.year, grade, pupils })
    await props.journal.append('class', body)
    props.onSaved(className)
  }
  return (
    <Frame title={say('desk.title')} back={say('desk.preview-again')} onBack={leave}>
      <Panel band="tai-pieu-hook" slim title={say('desk.preview-title')} class="desk-import">
        <div class="desk-row">
          <div class="desk-field">
            <label for={nameId}>{say('desk.preview-class')}</label>
            <input
              id={nameId}
              class="short"
              maxLength={LONGEST_CLASS}
              value={name}
              onInput={event => {
                setName(event.currentTarget.value)
                setGrade(gradeNamed(event.currentTarget.value) ?? grade)
              }}
            />
          </div>
          <Choice
            id={gradeId}
            label={say('desk.preview-grade')}
            value={String(grade)}
            onChoose={to => setGrade(Number(to))}
          >
            {GRADES.map(n => [String(n), String(n)])}
          </Choice>
          {list.groups.length > 1 && (
            <Choice
              id={groupId}
              label={say('desk.preview-group')}
              value={group}
              onChoose={to => {
                setGroup(to)
                setName(to.slice(0, LONGEST_CLASS) || name)
                setGrade(gradeNamed(to) ?? grade)
              }}
            >
              {[['', say('desk.preview-everyone')], ...list.groups.map((of): [string, string] => [of, of])]}
            </Choice>
          )}
        </div>
        <Refusal>{nameless && className === '' && say('desk.preview-class-needed')}</Refusal>
        {old && (
          <p class="desk-said">
            <Icon name="info" />
            <span>
              {say(old.pupils ? 'desk.preview-replaces' : 'desk.preview-replaces-sealed', { class: className })}
            </span>
          </p>
        )}
        <p>
          <b>{say('desk.preview-count', { n: pupils.length })}</b>
          {list.skipped.length > 0 && <> – {say('desk.preview-skipped', { rows: rowsText(list.skipped) })}</>}
        </p>
        <PreviewTable say={say} pupils={pupils} />
        <div class="desk-row">
          <Button kind="primary" icon="lock" disabled={working} onClick={save}>
            {working ? say('desk.saving') : say('desk.preview-save', { class: className })}
          </Button>
          <Button onClick={leave}>{say('desk.preview-again')}</Button>
        </div>
      </Panel>
    </Frame>
  )
}

function PreviewTable({ say, pupils }: Pick<ImportProps, 'say'> & { pupils: readonly Pupil[] }) {
  const coded = pupils.some(pupil => pupil.schoolCode !== '')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="desk-scroll short" tabIndex={0} aria-label={say('desk.preview-title')}>
      <table class="desk-table plain">
        <thead>
          <tr>
            <th scope="col">{say('desk.preview-code')}</th>
            <th scope="col">{say('desk.preview-name')}</th>
            {coded && <th scope="col">{say('desk.preview-school-code')}</th>}
          </tr>
        </thead>
        <tbody>
          {pupils.map(pupil => (
            <tr key={pupil.code}>
              <td>{pupil.code}</td>
              <th scope="row">{pupil.name}</th>
              {coded && <td>{pupil.schoolCode}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="desk-note">{say('desk.preview-code-note')}</p>
    </section>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  /** Value and words of each. */
  readonly children: readonly (readonly [string, string] | readonly string[])[]
}

/** One of a few, as the device's own list. */
export function Choice({ id, label, value, onChoose, children }: ChoiceProps) {
  return (
    <div class="desk-field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChoose(event.currentTarget.value)}>
        {children.map(([of, words]) => (
          <option key={of} value={of}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** `3, 40–42`. */
function rowsText(rows: readonly number[]): string {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && row === last[1] + 1) last[1] = row
    else runs.push([row, row])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
