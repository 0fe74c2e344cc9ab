import { expect, type Page, test } from 'playwright/test'
import { inVillage, levelsOfCourse, newLearner, noBarriers, pastRecall, press, startLevel } from './game'
import { judgeAtWeir, nextAtWeir } from './players/weir'
import { lit, titleWith } from './profile'

/** A language of the valley stands beside Vietnamese on every screen, says what it is, and never takes its place. */

const HAND = 'touch'
const WISH = { hand: HAND, tag: 'vi' } as const

/** Chooses a language of home on the first screen; with drafts, as a family without a class may. */
async function choose(page: Page, tag: string, drafts: boolean): Promise<void> {
  await press(page, HAND, '.title-tools .button')
  await press(page, HAND, `.languages li[data-tag="${tag}"] .button`)
  await expect(page.locator('.languages-lines')).toBeVisible()
  if (drafts) await press(page, HAND, '.languages .switch')
  await noBarriers(page)
  await press(page, HAND, '.languages .button.primary')
}

/** What a finger on a button would open instead of pressing it: words and badges that reach over the button. */
function wordsInTheWay(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const steps = [0, 1, 2, 3, 4]
    return [...document.querySelectorAll('button:not(.home-badge, .key-word), a, input')].flatMap(control => {
      const { left, top, width, height } = control.getBoundingClientRect()
      if (width === 0) return []
      const at = (part: number, from: number, size: number) => from + 2 + ((size - 4) * part) / 4
      // Along its middle lines: a round button has no corners.
      const points = steps.flatMap(step => [
        [at(step, left, width), at(2, top, height)],
        [at(2, left, width), at(step, top, height)],
      ])
      const hit = points.map(([x, y]) =>
        document.elementFromPoint(x!, y!)?.closest('button.home-badge, button.key-word'),
      )
      const over = hit.find(word => word && !control.contains(word))
      return over ? [`${over.parentElement?.textContent} lies over ${control.className} ${control.textContent}`] : []
    })
  })
}

/** Opens the card of a word by finger; whatever is done next is not held up by it. */
async function openCard(page: Page, at: string): Promise<void> {
  await press(page, HAND, at)
  await expect(page.locator('.home-card')).toBeVisible()
}

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } })

/** One message after the other, to the result. No line of home is without its Vietnamese, whatever is on the screen. */
async function playInTwoLines(page: Page, tag: string): Promise<void> {
  const wish = { hand: HAND, tag } as const
  while (await judgeAtWeir(page, wish, 'AT02')) {
    expect(await page.locator('.two-lines:not(:has(.vi-line))').count()).toBe(0)
    expect(await wordsInTheWay(page)).toEqual([])
    await nextAtWeir(page, wish)
  }
}

test('AT02 in every language of the menu, in two lines from the first screen to the result', async ({ page }) => {
  test.setTimeout(400_000)
  const bugs: string[] = []
  page.on('pageerror', error => bugs.push(String(error)))
  await page.goto('./')
  await choose(page, 'hmn-x-rpa', true)
  const hello = page.locator('#title-who .two-lines')
  await expect(hello.locator('[lang="hmn"]')).toContainText('Nyob zoo!')
  await expect(hello.locator('.vi-line')).toHaveText('Chào em! Mình làm quen nhé.')
  await newLearner(page, HAND)
  await startLevel(page, HAND, 'AT02')
  await expect(page.locator('.weir-exit .home-line').first()).toHaveText('Tso mus')
  expect(await wordsInTheWay(page)).toEqual([])
  await judgeAtWeir(page, WISH, 'AT02')
  await expect(page.locator('.feedback .home-line').first()).toBeVisible()
  // A draft says that it is one, and where it comes from; the lines of the level came with it.
  await openCard(page, '.feedback-why .home-badge')
  await expect(page.locator('.home-card')).toContainText('Bản nháp')
  await page.keyboard.press('Escape')
  await expect(page.locator('.home-card')).toHaveCount(0)
  await openCard(page, '.feedback-why .home-badge')
  // One touch goes on, card or no card.
  await nextAtWeir(page, WISH)
  await expect(page.locator('.home-card')).toHaveCount(0)
  await playInTwoLines(page, 'vi')
  await expect(page.locator('.result .home-line').first()).toBeVisible()

  await page.evaluate(() => {
    location.hash = ''
  })
  await press(page, HAND, '.title-tools .button')
  await expect(page.locator('.languages li').nth(9)).toBeVisible()
  const tags = await page
    .locator('.languages li')
    .evaluateAll(rows => rows.map(row => (row as HTMLElement).dataset.tag!))
  expect(tags.length).toBeGreaterThanOrEqual(10)
  await page.keyboard.press('Escape')
  for (const tag of tags.filter(one => one !== 'hmn-x-rpa')) {
    await test.step(tag, () => inLanguage(page, tag))
  }
  expect(bugs).toEqual([])
})

/** From the first screen: another language is chosen, and the same child plays the level in it. */
async function inLanguage(page: Page, tag: string): Promise<void> {
  await press(page, HAND, '.title-tools .button')
  await press(page, HAND, `.languages li[data-tag="${tag}"] .button`)
  const whole = tag === 'vi' || tag === 'en'
  if (!whole) await press(page, HAND, '.languages .button.primary')
  await expect(page.locator('.languages')).toHaveCount(0)
  await page.evaluate(() => {
    location.hash = '#choi/AT02'
  })
  await pastRecall(page, HAND)
  await press(page, HAND, '.play[data-told="false"] .play-foot .button.primary')
  await playInTwoLines(page, whole ? tag : 'vi')
  await page.evaluate(() => {
    location.hash = ''
  })
}

test('on a phone no long name hangs under the keys of the map, and the next place lies whole in the picture', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await titleWith(page, lit(levelsOfCourse().slice(0, 12)))
  await choose(page, 'hmn-x-rpa', true)
  await press(page, HAND, '.player:not(.player-new)')
  await inVillage(page)
  const next = page.locator('.place-next')
  await expect(next.locator('.home-line')).toBeVisible()
  const boxes = () =>
    page.evaluate(() => {
      const { right } = document.querySelector('.place-next')!.getBoundingClientRect()
      const labels = [...document.querySelectorAll('.place')].map(label => label.getBoundingClientRect().top)
      const keys = document.querySelector('.village-keys')!.getBoundingClientRect().bottom
      return { beyond: Math.max(0, Math.ceil(right - innerWidth)), under: labels.filter(top => top < keys).length }
    })
  await expect.poll(boxes).toEqual({ beyond: 0, under: 0 })
})

test('without drafts: Vietnamese, and words that a source gives', async ({ page }) => {
  await page.goto('./')
  await choose(page, 'hmn-x-rpa', false)
  await expect(page.locator('#title-who')).toHaveText('Chào em! Mình làm quen nhé.')
  await press(page, HAND, '.title-welcome .key-word')
  await expect(page.locator('.home-card')).toContainText('xaiv')
  await expect(page.locator('.home-card')).toContainText('WOLD')
  await noBarriers(page)
  await page.keyboard.press('Escape')
  await newLearner(page, HAND)
  await inVillage(page)
  await expect(page.locator('.home-badge[title="Bản nháp"]')).toHaveCount(0)
  // What only a screen reader reads stays Vietnamese, and holds nothing that a finger or Tab would come to unseen.
  await expect(page.locator('.village .hidden-words').first()).toBeAttached()
  await expect(page.locator('.hidden-words :is(.key-word, .home-line)')).toHaveCount(0)
})

test('a word written from another script is shown in the letters of that, too', async ({ page }) => {
  await page.goto('./')
  await choose(page, 'blt-Latn', true)
  // The menu has loaded them for the names in it; whoever comes back has no menu before them.
  await page.reload()
  await openCard(page, '.title-welcome .key-word:text-is("một")')
  const from = page.locator('.home-card dd', { hasText: /\p{Script=Tai_Viet}/u }).first()
  await expect(from).toBeVisible()
  const drawn = () =>
    from.evaluate(at =>
      [...document.fonts].some(
        ({ family, status }) =>
          status === 'loaded' && family.includes('Tai Viet') && getComputedStyle(at).fontFamily.includes('Tai Viet'),
      ),
    )
  await expect.poll(drawn).toBe(true)
})

test.describe('packs by themselves', () => {
  test.use({ serviceWorkers: 'block' })

  test('a start reads no language of home but the chosen one, however many there are', async ({ page }) => {
    const asked: string[] = []
    page.on('request', request => {
      const pack = request.url().match(/\/packs\/(homes\/.+|languages\/index)-[0-9a-f]{10}\.json$/)?.[1]
      if (pack) asked.push(pack)
    })
    await page.goto('./')
    await newLearner(page, HAND)
    expect(asked).toEqual([])
    await page.evaluate(() => localStorage.setItem('ban-sang-settings', JSON.stringify({ home: 'mtq', drafts: true })))
    await page.goto('./')
    await expect.poll(() => asked).toEqual(['homes/mtq'])
    await page.locator('.player:not(.player-new)').first().click()
    await inVillage(page)
    expect(asked).toEqual(['homes/mtq'])
  })

  test('runs from right to left, and its HTML is text', async ({ page }) => {
    const text = '<img src=x onerror=alert(1)> مرحبا'
    await page.route('**/homes/kjg-*.json', async route => {
      const pack = await (await route.fetch()).json()
      const strings = [{ key: 'app.who-first', vi: 'Chào em! Mình làm quen nhé.', text, status: 'draft' }]
      await route.fulfill({ json: { ...pack, language: { ...pack.language, dir: 'rtl' }, strings } })
    })
    await page.goto('./')
    await choose(page, 'kjg', true)
    await expect(page.locator('#title-who bdi[dir="rtl"]')).toHaveText(text)
    await expect(page.locator('img[src="x"]')).toHaveCount(0)
  })
})
