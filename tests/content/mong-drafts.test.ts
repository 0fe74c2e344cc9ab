import { describe, expect, it } from 'vitest'
import { vietOfRpa } from '../../src/core/mong-spelling'
import { library } from './sources'

/** The drafts in Mông: what can be told of a line without speaking the language. */

const rpa = library.homes.find(({ tag }) => tag === 'hmn-x-rpa')!
const chv = library.homes.find(({ tag }) => tag === 'hmn-x-chv')!
const tier1 = library.levels.filter(({ level }) => level.tier === 1)
const inLevels = new Set(tier1.flatMap(({ words }) => Object.keys(words.vi ?? {})))
const lines = rpa.strings.filter(({ key }) => inLevels.has(key))
const wordsOf = (text: string) => (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(word => word.toLowerCase())
/** Key → all words of its level in Vietnamese: a name may be called where the Vietnamese says "she". */
const around = new Map(
  tier1.flatMap(({ words }) => {
    const all = new Set(Object.values(words.vi ?? {}).flatMap(text => wordsOf(text)))
    return Object.keys(words.vi ?? {}).map(key => [key, all] as const)
  }),
)
const loud = (text: string) =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).some(word => word.length > 1 && /^\p{Lu}+$/u.test(word))
const count = (text: string, mark: string) => text.split(mark).length - 1

/** A word that is neither a syllable of RPA nor in the Vietnamese level, and is known all the same. */
const KNOWN = ['app']

describe('lines of the first levels in Mông', () => {
  it('are there for every line of an item but those that are a name alone', () => {
    const have = new Set(lines.map(({ key }) => key))
    const open = tier1.flatMap(({ level, words }) => {
      const ids = new Set(level.items.map(({ id }) => id))
      return Object.entries(words.vi ?? {}).filter(([key]) => ids.has(key.split('.')[0]!) && !have.has(key))
    })
    for (const [key, text] of open) expect([key, text]).toEqual([key, expect.stringMatching(/^\p{Lu}\p{L}+$/u)])
  })

  it('are called drafts, and none is the Vietnamese line', () => {
    for (const { key, vi, text, status } of lines) {
      expect([key, status]).toEqual([key, 'draft'])
      expect([key, text]).not.toEqual([key, vi])
    }
  })

  it('are made of syllables of RPA, and of words of the Vietnamese level', () => {
    for (const { key, text } of lines) {
      const loans = new Set([...around.get(key)!, ...KNOWN])
      const { unread } = vietOfRpa(text)
      expect([key, unread.filter(word => !loans.has(word.toLowerCase()))]).toEqual([key, []])
    }
  })

  it('are as long as the Vietnamese lines, for the same cards', () => {
    for (const { key, vi, text } of lines) {
      expect([key, text, text.length <= vi.length * 1.4 + 14]).toEqual([key, text, true])
    }
    const sum = (of: readonly string[]) => of.reduce((all, text) => all + text.length, 0)
    expect(sum(lines.map(({ text }) => text)) / sum(lines.map(({ vi }) => vi))).toBeLessThan(1.2)
  })

  it('shout and wonder where the Vietnamese does, so that looks tell no more than there', () => {
    for (const { key, vi, text } of lines) {
      expect([key, text, loud(text)]).toEqual([key, text, loud(vi)])
      for (const mark of ['!', '{{']) expect([key, text, count(text, mark)]).toEqual([key, text, count(vi, mark)])
    }
  })

  it('name every word that no source gives', () => {
    const given = new Set(rpa.keyWords.filter(one => one.status === 'attested').flatMap(one => wordsOf(one.text)))
    for (const { key, text, note = '' } of lines) {
      const told = new Set([...around.get(key)!, ...wordsOf(note)])
      expect([key, wordsOf(text).filter(word => !given.has(word) && !told.has(word))]).toEqual([key, []])
    }
  })

  it('keep the loans of the Vietnamese line in chữ Mông Việt Nam', () => {
    const text = (key: string) => chv.strings.find(one => one.key === key)?.text
    expect(text('TK04-04.text')).toContain('CƠM LAM')
    expect(text('AT04-F6.text')).toContain('thứ Hai')
  })
})
