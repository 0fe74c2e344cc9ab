import { attribute, NotXml, type Tag, tagsOf } from './xml-tags'

/** A cell of a sheet by its place in the XML; `column` from 0. */
export interface CellSpan {
  readonly column: number
  readonly tag: Tag
  /** Where the element ends. */
  readonly end: number
}

/** A row of a sheet by its place in the XML; `row` from 0. */
export interface RowSpan {
  readonly row: number
  readonly tag: Tag
  /** Where its closing tag begins; for an empty `<row/>` where that ends. */
  readonly end: number
  readonly cells: readonly CellSpan[]
}

const MOST_ROWS = 20_000
/** To ZZ. */
const MOST_COLUMNS = 702

/** Cells lie farther out than any class list. */
export class TooWide extends Error {}

/** `B6` as row and column from 0; null for anything else. */
export function placeOf(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? []
  if (!letters || !digits || Number(digits) < 1) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

/** Letters of a column from 0: 0 is A, 26 is AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/**
 * The rows and cells of a sheet's XML, and the tags that lie outside of them. Where an address is left out it is the next
 * one, as the format says. Throws NotXml or TooWide.
 */
export function rowsOf(xml: string): { readonly rows: readonly RowSpan[]; readonly others: readonly Tag[] } {
  const reading = new Rows(xml)
  for (const tag of tagsOf(xml)) reading.take(tag)
  return { rows: reading.done(), others: reading.others }
}

class Rows {
  readonly others: Tag[] = []
  readonly #xml: string
  readonly #rows: RowSpan[] = []
  #inside = false
  #row: { row: number; tag: Tag; cells: CellSpan[] } | null = null
  #cell: { column: number; tag: Tag } | null = null

  constructor(xml: string) {
    this.#xml = xml
  }

  done(): readonly RowSpan[] {
    if (this.#inside || this.#row || this.#cell) throw new NotXml('the sheet ends too soon')
    return this.#rows
  }

  take(tag: Tag): void {
    if (tag.name === 'sheetData') this.#inside = tag.kind === 'open'
    else if (!this.#inside) this.others.push(tag)
    else if (tag.name === 'row') this.#takeRow(tag)
    else if (tag.name === 'c' && this.#row) this.#takeCell(tag, this.#row)
  }

  #takeRow(tag: Tag): void {
    if (tag.kind === 'close') {
      if (!this.#row || this.#cell) throw new NotXml('a row that was not open')
      this.#rows.push({ ...this.#row, end: tag.from })
      this.#row = null
      return
    }
    if (this.#row) throw new NotXml('a row in a row')
    const number = attribute(this.#xml, tag, 'r')
    const last = this.#rows.at(-1)?.row ?? -1
    const row = number === null ? last + 1 : Number(number) - 1
    if (!Number.isInteger(row) || row <= last) throw new NotXml('rows out of order')
    if (row >= MOST_ROWS) throw new TooWide()
    if (tag.kind === 'whole') this.#rows.push({ row, tag, end: tag.to, cells: [] })
    else this.#row = { row, tag, cells: [] }
  }

  #takeCell(tag: Tag, { row, cells }: { row: number; cells: CellSpan[] }): void {
    if (tag.kind === 'close') {
      if (!this.#cell) throw new NotXml('a cell that was not open')
      cells.push({ ...this.#cell, end: tag.to })
      this.#cell = null
      return
    }
    if (this.#cell) throw new NotXml('a cell in a cell')
    const address = attribute(this.#xml, tag, 'r')
    const last = cells.at(-1)?.column ?? -1
    const place = address === null ? { row, column: last + 1 } : placeOf(address)
    if (!place || place.row !== row || place.column <= last) throw new NotXml('cells out of order')
    if (place.column >= MOST_COLUMNS) throw new TooWide()
    if (tag.kind === 'whole') cells.push({ column: place.column, tag, end: tag.to })
    else this.#cell = { column: place.column, tag }
  }
}
