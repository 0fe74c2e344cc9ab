import { expect, type Page } from 'playwright/test'
import { answersOf, type Hand, levelWords, press } from '../game'

export interface Wish {
  readonly hand: Hand
  readonly tag: string
}

/** The item whose own text is on the screen now. */
export async function itemShown(page: Page, level: string, tag: string, selector: string) {
  const box = page.locator(selector).first()
  await expect(box).toBeVisible()
  const shown = (await box.innerText()).replace(/\s+/g, ' ')
  const words = levelWords(level, tag)
  const item = [...answersOf(level).values()].find(({ id }) =>
    shown.includes((words[`${id}.text`] ?? words[`${id}.caption`] ?? '\0').replace(/\s+/g, ' ')),
  )
  if (!item) throw new Error(`No item of ${level} says: ${shown}`)
  return item
}

/** Presses an answer key until it is taken: keys are listened to a frame after the question is seen. */
export async function answerBy(page: Page, key: string, taken: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(page.locator(taken)).toBeVisible({ timeout: 1500 })
  }).toPass({ timeout: 20_000 })
}

export interface Naming {
  readonly shown: string
  readonly answers: string
  /** What the answers mean, in their order. */
  readonly names: readonly string[]
}

/** Answers items one after the other, each by its button or its number, until the result is there. */
export async function nameAll(page: Page, { hand, tag }: Wish, level: string, naming: Naming): Promise<void> {
  const { shown, answers, names } = naming
  while (true) {
    await expect(page.locator(`${answers}, .result`).first()).toBeVisible()
    if (await page.locator('.result').isVisible()) return
    const item = await itemShown(page, level, tag, shown)
    const at = names.indexOf(item.answer)
    if (hand === 'keys') await answerBy(page, String(at + 1), '.feedback')
    else if (hand === 'touch') await page.locator(answers).nth(at).tap()
    else await page.locator(answers).nth(at).click()
    await expect(page.locator('.feedback')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.feedback')).toBeHidden()
  }
}
