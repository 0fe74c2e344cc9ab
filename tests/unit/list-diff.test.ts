import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListedPupil } from '../../src/core/class-list'
import { diffList, NOBODY, type Roster, rosterAfter } from '../../src/core/list-diff'

/** Rows of a list: school code and name. */
function listed(...of: readonly (readonly [string, string])[]): ListedPupil[] {
  return of.map(([schoolCode, name], at) => ({ schoolCode, name, group: '', row: at + 2 }))
}

function classOf(...of: readonly (readonly [string, string])[]): Roster {
  return rosterAfter(diffList(listed(...of), NOBODY), NOBODY)
}

const after = (rows: ListedPupil[], before: Roster, ...more: [Map<number, string>?, boolean?]) =>
  rosterAfter(diffList(rows, before, ...more), before)

const codes = ({ pupils }: Roster) => pupils.map(({ code, name }) => `${code} ${name}`)

const CLASS = classOf(['0045100018', 'Lò Thị Mai'], ['0045100025', 'Giàng A Páo'], ['0045100032', 'Hà Văn Đôi'])

describe('a later list of a class', () => {
  it('says who stays, joined, left and is called otherwise now', () => {
    const diff = diffList(
      listed(['0045100032', 'Hà Văn Đôi'], ['0045100018', 'Lò Thị Mây'], ['0045100099', 'Vì Văn Ổn']),
      CLASS,
    )
    expect(diff.joined.map(({ listed: { name } }) => name)).toEqual(['Vì Văn Ổn'])
    expect(diff.leaving.map(({ name }) => name)).toEqual(['Giàng A Páo'])
    expect(diff.renamed.map(({ old, listed: { name } }) => [old?.name, name])).toEqual([['Lò Thị Mai', 'Lò Thị Mây']])
    expect(diff.unsure).toEqual([])
    expect(codes(rosterAfter(diff, CLASS))).toEqual(['03 Hà Văn Đôi', '01 Lò Thị Mây', '04 Vì Văn Ổn'])
  })

  it('keeps who left, gives their code to nobody, and knows them when they come back', () => {
    const without = after(listed(['0045100018', 'Lò Thị Mai']), CLASS)
    expect(without.left.map(({ code }) => code)).toEqual(['02', '03'])
    const more = after(listed(['0045100018', 'Lò Thị Mai'], ['0045100099', 'Vì Văn Ổn']), without)
    expect(codes(more)).toEqual(['01 Lò Thị Mai', '04 Vì Văn Ổn'])
    const back = diffList(listed(['0045100025', 'Giàng A Páo']), more)
    expect(back.joined.map(({ old }) => old?.code)).toEqual(['02'])
  })

  it('never gives the number of an erased pupil again', () => {
    const erased = { pupils: CLASS.pupils.slice(0, 2), left: [], given: CLASS.given }
    expect(codes(after([...listed(['0045100018', 'Lò Thị Mai'], ['0045100099', 'Vì Văn Ổn'])], erased))).toEqual([
      '01 Lò Thị Mai',
      '04 Vì Văn Ổn',
    ])
  })

  it('asks between pupils of one name that no code tells apart, and never gives two rows one pupil', () => {
    const twins = classOf(['', 'Lò Thị Mai'], ['', 'Lò Thị Mai'], ['', 'Hà Văn Đôi'])
    const diff = diffList(listed(['', 'Lò Thị Mai'], ['', 'Hà Văn Đôi']), twins)
    expect(diff.unsure.map(({ choices }) => choices.slice(0, 2).map(({ code }) => code))).toEqual([['01', '02']])
    const one = classOf(['', 'Lò Thị Mai'])
    const two = diffList(listed(['', 'Lò Thị Mai'], ['', 'Lò Thị Mai']), one)
    expect(two.unsure).toHaveLength(2)
    expect(new Set(codes(rosterAfter(two, one))).size).toBe(2)
  })

  it('does as the teacher says', () => {
    const twins = classOf(['', 'Lò Thị Mai'], ['', 'Lò Thị Mai'])
    const rows = listed(['', 'Lò Thị Mai'], ['', 'Lò Thị Mây'])
    const told = new Map([
      [2, '02'],
      [3, '01'],
    ])
    expect(diffList(rows, twins, told).unsure).toEqual([])
    expect(codes(after(rows, twins, told))).toEqual(['02 Lò Thị Mai', '01 Lò Thị Mây'])
    expect(codes(after(rows, twins, new Map([[2, '']])))[0]).toBe('03 Lò Thị Mai')
  })

  it('asks where a short number now stands beside another name: lists are numbered anew every year', () => {
    const numbered = classOf(['1', 'Lò Thị Mai'], ['2', 'Giàng A Páo'])
    const diff = diffList(listed(['1', 'Cầm Thị Ánh'], ['2', 'Giàng A Páo']), numbered)
    expect(diff.rows.map(({ how }) => how)).toEqual(['unsure', 'code'])
  })

  it('sees that the codes are of another system, and matches by name when told so', () => {
    const rows = listed(['9900000001', 'Lò Thị Mai'], ['9900000002', 'Hà Văn Đôi'])
    const diff = diffList(rows, CLASS)
    expect(diff.otherCodes).toBe(true)
    expect(diff.joined).toHaveLength(2)
    expect(codes(after(rows, CLASS, undefined, true))).toEqual(['01 Lò Thị Mai', '03 Hà Văn Đôi'])
    expect(after(rows, CLASS, undefined, true).pupils[0]!.schoolCode).toBe('9900000001')
  })

  it('keeps a code that the later list leaves out', () => {
    expect(after(listed(['', 'Hà Văn Đôi']), CLASS).pupils[0]).toEqual(CLASS.pupils[2])
  })
})

/** Names that are the same, differ by a mark, by the place of a mark, or by a word. */
const NAMES = [
  'Lò Thị Mai',
  'Lò Thị Mái',
  'Lò Thị Maì',
  'Lò Văn Mai',
  'Hoà Thị Hoà',
  'Hòa Thị Hòa',
  'Giàng A Páo',
  'Giàng A Pao',
]

interface Child {
  readonly code: string
  readonly name: string
}

describe('1,000 later lists with equal and nearly equal names', () => {
  const child = fc.constantFrom(...NAMES)
  const change = fc.record({
    first: fc.array(child, { minLength: 2, maxLength: 9 }),
    more: fc.array(child, { maxLength: 4 }),
    stays: fc.infiniteStream(fc.boolean()),
    renames: fc.infiniteStream(fc.option(child, { freq: 6 })),
    order: fc.infiniteStream(fc.nat(1000)),
    coded: fc.constantFrom('both', 'first', 'later', 'none'),
  })

  it('give no pupil to another', () => {
    let sure = 0
    let asked = 0
    fc.assert(
      fc.property(change, ({ first, more, stays, renames, order, coded }) => {
        const children = [...first, ...more].map(
          (name, at): Child => ({ code: `00451${String(at).padStart(5, '0')}`, name }),
        )
        const old = children.slice(0, first.length)
        const staying = old.filter(() => stays.next().value)
        const joined = children.slice(first.length)
        // Without codes nobody can tell a child who left from a new one of the same name.
        const gone = new Set(coded === 'both' ? [] : old.filter(one => !staying.includes(one)).map(one => one.name))
        const alike = (name: string) =>
          [...gone].some(other => other.normalize('NFC') === name || sameSound(other, name))
        const later = [
          ...staying.map(one => {
            const name = coded === 'both' ? (renames.next().value ?? one.name) : one.name
            return { ...one, name }
          }),
          ...joined.filter(one => !alike(one.name)),
        ]
          .map(one => ({ one, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        const before = classOf(
          ...old.map(one => [coded === 'later' || coded === 'none' ? '' : one.code, one.name] as const),
        )
        const codeOf = new Map(old.map((one, at) => [one.code, before.pupils[at]!.code]))
        const rows = listed(
          ...later.map(one => [coded === 'first' || coded === 'none' ? '' : one.code, one.name] as const),
        )
        const diff = diffList(rows, before)
        diff.rows.forEach((row, at) => {
          const truth = codeOf.get(later[at]!.code) ?? null
          if (row.how === 'unsure') asked++
          else if (row.old) {
            sure++
            expect(row.old.code).toBe(truth)
          }
        })
        const given = rosterAfter(diff, before)
        const all = [...given.pupils, ...given.left].map(({ code }) => code)
        expect(new Set(all).size).toBe(all.length)
      }),
      { numRuns: 1000 },
    )
    expect(sure).toBeGreaterThan(1000)
    expect(asked).toBeGreaterThan(100)
  })

  it('a list of 1,000 is held against the class in no time', () => {
    const many = Array.from(
      { length: 1000 },
      (_, n) => [`00451${String(n).padStart(5, '0')}`, `Lò Thị Mai ${n % 50}`] as const,
    )
    const before = classOf(...many)
    const start = performance.now()
    expect(diffList(listed(...many.slice(10)), before).leaving).toHaveLength(10)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

/** The same but for where the tone mark sits. */
function sameSound(a: string, b: string): boolean {
  const bare = (name: string) => [...name.normalize('NFD')].sort().join('')
  return bare(a) === bare(b)
}
