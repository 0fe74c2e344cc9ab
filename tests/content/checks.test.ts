import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../src/activities/rules'
import { openEngine } from '../../src/activities/search/engine'
import type { SearchLevel } from '../../src/activities/search/level'
import { guessedByLooks } from '../../src/content/looks'
import { pageIn } from '../../src/content/page'
import { CAST, PLACES, TIERS } from '../../src/core/level'
import { pathOf } from '../../src/core/path'
import { headOf } from '../../src/screens/cast'
import { hasIcon } from '../../src/ui/icon'
import { library, read, sources, toldAfter } from './sources'

const LEVEL = 'levels/AT02/level.json'
const VI = 'levels/AT02/vi.json'

type Item = { id: string; side: string; pool: string; clues: string[]; answer: string; accept?: string[] }
const level = read<{ items: Item[]; story: { intro: { id: string; who: string }[] } }>(LEVEL)
const edit = (file: string, keys: object) => ({ [file]: JSON.stringify({ ...read<object>(file), ...keys }) })
const item = (id: string, keys: object) =>
  edit(LEVEL, { items: level.items.map(one => (one.id === id ? { ...one, ...keys } : one)) })
const risky = level.items.find(one => one.side === 'risky')!
const safe = level.items.find(one => one.side === 'safe')!

/** Faults against the rules of the course, and what must then be said where. */
const FAULTS: [string, Record<string, string | null>, { file: string; path: RegExp; sentence: RegExp }][] = [
  [
    'a competence that the annex does not have',
    edit(LEVEL, { competences: ['2.4.CB1b'] }),
    { file: LEVEL, path: /^competences$/, sentence: /"2\.4\.CB1b" does not exist.*1 indicators at CB1/ },
  ],
  [
    'a competence of no component',
    edit(LEVEL, { competences: ['2.6.CB1d'] }),
    { file: LEVEL, path: /^competences$/, sentence: /does not exist/ },
  ],
  ['a code of no AI framework', edit(LEVEL, { ai: ['6.X1'] }), { file: LEVEL, path: /^ai$/, sentence: /QĐ 2422/ }],
  [
    'a threat that is not in the catalogue',
    item(risky.id, { threat: 'T77' }),
    { file: LEVEL, path: /\.threat$/, sentence: /T01 to T34/ },
  ],
  [
    'a fresh item numbered like a core one',
    item('AT02-F1', { id: 'AT02-77' }),
    { file: LEVEL, path: /items\.AT02-77\.id/, sentence: /AT02-F1/ },
  ],
  [
    'an answer said twice',
    item(risky.id, { accept: [risky.answer] }),
    { file: LEVEL, path: /\.accept$/, sentence: /need not stand/ },
  ],
  [
    'a clue named twice',
    item(risky.id, { clues: ['hurry', 'hurry'] }),
    { file: LEVEL, path: /\.clues$/, sentence: /twice/ },
  ],
  [
    'somebody who does not live here',
    edit(LEVEL, { cast: ['ban', 'batman'] }),
    { file: LEVEL, path: /^cast/, sentence: /"batman" is not known.*"ba-in"/ },
  ],
  [
    'a risky message that is let through',
    item(risky.id, { answer: 'tha', accept: [] }),
    { file: LEVEL, path: /answer$/, sentence: /way of the others/ },
  ],
  [
    'a safe message that is stopped',
    item(safe.id, { answer: 'chan', accept: [] }),
    { file: LEVEL, path: /answer$/, sentence: /way of the others/ },
  ],
  [
    'an id that another level has',
    { 'levels/TG06/level.json': sources.get('levels/TG06/level.json')!.replaceAll('"TG06-01"', '"AT02-01"') },
    { file: 'levels/TG06/level.json', path: /AT02-01/, sentence: /AT02 has the id/ },
  ],
  [
    'a real person',
    edit(VI, { 'AT02-05.text': 'Thủ tướng nhắn em nhận quà nhé' }),
    { file: VI, path: /^AT02-05\.text$/, sentence: /"Thủ tướng", a real person/ },
  ],
  [
    'a bank account',
    edit(VI, { 'AT02-05.text': 'Chuyển vào 1903 4567 8901 nhé' }),
    { file: VI, path: /^AT02-05\.text$/, sentence: /account/ },
  ],
  [
    'a picture that is not described',
    edit(VI, { 'AT02-05.alt': 'Một ảnh' }),
    { file: VI, path: /^AT02-05\.alt$/, sentence: /described in 5 to 60/ },
  ],
  [
    'a description that is the caption once more',
    edit(VI, { 'AT02-05.alt': 'Cầu treo sáng nay đông người', 'AT02-05.caption': 'Cầu treo sáng nay đông người' }),
    { file: VI, path: /^AT02-05\.alt$/, sentence: /caption/ },
  ],
]

describe('each fault is told with file, path and a sentence', () => {
  test.each(FAULTS)('%s', (_name, changes, { file, path, sentence }) => {
    const told = toldAfter(changes)
    const fitting = told.filter(one => one.file === file && path.test(one.path) && sentence.test(one.sentence))
    expect(fitting, JSON.stringify(told, null, 1)).not.toEqual([])
  })
})

describe('looks give nothing away', () => {
  test('over each strand and the whole course', () => {
    // `readLibrary` tells it too; here only that it can be told at all.
    const shout = (text: string) => `${text.toUpperCase()}!!!`
    const changes = library.levels.flatMap(({ level: one }) => {
      if (one.strand !== 'an-toan') return []
      const file = `levels/${one.id}/vi.json`
      const words = read<Record<string, string>>(file)
      const loud = one.items
        .filter(({ side }) => side === 'risky')
        .map(({ id }) => [`${id}.text`, shout(words[`${id}.text`] ?? 'a')])
      return [[file, JSON.stringify({ ...words, ...Object.fromEntries(loud) })] as const]
    })
    const told = toldAfter(Object.fromEntries(changes), new Map(sources))
    expect(told).toContainEqual(
      expect.objectContaining({
        file: 'levels/course.json',
        path: 'strands.an-toan',
        sentence: expect.stringContaining('looks alone'),
      }),
    )
  })

  test('a reader who sees only looks guesses chance where sides look alike, and all where they do not', () => {
    const texts = Array.from({ length: 80 }, (_, i) => ({
      side: i % 2 ? ('risky' as const) : ('safe' as const),
      text: 'mẹ gọi em về ăn cơm '.repeat(1 + ((i * 7) % 5)).trim(),
    }))
    expect(guessedByLooks(texts)).toBeLessThan(0.62)
    const loud = texts.map(one => (one.side === 'risky' ? { ...one, text: `${one.text}!!!` } : one))
    expect(guessedByLooks(loud)).toBeGreaterThan(0.95)
  })

  test('handsome pages are as often usable as not', () => {
    const pages = library.pages.map(({ info }) => info)
    const changes = pages.flatMap(info => {
      const file = `levels/web/${info.id}/page.json`
      const looks = info.trust === 'dung-duoc' ? 'dep' : 'xau'
      return info.trust === 'tuy-cau-hoi' ? [] : [[file, JSON.stringify({ ...read<object>(file), looks })] as const]
    })
    const told = toldAfter(Object.fromEntries(changes))
    expect(told.filter(({ file, path }) => file === 'levels/web' && path === 'looks')).toHaveLength(2)
  })
})

/** Names under `key` anywhere in a level. */
function named(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    name === key && typeof part === 'string' ? [part] : named(part, key),
  )
}

describe('what the data names is there', () => {
  test.each(library.levels.map(({ level: one }) => [one.id, one] as const))('icons of %s', (_id, one) => {
    expect(named(one, 'icon').filter(icon => !hasIcon(icon))).toEqual([])
  })
  test('an icon that nobody drew is noticed', () => {
    expect(named({ rules: [{ icon: 'rong-bay' }, { icon: 'tha' }] }, 'icon').filter(icon => !hasIcon(icon))).toEqual([
      'rong-bay',
    ])
  })
  test.each(CAST)('%s has a face', who => {
    expect(existsSync(`assets/art/${headOf(who)}`)).toBe(true)
  })
})

describe('every level can be reached', () => {
  const cards = library.strands.flatMap(({ levels }) =>
    levels.flatMap(id => library.levels.find(({ card }) => card.id === id)?.card ?? []),
  )
  test.each([null, ...TIERS])('by a learner of tier %s', tier => {
    const all = new Set(pathOf(cards, tier, true).map(({ id }) => id))
    expect(library.levels.filter(({ card }) => !all.has(card.id))).toEqual([])
    const open = pathOf(cards, tier, false)
    expect(open.map(({ id }) => id).sort()).toEqual(
      cards
        .filter(card => !card.sensitive)
        .map(({ id }) => id)
        .sort(),
    )
    if (tier !== null) expect(open[0]?.tier).toBe(tier)
  })
  test('on the map', () => {
    for (const { card } of library.levels) expect(PLACES).toContain(card.place)
    expect(library.places.flatMap(({ levels }) => levels).sort()).toEqual(
      library.levels.map(({ card }) => card.id).sort(),
    )
  })
})

describe('a card is read in order', () => {
  const pages = Object.assign({}, ...library.pages.map(({ words }) => words.vi)) as Record<string, string>
  test.each(library.levels.map(one => [one.card.id, one] as const))('%s', (_id, { level: one, words }) => {
    const rules = rulesOf[one.mechanic]!
    for (const { id } of one.items) {
      const { lines } = rules.card(one, one.items.find(item => item.id === id)!)
      const keys = lines.map(({ key }) => key)
      expect(new Set(keys).size, id).toBe(keys.length)
      // Who says it stands before what is said, if it is shown at all.
      const who = keys.findIndex(key => /\.(from\.name|source)$/.test(key))
      const what = keys.findIndex(key => /\.text$/.test(key))
      if (who >= 0 && what >= 0) expect(who, id).toBeLessThan(what)
      for (const key of keys) expect(words.vi?.[key] ?? pages[key], key).toBeTruthy()
    }
  })
})

describe('the pocket internet answers good questions', () => {
  const searches = library.levels.flatMap(({ level: one, words }) =>
    one.mechanic === 'M5' ? [[one.id, one as SearchLevel, words] as const] : [],
  )
  const engines = ['vi', 'en'].map(tag => [tag, openEngine(library.pages.map(page => pageIn(tag, page)))] as const)

  test.each(searches)('%s: a page worth pinning is among the first five, typed or laid', (_id, one, words) => {
    for (const task of one.search.tasks) {
      const finds = (tag: string, query: string) => {
        const engine = engines.find(([name]) => name === tag)![1]
        const first = engine.search(query).slice(0, 5)
        return task.pinFull.some(pin => first.some(({ page }) => page.id === pin))
      }
      for (const query of task.goodQueries) {
        expect(finds('vi', query), `${task.id}: ${query}`).toBe(true)
        for (const [tag] of engines) {
          const laid = Array.from({ length: task.tiles }, (_, n) => `${task.id}.tiles.${n}`)
            .filter(key => query.toLowerCase().includes((words.vi?.[key] ?? '').toLowerCase().replace(/[!?]/g, '')))
            .map(key => words[tag]?.[key])
            .join(' ')
          // In English the tiles of the first question are enough: the others are typed in Vietnamese.
          if (laid && (tag === 'vi' || query === task.goodQueries[0]))
            expect(finds(tag, laid), `${task.id} (${tag}): ${laid}`).toBe(true)
        }
      }
    }
  })

  test('the right answer is not simply the longest', () => {
    const answers = searches.flatMap(([, one, words]) =>
      one.search.tasks.map(task =>
        task.answers.map(({ id, ok }) => ({ ok, long: words.vi?.[`${id}.text`]?.split(' ').length ?? 0 })),
      ),
    )
    const longest = answers.filter(all => {
      const most = Math.max(...all.map(({ long }) => long))
      const top = all.filter(({ long }) => long === most)
      return top.length === 1 && top[0]!.ok
    }).length
    const chance = answers.reduce((sum, all) => sum + 1 / all.length, 0)
    expect(longest).toBeLessThanOrEqual(chance + Math.sqrt(answers.length))
  })
})
