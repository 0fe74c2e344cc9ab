import { expect, test } from 'playwright/test'
import { inVillage, levelWords, startLevel } from './game'
import { finishLevel } from './play'
import { judgeAtWeir, nextAtWeir } from './players/weir'
import { Tablet } from './tablet'
import {
  askSomething,
  dialog,
  firstVisit,
  leavePlay,
  openFirstRow,
  progress,
  said,
  visitPlace,
  writtenDown,
} from './walk'

/** A play that is cut off goes on where it was. */

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const AS_A_CHILD = { hand: 'mouse', tag: 'vi' } as const

test('AT02 goes on at the same message after the browser was killed', async ({ baseURL }) => {
  const tablet = new Tablet()
  try {
    const page = await tablet.on()
    await firstVisit(page, baseURL)
    await startLevel(page, 'mouse', 'AT02')
    for (let given = 0; given < 3; given++) {
      await writtenDown(page, () => judgeAtWeir(page, AS_A_CHILD, 'AT02'))
      // What is told about is still the one at hand.
      expect(await progress(page)).toBe(`${given + 1}/12`)
      await nextAtWeir(page, AS_A_CHILD)
    }
    const [at, message] = [await progress(page), await page.locator('.weir-message').innerText()]
    expect(at).toBe('4/12')
    await tablet.dies()

    const again = await tablet.on()
    await again.goto(baseURL!)
    await again.locator('.player-last').click()
    const card = await visitPlace(again, 'suoi')
    await card.getByRole('button', { name: said('play.resume') }).click()
    await expect(again.locator('.weir-message')).toBeVisible()
    expect(await progress(again)).toBe(at)
    expect(await again.locator('.weir-message').innerText()).toBe(message)
    await finishLevel(again, AS_A_CHILD, 'AT02')
    await expect(again.locator('.result .lanterns .lantern.lit')).toHaveCount(2)
  } finally {
    await tablet.close()
  }
})

test('TG06 goes on at the same post after a reload', async ({ page }) => {
  await firstVisit(page)
  await startLevel(page, 'mouse', 'TG06')
  await page.locator('.play-foot .button.primary').click()
  await writtenDown(page, () => page.locator('.network-answers .button.keep').click())
  await page.locator('.play-foot .button.primary').click()
  await expect(page.locator('.network-answers')).toBeVisible()
  const [at, post] = [await progress(page), await page.locator('.network-post p').innerText()]
  await page.reload()
  await expect(page.locator('.network-answers')).toBeVisible()
  expect(await progress(page)).toBe(at)
  expect(await page.locator('.network-post p').innerText()).toBe(post)
})

test('TK07 goes on at the same page after a reload', async ({ page }) => {
  await firstVisit(page)
  await startLevel(page, 'mouse', 'TK07')
  await askSomething(page)
  await writtenDown(page, () => openFirstRow(page))
  const address = await page.locator('.search-address').innerText()
  await page.reload()
  await expect(page.locator('.search-page')).toBeVisible()
  expect(await page.locator('.search-address').innerText()).toBe(address)
})

test('a change of language in the middle of a level keeps the play', async ({ page }) => {
  await firstVisit(page)
  await startLevel(page, 'mouse', 'AT02')
  await judgeAtWeir(page, AS_A_CHILD, 'AT02')
  await nextAtWeir(page, AS_A_CHILD)
  const [at, message] = [await progress(page), await page.locator('.weir-message').innerText()]
  const words = levelWords('AT02', 'vi')
  const id = Object.keys(words).find(key => key.endsWith('.text') && message.includes(words[key]!))!
  await leavePlay(page)
  await page.getByRole('button', { name: said('village.settings') }).click()
  await dialog(page).getByRole('button', { name: 'Tiếng Việt' }).click()
  await dialog(page).getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await inVillage(page)
  const card = await visitPlace(page, 'suoi')
  await card.getByRole('button', { name: said('play.resume', {}, 'en') }).click()
  await expect(page.locator('.weir-message')).toContainText(levelWords('AT02', 'en')[id]!)
  expect(await progress(page)).toBe(at)
  await finishLevel(page, { hand: 'mouse', tag: 'en' }, 'AT02')
})
