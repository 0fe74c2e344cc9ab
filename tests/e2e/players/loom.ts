import { expect, type Page } from 'playwright/test'
import { levelOf, press } from '../game'
import { answerBy, itemShown, type Wish } from './player'

/** Threads are thrown to the cloth they belong to, one after the other. */
export async function loom(page: Page, { hand, tag }: Wish, level: string): Promise<void> {
  const cloths: string[] = levelOf(level).loom.cloths
  while (true) {
    await expect(page.locator('.loom-ways, .result').first()).toBeVisible()
    if (await page.locator('.result').isVisible()) break
    const item = await itemShown(page, level, tag, '.loom-thread')
    if (hand === 'keys') await answerBy(page, String(cloths.indexOf(item.answer) + 1), '.feedback')
    else await press(page, hand, `.loom-way[data-cloth="${item.answer}"] .button`)
    await expect(page.locator('.feedback')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.feedback')).toBeHidden()
  }
}
