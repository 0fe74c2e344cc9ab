import { expect, test } from 'playwright/test'
import { inVillage, newLearner } from './game'
import { playThrough } from './play'
import { answerStory, daysLater, dialog, firstVisit, place, said, visitPlace } from './walk'

/** The map, its lanterns, two children on one tablet, and the hearth on a later day. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('all fifteen places are on the map; a place lists its levels, the next one first', async ({ page }) => {
  await firstVisit(page)
  await expect(page.locator('button.place')).toHaveCount(15)
  const card = await visitPlace(page, 'cho')
  const here = card.locator('.level-entry')
  expect(await here.count()).toBeGreaterThan(2)
  await expect(card.locator('.button.primary')).toHaveCount(1)
  await expect(here.first()).toHaveAttribute('data-level', 'AT03')
  await expect(here.first().locator('.button.primary')).toBeFocused()
})

test('each child has their own lanterns, and a later booster at the hearth makes the flame grow', async ({ page }) => {
  await firstVisit(page)
  await playThrough(page, 'mouse', 'AT02')
  await expect(page.locator('.result .lanterns .lantern.lit')).toHaveCount(2)
  await page.getByRole('button', { name: said('app.result-hand-over') }).click()
  await page.locator('.hand-over .button.primary').click()
  await newLearner(page, 'mouse')
  await expect(place(page, 'suoi')).toContainText(said('village.state-dark'))
  await page.getByRole('button', { name: said('village.home') }).click()
  await expect(page.locator('.player:not(.player-new)')).toHaveCount(2)

  await daysLater(page, 3)
  await page.locator('.player:not(.player-new)').first().click()
  await inVillage(page)
  await expect(place(page, 'suoi')).toContainText(said('village.state-lit', { n: 2 }))
  const hearth = await visitPlace(page, 'bep')
  await hearth.getByRole('button', { name: said('play.hearth-start') }).click()
  for (let story = 0; story < 4; story++) {
    await answerStory(page)
    await page.locator('.hearth-why .button.primary').click()
  }
  await expect(page.getByText(said('play.hearth-passed'))).toBeVisible()
  await page
    .locator('.hearth-panel')
    .getByRole('button', { name: said('play.hearth-back') })
    .click()
  await inVillage(page)
  await expect(place(page, 'suoi')).toContainText(said('village.state-lit', { n: 3 }))
  await expect(dialog(page)).toHaveCount(0)
})
