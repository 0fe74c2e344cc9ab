import { expect, type Page } from 'playwright/test'
import { type Hand, hostOf, levelOf, levelWords, press } from '../game'
import { answerBy, type Wish } from './player'

interface Task {
  readonly id: string
  readonly pool?: string
  readonly tiles: number
  readonly goodQueries: readonly string[]
  readonly pinFull: readonly string[]
  readonly answers: readonly { readonly id: string; readonly ok: boolean }[]
}

/** Tiles of a task whose words together make its first good query in Vietnamese. */
export function tilesFor(level: string, task: Task): number[] {
  const words = levelWords(level, 'vi')
  const query = task.goodQueries[0]!.toLowerCase()
  const tiles = Array.from({ length: task.tiles }, (_, i) => ({ i, word: words[`${task.id}.tiles.${i}`]! }))
  return tiles
    .filter(({ word }) => ` ${query} `.includes(` ${word.toLowerCase().replace(/[!?]/g, '')} `))
    .map(({ i }) => i)
}

export async function search(page: Page, wish: Wish, level: string): Promise<void> {
  const tasks: Task[] = levelOf(level).search.tasks.filter((task: Task) => task.pool !== 'fresh')
  for (const task of tasks) await searchTask(page, wish, level, task)
  await expect(page.locator('.search-end')).toBeVisible()
  await press(page, wish.hand, '.search-end .button.primary')
}

async function searchTask(page: Page, { hand, tag }: Wish, level: string, task: Task): Promise<void> {
  await expect(page.locator('.search-ask')).toContainText(levelWords(level, tag)[`${task.id}.ask`]!)
  for (const tile of tilesFor(level, task)) await press(page, hand, `.search-rack [data-tile="${tile}"]`)
  await press(page, hand, '.search-go')
  const rows = page.locator('.search-row')
  await expect(rows.first()).toBeVisible()
  await lookDown(page, hand)
  const good = await findPage(page, task)
  await press(page, hand, `.search-row[data-page="${good}"]`)
  if (await page.locator('.search-row').first().isVisible()) await press(page, hand, `.search-row[data-page="${good}"]`)
  await expect(page.locator('.search-page')).toBeVisible()
  await judgeCard(page, hand, level)
  // The youngest answer as soon as a page is open; the others pin one first.
  if (levelOf(level).tier > 1) await press(page, hand, '.search-pin')
  // On a phone the page fills the screen: the way to the answer is behind it.
  if (!(await page.locator('.search-answer').isVisible())) await press(page, hand, '.search-bar .button.round')
  await press(page, hand, '.search-answer:visible')
  const right = task.answers.find(answer => answer.ok)!.id
  const text = levelWords(level, tag)[`${right}.text`]!
  const choices = page.locator('.search-choices .button')
  await expect(choices.first()).toBeVisible()
  const at = (await choices.allInnerTexts()).findIndex(one => one.split('\n').some(line => line.trim() === text))
  if (hand === 'keys') await answerBy(page, String(at + 1), '.search-told')
  else if (hand === 'touch') await choices.nth(at).tap()
  else await choices.nth(at).click()
  await expect(page.locator('.search-told')).toBeVisible()
  await press(page, hand, '.search-sheet .button.primary')
  await expect(page.locator('.search-sheet')).toBeHidden()
  // Cards of pages that were not opened are asked one after the other.
  while (await page.locator('.search-rest').isVisible()) {
    const before = await page.locator('.search-address').first().innerText()
    await judgeCard(page, hand, level, true)
    await press(page, hand, '.search-page .button.primary')
    await expect(async () => {
      const gone = !(await page.locator('.search-rest').isVisible())
      expect(gone || (await page.locator('.search-address').first().innerText()) !== before).toBe(true)
    }).toPass()
  }
}

async function findPage(page: Page, task: Task): Promise<string> {
  for (const id of task.pinFull) if (await page.locator(`.search-row[data-page="${id}"]`).count()) return id
  throw new Error(`${task.id}: no page worth pinning was found`)
}

/** Looks at the rows before opening one: focus by keyboard, scroll by finger. */
export async function lookDown(page: Page, hand: Hand): Promise<void> {
  if (hand === 'keys') {
    for (let row = 0; row < 5; row++) await page.keyboard.press('ArrowDown')
    return
  }
  await page.locator('.search-results').evaluate(box => {
    box.scrollTop = box.scrollHeight
    box.dispatchEvent(new Event('scroll'))
  })
}

/** The card that asks about the page at this address. */
function itemOfHost(level: string, address: string) {
  const items: { answer: string; page: string }[] = levelOf(level).items
  const item = items.find(one => address.endsWith(hostOf(one.page)))
  if (!item) throw new Error(`No card asks about ${address}`)
  return item
}

/** Judges the card of the page that is open, where there is one not judged yet. */
async function judgeCard(page: Page, hand: Hand, level: string, asked = false): Promise<void> {
  const card = page.locator('.search-verdicts')
  if (asked) await expect(card).toBeVisible()
  await expect(page.locator('.search-judge').first()).toBeVisible()
  if (!(await card.isVisible())) return
  const host = (await page.locator('.search-address').first().innerText()).trim()
  const item = itemOfHost(level, host)
  if (hand === 'keys') await answerBy(page, item.answer === 'dung-duoc' ? '1' : '2', '.search-judge.told')
  else await press(page, hand, `.search-verdicts .button:nth-of-type(${item.answer === 'dung-duoc' ? 1 : 2})`)
  await expect(page.locator('.search-judge.told')).toBeVisible()
}
