import { expect, type Page } from 'playwright/test'
import { press } from '../game'
import { answerBy, itemShown, type Wish } from './player'

/** The network goes from state to state; whichever is shown is answered, until the end is. */
export async function network(page: Page, wish: Wish, level: string): Promise<void> {
  const ended = page.locator('.network-end-count')
  const panel = page.locator('.play-panel')
  const any = page.locator(['.network-end-count', ...NETWORK_STATES.map(({ shown }) => shown)].join(', ')).first()
  while (true) {
    await expect(any).toBeVisible()
    if (await ended.isVisible()) break
    const before = await panel.innerText()
    for (const { shown, answer } of NETWORK_STATES) {
      if (!(await page.locator(shown).first().isVisible())) continue
      await answer(page, wish, level)
      break
    }
    await expect.poll(() => panel.innerText(), { timeout: 30_000 }).not.toBe(before)
  }
  await press(page, wish.hand, '.play-foot .button.primary')
}

interface NetworkAnswer {
  readonly shown: string
  readonly answer: (page: Page, wish: Wish, level: string) => Promise<void>
}

const goOn: NetworkAnswer['answer'] = (page, { hand }) => press(page, hand, '.play-foot .button.primary')

const NETWORK_STATES: readonly NetworkAnswer[] = [
  { shown: '.network-arrivals', answer: goOn },
  { shown: '.feedback', answer: goOn },
  {
    shown: '.network-answers',
    async answer(page, { hand, tag }, level) {
      const item = await itemShown(page, level, tag, '.network-post')
      if (hand === 'keys') await answerBy(page, item.answer === 'chan' ? '2' : '1', '.feedback')
      else await press(page, hand, `.network-answers .button.${item.answer === 'chan' ? 'go' : 'keep'}`)
    },
  },
  { shown: '.network-row.on', answer: goOn },
  { shown: '.network-list', answer: (page, { hand }) => press(page, hand, '.network-row') },
  { shown: '.network-morning', answer: goOn },
  // Skips the watching where things move; where nothing does, the night is read step by step.
  {
    shown: '.network-watch',
    answer: async (page, { hand }) =>
      press(
        page,
        hand,
        (await page.locator('html.calm').count()) ? '.network-watch .button:last-child' : '.play-foot > .button',
      ),
  },
]
