import { expect, type Page, test } from 'playwright/test'
import { type Entry, entryOf } from '../../src/core/entry'
import { uuid } from '../unit/journal-of'
import { tabletOf } from './children'
import { Fingers } from './fingers'
import { FIRST_TURNS, ON } from './first-turns'
import { type Hand, inVillage, newLearner, noBarriers, press } from './game'
import { judgeAtWeir, nextAtWeir } from './players/weir'
import { titleWith } from './profile'
import { said } from './walk'

const turn = (page: Page) => page.locator('.play-turn [role="status"]')
const cover = (page: Page) => page.locator('.pass-on')

/** Takes the tablet, if it is being passed on; tells whose hands it came into. */
async function take(page: Page, hand: Hand): Promise<string> {
  await expect(cover(page)).toBeVisible()
  const name = await page.locator('#pass-on-who').innerText()
  await press(page, hand, '.pass-on .button.primary')
  await expect(cover(page)).toBeHidden()
  return name
}

/** Two children on one tablet: the basket goes from hand to hand, also after the power failed. */
test('friends take turns, and both have the lantern', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('./')
  await newLearner(page, 'mouse')
  await press(page, 'keys', '.village-top button')
  await newLearner(page, 'mouse')
  await page.goto('./#choi/AT02')
  await press(page, 'keys', '.play-foot .button:not(.primary)')
  await noBarriers(page)
  await press(page, 'keys', '.together-friend')
  await press(page, 'keys', '.dialog-foot .button.primary')

  const first = await turn(page).innerText()
  const wish = { hand: 'keys' as const, tag: 'vi' }
  await judgeAtWeir(page, wish, 'AT02')
  // Whoever judged reads why; only then the tablet goes on, and nothing is seen of it.
  await expect(turn(page)).toHaveText(first)
  await press(page, 'keys', '.play-foot .button.primary')
  await expect(cover(page)).toBeVisible()
  await noBarriers(page)
  await page.keyboard.press('1')
  await expect(page.locator('.feedback')).toBeHidden()
  await expect(page.locator('#pass-on-who')).not.toHaveText(first)
  const second = await take(page, 'keys')
  await expect(turn(page)).toHaveText(second)

  await page.reload()
  expect(await take(page, 'keys')).toBe(second)
  while (await judgeAtWeir(page, wish, 'AT02')) {
    await nextAtWeir(page, wish)
    // A message that came a second time is nobody's turn: then nothing is covered.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
    if (await cover(page).isVisible()) await take(page, 'keys')
  }
  await expect(page.locator('.result .lanterns .lantern.lit')).toHaveCount(2)

  // The other child's village has the lantern too, and the next one plays two touches after the result.
  await page.getByRole('button', { name: said('app.result-hand-over') }).click()
  await noBarriers(page)
  await page.locator('.hand-over .together-friend').first().click()
  await expect(page.locator('.play, .hearth')).toBeVisible({ timeout: 3000 })
  await page.goto('./')
  await press(page, 'mouse', '.players .player:not(.player-new) >> nth=0')
  await inVillage(page)
  await expect(page.locator('.place[data-place="suoi"].place-lit')).toHaveCount(1)
})

const EIGHT = ['Ban', 'Páo', 'Mỷ', 'Thảo', 'Phúc', 'Mơ', 'Bun', 'Ín']

async function records(page: Page): Promise<Extract<Entry, { kind: 'record' }>[]> {
  const lines = await page.evaluate(
    () =>
      new Promise<string[]>((done, failed) => {
        const request = indexedDB.open('ban-sang-journal')
        request.onerror = () => failed(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction('lines').objectStore('lines').getAll()
          all.onsuccess = () => {
            request.result.close()
            done(all.result.map(row => row.line))
          }
        }
      }),
  )
  return lines.flatMap(line => {
    const entry = entryOf(line)
    return entry?.kind === 'record' ? [entry] : []
  })
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 800, height: 1280 }, contextOptions: { reducedMotion: 'reduce' } })

  test('eight share a tablet and two leave: turns stay fair, and each has an own record', async ({ page }) => {
    await titleWith(page, tabletOf([...EIGHT, 'Kim']))
    await press(page, 'touch', '.player:not(.player-new)')
    await inVillage(page)
    await page.goto('./#choi/AT02')
    await press(page, 'touch', '.play-foot .button:not(.primary)')
    for (const friend of (await page.locator('.together-friend').all()).slice(0, -1)) await friend.tap()
    // A ninth is told to wait, and whoever was called can still be changed for them.
    await expect(page.getByText(said('play.together-full'))).toBeVisible()
    await expect(page.getByRole('button', { name: 'Kim', exact: true })).toBeDisabled()
    await press(page, 'touch', '.dialog-foot .button.primary')

    const wish = { hand: 'touch' as const, tag: 'vi' }
    const left = async (name: string) => {
      await expect(page.locator('#pass-on-who')).toHaveText(said('together.turn', { name }))
      await page.getByRole('button', { name: said('together.left', { name }) }).tap()
    }
    const order = [said('together.turn', { name: 'Ban' })]
    for (let n = 1; await judgeAtWeir(page, wish, 'AT02'); n++) {
      await press(page, 'touch', '.play-foot .button.primary')
      if (n === 12) break
      // The second never plays; the fifth goes home in the second round.
      if (n === 1) await left('Páo')
      if (n === 10) await left('Phúc')
      order.push(await take(page, 'touch'))
    }
    await expect(page.locator('.result')).toBeVisible()
    const names = ['Ban', 'Mỷ', 'Thảo', 'Phúc', 'Mơ', 'Bun', 'Ín', 'Ban', 'Mỷ', 'Thảo', 'Mơ', 'Bun']
    expect(order).toEqual(names.map(name => said('together.turn', { name })))

    await expect.poll(async () => (await records(page)).length).toBe(7)
    const marks = new Map((await records(page)).map(({ body }) => [body.learner, body.marks.length]))
    expect(EIGHT.map((_, n) => marks.get(uuid(n)) ?? 0)).toEqual([2, 0, 2, 2, 1, 2, 2, 1])
  })

  test('whoever comes to eight minus one is seen and takes the last place; then nobody else is offered', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await titleWith(page, tabletOf([...EIGHT, 'Kim']))
    await press(page, 'touch', '.player:not(.player-new)')
    await inVillage(page)
    await page.goto('./#choi/AT02')
    await press(page, 'touch', '.play-foot .button:not(.primary)')
    for (const friend of (await page.locator('.together-friend').all()).slice(0, -1)) await friend.tap()
    await press(page, 'touch', '.dialog-foot .button.primary')
    await page.getByRole('button', { name: said('play.pause') }).tap()
    // Those who play along have their turns: the tablet can only be handed to the one who does not.
    await expect(page.locator('.paused-next .together-friend')).toHaveText(['Kim', said('together.other')])
    await page.getByRole('button', { name: said('together.who') }).tap()
    await page.getByRole('button', { name: said('together.left', { name: 'Ban' }) }).tap()
    await page.getByRole('button', { name: said('together.come') }).tap()
    const offered = cover(page).locator('.together-friend')
    await expect(offered.last()).toBeInViewport({ ratio: 1 })
    await offered.last().tap()
    await expect(cover(page).locator('.pass-on-round li')).toHaveCount(8)
    await expect(offered).toHaveCount(0)
  })

  test('hai tay: an answer counts when two hold their corners', async ({ page }) => {
    await titleWith(page, tabletOf(['Ban', 'Mơ']))
    await press(page, 'touch', '.player:not(.player-new)')
    await inVillage(page)
    await page.goto('./#choi/AT02')
    await press(page, 'touch', '.play-foot .button:not(.primary)')
    await press(page, 'touch', '.together-friend')
    await press(page, 'touch', '.together-hands')
    await press(page, 'touch', '.dialog-foot .button.primary')

    const fingers = new Fingers(page)
    const corner = (side: string) => page.locator(`.corner-${side} .corner-pad`)
    await fingers.tap(page.locator('.weir-exit .button').first())
    await noBarriers(page)
    await fingers.tap(page.locator('.agree > .button'))
    await fingers.tap(page.locator('.weir-exit .button').first())
    await fingers.hold([corner('left'), corner('right')], async () => {
      await expect(page.locator('.corner.held')).toHaveCount(1)
      await expect(page.locator('.feedback')).toHaveCount(0)
    })
    await expect(page.locator('.feedback')).toBeVisible()
    await fingers.letGo()
    await press(page, 'touch', '.play-foot .button.primary')
    await take(page, 'touch')
    // With a keyboard two keys do it.
    await page.keyboard.press('1')
    await expect(corner('left')).toBeVisible()
    await page.keyboard.down('f')
    await page.keyboard.down('j')
    await expect(page.locator('.feedback')).toBeVisible()
    await page.keyboard.up('f')
    await page.keyboard.up('j')
  })
})

test('out of the middle of a level the next of eight plays after two touches', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await titleWith(page, tabletOf(EIGHT))
  await press(page, 'mouse', '.player:not(.player-new)')
  await inVillage(page)
  await page.goto('./#choi/AT02')
  await press(page, 'mouse', '.play-foot .button.primary')
  await page.getByRole('button', { name: said('play.pause') }).click()
  await noBarriers(page)
  await expect(page.locator('.paused-next .together-friend')).toHaveText([...EIGHT.slice(1), said('together.other')])
  await page.getByRole('button', { name: 'Páo', exact: true }).click()
  // Páo begins with the story of a level, where Ban stood in the middle of one.
  await expect(page.locator('.play[data-told="false"]')).toBeVisible({ timeout: 3000 })
  await expect(page.locator('.veil')).toHaveCount(0)
  const holder = () => page.evaluate(() => JSON.parse(localStorage.getItem('ban-sang-settings') ?? '{}').learner)
  expect(await holder()).toBe(uuid(EIGHT.indexOf('Páo')))
})

/** Both corners held by the keyboard until this is to be seen. */
async function holdBoth(page: Page, told: string): Promise<void> {
  await page.keyboard.down('f')
  await page.keyboard.down('j')
  await expect(page.locator('.both-hands')).toBeHidden()
  await page.keyboard.up('f')
  await page.keyboard.up('j')
  await expect(page.locator(told).first()).toBeVisible()
}

test('every mechanic asks both hands, and the next child plays after two touches', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 360, height: 640 })
  await titleWith(page, tabletOf(['Ban', 'Mơ']))
  await press(page, 'mouse', '.player:not(.player-new)')
  await inVillage(page)
  for (const { level, ways, told, on = ON } of FIRST_TURNS)
    await test.step(level, async () => {
      await page.goto(`./#choi/${level}`)
      await press(page, 'keys', '.play[data-told="false"] .play-foot .button:not(.primary)')
      for (const one of ['.together-friend', '.together-hands', '.dialog-foot .button.primary'])
        await press(page, 'keys', one)
      const first = await turn(page).innerText()
      for (const [n, way] of ways.entries()) {
        await way(page)
        await expect(page.locator('.both-hands')).toBeVisible()
        await expect(page.locator(told)).toHaveCount(0)
        await holdBoth(page, n + 1 < ways.length ? '.play-panel' : told)
      }
      for (const one of on.slice(0, -1)) await press(page, 'keys', one)
      // The heading that is read takes the focus once, perhaps just now.
      await expect(async () => {
        await press(page, 'keys', on.at(-1)!)
        await expect(cover(page)).toBeVisible({ timeout: 2000 })
      }).toPass()
      // Nothing of what was answered is seen, and one more touch is enough.
      await expect(page.locator('.play')).toHaveAttribute('inert')
      await press(page, 'keys', '.pass-on .button.primary')
      await expect(turn(page)).not.toHaveText(first, { timeout: 3000 })
      await expect(cover(page)).toBeHidden({ timeout: 3000 })
    })
})
