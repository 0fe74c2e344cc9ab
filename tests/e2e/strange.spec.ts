import { expect, type Page, test } from 'playwright/test'
import { everyScreen, FOLDERS } from './every-screen'
import { button } from './hand-in'
import { lit, titleWith } from './profile'
import { faultsOf } from './screen-faults'
import { SAFETY, type Strange, speak, vietnameseLines } from './strange-language'
import { everythingWaits } from './waiting-tablet'
import { dialog, said } from './walk'

/**
 * Every screen of a pupil on the smallest phone in languages made for this: one of long words under the Vietnamese ones, and
 * one from right to left instead of them.
 */

test.use({
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
})

const STRANGE: Readonly<Record<string, Strange>> = {
  'long words under Vietnamese': { dir: 'ltr', letters: 'åħéðîşûñ', reviewed: false },
  'words from right to left, alone': { dir: 'rtl', letters: 'ابتثجحخد', reviewed: true },
}

for (const [name, strange] of Object.entries(STRANGE)) {
  test(`${name}: nothing is cut off or too small, and no safety sentence stands alone`, async ({ page }) => {
    const lines = vietnameseLines(FOLDERS)
    const look = looker(page, lines)
    await titleWith(page, everythingWaits())
    await speak(page, strange, lines)
    await expect(page.locator('#title-who .home-line')).toBeVisible()
    await expect(page.locator('#title-who bdi')).toHaveAttribute('dir', strange.dir)
    await everyScreen(page, look)
    look.done()
  })
}

test('the teacher’s desk stands in Vietnamese alone, whatever the tablet shows its pupils', async ({ page }) => {
  const strange = STRANGE['words from right to left, alone']!
  await titleWith(page, lit(['AT02']))
  await speak(page, strange, vietnameseLines([]))
  await expect(page.locator('#title-who .home-line')).toBeVisible()
  const desk = async (screen: string) => {
    expect(await page.locator('.home-line, .key-word, .home-badge').count(), screen).toBe(0)
    await expect(page.locator('#app'), screen).not.toContainText(new RegExp(`[${strange.letters}${SAFETY}]`))
  }
  await page.evaluate(() => {
    location.hash = '#ban-co'
  })
  await expect(page.getByLabel(said('desk.passphrase-again'))).toBeVisible()
  await desk('first passphrase')
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill('trau gui may ban')
  await page.getByLabel(said('desk.passphrase-again')).fill('trau gui may ban')
  await button(page, 'desk.first-save').tap()
  await expect(page.locator('input[type=file]')).toBeAttached()
  await desk('class list')
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/class-lists/lop-4b.csv')
  await expect(button(page, 'desk.preview-save', { class: '4B' })).toBeVisible()
  await desk('preview')
  await button(page, 'desk.preview-save', { class: '4B' }).tap()
  await expect(page.getByRole('table')).toContainText('Hà Văn Đôi')
  await desk('class')
  await button(page, 'desk.more').tap()
  await expect(dialog(page)).toBeVisible()
  await desk('more')
  await page.keyboard.press('Escape')
  await button(page, 'desk.lock').tap()
  await expect(page.getByRole('heading', { name: said('desk.unlock-title') })).toBeVisible()
  await desk('locked')
  await button(page, 'desk.leave').tap()
  await expect(page.locator('#title-who .home-line')).toBeVisible()
})

/** Collects what is wrong, so that all of it is told at once. */
function looker(page: Page, lines: ReadonlyMap<string, string>) {
  const found: string[] = []
  page.on('pageerror', error => found.push(error.message))
  const look = async (screen: string) => {
    // What just came into sight is laid out with the next frame.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
    found.push(...(await faultsOf(page, lines)).map(fault => `${screen}: ${fault}`))
  }
  return Object.assign(look, { done: () => expect(found).toEqual([]) })
}

const LONG = 'Một dòng chữ rất dài mà không ngắt'
/** What is wrong, and a page that is so. */
const PLANTED: readonly (readonly [string, string])[] = [
  ['cut off', `<div style="overflow:hidden; width:90px; white-space:nowrap">${LONG}</div>`],
  ['cut off', `<div style="overflow:hidden; height:30px; width:90px">${LONG}</div>`],
  ['out of its box', `<button style="width:90px; height:60px; white-space:nowrap">${LONG}</button>`],
  ['outside of the screen', `<div style="position:fixed; left:-40px; top:0">${LONG}</div>`],
  ['over “Dưới”', '<p style="margin:0">Trên</p><p style="margin:-20px 0 0">Dưới</p>'],
  ['too small for a finger', '<button style="width:40px; height:60px">Nhỏ</button>'],
  [
    'slides sideways',
    `<div style="overflow:auto; height:60px; width:200px"><p style="width:400px; height:90px">${LONG}</p></div>`,
  ],
  ['safety alone', `<p>${SAFETY}[åħé]</p>`],
  ['safety first', `<p class="two-lines after">${SAFETY}[åħé] <br /><span class="vi-line">Kể với mẹ</span></p>`],
  ['not in the language', '<p>Tin tiếp theo</p>'],
]

test('what is wrong on a page is found, and nothing where nothing is', async ({ page }) => {
  const known = new Map([['weir.next', 'Tin tiếp theo']])
  const faultsWith = async (html: string) => {
    await page.setContent(`<body style="margin:0"><main id="app">${html}</main></body>`)
    return faultsOf(page, known)
  }
  for (const [what, html] of PLANTED) expect(await faultsWith(html), html).toContainEqual(expect.stringContaining(what))
  const safe = `<p class="two-lines after"><span class="vi-line">Kể với mẹ</span> <br />${SAFETY}[åħé]</p>`
  const slid = `<div style="overflow-y:auto; height:60px"><p>${LONG} ${LONG} ${LONG}</p></div>`
  expect(await faultsWith(`${safe}${slid}<button style="width:90px; height:60px">Vừa</button>`)).toEqual([])
})
