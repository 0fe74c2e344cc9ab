// Writes beside every drafted line of the interface, in every language, which of its words no source attests, from its glossary.
//   npm run draft-notes
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, Word } from '../src/content/home-language'
import { type Known, noteOf, unsourced } from '../src/core/unsourced'

const FOLDER = 'assets/languages'
/** Lines of levels name what stays Vietnamese by hand; what is told at the hearth does not. */
const NOT_LINES = /^(language|key-words|levels(-(?!hearth).*)?)\.json$/
const vietnameseOf = (name: string) =>
  name === 'levels-hearth.json' ? 'levels/hearth/vi.json' : join(FOLDER, 'vi', name)
const json = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T

for (const tag of readdirSync(FOLDER).filter(name => existsSync(join(FOLDER, name, 'key-words.json')))) {
  const words = json<Word[]>(join(FOLDER, tag, 'key-words.json'))
  const glossary = words.map(({ text, status }) => ({ text, attested: status === 'attested' }))
  for (const name of readdirSync(join(FOLDER, tag)).filter(one => one.endsWith('.json') && !NOT_LINES.test(one))) {
    const file = join(FOLDER, tag, name)
    const entries = Object.entries(json<Record<string, Entry>>(file))
    const vi = json<Record<string, string>>(vietnameseOf(name))
    const noted = entries.map(([key, entry]) => [key, withNote(entry, vi[key]!, glossary, tag)])
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(noted), null, 1)}\n`)
  }
}

function withNote(entry: Entry, vi: string, glossary: readonly Known[], tag: string): Entry {
  if (entry.status !== 'draft' || entry.source) return entry
  const { note: before, ...rest } = entry
  const note = noteOf(unsourced({ text: entry.text, vi }, glossary, tag.endsWith('-rpa') ? 'rpa' : null), before)
  return note === null ? rest : { ...rest, note }
}
