// Writes beside every drafted line of a language which of its words no source attests, from its glossary.
//   npm run draft-notes
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, Word } from '../src/content/home-language'
import { noteOf, unsourced } from '../src/core/unsourced'

const FOLDER = 'assets/languages'
const NOT_LINES = new Set(['language.json', 'key-words.json'])
const json = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T

for (const tag of readdirSync(FOLDER).filter(name => existsSync(join(FOLDER, name, 'key-words.json')))) {
  const words = json<Word[]>(join(FOLDER, tag, 'key-words.json'))
  const attested = words.filter(({ status }) => status === 'attested').map(({ text }) => text)
  for (const name of readdirSync(join(FOLDER, tag)).filter(one => one.endsWith('.json') && !NOT_LINES.has(one))) {
    const file = join(FOLDER, tag, name)
    const entries = Object.entries(json<Record<string, Entry>>(file))
    const noted = entries.map(([key, entry]) => [key, withNote(entry, attested, tag)])
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(noted), null, 1)}\n`)
  }
}

function withNote(entry: Entry, attested: readonly string[], tag: string): Entry {
  if (entry.status !== 'draft' || entry.source) return entry
  const { note: before, ...rest } = entry
  const note = noteOf(unsourced(entry.text, attested, tag.endsWith('-rpa') ? 'rpa' : null), before)
  return note === null ? rest : { ...rest, note }
}
