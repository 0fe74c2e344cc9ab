import { readFileSync } from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import { THINGS } from '../../src/core/pictures'
import { inVillage, levelOf, levelWords, noBarriers } from './game'
import { dialog, place, said } from './walk'

/** A class gets picture cards and an assignment at the desk; on a tablet that never saw it they open the right levels. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const PASSPHRASE = 'trau gui may ban'
/** Behind the easier ones of the tier in the path, so that only an assignment puts them first. */
const ASSIGNED = ['TK06', 'AT07']
const CODE = '03'
const NAME = 'Sùng Thị Dúa'
const GREETING = 'Chào các em, thứ Sáu mình cùng kể nhé!'

const button = (page: Page, key: string, values = {}) => page.getByRole('button', { name: said(key, values) })
const title = (level: string) => levelWords(level, 'vi')[`${level}.title`]!

async function openDesk(page: Page): Promise<void> {
  await page.goto('./')
  await button(page, 'app.desk').click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(said('desk.passphrase-again')).fill(PASSPHRASE)
  await button(page, 'desk.first-save').click()
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/class-lists/lop-4b.csv')
  await button(page, 'desk.preview-save', { class: '4B' }).click()
  await expect(page.getByRole('table')).toContainText(NAME)
}

async function openRoom(page: Page, key: 'cards.tool' | 'assign.tool'): Promise<void> {
  await button(page, 'desk.more').click()
  await dialog(page)
    .getByRole('button', { name: said(key) })
    .click()
}

interface Handed {
  /** Names of the three pictures on the card of `CODE`. */
  readonly three: readonly string[]
  /** The dark dots of that card's code, as its drawing says. */
  readonly dots: string
  readonly side: number
}

/** Makes the cards, and reads the one of `CODE` as its child would. */
async function makeCards(desk: Page): Promise<Handed> {
  await openRoom(desk, 'cards.tool')
  await button(desk, 'cards.make', { class: '4B' }).click()
  await expect(desk.locator('.pupil-card')).toHaveCount(5)
  await expect(desk.locator('.papers')).not.toContainText(NAME)
  await desk.getByLabel(said('cards.names')).check()
  await expect(desk.locator('.papers')).toContainText(NAME)
  await noBarriers(desk)
  const card = desk.locator('.pupil-card').filter({ hasText: CODE })
  const alts = await card.locator('.pupil-card-secret img').evaluateAll(all => all.map(img => img.getAttribute('alt')!))
  const svg = card.locator('svg')
  const [dots, box] = [await svg.locator('path').getAttribute('d'), await svg.getAttribute('viewBox')]
  await button(desk, 'assign.back').click()
  return { three: alts, dots: dots!, side: Number(box!.split(' ')[2]) }
}

/** Assigns the levels, and brings what goes to the tablets: the link, and the file. */
async function assign(desk: Page): Promise<{ link: string; file: Buffer }> {
  await openRoom(desk, 'assign.tool')
  await button(desk, 'assign.make', { class: '4B' }).click()
  await expect(desk.getByRole('alert').filter({ hasText: said('assign.none') })).toBeVisible()
  for (const level of ASSIGNED) await desk.getByRole('checkbox', { name: title(level) }).check()
  await desk.getByLabel(said('assign.greeting')).fill(GREETING)
  await noBarriers(desk)
  await button(desk, 'assign.make', { class: '4B' }).click()
  await expect(desk.getByRole('img', { name: said('assign.code', { class: '4B' }) })).toBeVisible()
  await noBarriers(desk)
  const link = await desk.getByLabel(said('assign.link')).inputValue()
  const [saved] = await Promise.all([desk.waitForEvent('download'), button(desk, 'assign.way-file').click()])
  expect(saved.suggestedFilename()).toBe('ban-sang_giao-bai_4B.txt')
  return { link, file: readFileSync((await saved.path())!) }
}

const touch = (tablet: Page, names: readonly string[]) =>
  names.reduce(
    (before, name) => before.then(() => tablet.getByRole('button', { name, exact: true }).click()),
    Promise.resolve(),
  )

const give = (tablet: Page, buffer: Buffer) =>
  tablet.locator('input[type=file]').setInputFiles({ name: 'giao-bai.txt', mimeType: 'text/plain', buffer })

/** The same file with one letter of what it carries changed. */
function damaged(file: Buffer): Buffer {
  const text = file.toString('utf8')
  const at = text.indexOf('----- HET') - 12
  return Buffer.from(text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1))
}

test('cards and an assignment go from the desk to a tablet that never saw the class', async ({
  page: desk,
  browser,
}) => {
  await openDesk(desk)
  const { three, dots, side } = await makeCards(desk)
  const { link, file } = await assign(desk)
  expect(file.toString('utf8')).not.toMatch(/Dúa|D\u00faa/)

  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const tablet = await context.newPage()
  await tablet.goto(link)
  await expect(tablet.getByText(GREETING)).toBeVisible()
  await expect(tablet.locator('.given-levels li')).toHaveText(ASSIGNED.map(title))
  await noBarriers(tablet)
  await button(tablet, 'assign.preview-take').click()

  await button(tablet, 'cards.face', { code: CODE }).click()
  const others = THINGS.map(thing => said(`app.sign-${thing}`)).filter(name => !three.includes(name))
  await touch(tablet, [three[0]!, three[1]!, others[0]!])
  await expect(tablet.getByRole('status')).toContainText(said('cards.three-wrong'))
  await noBarriers(tablet)
  await touch(tablet, [...three].reverse())

  await inVillage(tablet)
  await expect(dialog(tablet)).toContainText(GREETING)
  await expect(dialog(tablet).locator('[data-level]').first()).toHaveAttribute('data-level', ASSIGNED[0]!)
  await tablet.keyboard.press('Escape')
  await expect(place(tablet, levelOf(ASSIGNED[0]!).place)).toHaveClass(/place-next/)
  await button(tablet, 'village.home').click()

  // Back at the picker the child is asked for its pictures again, and a damaged file changes nothing.
  await tablet.locator('.player').filter({ hasText: CODE }).click()
  await expect(tablet.getByRole('heading', { name: said('cards.three') })).toBeVisible()
  await button(tablet, 'cards.not-me').click()
  await button(tablet, 'cards.open').click()
  await give(tablet, damaged(file))
  await expect(tablet.getByRole('status')).toContainText(said('cards.told-broken'))
  await give(tablet, file)
  await expect(tablet.getByRole('alert')).toContainText(said('assign.preview-known'))
  await button(tablet, 'assign.preview-ok').click()

  // The card before the camera: no picture to touch, straight into the village.
  await showToCamera(tablet, dots, side)
  await button(tablet, 'cards.open').click()
  await button(tablet, 'cards.scan').click()
  await inVillage(tablet)
  await expect(tablet.locator('.village-who')).toContainText(CODE)
  await context.close()
})

/** From now on the tablet's camera sees a QR code drawn from its dots. */
async function showToCamera(tablet: Page, dots: string, side: number): Promise<void> {
  await tablet.evaluate(
    ([path, dotsAcross]) => {
      const paper = document.createElement('canvas')
      paper.width = paper.height = 600
      const pen = paper.getContext('2d')!
      navigator.mediaDevices.getUserMedia = async () => {
        const draw = () => {
          pen.resetTransform()
          pen.fillStyle = '#fff'
          pen.fillRect(0, 0, 600, 600)
          pen.scale(600 / dotsAcross, 600 / dotsAcross)
          pen.fillStyle = '#000'
          pen.fill(new Path2D(path))
        }
        draw()
        setInterval(draw, 100) // A stream sends a picture when the canvas is drawn.
        return paper.captureStream(10)
      }
    },
    [dots, side] as const,
  )
}
