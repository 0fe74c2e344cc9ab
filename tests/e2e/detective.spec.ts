import { expect, type Page, test } from 'playwright/test'
import { levelOf, levelWords, newLearner, noBarriers, startLevel } from './game'

/** What the hand does at the detective's board: it moves a lens, and carries a stamp to the picture. */

type Item = { id: string; answer: string; hotspots: { n: number; x: number; y: number }[] }

async function itemOnBoard(page: Page): Promise<Item> {
  const caption = await page.locator('.detective-caption').innerText()
  const words = levelWords('TG02', 'vi')
  return levelOf('TG02').items.find(({ id }: Item) => words[`${id}.caption`] === caption)
}

/** Middle of an element in px, or a place in it given in shares of its size. */
async function placeIn(page: Page, selector: string, { x, y } = { x: 0.5, y: 0.5 }) {
  const box = (await page.locator(selector).boundingBox())!
  return { x: box.x + box.width * x, y: box.y + box.height * y }
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('./')
  await newLearner(page, 'mouse')
  await startLevel(page, 'mouse', 'TG02')
  await expect(page.locator('.detective-lens')).toBeVisible()
})

test('the lens finds what it is led to; a stamp counts where it is let go on the picture, and nowhere else', async ({
  page,
}) => {
  const item = await itemOnBoard(page)
  const stamp = `.detective-stamp[data-verdict="${item.answer}"]`
  await page.locator(stamp).click({ force: true })
  await expect(page.locator('.detective-hint')).toHaveClass(/reminded/)
  await expect(page.locator('.feedback')).toBeHidden()

  await noBarriers(page)
  let lens = await placeIn(page, '.detective-lens')
  for (const { n, x, y } of item.hotspots.slice(0, 2)) {
    const detail = await placeIn(page, '.detective-picture', { x, y })
    await drag(page, lens, detail)
    await page.mouse.up()
    await expect(page.locator(`.detective-slot.found:nth-child(${n})`)).toBeVisible()
    lens = detail
  }

  const picture = await placeIn(page, '.detective-picture')
  const hand = await placeIn(page, stamp)
  await drag(page, hand, picture)
  await expect(page.locator('.detective-held')).toBeVisible()
  await page.mouse.move(hand.x, hand.y, { steps: 4 })
  await page.mouse.up()
  await expect(page.locator('.detective-held')).toBeHidden()
  await expect(page.locator('.feedback')).toBeHidden()

  await drag(page, hand, picture)
  await page.mouse.up()
  await expect(page.locator('.detective-stamped.right')).toBeVisible()
  await expect(page.locator('.feedback.good')).toBeVisible()
  await noBarriers(page)
})

test('arrow keys lead the lens; what was looked at is still there after the tablet was shut', async ({ page }) => {
  const { hotspots } = await itemOnBoard(page)
  const [first] = hotspots
  for (let presses = 0; presses < 60; presses++) {
    const lens = await placeIn(page, '.detective-lens')
    const detail = await placeIn(page, '.detective-picture', first)
    const [dx, dy] = [detail.x - lens.x, detail.y - lens.y]
    if (Math.max(Math.abs(dx), Math.abs(dy)) < 15) break
    if (Math.abs(dx) > Math.abs(dy)) await page.keyboard.press(dx > 0 ? 'ArrowRight' : 'ArrowLeft')
    else await page.keyboard.press(dy > 0 ? 'ArrowDown' : 'ArrowUp')
  }
  await expect(page.locator('.detective-slot.found:nth-child(1)')).toBeVisible()
  await page.reload()
  await expect(page.locator('.detective-slot.found:nth-child(1)')).toBeVisible()
})
