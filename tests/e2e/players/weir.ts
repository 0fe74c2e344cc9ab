import { expect, type Page } from 'playwright/test'
import { type Hand, levelOf, press } from '../game'
import { answerBy, itemShown, type Wish } from './player'

/** One message at the weir: judged, and its feedback read. False when no message is left. */
export async function judgeAtWeir(page: Page, { hand, tag }: Wish, level: string, wrong = false): Promise<boolean> {
  await expect(page.locator('.weir-ways, .result').first()).toBeVisible()
  if (await page.locator('.result').isVisible()) return false
  const item = await itemShown(page, level, tag, '.weir-message')
  const exits: string[] = levelOf(level).weir.exits
  const at = wrong ? exits.findIndex(exit => exit !== item.answer) : exits.indexOf(item.answer)
  if (hand === 'keys') await answerBy(page, String(at + 1), '.feedback, .weir-whys')
  else await press(page, hand, `.weir-exit:nth-of-type(${at + 1}) .button`)
  await expect(page.locator('.feedback, .weir-whys').first()).toBeVisible()
  if (await page.locator('.weir-whys').isVisible()) await sayWhy(page, hand, level, item.id)
  await expect(page.locator('.feedback')).toBeVisible()
  return true
}

/** In the upper classes a right answer is asked for its reason. */
async function sayWhy(page: Page, hand: Hand, level: string, id: string): Promise<void> {
  const item = levelOf(level).items.find((one: { id: string }) => one.id === id)
  const at = item.whyOptions.findIndex(({ clue }: { clue: string }) => item.clues.includes(clue))
  if (hand === 'keys') await answerBy(page, String(at + 1), '.feedback')
  else await press(page, hand, `.weir-whys .button:nth-of-type(${at + 1})`)
}

export async function nextAtWeir(page: Page, { hand }: Wish): Promise<void> {
  await press(page, hand, '.play-foot .button.primary')
  await expect(page.locator('.feedback')).toBeHidden()
}

export async function weir(page: Page, wish: Wish, level: string): Promise<void> {
  while (await judgeAtWeir(page, wish, level)) await nextAtWeir(page, wish)
}
