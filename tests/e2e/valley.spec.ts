import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { expect, type Page, test } from 'playwright/test'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import type { Entry } from '../../src/core/entry'
import { JournalOf, uuid } from '../unit/journal-of'
import { newLearner, noBarriers, press, wordsOf } from './game'
import { finishLevel } from './play'
import { lit, openedWith } from './profile'
import { said, visitPlace } from './walk'

/** A speaker records and writes on one tablet; another tablet takes the file and plays with that voice. */

test.use({
  serviceWorkers: 'block',
  permissions: ['microphone'],
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: {
    executablePath: findChromium() ?? undefined,
    // The microphone of these beeps once a second.
    args: [...FLAGS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
})

const LEVEL = 'AT02'
const TAG = 'blt-Latn'
const words = wordsOf('vi', 'valley')
const level = JSON.parse(readFileSync(`levels/${LEVEL}/vi.json`, 'utf8')) as Record<string, string>

/** Counts what of the valley's own recordings the loudspeaker is given: they alone are made louder or softer. */
async function countOwn(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const Plain = globalThis.GainNode
    globalThis.GainNode = class extends Plain {
      constructor(context: BaseAudioContext, options?: GainOptions) {
        super(context, options)
        const root = document.documentElement
        root.dataset.own = `${Number(root.dataset.own ?? 0) + 1}`
      }
    }
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset.own ?? 0))
}

/** Whether the level shown has risen so often since it was first asked: a line of some length was said. */
function heardBeeps(wanted: number): boolean {
  const micro = document.querySelector<HTMLElement>('.micro-button.on')
  const level = Number(micro?.style.getPropertyValue('--level') ?? 0)
  const { dataset } = document.documentElement
  if (level > 0.03 && dataset.quiet !== 'no') dataset.beeps = `${Number(dataset.beeps ?? 0) + 1}`
  dataset.quiet = level > 0.03 ? 'no' : 'yes'
  return Number(dataset.beeps ?? 0) >= wanted
}

/** From now on this tablet's home language is the one that was recorded; a child goes to the level and has its story read. */
async function hearStory(page: Page, heard: () => Promise<number>): Promise<void> {
  await page.evaluate(tag => {
    const chosen = JSON.parse(localStorage.getItem('ban-sang-settings') ?? '{}')
    localStorage.setItem('ban-sang-settings', JSON.stringify({ ...chosen, home: tag }))
  }, TAG)
  await page.goto(new URL('./', page.url()).href)
  await newLearner(page, 'mouse')
  await page.evaluate(id => {
    location.hash = `#choi/${id}`
  }, LEVEL)
  const listen = page
    .locator('.play[data-told="false"]')
    .getByRole('button', { name: said('play.listen') })
    .first()
  await expect(async () => {
    await listen.click()
    await expect.poll(heard, { timeout: 3000 }).toBeGreaterThan(0)
  }).toPass()
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function openValley(page: Page): Promise<void> {
  await page.goto('./#tieng')
  await expect(page.locator('.valley-parts li').nth(5)).toBeVisible()
}

test('a line that is recorded is heard in a level at once, goes to another tablet, and is heard there', async ({
  page,
  browser,
}) => {
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  const heardHere = await countOwn(page)
  await openValley(page)
  await noBarriers(page)
  await page.locator('.valley-parts .button', { hasText: level[`${LEVEL}.title`] }).click()
  await page.getByLabel(words['speaker-who']!).fill('Bà Inh')
  await page.getByLabel(words['speaker-village']!).fill('Bản Piêu')
  await button(page, words['speaker-save']!).click()
  await expect(page.getByText(words['speaker-missing']!)).toBeVisible()
  await page.getByRole('checkbox').check()
  await button(page, words['speaker-save']!).click()

  // The story's first line is the one that every player hears.
  await expect(page.locator('.valley-vi')).toBeVisible()
  const wanted = level[`${LEVEL}.story.hook`]!
  while ((await page.locator('.valley-vi').innerText()) !== wanted) await button(page, words.next!).click()
  await button(page, words.record!).click()
  await expect(page.locator('.micro-button.on')).toBeVisible()
  await page.waitForFunction(heardBeeps, 3)
  await button(page, words['record-stop']!).click()
  await button(page, words.keep!).click()
  await expect(page.getByText(words.kept!)).toBeVisible()
  await page.getByLabel(words['yes-who']!).fill('bà inh')
  await button(page, words.yes!).click()
  await expect(page.getByText(words['yes-same']!)).toBeVisible()
  await page.getByLabel(words['yes-who']!).fill('Ông Sơn')
  await button(page, words.yes!).click()
  await expect(page.getByText('Ông Sơn')).toBeVisible()
  // It is still the one that is said, and not one beside another.
  await expect(page.getByText(words.kept!)).toBeVisible()
  await noBarriers(page)
  await button(page, wordsOf('vi', 'app').back!).click()
  const downloading = page.waitForEvent('download')
  await button(page, words['give-save']!).click()
  const file = await (await downloading).path()
  await hearStory(page, heardHere)

  // A second tablet, where nobody ever spoke.
  const other = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce', locale: 'vi-VN' })
  const second = await other.newPage()
  second.on('pageerror', error => wrong.push(error.message))
  const heard = await countOwn(second)
  await second.goto(new URL('./#tieng', page.url()).href)
  await second.locator('input[type="file"]').setInputFiles(file)
  await expect(second.locator('.valley-counts')).toContainText('1')
  await button(second, words.join!).click()
  await expect(second.getByText(words.joined!.replace('{{lines}}', '0').replace('{{clips}}', '1'))).toBeVisible()
  await hearStory(second, heard)
  await press(second, 'mouse', '.play[data-told="false"] .play-foot .button.primary')
  await finishLevel(second, { hand: 'mouse', tag: 'vi' }, LEVEL)
  await other.close()
  expect(wrong).toEqual([])
})

/** Mỷ of Bản Mây says the lines of the interface in Mông. */
async function speakAsMy(page: Page): Promise<void> {
  await button(page, 'Hmoob').click()
  await page.locator('.valley-parts .button', { hasText: words['list-lines']! }).click()
  await page.getByLabel(words['speaker-who']!).fill('Mỷ')
  await page.getByLabel(words['speaker-village']!).fill('Bản Mây')
  await page.getByRole('checkbox').check()
  await button(page, words['speaker-save']!).click()
}

test('whoever leaves a line is asked about what was recorded or written there and is not kept', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await openValley(page)
  await speakAsMy(page)
  const first = await page.locator('.valley-vi').innerText()
  const asked = page.getByRole('dialog', { name: words.unkept! })
  await button(page, words.record!).click()
  await expect(page.locator('.micro-button.on')).toBeVisible()
  // What is still being recorded cannot be kept yet.
  await button(page, words['mode-write']!).click()
  await expect(asked).toBeVisible()
  await expect(button(page, words['unkept-keep']!)).toHaveCount(0)
  await button(page, words['unkept-stay']!).last().click()
  await page.waitForFunction(heardBeeps, 3)
  await button(page, words['record-stop']!).click()
  await expect(button(page, words.keep!)).toBeVisible()
  await button(page, words.next!).click()
  await noBarriers(page)
  await page.keyboard.press('Escape')
  await expect(button(page, words.keep!)).toBeVisible()
  await button(page, words.next!).click()
  await button(page, words['unkept-keep']!).click()
  await expect(page.locator('.valley-vi')).not.toHaveText(first)
  await button(page, words.previous!).click()
  await expect(page.locator('.valley-clip')).toContainText('Mỷ')

  const field = page.getByLabel(words.field!)
  const write = async (text: string) => {
    await page.getByRole('button', { name: new RegExp(`^(${words.change}|${words.write})$`) }).click()
    await field.fill(text)
  }
  await button(page, words['mode-write']!).click()
  await write('tsis kuj')
  await button(page, wordsOf('vi', 'app').back!).click()
  await button(page, words['unkept-drop']!).click()
  await page.locator('.valley-parts .button', { hasText: words['list-lines']! }).click()
  await button(page, words.previous!).click()
  await expect(page.locator('.valley-vi')).toHaveText(first)
  await button(page, words['mode-write']!).click()
  await expect(page.getByText('tsis kuj')).toHaveCount(0)
  await write('kuj yog')
  await button(page, words.next!).click()
  await button(page, words['unkept-keep']!).click()
  await button(page, words.previous!).click()
  await expect(page.locator('.valley-written')).toContainText('kuj yog')
  // What is as it was is nothing to ask about.
  await page.getByRole('button', { name: words.change! }).click()
  await button(page, words.next!).click()
  await expect(page.locator('.valley-vi')).not.toHaveText(first)
})

test('words that a speaker writes stand beside the Vietnamese; without a microphone there is a sentence', async ({
  browser,
}) => {
  const tablet = await browser.newContext({
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    permissions: [],
  })
  const page = await tablet.newPage()
  await page.addInitScript(() => {
    const refused = async () => {
      throw new DOMException('no', 'NotAllowedError')
    }
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: refused }, configurable: true })
  })
  await page.goto(new URL('./#tieng', test.info().project.use.baseURL).href)
  await speakAsMy(page)
  await button(page, words.record!).click()
  await expect(page.getByText(words['no-microphone-refused']!)).toBeVisible()
  await page.evaluate(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }))
  await button(page, words.record!).click()
  await expect(page.getByText(words['no-microphone-absent']!)).toBeVisible()
  await button(page, words['mode-write']!).click()
  await page.getByRole('button', { name: new RegExp(`^(${words.change}|${words.write})$`) }).click()
  await page.getByLabel(words.field!).fill('')
  for (const key of 'ntsib') await page.locator('.key', { hasText: new RegExp(`^${key}$`) }).click()
  await expect(page.locator('.valley-rule')).toContainText('njiz')
  await button(page, words.save!).click()
  await expect(page.locator('.valley-written')).toContainText('ntsib')
  await button(page, words.refuse!).click()
  await expect(page.getByText('ntsib', { exact: true })).toHaveCount(0)
  await button(page, words.undo!).click()
  await expect(page.locator('.valley-written')).toContainText('ntsib')
  await noBarriers(page)
  await tablet.close()
})

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

/** The journal of a family that ended one evening, and agreed on a rule that it spoke. */
function ruleSpoken(): readonly Entry[] {
  const journal = new JournalOf()
  journal.entries = [...lit(['AT02'])]
  const near = { picture: 'heads/in-happy.svg', name: 'In', hand: 'ginger' } as const
  const evening = uuid(500)
  journal.add('evening', {
    ...{ evening, learner: uuid(1), around: [near, { ...near, name: 'Ban' }] },
    turns: [{ kind: 'story', who: 0, ids: ['HE-01'] }],
  })
  const given = [
    { do: 'told', on: 'HE-01', with: '' },
    { do: 'on', on: '', with: '' },
    { do: 'rule', on: 'spoken', with: 'Luật' },
    { do: 'mapped', on: '', with: '' },
    { do: 'over', on: '', with: '' },
  ]
  for (const [n, answer] of given.entries()) journal.add('answer', { play: evening, n, answer })
  return journal.entries
}

test('a family speaks its rule anew, and erases it', async ({ page }) => {
  await openedWith(page, ruleSpoken())
  const place = await visitPlace(page, 'bep')
  await place.locator('.evening-door').click()
  const house = page.locator('.evening-house')
  await expect(house).toContainText(said('evening.rule-silent'))
  await house.getByRole('button', { name: said('evening.rule-say-own') }).click()
  await page.locator('.micro-button').click()
  await expect(page.locator('.micro-button.on')).toBeVisible()
  await page.waitForFunction(heardBeeps, 3)
  await page.locator('.micro-button').click()
  await button(page, said('evening.rule-keep')).click()
  await expect(button(page, said('evening.rule-hear-house'))).toBeVisible()
  // Asked first.
  await button(page, said('evening.rule-erase')).click()
  await button(page, said('evening.rule-erase-no')).click()
  await button(page, said('evening.rule-erase')).click()
  await noBarriers(page)
  await button(page, said('evening.rule-erase-yes')).click()
  await expect(house).toContainText(said('evening.rule-erased'))
  await expect(button(page, said('evening.rule-hear-house'))).toHaveCount(0)
})
