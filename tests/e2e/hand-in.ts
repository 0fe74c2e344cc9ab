import { expect, type Locator, type Page } from 'playwright/test'
import { playThrough } from './play'
import { dialog, firstVisit, said } from './walk'

/** The way of results from a pupil's tablet to the teacher's desk. */

const PASSPHRASE = 'trau gui may ban'

export const button = (page: Page | Locator, key: string, values = {}): Locator =>
  page.getByRole('button', { name: said(key, values) })

/** Opens the desk for the first time, with the invented class 4B. */
export async function openDesk(page: Page): Promise<void> {
  await button(page, 'app.desk').click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(said('desk.passphrase-again')).fill(PASSPHRASE)
  await button(page, 'desk.first-save').click()
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/class-lists/lop-4b.csv')
  await button(page, 'desk.preview-save', { class: '4B' }).click()
  await expect(page.getByRole('table')).toContainText('Hà Văn Đôi')
}

/** A pupil plays AT02, the teacher ties the pupil to code 04, and the page for sending is open. */
export async function tabletWithResults(tablet: Page): Promise<void> {
  await firstVisit(tablet)
  await playThrough(tablet, 'mouse', 'AT02')
  await expect(tablet.locator('.result .lanterns .lantern.lit')).toHaveCount(2)
  await tablet.locator('.result-foot .button').first().click()
  await button(tablet, 'village.home').click()
  await expect(button(tablet, 'collect.open')).toHaveCount(0)
  await openDesk(tablet)
  await button(tablet, 'desk.tie').click()
  await dialog(tablet).getByRole('combobox').first().selectOption({ label: 'Hà Văn Đôi (04)' })
  await tablet.keyboard.press('Escape')
  await button(tablet, 'desk.leave').click()
  await button(tablet, 'collect.open').click()
  await expect(tablet.getByText(said('collect.state-first'))).toBeVisible()
}
