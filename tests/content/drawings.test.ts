import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canBePacked, commonOf, openDrawings, packDrawings } from '../../src/content/drawings'
import { library } from './sources'

const drawn = [...library.levels, ...library.tests].filter(({ drawings }) => Object.keys(drawings).length > 0)
const common = commonOf(drawn.map(({ drawings }) => drawings))

test.each(drawn.map(({ level }) => level.id))('the drawings of %s come out of the pack as they went in', id => {
  const { drawings } = drawn.find(({ level }) => level.id === id)!
  const packed = JSON.parse(JSON.stringify(packDrawings(drawings, common)))
  expect(openDrawings(packed, common)).toEqual(drawings)
})

test('each drawing takes its own values, in whatever order they are opened', () => {
  const number = fc.integer({ min: -99, max: 99 })
  const shape = fc.tuple(number, number).map(([x, y]) => `<path d="M${x} ${y}h9" fill=""/><circle r="${x}"/>`)
  const drawing = fc.array(shape, { maxLength: 5 }).map(shapes => `<svg viewBox="0 0 9 9">${shapes.join('')}</svg>`)
  const id = fc.constantFrom('a', 'b-1', '7', '12')
  fc.assert(
    fc.property(fc.dictionary(id, drawing), fc.dictionary(id, drawing), (drawings, others) => {
      const common = commonOf([drawings, others])
      expect(openDrawings(JSON.parse(JSON.stringify(packDrawings(drawings, common))), common)).toEqual(drawings)
    }),
  )
})

test.each([
  ['a value in single quotes', `<path d='M0 0' fill= />`],
  ['a value that looks like one of the common ones', '<path d="=0"/>'],
  ['a value over two lines', '<path d="M0 0\nh9"/>'],
])('%s is no drawing for a pack', (_, svg) => expect(canBePacked(svg)).toBe(false))

test('what two levels draw is in neither of their packs', () => {
  const [one, other] = [
    { a: '<path d="M0 0h9v9h-9Z" fill="red"/>' },
    { b: '<path d="M0 0h9v9h-9Z"/><path d="M1 1h9v9Z"/>' },
  ]
  const common = commonOf([one, other])
  expect(common.values).toEqual(['M0 0h9v9h-9Z'])
  expect(packDrawings(other, common).values).toEqual({ d: '=0\nM1 1h9v9Z' })
})
