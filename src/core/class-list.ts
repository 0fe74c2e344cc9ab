/**
 * A class list as schools export it: found by the text of its headers, never by column letter, and only code and name are
 * kept. Sources of the layouts: vnEdu and the ministry's own sheets (headers on row 1 to 12, merged, with line breaks).
 */

/** A cell as a spreadsheet or a pasted table gives it; anything else counts as empty. */
export type GridCell = string | number | null
export type Grid = readonly (readonly GridCell[])[]

export interface ListedPupil {
  readonly name: string
  /** The school system's own code, leading zeros kept; empty where the list has none. Never leaves the sealed list. */
  readonly schoolCode: string
  /** The class column's text; empty where there is none. */
  readonly group: string
  /** Row in the file, from 1, as a spreadsheet numbers it. */
  readonly row: number
}

/** What is wrong with a list; the desk makes a sentence of each. Rows count from 1. */
export type ListProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-name-column'; readonly looked: number }
  | { readonly kind: 'no-pupils'; readonly header: number }
  | {
      readonly kind: 'same-code'
      readonly code: string
      readonly rows: readonly [number, number]
      readonly names: string
    }
  | { readonly kind: 'too-many'; readonly rows: number; readonly most: number }

export interface ClassList {
  readonly pupils: readonly ListedPupil[]
  /** Texts of the class column, in the order met. */
  readonly groups: readonly string[]
  /** Rows under the header that name no pupil (totals, signatures, numbering). */
  readonly skipped: readonly number[]
}

export type ReadList =
  | { readonly ok: true; readonly list: ClassList }
  | { readonly ok: false; readonly problems: readonly ListProblem[] }

export const MOST_ROWS = 1000
const HEADER_WITHIN = 15
const MOST_COLUMNS = 200
const LONGEST_NAME = 80
const LONGEST_CODE = 24

/** Text with the invisible characters of copied cells taken out and spaces made one. */
export function cleanText(cell: unknown): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell !== 'string') return ''
  return cell
    .slice(0, 500)
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/[\s\u00A0\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/** A header as it is compared: no marks, no case, one space, letters and digits only. */
export function headerText(cell: unknown): string {
  return cleanText(cell)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export const NAME =
  /^((ho( va)? (dem va )?ten|ten)( day du)?( (cua )?(hoc sinh|hs|em|tre))?|(ho va ten dem va ten)|hoc sinh|ten hoc sinh|(full |student |pupil )?names?|pupil|student)$/
export const FAMILY = /^(ho( va)? (ten )?(dem|lot)|ho dem|ho lot|ho|family name|last name)$/
export const GIVEN = /^(ten|given name|first name)$/
/** The first that fits is taken; the twelve-digit citizen number is never read. */
export const CODES = [
  /^ma dinh danh( bo gd ?dt| bo gd va dt| bo| bo giao duc)?( ma hoc sinh)?$/,
  /^ma (so )?(hoc sinh|hs)$/,
  /^ma vnedu$/,
  /^(ma|ma so|code|(student|pupil) (code|id|number)|id)$/,
]
export const GROUP = /^(ma lop|ten lop|lop( hoc)?|class)$/
export const ORDER = /^(stt|so tt|so thu tu|tt|no|nr)$/

interface Columns {
  readonly header: number
  /** One column, or family and given name in two. */
  readonly name: readonly number[]
  readonly code: number
  readonly group: number
  readonly order: number
}

/** Reads a class list out of a grid of cells. Total: any grid gives a list or its problems, all of them at once. */
export function readClassList(grid: Grid): ReadList {
  const rows = Array.isArray(grid) ? grid : []
  if (!rows.some(row => cellsOf(row).some(cell => cleanText(cell) !== ''))) return bad([{ kind: 'empty' }])
  const columns = findColumns(rows)
  if (!columns) return bad([{ kind: 'no-name-column', looked: Math.min(rows.length, HEADER_WITHIN) }])
  const pupils: ListedPupil[] = []
  const skipped: number[] = []
  for (let at = columns.header + 1; at < rows.length; at++) {
    const pupil = pupilOf(cellsOf(rows[at]), columns, at + 1)
    if (pupil === 'none') skipped.push(at + 1)
    else if (pupil) pupils.push(pupil)
    if (pupils.length > MOST_ROWS)
      return bad([{ kind: 'too-many', rows: rows.length - columns.header - 1, most: MOST_ROWS }])
  }
  if (pupils.length === 0) return bad([{ kind: 'no-pupils', header: columns.header + 1 }])
  const problems = sameCodes(pupils)
  if (problems.length > 0) return bad(problems)
  return { ok: true, list: { pupils, groups: [...new Set(pupils.map(pupil => pupil.group))].filter(Boolean), skipped } }
}

function bad(problems: readonly ListProblem[]): ReadList {
  return { ok: false, problems }
}

function cellsOf(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row.slice(0, MOST_COLUMNS) : []
}

function findColumns(rows: Grid): Columns | null {
  for (let header = 0; header < Math.min(rows.length, HEADER_WITHIN); header++) {
    const heads = cellsOf(rows[header]).map(headerText)
    const name = nameColumns(heads, rows, header)
    if (!name) continue
    const find = (pattern: RegExp) => heads.findIndex((head, at) => pattern.test(head) && !name.includes(at))
    const code = CODES.map(find).find(at => at >= 0) ?? -1
    return { header, name, code, group: find(GROUP), order: find(ORDER) }
  }
  return null
}

function nameColumns(heads: readonly string[], rows: Grid, header: number): readonly number[] | null {
  const family = heads.findIndex(head => FAMILY.test(head))
  const given = heads.findIndex(head => GIVEN.test(head))
  if (family >= 0 && given >= 0) return [family, given]
  const name = heads.findIndex(head => NAME.test(head))
  if (name < 0) return null
  return isSpread(heads, rows, header, name) ? [name, name + 1] : [name]
}

/** A header merged over two columns: family and middle name in the first, given name in the one without a header. */
function isSpread(heads: readonly string[], rows: Grid, header: number, name: number): boolean {
  if (heads[name + 1] !== '') return false
  const below = rows.slice(header + 1, header + 1 + MOST_ROWS).map(row => cleanText(cellsOf(row)[name + 1]))
  const words = below.filter(text => /^\p{L}+$/u.test(text)).length
  const filled = rows
    .slice(header + 1, header + 1 + MOST_ROWS)
    .filter(row => cleanText(cellsOf(row)[name]) !== '').length
  return words > 0 && words * 2 > filled
}

/** A pupil, null for an empty row, `none` for a row that says something else. */
function pupilOf(cells: readonly unknown[], columns: Columns, row: number): ListedPupil | 'none' | null {
  if (cells.every(cell => cleanText(cell) === '')) return null
  const name = columns.name
    .map(at => cleanText(cells[at]))
    .filter(Boolean)
    .join(' ')
  const code = columns.code >= 0 ? codeText(cells[columns.code]) : ''
  const numbered = columns.order < 0 || code !== '' || /^\d+([.,]0)?$/.test(cleanText(cells[columns.order]))
  if (!/\p{L}/u.test(name) || name.length > LONGEST_NAME || !numbered || isHeader(cells, columns)) return 'none'
  return { name, schoolCode: code, group: columns.group >= 0 ? cleanText(cells[columns.group]).slice(0, 24) : '', row }
}

/** Headers again: the second row of two, or printed anew on every page. */
function isHeader(cells: readonly unknown[], { name }: Columns): boolean {
  const heads = name.map(at => headerText(cells[at]))
  return heads.every(head => NAME.test(head) || FAMILY.test(head) || GIVEN.test(head) || head === '')
}

function codeText(cell: unknown): string {
  return cleanText(cell).replace(/\s+/g, '').slice(0, LONGEST_CODE)
}

function sameCodes(pupils: readonly ListedPupil[]): ListProblem[] {
  const first = new Map<string, ListedPupil>()
  const problems: ListProblem[] = []
  for (const pupil of pupils) {
    if (!pupil.schoolCode) continue
    const before = first.get(pupil.schoolCode)
    if (!before) first.set(pupil.schoolCode, pupil)
    else {
      const { schoolCode: code, row, name } = pupil
      problems.push({ kind: 'same-code', code, rows: [before.row, row], names: `${before.name}, ${name}` })
    }
  }
  return problems
}

/** A pupil of a class: the code that tablets know, and what only the sealed list knows. */
export interface Pupil {
  readonly code: string
  readonly name: string
  readonly schoolCode: string
}

const order = new Intl.Collator('vi')

/** Order of Vietnamese class lists: by given name, which is the last word, then by the full name. */
export function byGivenName(a: { readonly name: string }, b: { readonly name: string }): number {
  return order.compare(givenName(a.name), givenName(b.name)) || order.compare(a.name, b.name)
}

export function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? ''
}

/** The class a list is of, as its class column or its file's name says; empty when neither does. */
export function classNamed(text: string): string {
  const found = /(?:^|[^0-9A-Za-z])([1-9][A-Za-z]\d?)(?![0-9A-Za-z])/.exec(text.normalize('NFC'))
  return found ? found[1]!.toUpperCase() : ''
}

/** The grade that a class's name begins with, 1 to 9, else null. */
export function gradeNamed(name: string): number | null {
  const found = /^([1-9])(?!\d)/.exec(name.trim())
  return found ? Number(found[1]) : null
}
