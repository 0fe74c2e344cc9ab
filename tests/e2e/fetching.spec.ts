import { expect, test } from 'playwright/test'
import { newLearner, startLevel } from './game'
import { said } from './walk'

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })

test('a first visit that loses its network says so behind the picker, and can be opened again', async ({ page }) => {
  await page.route(/course-[^/]*\.json$/, route => route.abort())
  await page.goto('./')
  await page.locator('.player-new').first().click()
  await page.locator('.picture-choice').first().click()
  await page.locator('.nick-offers button').first().click()
  await page.locator('.nick-done').click()
  await expect(page.getByRole('alert')).toHaveText(said('play.broken-start'))
  await page.unroute(/course-[^/]*\.json$/)
  await page.getByRole('button', { name: said('app.bug-reload') }).click()
  await expect(page.locator('.place').first()).toBeVisible()
  await page.goto('./')
  await newLearner(page, 'mouse')
})

test('until the picture of a level is drawn, the hamlet of its story lies over what was there before', async ({
  page,
}) => {
  let come = () => {}
  const held = new Promise<void>(done => {
    come = done
  })
  await page.route(/\/weir-[^/]*\.svg$/, async route => {
    await held
    await route.continue()
  })
  await page.goto('./')
  await newLearner(page, 'mouse')
  await startLevel(page, 'mouse', 'AT02')
  await expect(page.locator('.weir-ways')).toBeVisible()
  const over = () => page.locator('.play-hamlet').evaluate(picture => getComputedStyle(picture).visibility)
  expect(await over()).toBe('visible')
  come()
  await expect.poll(over).toBe('hidden')
})
