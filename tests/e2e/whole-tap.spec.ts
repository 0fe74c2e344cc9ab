import { expect, type Page, test } from 'playwright/test'
import { levelOf } from './game'
import { said } from './walk'
import { button, openWhole } from './whole-class'

/** A class without cards, or whose camera does not open: it plays all the same. */

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 800, height: 1280 } })

const LEVEL = 'TG03'

/** The heading that asks a team. */
const asked = (page: Page, team: string) =>
  page.getByRole('heading', { name: said('whole.team-answers', { team: said(team) }) })

test('where no camera opens the class goes on at the same question by tapping', async ({ page }) => {
  await openWhole(page)
  await page.locator(`[data-level="${LEVEL}"]`).getByRole('button').first().click()
  const question = await page.locator('.wg-question .wg-read').innerText()
  await button(page, 'whole.to-answer').click()
  await button(page, 'whole.how-tap').click()
  await expect(page.locator('.wg-question .wg-read')).toHaveText(question, { useInnerText: true })
  const choices = page.locator('.wg-tap-row .button')
  const of = levelOf(LEVEL).items.filter((item: { pool: string }) => item.pool === 'core').length
  for (let n = 1; n <= of; n++) {
    await choices.first().click()
    await expect(page.locator('.wg-bar .wg-n', { hasText: '●' })).toHaveCount(1)
    await button(page, 'whole.tell').click()
    await button(page, n < of ? 'whole.next' : 'whole.to-end').click()
    if (n < of) await button(page, 'whole.to-answer-tap').click()
  }
  // Some are stopped rightly and some are not: each has its lantern or has none.
  const lit = await page.locator('.whole-end-lanterns .lantern.lit').count()
  expect(lit).toBeGreaterThan(0)
  expect(lit).toBeLessThan(of)
  await expect(page.getByText(said('whole.end-tap'))).toBeVisible()
})

test('without a camera two teams play by taps, and no record of a single pupil is made', async ({ page }) => {
  await openWhole(page)
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
  // The teacher's notes lie in a window of their own, which goes on with the game and hands on its keys.
  await expect(page.locator('.wg-of')).toBeVisible()
  await page.keyboard.press('n')
  const [notes] = await Promise.all([page.waitForEvent('popup'), button(page, 'whole.notes-window').click()])
  for (let n = 1; n <= count; n++) {
    const at = said('whole.progress', { at: n, of: count })
    await expect(page.locator('.wg-of')).toHaveText(at)
    await expect(notes.locator('h1')).toContainText(at)
    await notes.keyboard.press('PageDown')
    // Team Stream stops it, Team Mountain lets it through.
    await expect(asked(page, 'whole.team-1')).toBeFocused()
    await page.keyboard.press('b')
    await expect(asked(page, 'whole.team-2')).toBeFocused()
    await page.keyboard.press('1')
    await expect(page.locator('.wg-bar').nth(1)).toContainText(said('whole.team-1'))
    await expect(page.locator('.wg-bar.right')).toHaveCount(0)
    await page.keyboard.press('PageDown')
    await expect(page.locator('.wg-bar.right')).toHaveCount(1)
    await notes.getByRole('button', { name: said('whole.step-reason') }).click()
  }
  await expect.poll(() => notes.isClosed()).toBe(true)
  await expect(page.getByText(said('whole.end-tap'))).toBeVisible()
  await button(page, 'whole.end-back').first().click()
  await button(page, 'whole.back').click()
  await expect(page.locator('.desk-table .desk-dots')).toHaveCount(0)
})
