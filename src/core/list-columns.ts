/** Where a class list has what: columns are found by the text of their headers, never by their letters. */

/** A cell as a spreadsheet or a pasted table gives it; anything else counts as empty. */
export type GridCell = string | number | null
export type Grid = readonly (readonly GridCell[])[]

export const MOST_ROWS = 1000
export const HEADER_WITHIN = 15
const MOST_COLUMNS = 200

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
/** Such headers that do not speak of pupils alone. */
const NAMED = new RegExp(`(?=.*\\b(ten|names?)\\b)${NAME.source}`)
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

export interface Columns {
  readonly header: number
  /** One column, or family and given name in two. */
  readonly name: readonly number[]
  /** Its header says no more than "Tên", as in any list of choices. */
  readonly plain: boolean
  readonly code: number
  readonly group: number
  readonly order: number
}

/** The cells of a row, as far as a list can be wide. */
export function cellsOf(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row.slice(0, MOST_COLUMNS) : []
}

/** Null where no row of the first ones has a header of names. */
export function findColumns(rows: Grid): Columns | null {
  // A heading over several columns may be called "Học sinh" too: a row that speaks of names comes first.
  for (const pattern of [NAMED, NAME]) {
    for (let header = 0; header < Math.min(rows.length, HEADER_WITHIN); header++) {
      const name = nameColumns(headsOf(rows, header), rows, header, pattern)
      if (name) return columnsAt(rows, header, name)
    }
  }
  return null
}

/** Headers that reach over two rows stand in the upper one. */
function columnsAt(rows: Grid, header: number, name: readonly number[]): Columns {
  const levels = [header, header - 1, header - 2].filter(at => at >= 0).map(at => headsOf(rows, at))
  const find = (pattern: RegExp) =>
    levels.map(heads => heads.findIndex((head, at) => pattern.test(head) && !name.includes(at))).find(at => at >= 0)
  const code = CODES.map(find).find(at => at !== undefined)
  const plain = name.every(at => GIVEN.test(levels[0]?.[at] ?? ''))
  return { header, name, plain, code: code ?? -1, group: find(GROUP) ?? -1, order: find(ORDER) ?? -1 }
}

function headsOf(rows: Grid, at: number): string[] {
  return cellsOf(rows[at]).map(headerText)
}

function nameColumns(heads: readonly string[], rows: Grid, header: number, pattern: RegExp): readonly number[] | null {
  const family = heads.findIndex(head => FAMILY.test(head))
  const given = heads.findIndex(head => GIVEN.test(head))
  if (family >= 0 && given >= 0) return [family, given]
  const name = heads.findIndex(head => pattern.test(head))
  if (name < 0) return null
  const below = headsOf(rows, header + 1)
  if (FAMILY.test(below[name] ?? '') && GIVEN.test(below[name + 1] ?? '')) return [name, name + 1]
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
