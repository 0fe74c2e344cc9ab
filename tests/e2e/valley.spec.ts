import { readFileSync } from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import { newLearner, noBarriers, press, wordsOf } from './game'
import { finishLevel } from './play'
import { button, heardBeeps, openValley, WITH_BEEPS, words } from './valley'
import { said } from './walk'

/** A speaker records on one tablet; another tablet takes the file and plays with that voice. */

test.use(WITH_BEEPS)

const LEVEL = 'AT02'
const TAG = 'blt-Latn'
const level = JSON.parse(readFileSync(`levels/${LEVEL}/vi.json`, 'utf8')) as Record<string, string>

/** Counts what of the valley's own recordings the loudspeaker is given: they alone are made louder or softer. */
async function countOwn(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const Plain = globalThis.GainNode
    globalThis.GainNode = class extends Plain {
      constructor(context: BaseAudioContext, options?: GainOptions) {
        super(context, options)
        const root = document.documentElement
        root.dataset.own = `${Number(root.dataset.own ?? 0) + 1}`
      }
    }
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset.own ?? 0))
}

/** From now on this tablet's home language is the one that was recorded; a child goes to the level and has its story read. */
async function hearStory(page: Page, heard: () => Promise<number>): Promise<void> {
  await page.evaluate(tag => {
    const chosen = JSON.parse(localStorage.getItem('ban-sang-settings') ?? '{}')
    localStorage.setItem('ban-sang-settings', JSON.stringify({ ...chosen, home: tag }))
  }, TAG)
  await page.goto(new URL('./', page.url()).href)
  await newLearner(page, 'mouse')
  await page.evaluate(id => {
    location.hash = `#choi/${id}`
  }, LEVEL)
  const listen = page
    .locator('.play[data-told="false"]')
    .getByRole('button', { name: said('play.listen') })
    .first()
  await expect(async () => {
    await listen.click()
    await expect.poll(heard, { timeout: 3000 }).toBeGreaterThan(0)
  }).toPass()
}

test('a line that is recorded is heard in a level at once, goes to another tablet, and is heard there', async ({
  page,
  browser,
}) => {
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  const heardHere = await countOwn(page)
  await openValley(page)
  await noBarriers(page)
  await page.locator('.valley-parts .button', { hasText: level[`${LEVEL}.title`] }).click()
  await page.getByLabel(words['speaker-who']!).fill('Bà Inh')
  await page.getByLabel(words['speaker-village']!).fill('Bản Piêu')
  await button(page, words['speaker-save']!).click()
  await expect(page.getByText(words['speaker-missing']!)).toBeVisible()
  await page.getByRole('checkbox').check()
  await button(page, words['speaker-save']!).click()

  // The story's first line is the one that every player hears.
  await expect(page.locator('.valley-vi')).toBeVisible()
  const wanted = level[`${LEVEL}.story.hook`]!
  while ((await page.locator('.valley-vi').innerText()) !== wanted) await button(page, words.next!).click()
  await button(page, words.record!).click()
  await expect(page.locator('.micro-button.on')).toBeVisible()
  await page.waitForFunction(heardBeeps, 3)
  await button(page, words['record-stop']!).click()
  await button(page, words.keep!).click()
  await expect(page.getByText(words.kept!)).toBeVisible()
  await page.getByLabel(words['yes-who']!).fill('bà inh')
  await button(page, words.yes!).click()
  await expect(page.getByText(words['yes-same']!)).toBeVisible()
  await page.getByLabel(words['yes-who']!).fill('Ông Sơn')
  await button(page, words.yes!).click()
  await expect(page.getByText('Ông Sơn')).toBeVisible()
  // It is still the one that is said, and not one beside another.
  await expect(page.getByText(words.kept!)).toBeVisible()
  await noBarriers(page)
  await button(page, wordsOf('vi', 'app').back!).click()
  const downloading = page.waitForEvent('download')
  await button(page, words['give-save']!).click()
  const file = await (await downloading).path()
  await hearStory(page, heardHere)

  // A second tablet, where nobody ever spoke.
  const other = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce', locale: 'vi-VN' })
  const second = await other.newPage()
  second.on('pageerror', error => wrong.push(error.message))
  const heard = await countOwn(second)
  await second.goto(new URL('./#tieng', page.url()).href)
  await second.locator('input[type="file"]').setInputFiles(file)
  await expect(second.locator('.valley-counts')).toContainText('1')
  await button(second, words.join!).click()
  await expect(second.getByText(words.joined!.replace('{{lines}}', '0').replace('{{clips}}', '1'))).toBeVisible()
  await hearStory(second, heard)
  await press(second, 'mouse', '.play[data-told="false"] .play-foot .button.primary')
  await finishLevel(second, { hand: 'mouse', tag: 'vi' }, LEVEL)
  await other.close()
  expect(wrong).toEqual([])
})
