import { expect, type Page } from 'playwright/test'
import { TURNS, touching } from './first-touches'
import { inVillage, pastRecall, press } from './game'
import { PLAYED } from './waiting-tablet'
import { dialog, said, visitPlace } from './walk'

/** A way through every screen of a pupil, by finger and by address, on a tablet where all of it waits. */

const HAND = 'touch'
const TEST = 'TT-AT2'
/** Where the lines come from that are read on the way. */
export const FOLDERS: readonly string[] = [...TURNS.map(({ level }) => level), PLAYED, TEST, 'hearth', 'help']

/** Looks at the screen that stands there now. */
export type Look = (screen: string) => Promise<void>

/** From the first screen on. */
export async function everyScreen(page: Page, look: Look): Promise<void> {
  await look('title')
  await atTitle(page, look)
  await press(page, HAND, '.player:not(.player-new)')
  await inVillage(page)
  await inside(page, look)
  await levels(page, look)
  await atHome(page, look)
  await atTheHearth(page, look)
  await inTheValley(page, look)
}

const go = (page: Page, hash: string) =>
  page.evaluate(to => {
    location.hash = to
  }, hash)

async function atTitle(page: Page, look: Look): Promise<void> {
  await press(page, HAND, '.player-new')
  await look('new learner')
  await press(page, HAND, '.picture-choice')
  await look('nickname')
  await page.keyboard.press('Escape')
  for (const name of ['app.help', 'app.settings']) await inDialog(page, name, look)
  await press(page, HAND, '.title-tools .button')
  await expect(page.locator('.languages li').nth(9)).toBeVisible()
  await look('languages')
  await page.keyboard.press('Escape')
}

async function inDialog(page: Page, name: string, look: Look): Promise<void> {
  await page.getByRole('button', { name: said(name) }).tap()
  await expect(dialog(page)).toBeVisible()
  await look(name)
  await page.keyboard.press('Escape')
}

async function inside(page: Page, look: Look): Promise<void> {
  await look('village')
  for (const place of ['suoi', 'bep']) {
    await visitPlace(page, place)
    await look(`place ${place}`)
    await page.keyboard.press('Escape')
  }
}

async function levels(page: Page, look: Look): Promise<void> {
  for (const { level, turn, told } of TURNS) {
    await go(page, `#choi/${level}`)
    await expect(page.locator('.hearth-choices, .play[data-told="false"]').first()).toBeVisible()
    if (await page.locator('.hearth-choices').isVisible()) {
      await look('recall')
      await pastRecall(page, HAND)
    }
    await look(`${level}, story`)
    await press(page, HAND, '.play[data-told="false"] .play-foot .button.primary')
    await expect(page.locator('.play[data-told="true"]')).toBeVisible()
    await look(`${level}, first`)
    await turn(page)
    await expect(page.locator(told).first()).toBeVisible()
    await look(`${level}, told`)
  }
  for (const name of ['play.pause', 'play.help']) await inDialog(page, name, look)
  await go(page, `#choi/${TEST}`)
  await press(page, HAND, '.play[data-told="false"] .play-foot .button.primary')
  await expect(page.locator('.transfer-exits button:enabled').first()).toBeVisible()
  await look('test')
  await go(page, `#choi/${PLAYED}`)
  await expect(page.locator('.talk')).toBeVisible()
  await look('result and talk card')
}

/** Rooms that an address leads to, and what is in them. */
const ROOMS: Readonly<Record<string, string>> = {
  '#chia-khoa/an-toan': '.ending',
  '#the': '.card-room',
  '#gui': '.send-panel',
  '#doi': '.hand-over',
}

async function atHome(page: Page, look: Look): Promise<void> {
  for (const [hash, there] of Object.entries(ROOMS)) {
    await go(page, hash)
    await expect(page.locator(there).first()).toBeVisible()
    await look(hash)
  }
}

async function atTheHearth(page: Page, look: Look): Promise<void> {
  await go(page, '#bep/an-toan')
  await expect(page.locator('.hearth-choices .button').first()).toBeVisible()
  await look('hearth')
  await press(page, HAND, '.hearth-choices .button')
  await expect(page.locator('.hearth-why')).toBeVisible()
  await look('hearth, told')
  await go(page, '#ca-nha')
  await expect(page.locator('.evening-choice').first()).toBeVisible()
  await look('evening, rule')
  await touching('.evening-choice', '.play-foot .button.primary')(page)
  await expect(page.locator('.evening-map')).toBeVisible()
  await look('evening, map')
  await press(page, HAND, '.play-foot .button')
  await expect(page.locator('.evening-keep')).toBeVisible()
  await look('evening, card of the house')
  await touching('.play-foot .button.primary', '.evening-ways .button:last-child')(page)
  await expect(page.locator('.evening-who')).toBeVisible()
  await look('evening, who')
  await touching('.evening-foot .button.primary', '.evening-picture')(page)
  await expect(page.locator('.evening-kin')).toBeVisible()
  await look('evening, what they are called')
  await touching('.evening-kin .button', '.evening-foot .button.primary')(page)
  await expect(page.locator('.evening[data-stage="card"]')).toBeVisible()
  await look('evening, card')
}

async function inTheValley(page: Page, look: Look): Promise<void> {
  await go(page, '#tieng')
  await expect(page.locator('.valley-parts li').nth(5)).toBeVisible()
  await look('valley')
  await press(page, HAND, '.valley-parts .button')
  await look('valley, who speaks')
  for (const field of await page.locator('.valley-form input[type="text"]').all()) await field.fill('Inh')
  await page.getByRole('checkbox').check()
  await press(page, HAND, '.valley-form .button.primary')
  await expect(page.locator('.valley-vi')).toBeVisible()
  await look('valley, studio')
  await press(page, HAND, '.valley-modes .button:last-child')
  await expect(page.locator('.valley-write')).toBeVisible()
  await look('valley, workbench')
}
