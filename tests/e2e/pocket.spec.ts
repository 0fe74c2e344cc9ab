import { expect, test } from 'playwright/test'
import { levelOf, newLearner, press } from './game'
import { lookDown, tilesFor } from './players/search'

/** The pocket internet where there is least room: on a phone, with the largest letters. */

const LEVEL = 'TK07'
const HAND = 'touch'

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } })

test('a page is read above its card, and what is told of an answer is seen', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('ban-sang-settings', JSON.stringify({ textSize: 'larger' })))
  await page.goto('./')
  await newLearner(page, HAND)
  await page.evaluate(level => {
    location.hash = `#choi/${level}`
  }, LEVEL)
  await press(page, HAND, '.play[data-told="false"] .play-foot .button.primary')
  const task = levelOf(LEVEL).search.tasks[0]
  for (const tile of tilesFor(LEVEL, task)) await press(page, HAND, `.search-rack [data-tile="${tile}"]`)
  await press(page, HAND, '.search-go')
  await expect(page.locator('.search-row').first()).toBeVisible()
  await lookDown(page, HAND)
  const row = `.search-row[data-page="${task.pinFull[0]}"]`
  await press(page, HAND, row)
  // The first click may have come too soon.
  if (await page.locator(row).isVisible()) await press(page, HAND, row)

  await expect(page.locator('.search-verdicts')).toBeVisible()
  const whole = (await page.locator('.search-page').boundingBox())!
  const article = (await page.locator('.search-article').boundingBox())!
  const card = (await page.locator('.search-judge').boundingBox())!
  // The tools may stand between the two.
  const read = Math.min(card.y, article.y + article.height) - article.y
  expect(read).toBeGreaterThan(whole.height / 2)

  await press(page, HAND, '.search-pin')
  await press(page, HAND, '.search-bar .button.round')
  await press(page, HAND, '.search-answer')
  // The last choice lies below what is seen.
  await page.locator('.search-choices .button').last().tap()
  await expect(page.locator('.search-told')).toBeInViewport({ ratio: 1 })
})
