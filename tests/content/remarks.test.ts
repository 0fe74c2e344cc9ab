import { describe, expect, test } from 'vitest'
import { loadClues, loadRemarks } from '../../src/content/class-packs'
import { printed } from '../../src/content/problems'
import { readRemarks } from '../../src/content/remarks'
import { CLUES, type Problem } from '../../src/core/level'
import { filesOf, library, problems, read } from './sources'

const FILE = 'levels/remarks/remarks.json'
const VI = 'levels/remarks/vi.json'
const EN = 'levels/remarks/en.json'
interface Bank {
  patterns: { id: string; when: object; well: { id: string }[]; next: { id: string }[] }[]
}
const bank = read<Bank>(FILE)
const vi = read<Record<string, string>>(VI)

/** What is told of the bank with some words or patterns changed. */
function toldOf(change: { words?: Record<string, string>; tag?: string; bank?: object }): Problem[] {
  const told: Problem[] = []
  const en = read<Record<string, string>>(EN)
  const words = { vi, en, [change.tag ?? 'vi']: { ...(change.tag === 'en' ? en : vi), ...change.words } }
  const files = new Map([
    [FILE, JSON.stringify({ ...bank, ...change.bank })],
    [VI, JSON.stringify(words.vi)],
    [EN, JSON.stringify(words.en)],
  ])
  readRemarks(files, ['vi', 'en'], told)
  return told
}

describe('the bank of remarks', () => {
  test('has no mistake, opens in both languages, and names every clue', async () => {
    expect(printed(problems.filter(({ file }) => file.startsWith('levels/remarks')))).toBe('')
    for (const tag of ['vi', 'en']) {
      const opened = await loadRemarks(filesOf(library), tag)
      expect(opened.patterns).toHaveLength(bank.patterns.length)
      for (const { well, next } of opened.patterns)
        for (const { id } of [...well, ...next]) expect(opened.words[`${id}.text`], id).toBeTruthy()
      for (const clue of CLUES) expect(opened.words[`RM-clue-${clue}.name`], clue).toBeTruthy()
    }
  })

  test('the desk learns which clues a level practises without opening it', async () => {
    const uses = await loadClues(filesOf(library))
    expect(uses).toHaveLength(library.levels.length)
    expect(uses.find(use => use.level === 'AT02')?.clues).toMatchObject({ known: 6, 'asks-nothing': 3, 'no-entry': 1 })
    const tricks = uses.flatMap(use => Object.values(use.tricks))
    expect(tricks.length).toBeGreaterThan(100)
  })

  const one = 'RM-at-manh-w3.text'
  const FAULTS: readonly [string, Parameters<typeof toldOf>[0], RegExp][] = [
    ['blame', { words: { [one]: 'Em còn yếu khi gặp tin lạ.' } }, /"yếu" blames/],
    ['a look at others', { words: { [one]: 'Em làm đúng nhiều hơn các bạn.' } }, /compares with others/],
    ['blame in English', { tag: 'en', words: { [one]: 'Is weak with strange messages.' } }, /"weak" blames/],
    ['a name', { words: { [one]: 'Em Mai chọn đúng việc nên làm.' } }, /"Mai" looks like a name/],
    ['Vietnamese without marks', { words: { [one]: 'Em chon dung viec nen lam hang ngay.' } }, /without any accent/],
    ['two sentences', { words: { [one]: 'Em làm đúng. Em nhớ lâu.' } }, /must be one sentence/],
    ['no full stop', { words: { [one]: 'Em chọn đúng việc nên làm' } }, /must be one sentence/],
    ['the same again', { words: { [one]: vi['RM-at-manh-w6.text']! } }, /says the same/],
    ['a gap that nothing fills', { words: { [one]: 'Em nhận ra {dau-hieu}.' } }, /nothing to fill "\{dau-hieu\}"/],
    [
      'too long with its longest name',
      { words: { [one]: `Em nhận ra {tro-nhan-ra}${' và nhớ'.repeat(6)}.` } },
      /At most 17/,
    ],
    ['words for no sentence', { words: { 'RM-at-manh-w99.text': 'Em nhớ lâu và vui.' } }, /Nothing in the structure/],
    [
      'a pattern with too little to choose from',
      { bank: { patterns: bank.patterns.map(of => ({ ...of, well: of.well.slice(0, 3) })) } },
      /Write 7, so that a class is not told the same/,
    ],
    [
      'thresholds that exclude each other',
      {
        bank: { patterns: [{ ...bank.patterns[0], when: { is: 'strand', strand: 'an-toan', from: 0.8, below: 0.7 } }] },
      },
      /No pupil can ever/,
    ],
    ['an id twice', { bank: { patterns: [...bank.patterns, bank.patterns[0]] } }, /stands here twice/],
  ]
  test.each(FAULTS)('%s is told', (_, change, sentence) => {
    const told = toldOf(change)
    expect(
      told.some(one => sentence.test(one.sentence)),
      printed(told),
    ).toBe(true)
  })
})
