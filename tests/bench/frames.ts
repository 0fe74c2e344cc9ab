import type { Browser } from 'playwright'
import { newLearner, startLevel } from '../e2e/game'
import { judgeAtWeir } from '../e2e/players/weir'
import { counters, median, type Row, ratioRow, tablet, timeTo, type Watched } from './measure'
import type { Served } from './serve'

const WATCH_MS = 3000
/** Until what a start or an answer set in motion has come to its end, also on a busy machine. */
const SETTLED_MS = 8000

/** So many and no more: twenty seconds after a touch the village comes to rest. */
const LOOKS = 3

/** Milliseconds of script a frame while nothing else happens: the middle of some looks, for the clock runs on while others compute. */
async function scriptOfFrame(watched: Watched): Promise<number> {
  const looks: number[] = []
  for (let look = 0; look < LOOKS; look++) looks.push(await watch(watched))
  return median(looks)
}

/** Milliseconds of script a frame in one look. */
async function watch({ page, cdp }: Watched): Promise<number> {
  const before = await counters(cdp)
  const frames = await page.evaluate(
    ms =>
      new Promise<number>(done => {
        let drawn = 0
        const started = performance.now()
        const step = () => {
          drawn++
          if (performance.now() - started < ms) requestAnimationFrame(step)
          else done(drawn)
        }
        requestAnimationFrame(step)
      }),
    WATCH_MS,
  )
  const after = await counters(cdp)
  return ((after.ScriptDuration! - before.ScriptDuration!) * 1000) / frames
}

/** Share of one core that the page uses while it is left alone. */
async function busy({ page, cdp }: Watched, milliseconds = WATCH_MS): Promise<number> {
  // What the engine tidies up once, some ten seconds after a start or an answer, is no part of being left alone.
  await cdp.send('HeapProfiler.collectGarbage')
  const before = await counters(cdp)
  await page.waitForTimeout(milliseconds)
  const after = await counters(cdp)
  return ((after.TaskDuration! - before.TaskDuration!) * 1000) / milliseconds
}

/** Frames that the canvas drew: Phaser's renderer clears once a frame. */
async function drawn({ page }: Watched, milliseconds: number): Promise<number> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas')!
    const gl = (canvas.getContext('webgl') ?? canvas.getContext('webgl2')) as WebGLRenderingContext
    const draw = gl.drawElements.bind(gl)
    const seen = new Set<number>()
    gl.drawElements = (...given) => {
      seen.add(Number(document.timeline.currentTime))
      draw(...given)
    }
    Object.assign(canvas, { seen })
  })
  await page.waitForTimeout(milliseconds)
  return page.evaluate(() => (document.querySelector('#stage canvas') as unknown as { seen: Set<number> }).seen.size)
}

/** The longest task of a walk across the map and into a level. */
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
    const base = await tablet(browser, rate)
    await timeTo(base.page, floor.url, 'scene-ready')
    await base.page.waitForTimeout(1000)
    const floorFrame = await scriptOfFrame(base)
    const floorBusy = await busy(base)
    // Its star would go on turning beside what is measured next.
    await base.context.close()
    const play = await tablet(browser, rate)
    await play.page.goto(game.url)
    await newLearner(play.page, 'mouse')
    await play.page.waitForFunction(() => performance.getEntriesByName('village-ready').length > 0, null, {
      timeout: 90_000,
    })
    await play.page.waitForTimeout(SETTLED_MS)
    const village = await scriptOfFrame(play)
    rows.push(ratioRow(`script a frame in the village, ${rate}×`, village / floorFrame, 2))
    if (rate === 6) {
      const row = {
        promise: 'script a frame in the village at 6×',
        found: `${village.toFixed(1)} ms`,
        wanted: '≤ 16 ms',
      }
      rows.push({ ...row, kept: village <= 16 })
      rows.push(await longest(play))
    } else {
      await startLevel(play.page, 'mouse', 'AT02')
      await judgeAtWeir(play.page, { hand: 'mouse', tag: 'vi' }, 'AT02')
      await play.page.waitForTimeout(SETTLED_MS)
      const weir = await scriptOfFrame(play)
      rows.push(ratioRow('script a frame at the weir, 1×', weir / floorFrame, 2))
      const still = await drawn(play, 3000)
      rows.push({
        promise: 'frames drawn a second while reading',
        found: (still / 3).toFixed(1),
        wanted: '≤ 2',
        kept: still / 3 <= 2,
      })
      const share = (await busy(play)) / floorBusy
      rows.push({
        promise: 'CPU while reading',
        found: `${(share * 100).toFixed(0)} %`,
        wanted: '≤ 5 % of the floor',
        kept: share <= 0.05,
      })
    }
    await play.context.close()
  }
  rows.push(await atRest(browser, floor, game))
  return rows
}

/** The village, left alone for more than twenty seconds. */
async function atRest(browser: Browser, floor: Served, game: Served): Promise<Row> {
  const base = await tablet(browser, 1)
  await timeTo(base.page, floor.url, 'scene-ready')
  const floorBusy = await busy(base)
  await base.context.close()
  const play = await tablet(browser, 1)
  await play.page.goto(game.url)
  await newLearner(play.page, 'mouse')
  await play.page.waitForFunction(() => performance.getEntriesByName('village-ready').length > 0, null, {
    timeout: 90_000,
  })
  await play.page.waitForTimeout(22_000)
  const still = (await drawn(play, 3000)) / 3
  const share = (await busy(play)) / floorBusy
  await play.context.close()
  const found = `${still.toFixed(1)} frames a second, ${(share * 100).toFixed(0)} % of the floor's CPU`
  return { promise: 'village at rest', found, wanted: '≤ 2 frames, ≤ 5 %', kept: still <= 2 && share <= 0.05 }
}
