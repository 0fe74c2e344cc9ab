import { describe, expect, it } from 'vitest'
import type { Body } from '../../src/core/entry'
import { tiesOf } from '../../src/core/gather'
import { bodyOfRule, presetRule, proposedGrade, ruleOf } from '../../src/core/grade-rule'
import { resultsOf } from '../../src/core/results'
import { JournalOf, uuid } from './journal-of'

/** Marks of `safe` right of six safe items and `risky` right of six risky ones. */
function marksOf(safe: number, risky: number): Body<'record'>['marks'] {
  return Array.from({ length: 12 }, (_, n) => {
    const side = n % 2 ? 'safe' : 'risky'
    const right = Math.floor(n / 2) < (side === 'safe' ? safe : risky)
    return { item: `i${n}`, side, given: right ? 'tha' : 'chan', right, tries: 1, clues: ['known'] }
  })
}

function recordOf(learner: string, level: string, change: Partial<Body<'record'>> = {}): Body<'record'> {
  const of = { learner, level, hash: 'a'.repeat(12), kind: 'level', pool: 'core', mode: 'alone' } as const
  return { ...of, play: uuid(900), marks: marksOf(6, 6), stars: 2, lights: [], t0: 1, t1: 1_000, ...change }
}

const [mai, pao, dua] = [uuid(1), uuid(2), uuid(3)]

describe('results of a class', () => {
  it('measures the first finished play, and counts the best stars and all plays', () => {
    const journal = new JournalOf()
      .add('learner-code', { learner: mai, class: '5A', code: '01' })
      .add('record', recordOf(mai, 'AT02', { marks: marksOf(3, 6), stars: 1 }))
      .add('record', recordOf(mai, 'AT02', { marks: marksOf(6, 6), stars: 2 }))
      .add('record', recordOf(mai, 'an-toan', { kind: 'booster', pool: 'fresh', stars: 0, lights: ['AT02'] }))
    const result = resultsOf(journal.entries, '5A').get('01')
    expect(result?.levels.get('AT02')).toMatchObject({
      accuracy: 0.75,
      tendency: 'hay-nghi',
      stars: 3,
      plays: 2,
      when: { at: 1_000, sure: true },
    })
    expect(result).toMatchObject({ accuracy: 0.75, tendency: 'hay-nghi', stars: 3, before: null, after: null })
    expect(result?.levels.has('an-toan')).toBe(false)
  })

  it('says when the clock could not be trusted', () => {
    const journal = new JournalOf().add('learner-code', { learner: mai, class: '5A', code: '01' })
    journal.sure = false
    journal.add('record', recordOf(mai, 'AT02'))
    expect(resultsOf(journal.entries, '5A').get('01')?.levels.get('AT02')?.when.sure).toBe(false)
  })

  it('follows the last tie of a learner, whenever it was made, and puts two learners of one code together', () => {
    const journal = new JournalOf()
      .add('record', recordOf(mai, 'AT02'))
      .add('record', recordOf(pao, 'TG06', { marks: marksOf(6, 2), stars: 1 }))
      .add('record', recordOf(dua, 'TK07'))
      .add('learner-code', { learner: mai, class: '5A', code: '01' })
      .add('learner-code', { learner: pao, class: '5A', code: '02' })
      .add('learner-code', { learner: dua, class: '4B', code: '01' })
      .add('learner-code', { learner: pao, class: '5A', code: '01' })
      .add('learner-away', { learner: mai })
    expect(tiesOf(journal.entries, '5A')).toEqual(
      new Map([
        [mai, '01'],
        [pao, '01'],
      ]),
    )
    const results = resultsOf(journal.entries, '5A')
    expect([...results.keys()]).toEqual(['01'])
    expect([...results.get('01')!.levels.keys()]).toEqual(['AT02', 'TG06'])
    expect(results.get('01')?.stars).toBe(3)
    journal.add('learner-code', { learner: pao, class: '5A', code: '' })
    expect([...resultsOf(journal.entries, '5A').get('01')!.levels.keys()]).toEqual(['AT02'])
  })

  it('finds every pupil of a school in one fold', () => {
    const journal = new JournalOf()
    for (let n = 0; n < 300; n++) journal.add('learner-code', { learner: uuid(n), class: '5A', code: String(n) })
    const body = recordOf(uuid(0), 'AT02')
    const record = journal.add('record', body).entries.at(-1)!
    const many = Array.from({ length: 300 * 36 }, (_, n) => {
      return { ...record, body: { ...body, learner: uuid(n % 300), level: `L${n % 36}` } } as typeof record
    })
    const results = resultsOf([...journal.entries, ...many], '5A')
    expect(results.size).toBe(300)
  })
})

describe('proposed grades', () => {
  const course = ['AT02', 'TG06']
  const resultWith = (...levels: [string, number, number][]) => {
    const journal = new JournalOf().add('learner-code', { learner: mai, class: '5A', code: '01' })
    for (const [level, safe, risky] of levels)
      journal.add('record', recordOf(mai, level, { marks: marksOf(safe, risky) }))
    return resultsOf(journal.entries, '5A').get('01')
  }
  const primary = { ...presetRule(5), on: true }
  const lower = { ...presetRule(6), on: true }

  it('are off until the teacher turns them on', () => {
    expect(presetRule(3)).toEqual({ form: 'thc', top: 0.85, pass: 0.6, levels: [], on: false })
    expect(presetRule(6).form).toBe('dat')
    expect(proposedGrade(presetRule(3), resultWith(['AT02', 6, 6], ['TG06', 6, 6]), course)).toBe(null)
  })

  it('go by balanced accuracy over all assigned levels together, thresholds included', () => {
    expect(proposedGrade(primary, resultWith(['AT02', 6, 6], ['TG06', 5, 4]), course)).toBe('T')
    expect(proposedGrade(primary, resultWith(['AT02', 6, 6], ['TG06', 4, 4]), course)).toBe('H')
    expect(proposedGrade({ ...primary, pass: 0.75 }, resultWith(['AT02', 6, 3], ['TG06', 6, 3]), course)).toBe('H')
    expect(proposedGrade(primary, resultWith(['AT02', 3, 3], ['TG06', 4, 4]), course)).toBe('C')
    expect(proposedGrade(lower, resultWith(['AT02', 3, 3], ['TG06', 5, 5]), course)).toBe('dat')
    expect(proposedGrade(lower, resultWith(['AT02', 3, 3], ['TG06', 4, 4]), course)).toBe('chua-dat')
  })

  it('are left to the teacher while an assigned level is not finished', () => {
    expect(proposedGrade(primary, resultWith(['AT02', 6, 6]), course)).toBe(null)
    expect(proposedGrade({ ...primary, levels: ['AT02'] }, resultWith(['AT02', 6, 6]), course)).toBe('T')
    expect(proposedGrade(primary, undefined, course)).toBe(null)
  })

  it('are remembered class by class', () => {
    const rule = { ...primary, top: 0.9, levels: ['AT02'] }
    const journal = new JournalOf()
      .add('grade-rule', bodyOfRule('5A', primary))
      .add('grade-rule', bodyOfRule('5A', rule))
    expect(ruleOf(journal.entries, '5A', 5)).toMatchObject(rule)
    expect(ruleOf(journal.entries, '4B', 4)).toEqual(presetRule(4))
  })
})
