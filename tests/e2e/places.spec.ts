import { expect, test } from 'playwright/test'
import { inVillage, newLearner } from './game'
import { playThrough } from './play'
import { lit, openedWith } from './profile'
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

for (const [width, height] of [
  [360, 640],
  [1280, 800],
] as const) {
  test(`every place of the map can be touched at ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openedWith(page, lit(['AT02', 'TG03', 'TK04', 'AT04', 'TG09']))
    await expect(page.locator('.place-next')).toBeInViewport()
    const places = await page.locator('button.place').evaluateAll(all => all.map(one => one.dataset.place!))
    const missed: string[] = []
    for (const id of places) {
      // Where the map is wider than the screen, whoever comes to a label by keyboard sees it slide into view.
      await page.keyboard.press('Tab')
      await place(page, id).focus()
      const under = () =>
        place(page, id).evaluate(label => {
          ;(document.activeElement as HTMLElement).blur()
          const { left, top, width, height } = label.getBoundingClientRect()
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('button')?.dataset.place
        })
      await expect
        .poll(under, { timeout: 3000 })
        .toBe(id)
        .catch(() => missed.push(id))
    }
    expect(missed).toEqual([])
  })
}

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
