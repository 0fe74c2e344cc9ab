import { expect, test } from 'playwright/test'
import { inVillage, newLearner, noBarriers, press } from './game'
import { finishLevel } from './play'
import { judgeAtWeir, nextAtWeir } from './players/weir'

/** Two children on one tablet: the basket goes from hand to hand, also after the power failed. */
test('friends take turns, and both have the lantern', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('./')
  await newLearner(page, 'mouse')
  await press(page, 'keys', '.village-top button')
  await newLearner(page, 'mouse')
  await page.goto('./#choi/AT02')
  await press(page, 'keys', '.play-foot .button:not(.primary)')
  await noBarriers(page)
  await press(page, 'keys', '.together-friend')
  await press(page, 'keys', '.dialog-foot .button.primary')

  const turn = page.locator('.play-turn [role="status"]')
  const first = await turn.innerText()
  const wish = { hand: 'keys' as const, tag: 'vi' }
  await judgeAtWeir(page, wish, 'AT02')
  await expect(turn).not.toHaveText(first)
  await noBarriers(page)
  const second = await turn.innerText()
  await nextAtWeir(page, wish)

  await page.reload()
  await expect(turn).toHaveText(second)
  await finishLevel(page, wish, 'AT02')
  await expect(page.locator('.result .lanterns .lantern.lit')).toHaveCount(2)

  // The other child's village has the lantern too.
  await page.goto('./')
  await press(page, 'mouse', '.players .player:not(.player-new) >> nth=0')
  await inVillage(page)
  await expect(page.locator('.place[data-place="suoi"].place-lit')).toHaveCount(1)
})
