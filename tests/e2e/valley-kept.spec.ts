import { expect, test } from 'playwright/test'
import type { Entry } from '../../src/core/entry'
import { JournalOf, uuid } from '../unit/journal-of'
import { noBarriers, wordsOf } from './game'
import { lit, openedWith } from './profile'
import { button, heardBeeps, openValley, speakAsMy, WITH_BEEPS, words } from './valley'
import { said, visitPlace } from './walk'

/** What a speaker or a family said or wrote is kept, spoken anew or put away as they choose. */

test.use(WITH_BEEPS)

test('whoever leaves a line is asked about what was recorded or written there and is not kept', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await openValley(page)
  await speakAsMy(page)
  const first = await page.locator('.valley-vi').innerText()
  const asked = page.getByRole('dialog', { name: words.unkept! })
  await button(page, words.record!).click()
  await expect(page.locator('.micro-button.on')).toBeVisible()
  // What is still being recorded cannot be kept yet.
  await button(page, words['mode-write']!).click()
  await expect(asked).toBeVisible()
  await expect(button(page, words['unkept-keep']!)).toHaveCount(0)
  await button(page, words['unkept-stay']!).last().click()
  await page.waitForFunction(heardBeeps, 3)
  await button(page, words['record-stop']!).click()
  await expect(button(page, words.keep!)).toBeVisible()
  await button(page, words.next!).click()
  await noBarriers(page)
  await page.keyboard.press('Escape')
  await expect(button(page, words.keep!)).toBeVisible()
  await button(page, words.next!).click()
  await button(page, words['unkept-keep']!).click()
  await expect(page.locator('.valley-vi')).not.toHaveText(first)
  await button(page, words.previous!).click()
  await expect(page.locator('.valley-clip')).toContainText('Mỷ')

  const field = page.getByLabel(words.field!)
  const write = async (text: string) => {
    await page.getByRole('button', { name: new RegExp(`^(${words.change}|${words.write})$`) }).click()
    await field.fill(text)
  }
  await button(page, words['mode-write']!).click()
  await write('tsis kuj')
  await button(page, wordsOf('vi', 'app').back!).click()
  await button(page, words['unkept-drop']!).click()
  await page.locator('.valley-parts .button', { hasText: words['list-lines']! }).click()
  await button(page, words.previous!).click()
  await expect(page.locator('.valley-vi')).toHaveText(first)
  await button(page, words['mode-write']!).click()
  await expect(page.getByText('tsis kuj')).toHaveCount(0)
  await write('kuj yog')
  await button(page, words.next!).click()
  await button(page, words['unkept-keep']!).click()
  await button(page, words.previous!).click()
  await expect(page.locator('.valley-written')).toContainText('kuj yog')
  // What is as it was is nothing to ask about.
  await page.getByRole('button', { name: words.change! }).click()
  await button(page, words.next!).click()
  await expect(page.locator('.valley-vi')).not.toHaveText(first)
})

test('words that a speaker writes stand beside the Vietnamese; without a microphone there is a sentence', async ({
  browser,
}) => {
  const tablet = await browser.newContext({
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    permissions: [],
  })
  const page = await tablet.newPage()
  await page.addInitScript(() => {
    const refused = async () => {
      throw new DOMException('no', 'NotAllowedError')
    }
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: refused }, configurable: true })
  })
  await page.goto(new URL('./#tieng', test.info().project.use.baseURL).href)
  await speakAsMy(page)
  await button(page, words.record!).click()
  await expect(page.getByText(words['no-microphone-refused']!)).toBeVisible()
  await page.evaluate(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }))
  await button(page, words.record!).click()
  await expect(page.getByText(words['no-microphone-absent']!)).toBeVisible()
  await button(page, words['mode-write']!).click()
  await page.getByRole('button', { name: new RegExp(`^(${words.change}|${words.write})$`) }).click()
  await page.getByLabel(words.field!).fill('')
  for (const key of 'ntsib') await page.locator('.key', { hasText: new RegExp(`^${key}$`) }).click()
  await expect(page.locator('.valley-rule')).toContainText('njiz')
  await button(page, words.save!).click()
  await expect(page.locator('.valley-written')).toContainText('ntsib')
  await button(page, words.refuse!).click()
  await expect(page.getByText('ntsib', { exact: true })).toHaveCount(0)
  await button(page, words.undo!).click()
  await expect(page.locator('.valley-written')).toContainText('ntsib')
  await noBarriers(page)
  await tablet.close()
})

/** The journal of a family that ended one evening, and agreed on a rule that it spoke. */
function ruleSpoken(): readonly Entry[] {
  const journal = new JournalOf()
  journal.entries = [...lit(['AT02'])]
  const near = { picture: 'heads/in-happy.svg', name: 'In', hand: 'ginger' } as const
  const evening = uuid(500)
  journal.add('evening', {
    ...{ evening, learner: uuid(1), around: [near, { ...near, name: 'Ban' }] },
    turns: [{ kind: 'story', who: 0, ids: ['HE-01'] }],
  })
  const given = [
    { do: 'told', on: 'HE-01', with: '' },
    { do: 'on', on: '', with: '' },
    { do: 'rule', on: 'spoken', with: 'Luật' },
    { do: 'mapped', on: '', with: '' },
    { do: 'over', on: '', with: '' },
  ]
  for (const [n, answer] of given.entries()) journal.add('answer', { play: evening, n, answer })
  return journal.entries
}

test('a family speaks its rule anew, and erases it', async ({ page }) => {
  await openedWith(page, ruleSpoken())
  const place = await visitPlace(page, 'bep')
  await place.locator('.evening-door').click()
  const house = page.locator('.evening-house')
  await expect(house).toContainText(said('evening.rule-silent'))
  await house.getByRole('button', { name: said('evening.rule-say-own') }).click()
  await page.locator('.micro-button').click()
  await expect(page.locator('.micro-button.on')).toBeVisible()
  await page.waitForFunction(heardBeeps, 3)
  await page.locator('.micro-button').click()
  await button(page, said('evening.rule-keep')).click()
  await expect(button(page, said('evening.rule-hear-house'))).toBeVisible()
  // Asked first.
  await button(page, said('evening.rule-erase')).click()
  await button(page, said('evening.rule-erase-no')).click()
  await button(page, said('evening.rule-erase')).click()
  await noBarriers(page)
  await button(page, said('evening.rule-erase-yes')).click()
  await expect(house).toContainText(said('evening.rule-erased'))
  await expect(button(page, said('evening.rule-hear-house'))).toHaveCount(0)
})
