import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Excel from '@e965/xlsx'
import { type BrowserContext, chromium, expect, type Page, test } from 'playwright/test'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import { bundleOf } from '../../src/core/bundle'
import { letterOf } from '../../src/core/letter'
import { JournalOf } from '../unit/journal-of'
import { bytesOf, learnerOf, recordBody } from '../unit/tablets'
import { noBarriers } from './game'
import { dialog, firstVisit, said, writtenDown } from './walk'

/** From a list to a later list, and until nothing of a pupil is left on the device. */

const PASSPHRASE = 'trau gui may ban'
// The lists' own short codes serve as class-local ones, so that they stand in the journal in clear.
const FIRST = [
  ['QX71', 'Lò Thị Mướp'],
  ['QX72', 'Giàng A Xuýnh'],
  ['QX73', 'Hà Văn Đôi'],
]
const LATER = [
  ['QX71', 'Lò Thị Mướp'],
  ['QX73', 'Hà Văn Đôi'],
  ['QX79', 'Cầm Thị Ánh'],
]

function list(name: string, rows: readonly string[][], bookType: 'biff8' | 'csv') {
  const book = Excel.utils.book_new()
  Excel.utils.book_append_sheet(book, Excel.utils.aoa_to_sheet([['Mã học sinh', 'Họ và tên'], ...rows]), 'Sheet1')
  const made = Excel.write(book, { type: 'buffer', bookType }) as Buffer
  return { name, mimeType: 'application/octet-stream', buffer: made }
}

/** On another tablet Mướp and Đôi played, and what it hands over. */
const OTHER = 'e2a5e000'
const [MUOP, DOI] = [learnerOf(OTHER, 0), learnerOf(OTHER, 1)]
function handedOver(): Buffer {
  const journal = new JournalOf(OTHER)
  journal.add('learner-code', { learner: MUOP, class: '4B', code: 'QX71' })
  journal.add('learner-code', { learner: DOI, class: '4B', code: 'QX73' })
  for (const learner of [MUOP, DOI]) journal.add('record', recordBody(learner, 'AT02', 5))
  return Buffer.from(letterOf('', bytesOf(bundleOf(journal.entries, '4B', journal.now.at))))
}

let profile = ''
let context: BrowserContext | null = null
test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'ban-sang-profile-'))
})
test.afterEach(async () => {
  await context?.close()
  context = null
  rmSync(profile, { recursive: true, force: true })
})

async function openProfile(baseURL: string | undefined): Promise<Page> {
  const how = {
    executablePath: findChromium() ?? undefined,
    args: FLAGS,
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  } as const
  context = await chromium.launchPersistentContext(profile, { ...how, baseURL, viewport: { width: 1280, height: 800 } })
  return context.pages()[0] ?? context.newPage()
}

/** A running browser tidies up in its cache: a file that went since it was listed holds nothing. */
function bytesIn(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw reason
  }
}

/** Files of the browser's profile that hold this text, however browsers write letters down. */
function filesWith(text: string): string[] {
  const forms = (['utf8', 'utf16le', 'latin1'] as const).map(how => Buffer.from(text, how))
  const wanted = [...forms, Buffer.from(text.normalize('NFD')), Buffer.from(encodeURIComponent(text))]
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(one => join(one.parentPath, one.name))
    .filter(path => {
      const bytes = bytesIn(path)
      return wanted.some(one => bytes.includes(one))
    })
}

const give = (page: Page, file: ReturnType<typeof list>) => page.locator('input[type=file]').first().setInputFiles(file)

async function toCare(page: Page): Promise<void> {
  await page.getByRole('button', { name: said('desk.more') }).click()
  await dialog(page)
    .getByRole('button', { name: said('care.open') })
    .click()
  await expect(page.getByRole('heading', { name: said('care.erase-title') })).toBeVisible()
}

test('a later list is a difference, and of an erased pupil no byte is left in the profile', async ({ baseURL }) => {
  test.slow()
  const page = await openProfile(baseURL)
  await firstVisit(page)
  await page.getByRole('button', { name: said('village.home') }).click()
  await page.getByRole('button', { name: said('app.desk') }).click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(said('desk.passphrase-again')).fill(PASSPHRASE)
  await page.getByRole('button', { name: said('desk.first-save') }).click()
  await give(page, list('lop-4b.xls', FIRST, 'biff8'))
  await page.getByRole('button', { name: said('desk.preview-save', { class: '4B' }) }).click()
  await page.getByRole('button', { name: said('desk.tie') }).click()
  const tie = dialog(page).getByRole('combobox').first()
  await writtenDown(page, () => tie.selectOption({ label: 'Hà Văn Đôi (QX73)' }))
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: said('desk.more') }).click()
  await dialog(page)
    .getByRole('button', { name: said('desk.update-list') })
    .click()
  await give(page, list('lop-4b.csv', LATER, 'csv'))
  const diff = page.locator('.diff')
  await expect(diff).toContainText(said('care.diff-joined', { n: 1, names: 'Cầm Thị Ánh' }))
  await expect(diff).toContainText(said('care.diff-leaving', { n: 1, names: 'Giàng A Xuýnh' }))
  await noBarriers(page)
  await page.getByRole('button', { name: said('care.diff-save', { class: '4B' }) }).click()
  await expect(page.getByRole('table')).toContainText('Cầm Thị Ánh')
  await expect(page.getByRole('table')).not.toContainText('Giàng A Xuýnh')

  // Results that another tablet brought, and what the teacher wrote, are to go as well.
  await page.getByRole('button', { name: said('collect.receive') }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'may.txt', mimeType: 'text/plain', buffer: handedOver() })
  await page.getByRole('button', { name: said('collect.accept', { n: 2 }) }).click()
  await page
    .getByRole('button', { name: said('collect.back') })
    .first()
    .click()
  await page.getByRole('button', { name: said('class.open') }).click()
  await page.getByRole('button', { name: said('class.tab-remarks') }).click()
  await page.getByRole('button', { name: said('class.edit-of', { name: 'Hà Văn Đôi' }) }).click()
  await dialog(page).getByLabel(said('class.remark-label')).fill('Em kể chuyện rành mạch.')
  await writtenDown(page, () =>
    dialog(page)
      .getByRole('button', { name: said('class.save') })
      .click(),
  )
  await page
    .getByRole('button', { name: said('class.back') })
    .first()
    .click()
  // The search can find: codes and learners in clear are there, names and remarks are sealed.
  for (const learner of [MUOP, DOI]) expect(filesWith(learner).length).toBeGreaterThan(1)
  expect(filesWith('rành mạch')).toEqual([])
  expect(filesWith('QX73').length).toBeGreaterThan(1)
  expect(filesWith('Hà Văn Đôi')).toEqual([])

  await toCare(page)
  await noBarriers(page)
  for (const who of [
    said('care.erase-of', { name: 'Hà Văn Đôi', code: 'QX73' }),
    said('care.erase-left', { name: 'Giàng A Xuýnh', code: 'QX72' }),
  ]) {
    await page.getByLabel(said('care.erase-who')).selectOption({ label: who })
    await page.getByRole('button', { name: said('care.erase-open') }).click()
    await dialog(page)
      .getByRole('button', { name: said('desk.remove-go') })
      .click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page.locator('.desk-written')).toContainText(said('care.erased'))
    // Where the keyboard goes on: the button that was pressed is greyed.
    await expect(page.locator('.desk-written')).toBeFocused()
    await expect(page.getByLabel(said('care.erase-who')).getByRole('option', { name: who })).toHaveCount(0)
  }
  await page.getByRole('button', { name: said('care.back') }).click()
  await expect(page.getByRole('table')).toContainText('Lò Thị Mướp')
  await context?.close()
  for (const gone of ['QX73', 'QX72', DOI, 'Hà Văn Đôi', 'Giàng A Xuýnh']) expect(filesWith(gone), gone).toEqual([])
  // Who stays is found, if only in the file: the database packs what lies long enough, and its letters may then be cut up.
  expect(filesWith('QX71').length).toBeGreaterThan(0)

  const again = await openProfile(baseURL)
  await again.goto('./')
  // The child who was erased, plays included, is no longer on the tablet.
  await expect(again.locator('.player:not(.player-new)')).toHaveCount(0)
  await again.getByRole('button', { name: said('app.desk') }).click()
  await again.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await again.keyboard.press('Enter')
  await toCare(again)
  await again.getByRole('button', { name: said('care.class-open', { class: '4B' }) }).click()
  await dialog(again)
    .getByRole('button', { name: said('desk.remove-go') })
    .click()
  await expect(again.getByRole('heading', { name: said('desk.import-title') })).toBeVisible()
  await context?.close()
  for (const gone of ['QX71', 'QX79', MUOP, 'Lò Thị Mướp']) expect(filesWith(gone), gone).toEqual([])
})
