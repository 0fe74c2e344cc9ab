import { expect, type Page } from 'playwright/test'
import { unlikeWords } from './first-turns'
import { levelOf, press } from './game'
import { tilesFor } from './players/search'

/** A first turn in every mechanic, by finger: whatever is answered. */

const HAND = 'touch'

export type Turn = (page: Page) => Promise<void>

export const touching =
  (...selectors: readonly string[]): Turn =>
  async page => {
    for (const selector of selectors) await press(page, HAND, selector)
  }

const GO_ON = '.play-foot .button.primary'

async function stamp(page: Page): Promise<void> {
  const stamp = page.locator('.detective-stamp').first()
  await expect(stamp).toBeVisible()
  for (let n = 1; (await stamp.getAttribute('aria-disabled')) === 'true'; n++) {
    await press(page, HAND, `.detective-ring[data-n="${n}"]`)
    await expect(page.locator(`.detective-slot.found:nth-child(${n})`)).toBeVisible()
  }
  await press(page, HAND, '.detective-stamp')
}

async function search(page: Page): Promise<void> {
  const tiles = tilesFor('TK03', levelOf('TK03').search.tasks[0]).map(tile => `.search-rack [data-tile="${tile}"]`)
  await touching(...tiles, '.search-go')(page)
  // What was looked for cuts a title into pieces: no line stands beside one of them.
  await expect(page.locator('.search-title:has(mark)').first()).toBeVisible()
  await expect(page.locator('.search-title:has(mark) .two-lines')).toHaveCount(0)
}

async function forge(page: Page): Promise<void> {
  await touching(...(await unlikeWords(page)), '.anvil-strike')(page)
}

const BLOWN = levelOf('TG10').forge.rounds[0].options.find((option: { ok: boolean }) => option.ok)?.id

/** A level of every mechanic: its first turn, and what tells that it was given. */
export const TURNS: readonly { level: string; turn: Turn; told: string }[] = [
  { level: 'AT02', turn: touching('.weir-exit .button'), told: '.feedback' },
  { level: 'TG01', turn: touching(GO_ON, '.network-answers .button.keep'), told: '.feedback' },
  {
    level: 'TG10',
    turn: touching(`[data-line="${BLOWN}"]`, '.workshop-pump', '.workshop-blow'),
    told: '.workshop-told',
  },
  { level: 'TG02', turn: stamp, told: '.feedback' },
  { level: 'TK03', turn: search, told: '.search-row' },
  { level: 'AT05', turn: forge, told: '.anvil-try.primary' },
  { level: 'AT04', turn: touching('.loom-way .button'), told: '.feedback' },
  { level: 'AT06', turn: touching('.bridge-turn', '.bridge-decide .button'), told: '.feedback' },
  {
    level: 'TG04',
    turn: touching(
      '.terraces-choices [data-item] >> nth=0',
      '.terraces-choices [data-item] >> nth=1',
      '.terraces-done',
    ),
    told: '.feedback',
  },
]
