import vietnamese from '../../assets/languages/vi/desk.json'
import type { Body } from '../../src/core/entry'
import { presetRule } from '../../src/core/grade-rule'
import type { LevelCard } from '../../src/core/level'
import { resultsOf } from '../../src/core/results'
import type { ClassSheetInput, Words } from '../../src/exports/class-sheet'
import { JournalOf, uuid } from './journal-of'
import { CARD } from './made'

/** Three pupils, two levels: what a class sheet is made from. */

const say: Words = (key, values = {}) => filled(vietnamese[key.slice(5) as keyof typeof vietnamese], values)

function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
}

const levels: LevelCard[] = [
  { ...CARD, id: 'AT02', strand: 'an-toan', competences: ['2.1.CB1a', '4.2.CB1b'] },
  { ...CARD, id: 'TG06', strand: 'tin-gia', competences: ['1.2.CB2a'] },
]
const TITLES: Record<string, string> = { AT02: 'Suối tin nhắn', TG06: 'Loa bản' }

function recordOf(learner: string, level: string, wrong: number): Body<'record'> {
  const marks = Array.from({ length: 12 }, (_, n) => {
    const side = n % 2 ? ('safe' as const) : ('risky' as const)
    return { item: `i${n}`, side, given: 'tha', right: n >= wrong, tries: 1, clues: ['known'] }
  })
  // 17:30 on 4 September in London is half past midnight of the fifth in Vietnam.
  const time = { t0: Date.UTC(2026, 8, 4, 17, 0), t1: Date.UTC(2026, 8, 4, 17, 30) }
  return {
    play: uuid(9),
    learner,
    level,
    hash: 'a',
    kind: 'level',
    pool: 'core',
    mode: 'alone',
    marks,
    stars: 2,
    lights: [],
    ...time,
  }
}

export function input(): ClassSheetInput {
  const [mai, pao] = [uuid(1), uuid(2)]
  const journal = new JournalOf()
    .add('learner-code', { learner: mai, class: '5A', code: '01' })
    .add('learner-code', { learner: pao, class: '5A', code: '02' })
    .add('record', recordOf(mai, 'AT02', 0))
    .add('record', recordOf(mai, 'TG06', 2))
    .add('record', { ...recordOf(mai, 'TT-AT2', 3), kind: 'transfer', pool: 'transfer', form: 'sau', when: 'before' })
  journal.sure = false
  journal.add('record', recordOf(pao, 'AT02', 5))
  return {
    className: '5A',
    year: '2026-2027',
    pupils: [
      { code: '01', name: 'Lò Thị Mai', schoolCode: '0012345678' },
      { code: '02', name: '=HYPERLINK("x")', schoolCode: '0012345679' },
      { code: '03', name: 'Cà Thị Ánh', schoolCode: '' },
    ],
    results: resultsOf(journal.entries, '5A'),
    levels,
    levelTitle: id => TITLES[id] ?? id,
    rule: { ...presetRule(5), on: true },
    remarkOf: code => (code === '01' ? 'Em nhớ lâu. Nên tập nói vì sao.' : null),
    now: Date.UTC(2026, 8, 5, 1),
    say,
  }
}
