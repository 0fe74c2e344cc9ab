import { describe, expect, test } from 'vitest'
import {
  BUBBLE,
  bitsOf,
  blankCard,
  CORNER,
  codeCells,
  codeOf,
  cornersOfSheet,
  filledOf,
  sheetCode,
  sheetPlan,
} from '../../src/core/answer-sheet'
import { cardOf, numberIn, setOf } from '../../src/core/card-set'
import { agreed, type Scanned, scanned } from '../../src/core/scanned'
import { cardReader } from '../../src/platform/card-reader'
import { sheetsIn } from '../../src/platform/sheet-reader'
import { photograph, someSheet } from './sheet-photos'

const read = cardReader()
/** A phone's picture, a cheap webcam's, and a laptop's. */
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 960, height: 720 },
  { width: 1280, height: 720 },
]

describe('an answer sheet before the camera', () => {
  test('gives the answers that were filled in, of the pupil whose sheet it is, and leaves open what it doubts', () => {
    const seeds = Array.from({ length: 40 }, (_, n) => n + 1)
    const all = seeds.map(seed => {
      const { sheet, next } = someSheet(seed)
      const picture = photograph(sheet, next, SIZES[seed % SIZES.length])
      const found = sheetsIn(picture, read(picture), sheet.plan)
      expect(found.filter(({ card }) => card !== sheet.card)).toEqual([])
      const code = found[0] ? codeOf(found[0].code) : null
      if (code === null) return null
      expect(code).toBe(sheet.code)
      return found[0]!.inks.map((inks, i) => ({
        read: filledOf(inks),
        meant: sheet.given[i] === -1 ? 'none' : sheet.given[i],
      }))
    })
    const rows = all.flatMap(one => one ?? [])
    expect(rows.filter(row => row.read !== row.meant && row.read !== 'unclear')).toEqual([])
    expect(rows.filter(row => row.read === row.meant).length / rows.length).toBeGreaterThanOrEqual(0.99)
    // A sheet that is not found is held up once more; none may be found with another's answers.
    expect(all.filter(one => one !== null).length).toBeGreaterThanOrEqual(38)
  }, 240_000)

  test('a bubble that is only ticked, and two that are filled, are left to a person', () => {
    expect(filledOf([0.15, 0.33, 0.12])).toBe('unclear')
    expect(filledOf([0.8, 0.75, 0.1])).toBe('unclear')
    expect(filledOf([0.15, 0.18])).toBe('none')
    expect(filledOf([0.15, 0.9])).toBe(1)
    expect(codeOf([0.9, 0.1, 0.5])).toBeNull()
    expect(codeOf([0.9, 0.1, 0.9])).toBe(5)
  })

  test('every plan keeps its bubbles apart, off the corners and off the code', () => {
    for (const n of [4, 8, 10, 12, 16, 24, 30]) {
      const plan = sheetPlan(Array(n).fill(4))
      const all = plan.items.flatMap(({ bubbles }) => bubbles)
      const code = codeCells(plan)
      for (const [i, one] of all.entries()) {
        expect(one.y + BUBBLE).toBeLessThan(plan.height)
        for (const corner of cornersOfSheet(plan)) {
          const apart = Math.max(Math.abs(one.x - corner.x), Math.abs(one.y - corner.y))
          expect(apart).toBeGreaterThan(CORNER / 2 + BUBBLE + 0.5)
        }
        const near = [...all.slice(i + 1), ...code].map(other => Math.hypot(one.x - other.x, one.y - other.y))
        expect(Math.min(...near)).toBeGreaterThan(2 * BUBBLE)
      }
    }
  })

  test('a level, its items and the class are told apart, and a sheet without a name is no pupil’s', () => {
    const choices = [{ letter: 'A' as const }, { letter: 'B' as const }]
    const items = [{ item: { id: 'AT02-01' }, choices }]
    const codes = [
      sheetCode({ level: 'AT02', items }, null),
      sheetCode({ level: 'AT02', items }, '5A'),
      sheetCode({ level: 'AT02', items }, '5F'),
      sheetCode({ level: 'AT03', items }, '5A'),
      sheetCode({ level: 'AT02', items: [...items, { item: { id: 'AT02-02' }, choices }] }, '5A'),
    ]
    expect(new Set(codes).size).toBe(codes.length)
    expect(numberIn(setOf('5A'), blankCard('5A'))).toBeNull()
  })

  test('two pictures of one sheet that differ leave the item open, and a sheet of elsewhere says nothing', () => {
    const choices = [
      { letter: 'A' as const, given: 'tha' },
      { letter: 'B' as const, given: 'chan' },
    ]
    const items = ['x-1', 'x-2'].map(id => ({ item: { id }, choices }))
    const here = { level: 'AT02', items, className: '5A', numbers: new Map([['07', 3]]) }
    const straight = { width: 1, height: 1, data: new Uint8Array(1) }
    const sheet = (card: number, className: string | null, inks: number[][]) => ({
      ...{ card, inks, straight },
      code: bitsOf(sheetCode(here, className)).map(black => (black ? 0.95 : 0.05)),
    })
    const own = cardOf(setOf('5A'), 3)
    const first = scanned(
      sheet(own, '5A', [
        [0.9, 0.1],
        [0.1, 0.9],
      ]),
      here,
    ) as Scanned
    expect(first).toMatchObject({ pupil: '07', given: ['tha', 'chan'], open: [] })
    const second = scanned(
      sheet(own, '5A', [
        [0.9, 0.1],
        [0.7, 0.9],
      ]),
      here,
    ) as Scanned
    expect(agreed(first, second)).toMatchObject({ given: ['tha', null], open: [1] })
    expect(scanned(sheet(own, '5F', [[0.9, 0.1]]), here)).toBe('other')
    expect(scanned(sheet(own + 1, '5A', [[0.9, 0.1]]), here)).toBe('stranger')
    expect(scanned(sheet(blankCard('5A'), null, [[0.9, 0.1]]), here)).toMatchObject({ pupil: null })
    expect(scanned(sheet(blankCard('5A'), '5A', [[0.9, 0.1]]), here)).toBe('other')
    expect(scanned({ ...sheet(own, '5A', []), code: Array(16).fill(0.5) }, here)).toBeNull()
  })
})
