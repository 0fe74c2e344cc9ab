import { chromium } from 'playwright'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import { newLearner } from '../e2e/game'
import { tablet, timeTo } from './measure'
import { serve } from './serve'

const game = await serve('dist')
const floor = await serve('tests/bench/out/floor')
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS })
for (const rate of [1, 1, 1, 4, 4, 6]) {
  const out: Record<string, number> = {}
  for (const [n, u, m] of [
    ['floor', floor.url, 'scene-ready'],
    ['first', game.url, 'ready'],
  ] as const) {
    const { context, page } = await tablet(browser, rate)
    out[n] = Math.round(await timeTo(page, u, m))
    if (n === 'first')
      console.log(
        await page.evaluate(() =>
          [
            ...performance.getEntriesByType('mark').map(m => m.name + ' ' + Math.round(m.startTime)),
            ...performance.getEntriesByType('paint').map(m => m.name + ' ' + Math.round(m.startTime)),
            'dcl ' + Math.round((performance.getEntriesByType('navigation')[0] as any).domContentLoadedEventEnd),
            ...performance
              .getEntriesByType('resource')
              .map(
                m => m.name.split('/').pop() + ' ' + Math.round(m.startTime) + '-' + Math.round((m as any).responseEnd),
              ),
          ].join(', '),
        ),
      )
    await context.close()
  }
  console.log(rate, JSON.stringify(out))
}
await browser.close()
await game.close()
await floor.close()
