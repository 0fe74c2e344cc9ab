import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../src/activities/rules'
import { type Body, entryOf, lineOf } from '../../src/core/entry'
import type { Level, LevelCard } from '../../src/core/level'
import { balancedAccuracy, bias, type Mark } from '../../src/core/marks'
import { fold, type Rules, type Run } from '../../src/core/play'
import { starsOf } from '../../src/core/progress'
import { recordOfTest } from '../../src/core/record'
import { resultsOf } from '../../src/core/results'
import { accuracyOf, firstForm, measureOf, testBefore, testResults, testsDue, testsOn } from '../../src/core/transfer'
import { library } from '../content/sources'
import { JournalOf, uuid } from './journal-of'
import { RulesOf } from './rules-of'

const rules = rulesOf.TT as Rules
const tests = library.tests.map(({ level }): [string, Level] => [level.id, level])
const FORMS = ['truoc', 'sau'] as const
const papers = tests.flatMap(([id, level]) => FORMS.map((form): [string, string, Level] => [id, form, level]))

describe.each(papers)('%s, paper %s', (_id, form, level) => {
  const run: Run = { pool: 'transfer', form: form as 'truoc' | 'sau', seed: 7 }

  test('its solution earns full marks, on eight items, four of each side', () => {
    const state = fold(rules, level, run, rules.solution(level, run))
    const marks = rules.marks(level, state)
    expect(rules.done(level, state)).toBe(true)
    expect(marks.map(({ side }) => side).sort()).toEqual([...Array(4).fill('risky'), ...Array(4).fill('safe')])
    expect([balancedAccuracy(marks), bias(marks)]).toEqual([1, 0])
    expect(marks.every(({ tries }) => tries === 1)).toBe(true)
    expect(rules.secondStar(level, state)).toBe(false)
    const { at, of } = rules.progress(level, state)
    expect([at, of]).toEqual([8, 8])
  })

  test('a slip costs its item and nothing else, and does not come back', () => {
    const slips = rules.slips(level, run)
    expect(slips).toHaveLength(8)
    for (const { item, answers } of slips) {
      const marks = rules.marks(level, fold(rules, level, run, answers))
      expect(answers).toHaveLength(8)
      expect(marks.filter(({ right }) => !right).map(mark => mark.item)).toEqual([item])
    }
  })

  test('whatever is answered, the state keeps, and an answer that was given is not changed', () => {
    const [exits, ids] = [(level as Level & { exits: string[] }).exits, level.items.map(({ id }) => id)]
    const garbage = fc.record({
      do: fc.constantFrom('judge', 'why', '__proto__'),
      on: fc.constantFrom(...ids, 'toString', '', '__proto__'),
      with: fc.constantFrom(...exits, 'constructor', '', 'hoi'),
    })
    fc.assert(
      fc.property(fc.array(garbage, { maxLength: 60 }), answers => {
        let before: readonly Mark[] = []
        let state = rules.start(level, run)
        for (const answer of answers) {
          state = rules.step(level, state, answer)
          const marks = rules.marks(level, state)
          for (const mark of before) expect(marks).toContainEqual(mark)
          before = marks
        }
        expect(before.length).toBeLessThanOrEqual(8)
      }),
      { numRuns: 40 },
    )
  })

  test('the seed turns the order, and a play that was cut off goes on where it was', () => {
    const orders = [1, 2, 3, 4].map(seed => rules.solution(level, { ...run, seed }).map(({ on }) => on))
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1)
    const answers = rules.solution(level, run)
    new RulesOf(rules, level).resumes(run, answers, 4, fold(rules, level, run, answers))
  })
})

test('the two papers of a test share no item', () => {
  for (const [id, level] of tests) {
    const [first, second] = FORMS.map(form =>
      rules.solution(level, { pool: 'transfer', form, seed: 1 }).map(({ on }) => on),
    )
    expect(
      first?.filter(item => second?.includes(item)),
      id,
    ).toEqual([])
  }
})

const of = { mechanic: 'M1', place: 'suoi', hamlet: 'ban-pieu', minutes: 7, sensitive: false } as const
const card = (id: string, tier: 1 | 2 | 3, strand: LevelCard['strand'] = 'an-toan'): LevelCard => ({
  ...{ ...of, id, tier, strand, competences: [], hash: 'a'.repeat(12) },
})
const TESTS = [card('TT-AT1', 1), card('TT-AT2', 2), card('TT-TG2', 2, 'tin-gia')]
const LEVELS = [
  ...['AT01', 'AT02'].map(id => card(id, 1)),
  ...['AT05', 'AT06', 'AT07', 'AT08', 'AT08b'].map(id => card(id, 2)),
  card('TG05', 2, 'tin-gia'),
]
const mai = { id: uuid(1), class: '5A', code: '07' }
const pao = { id: uuid(2), class: '5A', code: '08' }

function started(learner: string, level: string, change: Partial<Body<'play-started'>> = {}): Body<'play-started'> {
  const kind = { kind: 'level', pool: 'core', seed: 1, mode: 'alone' } as const
  return { play: uuid(900), learner, level, hash: 'a'.repeat(12), ...kind, ...change }
}
function record(learner: string, level: string, change: Partial<Body<'record'>> = {}): Body<'record'> {
  const { seed: _, cards: __, ...head } = started(learner, level)
  return { ...head, marks: [], stars: 1, lights: [], t0: 1, t1: 2, ...change }
}
const paper = (form: 'truoc' | 'sau', when: 'before' | 'after') =>
  ({ kind: 'transfer', pool: 'transfer', stars: 0, form, when }) as const
const sealed = { iv: '', box: '' }
const classroom = () =>
  new JournalOf()
    .add('class', { class: '5A', year: '2026-2027', grade: 5, codes: ['07', '08'], sealed })
    .add('transfer-tests', { class: '5A', on: true })
const due = (
  journal: JournalOf,
  who: typeof mai | (Omit<typeof mai, 'class' | 'code'> & { class: null; code: null }),
) => testsDue(journal.entries, who, TESTS, LEVELS).map(({ test: { id }, form, when }) => `${id} ${form} ${when}`)

describe('which paper is due', () => {
  test('even codes take the first paper first, odd ones the second; no digit counts as even', () => {
    expect(['08', '07', '10', 'A3', '3A', 'A', null].map(firstForm)).toEqual([
      ...['truoc', 'sau', 'truoc', 'sau', 'sau', 'truoc', 'truoc'],
    ])
  })

  test('none until the teacher switches them on, none after she takes it back, none without a class', () => {
    const journal = new JournalOf()
    expect(testsOn(journal.entries, '5A')).toBe(false)
    expect(due(journal, mai)).toEqual([])
    const on = classroom()
    expect(testsOn(on.entries, '5A')).toBe(true)
    expect(testsOn(on.entries, '5B')).toBe(false)
    expect(due(on, { id: uuid(1), class: null, code: null })).toEqual([])
    expect(due(on.add('transfer-tests', { class: '5A', on: false }), mai)).toEqual([])
  })

  test('before the first level of the strand in the own tier, and no longer once it was begun', () => {
    const journal = classroom()
    expect(due(journal, mai)).toEqual(['TT-AT2 sau before', 'TT-TG2 sau before'])
    expect(due(journal, pao)).toEqual(['TT-AT2 truoc before', 'TT-TG2 truoc before'])
    journal.add('play-started', started(mai.id, 'AT01'))
    expect(due(journal, mai)).toEqual(['TT-AT2 sau before', 'TT-TG2 sau before'])
    journal.add('play-started', started(mai.id, 'AT05'))
    expect(due(journal, mai)).toEqual(['TT-TG2 sau before'])
    const found = testsDue(journal.entries, mai, TESTS, LEVELS)
    expect(testBefore(found, { strand: 'tin-gia', tier: 2 })?.test.id).toBe('TT-TG2')
    expect(testBefore(found, { strand: 'tin-gia', tier: 1 })).toBeNull()
  })

  test('a paper that was begun but not finished still waits; a finished one does not', () => {
    const journal = classroom().add('play-started', {
      ...started(mai.id, 'TT-AT2', { kind: 'transfer', pool: 'transfer', form: 'sau', when: 'before' }),
    })
    expect(due(journal, mai)).toContain('TT-AT2 sau before')
    journal.add('record', record(mai.id, 'TT-AT2', paper('sau', 'before')))
    expect(due(journal, mai)).toEqual(['TT-TG2 sau before'])
  })

  test('after four finished levels comes the other paper, once', () => {
    const journal = classroom().add('record', record(mai.id, 'TT-AT2', paper('sau', 'before')))
    for (const level of ['AT05', 'AT06', 'AT07']) {
      journal.add('play-started', started(mai.id, level)).add('record', record(mai.id, level))
    }
    expect(due(journal, mai)).toEqual(['TT-TG2 sau before'])
    journal.add('record', record(mai.id, 'AT07')).add('record', record(mai.id, 'AT01'))
    expect(due(journal, mai)).toEqual(['TT-TG2 sau before'])
    journal.add('record', record(mai.id, 'AT08'))
    expect(due(journal, mai)).toEqual(['TT-AT2 truoc after', 'TT-TG2 sau before'])
    journal.add('record', record(mai.id, 'TT-AT2', paper('truoc', 'after')))
    expect(due(journal, mai)).toEqual(['TT-TG2 sau before'])
  })

  test('where fewer levels are open than four, all of them are enough; a new code does not change the other paper', () => {
    const journal = classroom()
      .add('record', record(mai.id, 'TT-TG2', paper('truoc', 'before')))
      .add('play-started', started(mai.id, 'TG05'))
      .add('record', record(mai.id, 'TG05'))
    expect(due(journal, mai)).toContain('TT-TG2 sau after')
  })
})

function marksOf(safe: number, risky: number): Mark[] {
  return Array.from({ length: 8 }, (_, n) => {
    const side = n % 2 ? 'safe' : 'risky'
    const right = Math.floor(n / 2) < (side === 'safe' ? safe : risky)
    return { item: `i${n}`, side, given: 'x', right, tries: 1, clues: ['known'] }
  })
}

describe('what a paper says', () => {
  const begun = started(mai.id, 'TT-AT2', { kind: 'transfer', pool: 'transfer', form: 'sau', when: 'before' })
  const first = recordOfTest(begun, marksOf(4, 2), { t0: 1, t1: 2 })

  test('its record names pool, paper and time, lights nothing, and is read back as it was written', () => {
    expect(first).toMatchObject({
      kind: 'transfer',
      pool: 'transfer',
      form: 'sau',
      when: 'before',
      stars: 0,
      lights: [],
    })
    const journal = new JournalOf().add('play-started', begun).add('record', first)
    for (const entry of journal.entries) expect(lineOf(entryOf(lineOf(entry))!)).toBe(lineOf(entry))
    expect(starsOf(journal.entries, mai.id).size).toBe(0)
  })

  test('goes into the pupil’s before and after, apart from the levels; of one taken twice the first counts', () => {
    const again = { ...first, marks: marksOf(4, 4).map(mark => ({ ...mark, clues: [...mark.clues] })) }
    const other = recordOfTest({ ...begun, level: 'TT-TG2' }, marksOf(4, 4), { t0: 1, t1: 2 })
    const after = recordOfTest({ ...begun, form: 'truoc', when: 'after' }, marksOf(4, 3), { t0: 1, t1: 2 })
    const journal = new JournalOf().add('learner-code', { learner: mai.id, class: '5A', code: '07' })
    for (const body of [first, again, other, after]) journal.add('record', body)
    const result = resultsOf(journal.entries, '5A').get('07')!
    expect(result.levels.size).toBe(0)
    expect([result.accuracy, result.stars]).toEqual([null, 0])
    expect(result.tests.map(({ test, when }) => `${test} ${when}`)).toEqual([
      ...['TT-AT2 before', 'TT-TG2 before', 'TT-AT2 after'],
    ])
    expect(result.before).toBe((1 + 6 / 8) / 2)
    expect(result.after).toBe((1 + 3 / 4) / 2)
    expect(accuracyOf([], 'before')).toBeNull()
    expect(testResults([record(mai.id, 'AT05')])).toEqual([])
  })

  test('as accuracy, bias, d′ and c with a range as wide as eight items are few', () => {
    const measure = measureOf(marksOf(4, 2))!
    expect([measure.accuracy, measure.bias]).toEqual([0.75, -0.5])
    const { sensitivity, criterion } = measure.discernment
    // (4.5/5 safe let by, 2.5/5 risky refused): d′ = z(.5) − z(.1), c = −(z(.5) + z(.1)) / 2.
    expect(sensitivity.value).toBeCloseTo(1.2816, 3)
    expect(criterion.value).toBeCloseTo(0.6408, 3)
    expect(sensitivity.low).toBeLessThan(0.3)
    expect(sensitivity.high).toBeGreaterThan(2.5)
    expect(measureOf([])).toBeNull()
  })
})
