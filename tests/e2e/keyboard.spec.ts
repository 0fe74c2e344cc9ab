import { expect, type Page, test } from 'playwright/test'
import { inVillage, noBarriers, pastRecall, press } from './game'
import { openedWith } from './profile'
import { everythingWaits, PLAYED } from './waiting-tablet'
import {
  askSomething,
  dialog,
  firstVisit,
  leavePlay,
  openFirstRow,
  place,
  progress,
  said,
  visitPlace,
  writtenDown,
} from './walk'

/** By keyboard alone one sees at once where one is: when a level begins, after an answer, and after a reload. */

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })
// After a start the voice comes last: everything here holds before it has come.
test.beforeEach(({ page }) => page.route('**/assets/voices/**', route => route.abort()))

const pressing =
  (...selectors: readonly string[]) =>
  async (page: Page) => {
    for (const selector of selectors) {
      await press(page, 'keys', selector)
      await shown(page)
    }
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

test('from the answer sheet the keyboard comes back to what opened it', async ({ page }) => {
  await firstVisit(page)
  await begin(page, 'TK07')
  await askSomething(page)
  await openFirstRow(page)
  await press(page, 'keys', '.search-pin')
  for (const way of ['Escape', 'Enter']) {
    await press(page, 'keys', '.search-answer')
    const back = page.locator('.search-sheet-head .button.round').first()
    await expect(back).toBeVisible()
    if (way === 'Enter') await press(page, 'keys', '.search-sheet-head .button.round')
    else await page.keyboard.press(way)
    await expect(page.locator('.search-answer')).toBeFocused()
    await shown(page)
    // Behind it lay the page; the second time, the rows.
    if (way === 'Escape') await press(page, 'keys', '.search-bar .button.round')
  }
})

test('a new child chooses picture, name and place by arrows', async ({ page }) => {
  await page.goto('./')
  await press(page, 'keys', '.player-new')
  const pictures = page.locator('.picture-choice')
  await expect(pictures.first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(pictures.nth(9)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.nick-offers button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page, 'keys', '.nick-done')
  await inVillage(page)
  await expect(page.locator('.place-next')).toBeFocused()
  await expect(page.locator('.place-next')).toHaveAttribute('data-place', 'truong')
  for (const [arrow, to] of [
    ['ArrowLeft', 'tramyte'],
    ['ArrowUp', 'ruong'],
    ['ArrowDown', 'tramyte'],
    ['ArrowRight', 'truong'],
    ['ArrowDown', 'mo'],
  ] as const) {
    await page.keyboard.press(arrow)
    await expect(place(page, to)).toBeFocused()
  }
})

test('Tab goes through the village from neighbour to neighbour', async ({ page }) => {
  await firstVisit(page)
  const names = await page.locator('button.place').evaluateAll(all => all.map(one => one.dataset.place!))
  const middles: number[] = []
  await place(page, names[0]!).focus()
  for (const name of names) {
    await expect(place(page, name)).toBeFocused()
    const { x, width } = (await place(page, name).boundingBox())!
    middles.push(x + width / 2)
    await page.keyboard.press('Tab')
  }
  const steps = middles.slice(1).map((x, at) => Math.abs(x - middles[at]!) / page.viewportSize()!.width)
  expect(Math.max(...steps)).toBeLessThan(0.25)
})

test('out of a level the keyboard stands at its place, out of a result at the next', async ({ page }) => {
  await firstVisit(page)
  await begin(page, 'AT02')
  await key('1', '.feedback')(page)
  await leavePlay(page)
  await expect(place(page, 'suoi')).toBeFocused()
  await openedWith(page, everythingWaits())
  await page.evaluate(to => {
    location.hash = to
  }, `#choi/${PLAYED}`)
  await goesOnFromHeading(page, '.result')
  await press(page, 'keys', '.result-foot .button')
  await inVillage(page)
  await expect(page.locator('button.place:focus')).toBeVisible()
})

test('an ending leads by Enter from its title to the way on', async ({ page }) => {
  await openedWith(page, everythingWaits())
  await page.evaluate(() => {
    location.hash = '#chia-khoa/an-toan'
  })
  await goesOnFromHeading(page, '.ending')
})

test('beginning anew is asked about once something was answered, and the safe way has the focus', async ({ page }) => {
  await firstVisit(page)
  await begin(page, 'AT02')
  const startOver = dialog(page).getByRole('button', { name: said('play.start-over') })
  const goOn = dialog(page).locator('.button.primary')
  await key('1', '.feedback')(page)
  const at = await progress(page)
  await page.keyboard.press('p')
  await startOver.press('Enter')
  await expect(dialog(page)).toContainText(said('play.again-line'))
  await expect(goOn).toBeFocused()
  await noBarriers(page)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  expect(await progress(page)).toBe(at)
  await page.keyboard.press('p')
  await startOver.press('Enter')
  await expect(goOn).toBeFocused()
  await startOver.press('Enter')
  await expect(page.locator('.play[data-told="false"]')).toBeVisible()
  await page.keyboard.press('p')
  await startOver.press('Enter')
  await expect(dialog(page)).toBeHidden()
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

/** At its heading a screen begins, with a ring; from there Enter leads to what goes on. */
async function goesOnFromHeading(page: Page, screen: string): Promise<void> {
  const heading = page.locator(`${screen} h1`)
  await expect(heading).toBeFocused()
  // Whoever comes by an address has pressed no key yet.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await heading.focus()
  expect(await heading.evaluate(at => getComputedStyle(at).outlineStyle)).toBe('solid')
  await page.keyboard.press('Enter')
  await expect(page.locator(`${screen} .button.primary`)).toBeFocused()
}

/** What has the focus is a part of the play, in sight, with a ring around it. */
async function shown(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const at = document.activeElement as HTMLElement | null
        if (!at?.closest('.play-panel, .play-over')) return `the focus is at ${at?.tagName}.${at?.className}`
        const ring = getComputedStyle((at.matches('.search-input') && at.closest('.search-field')) || at)
        const { top, bottom } = at.getBoundingClientRect()
        if (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) return `no ring at ${at.className}`
        // Lantern yellow alone is hardly seen on paper.
        const dark = at.tabIndex < 0 || parseFloat(ring.outlineOffset) < 0 || ring.boxShadow.includes('0px 0px 0px 9px')
        if (!dark) return `the ring has no dark edge at ${at.className}`
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
