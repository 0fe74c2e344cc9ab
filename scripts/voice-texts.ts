import { wordsOf } from '../src/core/speech'

/** Words that only a teacher reads. */
const TEACHERS = /^assets\/languages\/vi\/(class|desk|languages?|valley)\.json$|^levels\/remarks\/|\.(teacher|skill)$/

export interface Text {
  readonly file: string
  readonly key: string
  readonly text: string
}

/** The Vietnamese texts of the course that a child may want to hear. `sources`: JSON files by path. */
export function textsOf(sources: ReadonlyMap<string, string>): Text[] {
  return [...sources]
    .filter(([file]) => /^levels\/.*\/vi\.json$|^assets\/languages\/vi\//.test(file) && !TEACHERS.test(file))
    .flatMap(([file, json]) => textsIn(file, '', JSON.parse(json)))
}

function textsIn(file: string, key: string, value: unknown): Text[] {
  if (typeof value === 'string') return TEACHERS.test(key) ? [] : [{ file, key, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsIn(file, key ? `${key}.${name}` : name, part))
}

/** Those of the levels for the youngest and of the interface: for these a voice must be there. */
export function youngestOf(sources: ReadonlyMap<string, string>): Text[] {
  return textsOf(sources).filter(({ file }) => {
    const level = sources.get(file.replace(/vi\.json$/, 'level.json'))
    return level === undefined ? !file.startsWith('levels/web/') : JSON.parse(level).tier === 1
  })
}

/** Every number that a counting line may hold. */
const COUNTED = Array.from({ length: 101 }, (_, n) => `${n}`)

/** The words of all these texts, in order. Places where something is put in (`{{n}}`) are no words. */
export function wordsIn(texts: readonly Text[]): string[] {
  const words = texts.flatMap(({ text }) => wordsOf(text.replace(/\{\{.*?\}\}/g, ' ')).map(({ word }) => word))
  return [...new Set([...COUNTED, ...words])].sort()
}
