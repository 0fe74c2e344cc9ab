import { expect, type Page, test } from 'playwright/test'
import { noBarriers, startLevel } from './game'
import { finishLevel } from './play'
import { judgeAtWeir, nextAtWeir } from './players/weir'
import { askSomething, daysLater, dialog, openFirstRow, said, visitPlace, writtenDown } from './walk'

/** axe on every screen and dialog, on a phone and on a laptop. */

const AS_A_CHILD = { hand: 'mouse', tag: 'vi' } as const
const SIZES = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
]

test('a touch that comes before the game does is answered by it; a known tablet sees no newcomer’s screen', async ({
  page,
}) => {
  let come = () => {}
  const held = new Promise<void>(done => {
    come = done
  })
  await page.route(/\/main-[^/]*\.js$/, async route => {
    await held
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  await page.locator('.player-first').click()
  await expect(page.locator('.player-first[aria-busy]')).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)
  come()
  await expect(dialog(page)).toBeVisible()
  await expect(page.locator('[aria-busy]')).toHaveCount(0)
  await page.evaluate(() => localStorage.setItem('ban-sang-settings', '{}'))
  await page.route(/\/main-[^/]*\.js$/, route => route.abort())
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('.title h1')).toBeVisible()
  await expect(page.locator('.title-pick')).toBeHidden()
})

for (const viewport of SIZES) {
  test.describe(`${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } })

    test('picker, village and their dialogs', async ({ page }) => {
      await page.goto('./')
      await expect(page.locator('.player-new').first()).toBeVisible()
      await noBarriers(page)
      for (const name of [said('app.help'), said('app.settings')]) await insideDialog(page, name)
      await page.locator('.title-tools .button').first().click()
      await noBarriers(page)
      await page.keyboard.press('Escape')
      await page.locator('.player-new').first().click()
      await noBarriers(page)
      await page.locator('.picture-choice').first().click()
      await noBarriers(page)
      await page.locator('.nick-offers button').first().click()
      await page.locator('.nick-done').click()
      await expect(page.locator('.place').first()).toBeVisible()
      await noBarriers(page)
      for (const id of ['suoi', 'truong', 'bep']) {
        await visitPlace(page, id)
        await noBarriers(page)
        await page.keyboard.press('Escape')
      }
    })

    test('the weir, a pause, the result, the hand-over, the hearth', async ({ page }) => {
      await begin(page)
      const card = await visitPlace(page, 'suoi')
      await card.locator('.button.primary').click()
      await expect(page.locator('.play[data-told="false"] .play-foot')).toBeVisible()
      await noBarriers(page)
      await page.locator('.play-foot .button.primary').click()
      await expect(page.locator('.weir-ways')).toBeVisible()
      await noBarriers(page)
      await page.getByRole('button', { name: said('play.pause') }).click()
      await noBarriers(page)
      await page.keyboard.press('Escape')
      await judgeAtWeir(page, AS_A_CHILD, 'AT02', true)
      await noBarriers(page)
      await nextAtWeir(page, AS_A_CHILD)
      await finishLevel(page, AS_A_CHILD, 'AT02')
      await noBarriers(page)
      await page.getByRole('button', { name: said('app.result-hand-over') }).click()
      await expect(page.locator('.hand-over')).toBeVisible()
      await noBarriers(page)
      await page.locator('.hand-over .button.primary').click()
      await daysLater(page, 3)
      await page.locator('.player-last').click()
      const hearth = await visitPlace(page, 'bep')
      await hearth.locator('.button.primary').click()
      await expect(page.locator('.hearth-story')).toBeVisible()
      await noBarriers(page)
      await page.locator('.hearth-choices .button').first().click()
      await expect(page.locator('.hearth-why')).toBeVisible()
      await noBarriers(page)
    })

    test('the network by day and by night', async ({ page }) => {
      await begin(page)
      await startLevel(page, 'mouse', 'TG06')
      await noBarriers(page)
      await page.locator('.play-foot .button.primary').click()
      for (let post = 0; post < 4; post++) {
        await expect(page.locator('.network-answers')).toBeVisible()
        if (post === 0) await noBarriers(page)
        await page.locator('.network-answers .button.keep').click()
        await expect(page.locator('.feedback')).toBeVisible()
        if (post === 0) await noBarriers(page)
        await page.locator('.play-foot .button.primary').click()
      }
      await expect(page.locator('.network-list')).toBeVisible()
      await noBarriers(page)
      await page.locator('.play-foot .button.primary').click()
      await expect(page.locator('.network-watch')).toBeVisible()
      await noBarriers(page)
    })

    test('the pocket internet', async ({ page }) => {
      await begin(page)
      await startLevel(page, 'mouse', 'TK07')
      await expect(page.locator('.search-rack')).toBeVisible()
      await noBarriers(page)
      await askSomething(page)
      await noBarriers(page)
      await writtenDown(page, () => openFirstRow(page))
      await noBarriers(page)
    })
  })
}

async function begin(page: Page): Promise<void> {
  await page.goto('./')
  await page.locator('.player-new').first().click()
  await page.locator('.picture-choice').first().click()
  await page.locator('.nick-offers button').first().click()
  await page.locator('.nick-done').click()
}

/** Opens a dialog from the picker by its button, looks at it, and closes it. */
async function insideDialog(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await expect(dialog(page)).toBeVisible()
  await noBarriers(page)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
}
