import { useMemo, useState } from 'preact/hooks'
import { type BareColumns, type BareList, bareNames } from '../core/bare-list'
import { readBareList } from '../core/class-list'
import { cellsOf, cleanText } from '../core/list-columns'
import { letters } from '../exports/sheet-rows'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'
import { Choice } from './choice'
import { Frame } from './frame'
import type { ImportProps } from './import-list'
import { Preview } from './preview'
import { sentencesOf } from './sentences'

interface BareProps extends ImportProps {
  readonly bare: BareList
  /** Of the class, as the file's name says. */
  readonly name: string
}

/** A list without headers: where the names are is guessed or asked, and what that makes of it stands under it. */
export function BarePreview(props: BareProps) {
  const { say, bare, leave } = props
  const [columns, setColumns] = useState(bare.guess)
  const read = useMemo(() => columns && readBareList(bare, columns), [bare, columns])
  const chooser = <ColumnsChoice say={say} bare={bare} columns={columns} onColumns={setColumns} />
  if (read?.ok) {
    return <Preview {...props} list={read.list} above={chooser} leftOut={leftOut(bare, read.list.skipped, say)} />
  }
  return (
    <Frame title={say('desk.title')} back={say('desk.preview-again')} onBack={leave}>
      <Panel band="tai-pieu-hook" slim title={say('desk.preview-title')} class="desk-import">
        {chooser}
        <div class="desk-refusals" role="alert">
          {read && sentencesOf(read, say).map(sentence => <p key={sentence}>{sentence}</p>)}
        </div>
        <Button onClick={leave}>{say('desk.preview-again')}</Button>
      </Panel>
    </Frame>
  )
}

interface ChoiceProps {
  readonly say: Say
  readonly bare: BareList
  readonly columns: BareColumns | null
  readonly onColumns: (columns: BareColumns) => void
}

function ColumnsChoice({ say, bare, columns, onColumns }: ChoiceProps) {
  const code = columns?.code ?? (bare.codes.length === 1 ? bare.codes[0]! : -1)
  const option = (words: string, name: readonly number[]): [string, string] => [
    name.join(' '),
    say('list.option', { column: columnWords(name, say), words }),
  ]
  const names = bare.names.map(name => option(firstFew(bareNames(bare.rows, name)), name))
  const codes = bare.codes.map(at => option(firstFew(bare.rows.map(row => cleanText(cellsOf(row)[at]))), [at]))
  const ask: [string, string][] = columns ? [] : [['', say('list.choose')]]
  return (
    <>
      <p class="desk-said">
        <Icon name="info" />
        <span>{bare.guess ? say('list.guessed', { column: columnWords(bare.guess.name, say) }) : say('list.ask')}</span>
      </p>
      <div class="desk-row">
        <Choice
          id="list-names"
          label={say('list.names')}
          value={columns?.name.join(' ') ?? ''}
          onChoose={to => to !== '' && onColumns({ name: to.split(' ').map(Number), code })}
        >
          {[...ask, ...names]}
        </Choice>
        {columns && codes.length > 0 && (
          <Choice
            id="list-codes"
            label={say('list.codes')}
            value={String(code)}
            onChoose={to => onColumns({ ...columns, code: Number(to) })}
          >
            {[['-1', say('list.no-codes')], ...codes]}
          </Choice>
        )}
      </div>
    </>
  )
}

function columnWords([first, second]: readonly number[], say: Say): string {
  return second === undefined
    ? say('list.column', { letter: letters(first!) })
    : say('list.two-columns', { first: letters(first!), second: letters(second) })
}

function firstFew(texts: readonly (string | null)[]): string {
  return `${texts.filter(Boolean).slice(0, 2).join(', ')}…`
}

const MOST_ROWS_TOLD = 8

/** The rows that were not taken, with what they say, so that no pupil is missed unseen. */
function leftOut({ rows }: BareList, skipped: readonly number[], say: Say): string {
  const told = skipped.slice(0, MOST_ROWS_TOLD).map(n => {
    const words = cellsOf(rows[n - 1])
      .map(cleanText)
      .filter(Boolean)
      .join(' ')
      .slice(0, 40)
    return say('list.row', { n, words })
  })
  return say('list.left-out', { rows: told.join(', ') + (skipped.length > MOST_ROWS_TOLD ? '…' : '') })
}
