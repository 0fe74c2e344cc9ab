import { sha256Hex } from './checksum'
import { CODES, cleanText, FAMILY, GIVEN, GROUP, headerText, NAME, ORDER } from './list-columns'
import { cellAt, type TemplateSheet } from './template'
import { columnsOf, type TemplateColumn } from './template-columns'

/** Where a sheet has what: found by the texts of its headers, or shown by the teacher. All count from 0; -1 for none. */
export interface Places {
  readonly header: number
  /** One column, or family and given name in two; empty where the sheet has only codes. */
  readonly name: readonly number[]
  readonly code: number
}

/** A row of the sheet that is some pupil's. */
export interface TemplateRow {
  readonly row: number
  readonly name: string
  /** Without stray characters; empty where there is none. */
  readonly code: string
  /** Number in the list and birth date as the sheet shows them, to tell two pupils of one name apart. */
  readonly order: string
  readonly birth: string
}

export interface Layout extends Places {
  /** By the header row alone, so that a sheet of the same making is known again. */
  readonly signature: string
  readonly columns: readonly TemplateColumn[]
  readonly rows: readonly TemplateRow[]
}

export type LayoutProblem =
  | { readonly kind: 'no-header'; readonly looked: number }
  | { readonly kind: 'two-headers'; readonly rows: readonly [number, number] }
  | { readonly kind: 'no-rows'; readonly header: number }
  | { readonly kind: 'same-code'; readonly code: string; readonly rows: readonly [number, number] }

export type ReadLayout =
  | { readonly ok: true; readonly layout: Layout }
  | { readonly ok: false; readonly problem: LayoutProblem }

export const HEADER_WITHIN = 15
const MOST_COLUMNS = 200
const BIRTH = /^(ngay|nam)( thang nam)? sinh|^ngay thang nam sinh|^(date of birth|birth ?date)/

/** Reads where a sheet has what. `shown`: what the teacher showed, for a sheet whose headers say nothing. Never throws. */
export function readLayout(sheet: TemplateSheet, shown?: Places): ReadLayout {
  const places = shown ?? findPlaces(sheet)
  if (!places) return { ok: false, problem: { kind: 'no-header', looked: Math.min(sheet.rows.length, HEADER_WITHIN) } }
  const reading = new Reading(sheet, places)
  const rows = reading.rows()
  const again = rows.length > 0 && !shown ? reading.headerAfter(rows[0]!.row) : -1
  if (again >= 0) return { ok: false, problem: { kind: 'two-headers', rows: [places.header + 1, again + 1] } }
  if (rows.length === 0) return { ok: false, problem: { kind: 'no-rows', header: places.header + 1 } }
  const twice = twiceIn(rows)
  if (twice) return { ok: false, problem: twice }
  const columns = columnsOf(sheet, places, reading.identity, rows[0]!.row)
  return { ok: true, layout: { ...places, signature: signatureOf(sheet, places.header), columns, rows } }
}

/** What makes two sheets the same sort: the texts of the header row, in their order. */
export function signatureOf(sheet: TemplateSheet, header: number): string {
  return sha256Hex(JSON.stringify(headsOf(sheet, header))).slice(0, 16)
}

/** Texts of a row as headers are compared, to the last that is not empty. */
export function headsOf(sheet: TemplateSheet, row: number): string[] {
  const cells = Array.from(sheet.rows[row] ?? [], cell => headerText(cell?.text ?? '')).slice(0, MOST_COLUMNS)
  return cells.slice(0, cells.findLastIndex(head => head !== '') + 1)
}

function findPlaces(sheet: TemplateSheet): Places | null {
  for (let header = 0; header < Math.min(sheet.rows.length, HEADER_WITHIN); header++) {
    const heads = headsOf(sheet, header)
    if (heads.filter(Boolean).length < 2) continue
    const name = nameIn(sheet, header, heads)
    const code = CODES.map(pattern => heads.findIndex((head, at) => pattern.test(head) && !name.includes(at))).find(
      at => at >= 0,
    )
    if (name.length > 0 || code !== undefined) return { header, name, code: code ?? -1 }
  }
  return null
}

function nameIn(sheet: TemplateSheet, header: number, heads: readonly string[]): readonly number[] {
  const family = heads.findIndex(head => FAMILY.test(head))
  const given = heads.findIndex(head => GIVEN.test(head))
  if (family >= 0 && given >= 0) return [family, given]
  const name = heads.findIndex(head => NAME.test(head))
  if (name < 0) return []
  // A header over two columns: family and middle name in the first, given name in the second.
  const wide = sheet.merges.find(box => box.top === header && box.left === name)
  const spread = (heads[name + 1] ?? '') === '' && (wide ? wide.right > name : hasNamesBeside(sheet, header, name))
  return spread ? [name, name + 1] : [name]
}

function hasNamesBeside(sheet: TemplateSheet, header: number, name: number): boolean {
  const below = sheet.rows.slice(header + 1)
  const filled = below.filter(row => cleanText(row?.[name]?.text) !== '')
  const words = filled.filter(row => /^\p{L}+$/u.test(cleanText(row?.[name + 1]?.text)))
  return words.length > 0 && words.length * 2 > filled.length
}

function twiceIn(rows: readonly TemplateRow[]): LayoutProblem | null {
  const first = new Map<string, number>()
  for (const { code, row } of rows) {
    const before = code ? first.get(code) : undefined
    if (before !== undefined) return { kind: 'same-code', code, rows: [before + 1, row + 1] }
    if (code) first.set(code, row)
  }
  return null
}

/** A code as it is compared: no stray characters, no `.0` of a number. */
export function codeKey(text: string): string {
  return cleanText(text)
    .replace(/[\s'’\u00AD\u2060]/g, '')
    .replace(/^(\d+)[.,]0$/, '$1')
    .toUpperCase()
}

const EXCEL_DAY_ONE = Date.UTC(1899, 11, 30)
const DAY = 24 * 60 * 60 * 1000

function birthText(text: string): string {
  const serial = /^\d{5}(\.0)?$/.test(text) ? Number(text) : 0
  if (serial < 20_000 || serial > 60_000) return text
  const day = new Date(EXCEL_DAY_ONE + serial * DAY)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`
}

class Reading {
  readonly #sheet: TemplateSheet
  readonly #places: Places
  readonly #heads: readonly string[]
  readonly #order: number
  readonly #birth: number
  /** Columns that say who a pupil is. */
  readonly identity: ReadonlySet<number>

  constructor(sheet: TemplateSheet, places: Places) {
    this.#sheet = sheet
    this.#places = places
    this.#heads = headsOf(sheet, places.header)
    const find = (pattern: RegExp) => this.#heads.findIndex(head => pattern.test(head))
    this.#order = find(ORDER)
    this.#birth = find(BIRTH)
    const codes = this.#heads.flatMap((head, at) => (CODES.some(pattern => pattern.test(head)) ? [at] : []))
    this.identity = new Set([...places.name, places.code, this.#order, this.#birth, find(GROUP), ...codes])
  }

  rows(): TemplateRow[] {
    const found: TemplateRow[] = []
    for (let row = this.#places.header + 1; row < this.#sheet.rows.length; row++) {
      const pupil = this.#rowOf(row)
      if (pupil) found.push(pupil)
    }
    return found
  }

  #text(row: number, column: number): string {
    return column < 0 ? '' : cleanText(cellAt(this.#sheet, row, column)?.text)
  }

  #rowOf(row: number): TemplateRow | null {
    const { name: columns, code: codeColumn } = this.#places
    const name = columns
      .map(at => this.#text(row, at))
      .filter(Boolean)
      .join(' ')
    const code = codeKey(this.#text(row, codeColumn))
    const order = this.#text(row, this.#order)
    const named = /\p{L}/u.test(name) && !NAME.test(headerText(name)) && name.length <= 80
    const coded = /\d/.test(code) && code.length >= 2 && code.length <= 24
    const numbered = this.#order < 0 || coded || /^\d+([.,]0)?$/.test(order)
    if (!(columns.length > 0 ? named && numbered : coded)) return null
    return { row, name, code, order: order.replace(/[.,]0$/, ''), birth: birthText(this.#text(row, this.#birth)) }
  }

  /** A header that comes again below the first pupil, where a second list begins; -1 for none. */
  headerAfter(first: number): number {
    const { name, code } = this.#places
    const key = name[0] ?? code
    for (let row = first + 1; row < this.#sheet.rows.length; row++) {
      const heads = headsOf(this.#sheet, row)
      const same = heads.filter((head, at) => head !== '' && head === this.#heads[at]).length
      if (same >= 2 && heads[key] === this.#heads[key]) return row
    }
    return -1
  }
}
