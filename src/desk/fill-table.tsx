import { useState } from 'preact/hooks'
import type { FillChoice, Proposal } from '../core/fill'
import { columnLabel } from '../core/template-columns'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import { OldNew, Who } from './fill-cells'
import type { ColumnsProps } from './fill-columns'
import { FillCounts } from './fill-counts'
import { Tick } from './gate-fields'
import { type Filling, type FillLine, useProposals } from './use-proposals'
import { useSome } from './use-some'

export interface TableProps extends ColumnsProps {
  readonly choices: readonly FillChoice[]
  /** Writes these cells. */
  readonly onWrite: (cells: readonly Proposal[]) => void
}

/** More rows of other classes than this are kept out of sight. */
const FEW_STRANGERS = 5

/** Nobody in the class has this name or this code. */
function isStrange({ match }: FillLine): boolean {
  return match.kind === 'ask' && match.why === 'unknown'
}

/** Old beside new for every pupil. An empty cell is written unless unticked, a filled one only where the teacher ticks. */
export function FillTable(props: TableProps) {
  const { say, layout, choices, onWrite } = props
  const filling = useProposals(props)
  const { lines, absent, isOn, tick } = filling
  const open = lines.filter(({ match, pupil }) => match.kind === 'ask' && !pupil)
  const strange = lines.filter(isStrange)
  const [all, setAll] = useState(strange.length <= FEW_STRANGERS)
  const cells = lines.filter(({ pupil }) => pupil).flatMap(line => line.cells)
  const written = cells.filter(isOn)
  return (
    <Panel slim title={say('fill.table-title')} class="fill-panel">
      <FillCounts
        say={say}
        made={cells}
        asked={open.filter(line => !isStrange(line)).length}
        strangers={open.filter(isStrange).length}
        absent={absent}
      />
      <div class="desk-row">
        {choices.map(({ column }) => {
          const over = cells.filter(cell => cell.column === column && cell.state === 'replace')
          const label = `${columnLabel(layout.columns, column)}: ${say('fill.over-all', { n: over.length })}`
          return (
            over.length > 1 && <Tick key={column} label={label} on={over.every(isOn)} onChange={on => tick(over, on)} />
          )
        })}
      </div>
      <Lines {...props} filling={filling} lines={all ? lines : lines.filter(line => !isStrange(line))} />
      {strange.length > FEW_STRANGERS && (
        <Tick label={say('fill.strangers-show', { n: strange.length })} on={all} onChange={setAll} />
      )}
      <div class="desk-row fill-save">
        <Button kind="primary" icon="download" disabled={written.length === 0} onClick={() => onWrite(written)}>
          {written.length > 0 ? say('fill.save', { n: written.length }) : say('fill.save-none')}
        </Button>
      </div>
    </Panel>
  )
}

function Lines({
  say,
  layout,
  choices,
  pupils,
  filling,
  lines,
}: TableProps & { filling: Filling; lines: readonly FillLine[] }) {
  const { absent, isOn, tick, pick } = filling
  const { some, more } = useSome(lines, say)
  const labels = choices.map(({ column }) => columnLabel(layout.columns, column))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="desk-scroll short fill-scroll" tabIndex={0} aria-label={say('fill.table-title')}>
      <table class="desk-table plain fill-table">
        <thead>
          <tr>
            <th scope="col">{say('fill.table-row')}</th>
            <th scope="col">{say('fill.table-name')}</th>
            {labels.map((label, at) => (
              <th key={choices[at]!.column} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {some.map(({ row, match, pupil, cells }) => (
            <tr key={row.row}>
              <td>{row.row + 1}</td>
              <th scope="row">
                {row.name || row.code}
                <Who
                  say={say}
                  row={row}
                  match={match}
                  pupils={pupils.filter(one => one === pupil || absent.includes(one))}
                  picked={pupil?.code ?? ''}
                  onPick={code => pick(row, code)}
                />
              </th>
              {cells.map((cell, at) => (
                <td key={cell.column}>
                  <OldNew
                    say={say}
                    proposal={cell}
                    on={isOn(cell)}
                    label={`${row.name || row.code}, ${labels[at]}: ${say('fill.table-write')}`}
                    onTick={on => tick([cell], on)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  )
}
