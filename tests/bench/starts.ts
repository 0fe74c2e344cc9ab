import type { Browser } from 'playwright'
import { newLearner } from '../e2e/game'
import { atRest, median, type Row, ratioRow, tablet, timeOf, timeTo } from './measure'
import type { Served } from './serve'

const RATES = [1, 4, 6]
type Start = 'floor' | 'first' | 'seen' | 'answers' | 'village'

/** First screen and village against the floor, cold, interleaved so that other load hits all alike. */
export async function starts(browser: Browser, floor: Served, game: Served, runs: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const rate of RATES) {
    const times: Record<Start, number[]> = { floor: [], first: [], seen: [], answers: [], village: [] }
    for (let run = 0; run <= runs; run++) {
      const found = {
        floor: await coldStart(browser, rate, floor.url, 'scene-ready'),
        ...(await firstScreen(browser, rate, game.url)),
        village: await villageStart(browser, rate, game.url),
      }
      // The first round warms the machine up.
      if (run > 0) for (const key of Object.keys(times) as Start[]) times[key].push(found[key])
    }
    const base = median(times.floor)
    rows.push(ratioRow(`first screen that can be touched, ${rate}×`, median(times.first) / base, 0.5))
    const told = (promise: string, found: number): Row => ({
      ...{ promise, found: `${(found / base).toFixed(2)} ×`, wanted: '', kept: null },
    })
    rows.push(told(`first screen shown by this machine's graphics, ${rate}×`, median(times.seen)))
    rows.push(told(`first screen that answers at once, ${rate}×`, median(times.answers)))
    rows.push(ratioRow(`village that can be touched, ${rate}×`, median(times.village) / base, 1.25))
  }
  return rows
}

async function coldStart(browser: Browser, rate: number, url: string, mark: string): Promise<number> {
  const { context, page } = await tablet(browser, rate)
  const time = await timeTo(page, url, mark)
  await context.close()
  return time
}

/**
 * `first`: drawn by the page, as the floor's scene is when it says so, and a touch is taken; `seen`: on the screen too;
 * `answers`: the game behind it answers at once.
 */
async function firstScreen(browser: Browser, rate: number, url: string) {
  const { context, page } = await tablet(browser, rate)
  const answers = await timeTo(page, url, 'answers')
  const [first, seen] = [await timeOf(page, 'ready'), await timeOf(page, 'seen')]
  await context.close()
  return { first, seen, answers }
}

/** Straight to the village with a learner there already; nothing is cached, so every byte comes anew. */
async function villageStart(browser: Browser, rate: number, url: string): Promise<number> {
  const { context, page, cdp } = await tablet(browser, 1)
  await page.goto(url)
  await newLearner(page, 'mouse')
  // Choices are written down a moment after they were made.
  await page.waitForTimeout(1000)
  await page.goto('about:blank')
  await atRest(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  const time = await timeTo(page, `${url}#ban`, 'village-ready')
  await context.close()
  return time
}

/** The same start, to the village, with 1,000 levels in the course as with the real ones. */
export async function manyLevels(browser: Browser, few: Served, many: Served, runs: number): Promise<Row> {
  const times: { few: number[]; many: number[] } = { few: [], many: [] }
  for (let run = 0; run <= runs; run++) {
    const a = await villageStart(browser, 4, few.url)
    const b = await villageStart(browser, 4, many.url)
    if (run > 0) {
      times.few.push(a)
      times.many.push(b)
    }
  }
  return ratioRow('start-up with 1,000 levels', median(times.many) / median(times.few), 1.05)
}
