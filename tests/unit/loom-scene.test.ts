import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOTHS, type Cloth } from '../../src/activities/loom/rules'
import { clothAt, clothFlickedAt, compositionFor, fell, LOOM, restOf } from '../../src/activities/loom/spots'
import { pointsOf } from '../../src/activities/loom/thread'

/** Sizes of the scene at the four sizes of the screen, and the pixels of theirs a CSS px. */
const VIEWS = [
  { width: 704, height: 800, ratio: 1 },
  { width: 751, height: 768, ratio: 1 },
  { width: 800, height: 480, ratio: 1.5 },
  { width: 360, height: 264, ratio: 1 },
  { width: 360, height: 264, ratio: 1.5 },
  { width: 352, height: 360, ratio: 1 },
] as const
const TWO: readonly Cloth[] = ['khan-chung', 'tui-kin']

describe.each(VIEWS)('the room at $width x $height, ratio $ratio', view => {
  const three = compositionFor(view, CLOTHS, view.ratio)

  it('shows every cell of the cloth as whole pixels', () => {
    expect((three.scale * LOOM.cell * view.ratio) % 1).toBeCloseTo(0)
    expect(((three.x + LOOM.left * three.scale) * view.ratio) % 1).toBeCloseTo(0)
  })

  it.each([CLOTHS, TWO])('has all cloths in view, none over another, each larger than a thumb', (...cloths) => {
    const place = compositionFor(view, cloths as Cloth[], view.ratio)
    const spots = (cloths as Cloth[]).map(cloth => place.targets[cloth])
    for (const { x, s } of spots) {
      expect((x - 128 * s) * place.scale + place.x).toBeGreaterThanOrEqual(0)
      expect((x + 128 * s) * place.scale + place.x).toBeLessThanOrEqual(view.width)
      expect(250 * s * place.scale).toBeGreaterThanOrEqual(64)
    }
    for (let i = 1; i < spots.length; i++) {
      expect(spots[i]!.x - spots[i - 1]!.x).toBeGreaterThanOrEqual(256 * spots[i]!.s)
    }
  })

  it('keeps the shuttle where a finger can take it, from the first row to the last', () => {
    for (const rows of [0, 12, 24]) {
      const at = restOf(rows, rows % 2 === 0)
      expect(at.y * three.scale + three.y).toBeGreaterThan(40)
      expect(at.y).toBeLessThan(fell(rows))
    }
  })
})

describe('the throw', () => {
  const place = compositionFor({ width: 704, height: 800 }, CLOTHS, 1)
  const from = restOf(0, true)

  it('hits the cloth that it is let go on', () => {
    for (const cloth of CLOTHS) expect(clothAt(place, CLOTHS, place.targets[cloth])).toBe(cloth)
    expect(clothAt(place, CLOTHS, from)).toBeNull()
  })

  it('flies to the cloth that a flick points at, wherever the shuttle is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CLOTHS),
        fc.double({ min: LOOM.left, max: LOOM.right, noNaN: true }),
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        (cloth, x, fast) => {
          const at = { x, y: 500 }
          const to = place.targets[cloth]
          const far = Math.hypot(to.x - at.x, to.y - at.y)
          const speed = { x: ((to.x - at.x) / far) * fast, y: ((to.y - at.y) / far) * fast }
          expect(clothFlickedAt(place, CLOTHS, at, speed)).toBe(cloth)
        },
      ),
    )
  })

  it('is none when it was slow, or pointed away', () => {
    expect(clothFlickedAt(place, CLOTHS, from, { x: 0, y: 0.1 })).toBeNull()
    expect(clothFlickedAt(place, CLOTHS, from, { x: 0, y: -3 })).toBeNull()
  })
})

describe('a thread', () => {
  it('begins and ends where it is held, however it curls between', () => {
    const [a, b] = [
      { x: 10, y: 20 },
      { x: 300, y: 200 },
    ]
    const points = pointsOf(a, b, { slack: 40, waves: 30 })
    expect(points[0]).toEqual(a)
    expect(points.at(-1)!.x).toBeCloseTo(b.x)
    expect(points.at(-1)!.y).toBeCloseTo(b.y)
    expect(pointsOf(a, a, { slack: 0 }).every(({ x, y }) => Number.isFinite(x + y))).toBe(true)
  })
})
