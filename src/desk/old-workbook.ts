import { type CellObject, read, type WorkBook } from '@e965/xlsx'
import type { Grid, GridCell } from '../core/list-columns'
import type { ReadBook } from './workbook'

const MOST_ROWS = 5000
const MOST_COLUMNS = 200
/** The wrapping's own header; the reader would take what is shorter for a text. */
const SMALLEST = 512

/**
 * The cells of every sheet of an Excel workbook as it was before 2007, or of Excel's XML of those years. The reader is large, so that it
 * is fetched only when such a file is chosen; it reads, and never writes: it would drop what it does not know.
 */
export function readOldWorkbook(content: Uint8Array | string): ReadBook {
  if (content.length < SMALLEST) return { problem: { kind: 'broken-old-excel' } }
  let book: WorkBook
  try {
    const how = {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: true,
      raw: true,
      sheetRows: MOST_ROWS,
    } as const
    book = read(content, { ...how, type: typeof content === 'string' ? 'string' : 'array' })
  } catch (reason) {
    // The reader says so in words only, and stumbles over damage in many ways; the person is told.
    return { problem: { kind: /password|encrypt/i.test(String(reason)) ? 'encrypted' : 'broken-old-excel' } }
  }
  return { sheets: book.SheetNames.map(name => gridOf(book.Sheets[name]?.['!data'])) }
}

function gridOf(rows: readonly (readonly (CellObject | undefined)[] | undefined)[] | undefined): Grid {
  return Array.from(rows ?? [], row => Array.from((row ?? []).slice(0, MOST_COLUMNS), cellOf))
}

/** A number that is shown with zeros in front is a code; every other is what it is. */
function cellOf(cell: CellObject | undefined): GridCell {
  if (!cell) return null
  if (cell.t === 'n' && /^0\d+$/.test(cell.w ?? '')) return cell.w ?? null
  return typeof cell.v === 'string' || typeof cell.v === 'number' ? cell.v : null
}
