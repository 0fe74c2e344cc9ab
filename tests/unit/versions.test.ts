import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HomePack } from '../../src/core/home-pack'
import { byKey, mended, previewMerge, SAID, shownOf, union, type Version } from '../../src/core/versions'

const LINES = new Map([
  ['a.one', 'một'],
  ['a.two', 'hai'],
])
const version = fc.record({
  key: fc.constantFrom(...LINES.keys()),
  vi: fc.constant('một'),
  text: fc.constantFrom('ib', 'ob', 'peb'),
  status: fc.constantFrom(...SAID),
  by: fc.constantFrom('', 'Mỷ', 'Sơn'),
  at: fc.nat({ max: 4 }),
})
const versions = fc.array(version.map(one => ({ ...one, vi: LINES.get(one.key)! })))
const shown = (all: readonly Version[]) => [...byKey(all)].map(([key, own]) => [key, shownOf(own)?.text]).sort()

describe('packs of two people', () => {
  it('join as sets: order, parts and repetition change nothing', () => {
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        expect(union(a, b)).toEqual(union(b, a))
        expect(union(union(a, b), c)).toEqual(union(a, union(b, c)))
        expect(union(union(a, b), b)).toEqual(union(a, b))
        expect(shown(union(a, b))).toEqual(shown(union(b, a)))
      }),
    )
  })

  it('lose nothing', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(union(a, b)).toEqual(expect.arrayContaining([...a, ...b]))
      }),
    )
  })

  it('are seen beforehand as they will be', () => {
    fc.assert(
      fc.property(versions, versions, (mine, theirs) => {
        const { fresh, changed, conflicts, same, unknown } = previewMerge(mine, theirs, LINES)
        expect(fresh.length + changed.length + conflicts.length + same).toBe(byKey(theirs).size)
        expect(unknown).toEqual([])
        const after = byKey(union(mine, theirs))
        for (const one of fresh) {
          expect(shownOf(byKey(mine).get(one.key) ?? [])).toBeNull()
          expect(shownOf(after.get(one.key)!)).toEqual(one)
        }
        for (const { mine: before, theirs: now } of changed) expect(shownOf(after.get(before.key)!)).toEqual(now)
      }),
    )
  })
})

describe('of all that was said of a line', () => {
  const said = (text: string, status: Version['status'], at: number, by = 'Mỷ'): Version => ({
    ...{ key: 'a.one', vi: 'một', text, status, by, at },
  })
  it('reviewed is shown before draft, and the newer review before the older', () => {
    expect(shownOf([said('ib', 'reviewed', 1), said('ob', 'draft', 9)])?.text).toBe('ib')
    expect(shownOf([said('ib', 'reviewed', 1), said('ob', 'reviewed', 2)])?.text).toBe('ob')
    expect(shownOf([said('ib', 'draft', 1), said('ob', 'draft', 2)])?.text).toBe('ob')
    expect(shownOf([])).toBeNull()
  })

  it('what is not said so is not shown, until somebody says yes to it later', () => {
    const no = [said('ib', 'draft', 1), said('ib', 'refused', 2)]
    expect(shownOf(no)).toBeNull()
    expect(shownOf([...no, said('ob', 'draft', 0)])?.text).toBe('ob')
    expect(shownOf([...no, said('ib', 'reviewed', 3, 'Sơn')])?.text).toBe('ib')
  })

  it('two reviews that disagree stand side by side', () => {
    const { conflicts, changed } = previewMerge([said('ib', 'reviewed', 5)], [said('ob', 'reviewed', 2, 'Sơn')], LINES)
    expect(conflicts).toEqual([{ mine: said('ib', 'reviewed', 5), theirs: said('ob', 'reviewed', 2, 'Sơn') }])
    expect(changed).toEqual([])
  })

  it('words for a line that the game no longer has are told, not shown', () => {
    const old = { ...said('ib', 'reviewed', 1), vi: 'mốt' }
    expect(previewMerge([], [old, { ...old, key: 'b.gone' }], LINES)).toMatchObject({
      fresh: [],
      unknown: [old, { key: 'b.gone' }],
    })
  })
})

describe('the pack of the game', () => {
  const pack = {
    strings: [
      { key: 'a.one', vi: 'một', text: 'ib', status: 'draft', back: 'one' },
      { key: 'a.two', vi: 'hai', text: 'ob', status: 'attested', source: 'WOLD' },
    ],
  } as unknown as HomePack

  it('is as it was where nobody said anything', () => {
    expect(mended(pack, [])).toBe(pack)
  })

  it('shows who said yes, and leaves out what is not said so', () => {
    const yes: Version = { key: 'a.one', vi: 'một', text: 'ib', status: 'reviewed', by: 'Mỷ', at: Date.UTC(2026, 0, 5) }
    const no: Version = { key: 'a.two', vi: 'hai', text: 'ob', status: 'refused', by: 'Mỷ', at: 1 }
    expect(mended(pack, [yes, no]).strings).toEqual([
      { key: 'a.one', vi: 'một', text: 'ib', status: 'reviewed', back: 'one', by: 'Mỷ', when: '2026-01-05' },
    ])
  })
})
