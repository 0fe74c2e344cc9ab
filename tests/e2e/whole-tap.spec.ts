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
