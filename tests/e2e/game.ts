import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'

/** The child's way through the game, as the tests walk it: by what is seen and named, never by the code's insides. */

type Item = { id: string; pool: string; side: 'safe' | 'risky'; answer: string }

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

/** What the level's own data says is right, by item. */
export function answersOf(level: string): ReadonlyMap<string, Item> {
  const items: Item[] = read(`levels/${level}/level.json`).items
  return new Map(items.map(item => [item.id, item]))
}

export function levelOf(level: string) {
  return read(`levels/${level}/level.json`)
}

/** Ids of all levels, strand by strand. */
export function levelsOfCourse(): string[] {
  return read('levels/course.json').strands.flatMap((strand: { levels: string[] }) => strand.levels)
}

export function wordsOf(tag: string, namespace: string): Record<string, string> {
  return read(`assets/languages/${tag}/${namespace}.json`)
}

export function levelWords(level: string, tag: string): Record<string, string> {
  return read(`levels/${level}/${tag}.json`)
}

/** Invented address of a page of the pocket internet. */
export function hostOf(page: string): string {
  return read(`levels/web/${page}/page.json`).host
}

export type Hand = 'keys' | 'touch' | 'mouse'

/** Presses a control as the hand does: by finger, or by walking to it with Tab and pressing Enter. */
export async function press(page: Page, hand: Hand, selector: string): Promise<void> {
  const control = page.locator(selector).first()
  await expect(control).toBeVisible()
  if (hand === 'touch') return control.tap()
  if (hand === 'mouse') return control.click()
  await reach(page, selector)
  await page.keyboard.press('Enter')
}

/** Walks with Tab until the control has the focus; fails after a whole round without it. */
export async function reach(page: Page, selector: string): Promise<void> {
  const control = page.locator(selector).first()
  await expect(control).toBeVisible()
  for (let steps = 0; steps < 80; steps++) {
    if (await control.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} cannot be reached by Tab`)
}

/** Nothing that axe knows may be wrong on what is shown now. */
export async function noBarriers(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).analyze()
  expect(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}

/** A child new to this tablet: chooses a picture and a nickname, and stands in the village. */
export async function newLearner(page: Page, hand: Hand): Promise<void> {
  await press(page, hand, '.player-new')
  await press(page, hand, '.picture-choice')
  await press(page, hand, '.nick-offers button')
  await press(page, hand, '.nick-done')
  await inVillage(page)
}

/** Waits until the map can be touched, also when one comes back to it. */
export async function inVillage(page: Page): Promise<void> {
  await expect(page.locator('.village .place').first()).toBeVisible()
  await page.waitForFunction(() => performance.getEntriesByName('village-ready').length > 0)
}

/** On a narrow screen: slides the map until the place is in view. */
async function slideTo(page: Page, hand: Hand, place: string): Promise<void> {
  const { width } = page.viewportSize()!
  const label = page.locator(`.place[data-place="${place}"]`)
  const middle = async () => {
    const box = (await label.boundingBox())!
    return box.x + box.width / 2
  }
  // Seen, and under none of the buttons that slide the map.
  const free = () =>
    label.evaluate(one => {
      const { left, top, width, height } = one.getBoundingClientRect()
      return one.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
  for (let step = 0; step < 12; step++) {
    const x = await middle()
    if (await free()) return
    // Once, and where it is: with the last of the map in view the button is gone, and would be waited for in vain.
    const side = page.locator(x < width / 2 ? '.village-left' : '.village-right')
    await expect(side).toBeVisible()
    const button = (await side.boundingBox())!
    const at = [button.x + button.width / 2, button.y + button.height / 2] as const
    await (hand === 'touch' ? page.touchscreen.tap(...at) : page.mouse.click(...at))
    await standsStill(middle, x)
  }
}

/** Waits until something has moved and come to rest again. */
async function standsStill(where: () => Promise<number>, from: number): Promise<void> {
  await expect.poll(where).not.toBe(from)
  await expect(async () => {
    const before = await where()
    await new Promise(done => setTimeout(done, 150))
    expect(await where()).toBe(before)
  }).toPass()
}

/** From the map into a level, up to its first decision. */
export async function startLevel(page: Page, hand: Hand, level: string): Promise<void> {
  await inVillage(page)
  const { place } = levelOf(level)
  if (hand !== 'keys') await slideTo(page, hand, place)
  await press(page, hand, `.place[data-place="${place}"]`)
  await press(page, hand, `.level-entry[data-level="${level}"] .button`)
  await pastRecall(page, hand)
  await press(page, hand, '.play[data-told="false"] .play-foot .button.primary')
}

/** Answers the first of the two questions from an older level, if there are any, and goes on to the level itself. */
export async function pastRecall(page: Page, hand: Hand): Promise<void> {
  await expect(page.locator('.hearth-choices, .play[data-told="false"]').first()).toBeVisible()
  if ((await page.locator('.hearth-choices').count()) === 0) return
  await press(page, hand, '.hearth-choices .button')
  await press(page, hand, '.hearth-why .button:not(.primary)')
}
