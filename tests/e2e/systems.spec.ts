import { readFileSync } from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import { CourseSystem } from './course-system'
import { levelWords, noBarriers, press } from './game'
import { finishLevel } from './play'
import { playedClass } from './played-class'
import { judgeAtWeir, nextAtWeir } from './players/weir'
import { titleWith } from './profile'
import { progress, said } from './walk'

/** What leaves the desk for other systems, and one of them taking it: a SCORM package played inside a course system. */

// A worker that keeps the game would answer for files before the tests could hold them back.
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })

const PASSPHRASE = 'trau gui may ban'
const LEVEL = 'AT02'
/** Of another mechanic, other grades, and short. */
const NEXT = 'AT06'

async function openSystems(page: Page): Promise<void> {
  await titleWith(page, playedClass('5A', 3))
  await page.getByRole('button', { name: said('app.desk') }).click()
  await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(said('desk.passphrase-again')).fill(PASSPHRASE)
  await page.getByRole('button', { name: said('desk.first-save') }).click()
  await page.getByRole('button', { name: said('desk.import-sample') }).click()
  await page.getByRole('button', { name: said('desk.preview-save', { class: '5A' }) }).click()
  await page.getByRole('button', { name: said('desk.more') }).click()
  await page.getByRole('button', { name: said('systems.open') }).click()
  await expect(page.getByRole('heading', { name: said('systems.scorm-head') })).toBeVisible()
}

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said(button), exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) }
}

test('a SCORM package of two levels is played in a course system: cut off, taken up again, each passed with a score', async ({
  page,
  context,
}) => {
  await openSystems(page)
  await page.getByRole('button', { name: said('systems.scorm-several') }).click()
  await expect(page.getByRole('button', { name: said('systems.scorm-make') })).toBeDisabled()
  await page.getByLabel(levelWords(NEXT, 'vi')[`${NEXT}.title`]!).check()
  await page.getByLabel(said('assign.tier')).selectOption('1')
  await page.getByLabel(levelWords(LEVEL, 'vi')[`${LEVEL}.title`]!).check()
  await noBarriers(page)
  const { name, bytes } = await downloaded(page, 'systems.scorm-make')
  expect(name).toBe('ban-sang_2-bai_scorm12.zip')
  await expect(page.getByRole('status').first()).toContainText(name)

  const system = new CourseSystem(await context.newPage(), bytes)
  expect(system.pages).toEqual([`${LEVEL}.html`, `${NEXT}.html`])
  const manifest = new TextDecoder().decode(system.files['imsmanifest.xml'])
  const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href!)
  expect([...listed, 'imsmanifest.xml'].sort()).toEqual(Object.keys(system.files).sort())

  // One message is judged; then the lesson is closed in the middle.
  let lesson = await system.open({ core: { lesson_status: 'not attempted' } })
  await press(lesson, 'mouse', '.play[data-told="false"] .play-foot .button.primary')
  await judgeAtWeir(lesson, { hand: 'mouse', tag: 'vi' }, LEVEL)
  await nextAtWeir(lesson, { hand: 'mouse', tag: 'vi' })
  const stood = await progress(lesson)
  await system.close()
  expect((await system.calls()).at(-1)?.name).toBe('LMSFinish')
  const kept = await system.cmi()
  expect(kept.core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend' })

  // The same learner, another day: where it was.
  lesson = await system.open({ core: kept.core, suspend_data: kept.suspend_data })
  await expect(lesson.locator('.play-progress')).toBeVisible()
  expect(await progress(lesson)).toBe(stood)
  await finishLevel(lesson, { hand: 'mouse', tag: 'vi' }, LEVEL)
  await expect(lesson.getByText(said('lesson.sent'))).toBeVisible()
  await lesson.getByRole('button', { name: said('lesson.done') }).click()
  await expect(lesson.getByRole('heading', { name: said('lesson.over-title') })).toBeVisible()
  const { core } = await system.cmi()
  expect(core).toMatchObject({ lesson_status: 'passed', score: { raw: '100', min: '0', max: '100' } })
  const calls = await system.calls()
  expect(calls.filter(({ code }) => code !== '0')).toEqual([])
  expect([calls[0]?.name, calls.at(-1)?.name]).toEqual(['LMSInitialize', 'LMSFinish'])

  // The other lesson knows nothing of this one.
  lesson = await system.open({ core: { lesson_status: 'not attempted' } }, 1)
  await press(lesson, 'mouse', '.play[data-told="false"] .play-foot .button.primary')
  expect((await system.cmi()).core).toMatchObject({ lesson_status: 'incomplete', score: { raw: '' } })
  await finishLevel(lesson, { hand: 'mouse', tag: 'vi' }, NEXT)
  await expect(lesson.getByText(said('lesson.sent'))).toBeVisible()
  expect((await system.cmi()).core).toMatchObject({ lesson_status: 'passed', score: { raw: '100' } })
  expect(system.missing).toEqual([])
  expect(system.elsewhere).toEqual([])
})

test('grades and records leave the desk under codes alone, and a package can be stopped', async ({ page }) => {
  await openSystems(page)
  const moodle = await downloaded(page, 'systems.moodle-make')
  expect(moodle.name).toBe('ban-sang_5A_2026-2027_moodle.csv')
  const [heads, ...rows] = moodle.bytes.toString('utf8').trimEnd().split('\r\n')
  expect(heads).toMatch(/^ID number,AT01 /)
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) expect(row).toMatch(/^\d{10}(,(-|\d{1,3}))+$/)

  await page.getByLabel(said('systems.xapi-home')).fill('trường em')
  await page.getByRole('button', { name: said('systems.xapi-make'), exact: true }).click()
  await expect(page.getByText(said('systems.xapi-home-wrong'))).toBeVisible()
  await page.getByLabel(said('systems.xapi-home')).fill('thchiengla.edu.vn')
  const { name, bytes } = await downloaded(page, 'systems.xapi-make')
  expect(name).toBe('ban-sang_5A_2026-2027_xapi.jsonl')
  const lines = bytes.toString('utf8').trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(36)
  for (const line of lines) {
    expect(JSON.parse(line).actor.account).toEqual({
      homePage: 'https://thchiengla.edu.vn',
      name: expect.stringMatching(/^2026-2027 5A 0[1-3]$/),
    })
  }

  // The files do not come: the teacher thinks better of it.
  await page.route('**/parts.json', () => {})
  await page.getByRole('button', { name: said('systems.scorm-make') }).click()
  // How many there are is not known yet.
  await expect(page.getByLabel(said('systems.scorm-seeking'))).not.toHaveAttribute('value')
  await page.getByRole('button', { name: said('systems.cancel') }).click()
  await expect(page.getByText(said('systems.cancelled'))).toBeVisible()
  await expect(page.getByRole('button', { name: said('systems.scorm-make') })).toBeEnabled()
})

test('outside a course system the level says so, and is played all the same', async ({ page, context }) => {
  await openSystems(page)
  await page.getByLabel(said('systems.scorm-level')).selectOption(LEVEL)
  const { name, bytes } = await downloaded(page, 'systems.scorm-make')
  expect(name).toMatch(/^ban-sang_AT02_.*_scorm12\.zip$/)
  const lesson = await new CourseSystem(await context.newPage(), bytes).open(null)
  await expect(lesson.getByText(said('lesson.alone-line'))).toBeVisible()
  await lesson.getByRole('button', { name: said('lesson.alone-go') }).click()
  await press(lesson, 'mouse', '.play[data-told="false"] .play-foot .button.primary')
  expect(await judgeAtWeir(lesson, { hand: 'mouse', tag: 'vi' }, LEVEL)).toBe(true)
})
