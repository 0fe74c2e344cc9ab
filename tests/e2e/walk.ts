import { expect, type Locator, type Page } from 'playwright/test'
import { answersOf, inVillage, levelWords, newLearner, wordsOf } from './game'

/** Shorter ways through the rooms, and what is said in them. */

/** A sentence of the interface, its gaps filled. */
export function said(key: string, values: Readonly<Record<string, string | number>> = {}, tag = 'vi'): string {
  const dot = key.indexOf('.')
  const words = wordsOf(tag, key.slice(0, dot))[key.slice(dot + 1)]
  if (words === undefined) throw new Error(`There is no sentence ${key}`)
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
}

/** Opens the game on a tablet that never saw it, as a child that never played. */
export async function firstVisit(page: Page, address = './'): Promise<void> {
  await page.goto(address)
  await newLearner(page, 'mouse')
}

/** A place of the map, as a button with a name. */
export function place(page: Page, id: string): Locator {
  return page.locator(`button.place[data-place="${id}"]`)
}

export const dialog = (page: Page): Locator => page.getByRole('dialog')

/** Goes to a place and reads what waits there. Where the map is wider than the screen, the keyboard slides it. */
export async function visitPlace(page: Page, id: string): Promise<Locator> {
  await inVillage(page)
  await place(page, id).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
  return dialog(page)
}

/** Out of a play, back to the map. */
export async function leavePlay(page: Page): Promise<void> {
  await page.getByRole('button', { name: said('play.pause') }).click()
  await dialog(page)
    .getByRole('button', { name: said('play.leave') })
    .click()
  await inVillage(page)
}

/** Where a play stands: "4/12". */
export async function progress(page: Page): Promise<string> {
  return page.locator('.play-progress [aria-hidden]').innerText()
}

/** Does something durable, and waits until the tablet has written it down. */
export async function writtenDown(page: Page, act: () => Promise<unknown>): Promise<void> {
  const count = () => page.evaluate(() => JSON.parse(localStorage.getItem('ban-sang-journal') ?? '{}').count ?? 0)
  const before = await count()
  await act()
  await expect.poll(count).toBeGreaterThan(before)
}

/** Some days later: what the page takes for now. Counts from the next load of the page on. */
export async function daysLater(page: Page, days: number): Promise<void> {
  await page.addInitScript(ms => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + ms
  }, days * 86_400_000)
  await page.reload()
}

const WAYS = ['tha', 'chan', 'hoi']

/** Answers the story at the hearth that is on the screen, as AT02's data says is right. */
export async function answerStory(page: Page): Promise<void> {
  const told = (await page.locator('.hearth-story').innerText()).replace(/\s+/g, ' ')
  const words = levelWords('AT02', 'vi')
  const item = [...answersOf('AT02').values()].find(({ id }) =>
    told.includes(words[`${id}.text`]!.replace(/\s+/g, ' ')),
  )
  if (!item) throw new Error(`No item of AT02 says: ${told}`)
  expect(item.pool).toBe('fresh')
  await page.locator('.hearth-choices .button').nth(WAYS.indexOf(item.answer)).click()
  await expect(page.locator('.hearth-why')).toBeVisible()
}

/** Lays the first two words at the computer of the post office and asks. */
export async function askSomething(page: Page): Promise<void> {
  for (const tile of [0, 1]) await page.locator(`.search-rack [data-tile="${tile}"]`).click()
  await page.locator('.search-go').click()
  await expect(page.locator('.search-row').first()).toBeVisible()
}

/** The very first click may only ask to look down the rows before. */
export async function openFirstRow(page: Page): Promise<void> {
  const row = page.locator('.search-row').first()
  await expect(async () => {
    if (await row.isVisible()) await row.click()
    await expect(page.locator('.search-page')).toBeVisible({ timeout: 3000 })
  }).toPass()
}
