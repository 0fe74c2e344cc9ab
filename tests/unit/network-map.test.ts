import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import source from '../../levels/TG06/level.json'
import words from '../../levels/TG06/vi.json'
import { houseNear, layoutMap, neighbourTowards, panFor, wayBetween } from '../../src/activities/network/map'
import { type Box, placeNames } from '../../src/activities/network/names'
import { rules } from '../../src/activities/network/rules'

const { network, freshNetwork } = v.parse(rules.schema, source)
const SCENES = [
  { width: 704, height: 800 },
  { width: 360, height: 200 },
  { width: 360, height: 307 },
  { width: 360, height: 344 },
  { width: 800, height: 480 },
  { width: 751, height: 768 },
]
/** Px that a finger needs between two houses' doors. */
const APART = 34

const shared = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

describe('the map of houses', () => {
  it('keeps every house inside the picture and apart from the others, at every size', () => {
    for (const map of [network, freshNetwork!])
      for (const view of SCENES) {
        const layout = layoutMap(map, view)
        const spots = [...layout.spots.values()]
        for (const [i, spot] of spots.entries()) {
          expect(spot.x).toBeGreaterThan(24)
          expect(spot.x).toBeLessThan(layout.width - 24)
          expect(spot.y).toBeGreaterThan(layout.height * 0.25)
          expect(spot.y).toBeLessThan(layout.height - 30)
          for (const other of spots.slice(i + 1))
            expect(Math.hypot(spot.x - other.x, spot.y - other.y)).toBeGreaterThan(APART)
        }
      }
  })

  it.each(SCENES)('hides neither a name nor a rumour on a roof under another name at %o', view => {
    const layout = layoutMap(network, view)
    const nameOf = (house: string) => words[`${house}.name` as keyof typeof words]
    const names = [...placeNames(layout, nameOf)]
    for (const [id, { box }] of names) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(layout.width)
      expect(box.bottom).toBeLessThanOrEqual(layout.height)
      const others = names.filter(([other]) => other !== id)
      for (const [other, { box: theirs }] of others) {
        const { x, y, s } = layout.spots.get(other)!
        const roof = { left: x - 60 * s, right: x + 60 * s, top: y - 150 * s, bottom: y - 70 * s }
        expect(shared(box, theirs), `${id} over the name of ${other}`).toBe(0)
        expect(shared(box, roof) / shared(roof, roof), `${id} over the roof of ${other}`).toBeLessThan(0.25)
      }
    }
  })

  it('draws one path for each link, there and back the same', () => {
    const layout = layoutMap(network, SCENES[0]!)
    expect(layout.paths).toHaveLength(network.nodes.flatMap(node => node.links).length / 2)
    const there = wayBetween(layout, 'N1', 'N3')!
    const back = wayBetween(layout, 'N3', 'N1')!
    expect(back).toEqual({ from: there.to, by: there.by, to: there.from })
    expect(wayBetween(layout, 'N1', 'N9')).toBeNull()
  })

  it('moves a low picture so that the houses of a post are seen', () => {
    const layout = layoutMap(network, { width: 360, height: 200 })
    for (const { start } of network.days.flatMap(day => day.posts)) {
      const pan = panFor(layout, start)
      for (const house of start) {
        const y = layout.spots.get(house)!.y - pan
        expect(y).toBeGreaterThan(40)
        expect(y).toBeLessThanOrEqual(200 - 30)
      }
    }
    expect(panFor(layoutMap(network, SCENES[0]!), ['N6'])).toBe(0)
  })

  it('lets arrow keys reach every house along the paths', () => {
    const layout = layoutMap(network, SCENES[0]!)
    const ways = [
      { x: 0, y: 1 },
      { x: 0, y: -1 },
      { x: 1, y: 0 },
      { x: -1, y: 0 },
    ]
    const seen = new Set(['N1'])
    const next = ['N1']
    for (let at = next.pop(); at; at = next.pop()) {
      const { links } = network.nodes.find(node => node.id === at)!
      for (const way of ways) {
        const to = neighbourTowards(layout, links, at, way)
        if (to && !seen.has(to)) {
          seen.add(to)
          next.push(to)
        }
      }
    }
    expect(seen.size).toBe(network.nodes.length)
  })

  it('knows the house under a finger', () => {
    const layout = layoutMap(network, SCENES[0]!)
    const { x, y } = layout.spots.get('N7')!
    expect(houseNear(layout, { x, y: y - 20 })).toBe('N7')
    expect(houseNear(layout, { x: 5, y: 790 })).toBeNull()
  })
})
