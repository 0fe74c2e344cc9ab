import { readFileSync } from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import { bundleOf } from '../../src/core/bundle'
import { bytesInFile, letterOf } from '../../src/core/letter'
import { bytesOf, tabletOf } from '../unit/tablets'
import { noBarriers } from './game'
import { button, openDesk, tabletWithResults } from './hand-in'
import { dialog, said } from './walk'

/** Results travel by file from a pupil's tablet to the teacher's computer, and a receipt travels back. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

async function saved(page: Page, ask: () => Promise<void>): Promise<{ name: string; buffer: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), ask()])
  return { name: file.suggestedFilename(), buffer: readFileSync((await file.path())!) }
}

const give = (page: Page, ...files: { name: string; buffer: Buffer }[]) =>
  page.locator('input[type=file]').setInputFiles(files.map(file => ({ ...file, mimeType: 'text/plain' })))

/** The same file with the last letter before its end line changed: the last record's bytes. */
function damaged({ name, buffer }: { name: string; buffer: Buffer }) {
  const text = buffer.toString('utf8')
  const at = text.indexOf('----- HET') - 4
  return { name, buffer: Buffer.from(text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)) }
}

/** The same results as a later edition of the game would write them. */
function newer({ buffer }: { buffer: Buffer }) {
  const bytes = bytesInFile(buffer)
  bytes[3] = 2
  return { name: 'moi.txt', buffer: Buffer.from(letterOf('', bytes)) }
}

function ofOtherClass() {
  const { entries, now } = tabletOf('0000000a', [{ do: 'tie', learner: 0, class: '9A', code: '01' }])
  return { name: 'lop-khac.txt', buffer: Buffer.from(letterOf('', bytesOf(bundleOf(entries, '9A', now.at)))) }
}

test('results go by file from a tablet to the desk, and the receipt comes back', async ({ page: tablet, browser }) => {
  await tabletWithResults(tablet)
  await expect(tablet.locator('.send')).toContainText(/\d{3} \d{3} \d{3}/)
  const [number] = (await tablet.locator('.send').innerText()).match(/\d{3} \d{3} \d{3}/)!
  await noBarriers(tablet)
  const file = await saved(tablet, () => button(tablet, 'collect.save').click())
  expect(file.name).toMatch(/^ban-sang_ket-qua_4B_[0-9A-F]{4}\.txt$/)
  expect(file.buffer.toString('utf8')).not.toMatch(/Đôi|\u0111ôi/)

  // Without a service worker, so that the desk's own can be held up.
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const desk = await context.newPage()
  await desk.goto('./')
  await openDesk(desk)
  await button(desk, 'collect.receive').click()
  await give(desk, { name: 'anh.txt', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) })
  await expect(desk.getByRole('alert')).toContainText(said('collect.refused-not-a-bundle', { file: 'anh.txt' }))
  await expect(desk.getByRole('alert')).toContainText(said('collect.refused-nothing'))
  await give(desk, newer(file), ofOtherClass())
  await expect(desk.getByRole('alert')).toContainText(said('collect.refused-newer', { file: 'moi.txt' }))
  await expect(desk.getByRole('alert')).toContainText(
    said('collect.refused-other-class', { file: 'lop-khac.txt', other: '9A', class: '4B' }),
  )
  await expect(desk.locator('.collect-one')).toHaveCount(0)
  await noBarriers(desk)
  // Reading that hangs is stopped, and the desk is as it was.
  await desk.route(/desk-worker/, () => {})
  await give(desk, file)
  await button(dialog(desk), 'care.work-stop').last().click()
  await expect(desk.locator('.collect-done')).toHaveText(said('care.work-stopped'))
  await expect(desk.locator('.collect-one')).toHaveCount(0)
  await desk.unroute(/desk-worker/)
  await give(desk, damaged(file))
  const tabletName = file.name.slice(-8, -4)
  await expect(desk.locator('.collect-one')).toContainText(
    said('collect.aside-damaged', { n: 1, code: '04 – Hà Văn Đôi', tablet: tabletName }),
  )
  await expect(button(desk, 'collect.accept', { n: 1 })).toHaveCount(0)
  await give(desk, file, file)
  await expect(desk.locator('.collect-one')).toHaveCount(3)
  await expect(desk.locator('.collect-one').nth(1)).toContainText('Hà Văn Đôi')
  // The teacher compares the number on the two screens, and notes the tablet.
  await expect(desk.locator('.collect-one').nth(1)).toContainText(number!)
  await desk
    .getByLabel(said('collect.trust-note', { tablet: tabletName }))
    .nth(1)
    .check()
  await noBarriers(desk)
  await button(desk, 'collect.accept', { n: 1 }).click()
  await expect(desk.getByText(said('collect.accepted', { n: 1 }))).toBeVisible()
  const receipt = await saved(desk, () => button(desk, 'collect.save-receipt').click())
  expect(receipt.name).toBe('ban-sang_bien-nhan_4B.txt')
  await desk
    .locator('.collect-receipt')
    .getByRole('button', { name: said('collect.back') })
    .click()
  const row = desk.getByRole('row').filter({ hasText: 'Hà Văn Đôi' })
  await expect(row).toContainText('2/')
  await expect(row).toContainText(said('desk.tendency-can-bang'))
  await button(desk, 'collect.receive').click()
  await give(desk, file)
  await expect(desk.locator('.collect-one')).toContainText(said('collect.nothing-new'))
  await expect(desk.locator('.collect-one')).toContainText(said('collect.trust-signed', { tablet: tabletName }))

  await give(tablet, file)
  await expect(tablet.getByRole('status')).toContainText(said('collect.receipt-is-bundle'))
  await give(tablet, receipt)
  await expect(tablet.getByText(said('collect.state-all'))).toBeVisible()
  await tablet.reload()
  await expect(tablet.getByText(said('collect.state-all'))).toBeVisible()
  await context.close()
})
