import type { Pupil } from '../core/class-list'
import type { GradeRule } from '../core/grade-rule'
import { type FormatName, formats } from '../exports'
import { sheetSteps } from '../exports/class-sheet'
import type { OpenClassProps } from './class-open'
import { remarkReader } from './kept-remarks'
import type { Work } from './use-work'

interface SheetOf extends OpenClassProps {
  readonly pupils: readonly Pupil[]
  readonly rule: GradeRule
}

interface SheetFile {
  readonly file: string
  readonly content: Blob
  /** Without the bank of remarks the sheet is still worth having; the teacher is told that its column is empty. */
  readonly remarks: boolean
}

/** The sheet of a class as a file. Null when the person stopped it. */
export async function sheetFile(props: SheetOf, work: Work, format: FormatName): Promise<SheetFile | null> {
  const { pupils, results, rule, entries, course, shown, now } = props
  const remarkOf = await remarkReader(props, pupils, results, entries, steps => work.steps('remarks', steps))
  if (remarkOf === 'stopped') return null
  const sheet = await work.steps(
    'sheet',
    sheetSteps({
      ...{ ...props, className: shown.name, year: shown.year, pupils, results, levels: course, rule, now: now() },
      remarkOf: code => (remarkOf === 'away' ? null : remarkOf({ code })),
    }),
  )
  const [content] = (sheet && (await work.all('sheet', [{ format, sheet }]))) ?? []
  if (!sheet || !content) return null
  return { file: `${sheet.file}.${formats[format].extension}`, content, remarks: remarkOf !== 'away' }
}
