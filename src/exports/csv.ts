import { type Cell, dayText, type Sheet, type SheetPart } from './sheet'

const BOM = '\uFEFF'
const SEPARATOR = ';'
const LINE_END = '\r\n'
/** What spreadsheets take for the start of a formula (OWASP), full-width forms included. */
export const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * A sheet as CSV for spreadsheets with Vietnamese settings: UTF-8 with a mark, semicolons, CRLF, decimal commas. A text
 * that looks like a formula gets an apostrophe before it; numbers stay numbers. The parts follow each other, a line apart.
 */
export function csv(sheet: Sheet): string {
  return BOM + sheet.parts.map(partText).join(LINE_END)
}

function partText({ lead, columns, rows }: SheetPart): string {
  const heads = columns.map(({ head }): Cell => ({ kind: 'text', text: head }))
  return [...lead, heads, ...rows].map(cells => cells.map(cellText).join(SEPARATOR) + LINE_END).join('')
}

function cellText(cell: Cell): string {
  if (cell.kind === 'number') return cell.value.toFixed(cell.places).replace('.', ',')
  if (cell.kind === 'day') return dayText(cell.day)
  return cell.kind === 'text' ? quoted(FORMULA.test(cell.text) ? `'${cell.text}` : cell.text) : ''
}

function quoted(words: string): string {
  return /[";\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
