import { expect, type Page } from 'playwright/test'
import { levelOf, press } from '../game'
import { nameAll, type Wish } from './player'

/** Every trick is blown out once; then the hat comes off, and every line is named. */
export async function workshop(page: Page, wish: Wish, level: string): Promise<void> {
  const { hand } = wish
  const { rounds } = levelOf(level).forge
  for (const { options } of rounds) {
    const { id } = options.find((option: { ok: boolean }) => option.ok)
    // The panel of the next trick may come over a finger that is quicker: then it is chosen again.
    await expect(async () => {
      await press(page, hand, `[data-line="${id}"]`)
      await expect(page.locator('.workshop-pump')).toBeEnabled({ timeout: 1000 })
    }).toPass()
    for (let puff = 0; puff < 2; puff++) await press(page, hand, '.workshop-pump')
    await press(page, hand, '.workshop-blow')
    await expect(page.locator('.workshop-told')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.workshop-told')).toBeHidden()
  }
  for (const shown of ['.workshop-own', '.workshop-moths']) {
    await expect(page.locator(shown)).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
  }
  const names = [...rounds.map(({ trick }: { trick: string }) => trick), 'tin-thuong']
  await nameAll(page, wish, level, { shown: '.workshop-found', answers: '.workshop-names .button', names })
}
