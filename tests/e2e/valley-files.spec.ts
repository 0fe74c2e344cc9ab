import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { expect, test } from 'playwright/test'
import { noBarriers, wordsOf } from './game'
import { button, openValley, words } from './valley'
import { said } from './walk'

/** Files that another tablet made, or that only look so. */

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })

/** A file as another tablet would make it; `change` spoils or grows it. */
function fileOf(versions: readonly object[], change: object = {}) {
  const content = { format: 'ban-sang-words-1', tag: 'hmn-x-rpa', versions, clips: [], ...change }
  return { name: 'tieng.txt', mimeType: 'text/plain', buffer: Buffer.from(JSON.stringify(content)) }
}

const STOP = { key: 'phrases.ui-dung', vi: wordsOf('vi', 'phrases')['ui-dung']!, status: 'reviewed' }
const CLIP = {
  ...{ id: 'clip-of-noise', tag: 'hmn-x-rpa', key: STOP.key, vi: STOP.vi, at: 5, type: 'audio/webm;codecs=opus' },
  ...{ speaker: { who: 'Mỷ', village: 'Bản Mây', agreed: 1 }, from: 0, length: 1, gain: 1, yes: null },
}

test('whatever file is opened, there is a sentence and nothing is lost; two reviews stand side by side', async ({
  page,
}) => {
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  await page.setViewportSize({ width: 360, height: 640 })
  await openValley(page)
  await button(page, 'Hmoob').click()
  const open = (file: ReturnType<typeof fileOf>) => page.locator('input[type="file"]').setInputFiles(file)
  const told = (name: string, values: Readonly<Record<string, string | number>> = {}) =>
    expect(page.getByText(said(`valley.${name}`, values))).toBeVisible()

  await open({ ...fileOf([]), buffer: Buffer.from('PK\u0003\u0004') })
  await told('take-other')
  await open(fileOf([], { format: 'ban-sang-words-9' }))
  await told('take-newer')
  // A real one: a hundred kilobytes that unpack to fifty megabytes, and say that they do not.
  const bomb = zipSync({ 'tieng.txt': new Uint8Array(50_000_000) }, { level: 9 })
  const header = new DataView(bomb.buffer, bomb.byteOffset)
  header.setUint32(22, 1000, true)
  header.setUint32(header.getUint32(bomb.length - 6, true) + 24, 1000, true)
  await open({ ...fileOf([]), buffer: Buffer.from(bomb) })
  await told('take-other')
  await expect(page.locator('.valley-preview')).toHaveCount(0)
  await open(fileOf([], { tag: 'xyz' }))
  await told('take-language', { tag: 'xyz' })
  const { clips: _clips, ...lacking } = JSON.parse(fileOf([]).buffer.toString())
  await open({ ...fileOf([]), buffer: Buffer.from(JSON.stringify(lacking)) })
  await told('take-other')

  // Good, unknown and broken lines, a clip that is no sound and one of three hours, in one file.
  const noise = { clip: CLIP, sound: Buffer.from('not a sound').toString('base64').replace(/=/g, '') }
  const hours = { clip: { ...CLIP, id: 'three-hours', length: 10_800 }, sound: 'AAAA' }
  const html = '<img src=x onerror=alert(1)>'
  await open(
    fileOf(
      [
        { ...STOP, text: html, by: 'Mỷ', at: 10 },
        { ...STOP, key: 'phrases.gone', text: 'x', by: 'Mỷ', at: 10 },
        { ...STOP, text: 7 },
        { text: 'Nres', vi: STOP.vi, status: 'draft', by: 'Mỷ', at: 10 },
      ],
      { clips: [noise, hours] },
    ),
  )
  await told('preview-unknown', { n: 1 })
  await told('preview-unread', { n: 3 })
  await expect(page.locator('.valley-preview')).toContainText(html)
  await button(page, words.join!).click()
  await expect(page.getByText(said('valley.joined-left', { n: 1 }))).toBeVisible()

  // An older version changes nothing; another review is shown beside ours, and stands when it is chosen.
  await open(fileOf([{ ...STOP, text: 'ob', status: 'draft', by: 'Sơn', at: 1 }]))
  await told('preview-nothing')
  await button(page, words['not-now']!).click()
  await open(fileOf([{ ...STOP, text: 'Nres', by: 'Sơn', at: 5 }]))
  await told('preview-conflicts', { n: 1 })
  await expect(page.locator('.valley-beside')).toContainText(html)
  await expect(page.locator('.valley-beside')).toContainText('Nres')
  await noBarriers(page)
  // A choice may be taken back.
  const theirs = button(page, words.choose!)
  await theirs.click()
  await theirs.click()
  await expect(theirs).toHaveAttribute('aria-pressed', 'false')
  await theirs.click()
  await button(page, words.join!).click()
  await expect(page.locator('.valley-preview')).toHaveCount(0)

  // The table that a teacher mails has both, and nothing of what was refused is gone.
  const downloading = page.waitForEvent('download')
  await button(page, words['give-table']!).click()
  const table = readFileSync(await (await downloading).path(), 'utf8')
  const rows = table.split('\r\n').filter(row => row.startsWith(`${STOP.key}\t`))
  expect(rows.map(row => row.split('\t')[3])).toEqual(expect.arrayContaining([html, 'Nres']))
  expect(wrong).toEqual([])
})
