import { useMemo, useState } from 'preact/hooks'
import { byGivenName, type Pupil } from '../core/class-list'
import { type FillChoice, type Proposal, proposals } from '../core/fill'
import type { TemplateColumn } from '../core/template-columns'
import type { TemplateRow } from '../core/template-layout'
import { type Match, matchRows } from '../core/template-match'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'
import type { ColumnsProps } from './fill-columns'
import { FillCounts } from './fill-counts'
import { Tick } from './gate'

export interface TableProps extends ColumnsProps {
  readonly choices: readonly FillChoice[]
  /** Writes these cells. */
  readonly onWrite: (cells: readonly Proposal[]) => void
}

const keyOf = ({ row, column }: { row: number; column: number }) => `${row} ${column}`

/** Old beside new for every pupil. An empty cell is written unless unticked, a filled one only where the teacher ticks. */
export function FillTable(props: TableProps) {
  const { say, one, layout, choices, pupils, rule, results, course, remarkOf, onWrite } = props
  const matches = useMemo(() => matchRows(layout.rows, pupils), [layout, pupils])
  const [picks, setPicks] = useState<ReadonlyMap<number, string>>(new Map())
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const whose = useMemo(() => pupilsOf(layout.rows, matches, picks, pupils), [layout, matches, picks, pupils])
  const made = useMemo(
    () =>
      proposals(one.sheet, layout, choices, row => whose.get(row.row) ?? null, {
        rule,
        results,
        course: course.map(level => level.id),
        remarkOf,
      }),
    [one, layout, choices, whose, rule, results, course, remarkOf],
  )
  const byCell = new Map(made.map(proposal => [keyOf(proposal), proposal]))
  const isOn = (proposal: Proposal) =>
    proposal.state === 'fill' || proposal.state === 'replace'
      ? (ticks.get(keyOf(proposal)) ?? proposal.state === 'fill')
      : false
  const tick = (all: readonly Proposal[], on: boolean) =>
    setTicks(new Map([...ticks, ...all.map((proposal): [string, boolean] => [keyOf(proposal), on])]))
  const written = made.filter(isOn)
  const open = layout.rows.filter((_, at) => matches[at]?.kind === 'ask')
  const absent = pupils.filter(pupil => ![...whose.values()].includes(pupil)).sort(byGivenName)
  return (
    <Panel slim title={say('fill.table-title')} class="fill-panel fill-wide">
      <FillCounts say={say} made={made} asked={open.filter(({ row }) => !picks.has(row)).length} absent={absent} />
      <div class="desk-row">
        {choices.map(({ column }) => {
          const over = made.filter(proposal => proposal.column === column && proposal.state === 'replace')
          const label = `${titleOf(layout.columns, column)}: ${say('fill.over-all', { n: over.length })}`
          return (
            over.length > 1 && <Tick key={column} label={label} on={over.every(isOn)} onChange={on => tick(over, on)} />
          )
        })}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="desk-scroll short fill-scroll" tabIndex={0} aria-label={say('fill.table-title')}>
        <table class="desk-table plain fill-table">
          <thead>
            <tr>
              <th scope="col">{say('fill.table-row')}</th>
              <th scope="col">{say('fill.table-name')}</th>
              {choices.map(({ column }) => (
                <th key={column} scope="col">
                  {titleOf(layout.columns, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row, at) => (
              <tr key={row.row}>
                <td>{row.row + 1}</td>
                <th scope="row">
                  {row.name || row.code}
                  <Who
                    say={say}
                    row={row}
                    match={matches[at]!}
                    pupils={pupils.filter(pupil => whose.get(row.row) === pupil || absent.includes(pupil))}
                    picked={picks.get(row.row) ?? ''}
                    onPick={code => setPicks(new Map([...picks, [row.row, code]]))}
                  />
                </th>
                {choices.map(({ column }) => {
                  const proposal = byCell.get(keyOf({ row: row.row, column }))!
                  return (
                    <td key={column}>
                      <OldNew
                        say={say}
                        proposal={proposal}
                        on={isOn(proposal)}
                        label={`${row.name || row.code}, ${titleOf(layout.columns, column)}: ${say('fill.table-write')}`}
                        onTick={on => tick([proposal], on)}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="desk-row fill-save">
        <Button kind="primary" icon="download" disabled={written.length === 0} onClick={() => onWrite(written)}>
          {written.length > 0 ? say('fill.save', { n: written.length }) : say('fill.save-none')}
        </Button>
      </div>
    </Panel>
  )
}

/** Whose each row is: what is sure, and what the teacher said. */
function pupilsOf(
  rows: readonly TemplateRow[],
  matches: readonly Match[],
  picks: ReadonlyMap<number, string>,
  pupils: readonly Pupil[],
): ReadonlyMap<number, Pupil> {
  return new Map(
    rows.flatMap((row, at): [number, Pupil][] => {
      const match = matches[at]!
      const pupil = match.kind === 'sure' ? match.pupil : pupils.find(one => one.code === picks.get(row.row))
      return pupil ? [[row.row, pupil]] : []
    }),
  )
}

/** The header over a column, short: subject and what it is. */
function titleOf(columns: readonly TemplateColumn[], column: number): string {
  return (
    columns
      .find(one => one.column === column)
      ?.path.slice(-2)
      .join(' › ') ?? ''
  )
}

interface WhoProps {
  readonly say: Say
  readonly row: TemplateRow
  readonly match: Match
  /** Who may still be chosen. */
  readonly pupils: readonly Pupil[]
  readonly picked: string
  readonly onPick: (code: string) => void
}

/** Beside the name: nothing for a pupil who is known for sure; else why not, and the choice, which begins with nobody. */
function Who({ say, row, match, pupils, picked, onPick }: WhoProps) {
  if (match.kind === 'sure') return null
  const likely = match.likely.filter(pupil => pupils.includes(pupil))
  const others = pupils.filter(pupil => !likely.includes(pupil)).sort(byGivenName)
  const facts = [row.code, row.birth && say('fill.born', { birth: row.birth }), say(`fill.ask-${match.why}`)]
  return (
    <span class="fill-who">
      <small>{facts.filter(Boolean).join(' · ')}</small>
      <select
        aria-label={say('fill.ask-who', { row: row.row + 1, name: row.name || row.code })}
        value={picked}
        onChange={event => onPick(event.currentTarget.value)}
      >
        <option value="">{say('fill.ask-nobody')}</option>
        {[...likely, ...others].map(pupil => (
          <option key={pupil.code} value={pupil.code}>
            {say('fill.ask-pupil', { name: pupil.name, code: pupil.schoolCode || pupil.code })}
          </option>
        ))}
      </select>
    </span>
  )
}

interface OldNewProps {
  readonly say: Say
  readonly proposal: Proposal
  readonly on: boolean
  readonly label: string
  readonly onTick: (on: boolean) => void
}

function OldNew({ say, proposal: { old, value, state }, on, label, onTick }: OldNewProps) {
  const words = typeof value === 'number' ? String(value).replace('.', ',') : value
  if (state !== 'fill' && state !== 'replace') {
    return (
      <span class="fill-cell">
        <span>{old || '–'}</span>
        <small>{say(`fill.state-${state}`)}</small>
      </span>
    )
  }
  return (
    <label class="fill-cell">
      <input type="checkbox" aria-label={label} checked={on} onChange={event => onTick(event.currentTarget.checked)} />
      {old !== '' && (
        <>
          <span class="hidden-words">{say('fill.cell-old')} </span>
          <s class={on ? '' : 'kept'}>{old}</s>
          <span aria-hidden="true">→</span>
          <span class="hidden-words"> {say('fill.cell-new')} </span>
        </>
      )}
      <b class={on ? '' : 'left'}>{words}</b>
    </label>
  )
}
