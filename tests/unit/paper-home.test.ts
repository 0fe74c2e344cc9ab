import { describe, expect, test } from 'vitest'
import { openHome } from '../../src/core/home'
import type { HomePack } from '../../src/core/home-pack'
import { lineOnPaper, speaksOnPaper, wordsOnPaper } from '../../src/core/paper-home'

const LETTER = 'Bưu điện gửi thư cho em.'
const RIVER = 'Thư trôi theo dòng nước.'
const pack: HomePack = {
  ...{ format: 'ban-sang-language-1', tag: 'hmn-x-rpa', wholes: [] },
  language: {
    ...{ endonym: 'Hmoob', html: 'hmn', script: 'Latn', dir: 'ltr', fonts: [], lineHeight: 1.25 },
    ...{ scale: 1, breaks: 'words', fallback: ['vi'] },
  },
  strings: [
    { key: 'AT02-01.text', vi: LETTER, text: 'Xa ntawv rau koj.', status: 'draft' },
    { key: 'phrases.yes', vi: 'Đúng rồi!', text: 'Yog lawm!', status: 'reviewed', by: 'Bà Ín', when: '2026-11-26' },
  ],
  keyWords: [
    { concept: 'letter', vi: ['thư'], called: 'thư', text: 'ntawv', status: 'attested' },
    { concept: 'water', vi: ['nước'], called: 'nước', text: 'dej', status: 'draft' },
  ],
}
const [open, shut] = [openHome(pack, { drafts: true }), openHome(pack, { drafts: false })]

describe('a language of home on paper', () => {
  test('what no speaker has read is marked, and left out where drafts are not shown', () => {
    expect(lineOnPaper(open, LETTER)).toEqual({ text: 'Xa ntawv rau koj.', unread: true })
    expect(lineOnPaper(shut, LETTER)).toBeNull()
    expect(lineOnPaper(shut, 'Đúng rồi!')).toEqual({ text: 'Yog lawm!', unread: false })
  })

  test('a level with lines for most of its cards speaks; one line or a word by chance does not', () => {
    expect(speaksOnPaper(open, [LETTER])).toBe(true)
    expect(speaksOnPaper(open, [LETTER, RIVER])).toBe(false)
    expect(speaksOnPaper(shut, [LETTER])).toBe(false)
  })

  test('where it has no lines its words are told, each once and no more than fit', () => {
    const texts = [RIVER, LETTER, RIVER]
    expect(wordsOnPaper(open, texts, 9)).toEqual([
      { vi: 'thư', text: 'ntawv', unread: false },
      { vi: 'nước', text: 'dej', unread: true },
    ])
    expect(wordsOnPaper(open, texts, 1)).toHaveLength(1)
    expect(wordsOnPaper(shut, texts, 9).map(({ vi }) => vi)).toEqual(['thư'])
  })
})
