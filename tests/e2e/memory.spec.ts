import { expect, test } from 'playwright/test'
import { noBarriers } from './game'
import { playThrough } from './play'
import { firstVisit, said, visitPlace } from './walk'

/** Two questions from an older level, and the plan of a term. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a new level begins with an older one of another strand; by keyboard one answer is enough', async ({ page }) => {
  await firstVisit(page)
  await playThrough(page, 'mouse', 'AT02')
  await page.locator('.result-foot .button').first().click()
  const card = await visitPlace(page, 'rung')
  await card.locator('.level-entry[data-level="TG01"] .button').click()
  await expect(page.locator('.recall-from')).toContainText('Suối tin nhắn')
  await noBarriers(page)
  await page.keyboard.press('1')
  await expect(page.locator('.hearth-why')).toBeVisible()
  await noBarriers(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.play[data-told="false"] .play-foot')).toBeVisible()
})

test('the plan has twelve weeks, without a class and without a passphrase', async ({ page }) => {
  await firstVisit(page)
  await page.getByRole('button', { name: said('village.home') }).click()
  await page.getByRole('button', { name: said('app.desk') }).click()
  await page.getByRole('button', { name: said('desk.plan'), exact: true }).click()
  await expect(page.locator('.plan-weeks tbody tr')).toHaveCount(12)
  await noBarriers(page)
  await page.getByLabel(said('desk.plan-tier')).selectOption('3')
  await expect(page.locator('.plan-weeks')).toContainText('AT09b')
})
