import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareList } from '../../src/core/bare-list'
import { readBareList, readClassList } from '../../src/core/class-list'
import type { Grid, GridCell } from '../../src/core/list-columns'

/** A plain list, without a header that says where the names are. */

function guessed(grid: Grid) {
  const read = readClassList(grid)
  const bare = read.ok ? undefined : read.bare
  if (!bare?.guess) return null
  const list = readBareList(bare, bare.guess)
  return list.ok ? list.list : null
}
const namesOf = (grid: Grid) => guessed(grid)?.pupils.map(({ schoolCode, name }) => [schoolCode, name].join(' ').trim())

describe('a list without a header', () => {
  it('is guessed: names alone, with numbers, with codes, in two columns, without capitals', () => {
    expect(namesOf([['Lò Thị Mai'], ['Giàng A Páo'], ['Cầm Thị Ánh']])).toEqual([
      'Lò Thị Mai',
      'Giàng A Páo',
      'Cầm Thị Ánh',
    ])
    const coded = [
      ['DANH SÁCH LỚP 4B'],
      [1, '0045100018', 'LÒ THỊ MAI', 'Nữ', 'Thái', '0912345678', '014300001111'],
      [2, '0045100025', 'GIÀNG A PÁO', 'Nam', 'Mông', '0912345679', '014300001112'],
      [null, null, 'Tổng số: 2 em'],
      [null, null, 'GIÁO VIÊN CHỦ NHIỆM'],
    ]
    expect(namesOf(coded)).toEqual(['0045100018 LÒ THỊ MAI', '0045100025 GIÀNG A PÁO'])
    expect(guessed(coded)?.skipped).toEqual([1, 4, 5])
    const split = [
      ['Lò Thị', 'Mai', 'Thái'],
      ['Giàng A', 'Páo', 'Mông'],
      ['Hà Văn', 'Đôi', 'Thái'],
    ]
    expect(namesOf(split)).toEqual(['Lò Thị Mai', 'Giàng A Páo', 'Hà Văn Đôi'])
    expect(namesOf([['lò thị mai'], ['giàng a páo']])).toEqual(['lò thị mai', 'giàng a páo'])
    expect(namesOf([['Mai'], ['Páo'], ['Dúa']])).toEqual(['Mai', 'Páo', 'Dúa'])
  })

  it('holds a child of the family Tô, and leaves a signature out', () => {
    const list = [['Lò Thị Mai'], ['Tô Trường Giang'], ['Giàng A Páo'], ['Tổ trưởng']]
    expect(namesOf(list)).toEqual(['Lò Thị Mai', 'Tô Trường Giang', 'Giàng A Páo'])
  })

  it('is told from villages by the families’ names, and asked about where mothers stand beside', () => {
    expect(
      namesOf([
        ['Bản Nà Lốc', 'Lò Thị Mai'],
        ['Pom Sản', 'Giàng A Páo'],
      ]),
    ).toEqual(['Lò Thị Mai', 'Giàng A Páo'])
    const mothers = [
      ['Lò Thị Mai', 'Cầm Thị Ánh'],
      ['Giàng A Páo', 'Sùng Thị Dúa'],
    ]
    const bare = bareList(mothers)!
    expect(bare.guess).toBeNull()
    // Pupils by their given names alone, beside the full names of their mothers.
    const given = [
      ['Mai', 'Cầm Thị Ánh'],
      ['Páo', 'Sùng Thị Dúa'],
      ['Sua', 'Lò Thị Hặc'],
    ]
    expect(bareList(given)!.guess).toBeNull()
    expect(
      bareList([
        ['Lò Mai', 'Pom'],
        ['Hà Ánh', 'Nong'],
      ])!.guess,
    ).toBeNull()
    expect(bare.names).toEqual([[0], [1]])
    const chosen = readBareList(bare, { name: [1], code: -1 })
    expect(chosen.ok && chosen.list.pupils.map(({ name }) => name)).toEqual(['Cầm Thị Ánh', 'Sùng Thị Dúa'])
  })

  it('leaves out, and tells, what does not look like the others', () => {
    const list = guessed([['Lò Thị Mai'], ['giàng a páo'], ['Cầm Thị Ánh'], ['Hà Văn Đôi'], ['Người ký']])!
    expect(list.pupils.map(({ name }) => name)).toEqual(['Lò Thị Mai', 'Cầm Thị Ánh', 'Hà Văn Đôi'])
    expect(list.skipped).toEqual([2, 5])
  })

  it('is no list where nothing looks like a name', () => {
    for (const grid of [[[1, '4B']], [['Nam'], ['Nữ']], [['a1'], ['b2']], [['Thái'], ['Mông']], [[]]]) {
      expect(bareList(grid as Grid)).toBeNull()
    }
  })
})

const FAMILIES = ['Lò', 'Giàng', 'Sùng', 'Hà', 'Cầm', 'Quàng', 'Tòng', 'Xa', 'Bàn', 'Ma', 'Nguyễn']
const MIDDLES = ['Thị', 'Văn', 'A', 'Thị Minh', 'Y']
const GIVEN = ['Mai', 'Mái', 'Páo', 'Đôi', 'Ánh', 'Anh', 'Hòa', 'Hoà', 'Dúa', 'Số', 'Sơn', 'Thái', 'Nữ']
const pick = <T>(of: readonly T[]) => fc.constantFrom(...of)
const person = fc.tuple(pick(FAMILIES), pick(MIDDLES), pick(GIVEN))
const VILLAGES = ['Bản Nà Lốc', 'Pom Sản', 'Chiềng Ve', 'Huổi Luông', 'Nà Sản']

/** Columns of a class list as schools have them, made for one pupil. */
const cells = fc.record({
  person,
  mother: person,
  village: pick(VILLAGES),
  hamlet: pick(['Pom', 'Hụm', 'Nong', 'Cọ', 'Sai']),
  sex: pick(['Nam', 'Nữ']),
  people: pick(['Thái', 'Mông', 'Kinh', 'Khơ Mú']),
  phone: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(n => `09${n}`),
  birth: fc.integer({ min: 1, max: 28 }).map(n => `${String(n).padStart(2, '0')}/09/2016`),
})
const COLUMNS = [
  'order',
  'code',
  'mother',
  'village',
  'hamlet',
  'sex',
  'people',
  'phone',
  'birth',
  'citizen',
  'class',
] as const
type Column = (typeof COLUMNS)[number]

describe('a thousand fuzzed lists without headers', () => {
  it('give no wrong pupil: guessed right or asked', () => {
    let guesses = 0
    const list = fc.record({
      pupils: fc.array(cells, { minLength: 3, maxLength: 40 }),
      columns: fc.shuffledSubarray([...COLUMNS]),
      at: fc.nat(10),
      split: fc.boolean(),
      capitals: fc.boolean(),
      above: fc.subarray(['PHÒNG GD&ĐT', 'Trường Tiểu học Bản Sáng', 'DANH SÁCH HỌC SINH', '']),
      below: fc.subarray(['Tổng số: 5 em', 'TỔNG SỐ', 'Giáo viên chủ nhiệm', 'Người lập']),
    })
    fc.assert(
      fc.property(list, ({ pupils, columns, at, split, capitals, above, below }) => {
        const place = Math.min(at, columns.length)
        const shown = (words: string) => (capitals ? words.toUpperCase() : words)
        const rows = pupils.map((pupil, n): GridCell[] => {
          const five = String(n).padStart(5, '0')
          const known = { order: n + 1, code: `00451${five}`, citizen: `0143000${five}`, class: '4B' }
          const all: Record<Column, GridCell> = { ...pupil, ...known, mother: shown(pupil.mother.join(' ')) }
          const others = columns.map(column => all[column])
          const [family, middle, given] = pupil.person.map(shown)
          const name = split ? [`${family} ${middle}`, given!] : [`${family} ${middle} ${given}`]
          return [...others.slice(0, place), ...name, ...others.slice(place)]
        })
        const line = (words: string): GridCell[] => [...Array(place).fill(null), words]
        const grid = [...above.map(line), ...rows, ...below.map(line)]
        const found = guessed(grid)
        if (!found) return true
        guesses++
        const skipped = new Set(found.skipped)
        for (const { name, schoolCode, row } of found.pupils) {
          const n = row - 1 - above.length
          const whose = pupils[n]
          expect(whose, `row ${row}: ${name}`).toBeDefined()
          expect(name).toBe(shown(whose!.person.join(' ')))
          if (schoolCode !== '') expect(schoolCode).toBe(`00451${String(n).padStart(5, '0')}`)
        }
        // Nobody is lost without a word.
        expect(found.pupils.length + pupils.filter((_, n) => skipped.has(n + 1 + above.length)).length).toBe(
          pupils.length,
        )
        return true
      }),
      { numRuns: 1000 },
    )
    expect(guesses).toBeGreaterThan(200)
  })
})
