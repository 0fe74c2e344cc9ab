import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { build } from 'vite'
import { arucoAsModule } from '../../scripts/aruco-plugin'
import type { Page } from '../../src/core/web'
import { percentile, type Row, tablet } from './measure'
import { serve } from './serve'

/** Builds the page that measures are taken in; says in which folder it lies. */
export async function measuringPage(): Promise<string> {
  await build({
    configFile: false,
    root: 'tests/bench/page',
    base: './',
    logLevel: 'error',
    plugins: [arucoAsModule()],
    build: { outDir: '../out/page', emptyOutDir: true },
  })
  return 'tests/bench/out/page'
}

function built(): { pages: Page[]; queries: string[] } {
  const folder = 'dist/assets/packs/web'
  const pack = readdirSync(folder).find(name => name.startsWith('vi-'))
  const { pages } = JSON.parse(readFileSync(`${folder}/${pack}`, 'utf8'))
  const { search } = JSON.parse(readFileSync('levels/TK07/level.json', 'utf8'))
  const queries = search.tasks.flatMap((task: { goodQueries: string[]; weakQueries: { query: string }[] }) => [
    ...task.goodQueries,
    ...task.weakQueries.map(weak => weak.query),
  ])
  return { pages, queries }
}

/** Answers of the pocket internet at a sixth of the speed, with its own pages and with 2,000. */
export async function queries(browser: Browser, folder: string): Promise<Row[]> {
  const served = await serve(folder)
  const { pages, queries } = built()
  const rows: Row[] = []
  for (const count of [60, 2000]) {
    const { context, page } = await tablet(browser, 6)
    await page.goto(served.url)
    const times = await page.evaluate(([all, asked, many]) => window.measure(all, asked, many), [
      pages,
      queries,
      count,
    ] as const)
    const p95 = percentile(times, 0.95)
    rows.push({
      promise: `answer to a query, ${count} pages, 6×, p95`,
      found: `${p95.toFixed(1)} ms`,
      wanted: '≤ 50 ms',
      kept: p95 <= 50,
    })
    await context.close()
  }
  await served.close()
  return rows
}
