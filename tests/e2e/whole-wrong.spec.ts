import { expect, type Page, test } from 'playwright/test'
import type { Turn } from '../../src/core/card-marks'
import { cardOf, setOf } from '../../src/core/card-set'
import { classroom } from '../unit/classroom'
import { said } from './walk'
import { button, CLASS, openWhole } from './whole-class'

/** Cameras that do not open, and cards that should not be there: a sentence each. */

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
  await cardsThatShouldNotBe(page)
  // Nothing is lost: the question can be talked over once more.
  await button(page, 'whole.talk-again').click()
  await expect(button(page, 'whole.to-answer')).toBeVisible()
})

const TWICE = 7
const OTHER_CLASS = '5B'

/** The camera opens after all, on a class with two cards of one number and a card of another class. */
async function cardsThatShouldNotBe(page: Page): Promise<void> {
  const mine = [1, 2, 3, TWICE, TWICE].map((n, at) => ({
    card: cardOf(setOf(CLASS), n),
    turn: (at % 2 ? 3 : 0) as Turn,
  }))
  const theirs = { card: cardOf(setOf(OTHER_CLASS), 4), turn: 0 as Turn }
  const light = { bright: 0.8, noise: 1, blur: 0.5, shake: 0, cover: 0 }
  const { width, height, grey } = classroom(31, [...mine, theirs], light)
  await page.evaluate(
    ([base64, width, height]) => {
      const letters = atob(base64)
      const picture = new ImageData(width, height)
      for (let at = 0; at < letters.length; at++)
        picture.data.set([letters.charCodeAt(at), letters.charCodeAt(at), letters.charCodeAt(at), 255], 4 * at)
      const paper = Object.assign(document.createElement('canvas'), { width, height })
      const pen = paper.getContext('2d')!
      navigator.mediaDevices.getUserMedia = async () => {
        // A stream sends a picture when the canvas is drawn.
        setInterval(() => pen.putImageData(picture, 0, 0), 200)
        return paper.captureStream(5)
      }
    },
    [Buffer.from(grey).toString('base64'), width, height] as const,
  )
  await button(page, 'camera.again').click()
  await expect(page.locator('.wg-name.seen')).toHaveCount(3)
  const told = page.locator('.wg-warnings')
  await expect(told).toContainText(said('whole.strange', { class: CLASS }))
  await expect(told).toContainText(said('whole.twice', { number: TWICE, name: '§' }).split('§')[0]!)
  await expect(button(page, 'whole.twice-again', { number: TWICE })).toBeVisible()
}
