import { expect, type Page } from 'playwright/test'
import { type Hand, levelOf, press, reach } from '../game'

/** Plays the terraces as a pupil who judges and orders every basket rightly. */

interface Basket {
  readonly id: string
  readonly set: string
  readonly side: 'safe' | 'risky'
  readonly rank: number
  readonly answer: string
}

const ASIDE = 'de-lai'

/** Where each basket of the question on screen belongs. */
async function placesShown(page: Page, level: string): Promise<{ id: string; place: string }[]> {
  const shown = page.locator('.terraces-row [data-item], .terraces-choices [data-item]')
  await expect(shown.first()).toBeVisible()
  const ids = await shown.evaluateAll(all => all.map(one => one.getAttribute('data-item')))
  const baskets = (levelOf(level).items as Basket[]).filter(({ id }) => ids.includes(id))
  const up = baskets.filter(({ side, answer }) => side === 'safe' && answer !== 'cung-duoc')
  const order = [...up].sort((a, b) => a.rank - b.rank).map(({ id }, i) => ({ id, place: String(i + 1) }))
  const aside = baskets.filter(({ side }) => side === 'risky').map(({ id }) => ({ id, place: ASIDE }))
  return [...order, ...aside]
}

/** Up from the lowest step, where a lifted basket hovers first, or once down to what is left aside. */
async function liftTo(page: Page, place: string): Promise<void> {
  const steps = (await page.locator('.terraces-places [data-place]').count()) - 1
  await page.keyboard.press('Enter')
  await expect(page.locator('.terraces-basket.lifted')).toBeVisible()
  if (place === ASIDE) await page.keyboard.press('ArrowDown')
  else for (let step = steps; step > Number(place); step--) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
}

/** By keyboard the baskets are one stop of Tab; arrows go from one to the next. */
async function reachBasket(page: Page, id: string): Promise<void> {
  await reach(page, '.terraces-row [tabindex="0"]')
  const basket = page.locator(`.terraces-row [data-item="${id}"]`)
  for (let steps = 0; steps < 4; steps++) {
    if (await basket.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('ArrowRight')
  }
  await expect(basket).toBeFocused()
}

async function rank(page: Page, hand: Hand, level: string): Promise<void> {
  for (const { id, place } of await placesShown(page, level)) {
    const basket = `.terraces-row [data-item="${id}"]`
    if (hand === 'keys') await reachBasket(page, id)
    else await press(page, hand, basket)
    await expect(page.locator(`.terraces-source[data-item="${id}"]`)).toBeVisible()
    await press(page, hand, '.terraces-tubes [data-tube="ai"] button')
    if (hand === 'keys') {
      await reachBasket(page, id)
      await liftTo(page, place)
    } else await press(page, hand, `.terraces-places [data-place="${place}"]`)
    await expect(page.locator(`${basket} .terraces-badge`)).toHaveText(place === ASIDE ? '–' : place)
  }
}

async function choose(page: Page, hand: Hand, level: string): Promise<void> {
  for (const { id } of await placesShown(page, level)) {
    const choice = `.terraces-choices [data-item="${id}"]`
    await press(page, hand, choice)
    await expect(page.locator(choice)).toHaveAttribute('aria-pressed', 'true')
  }
}

/** From wherever the level stands to its end. */
export async function terraces(page: Page, { hand }: { readonly hand: Hand }, level: string): Promise<void> {
  const sort = levelOf(level).terraces.mode === 'rank' ? rank : choose
  while (true) {
    await expect(page.locator('.terraces[data-told="false"], .result').first()).toBeVisible()
    if (await page.locator('.result').isVisible()) return
    await sort(page, hand, level)
    await press(page, hand, '.terraces-done')
    await expect(page.locator('.terraces .feedback.good')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.terraces .feedback')).toBeHidden()
  }
}
