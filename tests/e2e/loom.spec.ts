import { expect, type Page, test } from 'playwright/test'
import { answersOf, levelWords, newLearner, startLevel } from './game'

/** The gesture itself: the shuttle is taken on the stage and thrown to a cloth. */
const LEVEL = 'AT04'
const words = levelWords(LEVEL, 'vi')

async function shuttleAt(page: Page) {
  const scene = (await page.locator('.play-scene').boundingBox())!
  const [x, y] = await page.locator('.loom-tag').evaluate(tag => {
    const { e, f } = new DOMMatrix(getComputedStyle(tag).transform)
    return [e, f]
  })
  return { x: scene.x + x!, y: scene.y + y! }
}

async function clothAt(page: Page, cloth: string) {
  const name = words[`${LEVEL}.loom.clothNames.${cloth}`]!
  const label = (await page.locator('.loom-target', { hasText: name }).boundingBox())!
  return { x: label.x + label.width / 2, y: label.y - 10 }
}

/** Leads the shuttle this part of the way to a cloth, and lets go. */
async function lead(page: Page, cloth: string, part: number, steps: number): Promise<void> {
  const [from, to] = [await shuttleAt(page), await clothAt(page, cloth)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part, { steps })
  await page.mouse.up()
}

test('the shuttle is thrown by hand, and nothing has happened until it is', async ({ page }) => {
  await page.goto('./')
  await newLearner(page, 'mouse')
  await startLevel(page, 'mouse', LEVEL)
  await expect(page.locator('.loom-tag > span')).toBeVisible()
  const text = (await page.locator('.loom-thread').innerText()).trim()
  const item = [...answersOf(LEVEL).values()].find(({ id }) => words[`${id}.text`] === text)!
  const wrong = item.answer === 'khan-chung' ? 'tui-kin' : 'khan-chung'

  await test.step('let go beside every cloth, it slides home', async () => {
    const from = await shuttleAt(page)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x - 60, from.y - 120, { steps: 6 })
    await page.mouse.up()
    await expect.poll(async () => (await shuttleAt(page)).y).toBeCloseTo(from.y, 0)
    await expect(page.locator('.feedback')).toBeHidden()
  })

  await test.step('let go over a button, it slides home and the button is not pressed', async () => {
    const from = await shuttleAt(page)
    const button = (await page.locator('.play-hud .help-button').boundingBox())!
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(button.x + button.width / 2, button.y + button.height / 2, { steps: 6 })
    await page.mouse.up()
    await expect.poll(async () => (await shuttleAt(page)).y).toBeCloseTo(from.y, 0)
    await expect(page.locator('.dialog')).toHaveCount(0)
    await expect(page.locator('.feedback')).toBeHidden()
  })

  await test.step('laid on the wrong cloth, the thread comes loose and says why', async () => {
    await lead(page, wrong, 1, 8)
    await expect(page.locator('.feedback.look')).toBeVisible()
    await page.locator('.play-foot .button.primary').click()
    await expect(page.locator('.loom-tag > span')).toBeVisible()
  })
})
