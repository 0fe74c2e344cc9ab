import { chromium } from 'playwright'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import { newLearner } from '../e2e/game'
import { tablet } from './measure'
import { serve } from './serve'

const game = await serve('dist')
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS })
const { context, page, cdp } = await tablet(browser, 1)
await page.goto(game.url)
await newLearner(page, 'mouse')
await page.waitForTimeout(+process.argv[2]! || 0)
await cdp.send('Profiler.enable')
await cdp.send('Profiler.setSamplingInterval', { interval: 200 })
await cdp.send('Profiler.start')
await page.waitForTimeout(3000)
console.log(await page.evaluate(() => performance.getEntriesByName('village-ready').length))
const { profile } = await cdp.send('Profiler.stop')
const self = new Map<string, number>()
const byId = new Map(profile.nodes.map(n => [n.id, n]))
profile.samples!.forEach((id, i) => {
  const n = byId.get(id)!
  const k = `${n.callFrame.functionName}@${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`
  self.set(k, (self.get(k) ?? 0) + profile.timeDeltas![i]! / 1000)
})
console.log(
  [...self]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 30)
    .map(([k, v]) => `${v.toFixed(0)} ${k}`)
    .join('\n'),
)
await browser.close()
await game.close()
