import { type BrowserContext, chromium, expect, type Page, test } from 'playwright/test'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import { inVillage, newLearner, noBarriers, startLevel } from './game'
import { playThrough } from './play'
import { judgeAtWeir } from './players/weir'
import { School } from './school'
import { firstVisit, place, said, visitPlace } from './walk'

/** Whatever a tablet may lack or lose: it is said, and the play goes on. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const LIT = '.result .lanterns .lantern.lit'

/** A page of the game's own address that does not open its stores. */
const besideTheGame = (page: Page) => page.goto('icon.svg')

test('a full disk is told, and the lantern waits for room; a wiped store is rebuilt from the other', async ({
  page,
  context,
}) => {
  const session = await context.newCDPSession(page)
  await firstVisit(page)
  const quota = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize })

  await test.step('full disk', async () => {
    await quota(1000)
    await playThrough(page, 'mouse', 'AT02')
    await expect(page.getByRole('heading', { name: said('app.result-unsaved') })).toBeVisible()
    await expect(page.getByText(said('app.result-unsaved-line'))).toBeVisible()
    await expect(page.locator('.result .lantern.lit')).toHaveCount(0)
    await noBarriers(page)
  })
  await test.step('room again', async () => {
    await quota()
    await page.getByRole('button', { name: said('app.keeping-retry') }).click()
    await expect(page.getByText(said('app.result-lit', { place: said('places.suoi') }))).toBeVisible()
    await expect(page.locator(LIT)).toHaveCount(2)
  })
  await test.step('database gone', async () => {
    await besideTheGame(page)
    await page.evaluate(
      () =>
        new Promise((done, failed) => {
          const request = indexedDB.deleteDatabase('ban-sang-journal')
          request.onsuccess = done
          request.onerror = failed
        }),
    )
    await rebuiltAndLit(page)
  })
  await test.step('file gone', async () => {
    await besideTheGame(page)
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      for (const name of ['journal-0.log', 'journal-1.log']) await root.removeEntry(name)
    })
    await rebuiltAndLit(page)
  })
})

/** The start tells that it mended something; nothing is lost. */
async function rebuiltAndLit(page: Page): Promise<void> {
  await page.goto('./')
  await expect(page.getByRole('heading', { name: said('app.health-title') })).toBeVisible()
  const [before, after] = said('app.health-rebuilt', { n: '\0' }).split('\0')
  await expect(page.getByText(before!)).toContainText(after!)
  await expect(page.locator('.notice-words p')).toHaveCount(1)
  await noBarriers(page)
  await page.getByRole('button', { name: said('app.health-ok') }).click()
  await page.locator('.player-last').click()
  await inVillage(page)
  await expect(place(page, 'suoi')).toContainText(said('village.state-lit', { n: 2 }))
}

test('a second tab says so, and may go on when the first is closed', async ({ page, context }) => {
  await firstVisit(page)
  const second = await context.newPage()
  await second.goto('./')
  await expect(second.getByRole('heading', { name: said('app.elsewhere-title') })).toBeVisible()
  await noBarriers(second)
  await page.close()
  await second.getByRole('button', { name: said('app.elsewhere-again') }).click()
  await expect(second.locator('.player-last')).toBeVisible()
})

test('without WebGL the village is drawn on a plain canvas', async ({ page, context }) => {
  await refuseCanvas(context, ['webgl', 'webgl2', 'experimental-webgl'])
  await firstVisit(page)
  await expect(page.locator('.village[data-stage="picture"]')).toBeVisible()
  await expect.poll(() => page.evaluate(coloursOfPicture)).toBeGreaterThan(50)
  const card = await visitPlace(page, 'suoi')
  await card.getByRole('button', { name: said('play.play') }).click()
  await expect(page.locator('.play')).toBeVisible()
})

/** So many different colours are in the picture; 0 when it is not a plain canvas. */
function coloursOfPicture(): number {
  const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas')
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
  const found = new Set<number>()
  for (let at = 0; at < (pixels?.length ?? 0); at += 4000) found.add(new DataView(pixels!.buffer).getUint32(at))
  return found.size
}

async function refuseCanvas(context: BrowserContext, kinds: readonly string[]): Promise<void> {
  await context.addInitScript(refused => {
    const get = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return refused.includes(kind) ? null : Reflect.apply(get, this, [kind, ...rest])
    } as typeof get
  }, kinds)
}

test('without any canvas the places are a list, and a level is played as a page', async ({ page, context }) => {
  await refuseCanvas(context, ['2d', 'webgl', 'webgl2', 'experimental-webgl'])
  await firstVisit(page)
  await expect(page.locator('.village[data-stage="page"]')).toBeVisible()
  await expect(page.locator('.place')).toHaveCount(15)
  await noBarriers(page)
  await playThrough(page, 'mouse', 'AT02')
  await expect(page.locator(LIT)).toHaveCount(2)
})

test('at a plain-http address pupils play, and the desk says why it stays closed', async () => {
  const school = await School.open()
  // A name that is not this machine's own, as the address of a teacher's laptop in a school's network.
  const args = [...FLAGS, '--host-resolver-rules=MAP lop.test 127.0.0.1']
  const browser = await chromium.launch({ executablePath: findChromium(), args })
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await page.goto(school.addressAt('lop.test'))
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await expect(page.getByText(said('app.offline-none'))).toBeVisible()
  await page.getByRole('button', { name: said('app.desk') }).click()
  await expect(page.getByText(said('desk.insecure-line'))).toBeVisible()
  // Where it does open: the same port of the machine that serves the game, asked from that machine itself.
  await expect(page.getByText(school.addressAt('localhost'), { exact: true })).toBeVisible()
  await noBarriers(page)
  await page
    .getByRole('button', { name: said('desk.leave') })
    .first()
    .click()
  await newLearner(page, 'mouse')
  await startLevel(page, 'mouse', 'AT02')
  await judgeAtWeir(page, { hand: 'mouse', tag: 'vi' }, 'AT02')
  await browser.close()
  await school.close()
})

test.describe('a broken level', () => {
  test.use({ serviceWorkers: 'block' })

  test('says so and leads back; the others can be played', async ({ page }) => {
    const bugs: string[] = []
    page.on('pageerror', error => bugs.push(String(error)))
    await page.route(/\/AT02-[^/]*\.json$/, route => route.fulfill({ json: { level: { mechanic: 'M1' }, words: {} } }))
    await firstVisit(page)
    const card = await visitPlace(page, 'suoi')
    await card.getByRole('button', { name: said('play.play') }).click()
    await expect(page.getByRole('alert')).toHaveText(said('play.broken-level'))
    await noBarriers(page)
    await page.getByRole('button', { name: said('play.leave') }).click()
    await startLevel(page, 'mouse', 'TK07')
    await expect(page.locator('.search-ask')).toBeVisible()
    expect(bugs).toEqual([])
  })
})
