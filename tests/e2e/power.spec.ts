import { expect, type Page, test } from 'playwright/test'
import { tabletOf } from './children'
import { inVillage, press } from './game'
import { judgeAtWeir } from './players/weir'
import { titleWith } from './profile'
import { Tablet } from './tablet'
import { said, writtenDown } from './walk'
import { button, openWhole, PASSPHRASE } from './whole-class'

/** The power fails in the middle of a round: nothing is closed, nothing is written any more, and the round goes on. */

const LEVEL = 'TG03'
const WISH = { hand: 'mouse', tag: 'vi' } as const

const turn = (page: Page) => page.locator('#pass-on-who')

/** From the first screen into the level, as the child who began the play. */
async function playAsFirst(page: Page, base: string): Promise<void> {
  await page.locator('.player').filter({ hasText: 'Ban' }).first().click()
  await inVillage(page)
  await page.goto(`${base}#choi/AT02`)
}

test('friends and a class play on where the tablet died', async ({ baseURL }) => {
  const tablet = new Tablet()
  try {
    let page = await tablet.on()
    await titleWith(page, tabletOf(['Ban', 'Mơ', 'Páo']), baseURL)
    await playAsFirst(page, baseURL!)
    await press(page, 'mouse', '.play-foot .button:not(.primary)')
    for (const friend of await page.locator('.together-friend').all()) await friend.click()
    await press(page, 'mouse', '.dialog-foot .button.primary')
    await writtenDown(page, () => judgeAtWeir(page, WISH, 'AT02'))
    await press(page, 'mouse', '.play-foot .button.primary')
    await expect(turn(page)).toHaveText(said('together.turn', { name: 'Mơ' }))
    await press(page, 'mouse', '.pass-on .button.primary')
    await writtenDown(page, () => judgeAtWeir(page, WISH, 'AT02'))
    await tablet.dies()

    // Two have answered: the third is asked to take the tablet.
    page = await tablet.on()
    await page.goto(baseURL!)
    await playAsFirst(page, baseURL!)
    await expect(turn(page)).toHaveText(said('together.turn', { name: 'Páo' }))
    await press(page, 'mouse', '.pass-on .button.primary')
    await expect(page.locator('.play-progress [aria-hidden]')).toContainText(/^3/)

    await page.goto('about:blank')
    await openWhole(page, baseURL)
    await page.locator('#whole-how').selectOption('tap')
    await page.locator('#whole-teams').selectOption('2')
    await page.locator(`[data-level="${LEVEL}"]`).getByRole('button').first().click()
    await button(page, 'whole.to-answer-tap').click()
    await page.keyboard.press('1')
    await writtenDown(page, () => page.keyboard.press('2'))
    await tablet.dies()

    // The same two teams are at the second question, whatever the list of ways began with.
    page = await tablet.on()
    await page.goto(baseURL!)
    await button(page, 'app.desk').click()
    await page.getByLabel(said('desk.passphrase'), { exact: true }).fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await button(page, 'whole.open').click()
    await button(page, 'whole.go-on', { at: 2 }).click()
    await expect(page.locator('.wg-of')).toContainText('2/')
    await button(page, 'whole.to-answer-tap').click()
    await expect(
      page.getByRole('heading', { name: said('whole.team-answers', { team: said('whole.team-1') }) }),
    ).toBeVisible()
  } finally {
    await tablet.close()
  }
})
