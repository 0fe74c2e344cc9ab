import { useState } from 'preact/hooks'
import { cleanText } from '../core/list-columns'
import type { TemplateSheet } from '../core/template'
import { HEADER_WITHIN, type Places } from '../core/template-layout'
import { letters } from '../exports/sheet-rows'
import { Button } from '../ui/button'
import type { Say } from '../ui/say'
import { Choice } from './choice'

interface ShowProps {
  readonly say: Say
  readonly sheet: TemplateSheet
  readonly onShown: (places: Places) => void
}

/** For a sheet whose headers say nothing: the teacher shows the header row, the names and the codes, once. */
export function ShowColumns({ say, sheet, onShown }: ShowProps) {
  const rows = Array.from({ length: Math.min(sheet.rows.length, HEADER_WITHIN) }, (_, row) => row)
  const [header, setHeader] = useState(() => fullest(sheet, rows))
  const [name, setName] = useState(-1)
  const [code, setCode] = useState(-1)
  const width = Math.min(200, Math.max(0, ...sheet.rows.slice(0, header + 3).map(row => row?.length ?? 0)))
  const columns = Array.from({ length: width }, (_, column): [string, string] => {
    const words = textAt(sheet, header, column) || textAt(sheet, header + 1, column) || say('fill.show-empty')
    return [String(column), say('fill.show-column', { letter: letters(column), words })]
  })
  const none: [string, string] = ['-1', say('fill.show-none')]
  return (
    <div class="desk-form">
      <h3>{say('fill.show-title')}</h3>
      <div class="desk-row fill-show">
        <Choice
          id="fill-header"
          label={say('fill.show-header')}
          value={String(header)}
          onChoose={to => setHeader(Number(to))}
        >
          {rows.map((row): [string, string] => [
            String(row),
            say('fill.show-row', { n: row + 1, words: wordsOf(sheet, row, say) }),
          ])}
        </Choice>
        <Choice id="fill-name" label={say('fill.show-name')} value={String(name)} onChoose={to => setName(Number(to))}>
          {[none, ...columns]}
        </Choice>
        <Choice id="fill-code" label={say('fill.show-code')} value={String(code)} onChoose={to => setCode(Number(to))}>
          {[none, ...columns]}
        </Choice>
      </div>
      {name < 0 && code < 0 && <p class="desk-note">{say('fill.show-needs')}</p>}
      <Button
        kind="primary"
        icon="check"
        disabled={(name < 0 && code < 0) || name === code}
        onClick={() => onShown({ header, name: name < 0 ? [] : [name], code })}
      >
        {say('fill.show-go')}
      </Button>
    </div>
  )
}

function textAt(sheet: TemplateSheet, row: number, column: number): string {
  return cleanText(sheet.rows[row]?.[column]?.text).slice(0, 30)
}

function wordsOf(sheet: TemplateSheet, row: number, say: Say): string {
  const texts = Array.from(sheet.rows[row] ?? [], (_, column) => textAt(sheet, row, column)).filter(Boolean)
  return texts.slice(0, 4).join(' · ').slice(0, 60) || say('fill.show-empty')
}

/** The likeliest header: the first of the rows with most texts that are no numbers. */
function fullest(sheet: TemplateSheet, rows: readonly number[]): number {
  const texts = rows.map(
    row =>
      Array.from(sheet.rows[row] ?? [], cell => cell && !cell.numeric && cleanText(cell.text)).filter(Boolean).length,
  )
  return Math.max(0, texts.indexOf(Math.max(...texts)))
}
