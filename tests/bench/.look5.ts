import { chromium } from 'playwright'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import { tablet, timeTo } from './measure'
import { serve } from './serve'

const game = await serve('dist')
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS })
const { context, page } = await tablet(browser, 1, 'allow')
page.on('console', m => console.log(m.text()))
page.on('requestfailed', r => console.log('failed', r.url()))
context.on('response', r => {
  if (r.status() >= 400) console.log(r.status(), r.url())
})
console.log(await timeTo(page, game.url, 'ready'))
for (let i = 0; i < 15; i++) {
  await page.waitForTimeout(1000)
  console.log(
    await page.evaluate(async () => {
      const r = await navigator.serviceWorker.getRegistration()
      return [!!navigator.serviceWorker.controller, r?.installing?.state, r?.waiting?.state, r?.active?.state]
    }),
  )
}
await browser.close()
await game.close()
