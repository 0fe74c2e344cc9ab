import { expect, test } from 'playwright/test'
import { newLearner, startLevel } from './game'
import { finishLevel } from './play'
import { said } from './walk'

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })

/** Counts what the loudspeaker is given, and never waits for it to be heard. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const start = AudioBufferSourceNode.prototype.start
    AudioBufferSourceNode.prototype.start = function (...when) {
      const root = document.documentElement
      root.dataset.clips = `${Number(root.dataset.clips ?? 0) + 1}`
      start.apply(this, when)
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined })
    Reflect.deleteProperty(globalThis, 'SpeechSynthesisUtterance')
  })
})

test('a child who cannot read hears the first level without asking, and again by a press', async ({ page }) => {
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  const clips = () => page.evaluate(() => Number(document.documentElement.dataset.clips ?? 0))
  await page.goto('./')
  await newLearner(page, 'mouse')
  await startLevel(page, 'mouse', 'AT01')
  const listen = page.getByRole('button', { name: said('play.listen') }).first()
  await expect(listen).toBeVisible()
  await expect.poll(clips).toBeGreaterThan(5)
  // Each word is marked as it is said, in what is to be read; nothing is once it falls silent.
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(range => `${range}`))
  await expect.poll(marked).toEqual([expect.stringMatching(/^[\p{L}\p{M}\d]+$/u)])
  const before = await clips()
  await listen.click()
  await expect.poll(marked).toEqual([])
  await listen.click()
  await expect.poll(clips).toBeGreaterThan(before)
  await finishLevel(page, { hand: 'mouse', tag: 'vi' }, 'AT01')
  expect(wrong).toEqual([])
})

test('what comes is read by itself only where that is wanted', async ({ page }) => {
  await page.goto('./')
  await newLearner(page, 'mouse')
  await page.getByRole('button', { name: said('village.settings') }).click()
  const aloud = page.getByRole('switch', { name: said('app.settings-aloud') })
  await expect(aloud).toHaveAttribute('aria-checked', 'true')
  await aloud.click()
  await expect(aloud).toHaveAttribute('aria-checked', 'false')
})
