import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences, syllables } from '../../src/content/sentences'
import { evidenceOf } from '../../src/core/evidence'
import { gapsOf } from '../../src/core/remark-bank'
import { holds } from '../../src/core/remark-fit'
import { draftedRemarks, otherRemark, remarkOf, sayableOf, sealedRemarks } from '../../src/core/remarks'
import { type PupilResult, resultOf } from '../../src/core/results'
import { schoolTerm } from '../../src/core/school-year'
import type { TestResult } from '../../src/core/transfer'
import { JournalOf, uuid } from './journal-of'
import { bankIn, classOf, LEVELS, marksOf, type Played, resultWith, TESTS, USES } from './remarks-of'

const ALL: readonly Played[] = LEVELS.map(({ id }): Played => [id, 6, 6])
const paper = (test: string, when: 'before' | 'after', right: number): TestResult => ({
  ...{ test, when, form: when === 'before' ? 'truoc' : 'sau' },
  marks: marksOf(right, right).slice(0, 8),
})

/** One pupil for each pattern of the bank, and the pattern meant. */
const CASES: Readonly<Record<string, PupilResult>> = {
  'RM-at-manh': resultWith([['AT02', 6, 6]]),
  'RM-tg-manh': resultWith([['TG06', 6, 5]]),
  'RM-tk-manh': resultWith([['TK08', 5, 5]]),
  'RM-at-can': resultWith([['AT02', 3, 4]]),
  'RM-tg-can': resultWith([['TG05', 4, 3]]),
  'RM-tk-can': resultWith([['TK07', 3, 3]]),
  'RM-hay-tin': resultWith([
    ['AT02', 6, 3],
    ['TG06', 6, 3],
  ]),
  'RM-hay-nghi': resultWith([
    ['AT02', 3, 6],
    ['TG06', 3, 6],
  ]),
  'RM-can-bang': resultWith([
    ['AT02', 5, 4],
    ['TG06', 4, 5],
  ]),
  'RM-tien-bo': resultWith([['AT02', 5, 4]], {
    tests: [paper('TT-AT2', 'before', 2), paper('TT-AT2', 'after', 4)],
  }),
  'RM-nho-lau': resultWith([['AT02', 5, 4]], {
    boosters: [
      { passed: true, days: 2 },
      { passed: true, days: 12 },
    ],
  }),
  'RM-biet-hoi': resultWith([
    ['AT02', 6, 6, { given: 'x' }],
    ['AT07', 0, 6, { given: 'hoi' }],
  ]),
  'RM-it-du-lieu': resultWith([['AT02', 6, 6]], {
    levels: new Map([
      ['AT02', { ...resultWith([['AT02', 6, 6]]).levels.get('AT02')!, marks: marksOf(6, 6).slice(0, 10) }],
    ]),
  }),
}
// Asking about risky items only: the safe ones of the second level are taken away.
const asker = CASES['RM-biet-hoi']!.levels.get('AT07')!
;(asker as { marks: unknown }).marks = asker.marks.filter(mark => mark.side === 'risky')

const evidence = (result: PupilResult) => evidenceOf(result, LEVELS, TESTS, USES)

describe('every condition of the bank', () => {
  test.each(bankIn('vi').patterns.map(({ id, when }) => [id, when] as const))('%s can be met', (id, when) => {
    expect(holds(when, evidence(CASES[id]!))).toBe(true)
  })

  test('thresholds count as reached, and a dozen answers are needed', () => {
    const strand = (accuracy: number, firstTries = 12) => ({
      ...evidence(resultWith([])),
      firstTries: 24,
      strands: [
        { strand: 'an-toan' as const, firstTries, accuracy, sides: evidence(resultWith([])).sides, clues: new Map() },
      ],
    })
    const strong = { is: 'strand', strand: 'an-toan', from: 0.8 } as const
    const weak = { is: 'strand', strand: 'an-toan', below: 0.7 } as const
    expect([strand(0.8), strand(0.79), strand(0.8, 11)].map(one => holds(strong, one))).toEqual([true, false, false])
    expect([strand(0.69), strand(0.7), strand(0.69, 11)].map(one => holds(weak, one))).toEqual([true, false, false])
  })

  test('of a pupil with little, or little of anything, nothing is said about skill', () => {
    const scattered = resultWith([['AT02', 6, 6]])
    const few = (levels: readonly string[]) =>
      resultWith([], {
        levels: new Map(
          levels.map(level => [level, { ...scattered.levels.get('AT02')!, level, marks: marksOf(6, 6).slice(0, 6) }]),
        ),
      })
    for (const levels of [['AT02'], ['AT02', 'TG06', 'TK07']]) {
      const remark = draftedRemarks(classOf([few(levels)])).get('01')
      expect(remark?.sentences.every(id => id.startsWith('RM-it-du-lieu'))).toBe(true)
    }
  })
})

describe('a class', () => {
  test.each(Object.entries(CASES))('of forty pupils like %s is told forty different things', (_, result) => {
    for (const grade of [2, 5, 8]) {
      const remarks = draftedRemarks(classOf(Array(40).fill(result), { grade }))
      const texts = [...remarks.values()].map(one => one.text)
      expect(new Set(texts).size).toBe(40)
      const uses = new Map<string, number>()
      for (const id of [...remarks.values()].flatMap(one => one.sentences)) uses.set(id, (uses.get(id) ?? 0) + 1)
      // Dealt out evenly: of seven sentences none is said to more than one pupil in six.
      expect(Math.max(...uses.values())).toBeLessThanOrEqual(7)
    }
  })

  test('gets remarks that fit the cell, begin differently, and hold no gap, mark or name', () => {
    const some = fc.record(Object.fromEntries(LEVELS.map(({ id }) => [id, fc.option(fc.tuple(fc.nat(6), fc.nat(6)))])))
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 45 }), fc.integer({ min: 1, max: 9 }), (pupils, grade) => {
        const results = pupils.map(played => {
          const levels = Object.entries(played).flatMap(([level, of]): Played[] =>
            of ? [[level, (of as number[])[0]!, (of as number[])[1]!]] : [],
          )
          return resultWith(levels)
        })
        const input = classOf(results, { grade })
        const remarks = draftedRemarks(input)
        let last: readonly string[] = []
        for (const [n, code] of input.codes.entries()) {
          const remark = remarks.get(code)
          expect(remark === undefined).toBe(results[n]!.levels.size === 0)
          if (!remark) continue
          expect(sentences(remark.text)).toBe(2)
          expect(syllables(remark.text)).toBeLessThanOrEqual(35)
          expect(gapsOf(remark.text)).toEqual([])
          expect(remark.text).not.toMatch(/\d|undefined/)
          const [well, next] = remark.text.split(/(?<=\.) /)
          expect(well!.split(' ')[0]).not.toBe(next!.split(' ')[0])
          if (grade > 5) expect(remark.text).not.toMatch(/^Em /)
          // Neighbours share no sentence.
          expect(remark.sentences.filter(id => last.includes(id))).toEqual([])
          last = remark.sentences
        }
        expect(new Set([...remarks.values()].map(one => one.text)).size).toBe(remarks.size)
      }),
      { numRuns: 60 },
    )
  })

  test('of one level alone gets a remark, however it went', () => {
    const went = Array.from({ length: 49 }, (_, n) => [n % 7, Math.floor(n / 7)] as const)
    for (const [safe, risky] of went)
      for (const grade of [1, 8])
        expect(draftedRemarks(classOf([resultWith([['TG06', safe, risky]])], { grade })).size).toBe(1)
  })

  test('is told the same on every device and day, something else in another term, and nothing without plays', () => {
    const pupils = [resultWith(ALL), null, resultWith([['AT02', 3, 3]])]
    const drafts = draftedRemarks(classOf(pupils))
    expect(draftedRemarks(classOf(pupils))).toEqual(drafts)
    expect([...drafts.keys()]).toEqual(['01', '03'])
    expect(draftedRemarks(classOf(pupils, { term: '2026-2027/2' }))).not.toEqual(drafts)
  })

  test('of a thousand equal pupils never repeats silently: whoever is left over has no draft', () => {
    const remarks = draftedRemarks(classOf(Array(1000).fill(CASES['RM-at-can'])))
    expect(new Set([...remarks.values()].map(one => one.text)).size).toBe(remarks.size)
    expect(remarks.size).toBeGreaterThan(60)
    expect(remarks.size).toBeLessThan(1000)
  })
})

describe('a remark rests on what the pupil did', () => {
  const said = (result: PupilResult) => sayableOf(classOf([result]), '01')!
  const texts = (result: PupilResult) => [...said(result).well, ...said(result).next].map(one => one.text).join('\n')

  test('a clue is named from three items on: noticed, or still slipping by', () => {
    const trusting = CASES['RM-hay-tin']!
    expect(said(trusting).next.map(one => one.text)).toContain('Cần dừng một nhịp khi gặp lời giục giã.')
    expect(said(CASES['RM-hay-nghi']!).well.map(one => one.text)).toContain('Em cẩn thận, phát hiện tốt lời giục giã.')
    const twice = resultWith([['AT02', 6, 6]])
    const marks = marksOf(6, 6).map((mark, n) => ({ ...mark, clues: n < 4 ? mark.clues : [] }))
    const rare = resultWith([], { levels: new Map([['AT02', { ...twice.levels.get('AT02')!, marks }]]) })
    expect(texts(rare)).not.toContain('giục giã')
  })

  test('who leans to one side is told to practise just that', () => {
    const ids = (result: PupilResult) => said(result).next.map(one => one.id)
    expect(ids(CASES['RM-hay-tin']!).every(id => /hay-tin|-can-/.test(id))).toBe(true)
    expect(ids(CASES['RM-hay-nghi']!)[0]).toMatch(/hay-nghi/)
    // The lower of two strands comes first.
    const both = resultWith([
      ['AT02', 4, 4],
      ['TK07', 2, 3],
    ])
    expect(ids(both)[0]).toMatch(/RM-tk-can/)
  })

  test('what the game cannot see is never drafted, only offered', () => {
    const confirm = new Set(
      bankIn('vi').patterns.flatMap(({ well, next }) =>
        [...well, ...next].filter(one => one.confirm).map(one => one.id),
      ),
    )
    for (const result of Object.values(CASES)) {
      const { well, next, confirm: offered } = said(result)
      expect([...well, ...next].filter(one => confirm.has(one.id))).toEqual([])
      expect(offered.every(one => confirm.has(one.id))).toBe(true)
    }
    expect(said(CASES['RM-at-can']!).confirm.length).toBeGreaterThan(0)
  })

  test('a sentence about pictures needs a level with pictures', () => {
    const pictures = 'Em phân biệt rõ ảnh thật, ảnh ghép và ảnh đặt sai chỗ.'
    expect(texts(resultWith([['TG05', 6, 6]]))).toContain(pictures)
    expect(texts(resultWith([['TG06', 6, 6]]))).not.toContain(pictures)
  })
})

describe("the teacher's own words", () => {
  test('stand before the draft, the last ones of this class and term', () => {
    const sealed = (box: string) => ({ iv: 'AAAA', box })
    const of = { class: '5A', code: '01', term: '2026-2027/1' }
    const journal = new JournalOf()
      .add('remark', { ...of, sealed: sealed('one') })
      .add('remark', { ...of, sealed: sealed('two') })
      .add('remark', { ...of, class: '4B', sealed: sealed('three') })
      .add('remark', { ...of, term: '2025-2026/2', sealed: sealed('four') })
    expect(sealedRemarks(journal.entries, '5A', of.term)).toEqual(new Map([['01', sealed('two')]]))
    const drafts = draftedRemarks(classOf([resultWith(ALL)]))
    expect(remarkOf(drafts, new Map([['01', 'Em chăm đọc.']]), '01')).toBe('Em chăm đọc.')
    expect(remarkOf(drafts, new Map([['01', '']]), '01')).toBe(drafts.get('01')!.text)
    expect(remarkOf(drafts, new Map(), '02')).toBeNull()
  })

  test('another draft is another one, until nothing else can be said', () => {
    const input = classOf([resultWith(ALL)])
    const seen = new Set([draftedRemarks(input).get('01')!.text])
    for (let next = otherRemark(input, '01', seen); next; next = otherRemark(input, '01', seen)) {
      expect(seen.has(next)).toBe(false)
      seen.add(next)
      if (seen.size > 400) break
    }
    expect(seen.size).toBeGreaterThan(45)
    expect(seen.size).toBeLessThan(400)
  })
})

test('a booster tells after how many days it was passed, where clocks could be trusted', () => {
  const DAY = 24 * 60 * 60 * 1000
  const marks = (right: number) => marksOf(right, right).map(mark => ({ ...mark, clues: [...mark.clues] }))
  const record = { learner: uuid(1), play: uuid(2), hash: 'a', mode: 'alone', t0: 0 } as const
  const level = { ...record, level: 'AT02', kind: 'level', pool: 'core', stars: 2 } as const
  const booster = { ...record, level: 'an-toan', kind: 'booster', pool: 'fresh', stars: 0, lights: ['AT02'] } as const
  const journal = new JournalOf()
  journal.add('record', { ...level, marks: marks(6), lights: [], t1: DAY })
  journal.add('record', { ...booster, marks: marks(6), lights: ['AT02'], t1: 13.5 * DAY })
  journal.sure = false
  journal.add('record', { ...booster, marks: marks(1), lights: ['AT02'], t1: 30 * DAY })
  const records = journal.entries.filter(entry => entry.kind === 'record')
  expect(resultOf(records as Parameters<typeof resultOf>[0]).boosters).toEqual([
    { passed: true, days: 12 },
    { passed: false, days: 0 },
  ])
})

test.each([
  [Date.UTC(2026, 8, 5), '2026-2027/1'],
  [Date.UTC(2027, 0, 20), '2026-2027/1'],
  [Date.UTC(2027, 1, 2), '2026-2027/2'],
  [Date.UTC(2027, 4, 25), '2026-2027/2'],
])('the term of a day', (at, term) => expect(schoolTerm(at)).toBe(term))
