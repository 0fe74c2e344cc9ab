import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byGivenName,
  classNamed,
  gradeNamed,
  type ListedPupil,
  type Pupil,
  readClassList,
} from '../../src/core/class-list'
import { type Grid, headerText, MOST_ROWS } from '../../src/core/list-columns'
import { diffList, NOBODY, type Roster, rosterAfter } from '../../src/core/list-diff'

function listOf(grid: Grid) {
  const read = readClassList(grid)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.list
}

function namesOf(grid: Grid) {
  return listOf(grid).pupils.map(pupil => [pupil.schoolCode, pupil.name])
}

const withCodes = (listed: readonly ListedPupil[], before: Roster = NOBODY) =>
  rosterAfter(diffList(listed, before), before)

function problemsOf(grid: Grid) {
  const read = readClassList(grid)
  return read.ok ? [] : read.problems
}

describe('a class list', () => {
  it('reads the ministry sheet: header anywhere in the first rows, in decomposed letters with line breaks', () => {
    const head = ['STT', 'Mã\nlớp', 'Mã  học sinh', 'Họ tên', 'Ngày sinh', 'Dân tộc'].map(text => text.normalize('NFD'))
    const grid = [['Trường TH'], [], [null, 'Danh sách'], head, [1, '5A', '0012345678', 'Lò Thị Mai', 40000, 'x']]
    expect(listOf(grid).pupils).toEqual([{ name: 'Lò Thị Mai', schoolCode: '0012345678', group: '5A', row: 5 }])
    expect(listOf(grid).groups).toEqual(['5A'])
  })

  it('reads a name that stands in two columns, with two headers or one merged over both', () => {
    expect(
      namesOf([
        ['Họ và tên đệm', 'Tên', 'Mã định danh'],
        ['Giàng A', 'Páo', 7],
      ]),
    ).toEqual([['7', 'Giàng A Páo']])
    const merged = [
      ['STT', 'MÃ VNEDU', 'Họ và tên', ''],
      [1, '01', 'Sùng Thị', 'Dúa'],
      [2, '02', 'Lò Văn', 'Ín'],
    ]
    expect(namesOf(merged)).toEqual([
      ['01', 'Sùng Thị Dúa'],
      ['02', 'Lò Văn Ín'],
    ])
  })

  it('cleans invisible characters out of codes and keeps their leading zeros', () => {
    const grid = [
      ['Họ và tên', 'Mã học sinh'],
      ['Hà Thị Thủy', '\uFEFF00\u200B12\u200D 3 '],
    ]
    expect(namesOf(grid)).toEqual([['00123', 'Hà Thị Thủy']])
  })

  it('never takes the citizen number for a code', () => {
    expect(
      namesOf([
        ['Họ và tên', 'Số định danh cá nhân'],
        ['Bùi Thị Hoa', '014300001111'],
      ]),
    ).toEqual([['', 'Bùi Thị Hoa']])
  })

  it('leaves out numbering, totals and signatures, and says which rows', () => {
    const grid = [
      ['STT', 'Họ và tên'],
      [1, 2],
      [1, 'Lò Thị Mai'],
      ['2.0', 'Vì Văn Ổn'],
      [],
      [null, 'Tổng số: 2'],
      [null, 'Giáo viên'],
    ]
    const list = listOf(grid)
    expect(list.pupils.map(({ name, row }) => [name, row])).toEqual([
      ['Lò Thị Mai', 3],
      ['Vì Văn Ổn', 4],
    ])
    expect(list.skipped).toEqual([2, 6, 7])
  })

  it('says what is wrong and where', () => {
    expect(problemsOf([])).toEqual([{ kind: 'empty' }])
    expect(problemsOf([[null, ' '], ['\u200B']])).toEqual([{ kind: 'empty' }])
    expect(
      problemsOf([
        ['STT', 'Lớp'],
        [1, '5A'],
      ]),
    ).toEqual([{ kind: 'no-name-column', looked: 2 }])
    expect(problemsOf([['Họ và tên'], []])).toEqual([{ kind: 'no-pupils', header: 1 }])
    const many = [['Họ và tên'], ...Array.from({ length: MOST_ROWS + 1 }, (_, n) => [`Lò Thị M${n}`])]
    expect(problemsOf(many)).toEqual([{ kind: 'too-many', rows: MOST_ROWS + 1, most: MOST_ROWS }])
  })

  it('names both rows of every pair of pupils with one code', () => {
    const grid = [
      ['Mã học sinh', 'Họ và tên'],
      ['01', 'Lò A'],
      ['02', 'Lò B'],
      ['01', 'Lò C'],
      ['02', 'Lò D'],
    ]
    expect(problemsOf(grid)).toEqual([
      { kind: 'same-code', code: '01', rows: [2, 4], names: 'Lò A, Lò C' },
      { kind: 'same-code', code: '02', rows: [3, 5], names: 'Lò B, Lò D' },
    ])
  })

  it('gives a list or problems for any grid, and never throws', () => {
    const odd = fc.constantFrom('Họ và tên', 'STT', 'Mã học sinh', 'Tên', 'Họ đệm', '', '=1+1', '\uD800', '__proto__')
    const cell = fc.oneof(odd, fc.string(), fc.double(), fc.integer(), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 24 }), grid => {
        const read = readClassList(grid)
        if (!read.ok) return read.problems.length > 0
        const codes = withCodes(read.list.pupils).pupils.map(pupil => pupil.code)
        return new Set(codes).size === codes.length && codes.every(code => /^[0-9A-Za-z]{1,8}$/.test(code))
      }),
      { numRuns: 2000 },
    )
    fc.assert(fc.property(fc.array(fc.anything()), grid => typeof readClassList(grid as never).ok === 'boolean'))
  })
})

describe('class-local codes', () => {
  const listed = (...of: [string, string][]) =>
    of.map(([schoolCode, name], at) => ({ schoolCode, name, group: '', row: at + 2 }))
  const codes = ({ pupils }: { pupils: readonly Pupil[] }) => pupils.map(({ code, name }) => [code, name])

  it('are numbers by list order, so that no ministry code reaches a tablet', () => {
    const { pupils } = withCodes(listed(['0012345678', 'Mai'], ['0012345679', 'Páo']))
    expect(pupils).toEqual([
      { code: '01', name: 'Mai', schoolCode: '0012345678' },
      { code: '02', name: 'Páo', schoolCode: '0012345679' },
    ])
  })

  it("are the list's own where those are short", () => {
    expect(codes(withCodes(listed(['A07', 'Mai'], ['003', 'Páo'])))).toEqual([
      ['A07', 'Mai'],
      ['003', 'Páo'],
    ])
  })

  it('stay with their pupil when the list changes, and are not given to another', () => {
    const before = withCodes(listed(['0012345678', 'Mai'], ['0012345679', 'Páo'], ['0012345680', 'Dúa']))
    const after = withCodes(listed(['0012345681', 'Hoa'], ['0012345680', 'Dúa'], ['0012345678', 'Lò Mai']), before)
    expect(codes(after)).toEqual([
      ['04', 'Hoa'],
      ['03', 'Dúa'],
      ['01', 'Lò Mai'],
    ])
  })

  it('stay by name where there are no school codes, except between pupils of one name', () => {
    const before = withCodes(listed(['', 'Mai'], ['', 'Páo'], ['', 'Páo']))
    expect(codes(withCodes(listed(['', 'Hoa'], ['', 'Mai']), before))).toEqual([
      ['04', 'Hoa'],
      ['01', 'Mai'],
    ])
  })
})

describe('Vietnamese order', () => {
  it('goes by given name, then by full name, letters before tones', () => {
    const wanted = [
      'Trần Thị Ái',
      'Lò Văn An',
      'Nguyễn Minh Anh',
      'Cà Thị Ánh',
      'Lò Văn Ăm',
      'Quách Văn Ân',
      'Lèo Văn Biên',
      'Lường Văn Chiến',
      'Mùa A Dơ',
      'Sùng Thị Dúa',
      'Tòng Văn Đôi',
      'Đinh Thị Ếch',
      'Bùi Thị Hoa',
      'Bùi Thị Hòa',
      'Lò Văn Ín',
      'Lò Thị Mai',
      'Vì Văn Ổn',
      'Hoàng Thị Ơn',
      'Giàng A Páo',
      'Quàng Văn Ún',
      'Cầm Văn Ước',
      'Lừ Thị Xuân',
      'Ỷ',
    ]
    expect(wanted).toHaveLength(23)
    const shuffled = [...wanted].sort().reverse()
    expect(
      shuffled
        .map(name => ({ name }))
        .sort(byGivenName)
        .map(({ name }) => name),
    ).toEqual(wanted)
  })
})

describe('names of classes', () => {
  it('are found in a text', () => {
    expect(classNamed('DS lớp 5a.xlsx')).toBe('5A')
    expect(classNamed('danh-sach_4A2_2026.xlsx')).toBe('4A2')
    expect(classNamed('K24A lớp 12')).toBe('')
    expect(classNamed('danh sách')).toBe('')
    expect(gradeNamed('9B')).toBe(9)
    expect(gradeNamed('12A')).toBe(null)
  })

  it('headers compare without marks, case or brackets', () => {
    expect(headerText(' HỌ VÀ\nTÊN (học sinh)*: ')).toBe('ho va ten')
    expect(headerText('Mã định danh Bộ GD&ĐT')).toBe('ma dinh danh bo gd dt')
  })
})
