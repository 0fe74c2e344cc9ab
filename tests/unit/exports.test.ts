import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import english from '../../assets/languages/en/desk.json'
import vietnamese from '../../assets/languages/vi/desk.json'
import { presetRule } from '../../src/core/grade-rule'
import { formats } from '../../src/exports'
import { classSheet } from '../../src/exports/class-sheet'
import { csv } from '../../src/exports/csv'
import { EMPTY, fileText, number, type Sheet, text } from '../../src/exports/sheet'
import { input } from './small-class'

async function workbook() {
  const blob = await formats.xlsx.write(classSheet(input()))
  const bytes = Buffer.from(await blob.arrayBuffer())
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  return { book, bytes }
}

/** The row that has this text in its name column. */
function rowOf(sheet: ExcelJS.Worksheet, name: string): ExcelJS.Row {
  for (let n = 1; n <= sheet.rowCount; n++) if (sheet.getRow(n).getCell(4).value === name) return sheet.getRow(n)
  throw new Error(`no row of ${name}`)
}

describe('the class sheet as .xlsx, read by a foreign reader', () => {
  it('has pupils by given name, codes as text with their zeros, numbers as numbers, days as days', async () => {
    const sheet = (await workbook()).book.getWorksheet('Kết quả')!
    const heads = rowOf(sheet, 'Họ và tên')
    expect(heads.getCell(6).value).toBe('Suối tin nhắn: độ chính xác')
    expect([1, 2, 3].map(n => sheet.getRow(heads.number + n).getCell(4).value)).toEqual([
      '=HYPERLINK("x")',
      'Cà Thị Ánh',
      'Lò Thị Mai',
    ])
    const mai = rowOf(sheet, 'Lò Thị Mai')
    expect([2, 3].map(n => [mai.getCell(n).type, mai.getCell(n).value])).toEqual([
      [ExcelJS.ValueType.String, '01'],
      [ExcelJS.ValueType.String, '0012345678'],
    ])
    expect(mai.getCell(5).value).toBe(2)
    expect([mai.getCell(9).value, mai.getCell(9).numFmt]).toEqual([5 / 6, '0.00'])
    expect(mai.getCell(7).type).toBe(ExcelJS.ValueType.Date)
    expect(mai.getCell(7).value).toEqual(new Date(Date.UTC(2026, 8, 5)))
    expect(mai.getCell(7).numFmt).toBe('dd/mm/yyyy')
    expect([11, 12, 13].map(n => mai.getCell(n).value)).toEqual([2, 4, 11 / 12])
    expect([14, 15, 16, 17].map(n => mai.getCell(n).value)).toEqual(['cân bằng', 0.75, null, 'T'])
    expect([mai.getCell(15).type, mai.getCell(15).numFmt]).toEqual([ExcelJS.ValueType.Number, '0.00'])
  })

  it('prints with its headers and names on every page, no wider than can be read', async () => {
    const [results, rule] = (await workbook()).book.worksheets
    expect(results!.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 2, fitToHeight: 0, paperSize: 9 })
    expect(results!.pageSetup).toMatchObject({ printTitlesRow: '5:5', printTitlesColumn: 'A:D' })
    expect(results!.headerFooter.oddFooter).toBe('&P / &N')
    expect(rule!.pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 0 })
  })

  it('writes the competence codes over their levels, and the rule and the day on a second part', async () => {
    const { book } = await workbook()
    const sheet = book.getWorksheet('Kết quả')!
    const over = sheet.getRow(rowOf(sheet, 'Họ và tên').number - 1)
    expect([over.getCell(5).value, over.getCell(8).value]).toEqual(['2.1.CB1a, 4.2.CB1b', '1.2.CB2a'])
    const rule = book.getWorksheet('Quy tắc')!
    expect(rule.getRow(2).getCell(1).value).toContain('T (Hoàn thành tốt) từ 0,85, H (Hoàn thành) từ 0,60')
    expect(rule.getRow(9).getCell(2).value).toEqual(new Date(Date.UTC(2026, 8, 5)))
  })

  it('leaves a day empty where the clock was not sure, and a grade where a level is missing', async () => {
    const sheet = (await workbook()).book.getWorksheet('Kết quả')!
    const row = rowOf(sheet, '=HYPERLINK("x")')
    expect(row.getCell(4).type).toBe(ExcelJS.ValueType.String)
    expect([row.getCell(7).value, row.getCell(17).value]).toEqual([null, null])
  })
})

describe('the class sheet', () => {
  it('says that grades are off until they are on', () => {
    const sheet = classSheet({ ...input(), rule: presetRule(5) })
    expect(JSON.stringify(sheet.parts[1])).toContain(vietnamese['rule-off'])
    expect(JSON.stringify(sheet.parts[0]?.rows)).not.toContain('"T"')
  })

  it('has a file name without anybody in it', () => {
    expect(classSheet(input()).file).toBe('ban-sang_5A_2026-2027')
    expect(fileText('Lớp 4/Đ: "x"')).toBe('Lop-4-D-x')
  })

  it('has a tab name that Excel takes, in every language', () => {
    for (const words of [vietnamese, english]) {
      for (const tab of [words['sheet-tab'], words['sheet-tab-rule']]) expect(tab).toMatch(/^[^:\\/?*[\]]{1,31}$/)
    }
  })
})

describe('CSV', () => {
  const sheet = (...rows: Sheet['parts'][number]['rows'][number][]): Sheet => ({
    file: 'x',
    parts: [{ name: 'x', lead: [], columns: [{ head: 'Tên', width: 5, align: 'left' }], rows, sticky: 0 }],
  })

  it('has a mark, semicolons, CRLF and decimal commas, to the byte', async () => {
    const made = sheet(
      [text('Páo; "A"'), number(0.5, 2), EMPTY, { kind: 'day', day: { year: 2026, month: 9, day: 5 } }],
      [number(-3)],
    )
    const bytes = new Uint8Array(await (await formats.csv.write(made)).arrayBuffer())
    expect(Buffer.from(bytes).toString('hex')).toBe(
      Buffer.from('\uFEFFTên\r\n"Páo; ""A""";0,50;;05/09/2026\r\n-3\r\n', 'utf8').toString('hex'),
    )
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('makes no text a formula', () => {
    const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
    const lines = csv(sheet(...starts.map(start => [text(`${start}cmd`)])))
    for (const start of starts) expect(lines).toContain(`'${start}cmd`)
  })

  it('holds both parts of the class sheet, names and numbers', () => {
    const made = csv(classSheet(input()))
    expect(made).toContain(
      '3;01;0012345678;Lò Thị Mai;2;1,00;05/09/2026;2;0,83;05/09/2026;2;4;0,92;cân bằng;0,75;;T;Em nhớ lâu. Nên tập nói vì sao.\r\n',
    )
    expect(made).toContain(`1;02;0012345679;"'=HYPERLINK(""x"")";2;0,58;`)
    expect(made).toContain('Loa bản;1.2.CB2a\r\n')
  })
})
