import { expect, type Page, test } from 'playwright/test'
import { inVillage, newLearner, startLevel } from './game'
import { playThrough } from './play'
import { judgeAtWeir, nextAtWeir } from './players/weir'
import { School } from './school'
import { leavePlay, said } from './walk'

/** Without the server: said only when true, and then true; a new version waits until it is asked for. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const READY = said('app.offline-ready')
/** Everything has to be stored first, by a browser that shares its machine with others. */
const SLOW = { timeout: 90_000 }
const AS_A_CHILD = { hand: 'mouse', tag: 'vi' } as const

const buttonsOf = (page: Page) =>
  page.locator('.title button').evaluateAll(buttons =>
    buttons.map(button => {
      const { x, y } = button.getBoundingClientRect()
      return `${button.textContent} ${x} ${y}`
    }),
  )

test('says "ready" only when it is, and then a newcomer plays a level with the server gone', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 1280 })
  const school = await School.open()
  const last = school.hold(school.stored().at(-1)!)
  await page.goto(school.address)
  await last.asked
  await expect(page.getByText(said('app.offline-installing'))).toBeVisible()
  await expect(page.getByText(READY)).toHaveCount(0)
  await expect(page.getByText(said('app.keeping-saved'))).toBeVisible()
  // Nothing that is about to be touched moves away because a shorter line is said below it.
  const before = await buttonsOf(page)
  last.release()
  await expect(page.getByText(READY)).toBeVisible(SLOW)
  expect(await buttonsOf(page)).toEqual(before)

  await school.stop()
  await page.reload()
  await newLearner(page, 'mouse')
  await page.addInitScript(() => {
    const told = Object.assign(window, { told: [] as string[] }).told
    const look = () => {
      // Of the page's own first screen a tablet that is known sees the name alone.
      const states = document.querySelector<HTMLElement>('html:not([data-known]) .title-states')
      if (states) told.push(states.innerText)
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
  })
  await page.goto(school.address)
  await expect(page.getByText(READY)).toBeVisible()
  // Not even for a moment: there is no network that could be left on.
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told.join())
  expect(told).toContain(READY)
  expect(told).not.toContain(said('app.offline-installing'))
  await page.locator('.player-last').click()
  await inVillage(page)
  await playThrough(page, 'mouse', 'AT02')
  await expect(page.locator('.result .lanterns .lantern.lit')).toHaveCount(2)
  await school.close()
})

test('offers a new version at the picker, never in a level, and keeps the play over it', async ({ page }) => {
  const school = await School.open()
  await page.goto(school.address)
  await expect(page.getByText(READY)).toBeVisible(SLOW)
  await newLearner(page, 'mouse')
  await startLevel(page, 'mouse', 'AT02')
  await judgeAtWeir(page, AS_A_CHILD, 'AT02')

  school.bring('new')
  await waitsAsWhole(page)
  const offer = page.getByRole('button', { name: said('app.update') })
  await expect(offer).toHaveCount(0)
  await nextAtWeir(page, AS_A_CHILD)
  await judgeAtWeir(page, AS_A_CHILD, 'AT02')
  expect(await editionOf(page)).toBeUndefined()

  await leavePlay(page)
  await expect(offer).toHaveCount(0)
  await page.getByRole('button', { name: said('village.home') }).click()
  await offer.click()
  await expect.poll(() => editionOf(page).catch(() => 'on its way')).toBe('new')
  await page.locator('.player-last').click()
  await inVillage(page)
  await page.locator('.place[data-place="suoi"]').click()
  await expect(page.getByRole('button', { name: said('play.resume') })).toBeVisible()
  await school.close()
})

const editionOf = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name=edition]')?.getAttribute('content'))

/** Looks for a new version and waits until all of it is stored. */
async function waitsAsWhole(page: Page): Promise<void> {
  const waiting = async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    return registration?.waiting?.state ?? null
  }
  await expect.poll(() => page.evaluate(waiting), SLOW).toBe('installed')
}

test('stays the old version, whole, when the new one is cut off on its way', async ({ page }) => {
  const school = await School.open()
  await page.goto(school.address)
  await expect(page.getByText(READY)).toBeVisible(SLOW)
  school.bring('new')
  school.patience = 1
  // That the look fails is the point.
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update()).catch(() => {})
  await page.reload()
  await expect(page.getByText(READY)).toBeVisible(SLOW)
  await expect(page.getByRole('button', { name: said('app.update') })).toHaveCount(0)
  expect(await editionOf(page)).toBeUndefined()
  await school.close()
})
