import type { Browser, Page } from 'playwright'
import { newLearner } from '../e2e/game'
import { said } from '../e2e/walk'
import { median, type Row, ratioRow, tablet, timeTo } from './measure'
import type { Served } from './serve'

const RATE = 6
const MOST_MS = 200
/** Languages to change to, one after the other; each touch of the menu changes the whole page behind it. */
const WAY = ['hmn-x-rpa', 'vi', 'blt-Tavt', 'hmn-x-chv', 'en'] as const

/** From the touch to the page in the other language, drawn, on a tablet that is slow. */
export async function switching(browser: Browser, game: Served, runs: number): Promise<Row> {
  const { context, page, cdp } = await tablet(browser, 1)
  await page.addInitScript(() => localStorage.setItem('ban-sang-settings', JSON.stringify({ drafts: true })))
  await page.goto(game.url)
  await newLearner(page, 'mouse')
  const times = new Map<string, number[]>(WAY.map(tag => [tag, []]))
  for (let run = 0; run < runs; run++) {
    for (const tag of WAY) {
      await openMenu(page)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: RATE })
      times.get(tag)!.push(await page.evaluate(changeTo, tag))
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    }
  }
  await context.close()
  const medians = [...times].map(([tag, all]) => [tag, median(all)] as const)
  const slowest = Math.max(...medians.map(([, ms]) => ms))
  return {
    promise: `another language, ${RATE}×`,
    found: medians.map(([tag, ms]) => `${tag} ${Math.round(ms)} ms`).join(', '),
    wanted: `≤ ${MOST_MS} ms`,
    kept: slowest <= MOST_MS,
  }
}

/** The menu, as somebody has read it: its languages are at hand by then. */
async function openMenu(page: Page): Promise<void> {
  if ((await page.locator('.languages').count()) === 0) {
    await page.evaluate(() => performance.clearMarks('languages-at-hand'))
    const settings = [said('village.settings'), said('village.settings', {}, 'en')]
    await page.getByRole('button', { name: new RegExp(settings.join('|')) }).click()
    await page.locator('.settings .dialog-in > .button').first().click()
  }
  await page.locator('.languages li').nth(9).waitFor()
  await page.waitForFunction(() => performance.getEntriesByName('languages-at-hand').length > 0)
}

/** Milliseconds until the page stands in the language and has been drawn so. Runs in the page. */
function changeTo(tag: string): Promise<number> {
  const html = document.querySelector<HTMLElement>(`.languages li[data-tag="${tag}"] bdi`)!.lang
  const whole = tag === 'vi' || tag === 'en'
  const there = () =>
    whole
      ? document.documentElement.lang === html && !document.querySelector('.languages, .home-line, .key-word')
      : document.querySelector(`.languages li[data-tag="${tag}"] [aria-pressed="true"]`) !== null &&
        document.querySelector(`.home-line[lang="${html}"], .village .key-word`) !== null
  return new Promise(done => {
    const started = performance.now()
    const seen = new MutationObserver(() => {
      if (!there()) return
      seen.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - started)
        port2.postMessage(null)
      })
    })
    seen.observe(document, { subtree: true, childList: true, attributes: true })
    document.querySelector<HTMLElement>(`.languages li[data-tag="${tag}"] .button`)!.click()
  })
}

/** The shelf and the menu of a game that has Vietnamese and English alone. */
export function twoLanguages(folder: string, read: (path: string) => string): (path: string) => string | null {
  return path => {
    if (/\/shelf[^/]*\.json$/.test(path)) {
      const shelf: Record<string, string> = JSON.parse(read(folder + path))
      return JSON.stringify(Object.fromEntries(Object.entries(shelf).filter(([name]) => !name.startsWith('homes/'))))
    }
    if (/\/languages\/index[^/]*\.json$/.test(path)) {
      const rows: { meter: unknown }[] = JSON.parse(read(folder + path))
      return JSON.stringify(rows.filter(row => row.meter === null))
    }
    return null
  }
}

/** The first screen of a tablet that knows nobody, with ten languages and with two. */
export async function manyLanguages(browser: Browser, two: Served, ten: Served, runs: number): Promise<Row> {
  const times: { two: number[]; ten: number[] } = { two: [], ten: [] }
  const start = async (url: string) => {
    const { context, page } = await tablet(browser, RATE)
    const time = await timeTo(page, url, 'answers')
    await context.close()
    return time
  }
  for (let run = 0; run <= runs; run++) {
    const [a, b] = [await start(two.url), await start(ten.url)]
    // The first round warms the machine up.
    if (run === 0) continue
    times.two.push(a)
    times.ten.push(b)
  }
  return ratioRow('start-up with ten languages', median(times.ten) / median(times.two), 1.02)
}
