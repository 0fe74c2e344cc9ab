import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import english from '../../assets/languages/en/desk.json'
import vietnamese from '../../assets/languages/vi/desk.json'
import { lineOf } from '../../src/core/entry'
import { type ReadFile, readClassFile, readPasted } from '../../src/desk/class-file'
import { unzip, zip } from '../../src/desk/fflate-here'
import { classesOf, openClass, sealClass } from '../../src/desk/sealed-class'
import { sentencesOf } from '../../src/desk/sentences'
import { gridOfText } from '../../src/desk/separated-text'
import { newVault, open, openVault, seal } from '../../src/desk/vault'
import type { Say } from '../../src/ui/say'
import { JournalOf } from './journal-of'
import { seededCrypt } from './seeded-crypt'

const MEGABYTE = 1024 * 1024
const FIXTURES = join(import.meta.dirname, '../fixtures/class-lists')

const sayIn =
  (words: Record<string, string>): Say =>
  (key, values = {}) =>
    (words[key.slice(5)] ?? `no words for ${key}`).replace(/\{\{(\w+)\}\}/g, (gap, name: string) =>
      String(values[name] ?? gap),
    )
const say = sayIn(vietnamese)

function blob(bytes: Uint8Array | string): Blob {
  return new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)])
}

function fixture(name: string): Promise<ReadFile> {
  return readClassFile(blob(readFileSync(join(FIXTURES, name))))
}

function names(read: ReadFile): string[] {
  return read.ok ? read.list.pupils.map(pupil => `${pupil.schoolCode} ${pupil.name}`) : [JSON.stringify(read)]
}

/** What a refused list is told as, one sentence here. */
function told(read: ReadFile): string {
  const all = sentencesOf(read, say)
  for (const sentence of [...all, ...sentencesOf(read, sayIn(english))]) {
    expect(sentence).not.toMatch(/\{\{|no words/)
  }
  return all.join(' ')
}

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A workbook whose one sheet is this XML. */
function bookOf(sheet: string): Uint8Array {
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const pack = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}"><Relationship Id="r1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

function inline(address: string, words: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`
}

describe('a class list from a file', () => {
  it('reads the invented list that ships with the game', async () => {
    const read = await readClassFile(blob(readFileSync(join(import.meta.dirname, '../../assets/samples/lop-mau.xlsx'))))
    expect(names(read)).toHaveLength(35)
    expect(names(read)[0]).toBe('0071200301 Lò Thị Mai')
  })

  it('reads a workbook that another program wrote, with sheets of choices beside the list', async () => {
    const bytes = await workbook(book => {
      book.addWorksheet('DanhMuc').addRows([['Dân tộc'], ['Thái'], ['Mông']])
      const sheet = book.addWorksheet('Sheet1')
      sheet.addRows([['PHÒNG GD&ĐT'], [], ['STT', 'MÃ VNEDU', 'Họ và tên', 'Ngày sinh', 'Nữ']])
      sheet.mergeCells('A1:E1')
      sheet.addRow([1, '0123456789', 'Lò Thị Mai', new Date(), 'x'])
      sheet.addRow([2, 2412345678, { richText: [{ text: 'Giàng ' }, { text: 'A Páo' }] }, 45000, true])
    })
    expect(names(await readClassFile(blob(bytes)))).toEqual(['0123456789 Lò Thị Mai', '2412345678 Giàng A Páo'])
  })

  it('reads CSV with and without a mark, in UTF-16 and in the old Vietnamese code page', async () => {
    expect(names(await fixture('lop-4b.csv'))).toHaveLength(5)
    const table = 'Họ và tên,Mã\nLò Thị Mai,01\n'
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${table}`, 'utf16le'))
    expect(names(await readClassFile(blob(table)))).toEqual(['01 Lò Thị Mai'])
    expect(names(await readClassFile(blob(utf16)))).toEqual(['01 Lò Thị Mai'])
    // "Họ và tên;Mã" and "Hà" in windows-1258, where tone marks are letters of their own.
    const old = [0x48, 0x6f, 0xf2, 0x20, 0x76, 0xe0, 0x20, 0x74, 0xea, 0x6e, 0x0a, 0x48, 0xe0]
    expect(names(await readClassFile(blob(Uint8Array.from(old))))).toEqual([' Hà'])
  })

  it('reads a pasted table, quotes included', () => {
    expect(names(readPasted('Mã học sinh\tHọ và tên\r\n007\t"Lò ""Mai"" Thị"\r\n'))).toEqual(['007 Lò "Mai" Thị'])
    expect(gridOfText('a;"b;c\nd";e\n')).toEqual([['a', 'b;c\nd', 'e']])
  })
})

describe('a wrong file gets a sentence', () => {
  it('without a name column, with two pupils of one code, with nothing in it', async () => {
    expect(told(await fixture('no-name-column.csv'))).toContain('“Họ và tên”')
    expect(told(await fixture('same-code.csv'))).toContain(
      'Dòng 3 và dòng 5 cùng mã 0045100025 (Giàng A Páo, Hà Văn Đôi)',
    )
    expect(told(await fixture('empty.xlsx'))).toBe(vietnamese['file-empty-file'])
    expect(told(await readClassFile(blob(await workbook(book => book.addWorksheet('x')))))).toBe(
      vietnamese['list-empty'],
    )
    expect(told(readPasted(' \n\t\n'))).toBe(vietnamese['list-empty'])
  })

  it('that is a picture, an old workbook, zeros, something else, or too big', async () => {
    expect(told(await fixture('picture.xlsx'))).toBe(vietnamese['file-picture'])
    expect(told(await readClassFile(blob(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))))).toBe(
      vietnamese['file-broken-old-excel'],
    )
    expect(told(await readClassFile(blob(new Uint8Array(5000))))).toBe(vietnamese['file-zeros'])
    expect(told(await readClassFile(blob(Uint8Array.from([1, 0, 2]))))).toBe(vietnamese['file-not-a-list'])
    expect(told(await readClassFile(blob(new Uint8Array(50 * MEGABYTE))))).toContain('50 MB, quá 5 MB')
    expect(told(readPasted('x'.repeat(6 * MEGABYTE)))).toContain('6 MB')
  })

  it('that is a damaged workbook or none', async () => {
    const good = bookOf(`<row r="1">${inline('A1', 'Họ và tên')}</row>`)
    for (const bytes of [
      good.subarray(0, 300),
      zipSync({ 'a.txt': strToU8('x') }),
      bookOf('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'),
    ]) {
      expect(told(await readClassFile(blob(bytes)))).toBe(vietnamese['file-broken-workbook'])
    }
  })

  it('that unpacks to far more than it weighs, whatever its headers say', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(50 * MEGABYTE) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(told(await readClassFile(blob(bomb)))).toContain('bung ra lớn hơn 20 MB')
    const lying = new Uint8Array(bomb)
    const view = new DataView(lying.buffer)
    const directory = view.getUint32(lying.length - 6, true)
    view.setUint32(22, 1000, true)
    view.setUint32(directory + 24, 1000, true)
    expect(told(await readClassFile(blob(lying)))).toContain('bung ra lớn hơn 20 MB')
  })

  it('that has cells so far out that filling up to them would take all memory', async () => {
    const far = [
      '<row r="90000000"><c r="A90000000"><v>1</v></c></row>',
      '<row><c r="ZZZZZZ1"><v>1</v></c></row>',
      "<row r='&#57;99999'/>",
    ]
    for (const sheet of far) expect(told(await readClassFile(blob(bookOf(sheet))))).toBe(vietnamese['file-too-wide'])
  })

  it('that was spoilt anywhere: read or refused, never more', async () => {
    const good = bookOf(`<row r="1">${inline('A1', 'Họ và tên')}</row><row r="2">${inline('A2', 'Lò Thị Mai')}</row>`)
    const spoilt = fc.tuple(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length))
    await fc.assert(
      fc.asyncProperty(spoilt, fc.boolean(), async ([at, byte, length], cut) => {
        const bytes = new Uint8Array(good)
        bytes[at] = byte
        const read = await readClassFile(blob(cut ? bytes.subarray(0, length) : bytes))
        return read.ok || told(read) !== ''
      }),
      { numRuns: 200 },
    )
  })

  it('or garbage', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string().map(strToU8 as (text: string) => Uint8Array))
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (tail, zipped) => {
        const whole = zipped ? Uint8Array.from([0x50, 0x4b, 3, 4, ...tail]) : tail
        const read = await readClassFile(blob(whole))
        return read.ok || told(read) !== ''
      }),
      { numRuns: 400 },
    )
  })
})

describe('the vault', () => {
  const crypt = seededCrypt(1_000)
  const roster = {
    pupils: [{ code: '01', name: 'Lò Thị Mai', schoolCode: '0012345678' }],
    left: [{ code: '02', name: 'Giàng A Páo', schoolCode: '' }],
    given: 2,
  }

  it('opens with its passphrase however its marks are typed, and with no other', async () => {
    const { vault } = await newVault(crypt, 'bốn con trâu')
    expect(await openVault(crypt, vault, ` ${'bốn con trâu'.normalize('NFD')} `)).not.toBe(null)
    expect(await openVault(crypt, vault, 'bốn con trâU')).toBe(null)
    expect(await openVault(crypt, { ...vault, salt: '!' }, 'bốn con trâu')).toBe(null)
    expect(await openVault(crypt, { ...vault, rounds: 1e12 }, 'bốn con trâu')).toBe(null)
  })

  it('makes a key of at least 210,000 rounds unless a test says less', async () => {
    const { vault } = await newVault({ ...crypt, rounds: undefined }, 'bốn con trâu')
    expect(vault.rounds).toBeGreaterThanOrEqual(210_000)
  })

  it('opens a box only whole, only for its purpose', async () => {
    const { key } = await newVault(crypt, 'bốn con trâu')
    const sealed = await seal(crypt, key, 'class 5A', 'tên')
    const turned = (sealed.box.startsWith('A') ? 'B' : 'A') + sealed.box.slice(1)
    expect(await open(crypt.subtle, key, 'class 5A', sealed)).toBe('tên')
    expect(await open(crypt.subtle, key, 'class 4B', sealed)).toBe(null)
    expect(await open(crypt.subtle, key, 'class 5A', { ...sealed, box: turned })).toBe(null)
  })

  it('keeps a class list so that no name and no school code can be read in the journal', async () => {
    const { key, vault } = await newVault(crypt, 'bốn con trâu')
    const body = await sealClass(crypt, key, { ...roster, name: '5A', year: '2026-2027', grade: 5 })
    const journal = new JournalOf().add('vault', vault).add('class', body)
    const written = journal.entries.map(lineOf).join('\n')
    expect(written).not.toMatch(/Mai|0012345678/)
    expect(body.codes).toEqual(['01', '02'])
    const found = classesOf(journal.entries)[0]!
    expect(await openClass(crypt.subtle, key, found)).toEqual({
      ...roster,
      name: '5A',
      year: '2026-2027',
      grade: 5,
    })
    const other = await newVault(crypt, 'câu khóa mới')
    expect((await openClass(crypt.subtle, other.key, found)).pupils).toBe(null)
  })

  it('shows the last list of a class, and none of a class put away', () => {
    const sealed = { iv: '', box: '' }
    const list = (codes: string[]) => ({ class: '5A', year: '2026-2027', grade: 5, codes, sealed })
    const journal = new JournalOf().add('class', list(['01'])).add('class', list(['01', '02']))
    expect(classesOf(journal.entries).map(({ body }) => body.codes)).toEqual([['01', '02']])
    expect(classesOf(journal.add('class-away', { class: '5A' }).entries)).toEqual([])
  })
})

describe('zipping without workers', () => {
  it('is done by the time the call returns, options or none, and tells its errors', () => {
    const seen: unknown[] = []
    const tell = (error: unknown, made: unknown) => seen.push(error ? 'error' : made)
    zip({ 'a.xml': new Uint8Array(MEGABYTE) }, tell)
    const packed = seen[0] as Uint8Array
    unzip(packed, tell)
    unzip(packed, { filter: () => true }, tell)
    unzip(packed.subarray(0, 40), tell)
    const sizes = seen
      .slice(1)
      .map(made => (made === 'error' ? made : (made as Record<string, Uint8Array>)['a.xml']?.length))
    expect(sizes).toEqual([MEGABYTE, MEGABYTE, 'error'])
  })
})

describe('the words of the desk', () => {
  it('have the same keys and gaps in both languages', () => {
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese))
    const gaps = (words: string) => [...words.matchAll(/\{\{\w+\}\}/g)].map(String).sort()
    for (const [key, words] of Object.entries(vietnamese)) {
      const other = gaps(english[key as keyof typeof english])
      expect(new Set(other), key).toEqual(new Set(gaps(words)))
    }
  })
})
