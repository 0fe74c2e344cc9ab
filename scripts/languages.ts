// What there is of each language, counted: interface words, the phrase bank, items of the first tier, key words.
//   npm run languages            the table
//   npm run languages -- <tag>   and every line that is still open in this language
import { rulesOf } from '../src/activities/rules'
import { isPupils } from '../src/content/homes'
import type { ReadLevel } from '../src/content/level'
import { readLibrary } from '../src/content/library'
import { printed } from '../src/content/problems'
import { AUTHORITY } from '../src/content/words'
import { type HomePack, isSafety, STATUSES } from '../src/core/home-pack'
import type { LevelWords } from '../src/core/level'
import { readSources } from './bind'

const { library, problems } = readLibrary(readSources(process.cwd()), rulesOf)
const words = library.languages.find(({ language }) => language.tag === AUTHORITY)?.words ?? {}
const english = library.languages.find(({ language }) => language.tag === 'en')?.words ?? {}
const keys = Object.keys(words).flatMap(name => saidIn(words[name], english[name]).map(key => `${name}.${key}`))

/** Without names, and without gaps and signs alone: what Vietnamese and English say in the same letters, nobody says otherwise. */
function saidIn(vietnamese: LevelWords = {}, english: LevelWords = {}): string[] {
  return Object.keys(vietnamese).filter(key => vietnamese[key] !== english[key])
}

/** Words of the items of a level, not those of its story or for the teacher. */
function itemKeys({ level, words }: ReadLevel): string[] {
  const ids = new Set(level.items.map(({ id }) => id))
  return saidIn(words[AUTHORITY], words.en).filter(key => ids.has(key.split('.')[0]!))
}

/** Name of a part → the keys of all its lines. */
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['interface words', keys.filter(key => isPupils(key) && !key.startsWith('phrases.'))],
  ['phrase bank', keys.filter(key => key.startsWith('phrases.'))],
  ['told at the hearth', saidIn(library.hearth?.words[AUTHORITY], library.hearth?.words.en)],
  ['tier-1 items', library.levels.filter(({ level }) => level.tier === 1).flatMap(itemKeys)],
]
const COLUMNS = ['language', 'part', 'lines', ...STATUSES.map(nameOf), 'recorded', 'open'] as const

function nameOf(status: (typeof STATUSES)[number]): string {
  return status === 'rule' ? 'by rule' : status
}

function rowOf({ tag, strings }: HomePack, [name, of]: (typeof PARTS)[number]): string[] {
  const own = strings.filter(({ key }) => of.includes(key))
  const count = (status: string) => own.filter(one => one.status === status).length
  const recorded = own.filter(one => one.recorded).length
  return [tag, name, of.length, ...STATUSES.map(count), recorded, of.length - own.length].map(String)
}

function wordsRowOf({ tag, keyWords }: HomePack): string[] {
  const count = (status: string) => keyWords.filter(one => one.status === status).length
  const recorded = keyWords.filter(one => one.recorded).length
  return [tag, 'key words', String(keyWords.length), ...STATUSES.map(s => String(count(s))), String(recorded), '']
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = COLUMNS.map((_, n) => Math.max(...rows.map(row => row[n]!.length)))
  const padded = (cell: string, n: number) => (n < 2 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))
  return rows.map(row => row.map(padded).join('  ').trimEnd()).join('\n')
}

const whole = library.languages.map(({ language }) => `${language.tag}: complete, stands alone`)
const rows = library.homes.flatMap(home => [...PARTS.map(part => rowOf(home, part)), wordsRowOf(home)])
console.log([...whole, '', table([COLUMNS, ...rows])].join('\n'))
const waiting = library.homes.filter(({ language }) => language.waits).map(({ tag }) => tag)
if (waiting.length > 0) console.log(`\nWaiting for voices: ${waiting.join(', ')}`)

const asked = process.argv[2]
if (asked) {
  const home = library.homes.find(({ tag }) => tag === asked)
  if (!home) throw new Error(`There is no language "${asked}" beside Vietnamese`)
  const have = new Set(home.strings.map(({ key }) => key))
  for (const [name, of] of PARTS) {
    const open = of.filter(key => !have.has(key))
    const lines = open.map(key => `  ${key}${isSafety(key) ? ' (safety: a speaker must read it)' : ''}`)
    console.log(`\nOpen in ${asked}, ${name}:\n${lines.join('\n')}`)
  }
}
if (problems.length > 0) {
  console.error(`\n${printed(problems)}`)
  process.exitCode = 1
}
