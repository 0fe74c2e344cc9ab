// Makes the invented class list that ships with the game: `node scripts/run.mjs scripts/sample-list.ts`.
// No name is a real pupil's, and no birth date is in it. What it makes is committed.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import writeExcel from 'write-excel-file/node'

const NAMES = [
  'Lò Thị Mai',
  'Giàng A Páo',
  'Sùng Thị Dúa',
  'Bùi Thị Hoa',
  'Triệu Mùi Pham',
  'Quàng Văn Ún',
  'Vàng Thị Mỷ',
  'Hà Thị Thủy',
  'Lò Văn Ín',
  'Cà Thị Ánh',
  'Tòng Văn Đôi',
  'Mùa A Dơ',
  'Thào Thị Sua',
  'Lường Văn Chiến',
  'Hoàng Thị Ơn',
  'Bàn Tòn Phúc',
  'Đặng Thị Liều',
  'Xeo Thị Yên',
  'Moong Văn Kham',
  'Đinh Thị Ếch',
  'Bạc Cầm Hùng',
  'Điêu Thị Ngân',
  'Cầm Văn Ước',
  'Hạng A Lử',
  'Phàng Thị Say',
  'Lèo Văn Biên',
  'Nguyễn Minh Anh',
  'Trần Thị Ái',
  'Quách Văn Ân',
  'Lừ Thị Xuân',
  'Vì Văn Ổn',
  'Sồng A Tủa',
  'Ly Thị Chư',
  'Phùng Mùi Khe',
  'Hờ A Kỷ',
]
const HEAD = { fontWeight: 'bold', align: 'center' } as const

const rows = [
  [{ value: 'DANH SÁCH HỌC SINH LỚP 5A (tên tự đặt)', fontWeight: 'bold' as const }],
  [{ value: 'Năm học 2026-2027' }],
  [],
  ['STT', 'Mã lớp', 'Mã học sinh', 'Họ và tên'].map(value => ({ value, ...HEAD })),
  ...NAMES.map((name, at) => [
    { value: at + 1, type: Number },
    { value: '5A', type: String },
    { value: `00${String(71_200_301 + at * 7)}`, type: String, format: '@' },
    { value: name, type: String },
  ]),
]
const file = resolve(import.meta.dirname, '../assets/samples/lop-mau.xlsx')
const book = await writeExcel(rows, {
  sheet: 'Sheet1',
  columns: [{ width: 6 }, { width: 10 }, { width: 16 }, { width: 28 }],
}).toBuffer()
writeFileSync(file, book)
