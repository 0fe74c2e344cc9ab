import { expect, type Page, test } from 'playwright/test'
import { levelOf } from './game'
import { said } from './walk'

/** A class without cards, or whose camera does not open: it plays all the same. */

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 800, height: 1280 } })

const LEVEL = 'TG03'
const button = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: said(key, values), exact: true })

test('without a camera two teams play by taps, and no record of a single pupil is made', async ({ page }) => {
  await page.goto('./')
  await button(page, 'app.desk').click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill('trau gui may ban')
  await page.getByLabel(said('desk.passphrase-again')).fill('trau gui may ban')
  await button(page, 'desk.first-save').click()
  await page.getByRole('button', { name: said('desk.import-sample') }).click()
  await button(page, 'desk.preview-save', { class: '5A' }).click()
  await button(page, 'whole.open').click()
  const play = page.locator(`[data-level="${LEVEL}"]`).getByRole('button').first()
  await play.click()
  await button(page, 'whole.to-answer').click()
  const why = ['refused', 'missing', 'in-use'].map(trouble => said(`camera.${trouble}`))
  await expect
    .poll(async () => why.includes((await page.locator('.wg-video [role="alert"]').innerText()).trim()))
    .toBe(true)
  await button(page, 'whole.leave').click()
  await page.locator('#whole-how').selectOption('tap')
  await page.locator('#whole-teams').selectOption('2')
  await play.click()
  const { items } = levelOf(LEVEL) as { items: { pool: string }[] }
  const count = items.filter(item => item.pool === 'core').length
  for (let n = 1; n <= count; n++) {
    await expect(page.locator('.wg-of')).toHaveText(said('whole.progress', { at: n, of: count }))
    await expect(button(page, 'whole.to-answer-tap')).toBeFocused()
    await page.keyboard.press('Enter')
    // Team Stream stops it, Team Mountain lets it through.
    await expect(page.locator('.wg-tap')).toContainText(said('whole.team-1'))
    await page.locator('.wg-tap .button').nth(1).click()
    await expect(page.locator('.wg-tap')).toContainText(said('whole.team-2'))
    await page.locator('.wg-tap .button').nth(0).click()
    await expect(page.locator('.wg-bar').nth(1)).toContainText(said('whole.team-1'))
    await expect(page.locator('.wg-reason .button.primary')).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(said('whole.end-tap'))).toBeVisible()
  await button(page, 'whole.end-back').first().click()
  await button(page, 'whole.back').click()
  await expect(page.locator('.desk-table .desk-dots')).toHaveCount(0)
})
