import { useMemo, useState } from 'preact/hooks'
import { byGivenName, type Pupil } from '../core/class-list'
import { type FillChoice, type Proposal, proposals } from '../core/fill'
import type { TemplateRow } from '../core/template-layout'
import { type Match, matchRows } from '../core/template-match'
import type { ColumnsProps } from './fill-columns'

/** A row of the file with whose it is and what would be written into it. */
export interface FillLine {
  readonly row: TemplateRow
  readonly match: Match
  readonly pupil: Pupil | null
  /** One for each choice, in their order. */
  readonly cells: readonly Proposal[]
}

export interface Filling {
  readonly lines: readonly FillLine[]
  /** Pupils whom no row names. */
  readonly absent: readonly Pupil[]
  readonly isOn: (cell: Proposal) => boolean
  readonly tick: (cells: readonly Proposal[], on: boolean) => void
  /** An empty code: nobody. */
  readonly pick: (row: TemplateRow, code: string) => void
}

/** A tick is for this cell and this value: another choice or another pupil must be ticked anew. */
const keyOf = ({ row, column, value }: Proposal) => `${row} ${column} ${value}`

/** What would be written, with what the teacher ticked and whom she picked. */
export function useProposals(props: ColumnsProps & { choices: readonly FillChoice[] }): Filling {
  const { one, layout, choices, pupils, rule, results, course, remarkOf } = props
  const matches = useMemo(() => matchRows(layout.rows, pupils), [layout, pupils])
  const [picks, setPicks] = useState<ReadonlyMap<number, string>>(new Map())
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const lines = useMemo((): FillLine[] => {
    const whose = new Map(
      layout.rows.map((row, at) => {
        const match = matches[at]!
        const picked = pupils.find(one => one.code === picks.get(row.row))
        return [row, match.kind === 'sure' ? match.pupil : (picked ?? null)]
      }),
    )
    const source = { rule, results, course: course.map(level => level.id), remarkOf }
    const made = proposals(one.sheet, layout, choices, row => whose.get(row) ?? null, source)
    return layout.rows.map((row, at) => ({
      row,
      match: matches[at]!,
      pupil: whose.get(row) ?? null,
      cells: choices.map((_, n) => made[n * layout.rows.length + at]!),
    }))
  }, [one, layout, choices, matches, picks, pupils, rule, results, course, remarkOf])
  const named = new Set(lines.map(({ pupil }) => pupil))
  return {
    lines,
    absent: pupils.filter(pupil => !named.has(pupil)).sort(byGivenName),
    isOn: cell => {
      if (cell.state !== 'fill' && cell.state !== 'replace') return false
      return ticks.get(keyOf(cell)) ?? cell.state === 'fill'
    },
    tick: (cells, on) => setTicks(new Map([...ticks, ...cells.map((cell): [string, boolean] => [keyOf(cell), on])])),
    pick: (row, code) => setPicks(new Map([...picks, [row.row, code]])),
  }
}
