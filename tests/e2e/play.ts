import { expect, type Locator, type Page } from 'playwright/test'
import { answersOf, type Hand, hostOf, levelOf, levelWords, press, startLevel } from './game'
import { terraces } from './terraces'

/** Plays levels as a pupil who judges everything rightly, by what stands on the screen and in the level's own data. */

export interface Wish {
  readonly hand: Hand
  readonly tag: string
}

/** From the map through a whole level to its result. */
export async function playThrough(page: Page, hand: Hand, level: string, tag = 'vi'): Promise<void> {
  await startLevel(page, hand, level)
  await finishLevel(page, { hand, tag }, level)
}

/** From wherever the level stands to its result. */
export async function finishLevel(page: Page, wish: Wish, level: string): Promise<void> {
  await PLAYERS[levelOf(level).mechanic]!(page, wish, level)
  await expect(page.locator('.result')).toBeVisible()
}

/** The item whose own text is on the screen now. */
async function itemShown(page: Page, level: string, tag: string, selector: string) {
  const box = page.locator(selector).first()
  await expect(box).toBeVisible()
  const shown = (await box.innerText()).replace(/\s+/g, ' ')
  const words = levelWords(level, tag)
  const item = [...answersOf(level).values()].find(({ id }) =>
    shown.includes((words[`${id}.text`] ?? words[`${id}.caption`] ?? '\0').replace(/\s+/g, ' ')),
  )
  if (!item) throw new Error(`No item of ${level} says: ${shown}`)
  return item
}

const WAYS: Readonly<Record<string, { button: string; key: string }>> = {
  tha: { button: '.weir-ways .button.keep', key: '1' },
  chan: { button: '.weir-ways .button.go', key: '2' },
  hoi: { button: '.weir-ways .button.ask', key: '3' },
}

/** One message at the weir: judged, and its feedback read. False when no message is left. */
export async function judgeAtWeir(page: Page, { hand, tag }: Wish, level: string, wrong = false): Promise<boolean> {
  await expect(page.locator('.weir-ways, .result').first()).toBeVisible()
  if (await page.locator('.result').isVisible()) return false
  const item = await itemShown(page, level, tag, '.weir-message')
  const way = WAYS[wrong ? (item.answer === 'tha' ? 'chan' : 'tha') : item.answer]!
  if (hand === 'keys') await answerBy(page, way.key, '.feedback')
  else await press(page, hand, way.button)
  await expect(page.locator('.feedback')).toBeVisible()
  return true
}

export async function nextAtWeir(page: Page, { hand }: Wish): Promise<void> {
  await press(page, hand, '.play-foot .button.primary')
  await expect(page.locator('.feedback')).toBeHidden()
}

/** Presses an answer key until it is taken: keys are listened to a frame after the question is seen. */
async function answerBy(page: Page, key: string, taken: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(page.locator(taken)).toBeVisible({ timeout: 1500 })
  }).toPass({ timeout: 20_000 })
}

async function weir(page: Page, wish: Wish, level: string): Promise<void> {
  while (await judgeAtWeir(page, wish, level)) await nextAtWeir(page, wish)
}

/** Threads are thrown to the cloth they belong to, one after the other. */
async function loom(page: Page, { hand, tag }: Wish, level: string): Promise<void> {
  const cloths: string[] = levelOf(level).loom.cloths
  while (true) {
    await expect(page.locator('.loom-ways, .result').first()).toBeVisible()
    if (await page.locator('.result').isVisible()) break
    const item = await itemShown(page, level, tag, '.loom-thread')
    if (hand === 'keys') await answerBy(page, String(cloths.indexOf(item.answer) + 1), '.feedback')
    else await press(page, hand, `.loom-way[data-cloth="${item.answer}"] .button`)
    await expect(page.locator('.feedback')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.feedback')).toBeHidden()
  }
}

/** One picture after the other: looked at through the lens, then stamped. */
async function detective(page: Page, { hand, tag }: Wish, level: string): Promise<void> {
  while (true) {
    await expect(page.locator('.detective-stamps, .result').first()).toBeVisible()
    if (await page.locator('.result').isVisible()) return
    const item = await itemShown(page, level, tag, '.detective-caption')
    const stamp = `.detective-stamp[data-verdict="${item.answer}"]`
    for (let n = 1; (await page.locator(stamp).getAttribute('aria-disabled')) === 'true'; n++) {
      const found = `.detective-slot.found:nth-child(${n})`
      if (hand === 'keys') await answerBy(page, String(n), found)
      else await press(page, hand, `.detective-ring[data-n="${n}"]`)
      await expect(page.locator(found)).toBeVisible()
    }
    await press(page, hand, stamp)
    await expect(page.locator('.feedback')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.feedback')).toBeHidden()
  }
}

/** The network goes from state to state; whichever is shown is answered, until the end is. */
async function network(page: Page, wish: Wish, level: string): Promise<void> {
  const ended = page.locator('.network-end-count')
  const panel = page.locator('.play-panel')
  const any = page.locator(['.network-end-count', ...NETWORK_STATES.map(({ shown }) => shown)].join(', ')).first()
  while (true) {
    await expect(any).toBeVisible()
    if (await ended.isVisible()) break
    const before = await panel.innerText()
    for (const { shown, answer } of NETWORK_STATES) {
      if (!(await page.locator(shown).first().isVisible())) continue
      await answer(page, wish, level)
      break
    }
    await expect.poll(() => panel.innerText(), { timeout: 30_000 }).not.toBe(before)
  }
  await press(page, wish.hand, '.play-foot .button.primary')
}

interface NetworkAnswer {
  readonly shown: string
  readonly answer: (page: Page, wish: Wish, level: string) => Promise<void>
}

const goOn: NetworkAnswer['answer'] = (page, { hand }) => press(page, hand, '.play-foot .button.primary')

const NETWORK_STATES: readonly NetworkAnswer[] = [
  { shown: '.network-arrivals', answer: goOn },
  { shown: '.network-told', answer: goOn },
  {
    shown: '.network-answers',
    async answer(page, { hand, tag }, level) {
      const item = await itemShown(page, level, tag, '.network-post')
      if (hand === 'keys') await answerBy(page, item.answer === 'chan' ? '2' : '1', '.network-told')
      else await press(page, hand, `.network-answers .button.${item.answer === 'chan' ? 'go' : 'keep'}`)
    },
  },
  { shown: '.network-row.on', answer: goOn },
  { shown: '.network-list', answer: (page, { hand }) => press(page, hand, '.network-row') },
  { shown: '.network-morning', answer: goOn },
  // Skips the watching where things move; where nothing does, the night is read step by step.
  {
    shown: '.network-watch',
    answer: async (page, { hand }) =>
      press(
        page,
        hand,
        (await page.locator('html.calm').count()) ? '.network-watch .button:last-child' : '.play-foot > .button',
      ),
  },
]

interface Task {
  readonly id: string
  readonly pool?: string
  readonly tiles: number
  readonly goodQueries: readonly string[]
  readonly pinFull: readonly string[]
  readonly answers: readonly { readonly id: string; readonly ok: boolean }[]
}

/** Tiles of a task whose words together make its first good query in Vietnamese. */
function tilesFor(level: string, task: Task): number[] {
  const words = levelWords(level, 'vi')
  const query = task.goodQueries[0]!.toLowerCase()
  const tiles = Array.from({ length: task.tiles }, (_, i) => ({ i, word: words[`${task.id}.tiles.${i}`]! }))
  return tiles
    .filter(({ word }) => ` ${query} `.includes(` ${word.toLowerCase().replace(/[!?]/g, '')} `))
    .map(({ i }) => i)
}

async function search(page: Page, wish: Wish, level: string): Promise<void> {
  const tasks: Task[] = levelOf(level).search.tasks.filter((task: Task) => task.pool !== 'fresh')
  for (const task of tasks) await searchTask(page, wish, level, task)
  await expect(page.locator('.search-end')).toBeVisible()
  await press(page, wish.hand, '.search-end .button.primary')
}

async function searchTask(page: Page, { hand, tag }: Wish, level: string, task: Task): Promise<void> {
  await expect(page.locator('.search-ask')).toContainText(levelWords(level, tag)[`${task.id}.ask`]!)
  for (const tile of tilesFor(level, task)) await press(page, hand, `.search-rack [data-tile="${tile}"]`)
  await press(page, hand, '.search-go')
  const rows = page.locator('.search-row')
  await expect(rows.first()).toBeVisible()
  await lookDown(page, hand)
  const good = await findPage(page, task)
  await press(page, hand, `.search-row[data-page="${good}"]`)
  if (await page.locator('.search-row').first().isVisible()) await press(page, hand, `.search-row[data-page="${good}"]`)
  await expect(page.locator('.search-page')).toBeVisible()
  await judgeCard(page, hand, level)
  // The youngest answer as soon as a page is open; the others pin one first.
  if (levelOf(level).tier > 1) await press(page, hand, '.search-pin')
  // On a phone the page fills the screen: the way to the answer is behind it.
  if (!(await page.locator('.search-answer').isVisible())) await press(page, hand, '.search-bar .button.round')
  await press(page, hand, '.search-answer:visible')
  const right = task.answers.find(answer => answer.ok)!.id
  const text = levelWords(level, tag)[`${right}.text`]!
  const choices = page.locator('.search-choices .button')
  await expect(choices.first()).toBeVisible()
  const at = (await choices.allInnerTexts()).findIndex(one => one.trim() === text)
  if (hand === 'keys') await answerBy(page, String(at + 1), '.search-told')
  else if (hand === 'touch') await choices.nth(at).tap()
  else await choices.nth(at).click()
  await expect(page.locator('.search-told')).toBeVisible()
  await press(page, hand, '.search-sheet .button.primary')
  await expect(page.locator('.search-sheet')).toBeHidden()
  // Cards of pages that were not opened are asked one after the other.
  while (await page.locator('.search-rest').isVisible()) {
    const before = await page.locator('.search-address').first().innerText()
    await judgeCard(page, hand, level, true)
    await press(page, hand, '.search-page .button.primary')
    await expect(async () => {
      const gone = !(await page.locator('.search-rest').isVisible())
      expect(gone || (await page.locator('.search-address').first().innerText()) !== before).toBe(true)
    }).toPass()
  }
}

async function findPage(page: Page, task: Task): Promise<string> {
  for (const id of task.pinFull) if (await page.locator(`.search-row[data-page="${id}"]`).count()) return id
  throw new Error(`${task.id}: no page worth pinning was found`)
}

/** Looks at the rows before opening one: focus by keyboard, scroll by finger. */
async function lookDown(page: Page, hand: Hand): Promise<void> {
  if (hand === 'keys') {
    for (let row = 0; row < 5; row++) await page.keyboard.press('ArrowDown')
    return
  }
  await page.locator('.search-results').evaluate(box => {
    box.scrollTop = box.scrollHeight
    box.dispatchEvent(new Event('scroll'))
  })
}

/** The card that asks about the page at this address. */
function itemOfHost(level: string, address: string) {
  const items: { answer: string; page: string }[] = levelOf(level).items
  const item = items.find(one => address.endsWith(hostOf(one.page)))
  if (!item) throw new Error(`No card asks about ${address}`)
  return item
}

/** Judges the card of the page that is open, where there is one not judged yet. */
async function judgeCard(page: Page, hand: Hand, level: string, asked = false): Promise<void> {
  const card = page.locator('.search-verdicts')
  if (asked) await expect(card).toBeVisible()
  await expect(page.locator('.search-judge').first()).toBeVisible()
  if (!(await card.isVisible())) return
  const host = (await page.locator('.search-address').first().innerText()).trim()
  const item = itemOfHost(level, host)
  if (hand === 'keys') await answerBy(page, item.answer === 'dung-duoc' ? '1' : '2', '.search-judge.told')
  else await press(page, hand, `.search-verdicts .button:nth-of-type(${item.answer === 'dung-duoc' ? 1 : 2})`)
  await expect(page.locator('.search-judge.told')).toBeVisible()
}

/** One word of each kind, hammered together, for every key; then everybody who asks. */
async function anvil(page: Page, wish: Wish, level: string): Promise<void> {
  const { hand } = wish
  const { goals, ingots } = levelOf(level).keys
  const kinds = new Map<string, string>(ingots.map((one: { id: string; kind: string }) => [one.id, one.kind]))
  for (const { minWords } of goals) {
    const rack = page.locator('.anvil-word')
    await expect(rack.first()).toBeVisible()
    const ids = await rack.evaluateAll(words => words.map(word => (word as HTMLElement).dataset.word!))
    const unlike = ids.filter((id, i) => kinds.has(id) && ids.findIndex(o => kinds.get(o) === kinds.get(id)) === i)
    for (const id of unlike.slice(0, minWords)) await press(page, hand, `[data-word="${id}"]`)
    await press(page, hand, '.anvil-strike')
    await press(page, hand, '.anvil-try.primary')
    await expect(page.locator('.anvil-trial')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.anvil-trial')).toBeHidden()
  }
  await nameAll(page, wish, level, { shown: '.anvil-ask', answers: '.anvil-answers .button', names: ['dua', 'giu'] })
}

/** Every trick is blown out once; then the hat comes off, and every line is named. */
async function workshop(page: Page, wish: Wish, level: string): Promise<void> {
  const { hand } = wish
  const { rounds } = levelOf(level).forge
  for (const { options } of rounds) {
    const { id } = options.find((option: { ok: boolean }) => option.ok)
    await press(page, hand, `[data-line="${id}"]`)
    for (let puff = 0; puff < 2; puff++) await press(page, hand, '.workshop-pump')
    await press(page, hand, '.workshop-blow')
    await expect(page.locator('.workshop-told')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.workshop-told')).toBeHidden()
  }
  for (const shown of ['.workshop-own', '.workshop-moths']) {
    await expect(page.locator(shown)).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
  }
  const names = [...rounds.map(({ trick }: { trick: string }) => trick), 'tin-thuong']
  await nameAll(page, wish, level, { shown: '.workshop-found', answers: '.workshop-names .button', names })
}

interface Naming {
  readonly shown: string
  readonly answers: string
  /** What the answers mean, in their order. */
  readonly names: readonly string[]
}

/** Answers items one after the other, each by its button or its number, until the result is there. */
async function nameAll(page: Page, { hand, tag }: Wish, level: string, naming: Naming): Promise<void> {
  const { shown, answers, names } = naming
  while (true) {
    await expect(page.locator(`${answers}, .result`).first()).toBeVisible()
    if (await page.locator('.result').isVisible()) return
    const item = await itemShown(page, level, tag, shown)
    const at = names.indexOf(item.answer)
    if (hand === 'keys') await answerBy(page, String(at + 1), '.feedback')
    else if (hand === 'touch') await page.locator(answers).nth(at).tap()
    else await page.locator(answers).nth(at).click()
    await expect(page.locator('.feedback')).toBeVisible()
    await press(page, hand, '.play-foot .button.primary')
    await expect(page.locator('.feedback')).toBeHidden()
  }
}

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
async function bridge(page: Page, wish: Wish, level: string): Promise<void> {
  const words = levelWords(level, wish.tag)
  const talks: Talk[] = levelOf(level).bridges
  const any = page.locator('.bridge-who, .bridge-card:not(.told), .bridge-closing').first()
  while (true) {
    await expect(any).toBeVisible()
    if (await page.locator('.bridge-closing').isVisible()) break
    if (await page.locator('.bridge-who').isVisible()) {
      const name = await page.locator('.bridge-name b').innerText()
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

const PLAYERS: Readonly<Record<string, (page: Page, wish: Wish, level: string) => Promise<void>>> = {
  M1: weir,
  M2: network,
  M3: workshop,
  M4: detective,
  M5: search,
  M6: anvil,
  M7: loom,
  M8: bridge,
  M9: terraces,
}
