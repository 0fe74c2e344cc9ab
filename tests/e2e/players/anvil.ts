import { expect, type Page } from 'playwright/test'
import { levelOf, press } from '../game'
import { nameAll, type Wish } from './player'

/** One word of each kind, hammered together, for every key; then everybody who asks. */
export async function anvil(page: Page, wish: Wish, level: string): Promise<void> {
  const { hand } = wish
  const { goals, ingots } = levelOf(level).keys
  const kinds = new Map<string, string>(ingots.map((one: { id: string; kind: string }) => [one.id, one.kind]))
  for (const { minWords } of goals) {
    const rack = page.locator('.anvil-word')
    await expect(rack.first()).toBeVisible()
    const ids = await rack.evaluateAll(words => words.map(word => (word as HTMLElement).dataset.word!))
    const unlike = ids.filter((id, i) => kinds.has(id) && ids.findIndex(o => kinds.get(o) === kinds.get(id)) === i)
    for (const id of unlike.slice(0, minWords)) await press(page, hand, `[data-word="${id}"]`)
    await press(page, hand, '.anvil-strike')
    await press(page, hand, '.anvil-try.primary')
    await expect(page.locator('.anvil-trial')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.anvil-trial')).toBeHidden()
  }
  await nameAll(page, wish, level, { shown: '.anvil-ask', answers: '.anvil-answers .button', names: ['dua', 'giu'] })
}
