import { expect, test } from 'playwright/test'
import { type Hand, newLearner, press } from './game'
import { playThrough } from './play'

/** By keyboard alone and by touch alone, in both languages, on a phone and on a tablet. */
const WAYS: readonly { hand: Hand; tag: 'vi' | 'en'; width: number; height: number; calm: boolean }[] = [
  { hand: 'keys', tag: 'vi', width: 1280, height: 800, calm: false },
  { hand: 'keys', tag: 'en', width: 360, height: 640, calm: true },
  { hand: 'touch', tag: 'vi', width: 360, height: 640, calm: false },
  { hand: 'touch', tag: 'en', width: 1280, height: 800, calm: true },
]
/** One level of each strand in every way; of the other mechanics one each by keyboard and by finger, where it is narrowest. */
const EVERY_WAY = ['AT02', 'TG06', 'TK07']
const ON_A_PHONE = ['AT04', 'AT05', 'AT06', 'TG02', 'TG04', 'TG08', 'TG10']

for (const { hand, tag, width, height, calm } of WAYS) {
  for (const level of [...EVERY_WAY, ...(width < 600 ? ON_A_PHONE : [])]) {
    test(`${level} by ${hand}, ${tag}, ${width}×${height}${calm ? ', calm' : ''}`, async ({ browser }) => {
      const context = await browser.newContext({
        viewport: { width, height },
        hasTouch: hand === 'touch',
        reducedMotion: calm ? 'reduce' : 'no-preference',
      })
      const page = await context.newPage()
      const strangers: string[] = []
      page.on('request', request => {
        if (!/^(http:\/\/localhost|data:|blob:)/.test(request.url())) strangers.push(request.url())
      })
      const bugs: string[] = []
      page.on('pageerror', error => bugs.push(String(error)))
      await page.goto('./')
      if (tag === 'en') await inEnglish(page, hand)
      await newLearner(page, hand)
      await playThrough(page, hand, level, tag)
      // All answers were right: two lanterns of three, and the third waits for another day.
      await expect(page.locator('.result .lanterns .lantern.lit')).toHaveCount(2)
      expect(strangers).toEqual([])
      expect(bugs).toEqual([])
      await context.close()
    })
  }
}

async function inEnglish(page: Parameters<typeof press>[0], hand: Hand): Promise<void> {
  await press(page, hand, '.title-tools .button')
  await press(page, hand, '.languages li[data-tag="en"] button')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
}
