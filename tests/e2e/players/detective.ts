import { expect, type Page } from 'playwright/test'
import { press } from '../game'
import { answerBy, itemShown, type Wish } from './player'

/** One picture after the other: looked at through the lens, then stamped. */
export async function detective(page: Page, { hand, tag }: Wish, level: string): Promise<void> {
  while (true) {
    await expect(page.locator('.detective-stamps, .result').first()).toBeVisible()
    if (await page.locator('.result').isVisible()) return
    const item = await itemShown(page, level, tag, '.detective-caption')
    const stamp = `.detective-stamp[data-verdict="${item.answer}"]`
    for (let n = 1; (await page.locator(stamp).getAttribute('aria-disabled')) === 'true'; n++) {
      const found = `.detective-slot.found:nth-child(${n})`
      if (hand === 'keys') await answerBy(page, String(n), found)
      else await press(page, hand, `.detective-ring[data-n="${n}"]`)
      await expect(page.locator(found)).toBeVisible()
    }
    await press(page, hand, stamp)
    await expect(page.locator('.feedback')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.feedback')).toBeHidden()
  }
}
