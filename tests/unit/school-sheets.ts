import ExcelJS from 'exceljs'
import type { Pupil } from '../../src/core/class-list'
import type { PupilResult } from '../../src/core/results'

/** Sheets as the school systems hand them out, built anew with invented names. */

export const PUPILS: readonly Pupil[] = [
  { code: '01', name: 'Lò Thị Mai', schoolCode: '0045100018' },
  { code: '02', name: 'Giàng A Páo', schoolCode: '0045100025' },
  { code: '03', name: 'Sùng Thị Dúa', schoolCode: '0045100032' },
  { code: '04', name: 'Hà Văn Đôi', schoolCode: '0045100049' },
  { code: '05', name: 'Cầm Thị Ánh', schoolCode: '0045100056' },
]

type Fill = (sheet: ExcelJS.Worksheet) => void
/** A heading over some columns: address or range, and its words. */
type Head = readonly [string, string]

const CHOICES = 'DanhMuc'
/** Unlike what an export looks like plainly: borders, a hidden column, limits on what is typed, protection, lists beside. */
export async function bookWith(name: string, fill: Fill, more: (book: ExcelJS.Workbook) => void = () => {}) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(name)
  fill(sheet)
  const lists = book.addWorksheet(CHOICES, { state: 'veryHidden' })
  lists.addRows([['Đạt'], ['Chưa đạt']])
  more(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function heads(sheet: ExcelJS.Worksheet, all: readonly Head[]): void {
  for (const [range, words] of all) {
    if (range.includes(':')) sheet.mergeCells(range)
    const cell = sheet.getCell(range.split(':')[0]!)
    cell.value = words
    cell.font = { bold: true }
    cell.border = { bottom: { style: 'thin' } }
  }
}

const letter = (n: number): string =>
  (n > 26 ? letter(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26))

const limits = (sheet: ExcelJS.Worksheet, range: string, formula: string) =>
  (
    sheet as unknown as { dataValidations: { add(range: string, of: ExcelJS.DataValidation): void } }
  ).dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [formula],
  })

/** The ministry's import sheet of primary results: three rows of headers, pupils from row 4. */
export function csdlPrimary(grades: '1-3' | '4-5'): Promise<Uint8Array> {
  const subjects =
    grades === '1-3'
      ? [
          'Toán*',
          'Tiếng việt*',
          'Đạo đức',
          'Tự nhiên và xã hội',
          'Ngoại ngữ',
          'Tiếng dân tộc',
          'TH-CN (Tin học)',
          'Âm nhạc',
          'Mĩ thuật',
          'Hoạt động trải nghiệm',
          'Giáo dục thể chất',
        ]
      : [
          'Toán*',
          'Tiếng Việt*',
          'Đạo đức',
          'Lịch sử và Địa lí*',
          'Ngoại ngữ*',
          'TH-CN (Tin học)*',
          'Khoa học*',
          '',
          'TH-CN (Công nghệ)*',
          'Âm nhạc',
          'Mĩ thuật',
          'Hoạt động trải nghiệm',
          'Giáo dục thể chất',
        ]
  const competences = [
    'Tự chủ và tự học',
    'Giao tiếp và hợp tác',
    'GQVĐ và sáng tạo',
    'Ngôn ngữ',
    'Tính toán',
    'Tin học',
    'Thể chất',
    'Yêu nước',
    'Nhân ái',
  ]
  return bookWith(
    'Sheet1',
    sheet => {
      const all: Head[] = [
        ['A1:A3', 'STT'],
        ['B1:B3', 'Mã lớp'],
        ['C1:C3', 'Mã học\nsinh'],
        ['D1:D3', 'Họ tên'.normalize('NFD')],
        ['E1:E3', 'Ngày sinh'],
      ]
      let at = 6
      const first = at
      for (const subject of subjects) {
        if (subject === '') {
          at++ // A column that no source names.
          continue
        }
        const tested = subject.endsWith('*')
        const words = subject.replace('*', '')
        all.push(
          [tested ? `${letter(at)}2:${letter(at + 1)}2` : `${letter(at)}2`, words],
          [`${letter(at)}3`, 'Mức đạt được'],
        )
        if (tested) all.push([`${letter(at + 1)}3`, 'Điểm KTĐK'])
        at += tested ? 2 : 1
      }
      all.push([`${letter(first)}1:${letter(at - 1)}1`, 'Môn học và hoạt động giáo dục'])
      all.push(
        [`${letter(at)}1:${letter(at + 6)}1`, 'Năng lực'],
        [`${letter(at + 7)}1:${letter(at + 8)}1`, 'Phẩm chất'],
      )
      competences.forEach((words, n) => {
        all.push([`${letter(at + n)}2:${letter(at + n)}3`, words])
      })
      all.push([`${letter(at + 9)}1:${letter(at + 9)}3`, 'Lên lớp'])
      heads(sheet, all)
      PUPILS.forEach((pupil, n) => {
        sheet.addRow([n + 1, '4B', `\u200b${pupil.schoolCode}`, pupil.name, '05/09/2016'])
      })
      sheet.getColumn(2).hidden = true
      limits(sheet, `F4:${letter(at)}40`, '"T,H,C"')
    },
    book =>
      book.addWorksheet('Hướng dẫn').addRows([
        ['STT', 'Tên cột', 'Hướng dẫn nhập', 'Ghi chú'],
        [1, 'Mã học sinh', 'Không sửa', ''],
      ]),
  )
}

/** vnEdu's class summary: groups in rows 6 to 8, what is typed in row 9, pupils from row 10. */
export function vneduSummary(): Promise<Uint8Array> {
  return bookWith('TongHop', sheet => {
    heads(sheet, [
      ['A1:E1', 'PHÒNG GD&ĐT'],
      ['A2:E2', 'TRƯỜNG TIỂU HỌC BẢN SÁNG'],
      ['A3:T3', 'BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ NĂNG LỰC, PHẨM CHẤT VÀ HỌC TẬP'],
      ['A5:E5', 'Lớp: 4B'],
      ['A6:A9', 'STT'],
      ['B6:B9', 'MÃ VNEDU'],
      ['C6:C9', 'Họ và tên'],
      ['E6:E9', 'Ngày sinh'],
      ['F6:F9', 'Nữ'],
      ['G6:L6', 'MÔN HỌC VÀ HOẠT ĐỘNG GIÁO DỤC'],
      ['G7:H8', 'Tiếng Việt'],
      ['I7:I8', 'HĐTN'],
      ['J7:K8', 'Tin học'],
      ['L7:L8', 'Đạo đức'],
      ['G9', 'Mức đạt được'],
      ['H9', 'Điểm KTĐK'],
      ['I9', 'Mức đạt được'],
      ['J9', 'Mức đạt được'],
      ['K9', 'Điểm KTĐK'],
      ['L9', 'Mức đạt được'],
      ['M6:O6', 'NĂNG LỰC'],
      ['M7:M9', 'Tự chủ, tự học'],
      ['N7:N9', 'Ngôn ngữ'],
      ['O7:O9', 'Tin học'],
      ['P6:Q6', 'PHẨM CHẤT'],
      ['P7:P9', 'Yêu nước'],
      ['Q7:Q9', 'Nhân ái'],
      ['R6:R9', 'Ghi chú'],
    ])
    PUPILS.forEach((pupil, n) => {
      const row = sheet.addRow([
        `${n + 1}.0`,
        `24${pupil.schoolCode.slice(2)}`,
        pupil.name,
        null,
        42500 + n,
        n % 2 ? '\uF0FC' : null,
      ])
      row.getCell(9).value = n === 1 ? 'H' : null
    })
    sheet.addRow([null, null, 'Tổng số: 5 em'])
    sheet.addRow([null, null, null, null, null, 'Giáo viên chủ nhiệm'])
    void sheet.protect('khoa', { selectLockedCells: true })
  })
}

/** vnEdu's sheet of one subject: a technical code in B6, the name over two columns. */
export function vneduSubject(): Promise<Uint8Array> {
  const fill: Fill = sheet => {
    heads(sheet, [
      ['A1', 'Môn: Tin học'],
      ['B6', '1234567-113-1-ck1-2026'],
      ['A7', 'STT'],
      ['B7', 'Mã học sinh'],
      ['C7:D7', 'Họ và tên'],
      ['E7', 'Ngày sinh'],
      ['F7', 'Mức đạt được'],
      ['G7', 'Điểm KTĐK'],
      ['H7', 'Nội dung nhận xét'],
    ])
    PUPILS.forEach((pupil, n) => {
      const words = pupil.name.split(' ')
      sheet.addRow([
        n + 1,
        pupil.schoolCode,
        words.slice(0, -1).join(' '),
        words.at(-1),
        new Date(Date.UTC(2016, 8, 5)),
      ])
    })
    sheet.getRow(6).hidden = true
  }
  return bookWith('THVCN(H)', fill, book => {
    const other = book.addWorksheet('HĐTN')
    fill(other)
  })
}

/** The term sheet of secondary schools: headers in rows 5 and 6, numbers of the columns in row 7, all of it text. */
export function secondaryTerm(): Promise<Uint8Array> {
  return bookWith('Bảng điểm', sheet => {
    heads(sheet, [
      ['A1:C1', 'PHÒNG GD&ĐT'],
      ['D1:K1', 'BẢNG ĐIỂM HỌC KỲ'],
      ['D2:K2', 'NĂM HỌC 2026-2027, HỌC KỲ I'],
      ['D3:K3', 'Môn: Tin học'],
      ['A5:A6', 'STT'],
      ['B5:B6', 'Tên lớp'],
      ['C5:C6', 'Mã định danh Bộ GD&ĐT'],
      ['D5:D6', 'Họ và tên'],
      ['E5:E6', 'Ngày sinh'],
      ['F5:I5', 'ĐĐGtx'],
      ...(['F6', 'G6', 'H6', 'I6'] as const).map((at, n): Head => [at, String(n + 1)]),
      ['J5:J6', 'ĐĐGgk'],
      ['K5:K6', 'ĐĐGck'],
      ['L5:L6', 'ĐTBmhk'],
      ['M5:M6', 'Mã nhận xét'],
      ['N5:N6', 'Nội dung nhận xét'],
    ])
    sheet.getRow(7).values = Array.from({ length: 14 }, (_, n) => String(n + 1))
    PUPILS.forEach((pupil, n) => {
      const row = sheet.addRow([
        String(n + 1),
        '6A',
        pupil.schoolCode,
        pupil.name,
        '05-09-2014',
        n === 0 ? '8,5' : null,
      ])
      for (let column = 6; column <= 11; column++) row.getCell(column).numFmt = '@'
      row.getCell(12).value = { formula: `(F${n + 8}+2*J${n + 8})/3`, result: 0 }
    })
  })
}

/** A subject that is only remarked on, for which the file takes two words alone. */
export function remarkOnly(): Promise<Uint8Array> {
  return bookWith('HĐTN,HN', sheet => {
    heads(sheet, [
      ['A1', 'STT'],
      ['B1', 'Mã định danh Bộ GD&ĐT'],
      ['C1', 'Họ và tên'],
      ['D1', 'Ngày sinh'],
      ['E1', 'Đánh giá'],
      ['F1', 'Nội dung nhận xét'],
      ['G1', 'Thời điểm đánh giá'],
    ])
    PUPILS.forEach((pupil, n) => {
      sheet.addRow([n + 1, Number(pupil.schoolCode), pupil.name, '05/09/2014'])
    })
    limits(sheet, 'E2:E60', `${CHOICES}!$A$1:$A$2`)
  })
}

/** A sheet that nobody's headers tell anything about. */
export function unknown(): Promise<Uint8Array> {
  return bookWith('Sổ tay', sheet => {
    sheet.addRows([['Sổ tay của cô Hoa'], [], ['Số', 'Bạn nào', 'Kí hiệu', 'Học kì này', 'Vài lời']])
    PUPILS.forEach((pupil, n) => {
      sheet.addRow([n + 1, pupil.name, pupil.schoolCode])
    })
  })
}

/** AT02 played by one pupil with this share right; the whole of what is known of them. */
export function resultOf(share: number): PupilResult {
  const marks = Array.from({ length: 20 }, (_, n) => {
    const side = n % 2 ? ('safe' as const) : ('risky' as const)
    return { item: `i${n}`, side, given: 'x', right: n >= Math.round(20 * (1 - share)), tries: 1, clues: [] }
  })
  const level = {
    level: 'AT02',
    marks,
    accuracy: share,
    tendency: null,
    stars: 1 as const,
    plays: 1,
    when: { at: 0, sure: true },
  }
  return {
    levels: new Map([['AT02', level]]),
    accuracy: share,
    tendency: null,
    stars: 1,
    tests: [],
    boosters: [],
    before: null,
    after: null,
  }
}
