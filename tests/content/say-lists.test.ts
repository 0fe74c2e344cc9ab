import { expect, test } from 'vitest'
import { openCourse } from '../../src/content/course'
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
