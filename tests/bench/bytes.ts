import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright'
import { newLearner } from '../e2e/game'
import { playThrough } from '../e2e/play'
import { type Row, tablet } from './measure'
import type { Served } from './serve'

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

function packed(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0)
}

function row(promise: string, bytes: number, most: number): Row {
  return { promise, found: `${(bytes / 1000).toFixed(0)} kB`, wanted: `≤ ${most / 1000} kB`, kept: bytes <= most }
}

/** Voices come when everything else is stored, and are counted by themselves. */
const isVoice = (path: string) => path.includes('/voices/')

const LEVELS = ['AT02', 'TG06', 'TK07']

/**
 * Everything that a first visit asks for, one level of each strand in Vietnamese played to its end, each file once. All
 * sounds and figures are counted, whichever were played this time.
 */
export async function firstVisit(browser: Browser, game: Served, folder: string): Promise<Row[]> {
  const { context, page } = await tablet(browser, 1)
  await page.goto(game.url)
  await newLearner(page, 'mouse')
  for (const level of LEVELS) {
    await playThrough(page, 'mouse', level)
    await page.locator('.result-foot .button').first().click()
  }
  await context.close()
  await game.close()
  const asked = [...game.sent.keys()].filter(path => path !== '/' && !isVoice(path)).map(path => join(folder, path))
  const always = filesIn(folder).filter(path => !isVoice(path) && /\.mp3$|\/walk-[^/]*\.svg$|\/index\.html$/.test(path))
  return [
    row(
      'first visit, with one level of each strand in Vietnamese',
      packed([...new Set([...asked, ...always])]),
      1_000_000,
    ),
  ]
}

/** Compressed bytes of the built game: the scripts that it needs to start, each level, and all of it. */
export function bytes(folder: string): Row[] {
  const all = filesIn(folder).filter(path => !isVoice(path))
  const scripts = all.filter(path => path.endsWith('.js'))
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const entry = scripts.filter(path => html.includes(path.split('/').at(-1)!))
  const stage = scripts.filter(path => /\/(open|inside)[^/]*\.js$/.test(path))
  const { strands } = JSON.parse(readFileSync('levels/course.json', 'utf8'))
  const ids: string[] = strands.flatMap((strand: { levels: string[] }) => strand.levels)
  const sizes = ids.map(id => ({ id, size: packed(filesOf(id, all)) })).sort((a, b) => b.size - a.size)
  return [
    row('scripts needed to start (entry, Phaser, village)', packed([...new Set([...entry, ...stage])]), 450_000),
    ...sizes.slice(0, 5).map(({ id, size }) => row(`level ${id}, among the five largest`, size, 40_000)),
    row(`each of the other ${sizes.length - 5} levels at most`, sizes[5]!.size, 40_000),
    row('the whole game without voices', packed(all), 5_000_000),
    ...homes(all),
  ]
}

/** What choosing a language beside Vietnamese fetches; lines of levels and what is told of a form come when asked for. */
function homes(all: readonly string[]): Row[] {
  const sizes = all.filter(path => /\/homes\/[^/]+\.json$/.test(path)).map(path => packed([path]))
  const rest = all.filter(path => /\/homes\/.+\/[^/]+\.json$/.test(path))
  const later = `${(packed(rest) / 1000).toFixed(0)} kB`
  return [
    row('interface words and key words of a language, the largest', Math.max(...sizes), 25_000),
    {
      promise: 'lines of levels and sources of all languages, fetched when asked for',
      found: later,
      wanted: '–',
      kept: null,
    },
  ]
}

/** What a level adds in Vietnamese: its pack, with its words and drawings. */
function filesOf(id: string, all: readonly string[]): string[] {
  return all.filter(path => path.includes(`/levels/${id}-`))
}
