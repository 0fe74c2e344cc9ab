import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FillChoice } from '../../src/core/fill'
import { proposals } from '../../src/core/fill'
import { presetRule } from '../../src/core/grade-rule'
import { readLayout } from '../../src/core/template-layout'
import { matchRows } from '../../src/core/template-match'
import { readClassFile } from '../../src/desk/class-file'
import { filled } from '../../src/desk/fill-write'
import { openBytes } from '../../src/desk/template-file'
import { formats } from '../../src/exports'
import { classSheet } from '../../src/exports/class-sheet'
import { csv } from '../../src/exports/csv'
import type { CellChange } from '../../src/exports/patch-sheet'
import { letters } from '../../src/exports/sheet-rows'
import { AS_VIETNAMESE, Office, officeIsHere } from './office'
import { knownOf, readByExcelJs } from './read-by-exceljs'
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
import { input } from './small-class'

/** What a teacher's own program makes of the desk's files, and the desk of that program's. */

const RESULTS = new Map([0.9, 0.7, 0.5].map((share, n) => [PUPILS[n]!.code, resultOf(share)]))

interface Case {
  readonly bytes: Uint8Array
  readonly grade: number
  readonly choices: readonly FillChoice[]
  /** Where nothing says so: which columns hold names and codes. */
  readonly shown?: { readonly header: number; readonly name: readonly number[]; readonly code: number }
}

async function everyLayout(): Promise<Record<string, Case>> {
  return {
    'csdl-1-3': { bytes: await csdlPrimary('1-3'), grade: 3, choices: [{ column: 13, what: 'thc' }] },
    'csdl-4-5': { bytes: await csdlPrimary('4-5'), grade: 5, choices: [{ column: 14, what: 'thc' }] },
    'vnedu-tong-hop': { bytes: await vneduSummary(), grade: 4, choices: [{ column: 9, what: 'thc' }] },
    'vnedu-mon': {
      bytes: await vneduSubject(),
      grade: 4,
      choices: [
        { column: 5, what: 'thc' },
        { column: 7, what: 'remark' },
      ],
    },
    'hoc-ky': {
      bytes: await secondaryTerm(),
      grade: 6,
      choices: [
        { column: 6, what: 'score' },
        { column: 13, what: 'remark' },
      ],
    },
    'nhan-xet': { bytes: await remarkOnly(), grade: 7, choices: [{ column: 4, what: 'dat' }] },
    'so-tay': {
      bytes: await unknown(),
      grade: 8,
      choices: [{ column: 3, what: 'score' }],
      shown: { header: 2, name: [1], code: 2 },
    },
  }
}

/** The file as the desk hands it back, and what it wrote. */
function filledBy({ bytes, grade, choices, shown }: Case): { bytes: Uint8Array; changes: CellChange[]; sheet: string } {
  const read = openBytes(bytes)
  if ('problem' in read) throw new Error(read.problem.kind)
  const one = read.template.sheets[0]!
  const layout = readLayout(one.sheet, shown)
  if (!layout.ok) throw new Error(JSON.stringify(layout.problem))
  const { rows } = layout.layout
  const matches = matchRows(rows, PUPILS)
  const whose = new Map(rows.map((row, at) => [row, matches[at]!]))
  const source = {
    rule: { ...presetRule(grade), on: true },
    results: RESULTS,
    course: ['AT02'],
    remarkOf: ({ name }: { name: string }) => `${name.split(' ').at(-1)} đọc kĩ tin; bạn “hỏi lại” & kiểm tra.`,
  }
  const pupilOf = (row: (typeof rows)[number]) => {
    const match = whose.get(row)
    return match?.kind === 'sure' ? match.pupil : null
  }
  const changes = proposals(one.sheet, layout.layout, choices, pupilOf, source).flatMap(
    ({ row, column, value, state }) => (state === 'fill' && value !== null ? [{ row, column, value }] : []),
  )
  return { bytes: filled(read.template, one, changes).bytes, changes, sheet: one.sheet.name }
}

const named = (cases: Readonly<Record<string, { bytes: Uint8Array }>>, mark = '') =>
  Object.fromEntries(Object.entries(cases).map(([name, { bytes }]) => [`${name}${mark}.xlsx`, bytes]))

const at = ({ row, column }: CellChange) => `${letters(column)}${row + 1}`

// Each start of it takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

if (!officeIsHere)
  console.warn(
    'SKIPPED: nothing is checked by LibreOffice, for `soffice` is not installed here, or cannot read tables.',
  )

describe.skipIf(!officeIsHere)('by LibreOffice', () => {
  const office = new Office()
  afterAll(() => office.close())
  let cases: Record<string, Case> = {}
  let done: Record<string, ReturnType<typeof filledBy>> = {}
  /** All of them as LibreOffice read them, written by it anew. */
  let again = new Map<string, Uint8Array>()
  beforeAll(async () => {
    cases = await everyLayout()
    done = Object.fromEntries(Object.entries(cases).map(([name, one]) => [name, filledBy(one)]))
    again = office.converted({ ...named(cases), ...named(done, '-filled') }, 'xlsx')
  })

  it('every filled layout is read as it was but for the chosen cells, and those as they were meant', async () => {
    for (const [name, { changes, sheet }] of Object.entries(done)) {
      const [was, is] = [await readByExcelJs(again.get(name)!), await readByExcelJs(again.get(`${name}-filled`)!)]
      expect(changes.length, name).toBeGreaterThanOrEqual(3)
      for (const change of changes) {
        expect(is.getWorksheet(sheet)!.getCell(at(change)).value, `${name} ${at(change)}`).toBe(change.value)
      }
      const but = new Set(changes.map(at))
      const [before, after] = [knownOf(was, sheet, but), knownOf(is, sheet, but)]
      // LibreOffice writes no cell for an empty one without a style.
      const there = new Set(before.cells.map(cell => (cell as [string])[0]))
      expect({ ...after, cells: after.cells.filter(cell => there.has((cell as [string])[0])) }, name).toEqual(before)
    }
  })

  it('what a school system looks for is still there: hidden columns and sheets, limits, protection, codes', async () => {
    const book = async (name: string) => readByExcelJs(again.get(`${name}-filled`)!)
    const csdl = (await book('csdl-1-3')).getWorksheet('Sheet1')!
    expect(csdl.getColumn(2).hidden).toBe(true)
    expect(csdl.getCell('N4').dataValidation).toMatchObject({ type: 'list', formulae: ['"T,H,C"', '0'] })
    expect([csdl.getCell('C4').value, csdl.getCell('D4').value]).toEqual(['\u200b0045100018', 'Lò Thị Mai'])
    const summary = strFromU8(unzipSync(again.get('vnedu-tong-hop-filled')!)['xl/worksheets/sheet1.xml']!)
    expect(summary).toMatch(/<sheetProtection [^>]*sheet="(1|true)"/)
    expect((await book('nhan-xet')).getWorksheet('DanhMuc')!.state).not.toBe('visible')
  })

  it('a file that it wrote itself is filled as well', async () => {
    const own = Object.fromEntries(
      Object.entries(cases).map(([name, one]) => [name, filledBy({ ...one, bytes: again.get(name)! })]),
    )
    const read = office.converted(named(own), 'xlsx')
    for (const [name, { changes, sheet }] of Object.entries(own)) {
      expect(changes, name).toEqual(done[name]!.changes)
      const book = (await readByExcelJs(read.get(name)!)).getWorksheet(sheet)!
      for (const change of changes) expect(book.getCell(at(change)).value, `${name} ${at(change)}`).toBe(change.value)
    }
  })

  it('lists that it wrote, new and old Excel, web page and CSV, are read with their zeros', async () => {
    const list = readFileSync(join(import.meta.dirname, '../fixtures/class-lists/lop-4b.csv'))
    // Every column as text, as teachers' exports have it.
    const asText = 'CSV:59,34,76,1,1/2/2/2/3/2/4/2,1066,false,true'
    for (const to of ['xlsx', 'xls', 'html'] as const) {
      const made = office.converted({ 'lop-4b.csv': list }, to, asText).get('lop-4b')!
      const read = await readClassFile(new Blob([new Uint8Array(made)]))
      expect(read.ok && read.list.pupils.map(({ name, schoolCode }) => [name, schoolCode]), to).toEqual(
        PUPILS.map(({ name, schoolCode }) => [name, schoolCode]),
      )
    }
    const sheets = office.converted({ 'mon.xlsx': cases['vnedu-mon']!.bytes }, 'csv')
    const read = await readClassFile(new Blob([new Uint8Array(sheets.get('mon-THVCN(H)')!)]))
    expect(read.ok && read.list.pupils.map(({ name }) => name)).toEqual(PUPILS.map(({ name }) => name))
  })

  it('the class sheet is shown with its zeros, days and decimal commas, and its CSV is numbers again', async () => {
    const sheet = classSheet(input())
    const bytes = new Uint8Array(await (await formats.xlsx.write(sheet)).arrayBuffer())
    const shown = Buffer.from(office.converted({ 'lop.xlsx': bytes }, 'csv').get('lop-Kết quả')!).toString('utf8')
    const mai = shown.split('\n').find(line => line.includes('Lò Thị Mai'))
    expect(mai).toContain('"01";"0012345678";"Lò Thị Mai";2;1.00;05/09/2026;2;0.83;05/09/2026;2;4;0.92;"cân bằng";0.75')
    expect(shown).toContain('"=HYPERLINK(""x"")"')
    const back = office.converted({ 'lop.csv': new TextEncoder().encode(csv(sheet)) }, 'xlsx', AS_VIETNAMESE)
    const rows = (await readByExcelJs(back.get('lop')!)).worksheets[0]!
    const row = rows.getColumn(4).values.indexOf('Lò Thị Mai')
    expect([5, 6, 9].map(column => rows.getRow(row).getCell(column).value)).toEqual([2, 1, 0.83])
  })

  it('makes a formula of no name, of two hundred that try, and the list comes back as it was', async () => {
    const tries = ['=1+1', '+cmd|x', '-2+3', '@SUM(1)', '＝A1', '＋x', '\t=x', '=HYPERLINK("http://x";"Mai")']
    const hostile = Array.from({ length: 200 }, (_, n) => `${tries[n % tries.length]}Lò ${n}`)
    const pupils = hostile.map((name, n) => ({ code: String(n).padStart(3, '0'), name, schoolCode: '' }))
    const sheet = classSheet({ ...input(), pupils, results: new Map() })
    const text = new TextEncoder().encode(csv(sheet))
    const bytes = new Uint8Array(await (await formats.xlsx.write(sheet)).arrayBuffer())
    const read = [
      office.converted({ 'lop.csv': text }, 'xlsx', AS_VIETNAMESE).get('lop')!,
      office.converted({ 'lop.xlsx': bytes }, 'xlsx').get('lop')!,
    ]
    for (const one of read) {
      const { worksheets } = await readByExcelJs(one)
      let cells = 0
      worksheets[0]!.eachRow(row =>
        row.eachCell(cell => {
          cells++
          expect(cell.type, `${cell.address} ${cell.text}`).not.toBe(ExcelJS.ValueType.Formula)
        }),
      )
      expect(cells).toBeGreaterThan(600)
    }
    const list = await readClassFile(new Blob([text]))
    expect(list.ok && new Set(list.list.pupils.map(({ name }) => name))).toEqual(
      new Set(hostile.map(name => name.trim())),
    )
  })
})
