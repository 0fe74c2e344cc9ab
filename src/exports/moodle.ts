import { byGivenName, type Pupil } from '../core/class-list'
import type { LevelCard } from '../core/level'
import { count, share } from '../core/marks'
import type { LevelResult, PupilResult } from '../core/results'
import { FORMULA } from './csv'

export interface MoodleInput {
  readonly pupils: readonly Pupil[]
  /** By class-local code. */
  readonly results: ReadonlyMap<string, PupilResult>
  /** In the order of the course. */
  readonly levels: readonly LevelCard[]
  readonly levelTitle: (id: string) => string
}

/** Moodle knows a pupil by this number; no name need leave the desk. */
const KEY = 'ID number'
/** What Moodle's import takes for "no grade"; an empty cell would be a wrong grade in a new column. */
const NONE = '-'

/** Pupils who can be in the file: Moodle refuses all of it for one row that it cannot place. */
export function moodlePupils(pupils: readonly Pupil[]): readonly Pupil[] {
  return pupils.filter(pupil => pupil.schoolCode !== '').sort(byGivenName)
}

/**
 * Grades for Moodle's "import from CSV file": UTF-8, commas, one column for each level that somebody finished. Whole
 * numbers, 0…100, since one grade over the maximum fails the whole import and a decimal sign depends on the site.
 */
export function moodle({ pupils, results, levels, levelTitle }: MoodleInput): string {
  const listed = moodlePupils(pupils)
  const of = (pupil: Pupil, level: LevelCard) => results.get(pupil.code)?.levels.get(level.id)
  const played = levels.filter(level => listed.some(pupil => of(pupil, level)))
  const heads = [KEY, ...played.map(({ id }) => `${id} ${levelTitle(id)}`)]
  const rows = listed.map(pupil => [cellText(pupil.schoolCode), ...played.map(level => gradeText(of(pupil, level)))])
  return [heads.map(cellText), ...rows].map(row => `${row.join(',')}\r\n`).join('')
}

function gradeText(result: LevelResult | undefined): string {
  const right = result && (result.accuracy ?? share(count(result.marks)))
  return right === undefined || right === null ? NONE : String(Math.round(right * 100))
}

function cellText(words: string): string {
  const plain = FORMULA.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
