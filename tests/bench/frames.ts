import type { Browser, Page } from 'playwright'
import { newLearner, startLevel } from '../e2e/game'
import { judgeAtWeir, nextAtWeir } from '../e2e/players/weir'
import { drawnFrames, type FrameScript, frameScript, noteFrames } from './frame-script'
import { counters, type Row, tablet, timeTo, type Watched } from './measure'
import type { Served } from './serve'

const WATCH_MS = 3000
/** Until what a start or an answer set in motion has come to its end, also on a busy machine. */
const SETTLED_MS = 8000

/** Where the script of drawn frames is measured at a rate, in milliseconds. */
interface Looks {
  readonly floor: FrameScript
  readonly village: FrameScript
  readonly weir: FrameScript
}

const REACHED = { floor: 'scene-ready', game: 'village-ready' } as const

/** A tablet where frames are written down, with a page in it that has come to `mark`. */
async function opened(browser: Browser, rate: number, of: keyof typeof REACHED, { url }: Served): Promise<Watched> {
  const watched = await tablet(browser, rate)
  await noteFrames(watched.page)
  if (of === 'game') {
    await watched.page.goto(url)
    await newLearner(watched.page, 'mouse')
    await watched.page.waitForFunction(mark => performance.getEntriesByName(mark).length > 0, REACHED.game)
  } else await timeTo(watched.page, url, REACHED.floor)
  return watched
}

async function drawing(page: Page, doing: () => Promise<unknown>): Promise<FrameScript> {
  const found = await frameScript(page, doing)
  if (!found) throw new Error('Nothing was drawn while frames were measured.')
  return found
}

const look = (page: Page) => drawing(page, () => page.waitForTimeout(WATCH_MS))

/** Share of one core that the page uses while it is left alone. */
async function busy({ page, cdp }: Watched, milliseconds = WATCH_MS): Promise<number> {
  // What the engine tidies up once, some ten seconds after a start or an answer, is no part of being left alone.
  await cdp.send('HeapProfiler.collectGarbage')
  const before = await counters(cdp)
  await page.waitForTimeout(milliseconds)
  const after = await counters(cdp)
  return ((after.TaskDuration! - before.TaskDuration!) * 1000) / milliseconds
}

/** The longest task of a walk across the map and to the card of a level. */
async function longest({ page }: Watched): Promise<Row> {
  await page.evaluate(() => {
    const tasks: number[] = []
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(entry => entry.duration))).observe({
      type: 'longtask',
    })
    Object.assign(document, { tasks })
  })
  // Pressed where it is: a click by the driver looks around in the page first, and that would be measured too.
  const place = (await page.locator('.village .place').first().boundingBox())!
  // And for as long as a finger rests: without that, press and release fall into one task.
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2, { delay: 80 })
  await page.waitForTimeout(WATCH_MS)
  const most = await page.evaluate(() => Math.max(0, ...(document as unknown as { tasks: number[] }).tasks))
  await page.keyboard.press('Escape')
  return {
    promise: 'longest task at a touch, 6×',
    found: `${most.toFixed(0)} ms`,
    wanted: '≤ 100 ms',
    kept: most <= 100,
  }
}

export async function frames(browser: Browser, floor: Served, game: Served): Promise<Row[]> {
  const rows: Row[] = []
  for (const rate of [1, 6]) {
    const base = await opened(browser, rate, 'floor', floor)
    await base.page.waitForTimeout(1000)
    const floorFrame = await look(base.page)
    const floorBusy = await busy(base)
    // Its star would go on turning beside what is measured next.
    await base.context.close()
    const play = await opened(browser, rate, 'game', game)
    await play.page.waitForTimeout(SETTLED_MS)
    const village = await look(play.page)
    const touch = rate === 6 ? [await longest(play)] : []
    await startLevel(play.page, 'mouse', 'AT02')
    const weir = await drawing(play.page, () => messages(play.page))
    rows.push(...scriptRows({ floor: floorFrame, village, weir }, rate), ...touch)
    if (rate === 1) rows.push(...(await whileReading(play, floorBusy)))
    await play.context.close()
  }
  rows.push(await atRest(browser, floor, game))
  return rows
}

/** Two messages come down the stream, are answered, and what the world does with each is watched to its end. */
async function messages(page: Page): Promise<void> {
  const wish = { hand: 'mouse', tag: 'vi' } as const
  for (let message = 0; message < 2; message++) {
    await judgeAtWeir(page, wish, 'AT02')
    await page.waitForTimeout(WATCH_MS)
    await nextAtWeir(page, wish)
    await page.waitForTimeout(WATCH_MS)
  }
  await judgeAtWeir(page, wish, 'AT02')
}

/** What is promised: twice the floor's script as the machine is, and a 95th percentile on a slow one. */
function scriptRows({ floor, village, weir }: Looks, rate: number): Row[] {
  const found = `${(village.mean / floor.mean).toFixed(2)} × in the village, ${(weir.mean / floor.mean).toFixed(2)} × at the weir`
  if (rate === 1) {
    const kept = Math.max(village.mean, weir.mean) <= 2 * floor.mean
    return [{ promise: 'script a drawn frame', found, wanted: '≤ 2 ×', kept }]
  }
  const p95 = `${village.p95.toFixed(1)} ms in the village, ${weir.p95.toFixed(1)} ms at the weir, ${floor.p95.toFixed(1)} the floor`
  return [
    { promise: `script a drawn frame, ${rate}×`, found, wanted: '', kept: null },
    {
      promise: `its 95th percentile, ${rate}×`,
      found: p95,
      wanted: '≤ 16 ms',
      kept: Math.max(village.p95, weir.p95) <= 16,
    },
  ]
}

/** At the feedback of a message. */
async function whileReading(play: Watched, floorBusy: number): Promise<Row[]> {
  await play.page.waitForTimeout(SETTLED_MS)
  const still = await drawnFrames(play.page, 3)
  const share = (await busy(play)) / floorBusy
  return [
    { promise: 'frames drawn a second while reading', found: still.toFixed(1), wanted: '≤ 2', kept: still <= 2 },
    {
      promise: 'CPU while reading',
      found: `${(share * 100).toFixed(0)} %`,
      wanted: '≤ 5 % of the floor',
      kept: share <= 0.05,
    },
  ]
}

/** The village, left alone for more than twenty seconds. */
async function atRest(browser: Browser, floor: Served, game: Served): Promise<Row> {
  const base = await opened(browser, 1, 'floor', floor)
  const floorBusy = await busy(base)
  await base.context.close()
  const play = await opened(browser, 1, 'game', game)
  await play.page.waitForTimeout(22_000)
  const still = await drawnFrames(play.page, 3)
  const share = (await busy(play)) / floorBusy
  await play.context.close()
  const found = `${still.toFixed(1)} frames a second, ${(share * 100).toFixed(0)} % of the floor's CPU`
  return { promise: 'village at rest', found, wanted: '≤ 2 frames, ≤ 5 %', kept: still <= 2 && share <= 0.05 }
}
