import { expect, test } from 'vitest'
import { openCourse } from '../../src/content/course'
import { loadHome } from '../../src/content/load-home'
import { BANK, levelsToSay, loadSayList } from '../../src/content/say-lists'
import { filesOf, library } from './sources'

const files = filesOf(library)

test('the lists to record hold 24 clues, 16 lines on buttons, what keeps children safe, and the tricks', async () => {
  const lists = await Promise.all(BANK.map(id => loadSayList(files, id)))
  const [clues, lines, helper, tricks] = lists
  expect([clues!.length, lines!.length]).toEqual([24, 16])
  expect(helper!.map(({ key }) => key)).toContain('phrases.say-ke')
  expect(tricks!.length).toBeGreaterThan(10)
  for (const { key, vi, en } of lists.flat()) expect(vi && en, key).toBeTruthy()
})

test('a level for the youngest is said whole, but for what only a teacher reads', async () => {
  const levels = levelsToSay((await openCourse(files)).cards)
  expect(levels.length).toBeGreaterThan(5)
  const lines = await loadSayList(files, { level: levels[0]!.id })
  expect(lines.length).toBeGreaterThan(30)
  for (const { key, vi, en } of lines) {
    expect(vi && en, key).toBeTruthy()
    expect(key).not.toMatch(/teacher|skill/)
  }
})

test('what is told at the hearth can be said too: cards, rules of the house, the map', async () => {
  const lines = await loadSayList(files, 'hearth')
  const keys = lines.map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['HE-C01.text', 'HE-C01.after', 'HR-01.text', 'HM-5.hint', 'HM-s1.text']))
  expect(new Set(keys).size).toBe(keys.length)
  for (const { key, vi, en } of lines) expect(vi && en, key).toBeTruthy()
})

test('a language that waits for voices opens without a line of its own, and has every list to record', async () => {
  const waiting = library.homes.filter(({ language }) => language.waits)
  expect(waiting.map(({ tag }) => tag)).toEqual(['kjg', 'twh-Latn'])
  const lists = await Promise.all([...BANK, 'hearth' as const].map(id => loadSayList(files, id)))
  const keys = new Set(lists.flat().map(({ key }) => key))
  for (const { tag } of waiting) {
    const pack = await loadHome(files, tag)
    expect([tag, pack.strings, pack.keyWords]).toEqual([tag, [], []])
    expect(keys.size).toBeGreaterThan(250)
  }
})

test('every line says where it is read, and most show what is seen there', async () => {
  const levels = levelsToSay((await openCourse(files)).cards)
  const lines = (await Promise.all(levels.map(({ id }) => loadSayList(files, { level: id })))).flat()
  const others = lines.filter(({ place }) => place.part === 'other').map(({ key }) => key)
  expect(others.length / lines.length).toBeLessThan(0.05)
  const at = new Map(lines.map(({ key, place }) => [key, place]))
  expect(at.get('AT02-05.text')).toEqual({
    ...{ part: 'question', nth: 5, picture: { of: 'icon', name: 'tay-cam' }, map: 'suoi', mechanic: 'M1' },
  })
  expect(at.get('AT02-i1.line')).toMatchObject({ part: 'story', nth: null, picture: { of: 'head', name: 'de-mang' } })
  expect(at.get('TG02-01.why')?.picture?.name).toMatch(/^data:image\/svg\+xml,/)
})
