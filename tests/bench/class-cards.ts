import type { Browser } from 'playwright'
import { percentile, type Row, tablet } from './measure'
import { serve } from './serve'

/** How long a picture of forty paper cards takes at a quarter of the speed. `folder`: where the page for measuring lies. */
export async function classCards(browser: Browser, folder: string, pictures: number): Promise<Row> {
  const served = await serve(folder)
  const { context, page } = await tablet(browser, 4)
  await page.goto(served.url)
  const times = await page.evaluate(n => window.readCards(n), pictures)
  await context.close()
  await served.close()
  const p95 = percentile(times, 0.95)
  return {
    promise: 'a picture of forty paper cards read, 4×, p95',
    found: `${p95.toFixed(0)} ms of ${pictures} (half of them within ${percentile(times, 0.5).toFixed(0)}, the first, not yet compiled, ${times[0]!.toFixed(0)} ms)`,
    wanted: '≤ 250 ms',
    kept: p95 <= 250,
  }
}
