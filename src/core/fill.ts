import type { Pupil } from './class-list'
import { assignedAccuracy, type Grade, type GradeRule, proposedGrade } from './grade-rule'
import { cleanText } from './list-columns'
import type { PupilResult } from './results'
import { cellAt, isCovered, type TemplateSheet, wordsAllowed } from './template'
import { plainText, type TemplateColumn } from './template-columns'
import type { Layout, TemplateRow } from './template-layout'

/** What may be put into a column: level T/H/C, Đạt/Chưa đạt, a mark of ongoing assessment with one decimal, a remark. */
export type What = 'thc' | 'dat' | 'score' | 'remark'

export interface FillChoice {
  readonly column: number
  readonly what: What
}

/** From whom values are taken; `course`: ids of all levels. A remark may be missing for one pupil or altogether. */
export interface FillSource {
  readonly rule: GradeRule
  readonly results: ReadonlyMap<string, PupilResult>
  readonly course: readonly string[]
  readonly remarkOf?: ((pupil: Pupil) => string | null) | undefined
}

/**
 * A cell as it is and as it would be. `fill`: empty until now; `replace`: something else stands there; `blank`: there is
 * nothing to write; `held`: a formula, or part of a wider cell, which stays as it is; `refused`: the file's own list of
 * choices has no such word.
 */
export interface Proposal {
  readonly row: number
  readonly column: number
  readonly old: string
  readonly value: string | number | null
  readonly state: 'fill' | 'replace' | 'same' | 'blank' | 'held' | 'refused'
}

const FIRST_SECONDARY_GRADE = 6

/** What a column can be filled with in a class of this grade; the likeliest first. Marks of tests: nothing, ever. */
export function fillsOf(
  column: TemplateColumn,
  grade: number,
  remarks: boolean,
  words: readonly string[] | null,
): What[] {
  const levels: What[] = (grade < FIRST_SECONDARY_GRADE ? (['thc', 'dat'] as const) : (['dat', 'thc'] as const)).filter(
    what => words === null || spelling(what, words) !== null,
  )
  const remark: What[] = remarks && words === null ? ['remark'] : []
  if (column.kind === 'level') return levels
  if (column.kind === 'remark') return remark
  if (column.kind === 'score') return grade >= FIRST_SECONDARY_GRADE ? ['score'] : []
  return column.kind === 'other' ? [...levels, ...remark] : []
}

const SPELT: Readonly<Record<'thc' | 'dat', readonly (readonly [Grade, readonly string[]])[]>> = {
  thc: [
    ['T', ['T', 'Hoàn thành tốt', 'HTT']],
    ['H', ['H', 'Hoàn thành', 'HT']],
    ['C', ['C', 'Chưa hoàn thành', 'CHT']],
  ],
  dat: [
    ['dat', ['Đạt', 'Đ']],
    ['chua-dat', ['Chưa đạt', 'CĐ']],
  ],
}

/** How a file that limits the words of its cells writes each grade; null where it has no words for them. */
function spelling(form: What, words: readonly string[]): ReadonlyMap<Grade, string> | null {
  const found = new Map<Grade, string>()
  for (const [grade, ways] of form === 'thc' || form === 'dat' ? SPELT[form] : []) {
    const way = ways.map(one => words.find(word => plainText(word) === plainText(one))).find(word => word !== undefined)
    if (way === undefined) return null
    found.set(grade, way)
  }
  return found
}

/** What would be written for the pupils of these rows, by column; whose a row is stands in `pupilOf`. */
export function proposals(
  sheet: TemplateSheet,
  layout: Layout,
  choices: readonly FillChoice[],
  pupilOf: (row: TemplateRow) => Pupil | null,
  source: FillSource,
): Proposal[] {
  return choices.flatMap(choice => {
    const texts = layout.rows.map(({ row }) => cellAt(sheet, row, choice.column))
    // Where a column's marks are kept as text, one more is text too, with the sign that the others have.
    const kept = texts.find(cell => cell && !cell.numeric && /^\d/.test(cell.text))?.text ?? null
    return layout.rows.map(row => {
      const pupil = pupilOf(row)
      const value = pupil ? takenFrom(choice.what, pupil, source) : null
      return proposal(sheet, row.row, choice, value, kept)
    })
  })
}

function proposal(
  sheet: TemplateSheet,
  row: number,
  { column, what }: FillChoice,
  value: Grade | string | number | null,
  kept: string | null,
): Proposal {
  const cell = cellAt(sheet, row, column)
  const old = cleanText(cell?.text ?? '')
  const words = wordsAllowed(sheet, row, column)
  const written =
    typeof value === 'number' ? mark(value, cell?.asText || kept !== null, kept) : spelt(what, value, words)
  const at = { row, column, old, value: written }
  if (value === null) return { ...at, state: 'blank' }
  if (cell?.formula || isCovered(sheet, row, column)) return { ...at, state: 'held' }
  if (written === null) return { ...at, value, state: 'refused' }
  if (old === '') return { ...at, state: 'fill' }
  return { ...at, state: sameText(old, written) ? 'same' : 'replace' }
}

function sameText(old: string, value: string | number): boolean {
  const plain = (text: string) => cleanText(text).replace(/^(\d+),(\d)/, '$1.$2')
  return plain(old) === plain(String(value))
}

function mark(value: number, asText: boolean, kept: string | null): string | number {
  if (!asText) return value
  return kept?.includes('.') ? String(value) : String(value).replace('.', ',')
}

const WORDS: Readonly<Record<Grade, string>> = { T: 'T', H: 'H', C: 'C', dat: 'Đạt', 'chua-dat': 'Chưa đạt' }

function spelt(what: What, value: Grade | string | null, words: readonly string[] | null): string | null {
  if (value === null || what === 'remark') return value
  return (words ? spelling(what, words)?.get(value as Grade) : WORDS[value as Grade]) ?? null
}

function takenFrom(what: What, pupil: Pupil, { rule, results, course, remarkOf }: FillSource): string | number | null {
  const result = results.get(pupil.code)
  if (what === 'remark') return oneLine(remarkOf?.(pupil) ?? '') || null
  if (what !== 'score') return proposedGrade({ ...rule, form: what }, result, course)
  const accuracy = assignedAccuracy(rule, result, course)
  return accuracy === null ? null : Math.round(accuracy * 100 + 1e-7) / 10
}

function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}
