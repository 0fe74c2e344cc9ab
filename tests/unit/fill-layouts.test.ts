import { describe, expect, it } from 'vitest'
import { type FillChoice, proposals } from '../../src/core/fill'
import { firstChoices, mapFor, type Offer, offersOf, rememberedChoices } from '../../src/core/fill-choices'
import { presetRule } from '../../src/core/grade-rule'
import { readLayout } from '../../src/core/template-layout'
import { matchRows } from '../../src/core/template-match'
import { openBytes } from '../../src/desk/template-file'
import { JournalOf } from './journal-of'
import {
  csdlPrimary,
  PUPILS,
  remarkOnly,
  resultOf,
  secondaryTerm,
  unknown,
  vneduSubject,
  vneduSummary,
} from './school-sheets'

/** Every layout that records of the school systems tell of is found by its words, and offers only what is the game's. */

function sheetsOf(bytes: Uint8Array) {
  const read = openBytes(bytes)
  if ('problem' in read) throw new Error(read.problem.kind)
  return read.template.sheets
}

function layoutOf(bytes: Uint8Array, at = 0) {
  const { sheet } = sheetsOf(bytes)[at]!
  const read = readLayout(sheet)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return { sheet, layout: read.layout }
}

const told = (offers: readonly Offer[], main = true) =>
  offers
    .filter(offer => offer.main === main)
    .map(({ column, fills }) => `${column.column} ${column.path.join('/')}: ${fills.join(' ')}`)

describe('the ministry’s sheet of primary results', () => {
  it('of grades 1 to 3', async () => {
    const { sheet, layout } = layoutOf(await csdlPrimary('1-3'))
    expect(layout.rows.map(({ row, name, code }) => [row, name, code])).toEqual(
      PUPILS.map(({ name, schoolCode }, n) => [n + 3, name, schoolCode]),
    )
    const offers = offersOf(sheet, layout, 3, false)
    expect(told(offers)).toEqual([
      '9 Môn học và hoạt động giáo dục/Đạo đức/Mức đạt được: thc',
      '13 Môn học và hoạt động giáo dục/TH-CN (Tin học)/Mức đạt được: thc',
      '16 Môn học và hoạt động giáo dục/Hoạt động trải nghiệm/Mức đạt được: thc',
    ])
    expect(firstChoices(offers, 3)).toEqual([{ column: 13, what: 'thc' }])
    expect(firstChoices(offers, 1)).toEqual([{ column: 16, what: 'thc' }])
  })

  it('of grades 4 and 5, where Informatics has a mark of its own', async () => {
    const { sheet, layout } = layoutOf(await csdlPrimary('4-5'))
    const offers = offersOf(sheet, layout, 4, true)
    expect(told(offers).map(line => line.split(' ')[0])).toEqual(['9', '14', '23'])
    expect(firstChoices(offers, 4)).toEqual([{ column: 14, what: 'thc' }])
    const ofKind = (kind: string) => layout.columns.filter(column => column.kind === kind)
    expect(ofKind('test').map(({ path }) => path.at(-1))).toEqual(Array.from({ length: 7 }, () => 'Điểm KTĐK'))
    expect(ofKind('quality')).toHaveLength(9)
  })
})

describe('vnEdu', () => {
  it('has a class summary, whose title and competences mislead nobody', async () => {
    const { sheet, layout } = layoutOf(await vneduSummary())
    expect(layout.rows.map(({ row, order, birth }) => [row, order, birth])[0]).toEqual([9, '1', '10/05/2016'])
    expect(layout.rows).toHaveLength(5)
    const offers = offersOf(sheet, layout, 4, false)
    expect(told(offers)).toEqual([
      '8 MÔN HỌC VÀ HOẠT ĐỘNG GIÁO DỤC/HĐTN/Mức đạt được: thc dat',
      '9 MÔN HỌC VÀ HOẠT ĐỘNG GIÁO DỤC/Tin học/Mức đạt được: thc dat',
      '11 MÔN HỌC VÀ HOẠT ĐỘNG GIÁO DỤC/Đạo đức/Mức đạt được: thc dat',
    ])
    // Its codes are a series of its own, so that names decide.
    expect(matchRows(layout.rows, PUPILS)).toEqual(PUPILS.map(pupil => ({ kind: 'sure', pupil })))
  })

  it('has a sheet for each subject, with the name in two columns', async () => {
    const bytes = await vneduSubject()
    expect(sheetsOf(bytes).map(({ sheet }) => sheet.name)).toEqual(['THVCN(H)', 'HĐTN'])
    const { sheet, layout } = layoutOf(bytes)
    expect(layout.name).toEqual([2, 3])
    expect(layout.rows[1]).toMatchObject({ name: 'Giàng A Páo', code: '0045100025', birth: '05/09/2016' })
    expect(told(offersOf(sheet, layout, 4, true))).toEqual(['5 Mức đạt được: thc dat', '7 Nội dung nhận xét: remark'])
    expect(firstChoices(offersOf(sheet, layout, 4, true), 4)).toHaveLength(2)
    expect(told(offersOf(sheet, layout, 4, false))).toEqual(['5 Mức đạt được: thc dat'])
  })
})

describe('secondary schools', () => {
  it('have a term sheet: marks of ongoing assessment only when asked for, never those of tests', async () => {
    const { sheet, layout } = layoutOf(await secondaryTerm())
    expect(layout.rows[0]?.row).toBe(7)
    const offers = offersOf(sheet, layout, 6, true)
    expect(told(offers)).toEqual([
      '5 ĐĐGtx/1: score',
      '6 ĐĐGtx/2: score',
      '7 ĐĐGtx/3: score',
      '8 ĐĐGtx/4: score',
      '13 Nội dung nhận xét: remark',
    ])
    expect(told(offers, false)).toEqual([])
    expect(firstChoices(offers, 6)).toEqual([{ column: 13, what: 'remark' }])
    expect(offersOf(sheet, layout, 5, false)).toEqual([])
  })

  it('have subjects that are only remarked on', async () => {
    const { sheet, layout } = layoutOf(await remarkOnly())
    const offers = offersOf(sheet, layout, 7, true)
    expect(told(offers)).toEqual(['4 Đánh giá: dat', '5 Nội dung nhận xét: remark'])
    // Codes that a spreadsheet took for numbers have lost their zeros.
    expect(layout.rows[0]?.code).toBe('45100018')
    expect(matchRows(layout.rows, PUPILS).every(({ kind }) => kind === 'sure')).toBe(true)
  })
})

describe('a sheet that says nothing', () => {
  it('is shown by the teacher once, and known again', async () => {
    const { sheet } = sheetsOf(await unknown())[0]!
    expect(readLayout(sheet)).toEqual({ ok: false, problem: { kind: 'no-header', looked: 8 } })
    const places = { header: 2, name: [1], code: 2 }
    const read = readLayout(sheet, places)
    if (!read.ok) throw new Error(read.problem.kind)
    expect(read.layout.rows.map(({ name }) => name)).toEqual(PUPILS.map(({ name }) => name))
    const offers = offersOf(sheet, read.layout, 4, true)
    expect(told(offers, false)).toEqual([
      '0 Số: thc dat remark',
      '3 Học kì này: thc dat remark',
      '4 Vài lời: thc dat remark',
    ])
    const fills: FillChoice[] = [{ column: 3, what: 'thc' }]
    const { entries } = new JournalOf().add('sheet-map', {
      signature: read.layout.signature,
      shown: { name: 1, code: 2 },
      fills: [...fills],
    })
    const again = mapFor(entries, sheetsOf(await unknown())[0]!.sheet)
    expect(again?.places).toEqual(places)
    expect(rememberedChoices(offers, again!.map)).toEqual(fills)
    expect(mapFor(entries, layoutOf(await remarkOnly()).sheet)).toBeNull()
  })
})

describe('what would be written', () => {
  const rule = { ...presetRule(4), on: true }
  const source = {
    rule,
    course: ['AT02'],
    results: new Map([
      ['01', resultOf(0.9)],
      ['02', resultOf(0.7)],
      ['03', resultOf(0.5)],
    ]),
  }
  const whose = (row: { name: string }) => PUPILS.find(({ name }) => name === row.name) ?? null

  it('beside what is there: empty cells first, others only as an offer, nothing for who has no result', async () => {
    const { sheet, layout } = layoutOf(await vneduSummary())
    const made = proposals(sheet, layout, [{ column: 8, what: 'thc' }], whose, source)
    expect(made.map(({ old, value, state }) => [old, value, state])).toEqual([
      ['', 'T', 'fill'],
      ['H', 'H', 'same'],
      ['', 'C', 'fill'],
      ['', null, 'blank'],
      ['', null, 'blank'],
    ])
    const off = { ...source, rule: { ...rule, on: false } }
    expect(
      proposals(sheet, layout, [{ column: 8, what: 'thc' }], whose, off).every(({ state }) => state === 'blank'),
    ).toBe(true)
  })

  it('in the words that the file takes, and marks as its cells keep them', async () => {
    const only = layoutOf(await remarkOnly())
    const words = proposals(only.sheet, only.layout, [{ column: 4, what: 'dat' }], whose, source)
    expect(words.map(({ value }) => value)).toEqual(['Đạt', 'Đạt', 'Chưa đạt', null, null])
    const refused = proposals(only.sheet, only.layout, [{ column: 4, what: 'thc' }], whose, source)
    expect(refused.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused', 'blank', 'blank'])
    const term = layoutOf(await secondaryTerm())
    const marks = proposals(term.sheet, term.layout, [{ column: 5, what: 'score' }], whose, source)
    expect(marks.map(({ old, value, state }) => [old, value, state]).slice(0, 3)).toEqual([
      ['8,5', '9', 'replace'],
      ['', '7', 'fill'],
      ['', '5', 'fill'],
    ])
    const formula = proposals(term.sheet, term.layout, [{ column: 11, what: 'score' }], whose, source)
    expect(formula[0]?.state).toBe('held')
    const remarkOf = () => 'Em nhận ra tin lạ,\nem hỏi người lớn. '
    const remarks = proposals(term.sheet, term.layout, [{ column: 13, what: 'remark' }], whose, { ...source, remarkOf })
    expect(remarks[4]?.value).toBe('Em nhận ra tin lạ, em hỏi người lớn.')
  })
})
