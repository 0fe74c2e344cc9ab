import { expect, type Page, test } from 'playwright/test'
import { GAINS, type Gain } from '../../src/core/growth'
import { inVillage } from './game'
import { playThrough } from './play'
import { lit, openedWith } from './profile'
import { said } from './walk'

/** The village grows with its lanterns: what is there is shown and said, and nothing else is fetched. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Levels of tier 2, the seeded child's. */
const OWN = ['AT05', 'TG05', 'TK05', 'AT06', 'TG06', 'TK06', 'AT07', 'TG07', 'TK07', 'AT08', 'TG08', 'TK08'] as const

const saidOf = (gains: readonly Gain[]) => gains.map(gain => said(`village.gain-${gain}`))

/** Names of the pictures of growth that the page asked for. */
function askedFor(page: Page): Set<string> {
  const asked = new Set<string>()
  page.on('request', request => {
    const name = request.url().match(/\/growth-([a-z]+)-[^/]*\.svg$/)?.[1]
    if (name) asked.add(name)
  })
  return asked
}

for (const [count, pictures, hour] of [
  [0, [], 'dusk'],
  [1, ['lamp'], 'dusk'],
  [6, ['ducks', 'lamp', 'loudspeakers', 'planks', 'tree'], 'dusk'],
  [12, ['bookshelf', 'cable', 'ducks', 'lamp', 'loudspeakers', 'planks', 'tree', 'wheel'], 'dawn'],
] as const) {
  test(`with ${count} lanterns the village has what they brought, and fetches no more`, async ({ page }) => {
    const asked = askedFor(page)
    await openedWith(page, lit(OWN.slice(0, count)))
    await expect(page.locator('.village-grown li')).toHaveText(saidOf(GAINS.slice(0, count)))
    expect([...asked].sort()).toEqual(pictures)
    await expect(
      page.getByRole('button', { name: said('village.hour', { hour: said(`village.hour-${hour}`) }) }),
    ).toBeVisible()
    // What is said when it comes is not said again.
    await expect(page.locator('.news')).toHaveCount(0)
  })
}

test('back from a level, what its lantern brought is named once', async ({ page }) => {
  await openedWith(page, lit(OWN.slice(0, 3)))
  await playThrough(page, 'mouse', 'AT02')
  await page.locator('.result-foot .button').first().click()
  await inVillage(page)
  const news = page.getByRole('status').locator('.news')
  await expect(news).toContainText(said('village.news', { things: saidOf([GAINS[3]])[0]! }))
  await expect(page.locator('.village-grown li')).toHaveCount(4)
  await news.getByRole('button', { name: said('village.news-close') }).click()
  await expect(news).toHaveCount(0)
  await page.getByRole('button', { name: said('village.home') }).click()
  await page.locator('.player:not(.player-new)').first().click()
  await inVillage(page)
  await expect(page.locator('.village-grown li')).toHaveCount(4)
  await expect(news).toHaveCount(0)
})

test('without a picture the page says what the village has gained', async ({ page }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return /2d|webgl/.test(kind) ? null : get.call(this, kind as '2d', ...(rest as []))
    } as typeof get
  })
  await openedWith(page, lit(OWN.slice(0, 6)))
  await expect(page.locator('.village[data-stage="page"]')).toBeVisible()
  await expect(page.getByRole('heading', { name: said('village.grown') })).toBeInViewport()
  for (const thing of saidOf(GAINS.slice(0, 6))) await expect(page.getByText(thing, { exact: true })).toBeVisible()
})
