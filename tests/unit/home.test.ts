import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { draftsShown } from '../../src/core/drafts'
import type { Entry } from '../../src/core/entry'
import { openHome } from '../../src/core/home'
import {
  type HomePack,
  HomePackSchema,
  type HomeString,
  isSafety,
  LanguageSchema,
  meterOf,
} from '../../src/core/home-pack'

const ORIGINS: Readonly<Record<HomeString['status'], { source?: string; from?: string; by?: string; when?: string }>> =
  {
    attested: { source: 'Từ điển' },
    rule: { from: 'tso' },
    draft: {},
    reviewed: { by: 'Bà Ín', when: '2026-11-26' },
  }
const line = (key: string, vi: string, text: string, status: HomeString['status'] = 'draft'): HomeString => ({
  ...{ key, vi, text, status },
  ...ORIGINS[status],
})
const word = (concept: string, vi: string[], text: string, status: HomeString['status'] = 'attested') => ({
  ...{ concept, vi, called: concept, en: concept, text, status },
  ...ORIGINS[status],
})

function packOf(change: Partial<HomePack>): HomePack {
  return v.parse(HomePackSchema, {
    format: 'ban-sang-language-1',
    tag: 'hmn-x-rpa',
    language: { endonym: 'Hmoob', html: 'hmn', fallback: ['vi'] },
    strings: [],
    keyWords: [],
    wholes: [],
    ...change,
  })
}

describe('a line beside a Vietnamese text', () => {
  const strings = [
    line('weir.a', 'Chặn', 'Thaiv'),
    line('weir.b', 'Đúng rồi!', 'Yog lawm!', 'reviewed'),
    line('play.turn', 'Đến lượt {{name}}', 'Txog {{name}} lawm'),
    line('network.day', 'Ngày {{n}}', 'Hnub {{n}}'),
    line('play.progress', '{{at}}/{{of}}', '{{at}} ntawm {{of}}'),
    line('network.and', '{{first}} và {{last}}', '{{first}} thiab {{last}}'),
    line('phrases.say-ke', 'Kể cho một người lớn em tin.', 'Qhia rau neeg laus'),
  ]
  const drafts = openHome(packOf({ strings }), { drafts: true })

  it('is found by the text alone, whatever its case and spaces', () => {
    expect(drafts.line(' chặn ')?.text).toBe('Thaiv')
    expect(drafts.line('Chặn lại')).toBeNull()
  })

  it('is hidden while it is a draft and drafts are not shown', () => {
    const home = openHome(packOf({ strings }), { drafts: false })
    expect(home.line('Chặn')).toBeNull()
    expect(home.line('Đúng rồi!')?.text).toBe('Yog lawm!')
  })

  it('has its gaps filled as the Vietnamese line has', () => {
    expect(drafts.line('Đến lượt Páo')?.text).toBe('Txog Páo lawm')
    expect(drafts.line('Ngày 3')?.text).toBe('Hnub 3')
    expect(drafts.line('Ngày thứ nhất. Mưa rồi.')).toBeNull()
    expect(drafts.line('Đến lượt Páo. Em chờ nhé')).toBeNull()
    // Gaps alone could be any text at all.
    expect(drafts.line('3/12')).toBeNull()
    // One word between two gaps could stand in any sentence.
    expect(drafts.line('gọi bạn, ban đêm ẩm và mát nên')).toBeNull()
  })

  it('is of several that a text looks like the one that says most of it, whatever their order', () => {
    const both = [
      line('cards.face', 'Số {{code}}', 'Lej {{code}}'),
      line('a.n', 'Số em trên máy: {{n}}', 'Cov me: {{n}}'),
    ]
    for (const strings of [both, [...both].reverse()]) {
      const home = openHome(packOf({ strings }), { drafts: true })
      expect(home.line('Số em trên máy: 12')?.text).toBe('Cov me: 12')
      expect(home.line('Số 007')?.text).toBe('Lej 007')
    }
    expect(openHome(packOf({ strings: both }), { drafts: true }).line('Số riêng')).toBeNull()
  })

  it('leaves what fills a gap its own direction where words run from right to left', () => {
    const strings = [line('cards.face', 'Số {{number}}', 'رقم {{number}}')]
    const language = v.parse(LanguageSchema, { endonym: 'X', html: 'ar', dir: 'rtl', fallback: ['vi'] })
    expect(openHome(packOf({ strings, language }), { drafts: true }).line('Số 936 114')?.text).toBe(
      'رقم \u2068936 114\u2069',
    )
  })

  it('stands alone only where a speaker said yes', () => {
    expect(drafts.line('Chặn')).toMatchObject({ alone: false, second: false })
    expect(drafts.line('Đúng rồi!')).toMatchObject({ alone: true })
  })

  it('is the second line at most where it tells a child how to be safe and no speaker has read it', () => {
    expect(drafts.line('Kể cho một người lớn em tin.')).toMatchObject({ second: true, alone: false })
    const read = strings.map(one => ({ ...one, status: 'reviewed' as const }))
    const reviewed = openHome(packOf({ strings: read }), { drafts: true })
    expect(reviewed.line('Kể cho một người lớn em tin.')).toMatchObject({ second: false, alone: true })
  })

  it('is the surest of several for one text', () => {
    const twice = [line('a.a', 'Chặn', 'nháp'), line('a.b', 'Chặn', 'duyệt', 'reviewed')]
    for (const order of [twice, [...twice].reverse()])
      expect(openHome(packOf({ strings: order }), { drafts: true }).line('Chặn')?.text).toBe('duyệt')
  })

  it('is text and nothing else, also where it holds HTML', () => {
    const html = '<img src=x onerror=alert(1)>'
    expect(openHome(packOf({ strings: [line('a.a', 'Chặn', html)] }), { drafts: true }).line('Chặn')?.text).toBe(html)
  })
})

describe('key words of a sentence', () => {
  const keyWords = [
    word('key', ['chìa khóa'], 'yaum sij'),
    word('lock', ['khóa'], 'ntsuas phoo'),
    word('mother', ['mẹ'], 'niam'),
    word('place', ['chỗ'], 'chaw', 'draft'),
    word('five', [], 'tsib'),
  ]
  const pack = packOf({ keyWords, wholes: ['từ khóa'] })
  const marked = (text: string, drafts = false) =>
    openHome(pack, { drafts })
      .pieces(text)
      ?.filter(piece => piece.word)
      .map(piece => piece.text)

  it('are marked, the longest first, as whole words, and not within words that mean something else', () => {
    expect(marked('Mẹ để chìa khóa trong cửa')).toEqual(['Mẹ', 'chìa khóa'])
    expect(marked('Chọn từ khóa rồi khóa lại')).toEqual(['khóa'])
    expect(marked('Mẹo vặt hay ở đây')).toBeUndefined()
  })

  it('leave the sentence as it was', () => {
    const text = 'Mẹ hỏi: chìa khóa đâu? MẸ ơi!'
    expect(
      openHome(pack, { drafts: false })
        .pieces(text)
        ?.map(piece => piece.text)
        .join(''),
    ).toBe(text)
  })

  it('show no draft unless drafts are shown', () => {
    expect(marked('Có chỗ ngồi rồi')).toBeUndefined()
    expect(marked('Có chỗ ngồi rồi', true)).toEqual(['chỗ'])
  })

  it('stand beside a label that is the word itself, never alone', () => {
    expect(openHome(pack, { drafts: false }).line('Mẹ')).toMatchObject({ text: 'niam', alone: false })
  })
})

describe('a pack from elsewhere', () => {
  const good = packOf({ strings: [line('a.a', 'Chặn', 'Thaiv')] })
  it.each([
    ['of another format', { ...good, format: 'other' }],
    ['with a tag that is none', { ...good, tag: '../../x' }],
    ['with a font family that is more than a name', { ...good, language: { ...good.language, fonts: ['x"; }'] } }],
    ['with an empty line', { ...good, strings: [line('a.a', 'Chặn', ' ')] }],
    ['with a status that nobody knows', { ...good, strings: [{ ...good.strings[0], status: 'perfect' }] }],
  ])('%s is refused', (_, pack) => {
    expect(v.safeParse(HomePackSchema, pack).success).toBe(false)
  })
})

it('safety is told from the key, so that no pack can forget it', () => {
  for (const key of [
    'phrases.say-ke',
    'phrases.ui-goi-111',
    'phrases.ui-ke-nguoi-lon',
    'AT02-05.move',
    'AT02-r3.line',
    'bridge.close-tell',
    'anvil.practice',
    'HR-04.text',
    'HM-5.hint',
  ])
    expect(isSafety(key)).toBe(true)
  for (const key of ['bridge.close-title', 'phrases.ui-tha', 'AT02-05.text', 'play.move', 'AT02-i1.line'])
    expect(isSafety(key)).toBe(false)
})

it('the meter counts each line once, and recordings apart', () => {
  const strings = [line('a', 'a', 'a'), line('b', 'b', 'b', 'reviewed')]
  const recorded = { ...line('c', 'c', 'c', 'reviewed'), recorded: { who: 'Páo', village: 'Bản Mây' } }
  expect(meterOf([...strings, recorded], [], 10)).toEqual({
    ...{ of: 10, attested: 0, rule: 0, draft: 1, reviewed: 2, recorded: 1, keyWords: 0 },
  })
})

describe('drafts', () => {
  const said = (name: string, on: boolean) => ({ kind: 'drafts', body: { class: name, on } }) as unknown as Entry
  it('are hidden in a class until its teacher shows them, whatever the tablet chose', () => {
    expect(draftsShown([], '3A', true)).toBe(false)
    expect(draftsShown([said('3A', true), said('3B', false)], '3A', false)).toBe(true)
    expect(draftsShown([said('3A', true), said('3A', false)], '3A', true)).toBe(false)
  })
  it('are as the family chose where there is no class', () => {
    expect(draftsShown([said('3A', true)], null, false)).toBe(false)
    expect(draftsShown([], null, true)).toBe(true)
  })
})
