import { describe, expect, it } from 'vitest'
import { type Entry, isKind, lineOf } from '../../src/core/entry'
import { classErasure, pupilErasure, unfinishedErasures } from '../../src/core/erasure'
import { resultsOf } from '../../src/core/results'
import { JournalOf, uuid } from './journal-of'
import { FINISHED, finishedRow } from './made'

const SEALED = { iv: 'aaaa', box: 'bbbb' }
const list = (name: string, codes: string[]) => ({ class: name, year: '2026-2027', grade: 5, codes, sealed: SEALED })
const [MAI, PAO] = [uuid(1), uuid(2)]

/** A tablet with two children of 5A, and results of two more from another tablet. */
function desk(): JournalOf {
  const journal = new JournalOf()
  for (const [learner, code] of [
    [MAI, '01'],
    [PAO, '02'],
  ] as const) {
    journal.add('learner', { learner, picture: 'signin/bee.svg', nickname: `bé ${code}` })
    journal.add('learner-code', { learner, class: '4A', code: '09' })
    journal.add('learner-code', { learner, class: '5A', code })
    const play = { play: uuid(Number(code) + 10), learner }
    journal.add('play-started', {
      ...play,
      ...{ level: 'AT02', hash: FINISHED.hash, kind: 'level', pool: 'core' },
      seed: 1,
      mode: 'alone',
    })
    journal.add('record', { ...play, ...FINISHED })
  }
  const of = { class: '5A', device: 'aabbccdd', signed: false }
  journal.add('collected', { ...of, code: '01', tie: 3, learner: uuid(3), rows: [finishedRow(31)] })
  // Tied to the first pupil by mistake, and mended later.
  journal.add('collected', { ...of, code: '01', tie: 4, learner: uuid(4), rows: [finishedRow(41)] })
  journal.add('collected', { ...of, code: '02', tie: 5, learner: uuid(4), rows: [finishedRow(42)] })
  journal.add('remark', { class: '5A', code: '01', term: '2026-2027/1', sealed: SEALED })
  journal.add('remark', { class: '5A', code: '02', term: '2026-2027/1', sealed: SEALED })
  journal.add('class-cards', { class: '5A', made: 1, seed: 'aabbccdd', codes: ['01', '02'] })
  journal.add('paper-cards', { class: '5A', codes: ['01', '02'] })
  const together = { play: uuid(70), class: '5A', item: 'AT02-01', teams: [] }
  journal.add('class-answers', {
    ...together,
    answers: [
      { code: '01', given: 'tha' },
      { code: '02', given: 'chan' },
    ],
  })
  return journal.add('class', list('5A', ['01', '02'])).add('class', list('4A', ['09']))
}

/** The journal as the desk leaves it. */
function erased(journal: JournalOf, of: ReturnType<typeof pupilErasure>): readonly Entry[] {
  for (const { kind, body } of of.instead) journal.add(kind, body)
  return journal.entries.filter(entry => !of.goes(entry))
}

describe('erasing a pupil', () => {
  const away = { class: '5A', code: '01', plays: true }

  it('takes what the family wrote by the fire along', () => {
    const evening = uuid(77)
    const around = (['shoot', 'ginger'] as const).map(hand => ({ picture: 'heads/in-happy.svg', name: 'Bà', hand }))
    const journal = desk()
      .add('evening', { evening, learner: MAI, around, turns: [{ who: 0, kind: 'story', ids: ['HE-E01'] }] })
      .add('answer', { play: evening, n: 0, answer: { do: 'rule', on: 'own', with: 'Nhà mình' } })
    const lines = erased(journal, pupilErasure(journal.entries, away)).map(lineOf).join('')
    expect(lines).not.toContain(evening)
    expect(lines).not.toContain('Nhà mình')
  })

  it('leaves no entry with the code, and every result of others', () => {
    const journal = desk()
      .add('pupil-away', away)
      .add('class', list('5A', ['02']))
    const before = resultsOf(journal.entries, '5A').get('02')
    const left = erased(journal, pupilErasure(journal.entries, away))
    expect(left.map(lineOf).join('\n')).not.toMatch(/"01"|bé 01/)
    expect(left.filter(({ body }) => 'learner' in body && body.learner === MAI)).toEqual([])
    expect(left.filter(isKind('class')).map(({ body }) => body.codes)).toEqual([['09'], ['02']])
    expect(left.findLast(isKind('class-cards'))?.body.codes).toEqual(['02'])
    expect(left.findLast(isKind('paper-cards'))?.body.codes).toEqual(['', '02'])
    expect(left.findLast(isKind('class-answers'))?.body.answers).toEqual([{ code: '02', given: 'chan' }])
    expect(before?.levels.get('AT02')?.plays).toBe(3)
    expect(resultsOf(left, '5A').get('02')).toEqual(before)
    expect(unfinishedErasures(left).pupils).toEqual([])
  })

  it('leaves the plays of this tablet where the teacher wants so, but no tie, old ones included', () => {
    const journal = desk().add('class', list('5A', ['02']))
    const left = erased(journal, pupilErasure(journal.entries, { ...away, plays: false }))
    expect(left.filter(isKind('record')).map(({ body }) => body.learner)).toEqual([MAI, PAO])
    expect(resultsOf(left, '4A').size).toBe(0)
    expect([...resultsOf(left, '5A').keys()]).toEqual(['02'])
  })
})

describe('erasing a class', () => {
  const away = (journal: JournalOf) => journal.entries.findLast(isKind('class-away'))!

  it('leaves nothing of it, and nothing but it goes', () => {
    const journal = desk().add('class-away', { class: '5A', plays: true })
    const left = erased(journal, classErasure(journal.entries, away(journal)))
    expect(left.map(lineOf).join('\n')).not.toMatch(/5A|bé/)
    expect(left.map(({ kind }) => kind)).toEqual(['class'])
  })

  it('can be done again after the power went, and leaves a class that was begun anew', () => {
    const journal = desk()
      .add('class-away', { class: '5A' })
      .add('class', list('5A', ['01']))
    const [cut] = unfinishedErasures(journal.entries).classes
    const left = erased(journal, classErasure(journal.entries, cut!))
    expect(left.filter(isKind('class')).map(({ body }) => body.class)).toEqual(['4A', '5A'])
    expect(left.filter(isKind('record'))).toHaveLength(2)
    expect(unfinishedErasures(left).classes).toEqual([])
  })
})
