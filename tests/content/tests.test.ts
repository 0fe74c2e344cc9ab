import { describe, expect, test } from 'vitest'
import { openCourse } from '../../src/content/course'
import { loadLevel } from '../../src/content/level-text'
import { guessedByLooks } from '../../src/content/looks'
import { printed } from '../../src/content/problems'
import { STRANDS, TIERS } from '../../src/core/level'
import { filesOf, library, problems, read, toldAfter } from './sources'

const ID = 'TT-AT1'
const LEVEL = `levels/${ID}/level.json`
const COURSE = 'levels/course.json'
interface Test {
  items: { id: string; form: string; side: string; answer: string; trick?: string; icon?: string }[]
  heldOut: { trick: string }
}
const level = read<Test>(LEVEL)
const course = read<{ strands: { id: string; levels: string[] }[]; tests: string[] }>(COURSE)

const edit = (file: string, keys: object) => ({ [file]: JSON.stringify({ ...read<object>(file), ...keys }) })
const item = (id: string, keys: object) =>
  edit(LEVEL, { items: level.items.map(one => (one.id === id ? { ...one, ...keys } : one)) })
const risky = level.items.find(one => one.form === 'truoc' && one.side === 'risky' && !one.trick)!
const held = level.items.find(one => one.form === 'sau' && one.trick === level.heldOut.trick)!

describe('the tests before and after', () => {
  test('there is one for each strand and tier, without a mistake, and none of them is a level of the map', async () => {
    const rows = library.tests.map(({ level: { strand, tier } }) => `${strand} ${tier}`)
    expect(rows.sort()).toEqual(STRANDS.flatMap(strand => TIERS.map(tier => `${strand} ${tier}`)).sort())
    expect(printed(problems.filter(({ file }) => file.startsWith('levels/TT-')))).toBe('')
    const opened = await openCourse(filesOf(library))
    expect(opened.tests.map(({ id }) => id).sort()).toEqual(library.tests.map(one => one.level.id).sort())
    for (const { id } of opened.tests) {
      expect(opened.cards.has(id)).toBe(false)
      expect(opened.places.some(place => place.levels.includes(id))).toBe(false)
    }
  })

  test.each(library.tests.map(one => one.level.id))('%s opens in both languages with all it shows', async id => {
    for (const tag of ['vi', 'en']) {
      const text = await loadLevel(filesOf(library), id, tag)
      for (const one of text.level.items) {
        expect(text.words(`${one.id}.text`) && text.words(`${one.id}.why`)).toBeTruthy()
        if (one.side === 'risky') expect(text.has(`${one.id}.move`), one.id).toBe(true)
      }
    }
  })

  test('whoever sees only how a text looks cannot tell the sides apart', () => {
    const texts = library.tests.flatMap(({ level: one, words }) =>
      one.items.map(({ id, side }) => ({ side, text: words.vi?.[`${id}.text`] ?? '' })),
    )
    expect(texts).toHaveLength(144)
    expect(guessedByLooks(texts)).toBeLessThan(0.6)
  })

  const FAULTS: [string, Record<string, string | null>, { file: string; path: RegExp; sentence: RegExp }][] = [
    [
      'five risky items in a paper',
      item(level.items.find(one => one.form === 'truoc' && one.side === 'safe')!.id, { side: 'risky', threat: 'T01' }),
      { file: LEVEL, path: /^items$/, sentence: /"truoc" must have 4 safe and 4 risky items, but has 3 and 5/ },
    ],
    [
      'an item moved to the other paper',
      item(risky.id, { form: 'sau' }),
      { file: LEVEL, path: /^items$/, sentence: /"sau" must have 4 safe and 4 risky/ },
    ],
    ['a third paper', item(risky.id, { form: 'giua' }), { file: LEVEL, path: /form$/, sentence: /"truoc", "sau"/ }],
    [
      'an answer that is no exit',
      item(risky.id, { answer: 'hoi' }),
      { file: LEVEL, path: /answer$/, sentence: /"hoi" is not an exit/ },
    ],
    [
      'an item whose every answer is right',
      item(risky.id, { accept: ['cu-lam'] }),
      { file: LEVEL, path: /accept$/, sentence: /nothing to judge/ },
    ],
    [
      'a paper without the trick held out',
      item(held.id, { trick: 'giuc' }),
      { file: LEVEL, path: /^items$/, sentence: /No item of the paper "sau" uses the trick/ },
    ],
    [
      'a trick held out that does not say so',
      item(held.id, { heldOut: false }),
      { file: LEVEL, path: /heldOut$/, sentence: /is the one held out/ },
    ],
    [
      'an item of a level among those of a test',
      item(risky.id, { pool: 'core' }),
      { file: COURSE, path: /^tests$/, sentence: /other pools than "transfer"/ },
    ],
    [
      'no picture for a child who does not read',
      item(risky.id, { icon: undefined }),
      { file: LEVEL, path: /icon$/, sentence: /need a picture/ },
    ],
    [
      'a text too long for the tier',
      edit(`levels/${ID}/vi.json`, { [`${risky.id}.text`]: 'dài '.repeat(17) }),
      { file: `levels/${ID}/vi.json`, path: /text$/, sentence: /17 syllables/ },
    ],
    [
      'an id that two tests share',
      item(risky.id, { id: 'TT-AT2-01' }),
      { file: /TT-AT/.source, path: /TT-AT2-01/, sentence: /has this id already|starts with/ },
    ],
    [
      'a level that practises the trick held out',
      edit('levels/AT02/level.json', {
        items: read<Test>('levels/AT02/level.json').items.map(one =>
          one.id === 'AT02-09' ? { ...one, trick: level.heldOut.trick } : one,
        ),
      }),
      { file: 'levels/AT02/level.json', path: /^AT02-09\.trick$/, sentence: /TT-AT1 holds the trick/ },
    ],
    [
      'a test among the levels of a strand',
      edit(COURSE, {
        strands: course.strands.map(one => (one.id === 'an-toan' ? { ...one, levels: [...one.levels, ID] } : one)),
      }),
      { file: COURSE, path: /^strands$/, sentence: /"TT-AT1" (is a test|stands here twice)/ },
    ],
    [
      'two tests of one strand and tier',
      edit('levels/TT-AT2/level.json', { tier: 1 }),
      { file: COURSE, path: /^tests$/, sentence: /are both of an-toan, tier 1/ },
    ],
    [
      'a test whose folder is in no list',
      edit(COURSE, { tests: course.tests.filter(id => id !== ID) }),
      { file: COURSE, path: /^strands$/, sentence: /folder levels\/TT-AT1/ },
    ],
  ]
  test.each(FAULTS)('%s is told', (_name, changes, { file, path, sentence }) => {
    const told = toldAfter(changes)
    expect(
      told.some(one => new RegExp(file).test(one.file) && path.test(one.path) && sentence.test(one.sentence)),
      printed(told),
    ).toBe(true)
  })
})
