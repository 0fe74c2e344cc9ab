import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type ClassList, gradeNamed } from '../core/class-list'
import { diffList, NOBODY, rosterAfter, type Told } from '../core/list-diff'
import { namesakesIn } from '../core/namesakes'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { ClassFields, LONGEST_CLASS } from './class-fields'
import { Frame } from './frame'
import { Refusal } from './gate-fields'
import type { ImportProps } from './import-list'
import { Changes } from './preview-changes'
import { PreviewTable } from './preview-table'
import { type OpenClass, sealClass } from './sealed-class'

export interface PreviewProps extends ImportProps {
  readonly list: ClassList
  readonly name: string
  /** What stands over a list whose columns had to be guessed, and which of its rows were not taken. */
  readonly above?: ComponentChildren
  readonly leftOut?: string
}

/** The list as it would be saved: nothing is written before the teacher says so. */
export function Preview(props: PreviewProps) {
  const { say, list, classes, leave } = props
  const [name, setName] = useState(props.name)
  const [grade, setGrade] = useState(gradeNamed(props.name) ?? 5)
  const [group, setGroup] = useState('')
  const [working, setWorking] = useState(false)
  const [asked, setAsked] = useState(false)
  const old = classes.find(one => sameClass(one.name, name))
  // However it is typed, a class that is here is that class and no second one.
  const className = old?.name ?? name.trim()
  const { listed, diff, after, byName, tell, goByName } = useDiff(list, group, old)
  const namesakes = useMemo(() => namesakesIn(listed), [listed])
  const unsure = diff.unsure.length
  const save = async () => {
    setAsked(true)
    if (className === '' || unsure > 0 || working) return
    setWorking(true)
    const given = Math.max(after.given, old?.given ?? 0)
    const of = { name: className, year: props.year, grade, ...after, given }
    await props.journal.append('class', await sealClass(props.crypt, props.cryptoKey, of))
    props.onSaved(className)
  }
  return (
    <Frame title={say('desk.title')} back={say('desk.preview-again')} onBack={leave}>
      <Panel band="tai-pieu-hook" slim title={say('desk.preview-title')} class="desk-import">
        {props.above}
        <ClassFields
          say={say}
          groups={list.groups}
          name={name}
          grade={grade}
          group={group}
          onName={to => {
            setName(to)
            setGrade(gradeNamed(to) ?? grade)
          }}
          onGrade={setGrade}
          onGroup={to => {
            setGroup(to)
            setName(to.slice(0, LONGEST_CLASS) || name)
            setGrade(gradeNamed(to) ?? grade)
          }}
        />
        <Refusal>{asked && className === '' && say('desk.preview-class-needed')}</Refusal>
        {old && !old.pupils && (
          <p class="desk-said">
            <Icon name="info" />
            <span>{say('desk.preview-replaces-sealed', { class: className })}</span>
          </p>
        )}
        {old?.pupils && <Changes say={say} className={className} diff={diff} byName={byName} onByName={goByName} />}
        <p>
          <b>{say('desk.preview-count', { n: listed.length })}</b>
          {list.skipped.length > 0 && (
            <> – {props.leftOut ?? say('desk.preview-skipped', { rows: rowsText(list.skipped) })}</>
          )}
        </p>
        {namesakes.map(({ name, rows }) => (
          <p key={name} class="desk-said">
            <Icon name="info" />
            <span>{say('desk.preview-same-name', { name, rows: rowsText(rows) })}</span>
          </p>
        ))}
        <PreviewTable say={say} diff={diff} after={after} later={old?.pupils != null} onTold={tell} />
        <Refusal>{asked && unsure > 0 && say('care.diff-unsure-left', { n: unsure })}</Refusal>
        <div class="desk-row">
          <Button kind="primary" icon="lock" disabled={working} onClick={save}>
            {working
              ? say('desk.saving')
              : say(old?.pupils ? 'care.diff-save' : 'desk.preview-save', { class: className })}
          </Button>
          <Button onClick={leave}>{say('desk.preview-again')}</Button>
        </div>
      </Panel>
    </Frame>
  )
}

/** Who of the list is who in the class that is here, as far as that is sure or the teacher says it. */
function useDiff(list: ClassList, group: string, old: OpenClass | undefined) {
  const [told, setTold] = useState<Told>(new Map())
  const [byName, setByName] = useState(false)
  // Other columns make other pupils of the same rows.
  useEffect(() => setTold(new Map()), [list])
  const before = old?.pupils ? { pupils: old.pupils, left: old.left, given: old.given } : NOBODY
  const listed = useMemo(() => list.pupils.filter(pupil => group === '' || pupil.group === group), [list, group])
  const diff = useMemo(() => diffList(listed, before, told, byName), [listed, old, told, byName])
  const after = useMemo(() => rosterAfter(diff, before), [diff])
  const tell = (row: number, code: string) => setTold(new Map(told).set(row, code))
  const goByName = (on: boolean) => {
    setByName(on)
    setTold(new Map())
  }
  return { listed, diff, after, byName, tell, goByName }
}

/** Spaces and capitals make no other class. */
function sameClass(one: string, other: string): boolean {
  const bare = (name: string) => name.normalize('NFC').replace(/\s+/g, '').toLowerCase()
  return bare(one) === bare(other)
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
