import { expect, type Page, test } from 'playwright/test'
import { answersOf, type Hand, inVillage, levelOf, levelWords, newLearner, noBarriers, press } from './game'
import { finishLevel } from './play'
import { dialog, said } from './walk'

/** The tests before and after: switched on at the desk, met before the first level of a strand, and offered after the last. */

const TEST = 'TT-AT1'
const LEVEL = 'AT02'
const PASSPHRASE = 'trau gui may ban'

/** A course whose strand An toàn has one level for the youngest, so that one finished level is all of them. */
async function shortCourse(page: Page): Promise<void> {
  await page.route(/course[^/]*\.json/, async route => {
    const response = await route.fetch()
    const course = await response.json()
    const kept = ({ id, strand, tier }: { id: string; strand: string; tier: number }) =>
      id === LEVEL || strand !== 'an-toan' || tier !== 1
    const levels = course.levels.filter(kept)
    const there = (one: { id: string; levels: string[] }) => ({
      ...one,
      levels: one.levels.filter(id => levels.some((level: { id: string }) => level.id === id)),
    })
    const json = { ...course, levels, strands: course.strands.map(there), places: course.places.map(there) }
    await route.fulfill({ response, json })
  })
}

/** A class of first graders in which the child of this tablet has an even code, with the tests switched on. */
async function switchOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: said('village.home') }).click()
  await page.getByRole('button', { name: said('app.desk') }).click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(said('desk.passphrase-again')).fill(PASSPHRASE)
  await page.getByRole('button', { name: said('desk.first-save') }).click()
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/class-lists/lop-4b.csv')
  await page.getByLabel(said('desk.preview-grade')).selectOption('1')
  await page.getByRole('button', { name: said('desk.preview-save', { class: '4B' }) }).click()
  await page.getByRole('button', { name: said('desk.tie') }).click()
  await dialog(page).getByRole('combobox').first().selectOption({ label: 'Hà Văn Đôi (04)' })
  await page.keyboard.press('Escape')
  await openTests(page)
  await expect(dialog(page)).toContainText(said('desk.tests-none'))
  await noBarriers(page)
  await dialog(page)
    .getByRole('button', { name: said('desk.tests-turn-on', { class: '4B' }) })
    .click()
  await expect(dialog(page).getByRole('status')).toHaveText(said('desk.tests-on'))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: said('desk.leave') }).click()
}

async function openTests(page: Page): Promise<void> {
  await page.getByRole('button', { name: said('desk.more') }).click()
  await dialog(page)
    .getByRole('button', { name: said('desk.tests') })
    .click()
}

/** From the setting of the test to the page of reasons; `wrong`: the first item is answered wrongly. Ids of its items. */
async function answerPaper(page: Page, hand: Hand, wrong = false): Promise<string[]> {
  const exits: string[] = levelOf(TEST).exits
  const words = levelWords(TEST, 'vi')
  await expect(page.locator('.intro-hook')).toHaveText(words[`${TEST}.story.hook`]!)
  await press(page, hand, '.play[data-told="false"] .play-foot .button.primary')
  const met: string[] = []
  while (met.length < 8) {
    const id = (await page.locator('.transfer-item').getAttribute('data-item'))!
    const item = answersOf(TEST).get(id)!
    if (met.length === 0) await noBarriers(page)
    await expect(page.locator('.transfer-item')).toContainText(words[`${id}.text`]!)
    const right = exits.indexOf(item.answer)
    const at = wrong && met.length === 0 ? 1 - right : right
    const button = `.transfer-exits .button:nth-of-type(${at + 1})`
    await expect(page.locator(button)).toBeEnabled()
    if (hand === 'keys') await page.keyboard.press(String(at + 1))
    else await press(page, hand, button)
    await expect(page.locator(`.transfer-item[data-item="${id}"]`)).toHaveCount(0)
    // Nothing tells whether that was right.
    await expect(page.locator('.feedback')).toHaveCount(0)
    met.push(id)
  }
  await expect(page.locator('.transfer-reasons li')).toHaveCount(8)
  await expect(page.locator('.transfer-reasons')).toContainText(words[`${met[0]}.why`]!)
  await noBarriers(page)
  await press(page, hand, '.play-foot .button.primary')
  return met
}

for (const [hand, width, height] of [
  ['keys', 1280, 800],
  ['touch', 360, 640],
] as const) {
  test(`a class meets a paper before a strand and the other after it, by ${hand}, ${width}×${height}`, async ({
    browser,
  }) => {
    test.slow()
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: hand === 'touch',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    const bugs: string[] = []
    page.on('pageerror', error => bugs.push(String(error)))
    await shortCourse(page)
    await page.goto('./')
    await newLearner(page, hand)
    await switchOn(page)

    await press(page, hand, '.player:not(.player-new)')
    await inVillage(page)
    await page.locator('.place[data-place="suoi"]').focus()
    await page.keyboard.press('Enter')
    const entry = page.locator(`.level-entry[data-level="${LEVEL}"]`)
    await expect(entry).toContainText(said('transfer.first'))
    await noBarriers(page)
    await press(page, hand, `.level-entry[data-level="${LEVEL}"] .button`)
    const before = await answerPaper(page, hand, true)

    // The level that was wanted follows at once.
    await expect(page.locator('.intro-hook')).toHaveText(levelWords(LEVEL, 'vi')[`${LEVEL}.story.hook`]!)
    await press(page, hand, '.play[data-told="false"] .play-foot .button.primary')
    await finishLevel(page, { hand, tag: 'vi' }, LEVEL)
    await expect(page.locator('.result .lanterns .lantern.lit')).toHaveCount(2)
    await press(page, hand, '.result-foot .button')
    // It was the last of its strand here: the golden key shows its ending before the map.
    await expect(page.locator('.ending-foot')).toBeVisible()
    await noBarriers(page)
    await press(page, hand, '.ending-foot .button')

    await inVillage(page)
    await noBarriers(page)
    await press(page, hand, '.village-test .button')
    const after = await answerPaper(page, hand)
    expect(before.filter(id => after.includes(id))).toEqual([])
    await inVillage(page)
    await expect(page.locator('.village-test')).toHaveCount(0)

    await page.getByRole('button', { name: said('village.home') }).click()
    await page.getByRole('button', { name: said('app.desk') }).click()
    await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: said('desk.unlock'), exact: true }).click()
    await openTests(page)
    const row = dialog(page).getByRole('row').filter({ hasText: 'Hà Văn Đôi' })
    await expect(row.getByRole('cell').nth(0)).toContainText('0,88')
    await expect(row.getByRole('cell').nth(1)).toContainText('1,00 · lệch 0,00')
    await noBarriers(page)
    expect(bugs).toEqual([])
    await context.close()
  })
}
