import { type BareColumns, type BareList, bareList, bareNames } from './bare-list'
import {
  type Columns,
  cellsOf,
  cleanText,
  FAMILY,
  findColumns,
  GIVEN,
  type Grid,
  HEADER_WITHIN,
  headerText,
  MOST_ROWS,
  NAME,
} from './list-columns'

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
  /** The header of the names says no more than "Tên": it may be a list of anything. */
  readonly plain: boolean
}

export type ReadList =
  | { readonly ok: true; readonly list: ClassList }
  | {
      readonly ok: false
      readonly problems: readonly ListProblem[]
      /** The list all the same, where only its header is missing. */
      readonly bare?: BareList
    }

const LONGEST_NAME = 80
const LONGEST_CODE = 24

/** Reads a class list out of a grid of cells. Total: any grid gives a list or its problems, all of them at once. */
export function readClassList(grid: Grid): ReadList {
  const rows = Array.isArray(grid) ? grid : []
  if (!rows.some(row => cellsOf(row).some(cell => cleanText(cell) !== ''))) return bad([{ kind: 'empty' }])
  const columns = findColumns(rows)
  if (!columns) {
    const bare = bareList(rows)
    return { ...bad([{ kind: 'no-name-column', looked: Math.min(rows.length, HEADER_WITHIN) }]), ...(bare && { bare }) }
  }
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
  const groups = [...new Set(pupils.map(pupil => pupil.group))].filter(Boolean)
  return { ok: true, list: { pupils, groups, skipped, plain: columns.plain } }
}

/** A list without headers, its columns as guessed or as the teacher chose them. */
export function readBareList({ rows }: BareList, { name, code }: BareColumns): ReadList {
  const names = bareNames(rows, name)
  const pupils = rows.flatMap((row, at): ListedPupil[] => {
    const found = names[at]
    const schoolCode = code >= 0 ? codeText(cellsOf(row)[code]) : ''
    return found ? [{ name: found, schoolCode, group: '', row: at + 1 }] : []
  })
  if (pupils.length === 0) return bad([{ kind: 'no-pupils', header: 0 }])
  if (pupils.length > MOST_ROWS) return bad([{ kind: 'too-many', rows: pupils.length, most: MOST_ROWS }])
  const problems = sameCodes(pupils)
  if (problems.length > 0) return bad(problems)
  const skipped = rows.flatMap((row, at) => (names[at] || cellsOf(row).every(cell => !cleanText(cell)) ? [] : [at + 1]))
  return { ok: true, list: { pupils, groups: [], skipped, plain: false } }
}

function bad(problems: readonly ListProblem[]): ReadList & { readonly ok: false } {
  return { ok: false, problems }
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
