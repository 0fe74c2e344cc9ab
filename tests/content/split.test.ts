import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Json, split } from '../../src/content/split'

const TAGS = ['vi', 'en']

test('words go by the id of the nearest thing that has one, and the path from there', () => {
  const source: Json = {
    id: 'AT99',
    title: { vi: 'Suối', en: 'Stream' },
    story: {
      hook: { vi: 'Sáng', en: 'Morning' },
      intro: [{ id: 'AT99-i1', who: 'ban', line: { vi: 'Chào', en: 'Hello' } }],
    },
    items: [{ id: 'AT99-01', from: { name: { vi: 'Cô', en: 'Teacher' }, known: true }, answer: 'tha' }],
    tiles: [
      { vi: 'mận', en: 'plum' },
      { vi: 'mưa', en: 'rain' },
    ],
    mixed: [{ query: 'mận', say: { vi: 'Thêm chữ', en: 'Add a word' } }, { query: 'mưa' }],
  }
  const { structure, words } = split(source, TAGS)
  expect(structure).toEqual({
    id: 'AT99',
    story: { intro: [{ id: 'AT99-i1', who: 'ban' }] },
    items: [{ id: 'AT99-01', from: { known: true }, answer: 'tha' }],
    tiles: 2,
    mixed: [{ query: 'mận' }, { query: 'mưa' }],
  })
  expect(words.vi).toEqual({
    'AT99.title': 'Suối',
    'AT99.story.hook': 'Sáng',
    'AT99-i1.line': 'Chào',
    'AT99-01.from.name': 'Cô',
    'AT99.tiles.0': 'mận',
    'AT99.tiles.1': 'mưa',
    'AT99.mixed.0.say': 'Thêm chữ',
  })
  expect(Object.keys(words.en ?? {})).toEqual(Object.keys(words.vi ?? {}))
})

test('empty lists and objects stay, and what has no words stays as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const plain = JSON.parse(JSON.stringify({ id: 'X', value }).replaceAll('"vi"', '"v"').replaceAll('"en"', '"e"'))
      expect(split(plain, TAGS).structure).toEqual(plain)
    }),
  )
})

test('no word is lost: every text of every language has a key of its own', () => {
  const text = fc.record({ vi: fc.string({ minLength: 1 }), en: fc.string({ minLength: 1 }) })
  const thing = fc
    .uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 6 })
    .chain(ids =>
      fc.tuple(
        ...ids.map(id =>
          fc.record({ id: fc.constant(`I${id}`), text, why: text, more: fc.record({ say: fc.array(text) }) }),
        ),
      ),
    )
  fc.assert(
    fc.property(thing, items => {
      const { words } = split({ id: 'AT99', items }, TAGS)
      const texts = items.flatMap(item => [item.text, item.why, ...item.more.say])
      expect(Object.values(words.vi ?? {}).sort()).toEqual(texts.map(one => one.vi).sort())
      expect(Object.keys(words.en ?? {})).toHaveLength(texts.length)
    }),
  )
})
