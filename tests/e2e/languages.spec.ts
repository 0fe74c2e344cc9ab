import { expect, type Page, test } from 'playwright/test'
import { inVillage, newLearner, noBarriers, press, startLevel } from './game'
import { finishLevel } from './play'
import { judgeAtWeir, nextAtWeir } from './players/weir'

/** A language of the valley stands beside Vietnamese on every screen, says what it is, and never takes its place. */

const HAND = 'touch'
const WISH = { hand: HAND, tag: 'vi' } as const

/** Chooses a language of home on the first screen; with drafts, as a family without a class may. */
async function choose(page: Page, tag: string, drafts: boolean): Promise<void> {
  await press(page, HAND, '.title-tools .button')
  await press(page, HAND, `.languages li[data-tag="${tag}"] .button`)
  await expect(page.locator('.languages-lines')).toBeVisible()
  if (drafts) await press(page, HAND, '.languages .switch')
  await noBarriers(page)
  await press(page, HAND, '.languages .button.primary')
}

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true })

test('AT02 in Mông, two lines from the first screen to the result', async ({ page }) => {
  const bugs: string[] = []
  page.on('pageerror', error => bugs.push(String(error)))
  await page.goto('./')
  await choose(page, 'hmn-x-rpa', true)
  const hello = page.locator('#title-who .two-lines')
  await expect(hello.locator('[lang="hmn"]')).toContainText('Nyob zoo!')
  await expect(hello.locator('.vi-line')).toHaveText('Chào em! Mình làm quen nhé.')
  await newLearner(page, HAND)
  await startLevel(page, HAND, 'AT02')
  await expect(page.locator('.weir-exit .home-line').first()).toHaveText('Tso mus')
  await judgeAtWeir(page, WISH, 'AT02')
  // No line of home is shown without its Vietnamese, and what tells a child how to be safe is not shown before it.
  await expect(page.locator('.feedback .home-line').first()).toBeVisible()
  expect(await page.locator('.two-lines:not(:has(.vi-line))').count()).toBe(0)
  // A draft says that it is one, and where it comes from; the lines of the level came with it.
  await press(page, HAND, '.feedback-why .home-badge')
  await expect(page.locator('.home-card')).toContainText('Bản nháp')
  await page.keyboard.press('Escape')
  await nextAtWeir(page, WISH)
  await finishLevel(page, WISH, 'AT02')
  await expect(page.locator('.result .home-line').first()).toBeVisible()
  expect(bugs).toEqual([])
})

test('without drafts: Vietnamese, and words that a source gives', async ({ page }) => {
  await page.goto('./')
  await choose(page, 'hmn-x-rpa', false)
  await expect(page.locator('#title-who')).toHaveText('Chào em! Mình làm quen nhé.')
  await press(page, HAND, '.title-welcome .key-word')
  await expect(page.locator('.home-card')).toContainText('xaiv')
  await expect(page.locator('.home-card')).toContainText('WOLD')
  await noBarriers(page)
  await page.keyboard.press('Escape')
  await newLearner(page, HAND)
  await inVillage(page)
  await expect(page.locator('.home-badge[title="Bản nháp"]')).toHaveCount(0)
})

test.describe('a pack from elsewhere', () => {
  test.use({ serviceWorkers: 'block' })
  test('runs from right to left, and its HTML is text', async ({ page }) => {
    const text = '<img src=x onerror=alert(1)> مرحبا'
    await page.route('**/homes/kjg-*.json', async route => {
      const pack = await (await route.fetch()).json()
      const strings = [{ key: 'app.who-first', vi: 'Chào em! Mình làm quen nhé.', text, status: 'draft' }]
      await route.fulfill({ json: { ...pack, language: { ...pack.language, dir: 'rtl' }, strings } })
    })
    await page.goto('./')
    await choose(page, 'kjg', true)
    await expect(page.locator('#title-who bdi[dir="rtl"]')).toHaveText(text)
    await expect(page.locator('img[src="x"]')).toHaveCount(0)
  })
})
