import type { Pupil } from '../core/class-list'
import { byGivenName } from '../core/class-list'
import { type Grade, type GradeRule, proposedGrade } from '../core/grade-rule'
import type { LevelCard } from '../core/level'
import type { LevelResult, PupilResult } from '../core/results'
import { atOnce, type Steps } from '../core/steps'
import {
  type Cell,
  type Column,
  dayInVietnam,
  EMPTY,
  fileText,
  number,
  type Sheet,
  type SheetPart,
  text,
} from './sheet'

/** The words a class sheet needs, by key; the caller says them in the chosen language. */
export type Words = (
  key:
    | `desk.sheet-${SheetWord}`
    | `desk.grade-${Grade}`
    | `desk.tendency-${'hay-nghi' | 'hay-tin' | 'can-bang'}`
    | RuleWord,
  values?: Readonly<Record<string, string | number>>,
) => string
type SheetWord =
  | 'tab'
  | 'tab-rule'
  | 'notice'
  | 'title'
  | 'made'
  | 'competences'
  | 'order'
  | 'code'
  | 'school-code'
  | 'name'
  | 'level-stars'
  | 'level-accuracy'
  | 'level-day'
  | 'finished'
  | 'stars'
  | 'accuracy'
  | 'tendency'
  | 'before'
  | 'after'
  | 'grade'
  | 'remark'
  | 'rule-head'
  | 'level'
  | 'how-accuracy'
  | 'how-tendency'
  | 'how-stars'
  | 'how-day'
  | 'how-tests'
  | 'how-remark'
type RuleWord = 'desk.rule-off' | 'desk.rule-thc' | 'desk.rule-dat' | 'desk.rule-all-levels'

export interface ClassSheetInput {
  readonly className: string
  /** School year, as in `2026-2027`. */
  readonly year: string
  readonly pupils: readonly Pupil[]
  /** By class-local code. */
  readonly results: ReadonlyMap<string, PupilResult>
  /** Levels that get columns, in the order of the course. */
  readonly levels: readonly LevelCard[]
  readonly levelTitle: (id: string) => string
  readonly rule: GradeRule
  /** The remark of a pupil by class-local code, drafted or the teacher's own; null for none. */
  readonly remarkOf: (code: string) => string | null
  /** When the sheet is made, milliseconds since 1970. */
  readonly now: number
  readonly say: Words
}

/** The plain class sheet: pupils by given name, one block of columns a level, and on a second part the rule and the day. */
export function classSheet(input: ClassSheetInput): Sheet {
  return atOnce(sheetSteps(input))
}

/** The same pupil by pupil. */
export function* sheetSteps(input: ClassSheetInput): Steps<Sheet> {
  const pupils = [...input.pupils].sort(byGivenName)
  const rows: Cell[][] = []
  for (const pupil of pupils) {
    yield { done: rows.length, of: pupils.length }
    rows.push(pupilRow(input, pupil, rows.length + 1))
  }
  return {
    file: ['ban-sang', fileText(input.className), fileText(input.year)].filter(Boolean).join('_'),
    parts: [pupilsPart(input, rows), rulePart(input)],
  }
}

function pupilsPart(input: ClassSheetInput, rows: SheetPart['rows']): SheetPart {
  const { say, className, year, now, levels } = input
  const codes = levels.flatMap(level => [text(level.competences.join(', ')), EMPTY, EMPTY])
  return {
    name: say('desk.sheet-tab'),
    lead: [
      [text(say('desk.sheet-notice'))],
      [text(say('desk.sheet-title', { class: className, year }))],
      [text(say('desk.sheet-made')), EMPTY, EMPTY, { kind: 'day', day: dayInVietnam(now) }],
      [text(say('desk.sheet-competences')), EMPTY, EMPTY, EMPTY, ...codes],
    ],
    columns: pupilColumns(input),
    rows,
    sticky: 4,
  }
}

function pupilColumns({ say, levels, levelTitle }: ClassSheetInput): Column[] {
  const column = (head: string, width: number, align: Column['align'] = 'center'): Column => ({ head, width, align })
  return [
    column(say('desk.sheet-order'), 5),
    column(say('desk.sheet-code'), 9),
    column(say('desk.sheet-school-code'), 14),
    column(say('desk.sheet-name'), 26, 'left'),
    ...levels.flatMap(level => {
      const title = levelTitle(level.id)
      return [
        column(say('desk.sheet-level-stars', { title }), 14),
        column(say('desk.sheet-level-accuracy', { title }), 14),
        column(say('desk.sheet-level-day', { title }), 14),
      ]
    }),
    column(say('desk.sheet-finished'), 10),
    column(say('desk.sheet-stars'), 10),
    column(say('desk.sheet-accuracy'), 12),
    column(say('desk.sheet-tendency'), 14),
    column(say('desk.sheet-before'), 10),
    column(say('desk.sheet-after'), 10),
    column(say('desk.sheet-grade'), 12),
    column(say('desk.sheet-remark'), 60, 'left'),
  ]
}

function pupilRow(input: ClassSheetInput, pupil: Pupil, order: number): Cell[] {
  const { say, levels, rule } = input
  const result = input.results.get(pupil.code)
  const grade = proposedGrade(
    rule,
    result,
    levels.map(level => level.id),
  )
  const shown = levels.map(level => result?.levels.get(level.id))
  return [
    number(order),
    text(pupil.code),
    text(pupil.schoolCode),
    text(pupil.name),
    ...shown.flatMap(levelCells),
    number(result ? shown.filter(Boolean).length : null),
    number(result?.stars ?? null),
    number(result?.accuracy ?? null, 2),
    text(result?.tendency ? say(`desk.tendency-${result.tendency}`) : ''),
    number(result?.before ?? null, 2),
    number(result?.after ?? null, 2),
    text(grade ? say(`desk.grade-${grade}`) : ''),
    text(input.remarkOf(pupil.code) ?? ''),
  ]
}

function levelCells(level: LevelResult | undefined): Cell[] {
  if (!level) return [EMPTY, EMPTY, EMPTY]
  // A day is only written down where the tablet's clock could be right.
  const day: Cell = level.when.sure ? { kind: 'day', day: dayInVietnam(level.when.at) } : EMPTY
  return [number(level.stars), number(level.accuracy, 2), day]
}

function rulePart(input: ClassSheetInput): SheetPart {
  const { say, levels, levelTitle } = input
  const hows = ['how-accuracy', 'how-tendency', 'how-stars', 'how-day', 'how-tests', 'how-remark'] as const
  return {
    name: say('desk.sheet-tab-rule'),
    lead: [
      [text(say('desk.sheet-rule-head'))],
      [text(ruleSentence(input.rule, levels, levelTitle, say))],
      ...hows.map(how => [text(say(`desk.sheet-${how}`))]),
      [text(say('desk.sheet-made')), { kind: 'day', day: dayInVietnam(input.now) }],
    ],
    columns: [
      { head: say('desk.sheet-level'), width: 92, align: 'left' },
      { head: say('desk.sheet-competences'), width: 32, align: 'left' },
    ],
    rows: levels.map(level => [text(levelTitle(level.id)), text(level.competences.join(', '))]),
    sticky: 0,
  }
}

/** The rule as a sentence, for the sheet and the desk. */
export function ruleSentence(
  rule: GradeRule,
  course: readonly LevelCard[],
  levelTitle: (id: string) => string,
  say: Words,
): string {
  if (!rule.on) return say('desk.rule-off')
  const chosen = course.filter(level => rule.levels.includes(level.id)).map(level => levelTitle(level.id))
  const some = chosen.length > 0 && chosen.length < course.length
  const levels = some ? chosen.join(', ') : say('desk.rule-all-levels')
  return say(`desk.rule-${rule.form}`, { top: shareText(rule.top), pass: shareText(rule.pass), levels })
}

/** A share with two decimals and a comma: `0,85`. */
export function shareText(share: number): string {
  return share.toFixed(2).replace('.', ',')
}
