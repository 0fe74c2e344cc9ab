import { expect, type Page, test } from 'playwright/test'
import { Fingers } from './fingers'
import { noBarriers } from './game'
import { lit, openedWith } from './profile'
import { Tablet } from './tablet'
import { dialog, said, visitPlace, writtenDown } from './walk'

/** A family at the hearth: three round one phone, by touch, and the phone dies in the middle. */

const SMALL = { width: 360, height: 640 }
const RULE = 'Đang ăn cơm thì cất máy, kể chuyện.'

async function sitsDown(page: Page, fingers: Fingers, kin: string): Promise<void> {
  await fingers.tap(page.getByRole('button', { name: said('evening.add'), exact: true }))
  await fingers.tap(page.locator('.evening-picture').first())
  await fingers.tap(dialog(page).getByRole('button', { name: said(`evening.kin-${kin}`), exact: true }))
}

/** One card, whichever it is. An item's answer counts when two hold their corners, and not when one does. */
async function card(page: Page, fingers: Fingers): Promise<'item' | 'story'> {
  const told = page.getByRole('button', { name: said('evening.told') })
  const answers = page.locator('.hearth-choices .button')
  await expect(told.or(answers.first())).toBeVisible()
  if (await told.isVisible()) {
    await writtenDown(page, () => fingers.tap(told))
    await writtenDown(page, () => fingers.tap(page.locator('.evening-ways .button.primary')))
    return 'story'
  }
  await fingers.tap(answers.first())
  const [left, right] = [page.locator('.corner-left .corner-pad'), page.locator('.corner-right .corner-pad')]
  await writtenDown(page, async () => {
    await fingers.hold([left, right], async () => {
      await expect(page.locator('.corner.held')).toHaveCount(1)
      await expect(page.locator('.hearth-why')).toHaveCount(0)
    })
    await expect(page.locator('.hearth-why')).toBeVisible()
    await fingers.letGo()
  })
  await writtenDown(page, () => fingers.tap(page.locator('.hearth-why .button.primary')))
  return 'item'
}

async function oneSheet(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(sheet.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
}

test('three play a family evening to its end, and the phone dies in the middle', async ({ baseURL }) => {
  const phone = new Tablet()
  try {
    const page = await phone.on()
    await page.setViewportSize(SMALL)
    const fingers = new Fingers(page)
    await openedWith(page, lit(['AT02']), baseURL)
    const place = await visitPlace(page, 'bep')
    await fingers.tap(place.locator('.evening-door'))
    await sitsDown(page, fingers, 'ba')
    await sitsDown(page, fingers, 'bo')
    await noBarriers(page)
    await fingers.tap(page.getByRole('button', { name: said('evening.start') }))
    const kinds = []
    for (let n = 0; n < 4; n++) {
      const who = await page.locator('.evening-turn h2').innerText()
      kinds.push(await card(page, fingers))
      // One touch, and the next one has the card.
      await expect(page.locator('.evening-turn h2')).not.toHaveText(who, { timeout: 3000 })
    }
    // Whoever has the turn walks away: the next one takes it at once.
    const called = await page.locator('.evening-turn h2').innerText()
    await writtenDown(page, () => fingers.tap(page.locator('.evening-leaves')))
    await expect(page.locator('.evening-turn h2')).not.toHaveText(called, { timeout: 3000 })
    await expect(page.locator('.evening-away .button')).toHaveCount(1)
    kinds.push(await card(page, fingers))
    const [turn, words] = [page.locator('.evening-turn h2'), page.locator('.hearth-text')]
    const before = [await turn.innerText(), await words.innerText()]
    await noBarriers(page)
    await phone.dies()

    const again = await phone.on()
    await again.setViewportSize(SMALL)
    const others = new Fingers(again)
    await again.goto(baseURL!)
    await others.tap(again.locator('.player-last'))
    const hearth = await visitPlace(again, 'bep')
    await others.tap(hearth.getByRole('button', { name: said('evening.resume') }))
    await expect(again.locator('.evening-turn h2')).toHaveText(before[0]!)
    expect(await again.locator('.hearth-text').innerText()).toBe(before[1]!)
    // Who walked away is still away, and sits down again with one touch.
    await writtenDown(again, () => others.tap(again.locator('.evening-away .button')))
    await expect(again.locator('.evening-away')).toHaveCount(0)
    for (let n = 5; n < 12; n++) kinds.push(await card(again, others))
    expect(kinds).toEqual(Array.from({ length: 12 }, (_, n) => (n % 2 ? 'story' : 'item')))

    // A phone that may not listen says so; the rule can be written.
    await others.tap(again.getByRole('button', { name: said('evening.rule-say-own') }))
    await others.tap(again.locator('.micro-button'))
    await expect(again.locator('.evening-spoken')).toContainText(/micro/)
    await others.tap(again.getByRole('button', { name: said('evening.rule-write') }))
    await expect(again.locator('.evening-own input')).toBeFocused()
    await again.locator('.evening-own input').fill(RULE)
    await noBarriers(again)
    await others.tap(again.getByRole('button', { name: said('evening.rule-take') }))
    for (const circle of [0, 1, 3])
      await others.tap(again.locator('.evening-circle').nth(circle).locator('.button').first())
    await noBarriers(again)
    await others.tap(again.getByRole('button', { name: said('evening.map-done') }))
    await expect(again.locator('.evening-house')).toContainText(RULE)
    // The map and the card are one sheet of paper, also with the longest of the languages beside Vietnamese.
    await oneSheet(again)
    await again.evaluate(() => {
      const chosen = JSON.parse(localStorage.getItem('ban-sang-settings') ?? '{}')
      localStorage.setItem('ban-sang-settings', JSON.stringify({ ...chosen, home: 'hmn-x-rpa', drafts: true }))
    })
    await again.reload()
    await expect(again.locator('.evening-house .home-line').first()).toBeVisible()
    await oneSheet(again)
    await writtenDown(again, () => others.tap(again.getByRole('button', { name: said('evening.keep-done') })))
    await expect(again.locator('.talk-petal')).toBeVisible()
    await noBarriers(again)
    await others.tap(again.locator('.play-foot .button.primary'))
    await expect(again.locator('.village .place').first()).toBeVisible()
  } finally {
    await phone.close()
  }
})
