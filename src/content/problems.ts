import * as v from 'valibot'
import type { Problem } from '../core/level'

/** Writes down one thing to mend: where in the file, and a sentence that says what to do. */
export type Tell = (path: string, sentence: string) => void

/**
 * Every source of the course by its path from the root of the repository: `levels/AT02/vi.json` → its text. Drawings
 * (`assets/art/…`) are there by name only, with no text: a level that shows one must find it.
 */
export type Sources = ReadonlyMap<string, string>

export function tellIn(file: string, problems: Problem[]): Tell {
  return (path, sentence) => problems.push({ file, path: path || 'the whole file', sentence })
}

/** All problems as lines for a terminal, one each. */
export function printed(problems: readonly Problem[]): string {
  return problems.map(({ file, path, sentence }) => `${file}: ${path}: ${sentence}`).join('\n')
}

/** Parses JSON. Undefined, and told, where there is no such file or it is not JSON. */
export function jsonOf(sources: Sources, file: string, problems: Problem[]): unknown {
  const text = sources.get(file)
  const tell = tellIn(file, problems)
  if (text === undefined) {
    tell('', 'This file is missing. Write it, or take its id out of levels/course.json.')
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    tell('', `This is not valid JSON (${(error as Error).message}). Often a comma or a quotation mark is missing.`)
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How a step of a path is written: things with an id by that id, so that a teacher finds them. */
function stepOf(key: unknown, value: unknown): string {
  return typeof key === 'number' && isObject(value) && typeof value.id === 'string' ? value.id : String(key)
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  loose_object: 'an object in { }',
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'This is missing. Add it, or mend the spelling of its name.'
  if (issue.type === 'picklist' || issue.type === 'literal') {
    const known = (issue.expected ?? '').replace(/[()]/g, '').replaceAll(' | ', ', ')
    return `${issue.received} is not known here. Write one of: ${known}.`
  }
  const kind = KINDS[issue.type]
  if (issue.kind === 'schema' && kind) return `This must be ${kind}, but is ${issue.received}.`
  if (issue.type === 'min_length')
    return `There are too few: ${issue.expected?.replace('>=', 'at least ')} needed, ${issue.received} here.`
  if (!issue.message.startsWith('Invalid')) return `${issue.received}: ${issue.message}.`
  return `${issue.received} does not fit: ${issue.expected ?? 'another value'} is needed.`
}

/** Reads `raw` by `schema`; tells every place that does not fit, and every key that nothing knows. */
export function parsed<T>(schema: v.GenericSchema<unknown, T>, raw: unknown, tell: Tell): T | null {
  const result = v.safeParse(schema, raw)
  if (result.success) {
    tellUnknown(raw, result.output, '', tell)
    return result.output
  }
  for (const issue of result.issues) {
    tell((issue.path ?? []).map(step => stepOf(step.key, step.value)).join('.'), sentenceOf(issue))
  }
  return null
}

/** A key that the schema dropped is a slip of the author's, such as `acept`. */
function tellUnknown(raw: unknown, read: unknown, path: string, tell: Tell): void {
  if (Array.isArray(raw) && Array.isArray(read)) {
    for (const [i, part] of raw.entries()) {
      tellUnknown(part, read[i], `${path}${path && '.'}${stepOf(i, part)}`, tell)
    }
  }
  if (!isObject(raw) || !isObject(read)) return
  for (const [key, part] of Object.entries(raw)) {
    const here = `${path}${path && '.'}${key}`
    if (key in read) tellUnknown(part, read[key], here, tell)
    else if (!NOTES.has(here)) tell(here, `"${key}" is not known here. Mend its spelling or take it out.`)
  }
}

/** Keys of authors and reviewers that the game does not read. */
const NOTES: ReadonlySet<string> = new Set(['review'])
