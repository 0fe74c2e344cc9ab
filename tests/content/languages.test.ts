import { gzipSync } from 'node:zlib'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it, test } from 'vitest'
import { readHome } from '../../src/content/home-language'
import { chaptersOf, splitHome } from '../../src/content/home-split'
import { homesOf, type LanguageRow } from '../../src/content/homes'
import { readLanguages } from '../../src/content/languages'
import { loadHome, loadHomeLevel, loadTold, loadWholeHome } from '../../src/content/load-home'
import { packsOf } from '../../src/content/packs'
import { HEARTH, PATHS } from '../../src/content/paths'
import { openHome } from '../../src/core/home'
import { type HomePack, isSafety } from '../../src/core/home-pack'
import type { Problem } from '../../src/core/level'
import { LanguageMeter } from '../../src/screens/language-meter'
import { filesOf, library, sources } from './sources'

const packs = packsOf(library)
const packedSize = (pack: unknown) => gzipSync(JSON.stringify(pack), { level: 9 }).length
/** The language of an unknown valley, made of the Vietnamese lines themselves. */
const PSEUDO = (text: string) =>
  `⟦${text.replace(/(\{\{\w+\}\})|[aeiou]/g, (all, gap: string) => gap ?? `${all}${all}`)}⟧`

const vietnamese = library.languages[0]!.words
const LINES = new Map(
  Object.entries(vietnamese).flatMap(([name, words]) =>
    Object.entries(words).map(([key, text]) => [`${name}.${key}`, text] as const),
  ),
)

/** Every Vietnamese text of the game that stands on the screen as it is. */
const TEXTS = [...sources]
  .filter(([file]) => /^(levels\/.+\/vi|assets\/languages\/vi\/[a-z]+)\.json$/.test(file))
  .flatMap(([, text]) => Object.values<unknown>(JSON.parse(text)))
  .filter((text): text is string => typeof text === 'string' && !text.includes('{{'))

/** The languages of the game and one more, or one with other files; read without the course. */
function withFolder(
  tag: string,
  files: Readonly<Record<string, unknown>>,
  more: readonly (readonly [string, string])[] = [],
) {
  const lines = new Map([...LINES, ...more])
  const only = new Map([...sources].filter(([file]) => file.startsWith('assets/languages/')))
  for (const file of [...only.keys()].filter(one => /\/levels[^/]*\.json$/.test(one))) only.delete(file)
  for (const [name, content] of Object.entries(files))
    only.set(`assets/languages/${tag}/${name}.json`, JSON.stringify(content))
  const problems: Problem[] = []
  const { beside } = readLanguages(only, problems)
  const read = beside.map(({ language, names }) => readHome(only, language, names, lines, problems))
  return { homes: homesOf(only, read, lines, problems), problems }
}
const byKey = (pack: HomePack) => ({ ...pack, strings: [...pack.strings].sort((a, b) => (a.key < b.key ? -1 : 1)) })
const INFO = { endonym: 'Xyz', html: 'xyz', fallback: ['vi'] }
const homeOf = (read: ReturnType<typeof withFolder>, tag: string) => read.homes.find(one => one.tag === tag)!
/** Every interface word in the language that stretches all vowels. */
function pseudo(info: object) {
  const files = Object.entries(vietnamese).map(([name, words]) => [
    name,
    Object.fromEntries(Object.entries(words).map(([key, text]) => [key, PSEUDO(text)])),
  ])
  return withFolder('xyz', { language: info, ...Object.fromEntries(files) })
}

test('the ten languages of the valley are in the menu under their own names', () => {
  const rows = packsOf(library).get(PATHS.languages) as { tag: string; endonym: string; meter: object | null }[]
  expect(rows.map(({ tag }) => tag).slice(0, 2)).toEqual(['vi', 'en'])
  expect(
    rows
      .map(({ tag, endonym }) => `${tag} ${endonym}`)
      .slice(2)
      .sort(),
  ).toEqual([
    'blt-Latn Tay Đăm',
    'blt-Tavt ꪼꪕ ꪒꪾ',
    'hmn-x-chv Hmôngz',
    'hmn-x-rpa Hmoob',
    'ium Iu Mienh',
    'kjg Kmhmu',
    'mtq Mường',
    'twh-Latn Tay Đón',
  ])
  expect(rows.filter(({ meter }) => meter === null).map(({ tag }) => tag)).toEqual(['vi', 'en'])
})

describe.each(library.homes.map(home => [home.tag, home] as const))('%s', (_, home) => {
  it('is at most 25 kB packed, and so is what it tells at the hearth; its lines of a level 15 kB', () => {
    const { levels } = splitHome(home, library.homes, chaptersOf(library))
    expect(packedSize(packs.get(PATHS.home(home.tag)))).toBeLessThanOrEqual(25_000)
    for (const [id, lines] of levels)
      expect([id, packedSize(lines) <= (id === HEARTH ? 25_000 : 15_000)]).toEqual([id, true])
  })

  it('opens in the browser as it was written, and first without what is told on a tap', async () => {
    const files = filesOf(library)
    expect(byKey(await loadWholeHome(files, home.tag))).toEqual(byKey(home))
    const lean = await loadHome(files, home.tag)
    const fields = [...lean.strings, ...lean.keyWords].flatMap(form => Object.keys(form))
    expect(['back', 'note', 'source', 'from', 'en'].filter(field => fields.includes(field))).toEqual([])
  })

  it('calls nothing attested or reviewed without saying by what or whom', () => {
    for (const one of [...home.strings, ...home.keyWords]) {
      if (one.status === 'attested') expect(one.source).toBeTruthy()
      if (one.status === 'rule') expect(one.from ?? one.source).toBeTruthy()
      if (one.status === 'reviewed') expect([one.by, one.when].every(Boolean)).toBe(true)
    }
  })

  it('gives every sentence that it drafts word for word, for who reviews it', () => {
    for (const one of home.strings.filter(({ status }) => status === 'draft')) expect(one.back).toBeTruthy()
  })

  it('shows no sentence on safety before its Vietnamese line, and none alone', () => {
    const shown = openHome(home, { drafts: true })
    for (const one of home.strings.filter(({ key, status }) => isSafety(key) && status !== 'reviewed'))
      expect(shown.line(one.vi)).toMatchObject({ second: true, alone: false })
  })

  it('takes no other text of the game for a line whose gaps are filled', () => {
    const shown = openHome(home, { drafts: true })
    const mistaken = TEXTS.filter(text => shown.line(text)?.origin.vi?.includes('{{'))
    expect(TEXTS.length).toBeGreaterThan(8000)
    expect(mistaken).toEqual([])
  })

  it('shows without drafts only what a source or a speaker gives', () => {
    const shown = openHome(home, { drafts: false })
    for (const { vi } of home.strings) {
      const status = shown.line(vi)?.origin.status ?? 'attested'
      expect(['attested', 'reviewed']).toContain(status)
    }
  })
})

test('chữ Mông Việt Nam is spelled from the other spelling by rule, and says so', () => {
  const rpa = library.homes.find(({ tag }) => tag === 'hmn-x-rpa')!
  const chv = library.homes.find(({ tag }) => tag === 'hmn-x-chv')!
  expect(chv.strings.map(({ key }) => key)).toEqual(rpa.strings.map(({ key }) => key))
  const stop = chv.strings.find(({ key }) => key === 'phrases.ui-chan')
  expect(stop).toMatchObject({ text: 'Thair', from: 'Thaiv', status: 'draft' })
})

test('what is said to children by their names is known with the names in it', () => {
  const rpa = library.homes.find(({ tag }) => tag === 'hmn-x-rpa')!
  const shown = openHome(rpa, { drafts: true })
  // A gap that is called as a number is would take no name.
  for (const key of ['together.turn', 'together.left', 'together.hold']) {
    const { vi } = rpa.strings.find(one => one.key === key)!
    expect(shown.line(vi.replace(/\{\{\w+\}\}/g, 'Mơ'))?.origin, key).toMatchObject({ vi })
  }
})

test('names and loans keep their spelling in either', () => {
  const lines = [
    ['phrases.say-sua', 'Hỏi cô Sua. Cô Sua ở nhà.', 'Nug kws tshuaj Sua. Sua nyob tsev.'],
    ['phrases.say-kem', 'Mẹ nướng cơm lam, có rau.', 'Niam ci cơm lam rau peb.'],
  ] as const
  const phrases = Object.fromEntries(lines.map(([key, , text]) => [key.slice('phrases.'.length), text]))
  const read = withFolder(
    'hmn-x-rpa',
    { phrases },
    lines.map(([key, vi]) => [key, vi]),
  )
  const texts = homeOf(read, 'hmn-x-chv').strings.map(({ text }) => text)
  expect(texts).toContain('Nus cưk yuôx Sua. Sua nhoz tsêr.')
  expect(texts).toContain('Niav chi cơm lam trâu pêz.')
})

test.each(['hmn-x-rpa', 'hmn-x-chv'])('lines of levels lie apart, and together are all of %s', async tag => {
  const files = filesOf(library)
  const home = await loadHome(files, tag)
  expect(home.levels).toContain('AT02')
  expect(home.strings.filter(({ key }) => key.startsWith('AT02'))).toEqual([])
  const lines = await loadHomeLevel(files, home, 'AT02')
  expect(lines.map(({ key }) => key)).toContain('AT02-01.text')
  const whole = library.homes.find(one => one.tag === tag)!
  const sorted = (of: HomePack) => [...of.strings].sort((a, b) => a.key.localeCompare(b.key))
  expect(sorted(await loadWholeHome(files, tag))).toEqual(sorted(whole))
})

test('a spelling by rule is not packed twice', () => {
  const packs = [...packsOf(library).keys()]
  expect(packs).toContain('homes/hmn-x-rpa/AT02.json')
  expect(packs.filter(path => path.startsWith('homes/hmn-x-chv/'))).toEqual([])
})

test('what is told on a tap is told of what came with the game, not of what the valley wrote instead', async () => {
  const files = filesOf(library)
  const lean = await loadHome(files, 'hmn-x-rpa')
  const whole = library.homes.find(({ tag }) => tag === 'hmn-x-rpa')!
  const key = 'phrases.ui-chan'
  const line = lean.strings.find(one => one.key === key)!
  expect(await loadTold(files, lean, line)).toEqual(whole.strings.find(one => one.key === key))
  expect(await loadTold(files, lean, { ...line, text: 'Txwv' })).toEqual({ ...line, text: 'Txwv' })
  expect(await loadTold(files, lean, lean.keyWords[0]!)).toEqual(whole.keyWords[0])
})

test('what a reader of one spelling said yes to is only by rule in the other', () => {
  const entry = { text: 'Thaiv', status: 'reviewed', by: 'Páo', when: '2026-11-26' }
  const read = withFolder('hmn-x-rpa', { phrases: { 'ui-chan': entry } })
  expect(read.problems).toEqual([])
  const [line] = homeOf(read, 'hmn-x-chv').strings.filter(({ key }) => key === 'phrases.ui-chan')
  expect(line).toMatchObject({ text: 'Thair', status: 'rule', from: 'Thaiv' })
  expect(line).not.toHaveProperty('by')
})

describe('a language unknown to the program', () => {
  it('needs no code: every interface word of a pseudo-language stands beside its Vietnamese line', () => {
    const read = pseudo(INFO)
    expect(read.problems).toEqual([])
    const home = homeOf(read, 'xyz')
    const shown = openHome(home, { drafts: true })
    for (const [name, words] of Object.entries(vietnamese))
      for (const text of Object.values(words).filter(one => !one.includes('{{') && /\p{L}/u.test(one)))
        expect([name, shown.line(text)?.text]).toEqual([name, expect.stringMatching(/^⟦/)])
  })

  it('may lack keys: Vietnamese stands there alone, the rest beside it, and the menu tells how much there is', () => {
    const whole = Object.entries(vietnamese.weir!).filter(([, text]) => !text.includes('{{'))
    const half = whole.filter((_, n) => n % 2 === 0)
    const weir = Object.fromEntries(half.map(([key, text]) => [key, PSEUDO(text)]))
    const { homes, problems } = withFolder('xyz', { language: INFO, weir })
    expect(problems).toEqual([])
    const home = openHome(homes.find(({ tag }) => tag === 'xyz')!, { drafts: true })
    const has = new Set(half.map(([, text]) => text))
    for (const [key, text] of whole)
      expect([key, home.line(text)?.text ?? null]).toEqual([key, has.has(text) ? PSEUDO(text) : null])
    const rows = packsOf({ ...library, homes }).get(PATHS.languages) as LanguageRow[]
    const row = rows.find(({ tag }) => tag === 'xyz')!
    expect(row.meter).toMatchObject({ of: expect.any(Number), draft: half.length, reviewed: 0 })
    const told = renderToString(h(LanguageMeter, { row, say: key => vietnamese.languages![key.slice(10)]! }))
    expect(told).toContain(vietnamese.languages!['meter-of'])
    expect(row.meter!.of).toBeGreaterThan(half.length)
  })

  it('runs from right to left where its folder says so', () => {
    const home = homeOf(pseudo({ ...INFO, dir: 'rtl', script: 'Arab', lineHeight: 1.8 }), 'xyz')
    expect(home.language).toMatchObject({ dir: 'rtl', script: 'Arab', lineHeight: 1.8, breaks: 'words' })
  })

  it('keeps HTML in its words as text', () => {
    const read = withFolder('xyz', { language: INFO, weir: { title: '<b onclick="x()">Tin</b>' } })
    expect(read.problems).toEqual([])
    expect(homeOf(read, 'xyz').strings[0]?.text).toBe('<b onclick="x()">Tin</b>')
  })

  it('opens in the browser as it was written', async () => {
    const { homes } = pseudo(INFO)
    const opened = await loadHome(filesOf({ ...library, homes }), 'xyz')
    expect(byKey(opened)).toEqual(byKey(homes.find(({ tag }) => tag === 'xyz')!))
  })
})

describe('slips of a pack are told', () => {
  const told = (tag: string, files: Readonly<Record<string, unknown>>) =>
    withFolder(tag, { language: INFO, ...files }).problems.map(({ path }) => path)

  it.each([
    ['an unknown key', 'xyz', { weir: { nothing: 'x' } }, 'nothing'],
    ['other gaps', 'xyz', { play: { turn: 'x {{who}}' } }, 'turn'],
    ['a plural key', 'xyz', { play: { turn_one: 'x {{name}}' } }, 'turn_one'],
    ['letters in pieces', 'xyz', { weir: { title: 'e\u0301' } }, 'title'],
    ['an empty text', 'xyz', { weir: { title: ' ' } }, 'title'],
    ['attested without a source', 'xyz', { weir: { title: { text: 'x', status: 'attested' } } }, 'title.source'],
    ['reviewed by nobody', 'xyz', { weir: { title: { text: 'x', status: 'reviewed' } } }, 'title.by'],
    ['by rule from nothing', 'xyz', { weir: { title: { text: 'x', status: 'rule' } } }, 'title.from'],
    ['a concept that no glossary has', 'xyz', { 'key-words': [{ concept: 'ufo', text: 'x', status: 'draft' }] }, 'ufo'],
    [
      'a rule of spelling that is none',
      'xyz',
      { language: { ...INFO, spelled: { from: 'vi', by: 'x' } } },
      'spelled.by',
    ],
    ['a direction that is none', 'xyz', { language: { ...INFO, dir: 'up' } }, 'dir'],
    ['a tag that browsers misread', 'hnj', {}, 'the whole file'],
    ['a tag that is none', 'x', {}, 'the whole file'],
  ])('%s', (_, tag, files, path) => {
    expect(told(tag, files)).toContain(path)
  })
})
