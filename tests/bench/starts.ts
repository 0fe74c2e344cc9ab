import type { Browser } from 'playwright'
import { newLearner } from '../e2e/game'
import { atRest, median, type Row, ratioRow, tablet, timeOf, timeTo } from './measure'
import type { Served } from './serve'

const RATES = [1, 4, 6]
const STARTS = ['floor', 'first', 'seen', 'answers', 'village', 'address'] as const
type Start = (typeof STARTS)[number]
type Times<Of> = Record<Start, Of>

/** First visit, and a village opened by its address, against the floor; cold, and interleaved so that other load hits all alike. */
export async function starts(browser: Browser, floor: Served, game: Served, runs: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const rate of RATES) {
    const times = Object.fromEntries(STARTS.map(start => [start, []])) as unknown as Times<number[]>
    for (let run = 0; run <= runs; run++) {
      const found: Times<number> = {
        floor: await coldStart(browser, rate, floor.url, 'scene-ready'),
        ...(await firstVisit(browser, rate, game.url)),
        address: await villageStart(browser, rate, game.url),
      }
      // The first round warms the machine up.
      if (run > 0) for (const start of STARTS) times[start].push(found[start])
    }
    rows.push(...rowsOf(times, rate))
  }
  return rows
}

function rowsOf(times: Times<readonly number[]>, rate: number): Row[] {
  const against = (start: Start) => median(times[start]) / median(times.floor)
  const told = (promise: string, start: Start): Row => ({
    ...{ promise: `${promise}, ${rate}×`, found: `${against(start).toFixed(2)} ×`, wanted: '', kept: null },
  })
  return [
    ratioRow(`first screen that can be touched, ${rate}×`, against('first'), 0.5),
    told("first screen shown by this machine's graphics", 'seen'),
    told('first screen that answers at once', 'answers'),
    ratioRow(`village that can be touched, first visit, ${rate}×`, against('village'), 1.25),
    told('village opened by its address, every byte anew', 'address'),
  ]
}

async function coldStart(browser: Browser, rate: number, url: string, mark: string): Promise<number> {
  const { context, page } = await tablet(browser, rate)
  const time = await timeTo(page, url, mark)
  await context.close()
  return time
}

/**
 * As a child comes who was never there, in milliseconds. `first`: the first screen is drawn by the page, as the floor's
 * scene is when it says so, and a touch is taken; `seen`: it is on the display too; `answers`: the game behind it answers
 * at once. `village`: what a child waits for who touches at once: until the first touch is answered, and from the last one
 * of making oneself known to a village that can be touched. What the touches between wait for is not in it.
 */
async function firstVisit(browser: Browser, rate: number, url: string) {
  const { context, page } = await tablet(browser, rate)
  await page.addInitScript(() =>
    addEventListener('click', ({ timeStamp }) => performance.mark('touched', { startTime: timeStamp }), true),
  )
  const answers = await timeTo(page, url, 'answers')
  await newLearner(page, 'mouse')
  // Told by the browser a moment after it was so; by now in any case.
  const [first, seen] = [await timeOf(page, 'ready'), await timeOf(page, 'seen')]
  const touched = await page.evaluate(() => performance.getEntriesByName('touched').at(-1)!.startTime)
  const village = answers + (await timeOf(page, 'village-ready')) - touched
  await context.close()
  return { first, seen, answers, village }
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
