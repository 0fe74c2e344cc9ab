import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CFB } from '@e965/xlsx'
import Excel from 'exceljs'
import { zipSync } from 'fflate'
import { expect, type Page, test } from 'playwright/test'
import { inVillage, noBarriers } from './game'
import { playThrough } from './play'
import { dialog, firstVisit, said, visitPlace } from './walk'

/** From the school's own class list, through play, to the sheet that a teacher hands in. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const LISTS = 'tests/fixtures/class-lists'
const PASSPHRASE = 'trau gui may ban'

async function openDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: said('app.desk') }).click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(said('desk.passphrase-again')).fill(PASSPHRASE)
  await page.getByRole('button', { name: said('desk.first-save') }).click()
  await expect(page.getByRole('heading', { name: said('desk.import-title') })).toBeVisible()
}

const give = (page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  page.locator('input[type=file]').setInputFiles(file)

/** Bytes of these scripts and styles of the built game as they travel. */
const packed = (paths: readonly string[]) =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(join('dist', path)), { level: 9 }).length, 0)

test('a class goes from its list through play to both sheets', async ({ page }) => {
  const asked = new Set<string>()
  page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (/\.(js|css)$/.test(pathname)) asked.add(pathname)
  })
  await firstVisit(page)
  await playThrough(page, 'mouse', 'AT02')
  await expect(page.locator('.result .lanterns .lantern.lit')).toHaveCount(2)
  await page.locator('.result-foot .button').first().click()
  await page.getByRole('button', { name: said('village.home') }).click()
  // Nothing of the desk was asked for by who only played, and before a file is dropped it is small.
  const played = new Set(asked)
  expect([...played].filter(path => /\/(desk|class-page|collect|fill|xlsx|workbook)-/.test(path))).toEqual([])
  await openDesk(page)
  const ofDesk = [...asked].filter(path => !played.has(path))
  expect(ofDesk.some(path => path.includes('/desk-'))).toBe(true)
  expect(packed(ofDesk)).toBeLessThanOrEqual(250_000)
  await give(page, `${LISTS}/lop-4b.csv`)
  await expect(page.getByRole('heading', { name: said('desk.preview-title') })).toBeVisible()
  await noBarriers(page)
  await page.getByRole('button', { name: said('desk.preview-save', { class: '4B' }) }).click()
  await expect(page.getByRole('table')).toContainText('Hà Văn Đôi')

  await page.getByRole('button', { name: said('desk.tie') }).click()
  await dialog(page).getByRole('combobox').first().selectOption({ label: 'Hà Văn Đôi (04)' })
  await page.keyboard.press('Escape')
  await noBarriers(page)

  const xlsx = await download(page, () => page.getByRole('button', { name: said('desk.download') }).click())
  const book = new Excel.Workbook()
  await book.xlsx.readFile(xlsx)
  const rows = cellsOf(book.getWorksheet(said('desk.sheet-tab'))!)
  const head = rows.findIndex(row => row.includes(said('desk.sheet-name')))
  const column = (key: string, title = '') => rows[head]!.indexOf(said(key, { title }))
  const title = 'Suối tin nhắn'
  const pupil = rows.find(row => row.includes('Hà Văn Đôi'))!
  // Sorted by given name: Ánh, Dúa, Đôi, Mai, Páo.
  const names = rows.slice(head + 1).map(row => row[column('desk.sheet-name')])
  expect(names.slice(0, 5)).toEqual(['Cầm Thị Ánh', 'Sùng Thị Dúa', 'Hà Văn Đôi', 'Lò Thị Mai', 'Giàng A Páo'])
  expect(pupil[column('desk.sheet-code')]).toBe('04')
  expect(pupil[column('desk.sheet-school-code')]).toBe('0045100049')
  expect(pupil[column('desk.sheet-level-stars', title)]).toBe(2)
  expect(pupil[column('desk.sheet-level-accuracy', title)]).toBe(1)
  expect(pupil[column('desk.sheet-tendency')]).toBe(said('desk.tendency-can-bang'))
  expect(pupil[column('desk.sheet-before')] ?? null).toBeNull()
  expect(rows.flat().join(' ')).toContain('2.1.CB1a, 4.2.CB1b')

  await page.getByRole('button', { name: said('desk.more') }).click()
  const csv = await download(page, () =>
    dialog(page)
      .getByRole('button', { name: said('desk.download-csv') })
      .click(),
  )
  const text = readFileSync(csv, 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text).toContain('\r\n')
  const line = text.split('\r\n').find(one => one.includes('Hà Văn Đôi'))!
  expect(line).toContain(';04;0045100049;Hà Văn Đôi;')
  expect(line).toContain(';2;1,00;')
})

test('levels on sensitive matters are closed until the teacher opens them for her class', async ({ page }) => {
  await firstVisit(page)
  const closed = await visitPlace(page, 'duong')
  await expect(closed).toContainText(said('village.closed', { place: said('places.duong') }))
  await closed.getByRole('button', { name: said('play.close') }).click()
  await page.getByRole('button', { name: said('village.home') }).click()
  await openDesk(page)
  await give(page, `${LISTS}/lop-4b.csv`)
  await page.getByRole('button', { name: said('desk.preview-save', { class: '4B' }) }).click()
  await page.getByRole('button', { name: said('desk.tie') }).click()
  await dialog(page).getByRole('combobox').first().selectOption({ label: 'Hà Văn Đôi (04)' })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: said('desk.more') }).click()
  await dialog(page)
    .getByRole('button', { name: said('desk.sensitive') })
    .click()
  await expect(dialog(page)).toContainText(said('desk.sensitive-off'))
  await noBarriers(page)
  await dialog(page)
    .getByRole('button', { name: said('desk.sensitive-turn-on', { class: '4B' }) })
    .click()
  await expect(dialog(page)).toContainText(said('desk.sensitive-on'))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: said('desk.leave') }).click()
  await page.locator('.player:not(.player-new)').first().click()
  await inVillage(page)
  const open = await visitPlace(page, 'duong')
  await expect(open.locator('.level-entry')).not.toHaveCount(0)
})

/** A workbook of a few kilobytes that would fill so many megabytes. */
const unpacksToZeros = (megabytes: number) =>
  Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(megabytes * 1024 * 1024) }))

/** As Excel wraps a workbook that has a password. */
function underPassword(): Buffer {
  const wrapped = CFB.utils.cfb_new()
  CFB.utils.cfb_add(wrapped, '/EncryptedPackage', new Uint8Array(5000))
  return Buffer.from(CFB.write(wrapped, { type: 'array' }) as ArrayBuffer)
}

test('wrong files get a sentence, and the desk stays as it was', async ({ browser, baseURL }) => {
  // Without a service worker, so that the desk's own can be held up.
  const how = { baseURL, locale: 'vi-VN', reducedMotion: 'reduce', serviceWorkers: 'block' } as const
  const page = await (await browser.newContext(how)).newPage()
  await page.goto('./')
  await openDesk(page)
  const refusals: [Parameters<typeof give>[1], string][] = [
    [`${LISTS}/no-name-column.csv`, 'desk.list-no-name-column'],
    [`${LISTS}/same-code.csv`, 'desk.list-same-code'],
    [`${LISTS}/empty.xlsx`, 'desk.file-empty-file'],
    [`${LISTS}/picture.xlsx`, 'desk.file-picture'],
    [{ name: 'so-khong.csv', mimeType: 'text/csv', buffer: Buffer.alloc(100_000) }, 'desk.file-zeros'],
    [{ name: 'bom.xlsx', mimeType: 'application/zip', buffer: unpacksToZeros(50) }, 'desk.file-unpacks-too-big'],
    [{ name: 'khoa.xlsx', mimeType: 'application/zip', buffer: underPassword() }, 'desk.file-encrypted'],
    [
      { name: 'trang.xls', mimeType: 'text/html', buffer: Buffer.from('<html><body>Đăng nhập lại.') },
      'desk.file-web-page',
    ],
    [{ name: 'khong.xlsx', mimeType: 'application/zip', buffer: Buffer.alloc(49 * 1024 * 1024) }, 'desk.file-too-big'],
  ]
  for (const [file, key] of refusals) {
    await give(page, file)
    const [sentence] = said(key, { looked: '\0', first: '\0', megabytes: '\0', most: '\0' }).split('\0')
    await expect(page.locator('.desk-refusals')).toContainText(sentence!)
    await expect(page.locator('.desk-refusals')).toContainText(said('desk.import-nothing-changed'))
    await expect(page.getByRole('table')).toHaveCount(0)
  }
  await noBarriers(page)

  // Work that hangs is stopped, and the desk is as it was.
  await page.route(/desk-worker/, () => {})
  await give(page, `${LISTS}/lop-4b.csv`)
  await dialog(page)
    .getByRole('button', { name: said('care.work-stop') })
    .last()
    .click()
  await expect(page.locator('.desk-refusals')).toContainText(said('care.work-stopped'))
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.unroute(/desk-worker/)

  // Without a header, and with the mothers beside the children, she is asked which column it is.
  const lines = ['Cầm Thị Ánh;Lò Thị Mai', 'Sùng Thị Dúa;Giàng A Páo', ';Người lập', 'Vì Thị Hoa;lò thị mai']
  await give(page, { name: 'lop-4b.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await expect(page.getByText(said('list.ask'))).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await noBarriers(page)
  await page.getByLabel(said('list.names')).selectOption('1')
  await expect(page.getByRole('rowheader')).toHaveText(['Lò Thị Mai', 'Giàng A Páo', 'lò thị mai'])
  await expect(page.getByText(said('desk.preview-same-name', { name: 'Lò Thị Mai', rows: '1, 4' }))).toBeVisible()
  await expect(page.getByText(said('list.row', { n: 3, words: 'Người lập' }))).toBeVisible()
})

test('a teacher of several classes brings in one after the other, and a later list is of the one that is shown', async ({
  page,
}) => {
  await page.goto('./')
  await openDesk(page)
  await page.getByRole('button', { name: said('desk.import-sample') }).click()
  await page.getByRole('button', { name: said('desk.preview-save', { class: '5A' }) }).click()
  const more = async (key: string) => {
    await page.getByRole('button', { name: said('desk.more') }).click()
    await dialog(page)
      .getByRole('button', { name: said(key) })
      .click()
  }
  await more('desk.add-class')
  await give(page, `${LISTS}/lop-4b.csv`)
  await expect(page.locator('.diff')).toHaveCount(0)
  await page.getByRole('button', { name: said('desk.preview-save', { class: '4B' }) }).click()
  const classes = page.getByLabel(said('desk.choose-class'), { exact: true })
  await expect(classes.locator('option')).toHaveText(['5A', '4B'])
  await expect(page.getByRole('table')).toContainText('Hà Văn Đôi')
  await classes.selectOption('5A')
  await expect(page.getByRole('table')).not.toContainText('Hà Văn Đôi')
  await more('desk.update-list')
  await expect(page.getByRole('heading', { name: said('desk.import-later', { class: '5A' }) })).toBeVisible()
})

test('a newcomer tries the desk with the invented list; locked, no name is left on the page', async ({ page }) => {
  await page.goto('./')
  await openDesk(page)
  await page.getByRole('button', { name: said('desk.import-sample') }).click()
  await page.getByRole('button', { name: said('desk.preview-save', { class: '5A' }) }).click()
  const [name = ''] = (await page.getByRole('rowheader').first().innerText()).split('\n')
  expect(name.trim().split(' ').length).toBeGreaterThan(1)
  await page.getByRole('button', { name: said('desk.lock') }).click()
  await expect(page.getByRole('heading', { name: said('desk.unlock-title') })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(name.trim())
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill('khong phai cau nay')
  await page.keyboard.press('Enter')
  await expect(page.getByText(said('desk.wrong-passphrase'))).toBeVisible()
  await noBarriers(page)
  // The third one has to be waited for, also by who loads the page anew.
  for (const guess of ['lai khong phai', 'van khong phai']) {
    await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(guess)
    await page.keyboard.press('Enter')
    await expect(page.getByText(said('desk.wrong-passphrase'))).toBeVisible()
  }
  await expect(page.getByText(said('care.wait-why'))).toBeVisible()
  await page.goto('./')
  await page.getByRole('button', { name: said('app.desk') }).click()
  await expect(page.getByText(said('care.wait-why'))).toBeVisible()
  await expect(page.getByRole('button', { name: said('desk.unlock'), exact: true })).toBeEnabled()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table')).toContainText(name.trim())

  // All of the desk into a file; the class erased; and back out of the file.
  await page.getByRole('button', { name: said('desk.more') }).click()
  await dialog(page)
    .getByRole('button', { name: said('care.open') })
    .click()
  const copy = await download(page, () => page.getByRole('button', { name: said('care.copy-save') }).click())
  expect(readFileSync(copy).includes(name.trim())).toBe(false)
  await page.getByRole('button', { name: said('care.class-open', { class: '5A' }) }).click()
  await dialog(page)
    .getByRole('button', { name: said('desk.remove-go') })
    .click()
  await page.getByRole('button', { name: said('care.restore-open') }).click()
  await dialog(page).locator('input[type=file]').setInputFiles(copy)
  await expect(dialog(page)).toContainText(said('desk.class-named', { class: '5A' }))
  await noBarriers(page)
  await dialog(page)
    .getByRole('button', { name: said('care.restore-go') })
    .click()
  await expect(page.getByRole('table')).toContainText(name.trim())
})

async function download(page: Page, ask: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), ask()])
  return (await file.path())!
}

/** Cells of a sheet by row, from the first column. */
function cellsOf(sheet: Excel.Worksheet): unknown[][] {
  const rows: unknown[][] = []
  sheet.eachRow({ includeEmpty: true }, row => rows.push((row.values as unknown[]).slice(1)))
  return rows
}
