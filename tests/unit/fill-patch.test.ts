import type ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { filled } from '../../src/desk/fill-write'
import { type OpenTemplate, openBytes } from '../../src/desk/template-file'
import { type CellChange, patchSheet } from '../../src/exports/patch-sheet'
import { letters, placeOf } from '../../src/exports/sheet-rows'
import { packedBytes, partsOf } from '../../src/exports/zip-splice'
import { knownOf, readByExcelJs } from './read-by-exceljs'
import { csdlPrimary, remarkOnly, secondaryTerm, unknown, vneduSubject, vneduSummary } from './school-sheets'

function opened(bytes: Uint8Array): OpenTemplate {
  const read = openBytes(bytes)
  if ('problem' in read) throw new Error(read.problem.kind)
  return read.template
}

const address = ({ row, column }: CellChange) => `${letters(column)}${row + 1}`

/** Fills and looks: by another reader, and byte by byte in everything that was not to change. */
async function lookAt(bytes: Uint8Array, changes: CellChange[], at = 0): Promise<void> {
  const template = opened(bytes)
  const one = template.sheets[at]!
  const made = filled(template, one, changes)
  const [before, after] = [partsOf(bytes), partsOf(made.bytes)]
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
  for (const [n, part] of before.entries()) {
    if (part.name === one.part) continue
    expect(Buffer.from(packedBytes(made.bytes, after[n]!)).equals(packedBytes(bytes, part))).toBe(true)
  }
  const unpacked = unzipSync(made.bytes)
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    expect(Buffer.from(unpacked[name]!).equals(content)).toBe(name !== one.part)
  }
  const [old, book] = [await readByExcelJs(bytes), await readByExcelJs(made.bytes)]
  for (const change of changes) {
    expect(book.getWorksheet(one.sheet.name)!.getCell(address(change)).value).toBe(change.value)
  }
  // A cell that was not there is one more for exceljs; all others must be as they were.
  const but = new Set(changes.map(address))
  const [was, is] = [knownOf(old, one.sheet.name, but), knownOf(book, one.sheet.name, but)]
  const absent = new Set(was.cells.map(cell => (cell as [string])[0]))
  expect({ ...is, cells: is.cells.filter(cell => absent.has((cell as [string])[0])) }).toEqual(was)
}

describe('a filled file is the old one but for the chosen cells', () => {
  const level = (column: number, first: number): CellChange[] =>
    ['T', 'H', 'C', 'T', 'H'].map((value, n) => ({ row: first + n, column, value }))

  it('of the ministry, with its lists of choices and hidden column', async () => {
    await lookAt(await csdlPrimary('1-3'), level(13, 3))
    await lookAt(await csdlPrimary('4-5'), level(14, 3))
  })
  it('of vnEdu, protected', async () => {
    await lookAt(await vneduSummary(), level(8, 9))
    await lookAt(
      await vneduSubject(),
      [...level(5, 7), { row: 7, column: 7, value: 'Em “hỏi” trước khi tin <&> chia sẻ.' }],
      1,
    )
  })
  it('of secondary schools, its formulas kept', async () => {
    await lookAt(await secondaryTerm(), [
      { row: 8, column: 5, value: '8,5' },
      { row: 9, column: 5, value: 7.5 },
      { row: 8, column: 13, value: ' Em\nđọc kĩ  tin. ' },
    ])
    await lookAt(await remarkOnly(), [
      { row: 1, column: 4, value: 'Đạt' },
      { row: 2, column: 4, value: 'Chưa đạt' },
    ])
  })
  it('of any other making', async () => {
    await lookAt(await unknown(), [
      { row: 3, column: 3, value: 'x_y' },
      { row: 4, column: 4, value: 'xa' },
    ])
  })
})

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACK = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook of one sheet, written by hand. */
function byHand(sheet: string, strings: readonly string[] = []): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACK}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S &amp; 1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACK}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map(one => `<si><t>${one}</t></si>`).join('')}</sst>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

const data = (rows: string, before = '', after = '') =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

describe('only the cell is touched', () => {
  const patched = (rows: string, ...changes: CellChange[]) =>
    patchSheet(data(rows), changes).replace(data('').split('<sheetData>')[0]!, '').slice(11, -24)

  it('whether it was a shared text, a number, a formula’s neighbour, empty with a style, or not there', () => {
    expect(
      patched('<row r="1"><c r="A1" s="7" t="s"><v>3</v></c><c r="B1"><f>A1</f><v>3</v></c></row>', {
        row: 0,
        column: 0,
        value: 'T',
      }),
    ).toBe('<row r="1"><c r="A1" s="7" t="inlineStr"><is><t>T</t></is></c><c r="B1"><f>A1</f><v>3</v></c></row>')
    expect(
      patched(
        '<row r="2"><c r="B2" s="4"/><c r="D2"/></row>',
        { row: 1, column: 1, value: 7.5 },
        { row: 1, column: 2, value: 'H' },
        { row: 1, column: 0, value: 'a' },
      ),
    ).toBe(
      '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2" s="4"><v>7.5</v></c><c r="C2" t="inlineStr"><is><t>H</t></is></c><c r="D2"/></row>',
    )
  })

  it('in a row that says how wide it is, in the style of the row or the column', () => {
    expect(
      patched('<row r="1" spans="1:2" s="9" customFormat="1"><c r="A1"/></row>', { row: 0, column: 4, value: 'x' }),
    ).toBe(
      '<row r="1" spans="1:5" s="9" customFormat="1"><c r="A1"/><c r="E1" s="9" t="inlineStr"><is><t>x</t></is></c></row>',
    )
    const cols = '<cols><col min="2" max="3" style="6"/></cols>'
    expect(patchSheet(data('<row r="1"><c r="A1"/></row>', cols), [{ row: 0, column: 2, value: 1 }])).toContain(
      '<c r="C1" s="6"><v>1</v></c></row>',
    )
  })

  it('behind comments that look like cells, with prefixes, and without addresses', () => {
    const rows = '<!-- <row><c r="A1"/> --><x:row><x:c><x:v>1</x:v></x:c><x:c/></x:row>'
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`
    expect(patchSheet(xml, [{ row: 0, column: 1, value: 'T' }])).toBe(
      xml.replace('<x:c/>', '<x:c t="inlineStr"><x:is><x:t>T</x:t></x:is></x:c>'),
    )
  })

  it('counts columns as spreadsheets do', () => {
    fc.assert(
      fc.property(fc.nat(701), fc.nat(19_999), (column, row) => {
        expect(placeOf(`${letters(column)}${row + 1}`)).toEqual({ row, column })
      }),
    )
    expect([letters(25), letters(26), letters(701)]).toEqual(['Z', 'AA', 'ZZ'])
  })
})

function shownAt(book: ExcelJS.Workbook, at: string): unknown {
  const found = book.worksheets[0]!.getCell(at).value
  const runs = found && typeof found === 'object' && 'richText' in found ? found.richText : null
  return (runs ? runs.map(run => run.text).join('') : found) || null
}

describe('random sheets', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'Đ', 'ạ', ' ', '<', '&', '"', '>', '\n', '_x000D_', '𐐀', ']]>'),
    maxLength: 8,
  })
  const cell = fc.oneof(
    fc.constant(null),
    fc.record({
      as: fc.constantFrom('shared', 'inline', 'str', 'empty'),
      text,
      style: fc.option(fc.nat(0), { nil: undefined }),
    }),
    fc.record({ as: fc.constant('number'), text: fc.integer().map(String), style: fc.constant(undefined) }),
  )
  const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 6 })
  const changes = fc.array(
    fc.record({
      row: fc.nat(5),
      column: fc.nat(9),
      value: fc.oneof(
        text,
        fc.integer({ min: 0, max: 100 }).map(n => n / 10),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  const plain = (words: string) =>
    words
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('_x000D_', '_x005F_x000D_')

  function sheetOf(rows: readonly (readonly ({ as: string; text: string; style?: number | undefined } | null)[])[]) {
    const strings: string[] = []
    const written = ({ as, text }: { as: string; text: string }, head: string) => {
      if (as === 'empty') return `${head}/>`
      if (as === 'number') return `${head}><v>${text}</v></c>`
      if (as === 'str') return `${head} t="str"><v>${plain(text)}</v></c>`
      if (as === 'inline') return `${head} t="inlineStr"><is><r><t>${plain(text)}</t></r></is></c>`
      return `${head} t="s"><v>${strings.push(plain(text)) - 1}</v></c>`
    }
    const xml = rows.map((cells, row) => {
      const all = cells.map((one, column) => {
        const style = one?.style === undefined ? '' : ` s="${one.style}"`
        return one ? written(one, `<c r="${letters(column)}${row + 1}"${style}`) : ''
      })
      return `<row r="${row + 1}">${all.join('')}</row>`
    })
    return byHand(data(xml.join('')), strings)
  }
  const textsOf = (rows: readonly (readonly ({ as: string; text: string } | null)[])[]) =>
    rows.map(cells => cells.map(one => (one && one.as !== 'empty' ? one.text : '')))

  it('are read as they were written, and hold after filling what they held, but for the chosen cells', () => {
    fc.assert(
      fc.property(grid, changes, (rows, all) => {
        const template = opened(sheetOf(rows))
        const [one] = template.sheets
        const wanted: string[][] = textsOf(rows)
        const width = Math.max(...wanted.map(row => row.length))
        const read = (of: OpenTemplate) =>
          wanted.map((_, row) =>
            Array.from(
              { length: Math.max(width, 10) },
              (_, column) => of.sheets[0]!.sheet.rows[row]?.[column]?.text ?? '',
            ),
          )
        const full = wanted.map(row => Array.from({ length: Math.max(width, 10) }, (_, column) => row[column] ?? ''))
        expect(read(template)).toEqual(full)
        const chosen = new Map(
          all.filter(({ row }) => row < rows.length).map(change => [`${change.row} ${change.column}`, change]),
        )
        const made = filled(template, one!, [...chosen.values()])
        for (const { row, column, value } of chosen.values()) full[row]![column] = String(value)
        expect(read(made)).toEqual(full)
      }),
      { numRuns: 300 },
    )
  })

  it('say the same to another reader', async () => {
    // exceljs does not know that `_x005F_` is how Excel writes an underscore.
    const known = grid.filter(rows => !JSON.stringify(rows).includes('_x'))
    const plainly = changes.filter(all => !JSON.stringify(all).includes('_x'))
    await fc.assert(
      fc.asyncProperty(known, plainly, async (rows, all) => {
        const bytes = sheetOf(rows)
        const template = opened(bytes)
        const inside = all.filter(({ row }) => row < rows.length)
        const chosen = new Map(inside.map(change => [address(change), change]))
        const made = filled(template, template.sheets[0]!, [...chosen.values()])
        const [before, after] = [await readByExcelJs(bytes), await readByExcelJs(made.bytes)]
        for (let at = 0; at < rows.length * 10; at++) {
          const place = address({ row: Math.floor(at / 10), column: at % 10, value: '' })
          const change = chosen.get(place)
          // exceljs reads an empty text as none.
          expect(shownAt(after, place)).toBe(change ? change.value || null : shownAt(before, place))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are not touched where a part is spoilt: refused, never written', () => {
    const good = sheetOf([[{ as: 'shared', text: 'Họ tên' }], [{ as: 'inline', text: 'Lò Thị Mai' }]])
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.option(fc.nat(good.length)),
        (at, change, cut) => {
          const bytes = new Uint8Array(good)
          bytes[at] = bytes[at]! ^ change
          const read = openBytes(cut === null ? bytes : bytes.subarray(0, cut))
          if ('problem' in read) return
          const [one] = read.template.sheets
          const made = filled(read.template, one!, [])
          const sheets = unzipSync(made.bytes, { filter: ({ name }) => name === one!.part })
          expect(strFromU8(sheets[one!.part]!)).toBe(one!.xml)
        },
      ),
      { numRuns: 500 },
    )
  })
})
