import { expect, type Page } from 'playwright/test'
import { levelOf, press } from './game'
import { lookDown, tilesFor } from './players/search'

/** A child's first turn in a level, by keyboard. */
export interface FirstTurn {
  readonly level: string
  /** Up to each answer that counts, one after the other. */
  readonly ways: readonly ((page: Page) => Promise<void>)[]
  /** What is to be seen once the last is given. */
  readonly told: string
  /** From there to the end of the turn: what is pressed, one after the other; one button where nothing is said. */
  readonly on?: readonly string[]
}

/** Presses a key of the play, until both corners are asked for. */
const key = (name: string) => async (page: Page) => {
  await expect(async () => {
    await page.keyboard.press(name)
    await expect(page.locator('.both-hands')).toBeVisible({ timeout: 1500 })
  }).toPass()
}

const pressing =
  (...selectors: readonly string[]) =>
  async (page: Page) => {
    for (const selector of selectors) await press(page, 'keys', selector)
  }

async function look(page: Page): Promise<void> {
  const stamp = page.locator('.detective-stamp').first()
  await expect(stamp).toBeVisible()
  for (let n = 1; (await stamp.getAttribute('aria-disabled')) === 'true'; n++) {
    await page.keyboard.press(String(n))
    await expect(page.locator(`.detective-slot.found:nth-child(${n})`)).toBeVisible()
  }
}

/** The rows of the first search are looked down, and a page is opened that is asked about. */
async function openPage(page: Page): Promise<void> {
  const { items, search } = levelOf('TK03')
  for (const tile of tilesFor('TK03', search.tasks[0])) await press(page, 'keys', `.search-rack [data-tile="${tile}"]`)
  await press(page, 'keys', '.search-go')
  await expect(page.locator('.search-row').first()).toBeVisible()
  await lookDown(page, 'keys')
  const rows = await page.locator('.search-row').evaluateAll(all => all.map(row => (row as HTMLElement).dataset.page!))
  const asked = rows.find(id => items.some((item: { page: string }) => item.page === id))
  const row = `.search-row[data-page="${asked}"]`
  await press(page, 'keys', row)
  // The first click may have come too soon.
  if (await page.locator(row).isVisible()) await press(page, 'keys', row)
  await expect(page.locator('.search-verdicts')).toBeVisible()
}

/** The words of the forge's first key, each of another kind. */
export async function unlikeWords(page: Page): Promise<string[]> {
  const { goals, ingots } = levelOf('AT05').keys
  const kinds = new Map<string, string>(ingots.map((one: { id: string; kind: string }) => [one.id, one.kind]))
  await expect(page.locator('.anvil-word').first()).toBeVisible()
  const ids = await page.locator('.anvil-word').evaluateAll(all => all.map(one => (one as HTMLElement).dataset.word!))
  const unlike = ids.filter((id, i) => kinds.has(id) && ids.findIndex(o => kinds.get(o) === kinds.get(id)) === i)
  return unlike.slice(0, goals[0].minWords).map(id => `[data-word="${id}"]`)
}

async function forge(page: Page): Promise<void> {
  await pressing(...(await unlikeWords(page)), '.anvil-strike')(page)
}

async function blow(page: Page): Promise<void> {
  const { id } = levelOf('TG10').forge.rounds[0].options.find((option: { ok: boolean }) => option.ok)
  await pressing(`[data-line="${id}"]`, '.workshop-pump', '.workshop-blow')(page)
}

async function turnBack(page: Page): Promise<void> {
  await press(page, 'keys', '.bridge-turn')
  await expect(page.locator('.bridge-decide')).toBeVisible()
  await key('1')(page)
}

async function sort(page: Page): Promise<void> {
  await press(page, 'keys', '.terraces-choices [data-item] >> nth=0')
  await press(page, 'keys', '.terraces-choices [data-item] >> nth=1')
  await press(page, 'keys', '.terraces-done')
}

const READ = '.play-foot .button.primary'

/** One level of every mechanic. */
export const FIRST_TURNS: readonly FirstTurn[] = [
  { level: 'AT02', ways: [key('1')], told: '.feedback' },
  { level: 'TG01', ways: [page => pressing(READ)(page).then(() => key('1')(page))], told: '.feedback' },
  { level: 'TG10', ways: [blow], told: '.workshop-told' },
  { level: 'TG02', ways: [page => look(page).then(() => press(page, 'keys', '.detective-stamp'))], told: '.feedback' },
  {
    level: 'TK03',
    ways: [page => openPage(page).then(() => key('1')(page))],
    told: '.search-judge.told',
    on: ['.search-bar .button.round'],
  },
  { level: 'AT05', ways: [forge], told: '.anvil-try.primary', on: ['.anvil-try.primary', READ] },
  { level: 'AT04', ways: [key('1')], told: '.feedback' },
  {
    level: 'AT06',
    ways: [key('1'), turnBack],
    told: '.feedback',
  },
  { level: 'TG04', ways: [sort], told: '.feedback' },
]

/** What ends a turn everywhere else. */
export const ON: readonly string[] = [READ]
