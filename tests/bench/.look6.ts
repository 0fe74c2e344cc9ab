import { chromium } from 'playwright'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import { frames } from './frames'
import { memory } from './memory'
import { offline } from './offline'
import { queries } from './queries'
import { serve } from './serve'

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS })
const game = await serve('dist')
const floor = await serve('tests/bench/out/floor')
for (const [name, f] of [
  ['offline', () => offline(browser, 'dist', 8)],
  ['queries', () => queries(browser)],
  ['frames', () => frames(browser, floor, game)],
  ['memory', () => memory(browser, game, 5)],
] as const) {
  const t = Date.now()
  try {
    console.log(name, await f())
  } catch (e) {
    console.log(name, 'FAILED', e)
  }
  console.log((Date.now() - t) / 1000)
}
await browser.close()
await game.close()
await floor.close()
