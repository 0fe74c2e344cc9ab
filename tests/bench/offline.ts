import type { Browser } from 'playwright'
import { wordsOf } from '../e2e/game'
import { atRest, median, type Row, tablet, timeTo } from './measure'
import { serve } from './serve'

/** Starts with the server gone. */
export async function offline(browser: Browser, folder: string, starts: number): Promise<Row[]> {
  const served = await serve(folder)
  const { context, page } = await tablet(browser, 1, 'allow')
  const first = await timeTo(page, served.url, 'answers')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 90_000, polling: 50 })
  await page.getByText(wordsOf('vi', 'app')['offline-ready']!).waitFor({ timeout: 90_000 })
  await served.close()
  const times: number[] = []
  let worked = 0
  for (let run = 0; run < starts; run++) {
    await page.goto('about:blank')
    await atRest(page)
    times.push(await timeTo(page, served.url, 'answers'))
    worked++
  }
  await context.close()
  const again = median(times) / first
  return [
    { promise: 'starts offline, server gone', found: `${worked} of ${starts}`, wanted: 'all', kept: worked === starts },
    { promise: 'offline start against the first', found: `${again.toFixed(2)} ×`, wanted: '≤ 1 ×', kept: again <= 1 },
  ]
}
