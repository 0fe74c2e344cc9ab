import { expect, test } from 'vitest'
import { chance } from '../../src/core/chance'
import { cardReader } from '../../src/platform/card-reader'
import { classroom, heldUp, readClassrooms, someLight } from './classroom'

test('pictures of a class are read card by card, and never as a card or a turn that is not there', () => {
  const { cards, read, wrong } = readClassrooms(1, 20)
  expect(cards).toBeGreaterThan(600)
  expect(wrong).toBe(0)
  expect(read / cards).toBeGreaterThanOrEqual(0.99)
}, 240_000)

test('an empty room, noise and blackness hold no cards', () => {
  const reader = cardReader()
  const empty = classroom(3, [], someLight(chance(3)))
  expect(reader({ ...empty, data: empty.grey })).toEqual([])
  const next = chance(4)
  const noise = Uint8Array.from({ length: 640 * 480 }, () => next() * 256)
  expect(reader({ width: 640, height: 480, data: noise })).toEqual([])
  expect(reader({ width: 640, height: 480, data: new Uint8Array(640 * 480) })).toEqual([])
  expect(reader({ width: 3, height: 2, data: new Uint8Array(6) })).toEqual([])
})

test('a dark, shaken picture gives fewer cards, but no wrong ones', () => {
  const held = heldUp(30, [...Array(50).keys()], chance(5))
  const picture = classroom(5, held, { bright: 0.12, noise: 6, blur: 1.5, shake: 4, cover: 1 })
  for (const seen of cardReader()({ ...picture, data: picture.grey }))
    expect(held).toContainEqual({ card: seen.card, turn: seen.turn })
})
