import { expect, type Page, test } from 'playwright/test'
import { said } from './walk'
import { button, openWhole } from './whole-class'

/** Cameras that do not open: a sentence each. Cards that should not be there are met in the votes' unit tests. */

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1366, height: 768 } })

declare global {
  interface Window {
    /** Why the camera of this page does not open. */
    trouble: string | null
  }
}

/** From now on the page's camera is the trouble that is set. */
async function stubCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.trouble = null
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('stub', window.trouble ?? 'NotFoundError')
    }
  })
}

test('a camera that is refused, missing or in use gets its sentence, and can be asked again', async ({ page }) => {
  await stubCamera(page)
  await openWhole(page)
  await page.evaluate(() => {
    window.trouble = 'NotAllowedError'
  })
  await page.locator('[data-level="TG03"]').getByRole('button').first().click()
  await button(page, 'whole.to-answer').click()
  const alert = page.locator('.wg-video [role="alert"]')
  await expect(alert).toHaveText(said('camera.refused'))
  for (const [name, words] of [
    ['NotFoundError', 'camera.missing'],
    ['NotReadableError', 'camera.in-use'],
  ] as const) {
    await page.evaluate(trouble => {
      window.trouble = trouble
    }, name)
    await button(page, 'camera.again').click()
    await expect(alert).toHaveText(said(words))
  }
  // Nothing is lost: the question can be talked over once more.
  await button(page, 'whole.talk-again').click()
  await expect(button(page, 'whole.to-answer')).toBeVisible()
})
