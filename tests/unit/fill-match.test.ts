import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pupil } from '../../src/core/class-list'
import { codeKey, type TemplateRow } from '../../src/core/template-layout'
import { matchRows, nameKey } from '../../src/core/template-match'

const pupil = (code: string, name: string, schoolCode = ''): Pupil => ({ code, name, schoolCode })
const row = (at: number, name: string, code = ''): TemplateRow => ({
  row: at,
  name,
  code: codeKey(code),
  order: '',
  birth: '',
})
const told = (rows: TemplateRow[], pupils: Pupil[]) =>
  matchRows(rows, pupils).map(match => (match.kind === 'sure' ? match.pupil.code : match.why))

describe('whose a row is', () => {
  it('does not hang on capitals, spaces, the way accents are stored or where the tone stands', () => {
    expect(nameKey('  Lò  THỊ Hoà ')).toBe(nameKey('Lò Thị Hòa'.normalize('NFD')))
    expect(nameKey('Thuỷ')).toBe(nameKey('Thủy'))
    for (const other of ['Lò Thị Hoá', 'Lo Thị Hoà', 'Lò Thi Hoà', 'Lò Thị Hoa', 'Lò Thị Hoàn']) {
      expect(nameKey(other)).not.toBe(nameKey('Lò Thị Hoà'))
    }
    expect(nameKey('Đôi')).not.toBe(nameKey('Dôi'))
  })

  it('is known by the code, also with stray characters and lost zeros, if the name agrees', () => {
    const pupils = [pupil('01', 'Lò Thị Mai', '0045100018'), pupil('02', 'Lò Thị Mai', '0045100025')]
    expect(told([row(1, 'Lò Thị Mai', '\u200b0045100025\ufeff'), row(2, 'LÒ THỊ MAI', '45100018.0')], pupils)).toEqual([
      '02',
      '01',
    ])
    expect(told([row(1, 'Lò Thị Mái', '0045100018')], pupils)).toEqual(['other-name'])
    expect(told([row(1, '', '0045100018')], pupils)).toEqual(['01'])
  })

  it('is asked for where two have one name, or where it is the name of somebody else', () => {
    const pupils = [pupil('01', 'Lò Thị Mai'), pupil('02', 'Lò Thị Mai'), pupil('03', 'Hà Văn Đôi')]
    expect(told([row(1, 'Lò Thị Mai'), row(2, 'Hà Văn Đôi'), row(3, 'Hà Văn Đôi')], pupils)).toEqual([
      'same-name',
      'same-name',
      'same-name',
    ])
    const coded = [pupil('01', 'Lò Thị Mai', '0045100018'), pupil('02', 'Hà Văn Đôi', '0045100025')]
    expect(told([row(1, 'Lò Thị Mai', '0045100999'), row(2, 'Hà Văn Đôi', '0045100025')], coded)).toEqual([
      'other-code',
      '02',
    ])
    expect(told([row(1, '', '1')], [pupil('01', 'Lò Thị Mai', '01')])).toEqual(['short-code'])
  })

  it('is asked for in the file of another class, where a few names are the same', () => {
    const pupils = ['Mai', 'Páo', 'Dúa', 'Đôi', 'Ánh', 'Sua'].map((name, n) =>
      pupil(`0${n}`, `Lò ${name}`, `004510000${n}`),
    )
    const other = ['Mai', 'Hoa', 'Lan', 'Tủa', 'Chu', 'Sai'].map((name, n) => row(n, `Lò ${name}`, `004520000${n}`))
    expect(told(other, pupils)).toEqual(['few-names', ...Array.from({ length: 5 }, () => 'unknown')])
  })
})

describe('1,000 lists of near-equal names', () => {
  const family = fc.constantFrom('Lò', 'Lô', 'Lo', 'Hà', 'Hạ')
  const middle = fc.constantFrom('Thị', 'Thi', 'Văn', 'A')
  const given = fc.constantFrom('Mai', 'Mải', 'Mái', 'Hoà', 'Hòa', 'Hoá', 'Dúa', 'Dua', 'Đua')
  const name = fc.tuple(family, middle, given).map(words => words.join(' '))
  const child = fc.record({
    name,
    /** How the file writes the child: as it is, in another manner, with a slip, or not at all. */
    written: fc.constantFrom('same', 'same', 'nfd', 'capitals', 'slip', 'gone'),
    coded: fc.boolean(),
    slip: name,
  })
  const list = fc.record({
    children: fc.array(child, { minLength: 1, maxLength: 25 }),
    strangers: fc.array(name, { maxLength: 5 }),
    codes: fc.constantFrom('same', 'same', 'numbers', 'other series', 'short', 'none'),
    seed: fc.nat(),
  })
  type List = typeof list extends fc.Arbitrary<infer T> ? T : never

  const codeOf = (kind: List['codes'], n: number, inFile: boolean): string => {
    if (kind === 'none') return ''
    if (kind === 'short') return inFile ? String(40 - n) : String(n + 1) // Two classes' own numbering.
    if (kind === 'other series') return inFile ? `24${91_000_000 + n * 7}` : `00${45_100_000 + n}`
    const code = `00${45_100_000 + n}`
    return inFile && kind === 'numbers' ? String(Number(code)) : code
  }

  /** The file's rows, each with the child it is of; null for nobody of this class. */
  function fileOf({ children, strangers, codes, seed }: List) {
    const names = new Set(children.map(one => nameKey(one.name)))
    const meets = codes === 'same' || codes === 'numbers'
    const rows = children.flatMap((one, n) => {
      if (one.written === 'gone') return []
      const ways = { same: one.name, nfd: one.name.normalize('NFD'), capitals: one.name.toUpperCase(), slip: one.slip }
      // A slip that happens to be another child's name cannot be told from that child without codes.
      const told = meets && one.coded
      const written = !told && names.has(nameKey(one.slip)) ? { ...ways, slip: `${one.slip}h` } : ways
      return [{ of: n as number | null, name: written[one.written], code: one.coded ? codeOf(codes, n, true) : '' }]
    })
    const seriesMeets = meets && rows.some(one => one.code !== '')
    for (const [n, stranger] of strangers.entries()) {
      // Without codes to tell by, a stranger of the very same name is that child, for anyone.
      if (!seriesMeets && names.has(nameKey(stranger))) continue
      rows.push({ of: null, name: stranger, code: seriesMeets || codes === 'none' ? codeOf(codes, 500 + n, true) : '' })
    }
    return rows.map((one, n) => ({ ...one, at: (n * 7919 + seed) % 1009 })).sort((a, b) => a.at - b.at)
  }

  it('give no pupil the row of another', () => {
    let sure = 0
    let asked = 0
    fc.assert(
      fc.property(list, made => {
        const pupils = made.children.map((one, n) => pupil(String(n), one.name, codeOf(made.codes, n, false)))
        const rows = fileOf(made)
        const matches = matchRows(
          rows.map((one, at) => row(at, one.name, one.code)),
          pupils,
        )
        const taken = matches.flatMap(match => (match.kind === 'sure' ? [match.pupil.code] : []))
        expect(new Set(taken).size).toBe(taken.length)
        for (const [at, match] of matches.entries()) {
          if (match.kind === 'ask') asked++
          else if (rows[at]!.of === null || match.pupil.code !== String(rows[at]!.of))
            throw new Error(`${rows[at]!.name} was taken for ${match.pupil.name}`)
          else sure++
        }
      }),
      { numRuns: 1000 },
    )
    // The test would also pass if everything were asked: it is not.
    expect(sure).toBeGreaterThan(asked / 4)
  })
})
