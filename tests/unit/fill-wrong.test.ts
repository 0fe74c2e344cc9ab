import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import english from '../../assets/languages/en/fill.json'
import vietnamese from '../../assets/languages/vi/fill.json'
import { type LayoutProblem, readLayout } from '../../src/core/template-layout'
import { openBytes, openTemplate } from '../../src/desk/template-file'
import { csdlPrimary } from './school-sheets'

/** What cannot be filled is refused with a sentence that says what it is and what to do; nothing throws. */

const MEGABYTE = 1024 * 1024

async function refused(bytes: Uint8Array | string): Promise<string> {
  const read = await openTemplate(new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]))
  if ('template' in read) return 'opened'
  const key = `file-${read.problem.kind}` as keyof typeof vietnamese
  expect(vietnamese[key]).toMatch(/[.?]$/)
  expect(english[key]).toMatch(/[.?]$/)
  return read.problem.kind
}

async function layoutProblem(fill: (sheet: ExcelJS.Worksheet) => void): Promise<LayoutProblem | null> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Sheet1'))
  const read = openBytes(new Uint8Array(await book.xlsx.writeBuffer()))
  if ('problem' in read) throw new Error(read.problem.kind)
  const layout = readLayout(read.template.sheets[0]!.sheet)
  if (layout.ok) return null
  expect(vietnamese).toHaveProperty(`sheet-${layout.problem.kind}`)
  expect(english).toHaveProperty(`sheet-${layout.problem.kind}`)
  return layout.problem
}

/** The wrapping of Excel's old format, with a name in its directory. */
const wrapped = (name: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Buffer.from(name, 'utf16le'),
  ])

describe('a wrong file', () => {
  it('of another sort', async () => {
    expect(await refused('')).toBe('empty-file')
    expect(await refused(new Uint8Array(5000))).toBe('zeros')
    expect(await refused(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]))).toBe('picture')
    expect(await refused(wrapped('Workbook'))).toBe('old-excel')
    expect(await refused(wrapped('EncryptedPackage'))).toBe('encrypted')
    expect(await refused('\uFEFF\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>STT')).toBe(
      'web-page',
    )
    expect(await refused('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')).toBe('web-page')
    expect(await refused('STT;Mã học sinh;Họ tên\n1;0045100018;Lò Thị Mai\n')).toBe('plain-text')
    expect(await refused(Uint8Array.from([1, 0, 2, 9]))).toBe('broken')
    expect(await refused(zipSync({ 'content.xml': strToU8('<x/>') }))).toBe('other-book')
    expect(await refused(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('broken')
  })

  it('that is damaged, under a password, or cut off', async () => {
    const good = await csdlPrimary('1-3')
    expect(await refused(good)).toBe('opened')
    expect(await refused(good.subarray(0, good.length - 500))).toBe('broken')
    const locked = new Uint8Array(good)
    const view = new DataView(locked.buffer)
    view.setUint16(view.getUint32(locked.length - 6, true) + 8, 1, true)
    expect(await refused(locked)).toBe('encrypted')
  })

  it('that is too big, or unpacks to far more than it weighs', async () => {
    expect(await refused(new Uint8Array(11 * MEGABYTE))).toBe('too-big')
    const zeros = new Uint8Array(50 * MEGABYTE)
    for (const part of ['xl/workbook.xml', '_rels/.rels']) {
      const bomb = zipSync({ [part]: zeros }, { level: 9 })
      expect(bomb.length).toBeLessThan(100_000)
      expect(await refused(bomb)).toBe('unpacks-too-big')
    }
  })

  it('with entities that grow, or cells beyond all bounds', async () => {
    const rels = (type: string, to: string) =>
      strToU8(`<Relationships><Relationship Id="r1" Type="x/${type}" Target="${to}"/></Relationships>`)
    const book = (sheet: string) =>
      zipSync({
        '_rels/.rels': rels('officeDocument', 'xl/workbook.xml'),
        'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': rels('worksheet', 'worksheets/sheet1.xml'),
        'xl/worksheets/sheet1.xml': strToU8(sheet),
      })
    const data = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
    expect(await refused(book(data('<row r="1"><c r="A1"><v>1</v></c></row>')))).toBe('opened')
    expect(await refused(book(`<!DOCTYPE x [<!ENTITY a "b">]>${data('')}`))).toBe('broken')
    expect(await refused(book(data('<row r="90000000"><c r="A90000000"/></row>')))).toBe('too-wide')
    expect(await refused(book(data('<row r="1"><c r="ZZZ1"/></row>')))).toBe('too-wide')
    for (const torn of [
      '<row r="1"><c r="A1">',
      '<row r="2"/><row r="1"/>',
      '<row><c r="B1"/><c r="A1"/></row>',
      '<row><c t="s"><v>4</v></c></row>',
      '<row',
      '<row a="',
    ]) {
      expect(await refused(book(data(torn)))).toBe('broken')
    }
  })
})

describe('a sheet that cannot be read', () => {
  const head = ['STT', 'Mã học sinh', 'Họ tên', 'Mức đạt được']

  it('has no header, two, nobody under it, or one code twice', async () => {
    expect(
      await layoutProblem(sheet =>
        sheet.addRows([
          ['a', 'b'],
          [1, 2],
        ]),
      ),
    ).toEqual({ kind: 'no-header', looked: 2 })
    const [mai, pao] = [
      [1, '0045100018', 'Lò Thị Mai'],
      [2, '0045100025', 'Giàng A Páo'],
    ]
    expect(await layoutProblem(sheet => sheet.addRows([head, mai, [], head, pao]))).toEqual({
      kind: 'two-headers',
      rows: [1, 4],
    })
    expect(await layoutProblem(sheet => sheet.addRows([[], head, [null, null, 'Tổng số: 0 em']]))).toEqual({
      kind: 'no-rows',
      header: 2,
    })
    expect(await layoutProblem(sheet => sheet.addRows([head, mai, [2, '\u200b0045100018', 'Giàng A Páo']]))).toEqual({
      kind: 'same-code',
      code: '0045100018',
      rows: [2, 3],
    })
    expect(await layoutProblem(sheet => sheet.addRows([head, mai, pao, [null, null, 'Người lập bảng']]))).toBeNull()
  })
})

it('every sentence is there in both languages, with the same gaps', () => {
  const gaps = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([gap]) => gap).sort()
  expect(Object.keys(english)).toEqual(Object.keys(vietnamese))
  for (const [key, text] of Object.entries(vietnamese))
    expect(gaps(english[key as keyof typeof english])).toEqual(gaps(text))
})
