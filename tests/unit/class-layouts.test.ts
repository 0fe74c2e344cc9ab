import * as Excel from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import english from '../../assets/languages/en/desk.json'
import vietnamese from '../../assets/languages/vi/desk.json'
import { type ReadFile, readClassFile } from '../../src/desk/class-file'
import { sentencesOf } from '../../src/desk/sentences'
import { gridOfPage } from '../../src/desk/web-table'
import type { Say } from '../../src/ui/say'
import { csdlPrimary, PUPILS, remarkOnly, secondaryTerm, vneduSubject, vneduSummary } from './school-sheets'

/** Every layout that a school's system hands out, built here with invented names, goes in as the same five pupils. */

type Rows = readonly (readonly (string | number | null)[])[]

const wanted = PUPILS.map(({ schoolCode, name }) => `${schoolCode} ${name}`)

const blob = (content: Uint8Array | string) =>
  new Blob([typeof content === 'string' ? content : new Uint8Array(content)])

async function names(content: Uint8Array | string): Promise<string[]> {
  const read = await readClassFile(blob(content))
  return read.ok ? read.list.pupils.map(pupil => `${pupil.schoolCode} ${pupil.name}`) : [JSON.stringify(read)]
}

function told(read: ReadFile, words: Record<string, string> = vietnamese): string {
  const say: Say = key => words[key.slice(5)] ?? `no words for ${key}`
  return sentencesOf(read, say).join(' ')
}

function book(bookType: 'biff8' | 'xlml', ...sheets: readonly (readonly [string, Rows])[]): Uint8Array {
  const made = Excel.utils.book_new()
  for (const [name, rows] of sheets) Excel.utils.book_append_sheet(made, Excel.utils.aoa_to_sheet(rows as never), name)
  return new Uint8Array(Excel.write(made, { type: 'array', bookType }))
}

const LISTS = Array.from(
  { length: 16 },
  (_, n) =>
    [
      `DM${n}`,
      [
        ['Mã', 'Tên'],
        ['1', 'Thái'],
        ['2', 'Mông'],
      ],
    ] as const,
)

/** The ministry's list of pupils; its editions have the same columns in other places, and headers as they were typed. */
function c1HocSinh(edition: 2 | 3): Rows {
  const heads =
    edition === 2
      ? ['STT', 'Mã lớp', 'Mã học sinh', 'Họ tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Số định danh cá nhân']
      : ['STT', 'Số định danh cá nhân', 'Họ\r\ntên', 'Ngày sinh', 'Mã\nlớp', 'Trạng thái HS', 'Mã  học sinh', 'Dân tộc']
  const cells: Record<string, (pupil: (typeof PUPILS)[number], at: number) => string | number> = {
    STT: (_, at) => at + 1,
    'Mã lớp': () => '4B',
    'Mã học sinh': pupil => `\u200B${pupil.schoolCode}\uFEFF`,
    'Họ tên': pupil => pupil.name.normalize('NFD'),
    'Ngày sinh': () => 42_000,
    'Số định danh cá nhân': () => '014300001111',
  }
  const row = (pupil: (typeof PUPILS)[number], at: number) =>
    heads.map(head => cells[head.replace(/\s+/g, ' ')]?.(pupil, at) ?? 'x')
  return [['DANH SÁCH HỌC SINH'], [], heads.map(head => head.normalize('NFD')), ...PUPILS.map(row)]
}

describe('a class list in the layout of', () => {
  it.each([2, 3] as const)(
    'the ministry, edition %i, with its sixteen sheets of choices, new and old Excel',
    async edition => {
      const sheets = [...LISTS.slice(0, 8), ['Sheet1', c1HocSinh(edition)] as const, ...LISTS.slice(8)]
      expect(await names(book('biff8', ...sheets))).toEqual(wanted)
      expect(await names(book('xlml', ...sheets))).toEqual(wanted)
    },
  )

  it.each([
    ['the ministry’s results, grades 1 to 3', () => csdlPrimary('1-3')],
    ['the ministry’s results, grades 4 and 5', () => csdlPrimary('4-5')],
    ['vnEdu, the class', () => vneduSummary()],
    ['vnEdu, one subject', () => vneduSubject()],
    ['a subject that is only remarked on', () => remarkOnly()],
    ['secondary schools, a term', () => secondaryTerm()],
  ])('%s', async (_, make) => {
    const made = await make()
    // vnEdu has codes of its own, and one of the sheets has codes as numbers.
    const seen = async (content: Uint8Array) => (await names(content)).map(one => one.replace(/^\d*(\d{8})/, '$1'))
    expect(await seen(made)).toEqual(wanted.map(one => one.slice(2)))
    // The same cells as old Excel has them.
    const old = Excel.write(Excel.read(made), { type: 'array', bookType: 'biff8' })
    expect(await seen(new Uint8Array(old))).toEqual(wanted.map(one => one.slice(2)))
  })

  it('two rows of headers, the name split in the second; headers again on a later page', async () => {
    const rows: Rows = [
      ['STT', 'Mã học sinh', 'Họ và tên', null, 'Điểm'],
      [null, null, 'Họ đệm', 'Tên', 'GK1'],
      ...PUPILS.slice(0, 2).map(split),
      ['STT', 'Mã học sinh', 'Họ và tên', null, 'Điểm'],
      [null, null, 'Họ đệm', 'Tên', 'GK1'],
      ...PUPILS.slice(2).map(split),
    ]
    expect(await names(book('biff8', ['Sheet1', rows]))).toEqual(wanted)
    expect(await names(book('biff8', ['Sheet1', rows.map(row => row.slice(1))]))).toEqual(wanted)
  })

  it('a page of the web that is called .xls', async () => {
    const escaped = (text: string) => text.replace(/[^\x20-\x7e]/g, letter => `&#${letter.codePointAt(0)};`)
    const row = ({ schoolCode, name }: (typeof PUPILS)[number], at: number) =>
      `<TR><td>${at + 1}<td x:str>${schoolCode}</td><td><b>${escaped(name)}</b></td></TR>`
    const page = `<html><body><table><tr><td rowspan=2>STT</td><td colspan=2>Học sinh</td></tr>
      <tr><th>M&atilde; học sinh</th><th>Họ v&agrave;<br>t&ecirc;n</th></tr>${PUPILS.map(row).join('')}</table></body></html>`
    expect(await names(page)).toEqual(wanted)
  })
})

function split({ schoolCode, name }: (typeof PUPILS)[number], at: number) {
  const words = name.split(' ')
  return [at + 1, schoolCode, words.slice(0, -1).join(' '), words.at(-1)!, null]
}

describe('a code in old Excel', () => {
  it('keeps the zeros that its format shows', async () => {
    const sheet = Excel.utils.aoa_to_sheet([['Mã học sinh', 'Họ và tên']])
    Excel.utils.sheet_add_aoa(sheet, [[{ t: 'n', v: 45100018, z: '0000000000' }, 'Lò Thị Mai']], { origin: 'A2' })
    const made = { SheetNames: ['S'], Sheets: { S: sheet } }
    expect(await names(new Uint8Array(Excel.write(made, { type: 'array', bookType: 'biff8' })))).toEqual([wanted[0]])
  })
})

describe('a wrong file is told of in a sentence', () => {
  const wrapped = (name: string, content: Uint8Array) => {
    const cfb = Excel.CFB.utils.cfb_new()
    Excel.CFB.utils.cfb_add(cfb, name, content)
    return new Uint8Array(Excel.CFB.write(cfb, { type: 'array' }) as ArrayBuffer)
  }

  it.each([
    [
      'a new workbook under a password',
      'file-encrypted',
      (): Uint8Array => wrapped('/EncryptedPackage', new Uint8Array(5000)),
    ],
    [
      'an old workbook under a password',
      'file-encrypted',
      // The beginning of a workbook, and the record that says there is a password.
      () =>
        wrapped(
          '/Workbook',
          Uint8Array.from([9, 8, 16, 0, 0, 6, 5, 0, ...Array(12).fill(0), 0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]),
        ),
    ],
    ['a damaged old workbook', 'file-broken-old-excel', () => book('biff8', ['S', [['Họ và tên']]]).slice(0, 700)],
    [
      'a page without a table',
      'file-web-page',
      (): string => '<html><body>Phiên làm việc đã hết. Đăng nhập lại.</body></html>',
    ],
    [
      'a page in mail’s wrapping',
      'file-web-page',
      (): string => 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n',
    ],
  ] as const)('%s', async (_, key, make) => {
    const read = await readClassFile(blob(make()))
    expect(told(read)).toBe(vietnamese[key])
    expect(told(read, english)).toBe(english[key])
  })

  // Always the same spoilt files: on a few others the reader never ends, which no test can wait for. It runs in the desk's
  // worker for that reason, where the teacher stops it.
  it('or read, whatever was spoilt in an old workbook', { timeout: 60_000 }, async () => {
    const good = book('biff8', ['Sheet1', c1HocSinh(2)])
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.nat(255),
        fc.nat(good.length),
        fc.boolean(),
        async (at, byte, length, cut) => {
          const bytes = new Uint8Array(good)
          bytes[at] = byte
          const read = await readClassFile(blob(cut ? bytes.subarray(0, length) : bytes))
          return read.ok || told(read) !== ''
        },
      ),
      { numRuns: 300, seed: 1126 },
    )
  })
})

describe('tables of a page', () => {
  it('are read whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<tr>', '<td ', 'rowspan=3', 'colspan="9999"', '>', 'x', '</td>', '&#xd800;', '&#0;', '<'),
        ),
        parts => gridOfPage(parts.join('')).every(row => row.every(cell => cell === null || typeof cell === 'string')),
      ),
    )
  })
})
