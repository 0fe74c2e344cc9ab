import { chromium } from 'playwright'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import { newLearner } from '../e2e/game'
import { tablet, timeTo } from './measure'
import { serve } from './serve'

const game = await serve('dist')
const floor = await serve('tests/bench/out/floor')
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS })
async function traced(page: any, url: string, mark: string) {
  await browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'v8.execute',
      'disabled-by-default-devtools.timeline',
      'blink.user_timing',
      'toplevel',
    ],
  })
  const t = await timeTo(page, url, mark)
  const buf = await browser.stopTracing()
  const { traceEvents } = JSON.parse(buf.toString())
  const main = traceEvents.find(
    (e: any) =>
      e.name === 'thread_name' &&
      e.args.name === 'CrRendererMain' &&
      traceEvents.some((x: any) => x.pid === e.pid && x.name === mark),
  )
  const evs = traceEvents
    .filter((e: any) => e.pid === main?.pid && e.tid === main?.tid && e.ph === 'X')
    .sort((a: any, b: any) => a.ts - b.ts || b.dur - a.dur)
  const self = new Map<string, number>()
  const stack: any[] = []
  for (const e of evs) {
    while (stack.length && stack[stack.length - 1].ts + stack[stack.length - 1].dur <= e.ts) stack.pop()
    const p = stack[stack.length - 1]
    if (p) self.set(p.name, (self.get(p.name) ?? 0) - e.dur)
    self.set(e.name, (self.get(e.name) ?? 0) + e.dur)
    stack.push(e)
  }
  console.log(
    mark,
    Math.round(t),
    [...self]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 18)
      .map(([k, v]) => `${k} ${Math.round(v / 1000)}`)
      .join(', '),
  )
}
for (const rate of [1, 4]) {
  {
    const { context, page } = await tablet(browser, rate)
    await traced(page, floor.url, 'scene-ready')
    await context.close()
  }
  {
    const { context, page } = await tablet(browser, rate)
    await traced(page, game.url, 'ready')
    await context.close()
  }
  const { context, page, cdp } = await tablet(browser, 1)
  await page.goto(game.url)
  await newLearner(page, 'mouse')
  await page.waitForTimeout(1000)
  await page.goto('about:blank')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  await traced(page, `${game.url}#ban`, 'village-ready')
  await context.close()
}
await browser.close()
await game.close()
await floor.close()
