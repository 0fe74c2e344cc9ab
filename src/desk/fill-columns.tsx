import { useMemo, useState } from 'preact/hooks'
import type { FillChoice, Proposal, What } from '../core/fill'
import { firstChoices, type Offer, offersOf, rememberedChoices } from '../core/fill-choices'
import { columnLabel } from '../core/template-columns'
import type { Layout, Places } from '../core/template-layout'
import { ruleSentence } from '../exports/class-sheet'
import { letters } from '../exports/sheet-rows'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import type { Written } from './fill-done'
import type { SeenSheet, SheetProps } from './fill-sheet'
import { FillTable } from './fill-table'
import { savedAs } from './fill-write'
import { Grades } from './grades'
import { useWork } from './use-work'

export interface ColumnsProps extends SheetProps {
  readonly one: SeenSheet
  readonly layout: Layout
  /** Shown by the teacher just now. */
  readonly places: Places | undefined
  readonly onWritten: (written: Written) => void
}

/** What goes into which column, by which rule, and under it what that would write. */
export function FillColumns(props: ColumnsProps) {
  const { say, one, layout, shown, remarkOf, rule, course, levelTitle } = props
  const offers = useMemo(() => offersOf(one.sheet, layout, shown.grade, remarkOf !== undefined), [one, layout])
  const [choices, setChoices] = useState<readonly FillChoice[]>(() =>
    one.known && !props.places ? rememberedChoices(offers, one.known.map) : firstChoices(offers, shown.grade),
  )
  const [grading, setGrading] = useState(false)
  const choose = (column: number, what: What | null) => {
    const others = choices.filter(choice => choice.column !== column)
    setChoices(what ? [...others, { column, what }].sort((a, b) => a.column - b.column) : others)
  }
  const work = useWork(props)
  const write = async (cells: readonly Proposal[]) => {
    const changes = cells.flatMap(({ row, column, value }) => (value === null ? [] : [{ row, column, value }]))
    const [template] = (await work.all('filled', [{ template: props.file.template, part: one.part, changes }])) ?? []
    if (!template) return
    const saved = savedAs(props.file.name, template)
    props.saveFile(saved.name, saved.content)
    remember(props, choices)
    const formulas = one.sheet.rows.some(row => row?.some(cell => cell?.formula))
    props.onWritten({ cells: changes.length, file: saved.name, template, formulas })
  }
  const graded = choices.map(({ what }) => what).filter(what => what !== 'remark')
  const more = offers.filter(({ main }) => !main)
  const tests = layout.columns.filter(({ kind }) => kind === 'test').map(({ path }) => path.at(-1) ?? '')
  const column = (offer: Offer) => (
    <ColumnChoice
      key={offer.column.column}
      say={say}
      offer={offer}
      label={columnLabel(layout.columns, offer.column.column)}
      what={choices.find(choice => choice.column === offer.column.column)?.what ?? null}
      onWhat={what => choose(offer.column.column, what)}
    />
  )
  return (
    <>
      <Panel slim title={say('fill.columns-title')} class="fill-panel">
        {offers.length === 0 && <p class="desk-note">{say('fill.columns-none')}</p>}
        <div class="fill-columns">{offers.filter(({ main }) => main).map(column)}</div>
        {more.length > 0 && (
          <details class="fill-more" open={more.length === offers.length}>
            <summary>{say('fill.columns-more', { n: more.length })}</summary>
            <div class="fill-columns">{more.map(column)}</div>
          </details>
        )}
        {tests.length > 0 && (
          <p class="fill-never">{say('fill.columns-never', { names: namesText([...new Set(tests)]) })}</p>
        )}
        {graded.length > 0 && (
          <div class="desk-note fill-rule">
            {rule.on ? (
              [...new Set(graded)].map(what => (
                <p key={what}>
                  {what === 'score'
                    ? say('fill.score-rule')
                    : ruleSentence({ ...rule, form: what }, course, levelTitle, say)}
                </p>
              ))
            ) : (
              <p>{say('fill.rule-off')}</p>
            )}
            <Button kind={rule.on ? 'plain' : 'primary'} icon="edit" onClick={() => setGrading(true)}>
              {say(rule.on ? 'fill.rule-change' : 'fill.rule-turn-on')}
            </Button>
          </div>
        )}
      </Panel>
      {choices.length > 0 && <FillTable {...props} choices={choices} onWrite={cells => void write(cells)} />}
      {work.sign}
      {/* Whoever asks for levels here wants them on. */}
      {grading && <Grades {...props} rule={{ ...rule, on: true }} onClose={() => setGrading(false)} />}
    </>
  )
}

/** The next file of this sort begins as this one ended. */
function remember({ journal, one, layout, places }: ColumnsProps, fills: readonly FillChoice[]): void {
  const shown = places ?? one.known?.places
  const body = {
    signature: layout.signature,
    shown: shown ? { name: shown.name[0] ?? -1, code: shown.code } : null,
    fills: [...fills],
  }
  if (JSON.stringify(one.known?.map) !== JSON.stringify(body)) void journal.append('sheet-map', body)
}

interface ColumnChoiceProps extends Pick<SheetProps, 'say'> {
  readonly offer: Offer
  readonly label: string
  readonly what: What | null
  readonly onWhat: (what: What | null) => void
}

function ColumnChoice({ say, offer: { column, fills }, label, what, onWhat }: ColumnChoiceProps) {
  const id = `fill-column-${column.column}`
  return (
    <div class="fill-column">
      <label for={id}>
        <b>{label}</b> <small>{say('fill.columns-column', { letter: letters(column.column) })}</small>
      </label>
      <select
        id={id}
        value={what ?? ''}
        onChange={event => onWhat(fills.find(one => one === event.currentTarget.value) ?? null)}
      >
        <option value="">{say('fill.what-none')}</option>
        {fills.map(one => (
          <option key={one} value={one}>
            {say(`fill.what-${one}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

const MOST_NAMES = 8

function namesText(names: readonly string[]): string {
  return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? '…' : '')
}
