import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart, type Hung, type Way } from '../../src/screens/apart'
import { frameIn, toView } from '../../src/stage/village/camera'
import { PLACE_IDS, SITES } from '../../src/stage/village/places'
import { wordsOf } from '../e2e/game'

const SIZES = [
  { width: 360, height: 640 },
  { width: 640, height: 360 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
  { width: 1024, height: 600 },
] as const

const area = (a: Hung, b: Hung, ways: ReadonlyMap<string, Way>) => {
  const box = ({ id, x, y, width, height }: Hung) => {
    const { right, up } = ways.get(id)!
    return { left: x + right - width / 2, right: x + right + width / 2, top: y - up - height, bottom: y - up }
  }
  const [one, two] = [box(a), box(b)]
  const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left)
  const high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top)
  return Math.max(0, wide) * Math.max(0, high)
}

const covered = (labels: readonly Hung[], ways: ReadonlyMap<string, Way>) =>
  labels.flatMap((a, at) => labels.slice(at + 1).flatMap(b => (area(a, b, ways) > 0 ? [`${a.id} ${b.id}`] : [])))

/** Labels as wide as their names, a little generous; the proposed one is larger. */
function labelsAt(view: { width: number; height: number }, tag: string, next: string): Hung[] {
  const names = wordsOf(tag, 'places')
  const fit = frameIn(view)
  const low = view.height <= 500
  const letter = low ? 7.2 : 9
  return PLACE_IDS.map(id => {
    const [x, y] = SITES[id].tip
    const first = id === next
    const width = Math.max(
      56,
      names[id]!.length * letter * (first ? 1.25 : 1) + (low ? (first ? 48 : 14) : first ? 70 : 24),
    )
    const height = first ? (low ? 48 : 66) : low ? 48 : 58
    return { id, ...toView(x, y, 800, view, fit), width, height, first }
  })
}

describe('labels on the map', () => {
  it.each(SIZES)('never cover each other at $width x $height, whichever place is next', view => {
    for (const tag of ['vi', 'en']) {
      for (const next of PLACE_IDS) {
        const labels = labelsAt(view, tag, next)
        const wide = frameIn(view).seen > 1200
        const ways = apart(labels, wide ? { left: 4, right: view.width - 4, top: 64 } : null)
        expect(covered(labels, ways), `${tag} ${next}`).toEqual([])
        if (!wide) expect(ways.get(next)).toEqual({ right: 0, up: 0 })
      }
    }
  })

  it('stay where they are when they are free', () => {
    const free = [0, 1, 2].map(at => ({ id: `${at}`, x: 100 + 200 * at, y: 300, width: 90, height: 50 }))
    for (const way of apart(free, null).values()) expect(way).toEqual({ right: 0, up: 0 })
  })

  it('leave room between one and the next above it, for the tail of one and the count of the other', () => {
    const low = { id: 'low', x: 200, y: 300, width: 90, height: 50 }
    const high = { ...low, id: 'high', y: 245 }
    const ways = apart([low, high], null)
    const foot = high.y - ways.get('high')!.up
    const top = low.y - low.height - ways.get('low')!.up
    expect(ways.get('high')!.right).toBe(0)
    expect(top - foot).toBeGreaterThanOrEqual(12)
  })

  it('part wherever there is room, and never swap what was asked first', () => {
    const label = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 200, max: 700 }),
      width: fc.integer({ min: 48, max: 120 }),
      height: fc.integer({ min: 48, max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), some => {
        const labels = some.map((one, at) => ({ ...one, id: `${at}`, first: at === 0 }))
        const ways = apart(labels, null)
        expect(covered(labels, ways)).toEqual([])
        if (labels.length > 0) expect(ways.get('0')).toEqual({ right: 0, up: 0 })
      }),
      { numRuns: 60 },
    )
  })
})
