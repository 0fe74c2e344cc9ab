// Measures the built game against the floor and prints every promise beside its figure. Names of parts measure those alone:
// npm run bench [-- --quick] [starts frames …]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { build } from 'vite'
import { bytes, firstVisit } from '../tests/bench/bytes'
import { classCards } from '../tests/bench/class-cards'
import { frames } from '../tests/bench/frames'
import { manyLanguages, switching, twoLanguages } from '../tests/bench/languages'
import type { Row } from '../tests/bench/measure'
import { memory } from '../tests/bench/memory'
import { offline } from '../tests/bench/offline'
import { measuringPage, queries } from '../tests/bench/queries'
import { serve } from '../tests/bench/serve'
import { sheets } from '../tests/bench/sheets'
import { manyLevels, starts } from '../tests/bench/starts'
import { clipsPassedOn } from '../tests/bench/valley'
import { FLAGS, findChromium } from './browser.mjs'

const asked = process.argv.slice(2).filter(word => !word.startsWith('--'))
const quick = process.argv.includes('--quick')
const OUT = 'tests/bench/out'
const RUNS = quick ? 3 : 9

/** A course of 1,000 levels made by saying the real ones again under other names. */
function grown(course: string): string {
  const real = JSON.parse(course)
  const levels = Array.from({ length: 1000 }, (_, i) => {
    const level = real.levels[i % real.levels.length]
    return i < real.levels.length ? level : { ...level, id: `${level.id}x${i}` }
  })
  return JSON.stringify({ ...real, levels })
}

function courseOf(folder: string) {
  return (path: string) => (/\/course[^/]*\.json$/.test(path) ? grown(readFileSync(folder + path, 'utf8')) : null)
}

// The runner of this script had set it for development, and the game would be built slow and without its worker.
process.env.NODE_ENV = 'production'
await build({ logLevel: 'error' })
await build({
  configFile: false,
  root: 'tests/bench/floor',
  base: './',
  logLevel: 'error',
  build: { outDir: '../out/floor', emptyOutDir: true, assetsInlineLimit: 0 },
})
const [floor, game, many, two] = await Promise.all([
  serve(`${OUT}/floor`),
  serve('dist'),
  serve('dist', courseOf('dist')),
  serve(
    'dist',
    twoLanguages('dist', path => readFileSync(path, 'utf8')),
  ),
])
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS })
const rows: Row[] = []
const add = (found: Row | readonly Row[]) => {
  for (const row of [found].flat()) {
    rows.push(row)
    console.log(`${row.kept === false ? '✗' : '✓'} ${row.promise}: ${row.found} (${row.wanted})`)
  }
}
const parts: Record<string, () => Promise<Row | readonly Row[]>> = {
  bytes: async () => bytes('dist'),
  // Served anew: what other parts asked for is not of this visit.
  visit: async () => firstVisit(browser, await serve('dist'), 'dist'),
  starts: () => starts(browser, floor, game, RUNS),
  offline: () => offline(browser, 'dist', quick ? 5 : 50),
  frames: () => frames(browser, floor, game),
  memory: () => memory(browser, game, quick ? 6 : 40),
  levels: () => manyLevels(browser, game, many, RUNS),
  switching: () => switching(browser, game, RUNS),
  languages: () => manyLanguages(browser, two, game, RUNS),
  queries: async () => queries(browser, await measuringPage()),
  clips: () => clipsPassedOn(browser, game),
  cards: async () => classCards(browser, await measuringPage(), quick ? 20 : 30),
  sheets: () => sheets(),
}
for (const name of asked.length ? asked : Object.keys(parts)) {
  const part = parts[name]
  if (!part) throw new Error(`There is no part "${name}" to measure; there are: ${Object.keys(parts).join(', ')}.`)
  add(await part())
}
console.table(rows.map(({ kept, ...row }) => ({ ...row, kept: kept === null ? '–' : kept ? 'yes' : 'NO' })))
mkdirSync(OUT, { recursive: true })
writeFileSync(
  `${OUT}/bench.json`,
  JSON.stringify({ date: new Date().toISOString(), browser: browser.version(), rows }, null, 1),
)
await browser.close()
await Promise.all([floor.close(), game.close(), many.close(), two.close()])
process.exitCode = rows.some(row => row.kept === false) ? 1 : 0
