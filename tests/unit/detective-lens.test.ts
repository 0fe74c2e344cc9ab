import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import tg02 from '../../levels/TG02/level.json'
import tg05 from '../../levels/TG05/level.json'
import tg07 from '../../levels/TG07/level.json'
import { freeCorner, PICTURE, placeOf, ringPlaces, underLens } from '../../src/activities/detective/geometry'
import { rules } from '../../src/activities/detective/rules'

const items = [tg02, tg05, tg07].flatMap(source => v.parse(rules.schema, source).items)
/** A phone's picture with its rings, and a large one. */
const SCREENS = [
  { width: 332, ring: 56, lens: 124 },
  { width: 640, ring: 72, lens: 173 },
].map(screen => ({ ...screen, size: { width: screen.width, height: (screen.width * PICTURE.height) / PICTURE.width } }))

test.each(SCREENS)('on a picture of $width px no ring lies on another, none far from its detail or outside', screen => {
  for (const { id, hotspots } of items) {
    const places = ringPlaces(hotspots, screen.size, screen.ring)
    for (const [i, place] of places.entries()) {
      const detail = placeOf(hotspots[i]!, screen.size)
      expect(Math.hypot(place.x - detail.x, place.y - detail.y), `${id} ${i + 1}`).toBeLessThan(screen.ring * 0.62)
      expect(place.x).toBeGreaterThanOrEqual(0)
      expect(place.y).toBeGreaterThanOrEqual(0)
      expect(place.x).toBeLessThanOrEqual(screen.size.width)
      expect(place.y).toBeLessThanOrEqual(screen.size.height)
      for (const other of places.slice(0, i)) {
        expect(Math.hypot(place.x - other.x, place.y - other.y), `${id} ${i + 1}`).toBeGreaterThan(screen.ring - 2)
      }
    }
  }
})

test.each(SCREENS)('a lens in the middle of a detail sees that one ($width px)', ({ size, lens }) => {
  for (const { hotspots } of items) {
    for (const hotspot of hotspots) expect(underLens(placeOf(hotspot, size), hotspots, size, lens)).toBe(hotspot)
  }
})

test('a lens sees the nearest detail, and nothing on a plain part', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const { size, lens } = SCREENS[1]!
  const { hotspots } = items[0]!
  fc.assert(
    fc.property(share, share, (x, y) => {
      const at = placeOf({ x, y }, size)
      const far = (one: { x: number; y: number }) => {
        const place = placeOf(one, size)
        return Math.hypot(place.x - at.x, place.y - at.y)
      }
      const nearest = Math.min(...hotspots.map(far))
      const seen = underLens(at, hotspots, size, lens)
      if (seen) expect(far(seen)).toBe(nearest)
      else expect(nearest).toBeGreaterThan(size.width * 0.07)
    }),
  )
})

test.each(SCREENS)('a glass that is laid aside lies on no ring ($width px)', ({ size, ring, lens }) => {
  for (const { id, hotspots } of items) {
    const glass = placeOf(freeCorner(hotspots), size)
    for (const place of ringPlaces(hotspots, size, ring)) {
      // Laid aside it is little more than half as large.
      expect(Math.hypot(place.x - glass.x, place.y - glass.y), id).toBeGreaterThan((lens * 0.55) / 2)
    }
  }
})
