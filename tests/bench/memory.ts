import type { Browser } from 'playwright'
import { newLearner } from '../e2e/game'
import { playThrough } from '../e2e/play'
import { heapMegabytes, type Row, tablet } from './measure'
import type { Served } from './serve'

const LEVELS = ['AT02', 'TG06', 'TK07']

/** JavaScript heap after many levels in a row, and how much it grew after the third. */
export async function memory(browser: Browser, game: Served, plays: number): Promise<Row[]> {
  const { context, page, cdp } = await tablet(browser, 1)
  await page.goto(game.url)
  await newLearner(page, 'mouse')
  let afterThird = 0
  for (let play = 0; play < plays; play++) {
    await playThrough(page, 'mouse', LEVELS[play % LEVELS.length]!)
    await page.locator('.result-foot .button').first().click()
    if (play === 2) afterThird = await heapMegabytes(cdp)
  }
  const heap = await heapMegabytes(cdp)
  await context.close()
  const growth = heap - afterThird
  return [
    {
      promise: `JavaScript heap after ${plays} levels`,
      found: `${heap.toFixed(1)} MB`,
      wanted: '≤ 25 MB',
      kept: heap <= 25,
    },
    { promise: 'growth after the third level', found: `${growth.toFixed(1)} MB`, wanted: '≤ 1 MB', kept: growth <= 1 },
  ]
}
