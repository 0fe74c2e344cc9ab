import { describe, expect, test } from 'vitest'
import { problems, read, sources, toldAfter } from './sources'

const LEVEL = 'levels/AT02/level.json'
const VI = 'levels/AT02/vi.json'
const EN = 'levels/AT02/en.json'
const PAGE = 'levels/web/P01/page.json'
const COURSE = 'levels/course.json'

const level = read<{ items: { id: string; pool: string }[] }>(LEVEL)
const vi = read<Record<string, string>>(VI)
const page = read<{ links: string[] }>(PAGE)
const course = read<{ strands: { id: string; levels: string[] }[] }>(COURSE)

/** A file with some keys changed; undefined takes a key out. */
const edit = (file: string, keys: object) => ({ [file]: JSON.stringify({ ...read<object>(file), ...keys }) })
const item = (id: string, keys: object) =>
  edit(LEVEL, { items: level.items.map(one => (one.id === id ? { ...one, ...keys } : one)) })

/** Each fault that an author could make, what it breaks, and what must then be said where. */
const FAULTS: [string, Record<string, string | null>, { file: string; path: RegExp; sentence: RegExp }][] = [
  [
    'a file that is not JSON',
    { [LEVEL]: '{ "id": "AT02", ' },
    { file: LEVEL, path: /whole file/, sentence: /not valid JSON.*comma/ },
  ],
  ['an empty file', { [VI]: '' }, { file: VI, path: /whole file/, sentence: /not valid JSON/ }],
  ['a missing words file', { [EN]: null }, { file: EN, path: /whole file/, sentence: /is missing/ }],
  ['a missing level file', { [LEVEL]: null }, { file: LEVEL, path: /whole file/, sentence: /is missing/ }],
  ['a list instead of a level', { [LEVEL]: '[]' }, { file: LEVEL, path: /./, sentence: /./ }],
  ['null instead of a level', { [LEVEL]: 'null' }, { file: LEVEL, path: /./, sentence: /must be an object/ }],
  [
    'no answer',
    item('AT02-05', { answer: undefined }),
    { file: LEVEL, path: /^items\.AT02-05\.answer$/, sentence: /missing/ },
  ],
  [
    'a misspelt key',
    item('AT02-05', { acept: [] }),
    { file: LEVEL, path: /^items\.AT02-05\.acept$/, sentence: /"acept" is not known/ },
  ],
  [
    'an unknown clue',
    item('AT02-05', { clues: ['asks-secrets'] }),
    { file: LEVEL, path: /^items\.AT02-05\.clues/, sentence: /"asks-secrets" is not known here.*"asks-secret"/ },
  ],
  [
    'an unknown side',
    item('AT02-05', { side: 'danger' }),
    { file: LEVEL, path: /^items\.AT02-05\.side$/, sentence: /"safe".*"risky"/ },
  ],
  ['a number as text', edit(LEVEL, { minutes: '7' }), { file: LEVEL, path: /^minutes$/, sentence: /must be a number/ }],
  [
    'an unknown place',
    edit(LEVEL, { place: 'song' }),
    { file: LEVEL, path: /^place$/, sentence: /"song" is not known/ },
  ],
  [
    'an unknown mechanic',
    edit(LEVEL, { mechanic: 'M77' }),
    { file: LEVEL, path: /^mechanic$/, sentence: /"M77" does not exist.*M1/ },
  ],
  [
    'an exit that the weir lacks',
    item('AT02-05', { answer: 'bay' }),
    { file: LEVEL, path: /items\..*answer/, sentence: /bay/ },
  ],
  [
    'a picture that nobody drew',
    { 'levels/TG02/tg02-bien-may.svg': null },
    { file: 'levels/TG02/level.json', path: /^items\.TG02-01\.picture$/, sentence: /tg02-bien-may\.svg.*Draw it/ },
  ],
  [
    'a picture that comes out of a pack otherwise than it went in',
    { 'levels/TG02/tg02-bien-may.svg': "<svg xmlns='http://www.w3.org/2000/svg'><path d= /></svg>" },
    { file: 'levels/TG02/level.json', path: /^items\.TG02-01\.picture$/, sentence: /cannot be packed.*double quotes/ },
  ],
  [
    'an id of another level',
    edit(LEVEL, { id: 'AT09' }),
    { file: LEVEL, path: /^id$/, sentence: /folder is called "AT02"/ },
  ],
  [
    'two things with one id',
    item('AT02-05', { id: 'AT02-04' }),
    { file: LEVEL, path: /items\..*id/, sentence: /already the id/ },
  ],
  [
    'a competence of another stage',
    edit(LEVEL, { competences: ['2.1.TC1a'] }),
    { file: LEVEL, path: /^competences$/, sentence: /not of tier 1/ },
  ],
  [
    'a speaker outside the cast',
    edit(LEVEL, { cast: ['ban'] }),
    { file: LEVEL, path: /^story\.AT02-i1\.who$/, sentence: /"cast"/ },
  ],
  [
    'more safe than risky items',
    item('AT02-05', { side: 'safe', answer: 'tha', threat: undefined, trick: undefined }),
    { file: LEVEL, path: /^items$/, sentence: /as many safe as risky core items/ },
  ],
  [
    'too few fresh items',
    edit(LEVEL, { items: level.items.filter(one => one.pool !== 'fresh') }),
    { file: LEVEL, path: /^items$/, sentence: /at least 6 fresh items/ },
  ],
  [
    'a safe item with a trick',
    item('AT02-01', { trick: 'giuc' }),
    { file: LEVEL, path: /^items\.AT02-01\.trick$/, sentence: /no trick/ },
  ],
  ['missing words', edit(EN, { 'AT02-05.why': undefined }), { file: EN, path: /^AT02-05\.why$/, sentence: /missing/ }],
  ['empty words', edit(VI, { 'AT02-05.why': ' ' }), { file: VI, path: /^AT02-05\.why$/, sentence: /empty/ }],
  [
    'words that nothing asks for',
    edit(VI, { 'AT02-99.why': 'Thế à?' }),
    { file: VI, path: /^AT02-99\.why$/, sentence: /Nothing in the structure/ },
  ],
  ['words as a list', { [VI]: '["a"]' }, { file: VI, path: /./, sentence: /one object/ }],
  [
    'a text too long for the tier',
    edit(VI, { 'AT02-05.text': `${vi['AT02-05.text']} và một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười` }),
    { file: VI, path: /^AT02-05\.text$/, sentence: /Make it 16 or fewer/ },
  ],
  [
    'a long reason',
    edit(VI, { 'AT02-05.why': 'Một câu. Hai câu. Ba câu. Bốn câu.' }),
    { file: VI, path: /^AT02-05\.why$/, sentence: /4 sentences/ },
  ],
  [
    'a real phone number',
    edit(VI, { 'AT02-05.text': 'Gọi cho chú số 0912 345 678 nhé!' }),
    { file: VI, path: /^AT02-05\.text$/, sentence: /0912345678.*09xx/ },
  ],
  [
    'a real address',
    edit(EN, { 'AT02-05.text': 'Look at quatang.vn for a gift' }),
    { file: EN, path: /^AT02-05\.text$/, sentence: /quatang\.vn.*\.example/ },
  ],
  [
    'a brand',
    edit(EN, { 'AT02-05.text': 'A message on TikTok' }),
    { file: EN, path: /^AT02-05\.text$/, sentence: /brand "TikTok"/ },
  ],
  [
    'Vietnamese without accents',
    edit(VI, { 'AT02-05.text': 'Cho to mat khau nhe ban' }),
    { file: VI, path: /^AT02-05\.text$/, sentence: /without any accent/ },
  ],
  [
    'accents in pieces',
    edit(VI, { 'AT02-05.text': vi['AT02-05.text']?.normalize('NFD') }),
    { file: VI, path: /^AT02-05\.text$/, sentence: /NFC/ },
  ],
  [
    'a folder that the course forgets',
    { 'levels/AT77/level.json': '{}' },
    { file: 'levels/course.json', path: /^strands$/, sentence: /Add "AT77"/ },
  ],
  [
    'a course without its level',
    edit(COURSE, { strands: [{ ...course.strands[0], levels: ['AT02', 'AT88'] }, ...course.strands.slice(1)] }),
    { file: 'levels/AT88/level.json', path: /./, sentence: /missing/ },
  ],
  [
    'a link that leads nowhere',
    edit(PAGE, { links: [...page.links, 'P999'] }),
    { file: PAGE, path: /^links$/, sentence: /no page "P999"/ },
  ],
  [
    'a page of countless paragraphs',
    edit(PAGE, { body: 1e308 }),
    { file: PAGE, path: /^body$/, sentence: /does not fit/ },
  ],
  [
    'a page with a real address',
    edit(PAGE, { host: 'khuyennong.vn' }),
    { file: PAGE, path: /^host$/, sentence: /\.example/ },
  ],
  [
    'a page that a level needs',
    { [PAGE]: null, 'levels/web/P01/vi.json': null, 'levels/web/P01/en.json': null },
    { file: 'levels/TK07/level.json', path: /./, sentence: /no page "P01"/ },
  ],
  [
    'help without 111',
    { 'levels/help/help.json': sources.get('levels/help/help.json')!.replace('"111"', '"110"') },
    { file: 'levels/help/help.json', path: /^channels$/, sentence: /111/ },
  ],
]

test('the course itself is right, so that each fault below is the only one', () => {
  expect(problems).toEqual([])
})

describe('each fault is told with file, path and a sentence', () => {
  test.each(FAULTS)('%s', (_name, changes, { file, path, sentence }) => {
    const told = toldAfter(changes)
    const fitting = told.filter(one => one.file === file && path.test(one.path) && sentence.test(one.sentence))
    expect(fitting, JSON.stringify(told, null, 1)).not.toEqual([])
  })
})

test('all faults are told at once', () => {
  const told = toldAfter({
    ...item('AT02-05', { side: 'danger' }),
    ...edit(EN, { 'AT02-01.why': undefined }),
    ...edit(VI, { 'AT02-02.text': 'Gọi 0912345678 nhé!' }),
    'levels/web/P02/page.json': '{',
    'assets/languages/en/places.json': '{}',
  })
  for (const file of [LEVEL, EN, VI, 'levels/web/P02/page.json', 'assets/languages/en/places.json']) {
    expect(told.map(one => one.file)).toContain(file)
  }
  for (const { path, sentence } of told) {
    expect(path).not.toBe('')
    expect(sentence).toMatch(/[.?]$/)
  }
})

describe('interface words', () => {
  const file = 'assets/languages/en/places.json'

  test('a key that English lacks, and one that Vietnamese lacks', () => {
    const { suoi, ...rest } = read<Record<string, string>>(file)
    const told = toldAfter({ [file]: JSON.stringify({ ...rest, soui: suoi }) })
    expect(told).toContainEqual({ file, path: 'suoi', sentence: expect.stringContaining('missing') })
    expect(told).toContainEqual({ file, path: 'soui', sentence: expect.stringContaining('does not have this key') })
  })

  test('names in {{ }} that differ', () => {
    const told = toldAfter({
      'assets/languages/vi/trial.json': '{ "count": "{{n}} tin" }',
      'assets/languages/en/trial.json': '{ "count": "{{m}} messages" }',
    })
    expect(told).toEqual([
      { file: 'assets/languages/en/trial.json', path: 'count', sentence: expect.stringContaining('{{ }}') },
    ])
  })

  test('plural forms, which the languages of the valley do not have', () => {
    const told = toldAfter({
      'assets/languages/vi/trial.json': '{ "count_one": "một tin" }',
      'assets/languages/en/trial.json': '{ "count_one": "one message" }',
    })
    expect(told.map(one => one.sentence)).toEqual([
      expect.stringContaining('plural'),
      expect.stringContaining('plural'),
    ])
  })

  test('another language may have fewer words, but none of its own', () => {
    const language = '{ "endonym": "Hmoob", "html": "hmn", "fallback": ["vi"] }'
    const good = { 'assets/languages/hmn-x-rpa/language.json': language }
    expect(toldAfter({ ...good, 'assets/languages/hmn-x-rpa/places.json': '{ "suoi": "Dej" }' })).toEqual([])
    const told = toldAfter({ ...good, 'assets/languages/hmn-x-rpa/places.json': '{ "dej": "Dej" }' })
    expect(told.map(one => one.path)).toEqual(['dej'])
  })
})
