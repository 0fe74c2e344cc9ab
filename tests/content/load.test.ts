import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bind, direct } from '../../scripts/bind'
import { rulesOf } from '../../src/activities/rules'
import { loadTitles, openCourse } from '../../src/content/course'
import { loadLevel } from '../../src/content/level-text'
import { readLibrary } from '../../src/content/library'
import { loadHelp, loadInterface, loadWeb } from '../../src/content/load'
import { loadLanguages, loadWholeHome } from '../../src/content/load-home'
import { BrokenPack } from '../../src/content/open'
import { packsOf } from '../../src/content/packs'
import { PATHS } from '../../src/content/paths'
import { filesOf, library, sources } from './sources'

const packs = packsOf(library)
const files = filesOf(library)

describe('what the browser opens is what was written', () => {
  test('the course', async () => {
    const course = await openCourse(files)
    expect(course.places).toHaveLength(15)
    expect([...course.cards.keys()].sort()).toEqual(library.levels.map(({ card }) => card.id).sort())
    expect(course.cards.get('AT02')).toMatchObject({ strand: 'an-toan', place: 'suoi', mechanic: 'M1', tier: 1 })
    expect(course.places.find(place => place.id === 'suoi')?.levels).toEqual(['AT02'])
  })

  test.each(library.levels.map(({ level }) => level.id))('level %s in both languages', async id => {
    const read = library.levels.find(({ level }) => level.id === id)
    const vietnamese = await loadLevel(files, id, 'vi')
    const english = await loadLevel(files, id, 'en')
    expect(vietnamese.level).toEqual({ ...read?.level, checks: [] })
    for (const [key, text] of Object.entries(read?.words.vi ?? {})) {
      expect(vietnamese.words(key)).toBe(text)
      expect(english.words(key)).toBe(read?.words.en?.[key])
      expect(english.vietnamese(key)).toBe(text)
    }
    expect(() => english.words('AT99.title')).toThrow('AT99.title')
  })

  test('the pocket internet, help, titles and interface words', async () => {
    const web = await loadWeb(files, 'en')
    expect(web.pages).toHaveLength(library.pages.length)
    const page = web.pages.find(({ id }) => id === 'P01')
    expect(page?.body).toHaveLength(3)
    expect(page?.authorName).toContain('Lò Thị Ngân')
    expect(web.pages.find(({ id }) => id === 'P59')?.age).toEqual({})
    const help = await loadHelp(files, 'vi')
    expect(help.channels.flatMap(channel => channel.numbers)).toContain('111')
    expect(help.spoken).toHaveLength(3)
    expect(await loadTitles(files, 'en')).toMatchObject({ AT02: 'The message stream' })
    expect((await loadLanguages(files)).map(({ tag }) => tag).slice(0, 2)).toEqual(['vi', 'en'])
    expect((await loadInterface(files, 'vi')).places?.suoi).toBe('Suối Sao')
  })
})

test.each(library.levels.map(({ card }) => card.id))('level %s takes 40 kB at most, packed', id => {
  expect(gzipSync(JSON.stringify(packs.get(PATHS.level(id))), { level: 9 }).length).toBeLessThanOrEqual(40_000)
})

test('a third language needs a folder only, and stands beside Vietnamese', async () => {
  const more = new Map(sources)
  more.set('assets/languages/xyz/language.json', '{ "endonym": "Xyz", "html": "xyz", "fallback": ["vi"] }')
  more.set('assets/languages/xyz/levels.json', '{ "AT02.title": "Dej xa xov" }')
  const read = readLibrary(more, rulesOf)
  expect(read.problems).toEqual([])
  const { strings, language } = await loadWholeHome(filesOf(read.library), 'xyz')
  expect(strings).toEqual([{ key: 'AT02.title', vi: 'Suối tin nhắn', text: 'Dej xa xov', status: 'draft' }])
  expect(language).toMatchObject({ script: 'Latn', dir: 'ltr', fonts: [] })
  expect((await loadLanguages(filesOf(read.library))).map(({ tag }) => tag)).toContain('xyz')
})

describe('a pack that is not there or not whole is named', () => {
  const whole = packs.get('levels/AT02.json') as { level: { items: unknown[] } }
  test.each([
    ['levels/AT99.json', 'away', () => loadLevel(files, 'AT99', 'vi')],
    ['levels/AT02.json', 'broken', () => loadLevel(filesOf(library, { 'levels/AT02.json': null }), 'AT02', 'vi')],
    ['levels/AT02.json', 'broken', () => loadLevel(files, 'AT02', 'vi', {})],
    [
      'levels/AT02.json',
      'broken',
      () => {
        const torn = { ...whole, level: { ...whole.level, items: whole.level.items.slice(0, 3).concat({}) } }
        return loadLevel(filesOf(library, { 'levels/AT02.json': torn }), 'AT02', 'vi')
      },
    ],
    ['levels/AT02.en.json', 'broken', () => loadLevel(filesOf(library, { 'levels/AT02.en.json': [1] }), 'AT02', 'en')],
    ['course.json', 'broken', () => openCourse(filesOf(library, { 'course.json': { strands: 3 } }))],
    ['web/vi.json', 'broken', () => loadWeb(filesOf(library, { 'web/vi.json': { pages: [{}] } }), 'vi')],
    ['help/vi.json', 'broken', () => loadHelp(filesOf(library, { 'help/vi.json': {} }), 'vi')],
  ] as const)('%s is %s', async (file, why, open) => {
    const error = await open().then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(BrokenPack)
    expect(error).toMatchObject({ file, why })
  })
})

test('the first script names no level, so that it does not grow with them', () => {
  const bound = bind(process.cwd())
  const named = Object.keys(direct(bound))
  expect(named).toContain('course.json')
  expect(named.filter(path => path.startsWith('levels/'))).toEqual([])
  const shelf = JSON.parse(bound.packs.get('shelf.json')?.text ?? '{}') as Record<string, string>
  for (const { card } of library.levels) {
    expect(shelf[`levels/${card.id}.json`]).toBe(`./${bound.packs.get(`levels/${card.id}.json`)?.file}`)
  }
})
