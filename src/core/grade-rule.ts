import type { Body, Entry } from './entry'
import { isKind } from './entry'
import { balancedAccuracy } from './marks'
import type { PupilResult } from './results'

/**
 * From marks to a proposed grade. `thc`: primary school, T Hoàn thành tốt, H Hoàn thành, C Chưa hoàn thành; `dat`: Đạt or
 * Chưa đạt. No law sets these thresholds: the teacher does, and the rule is printed with the grades.
 */
export type GradeForm = 'thc' | 'dat'
export type Grade = 'T' | 'H' | 'C' | 'dat' | 'chua-dat'

export interface GradeRule {
  readonly form: GradeForm
  /** Balanced accuracy from which T is proposed, 0…1. */
  readonly top: number
  /** Balanced accuracy from which H, or Đạt, is proposed. */
  readonly pass: number
  /** Levels that were assigned; empty means all that this class has. */
  readonly levels: readonly string[]
  /** Grades are proposed only after the teacher turned them on. */
  readonly on: boolean
}

/** Where a class begins: nothing is proposed. Primary grades know T/H/C, grades 6 to 9 Đạt/Chưa đạt. */
export function presetRule(grade: number, levels: readonly string[] = []): GradeRule {
  return { form: grade <= 5 ? 'thc' : 'dat', top: 0.85, pass: 0.6, levels, on: false }
}

/** The class's rule: what was last decided, else the preset. */
export function ruleOf(entries: readonly Entry[], className: string, grade: number): GradeRule {
  const last = entries.filter(isKind('grade-rule')).findLast(({ body }) => body.class === className)
  return last ? last.body : presetRule(grade)
}

export function bodyOfRule(className: string, rule: GradeRule): Body<'grade-rule'> {
  return { class: className, form: rule.form, top: rule.top, pass: rule.pass, levels: [...rule.levels], on: rule.on }
}

// Shares of small counts are rarely exact in binary; 6/10 must count as .60.
const EPSILON = 1e-9

/**
 * The grade that the rule proposes, or null: while it is off, and for a pupil who has not yet finished every assigned level
 * – an unfinished pupil is the teacher's to judge.
 */
export function proposedGrade(
  rule: GradeRule,
  result: PupilResult | undefined,
  course: readonly string[],
): Grade | null {
  const accuracy = assignedAccuracy(rule, result, course)
  return accuracy === null ? null : gradeAt(rule, accuracy + EPSILON)
}

/** Balanced accuracy, 0…1, over the assigned levels; null as for `proposedGrade`. */
export function assignedAccuracy(
  rule: GradeRule,
  result: PupilResult | undefined,
  course: readonly string[],
): number | null {
  if (!rule.on || !result) return null
  const assigned = rule.levels.length > 0 ? rule.levels : course
  const played = assigned.map(level => result.levels.get(level))
  if (played.length === 0 || played.some(level => level === undefined)) return null
  return balancedAccuracy(played.flatMap(level => level?.marks ?? []))
}

function gradeAt({ form, top, pass }: GradeRule, accuracy: number): Grade {
  if (form === 'dat') return accuracy >= pass ? 'dat' : 'chua-dat'
  if (accuracy >= top) return 'T'
  return accuracy >= pass ? 'H' : 'C'
}
