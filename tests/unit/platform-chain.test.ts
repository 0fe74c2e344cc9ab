import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaks, linkOf, merge, merging, tombstone } from '../../src/core/chain'
import { linesOf, links } from './platform-lines'

const FULL = links(40)
const FORK = links(12, FULL[24], 1)
const ALL = [...linesOf(FULL), ...linesOf(FORK)]
/** Some of the lines, in any order, some twice. */
const some = fc.array(fc.constantFrom(...ALL), { maxLength: 90 })

describe('merge', () => {
  it('reads a school’s lines in steps, so that the page may look up between them, and each line once', () => {
    const lines = linesOf(links(1000))
    const steps = [...merging(lines, lines)]
    expect(steps.map(({ done }) => done)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000])
    expect(steps.every(({ of }) => of === 1000)).toBe(true)
  })

  it('finds the whole chain when each line is in at least one store', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'both'), { minLength: 40, maxLength: 40 }), where => {
        const of = (store: string): string[] =>
          linesOf(FULL.filter((_, n) => where[n] === store || where[n] === 'both'))
        expect(linesOf(merge(of('a'), of('b')).chain)).toEqual(linesOf(FULL))
      }),
    )
  })

  it('loses no line, whatever the stores lack', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const { chain, stray, unreadable } = merge(a, b)
        expect(new Set(linesOf([...chain, ...stray]))).toEqual(new Set([...a, ...b]))
        expect(unreadable).toEqual([])
        expect(chain.map(({ seq }) => seq)).toEqual([...new Set(chain.map(({ seq }) => seq))].sort((x, y) => x - y))
      }),
    )
  })

  it('does not ask which store comes first, and changes nothing the second time', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const { chain } = merge(a, b)
        expect(linesOf(merge(b, a).chain)).toEqual(linesOf(chain))
        expect(linesOf(merge(linesOf(chain)).chain)).toEqual(linesOf(chain))
        expect(linesOf(merge(linesOf(chain), a).chain)).toEqual(linesOf(chain))
      }),
    )
  })

  it('takes the longer of two branches and hands back the other', () => {
    const { chain, stray } = merge(linesOf(FULL), linesOf([...FULL.slice(0, 25), ...FORK]))
    expect(linesOf(chain)).toEqual(linesOf(FULL))
    expect(linesOf(stray)).toEqual(linesOf(FORK))
    expect(breaks(chain)).toEqual([])
  })

  it('bridges a gap that both stores have', () => {
    const holed = linesOf(FULL.filter(({ seq }) => seq !== 7 && seq !== 8))
    const { chain, stray } = merge(holed, holed)
    expect(linesOf(chain)).toEqual(holed)
    expect(stray).toEqual([])
    expect(breaks(chain)).toEqual([9])
  })

  it('leaves erased what was erased, though the other store still has it', () => {
    const erased = FULL.map(link => (link.seq % 5 === 0 ? tombstone(link) : link))
    const { chain } = merge(linesOf(FULL), linesOf(erased))
    expect(linesOf(chain)).toEqual(linesOf(erased))
    expect(breaks(chain)).toEqual([])
  })

  it('keeps lines of a later version in their place without reading them', () => {
    const raw = { ...JSON.parse(FULL[2]!.line), v: 99, kind: 'quilt', more: [1] }
    const later = linkOf(JSON.stringify(raw))!
    expect(later.entry).toBeNull()
    const rest = links(3, later)
    const { chain } = merge(linesOf([...FULL.slice(0, 2), later, ...rest]))
    expect(chain).toHaveLength(6)
    expect(breaks(chain)).toEqual([])
  })

  it('sets aside what is no line, and never throws', () => {
    const broken = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(...ALL).map(line => line.slice(0, -3)),
    )
    fc.assert(
      fc.property(fc.array(broken), some, (bad, good) => {
        const { chain, stray, unreadable } = merge(good, bad)
        expect(new Set([...linesOf([...chain, ...stray]), ...unreadable])).toEqual(new Set([...bad, ...good]))
      }),
    )
  })
})

describe('breaks', () => {
  it('notices a line that was changed afterwards', () => {
    const changed = linkOf(FULL[9]!.line.replace('AT00', 'AT09'))!
    expect(breaks([...FULL.slice(0, 9), changed, ...FULL.slice(10)])).toEqual([11])
  })
})
