import writeExcel, { type CellObject, type Feature, type SheetData } from 'write-excel-file/universal'
import type { Told } from '../core/steps'
import type { Cell, Column, Sheet, SheetPart } from './sheet'
import { onPaper } from './xlsx-paper'

const HEAD = { fontWeight: 'bold', wrap: true, backgroundColor: '#24386b', textColor: '#fff6dc', height: 48 } as const

/**
 * A sheet as an Excel workbook: numbers, texts and days each of their own type; a text is never a formula. `told` hears how
 * many rows of pupils are written.
 */
export function xlsx(sheet: Sheet, told: Told = () => {}): Promise<Blob> {
  return writeExcel(
    sheet.parts.map(part => ({
      data: rowsOf(part),
      sheet: part.name,
      columns: part.columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: part.sticky > 0 ? part.lead.length + 1 : 0,
      stickyColumnsCount: part.sticky,
    })),
    { fontFamily: 'Times New Roman', fontSize: 12, features: [onPaper(sheet), rowsTold(sheet, told)] },
  ).toBlob()
}

/** The writer asks about every element that it writes. */
function rowsTold({ parts }: Sheet, told: Told): Feature<Blob> {
  const [first] = parts
  const before = (first?.lead.length ?? 0) + 1
  const of = first?.rows.length ?? 0
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) => {
            if (tag === 'row' && sheetIndex === 0) told({ done: Math.max(0, (index ?? 0) + 1 - before), of })
            return attributes
          },
        },
      },
    },
  }
}

function rowsOf({ lead, columns, rows }: SheetPart): SheetData {
  const heads: CellObject[] = columns.map(({ head, align }) => ({ value: head, type: String, align, ...HEAD }))
  return [
    ...lead.map((cells, at) =>
      cells.map((cell, n) =>
        written(cell, { fontWeight: at < 2 ? ('bold' as const) : undefined, ...wrapped(columns[n]) }),
      ),
    ),
    heads,
    ...rows.map(cells =>
      cells.map((cell, at) =>
        written(cell, {
          align: columns[at]?.align,
          borderStyle: 'thin',
          borderColor: '#c9c2b4',
          ...wrapped(columns[at]),
        }),
      ),
    ),
  ]
}

/** Columns of sentences break them into lines. */
const WIDE = 50

function wrapped(column: Column | undefined): Partial<CellObject> {
  return { alignVertical: 'center', wrap: (column?.width ?? 0) > WIDE }
}

function written(cell: Cell, look: Partial<CellObject>): CellObject | null {
  if (cell.kind === 'number') {
    const format = cell.places > 0 ? `0.${'0'.repeat(cell.places)}` : '0'
    return { ...look, type: Number, value: cell.value, format }
  }
  if (cell.kind === 'day') {
    const { year, month, day } = cell.day
    return { ...look, type: Date, value: new Date(Date.UTC(year, month - 1, day)), format: 'dd/mm/yyyy' }
  }
  if (cell.kind === 'text') return { ...look, type: String, value: cell.text, format: '@' }
  return look.borderStyle ? { ...look, value: undefined } : null
}
