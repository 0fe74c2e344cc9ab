import type { Grid } from '../core/list-columns'
import { FORMULA } from '../exports/csv'

const SEPARATORS = ['\t', ';', ','] as const
const MOST_LINES = 5000

/** Cells of a pasted table or a CSV file. The separator is the one that the first lines have most of; quotes are kept to. */
export function gridOfText(text: string): Grid {
  const plain = text.replace(/^\uFEFF/, '')
  const head = plain.split(/\r?\n/, 15).join('\n')
  const counts = SEPARATORS.map(separator => head.split(separator).length)
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? '\t'
  return cellsOf(plain, separator).map(row => row.map(asTyped))
}

/** Without the apostrophe that our own CSV, and others', put before what a spreadsheet would take for a formula. */
function asTyped(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}

function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length && rows.length < MOST_LINES; at++) {
    const letter = text[at]!
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[++at]
      else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === separator) {
      row.push(cell)
      cell = ''
    } else if (letter === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else if (letter !== '\r') cell += letter
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}
