import { expect, test } from 'vitest'
import mong from '../../src/core/mong-spelling.json'
import { LAYOUTS } from '../../src/ui/keyboard-layouts'

const keysOf = (tag: string) => LAYOUTS[tag]!.faces.flatMap(face => face.keys)
const parts = Object.values({ ...mong.onsets, ...mong.rimes, ...mong.tones })

test('the keys of Tai Viet are all its letters and signs, each once', () => {
  const assigned = Array.from({ length: 0xaadf - 0xaa80 + 1 }, (_, n) => String.fromCodePoint(0xaa80 + n)).filter(one =>
    /\p{Assigned}/u.test(one),
  )
  expect(keysOf('blt-Tavt').sort()).toEqual(assigned)
})

test('both spellings of Mông can be typed, small and as capitals', () => {
  const spelled = {
    'hmn-x-rpa': Object.keys({ ...mong.onsets, ...mong.rimes }),
    'hmn-x-chv': parts.map(([text]) => text as string),
  }
  for (const [tag, texts] of Object.entries(spelled)) {
    const letters = new Set([...texts.join('')])
    expect(keysOf(tag)).toEqual(expect.arrayContaining([...letters]))
    expect(keysOf(tag)).toEqual(expect.arrayContaining([...letters].map(one => one.toUpperCase())))
    expect(new Set(keysOf(tag)).size).toBe(keysOf(tag).length)
  }
})
