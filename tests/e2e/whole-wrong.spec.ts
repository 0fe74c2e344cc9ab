import { expect, type Page, test } from 'playwright/test'
import { cardOf, setOf } from '../../src/core/card-set'
import { classroom, type Shown } from '../unit/classroom'
import { said } from './walk'
import { button, CLASS, openWhole } from './whole-class'

/** Cameras that do not open, and cards that should not be there: a sentence each, and nothing that was read is lost. */

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1366, height: 768 } })

const LIGHT = { bright: 0.8, noise: 1, blur: 0.5, shake: 0, cover: 0 }
const card = (number: number): Shown => ({ card: cardOf(setOf(CLASS), number), turn: 0 })
const STRANGER: Shown = { card: cardOf((setOf(CLASS) + 1) % 5, 7), turn: 0 }

declare global {
  interface Window {
    /** Why the camera of this page does not open; null where it does. */
    trouble: string | null
    /** What it sees: a canvas. */
    sight: HTMLCanvasElement
  }
}

/** From now on the page's camera is a canvas, or the trouble that is set. */
async function stubCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.trouble = null
    window.sight = Object.assign(document.createElement('canvas'), { width: 1920, height: 1080 })
    // A canvas gives a frame when something is drawn: a camera gives them all the time.
    const paper = window.sight.getContext('2d')!
    setInterval(() => paper.drawImage(window.sight, 0, 0), 100)
    navigator.mediaDevices.getUserMedia = async () => {
      if (window.trouble) throw new DOMException('stub', window.trouble)
      return window.sight.captureStream(10)
    }
  })
}

/** Puts cards before the camera. */
async function holds(page: Page, held: readonly Shown[]): Promise<void> {
  const { width, height, grey } = classroom(11, held, LIGHT)
  await page.evaluate(
    ([letters, w, h]) => {
      const bytes = Uint8Array.from(atob(letters), letter => letter.charCodeAt(0))
      const picture = new ImageData(w, h)
      for (let at = 0; at < bytes.length; at++) picture.data.set([bytes[at]!, bytes[at]!, bytes[at]!, 255], 4 * at)
      window.sight.getContext('2d')!.putImageData(picture, 0, 0)
    },
    [Buffer.from(grey).toString('base64'), width, height] as const,
  )
}

test('a camera that does not open and a card that should not be there get a sentence, and nothing read is lost', async ({
  page,
}) => {
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
  await page.evaluate(() => {
    window.trouble = null
  })
  await holds(page, [1, 2, 3, 4, 9, 9].map(card).concat(STRANGER))
  await button(page, 'camera.again').click()
  await expect(page.locator('.wg-name.seen')).toHaveCount(4)
  const warnings = page.locator('.wg-warnings')
  await expect(warnings).toContainText(said('whole.strange', { class: CLASS }))
  await expect(warnings).toContainText(said('whole.twice-again', { number: 9 }))
  // The second of the two is put away, and the camera is pulled out and comes back: what was read stands.
  await holds(page, [5, 9].map(card))
  await page.locator('video').evaluate((video: HTMLVideoElement) => {
    const stream = video.srcObject as MediaStream
    stream.getTracks()[0]!.dispatchEvent(new Event('ended'))
  })
  await expect(alert).toHaveText(said('camera.away'))
  await button(page, 'camera.again').click()
  await button(page, 'whole.twice-again', { number: 9 }).click()
  await expect(page.locator('.wg-name.seen')).toHaveCount(6)
  await expect(page.locator('.wg-count')).toHaveText(said('whole.in', { n: 6, of: 35 }))
  // One has walked away: nobody waits for its card.
  await page.locator('.wg-name.not-seen').first().click()
  await expect(page.locator('.wg-count')).toHaveText(said('whole.in', { n: 6, of: 34 }))
  await button(page, 'whole.reveal-early', { n: 28 }).click()
  await expect(page.locator('.wg-bar').first()).toContainText(said('whole.count', { n: 6 }))
})
