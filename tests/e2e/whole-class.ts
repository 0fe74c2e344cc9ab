import { expect, type Locator, type Page } from 'playwright/test'
import { said } from './walk'

/** Ways to the room where a class plays on one screen. */

export const CLASS = '5A'
export const PASSPHRASE = 'trau gui may ban'

export const button = (page: Page, key: string, values = {}): Locator =>
  page.getByRole('button', { name: said(key, values), exact: true })

/** A new desk with the class that ships with the game, at its list of levels. */
export async function openWhole(page: Page, base = './'): Promise<void> {
  await page.goto(base)
  await button(page, 'app.desk').click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(said('desk.passphrase-again')).fill(PASSPHRASE)
  await button(page, 'desk.first-save').click()
  await page.getByRole('button', { name: said('desk.import-sample') }).click()
  await button(page, 'desk.preview-save', { class: CLASS }).click()
  await button(page, 'whole.open').click()
  await expect(page.getByRole('heading', { name: said('whole.levels') })).toBeVisible()
}
