import type { ListProblem } from '../core/class-list'
import type { Say } from '../ui/say'
import type { ReadFile } from './class-file'

/** More than this would bury the page; the rest comes up once these are mended. */
const MOST_SENTENCES = 6

/** What is wrong with a list or its file, as sentences that say what and where; none when it was read. */
export function sentencesOf(read: ReadFile, say: Say): string[] {
  if (read.ok) return []
  if ('file' in read) return [say(`desk.file-${read.file.kind}`, valuesOf(read.file))]
  return read.problems.slice(0, MOST_SENTENCES).map(problem => sentenceOf(problem, say))
}

function sentenceOf(problem: ListProblem, say: Say): string {
  if (problem.kind !== 'same-code') return say(`desk.list-${problem.kind}`, valuesOf(problem))
  const [first, second] = problem.rows
  return say('desk.list-same-code', { first, second, code: problem.code, names: problem.names })
}

/** The numbers of a problem, for the gaps of its sentence. */
function valuesOf(problem: object): Record<string, number> {
  return Object.fromEntries(Object.entries(problem).filter(([, value]) => typeof value === 'number'))
}
