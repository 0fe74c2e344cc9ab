import { cleanText } from './list-columns'
import { cellAt, isIn, type TemplateSheet } from './template'
import type { Places } from './template-layout'

/**
 * What a column of a school's sheet is for, by the texts over it. Only `level`, `remark` and `score` are ever offered for
 * filling, `other` on the teacher's word; marks of tests, competences, qualities and year's ends are hers alone.
 */
export type ColumnKind = 'level' | 'remark' | 'score' | 'test' | 'quality' | 'kept' | 'other'
/** Subjects that the game speaks for. */
export type Subject = 'tin-hoc' | 'hdtn' | 'dao-duc'

export interface TemplateColumn {
  readonly column: number
  /** Texts over it, from the top. */
  readonly path: readonly string[]
  readonly kind: ColumnKind
  readonly subject: Subject | null
}

/** Text over a column as it is compared: no marks, no case, letters and digits only; what brackets hold stays. */
export function plainText(text: string): string {
  return cleanText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  ['tin-hoc', /\btin hoc\b/],
  ['hdtn', /\btrai nghiem\b|\bhd ?tn/],
  ['dao-duc', /\bdao duc\b/],
]
const QUALITY = /\bnang luc\b|\bpham chat\b|\bnlc\b|\bnldt\b/
/** Competences and qualities by their own names, where nothing over them says what they are. */
const QUALITY_NAME =
  /^(tu chu|giao tiep|giai quyet van de|ngon ngu|tinh toan|tham mi|the chat$|yeu nuoc|nhan ai|cham chi|trung thuc|trach nhiem)/
const REMARK = /\bnhan xet\b|\bloi phe\b|\bremarks?\b|\bcomments?\b/
const SCORE = /\bd{1,2}g ?tx|\bthuong xuyen\b|^tx ?\d?$/
const LEVEL = /\bmuc\b|\blevel\b/
const TEST =
  /\bdiem\b|\bktdk\b|\bkiem tra\b|\bthi\b|\bd{1,2}g ?(gk|ck)|\bdtb|\btrung binh\b|\btb ?(m|hk|cn)?\b|\bgiua k|\bcuoi k|^[gc]k\d?$|\bmarks?\b|\bscore\b|\btest\b/
const KEPT =
  /\blen lop\b|\bhoan thanh chuong trinh\b|\bkhen\b|\bdanh hieu\b|\bxep loai\b|\bvang\b|\bnghi\b|\bhanh kiem\b|\bren luyen\b|\bma nhan xet\b|\bngay\b|\bdan toc\b|\bgioi tinh\b|^nu$|\bdinh danh\b/
const JUDGED = /\bdanh gia\b|\bket qua\b|\bassessment\b/
const SUBJECT_NAMES =
  /\btoan\b|\btieng (viet|anh|dan toc)\b|\bngoai ngu\b|\btu nhien\b|\btnxh\b|\blich su\b|\bkhoa hoc\b|\bcong nghe\b|\bam nhac\b|\bm[iy] thuat\b|\bthe chat\b|\bgdtc\b|\bdia phuong\b/

/** The subject that texts speak of, if it is one of ours. */
export function subjectIn(texts: readonly string[]): Subject | null {
  const plain = texts.map(plainText)
  return SUBJECTS.find(([, words]) => plain.some(text => words.test(text)))?.[0] ?? null
}

/** What a column is for. `path`: the texts over it from the top; `qualities`: whether competences began to its left. */
function kindOf(path: readonly string[], qualities: boolean): ColumnKind {
  const plain = path.map(plainText)
  const leaf = plain.at(-1) ?? ''
  const over = (words: RegExp) => plain.some(text => words.test(text))
  if (over(QUALITY) || isQualityName(path)) return 'quality'
  if (KEPT.test(leaf)) return 'kept'
  if (REMARK.test(leaf)) return 'remark'
  if (LEVEL.test(leaf)) return 'level'
  if (over(SCORE)) return 'score'
  if (over(TEST)) return 'test'
  if (JUDGED.test(leaf)) return 'level'
  if (SUBJECT_NAMES.test(leaf) || subjectIn([path.at(-1) ?? ''])) return qualities ? 'quality' : 'level'
  return 'other'
}

function isQualityName(path: readonly string[]): boolean {
  return path.length > 0 && QUALITY_NAME.test(plainText(path.at(-1) ?? ''))
}

/** A column in few words: the last two texts over it, or all of them where another column has the same two. */
export function columnLabel(columns: readonly TemplateColumn[], column: number): string {
  const short = ({ path }: TemplateColumn) => path.slice(-2).join(' › ')
  const found = columns.find(one => one.column === column)
  if (!found) return ''
  return columns.some(one => one !== found && short(one) === short(found)) ? found.path.join(' › ') : short(found)
}

const MOST_COLUMNS = 200

/** The columns of a sheet that are not about who a pupil is. `first`: the first pupil's row; `identity`: those columns. */
export function columnsOf(
  sheet: TemplateSheet,
  places: Places,
  identity: ReadonlySet<number>,
  first: number,
): TemplateColumn[] {
  const heads = new Heads(sheet, places, Math.max(...identity))
  const block = heads.rows(first)
  const width = Math.min(MOST_COLUMNS, Math.max(...block.map(row => sheet.rows[row]?.length ?? 0)))
  const columns: TemplateColumn[] = []
  let qualities = false
  for (let column = 0; column < width; column++) {
    const path = identity.has(column) ? [] : heads.path(block, column)
    if (path.length === 0) continue
    qualities ||= isQualityName(path)
    columns.push({ column, path, kind: kindOf(path, qualities), subject: subjectIn([...path].reverse()) })
  }
  return columns
}

/** The rows of headers over the columns, merged and stacked as they come. */
class Heads {
  readonly #sheet: TemplateSheet
  readonly #places: Places
  /** The last column that says who a pupil is: groups begin to its right. */
  readonly #last: number

  constructor(sheet: TemplateSheet, places: Places, last: number) {
    this.#sheet = sheet
    this.#places = places
    this.#last = last
  }

  #text(row: number, column: number): string {
    return cleanText(cellAt(this.#sheet, row, column)?.text)
  }

  #filled(row: number): number[] {
    return Array.from(this.#sheet.rows[row] ?? [], (_, at) => at).filter(at => this.#text(row, at) !== '')
  }

  /** From the groups over the header that was found down to the first pupil, without the row that numbers the columns. */
  rows(first: number): number[] {
    const { header } = this.#places
    const rows = [header]
    for (let row = header - 1; row >= Math.max(0, header - 2) && this.#isGroups(row); row--) rows.unshift(row)
    for (let row = header + 1; row < first; row++) if (!this.#isNumbering(row)) rows.push(row)
    return rows
  }

  #isGroups(row: number): boolean {
    const filled = this.#filled(row)
    return filled.length >= 2 && filled.every(at => at > this.#last)
  }

  #isNumbering(row: number): boolean {
    const filled = this.#filled(row)
    const numbers = filled.every(at => /^\(?\d{1,2}\)?$/.test(this.#text(row, at)))
    return numbers && filled.includes(this.#places.name[0] ?? this.#places.code)
  }

  path(block: readonly number[], column: number): string[] {
    const path: string[] = []
    block.forEach((row, at) => {
      const text = this.#over(row, column, block.slice(at + 1))
      if (text !== '' && text !== path.at(-1)) path.push(text)
    })
    return path
  }

  /** The text over a column in a row: its own, that of the cell it is merged into, or of the group to its left. */
  #over(row: number, column: number, below: readonly number[]): string {
    const box = this.#sheet.merges.find(one => isIn(one, row, column))
    if (box) return this.#text(box.top, box.left)
    const own = this.#text(row, column)
    if (own !== '' || column - 1 <= this.#last) return own
    return below.some(under => this.#text(under, column) !== '') ? this.#over(row, column - 1, below) : ''
  }
}
