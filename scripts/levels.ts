// The course as a table, one line a level; ends with an error where something is wrong with one of them.
//   npm run levels
import { gzipSync } from 'node:zlib'
import { rulesOf } from '../src/activities/rules'
import type { ReadLevel } from '../src/content/level'
import { readLibrary } from '../src/content/library'
import { guessedByLooks, judgedOf, textOf } from '../src/content/looks'
import { packsOf } from '../src/content/packs'
import { PATHS } from '../src/content/paths'
import { printed } from '../src/content/problems'
import { AUTHORITY } from '../src/content/words'
import type { Item, Problem } from '../src/core/level'
import { readSources } from './bind'

/** Bytes that a further level may cost, packed: structure and Vietnamese words. */
const BYTES_AT_MOST = 40_000

const { library, problems } = readLibrary(readSources(process.cwd()), rulesOf)
const packs = packsOf(library)

const pools = ['core', 'fresh', 'transfer'] as const
const of = (items: readonly Item[], pool: Item['pool'], side: Item['side']) =>
  items.filter(item => item.pool === pool && item.side === side).length

function bytesOf(path: string): number {
  return gzipSync(JSON.stringify(packs.get(path)), { level: 9 }).length
}

const within = (id: string) => (problem: Problem) => problem.file.startsWith(`levels/${id}/`)

function rowOf({ card, level }: ReadLevel): { cells: string[]; wrong: boolean } {
  const own = problems.filter(within(card.id))
  const bytes = bytesOf(PATHS.level(card.id))
  const uneven = own.some(({ path }) => path === 'items')
  const wrong = own.length > 0 || bytes > BYTES_AT_MOST
  const judged = judgedOf(rulesOf[card.mechanic]!, level)
  const counts = pools.map(pool => `${of(judged, pool, 'safe')}/${of(judged, pool, 'risky')}`)
  return {
    wrong,
    cells: [
      ...[card.id, card.strand, String(card.tier), card.mechanic, card.place, card.sensitive ? 'closed' : ''],
      ...[...counts, uneven ? 'uneven' : 'even', card.competences.join(' ')],
      ...[`${bytes}${bytes > BYTES_AT_MOST ? ' too many' : ''}`, String(level.checks.length)],
      own.length === 0 ? 'good' : `${own.length} to mend`,
    ],
  }
}

const HEAD = [
  ...['level', 'strand', 'tier', 'game', 'place', 'sensitive', 'core s/r', 'fresh s/r', 'transfer', 'balance'],
  ...['competences', 'bytes', 'to ask', 'state'],
]

function table(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, i) => Math.max(...rows.map(row => row[i]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function looksOfStrand(strand: string): string {
  const pageWords = Object.assign({}, ...library.pages.map(({ words }) => words[AUTHORITY]))
  const texts = library.levels
    .filter(({ level }) => level.strand === strand)
    .flatMap(({ level, words }) =>
      judgedOf(rulesOf[level.mechanic]!, level).map(item => ({
        side: item.side,
        text: textOf(rulesOf[level.mechanic]!, level, item, words[AUTHORITY] ?? {}, pageWords),
      })),
    )
    .filter(({ text }) => text !== '')
  return `${strand}: ${Math.round(100 * guessedByLooks(texts))} of 100 guessed by looks alone (${texts.length} texts)`
}

const order = library.strands.flatMap(({ levels }) => levels)
const rows = order.flatMap(id => library.levels.find(({ card }) => card.id === id) ?? []).map(rowOf)
console.log(table([HEAD, ...rows.map(({ cells }) => cells)]))
console.log(`\n${rows.length} levels, ${library.pages.length} pages, ${problems.length} mistakes`)
console.log(`${bytesOf(PATHS.commonDrawn)} bytes of drawings that levels share, once for all of them`)
for (const { id } of library.strands) console.log(looksOfStrand(id))
if (problems.length > 0) console.error(`\n${printed(problems)}`)
process.exitCode = problems.length > 0 || rows.some(({ wrong }) => wrong) ? 1 : 0
