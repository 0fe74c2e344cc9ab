import { expect, type Locator, type Page } from 'playwright/test'
import { answersOf, levelOf, levelWords, press } from '../game'
import { answerBy, itemShown, type Wish } from './player'

interface TalkReply {
  readonly id: string
  readonly goto: string
  readonly plank: string
  readonly turns?: boolean
}

interface Talk {
  readonly item: string
  readonly start: string
  readonly nodes: readonly { readonly id: string; readonly replies: readonly TalkReply[] }[]
}

/** The shortest way over a good bridge, and the shortest way home from a bad one, over planks that hold. */
function repliesOf({ start, nodes }: Talk, crosses: boolean): string[] {
  const ways: { at: string; way: string[] }[] = [{ at: start, way: [] }]
  for (const { at, way } of ways) {
    const node = nodes.find(({ id }) => id === at)
    for (const { id, goto, plank, turns = false } of node?.replies ?? []) {
      const over = !nodes.some(other => other.id === goto)
      if (plank === 'rotten' || (over && turns === crosses)) continue
      if (over) return [...way, id]
      if (!way.includes(id) && way.length < 9) ways.push({ at: goto, way: [...way, id] })
    }
  }
  return []
}

/** Bridges one after the other, then the loose planks: everything judged rightly. */
export async function bridge(page: Page, wish: Wish, level: string): Promise<void> {
  const words = levelWords(level, wish.tag)
  const talks: Talk[] = levelOf(level).bridges
  const any = page.locator('.bridge-who, .bridge-card:not(.told), .bridge-closing').first()
  while (true) {
    await expect(any).toBeVisible()
    if (await page.locator('.bridge-closing').isVisible()) break
    if (await page.locator('.bridge-who').isVisible()) {
      const name = await page.locator('.bridge-who b').innerText()
      const talk = talks.find((_, i) => words[`${level}.bridges.${i}.who`] === name)!
      await overBridge(page, wish, level, talk)
    } else {
      const item = await itemShown(page, level, wish.tag, '.bridge-card')
      await decide(page, wish, item.answer === 'chac')
    }
    await expect(page.locator('.feedback.good')).toBeVisible()
    await press(page, wish.hand, '.play-foot .button.primary')
    await expect(page.locator('.feedback')).toBeHidden()
  }
  await press(page, wish.hand, '.play-foot .button.primary')
}

async function overBridge(page: Page, wish: Wish, level: string, talk: Talk): Promise<void> {
  const words = levelWords(level, wish.tag)
  const crosses = answersOf(level).get(talk.item)!.answer === 'di'
  for (const id of repliesOf(talk, crosses)) {
    const node = talk.nodes.find(({ replies }) => replies.some(reply => reply.id === id))!
    await expect(page.locator('.bridge-them.now')).toHaveText(words[`${node.id}.text`]!)
    await layReply(
      page,
      wish,
      node.replies.findIndex(reply => reply.id === id),
      words[`${id}.text`]!,
    )
  }
  await decide(page, wish, crosses)
}

/** Lays a reply: by its key, or by taking it in the hand to the open place of the bridge. */
async function layReply(page: Page, { hand }: Wish, at: number, text: string): Promise<void> {
  const laid = page.locator('.bridge-us').filter({ hasText: text })
  if (hand === 'keys') {
    await expect(async () => {
      if ((await laid.count()) === 0) await page.keyboard.press(String(at + 1))
      await expect(laid.last()).toBeAttached({ timeout: 1500 })
    }).toPass()
    return
  }
  const reply = page.locator('.bridge-reply').nth(at)
  if (hand === 'touch') await reply.locator('.button').tap()
  else await carry(page, reply, 'place')
  await expect(laid.last()).toBeAttached()
}

/** Takes something by the mouse and lays it down at the mark that then shows itself. */
export async function carry(page: Page, what: Locator, to: 'place' | 'nowhere'): Promise<void> {
  const box = (await what.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 - 30, box.y - 10, { steps: 3 })
  const mark = page.locator('.bridge-mark').first()
  await expect(mark).toBeVisible()
  const { x, y, width, height } = (await mark.boundingBox())!
  if (to === 'place') await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 })
  await page.mouse.up()
}

async function decide(page: Page, { hand }: Wish, good: boolean): Promise<void> {
  await expect(page.locator('.bridge-decide')).toBeVisible()
  if (hand === 'keys') return answerBy(page, good ? '1' : '2', '.feedback')
  await press(page, hand, `.bridge-two .button:nth-of-type(${good ? 1 : 2})`)
}
