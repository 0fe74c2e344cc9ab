import { expect, test } from 'playwright/test'
import { newLearner, noBarriers } from './game'
import { carry } from './players/bridge'

test('a reply is only laid where the bridge is open, and turning back costs nothing', async ({ page }) => {
  await page.goto('./')
  await newLearner(page, 'mouse')
  await page.evaluate(() => {
    location.hash = '#choi/AT06'
  })
  await page.locator('.play[data-told="false"] .play-foot .button.primary').click()
  const panel = page.locator('.play-panel.bridge')
  const reply = page.locator('.bridge-reply')
  await expect(panel).toHaveAttribute('data-at', 'talk')
  await noBarriers(page)

  await carry(page, reply.first(), 'nowhere')
  await expect(page.locator('.bridge-us')).toHaveCount(0)
  const said = await reply.first().innerText()
  await carry(page, reply.first(), 'place')
  await expect(page.locator('.bridge-us')).toHaveText(new RegExp(said.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  await expect(page.locator('.bridge-plank')).toHaveCount(1)

  // Looking for a sign: the right one of three ends in the pouch, whichever were tried before.
  await page.locator('.bridge-ask').click()
  await noBarriers(page)
  while (await page.locator('.bridge-signs').isVisible()) {
    await page.locator('.bridge-signs button:not([aria-disabled="true"]):not(.later)').first().click()
    await page.waitForTimeout(100)
  }
  await expect(page.locator('.bridge-found')).toBeVisible()

  const message = await page.locator('.bridge-them.now').innerText()
  await page.locator('.bridge-turn').click()
  await expect(panel).toHaveAttribute('data-at', 'home')
  await noBarriers(page)
  await page.locator('.bridge-others button').first().click()
  await expect(page.locator('.bridge-them.now')).toHaveText(message)

  // The help is there at any plank, and afterwards the talk stands where it was.
  await page.locator('.help-button').click()
  await expect(page.locator('.dialog')).toBeVisible()
  await page.locator('.dialog .button.round').first().click()
  await expect(page.locator('.dialog')).toHaveCount(0)
  await expect(page.locator('.bridge-them.now')).toHaveText(message)

  await page.locator('.bridge-turn').click()
  await page.locator('.bridge-others button').nth(1).click()
  await expect(page.locator('.bridge-us')).toHaveCount(0)
  await expect(page.locator('.play-progress')).toContainText('2/6')
})
