import type { Browser, BrowserContext, CDPSession, Page } from 'playwright'

/** One number of DESIGN's table beside its promise. `kept` is null where a figure has no promise of its own. */
export interface Row {
  readonly promise: string
  readonly found: string
  readonly wanted: string
  readonly kept: boolean | null
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function ratioRow(promise: string, found: number, most: number): Row {
  return { promise, found: `${found.toFixed(2)} ×`, wanted: `≤ ${most} ×`, kept: found <= most }
}

export interface Watched {
  readonly context: BrowserContext
  readonly page: Page
  readonly cdp: CDPSession
}

/**
 * Milliseconds until a new or an emptied tab is at rest. Opening it keeps the browser busy, and what begins in it at once
 * was measured up to half as long again, by as much as chance would have it.
 */
const AT_REST_MS = 1200

export function atRest(page: Page): Promise<void> {
  return page.waitForTimeout(AT_REST_MS)
}

/** A fresh tablet: new storage, one page at rest, the main thread `rate` times slower. */
export async function tablet(browser: Browser, rate: number, workers: 'allow' | 'block' = 'block'): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1024, height: 600 },
    serviceWorkers: workers,
    hasTouch: true,
    locale: 'vi-VN',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.enable')
  await atRest(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  return { context, page, cdp }
}

const LONGEST_MS = 90_000

/**
 * Milliseconds from the start of the navigation to a mark. Asked for over the debugging protocol: what waits in the page
 * itself is a script of its own, which a slow start pays for as well.
 */
export async function timeTo(page: Page, url: string, mark: string): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await page.goto(url, { waitUntil: 'commit' })
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; ) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: placeOf(mark) })
    if (typeof result.value === 'number') return result.value
    await new Promise(done => setTimeout(done, 100))
  }
  const shown = await page.evaluate(() => document.body.innerText.slice(0, 200))
  throw new Error(`${url} never came to "${mark}"; it shows: ${shown}`)
}

/** When a mark that is there already was set, in milliseconds from the start of the navigation. */
export function timeOf(page: Page, mark: string): Promise<number> {
  return page.evaluate(placeOf(mark))
}

function placeOf(mark: string): string {
  return `performance.getEntriesByName(${JSON.stringify(mark)})[0]?.startTime`
}

/** Chromium's own counters: seconds of script and of all tasks, bytes of heap. */
export async function counters(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(metric => [metric.name, metric.value]))
}

export async function heapMegabytes(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  return (await counters(cdp)).JSHeapUsedSize! / 1e6
}
