import Excel from 'exceljs'
import { expect, type Page, test } from 'playwright/test'
import { noBarriers } from './game'
import { playedClass } from './played-class'
import { titleWith } from './profile'
import { dialog, said } from './walk'

/** What the desk makes of a class that played: what it can do, a remark for each pupil, and the papers of both. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const PASSPHRASE = 'trau gui may ban'
const PLAYED = 24
/** Pupils of the list that ships with the game. */
const LISTED = 35

/** No list is at the desk yet; pupils of this class have played on the tablet. */
async function openEmptyDesk(page: Page, played = '5A'): Promise<void> {
  await titleWith(page, playedClass(played, PLAYED))
  await page.getByRole('button', { name: said('app.desk') }).click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(said('desk.passphrase-again')).fill(PASSPHRASE)
  await page.getByRole('button', { name: said('desk.first-save') }).click()
}

/** The class of the invented list, most of whom played. */
async function openClass(page: Page): Promise<void> {
  await openEmptyDesk(page)
  await page.getByRole('button', { name: said('desk.import-sample') }).click()
  await page.getByRole('button', { name: said('desk.preview-save', { class: '5A' }) }).click()
  await page.getByRole('button', { name: said('class.open') }).click()
  await expect(page.getByRole('heading', { name: said('class.pupils-head') })).toBeVisible()
}

const tab = (page: Page, name: string) => page.getByRole('button', { name: said(`class.tab-${name}`) }).click()

test('a teacher sees what her class can do, in the order of the list', async ({ page }) => {
  await openClass(page)
  await noBarriers(page)
  await expect(page.locator('.can-sum')).toContainText(`${PLAYED} trong ${LISTED} em`)
  const rows = page.locator('.can-pupils > li')
  await expect(rows).toHaveCount(LISTED)
  await expect(rows.filter({ hasText: said('class.pupil-none') })).toHaveCount(LISTED - PLAYED)
  // By given name, as in the register, whatever they did.
  const names = await rows.locator('> b').allInnerTexts()
  const given = names.map(name => name.split(' ').at(-1)!)
  expect(given).toEqual([...given].sort(new Intl.Collator('vi').compare))
  // Each dot is a pupil; the three counts stand in words too.
  await expect(page.locator('.fig.wide').first().locator('circle.fig-full')).toHaveCount(PLAYED)
  await expect(page.getByRole('img', { name: /em hay tin, .* em cân bằng, .* em hay nghi/ })).toBeVisible()
  await expect(page.locator('.can-missed li').first()).toContainText(/\((AT|TG|TK)\d\d\)/)
  await expect(page.locator('.can-change').first()).toContainText('→')
})

test('each pupil who played has another remark; what the teacher writes stays, sealed, and is in the sheet', async ({
  page,
}) => {
  await openClass(page)
  await tab(page, 'remarks')
  await noBarriers(page)
  const rows = page.locator('.class-remarks > li')
  const drafts = rows.filter({ hasText: said('class.draft') })
  await expect(drafts).toHaveCount(PLAYED)
  const texts = await drafts.locator('> span').allInnerTexts()
  expect(new Set(texts).size).toBe(PLAYED)

  const name = await drafts.first().locator('> b').innerText()
  await page.getByRole('button', { name: said('class.edit-of', { name }) }).click()
  await noBarriers(page)
  const words = dialog(page).getByLabel(said('class.remark-label'))
  const draft = await words.inputValue()
  await dialog(page)
    .getByRole('button', { name: said('class.other') })
    .click()
  await expect(words).not.toHaveValue(draft)
  await words.fill('Em kể lại tin rất rành mạch. Nên đọc thêm sách.')
  await dialog(page)
    .getByRole('button', { name: said('class.save') })
    .click()
  await expect(rows.filter({ hasText: said('class.kept') })).toHaveCount(1)
  expect(await storedText(page)).not.toContain('rành mạch')

  // The tablet is opened again: the words are still there, and go into the sheet.
  await page.reload()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table')).toContainText(name)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said('desk.download') }).click(),
  ])
  const book = new Excel.Workbook()
  await book.xlsx.readFile((await file.path())!)
  const sheet = book.getWorksheet(said('desk.sheet-tab'))!
  const cells: string[][] = []
  sheet.eachRow(row => cells.push((row.values as unknown[]).map(String)))
  const column = cells.find(row => row.includes(said('desk.sheet-remark')))!.indexOf(said('desk.sheet-remark'))
  expect(cells.find(row => row.includes(name))![column]).toBe('Em kể lại tin rất rành mạch. Nên đọc thêm sách.')
  const written = cells.filter(row => /\.$/.test(row[column] ?? '') && row.includes('5A') === false)
  expect(written.length).toBe(PLAYED)

  // And back to the draft.
  await page.getByRole('button', { name: said('class.open') }).click()
  await tab(page, 'remarks')
  await page.getByRole('button', { name: said('class.edit-of', { name }) }).click()
  await dialog(page)
    .getByRole('button', { name: said('class.to-draft') })
    .click()
  await expect(rows.filter({ hasText: said('class.kept') })).toHaveCount(0)
  await expect(drafts).toHaveCount(PLAYED)
})

test('a class sheet and one page for each pupil are printed on A4', async ({ page }) => {
  await openClass(page)
  await tab(page, 'print')
  await noBarriers(page)
  const sheet = pagesOf(await page.pdf({ preferCSSPageSize: true }))
  expect(sheet.length).toBeLessThanOrEqual(3)
  // Landscape, in points.
  for (const [width, height] of sheet) expect([width, height]).toEqual([842, 595])
  await page.getByLabel(said('class.print-what')).selectOption('pupils')
  await expect(page.locator('.pupil-paper')).toHaveCount(PLAYED)
  await noBarriers(page)
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
  expect(pages).toHaveLength(PLAYED)
  for (const [width, height] of pages) expect([width, height]).toEqual([595, 842])
})

/** Width and height of each page, in whole points. */
function pagesOf(pdf: Buffer): [number, number][] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  )
}

/** Everything that the journal has written down. */
function storedText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done, failed) => {
        const request = indexedDB.open('ban-sang-journal')
        request.onerror = () => failed(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction('lines').objectStore('lines').getAll()
          all.onsuccess = () => done(JSON.stringify(all.result))
        }
      }),
  )
}

test('of a school only the rows near the eye are drawn, and both its ends are a scroll away', async ({ page }) => {
  const names = Array.from({ length: 120 }, (_, at) => `Lò Thị Em${String(at).padStart(3, '0')}`)
  await openEmptyDesk(page)
  await page.getByLabel(said('desk.import-paste')).fill(['Họ và tên', ...names].join('\n'))
  await page.getByRole('button', { name: said('desk.import-read') }).click()
  await page.getByLabel(said('desk.preview-class')).fill('5A')
  await page.getByRole('button', { name: said('desk.preview-save', { class: '5A' }) }).click()
  const table = page.getByRole('table')
  const rows = table.locator('tbody th')
  await expect(table).toHaveAttribute('aria-rowcount', '121')
  await expect(rows.filter({ hasText: names[0]! })).toBeVisible()
  await expect(rows.filter({ hasText: names.at(-1)! })).toHaveCount(0)

  const scrollTo = (to: 'end' | 'start') =>
    page.locator('.desk-scroll').evaluate((box, end) => box.scrollTo(0, end ? box.scrollHeight : 0), to === 'end')
  await scrollTo('end')
  await expect(rows.filter({ hasText: names.at(-1)! })).toBeInViewport()
  await expect(rows.filter({ hasText: names[0]! })).toHaveCount(0)
  expect(await rows.count()).toBeLessThan(60)
  await scrollTo('start')
  await expect(rows.filter({ hasText: names[0]! })).toBeInViewport()
})

test('on a phone the next step of a new class is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await openEmptyDesk(page, '5B')
  await page.getByRole('button', { name: said('desk.import-sample') }).click()
  await page.getByRole('button', { name: said('desk.preview-save', { class: '5A' }) }).click()
  await expect(page.getByRole('table')).toBeVisible()
  for (const door of ['cards.tool', 'assign.tool'])
    await expect(page.getByRole('button', { name: said(door) })).toBeInViewport({ ratio: 1 })
})
