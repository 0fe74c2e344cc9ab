import { readFileSync } from 'node:fs'
import Excel from 'exceljs'
import { expect, type Page, test } from 'playwright/test'
import { noBarriers } from './game'
import { playThrough } from './play'
import { dialog, firstVisit, said } from './walk'

/** The teacher's own grade sheet: dropped in, seen through, and handed back with her cells filled. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const PASSPHRASE = 'trau gui may ban'
const LIST = 'tests/fixtures/class-lists/lop-4b.csv'

/** The ministry's sheet for the class of the sample list; one pupil has a level already. */
async function template(): Promise<Buffer> {
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRow(['STT', 'Mã lớp', 'Mã học\nsinh', 'Họ tên', 'TH-CN (Tin học)', null, 'Hoạt động trải nghiệm'])
  sheet.addRow([null, null, null, null, 'Mức đạt được', 'Điểm KTĐK', 'Mức đạt được'])
  for (const merge of ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1']) sheet.mergeCells(merge)
  sheet.addRow([1, '4B', '0045100056', 'Cầm Thị Ánh', 'H', 7])
  sheet.addRow([2, '4B', '\u200b0045100049', 'Hà Văn Đôi', 'H', 9])
  sheet.addRow([3, '4B', '0045100018', 'Lò Thị Mái'])
  sheet.getColumn(2).hidden = true
  return Buffer.from(await book.xlsx.writeBuffer())
}

const give = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

test('a teacher has her own file filled, and every other cell left alone', async ({ page }) => {
  await firstVisit(page)
  await playThrough(page, 'mouse', 'AT02')
  await page.locator('.result-foot .button').first().click()
  await page.getByRole('button', { name: said('village.home') }).click()
  await page.getByRole('button', { name: said('app.desk') }).click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(said('desk.passphrase-again')).fill(PASSPHRASE)
  await page.getByRole('button', { name: said('desk.first-save') }).click()
  await page.locator('input[type=file]').setInputFiles(LIST)
  await page.getByRole('button', { name: said('desk.preview-save', { class: '4B' }) }).click()
  await page.getByRole('button', { name: said('desk.tie') }).click()
  await dialog(page).getByRole('combobox').first().selectOption({ label: 'Hà Văn Đôi (04)' })
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: said('fill.tool') }).click()
  await expect(page.getByRole('heading', { name: said('fill.choose-title') })).toBeVisible()
  await give(page, 'bang-diem.xls', Buffer.from('<html><table><tr><td>STT</td></tr></table></html>'))
  await expect(page.getByRole('alert').filter({ hasText: said('fill.file-web-page') })).toBeVisible()
  await noBarriers(page)
  await give(page, 'bang-diem.xlsx', await template())

  // Informatics is chosen for grade 4; nothing can be filled before the teacher has set her rule.
  const subject = page.getByRole('combobox', { name: 'TH-CN (Tin học) › Mức đạt được' })
  await expect(subject).toHaveValue('thc')
  await expect(page.getByText(said('fill.rule-off'))).toBeVisible()
  await expect(page.getByRole('button', { name: said('fill.save-none') })).toBeDisabled()
  await page.getByRole('button', { name: said('fill.rule-turn-on') }).click()
  const levels = dialog(page).getByRole('group', { name: said('desk.rule-levels') })
  // Of forty levels the class has played one: a touch, not forty.
  await dialog(page)
    .getByRole('button', { name: said('desk.rule-played', { n: 1 }) })
    .click()
  await expect(levels.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(levels.getByLabel('Suối tin nhắn')).toBeChecked()
  await dialog(page).getByLabel(said('desk.rule-on')).check()
  await dialog(page)
    .getByRole('button', { name: said('desk.rule-save') })
    .click()

  // What stands there already is overwritten only where she ticks; who is meant is asked, not guessed.
  const row = page.getByRole('row').filter({ hasText: 'Hà Văn Đôi' })
  const tick = row.getByRole('checkbox')
  await expect(tick).not.toBeChecked()
  await expect(page.getByText(said('fill.count-replace', { n: 1 }))).toBeVisible()
  await expect(page.getByText(said('fill.count-ask', { n: 1 }))).toBeVisible()
  await page.getByRole('combobox', { name: 'Hoạt động trải nghiệm › Mức đạt được' }).selectOption('thc')
  await row.getByRole('checkbox').first().check()
  await noBarriers(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said('fill.save', { n: 2 }) }).click(),
  ])
  expect(download.suggestedFilename()).toBe('bang-diem-da-dien.xlsx')
  await expect(page.getByText(said('fill.done', { n: 2, file: 'bang-diem-da-dien.xlsx' }))).toBeVisible()

  const path = (await download.path())!
  const book = new Excel.Workbook()
  await book.xlsx.load(readFileSync(path).buffer as ArrayBuffer)
  const sheet = book.getWorksheet('Sheet1')!
  const cells = [3, 4, 5].map(at => ['C', 'D', 'E', 'F', 'G'].map(column => sheet.getCell(`${column}${at}`).value))
  expect(cells).toEqual([
    ['0045100056', 'Cầm Thị Ánh', 'H', 7, null],
    ['\u200b0045100049', 'Hà Văn Đôi', 'T', 9, 'T'],
    ['0045100018', 'Lò Thị Mái', null, null, null],
  ])
  expect(sheet.getColumn(2).hidden).toBe(true)

  // The next file of this sort begins as this one ended.
  await page.getByRole('button', { name: said('fill.done-class') }).click()
  await page.getByRole('button', { name: said('fill.tool') }).click()
  await give(page, 'lan-sau.xlsx', await template())
  await expect(page.getByRole('combobox', { name: 'Hoạt động trải nghiệm › Mức đạt được' })).toHaveValue('thc')
  await expect(page.getByText(said('fill.known-again'))).toBeVisible()
})
