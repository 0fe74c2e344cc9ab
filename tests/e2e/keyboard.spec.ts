import { expect, type Page, test } from 'playwright/test'
import { pastRecall, press } from './game'
import { openedWith } from './profile'
import { everythingWaits } from './waiting-tablet'
import { firstVisit, visitPlace, writtenDown } from './walk'

/** By keyboard alone one sees at once where one is: when a level begins, after an answer, and after a reload. */

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })
// After a start the voice comes last: everything here holds before it has come.
test.beforeEach(({ page }) => page.route('**/assets/voices/**', route => route.abort()))

const pressing =
  (...selectors: readonly string[]) =>
  async (page: Page) => {
    for (const selector of selectors) await press(page, 'keys', selector)
  }

/** A key of the play: it is listened to a frame after the question is seen. */
const key = (name: string, taken: string) => async (page: Page) => {
  await expect(async () => {
    await page.keyboard.press(name)
    await expect(page.locator(taken).first()).toBeVisible({ timeout: 1500 })
  }).toPass()
}

const READ = '.play-foot .button.primary'

const TEST = 'TT-AT2'

/** One level of every mechanic and a test: a first answer that is written down. */
const ANSWERS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  AT02: key('1', '.feedback'),
  TG01: page => pressing(READ)(page).then(() => key('1', '.feedback')(page)),
  TG10: pressing('.workshop-line', '.workshop-pump', '.workshop-blow'),
  TG02: key('1', '.detective-slot.found'),
  TK03: pressing('.search-rack [data-tile]', '.search-go'),
  AT05: pressing('.anvil-word', '.anvil-strike'),
  AT04: key('1', '.feedback'),
  AT06: key('1', '.bridge-us'),
  TG04: pressing('.terraces-choice'),
  [TEST]: pressing('.transfer-exits .button:enabled'),
}

for (const [level, answer] of Object.entries(ANSWERS))
  test(`${level} shows the keyboard where it is`, async ({ page }) => {
    if (level === TEST) await openedWith(page, everythingWaits())
    else await firstVisit(page)
    await begin(page, level)
    await shownAndGoesOn(page)
    await writtenDown(page, () => answer(page))
    await shownAndGoesOn(page)
    await page.reload()
    await expect(page.locator('.play[data-told="true"]')).toBeVisible()
    await shownAndGoesOn(page)
  })

test('at the computer the keyboard stays where the next press goes on', async ({ page }) => {
  await firstVisit(page)
  await begin(page, 'TK07')
  await press(page, 'keys', '.search-type')
  await expect(page.locator('.search-input')).toBeFocused()
  await page.keyboard.type('báo cháy rừng')
  await page.keyboard.press('Enter')
  await expect(page.locator('.search-found')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.search-row').first()).toBeFocused()
})

test('at the terraces the keyboard stays with the basket that was looked into', async ({ page }) => {
  await firstVisit(page)
  await begin(page, 'TG04')
  const first = page.locator('.terraces-choice').first()
  await press(page, 'keys', '.terraces-peek')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await begin(page, 'TG08')
  await press(page, 'keys', '.terraces-tubes [data-tube="ai"] button')
  await expect(page.locator('.terraces-tubes [data-tube="ai"] p')).toBeFocused()
  await shownAndGoesOn(page)
})

test('at the bridge the keyboard goes on from the signs', async ({ page }) => {
  await firstVisit(page)
  await begin(page, 'AT06')
  await press(page, 'keys', '.bridge-ask')
  await press(page, 'keys', '.bridge-signs .later')
  await expect(page.locator('.bridge-ask')).toBeFocused()
  await page.keyboard.press('Enter')
  const signs = page.locator('.bridge-signs button:not(.later)')
  for (let n = 0; n < (await signs.count()); n++) {
    await press(page, 'keys', `.bridge-signs button:nth-of-type(${n + 1})`)
    await shown(page)
    if (await page.locator('.bridge-found').isVisible()) break
  }
  await expect(page.locator('.bridge-found')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.bridge-reply .button').first()).toBeFocused()
})

test('at the hearth the keyboard begins with what waits, and with each story', async ({ page }) => {
  await openedWith(page, everythingWaits())
  const card = await visitPlace(page, 'bep')
  await expect(card.locator('.level-entry .button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  const story = page.locator('.hearth-count, .hearth-story button')
  for (const nth of [1, 2]) {
    await expect(page.locator('.hearth-count')).toContainText(`${nth}/`)
    await expect(story.and(page.locator(':focus'))).toHaveCount(1)
    await page.keyboard.press('1')
    await expect(page.locator('.hearth-why .button').first()).toBeFocused()
    await page.keyboard.press('Enter')
  }
})

/** By its address, past the story. */
async function begin(page: Page, level: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = to
  }, `#choi/${level}`)
  await pastRecall(page, 'keys')
  await expect(page.locator('.play[data-told="false"] .play-foot .button.primary')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.play[data-told="true"]')).toBeVisible()
}

/** What has the focus is a part of the play, in sight, with a ring around it. */
async function shown(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const at = document.activeElement
        if (!at?.closest('.play-panel, .play-over')) return `the focus is at ${at?.tagName}.${at?.className}`
        const ring = getComputedStyle(at.closest('.search-field') ?? at)
        const { top, bottom } = at.getBoundingClientRect()
        if (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) return `no ring at ${at.className}`
        return bottom > 0 && top < innerHeight ? 'seen' : `out of sight: ${at.className}`
      }),
    )
    .toBe('seen')
}

/** … and where it is at words, which cannot be pressed, the arrow leads on to what can. */
async function shownAndGoesOn(page: Page): Promise<void> {
  await shown(page)
  const atWords = await page.evaluate(() => (document.activeElement as HTMLElement).tabIndex < 0)
  if (!atWords) return
  // A test waits a moment before it takes an answer.
  await expect(async () => {
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).tabIndex)).toBe(0)
  }).toPass()
  await shown(page)
}
