import type { Body, Entry } from './entry'
import { isKind } from './entry'
import { type FillChoice, fillsOf, type What } from './fill'
import { type TemplateSheet, wordsAllowed } from './template'
import type { Subject, TemplateColumn } from './template-columns'
import { HEADER_WITHIN, type Layout, type Places, signatureOf } from './template-layout'

/** A column that can be filled, and with what. `main`: one that a teacher looks for first. */
export interface Offer {
  readonly column: TemplateColumn
  readonly fills: readonly What[]
  readonly main: boolean
}

/** The columns of a sheet that a class of this grade can have filled. `remarks`: whether there are any to write. */
export function offersOf(sheet: TemplateSheet, layout: Layout, grade: number, remarks: boolean): Offer[] {
  const first = layout.rows[0]?.row ?? 0
  const lone = layout.columns.filter(column => column.kind === 'level').length === 1
  return layout.columns.flatMap(column => {
    const fills = fillsOf(column, grade, remarks, wordsAllowed(sheet, first, column.column))
    const main = column.kind === 'level' ? lone || column.subject !== null : column.kind !== 'other'
    return fills.length > 0 ? [{ column, fills, main }] : []
  })
}

/** Grades 1 and 2 have no Informatics. */
const FIRST_GRADE_OF_INFORMATICS = 3

/** What is chosen before the teacher chose: one level of the likeliest subject, and the remark beside it. Never a mark. */
export function firstChoices(offers: readonly Offer[], grade: number): FillChoice[] {
  const wanted: readonly (Subject | null)[] =
    grade >= FIRST_GRADE_OF_INFORMATICS ? ['tin-hoc', 'hdtn', null] : ['hdtn', 'dao-duc', null]
  const levels = offers.filter(({ column, main }) => main && column.kind === 'level')
  const level = wanted.map(subject => levels.find(({ column }) => column.subject === subject)).find(Boolean)
  const remarks = offers.filter(({ column }) => column.kind === 'remark')
  const remark = remarks.length === 1 ? remarks[0] : remarks.find(one => one.column.subject === level?.column.subject)
  return [level, remark].flatMap(offer => (offer ? [{ column: offer.column.column, what: offer.fills[0]! }] : []))
}

/** What the teacher last did with a sheet of this sort; known by one of its first rows. */
export function mapFor(
  entries: readonly Entry[],
  sheet: TemplateSheet,
): { readonly map: Body<'sheet-map'>; readonly places: Places | undefined } | null {
  const maps = new Map(entries.filter(isKind('sheet-map')).map(({ body }) => [body.signature, body]))
  for (let header = 0; maps.size > 0 && header < Math.min(sheet.rows.length, HEADER_WITHIN); header++) {
    const map = maps.get(signatureOf(sheet, header))
    if (!map) continue
    const { shown } = map
    return { map, places: shown ? { header, name: shown.name < 0 ? [] : [shown.name], code: shown.code } : undefined }
  }
  return null
}

/** The remembered fills that this sheet still offers. */
export function rememberedChoices(offers: readonly Offer[], map: Body<'sheet-map'>): FillChoice[] {
  return map.fills.filter(fill =>
    offers.some(({ column, fills }) => column.column === fill.column && fills.includes(fill.what)),
  )
}
