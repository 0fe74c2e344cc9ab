import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import source from '../../levels/TK07/level.json'
import { openEngine } from '../../src/activities/search/engine'
import { manyPages, pagesIn } from './search-pages'

const engine = openEngine(pagesIn('vi'))
const english = openEngine(pagesIn('en'))
const ids = (query: string, of = engine) => of.search(query).map(({ page }) => page.id)
const { tasks } = source.search
const task = (id: string) => tasks.find(one => one.id === id)!
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
const good = tasks.flatMap(({ id, goodQueries }) => goodQueries.map(query => [id, query] as const))
const weak = tasks.flatMap(({ id, weakQueries }) => weakQueries.map(({ query }) => [id, query] as const))

describe('a good query', () => {
  it.each(good)('%s “%s” finds a page that helps among the first five', (id, query) => {
    expect(ids(query).slice(0, 5)).toEqual(
      expect.arrayContaining([expect.toSatisfy((page: string) => task(id).pinFull.includes(page))]),
    )
  })

  it.each(good)('%s “%s” finds the same without marks, in capitals, and in decomposed letters', (_id, query) => {
    expect(ids(bare(query))).toEqual(ids(query))
    expect(ids(query.toUpperCase())).toEqual(ids(query))
    expect(ids(query.normalize('NFD'))).toEqual(ids(query))
  })

  it.each([
    ['TK07-t1', 'plum yellow leaves rain'],
    ['TK07-t1', 'plum yellow leaves cause'],
    ['TK07-t2', 'plum drainage'],
    ['TK07-t2', 'plum yellow leaves how to care'],
    ['TK07-t3', 'extension timetable'],
    ['TK07-t3', 'extension Bản Chàm'],
    ['TK07-t4', 'hens listless cold season'],
    ['TK07-t4', 'hens listless vet'],
  ])('%s “%s” does so in English too', (id, query) => {
    expect(
      ids(query, english)
        .slice(0, 5)
        .some(page => task(id).pinFull.includes(page)),
    ).toBe(true)
  })
})

describe('a weak query', () => {
  it.each(weak)('%s “%s” does not bring a page that helps to the top', (id, query) => {
    expect(task(id).pinFull).not.toContain(ids(query)[0])
  })

  it.each(['vàng lá chữa nhanh', 'giúp với', 'mận đẹp', 'thuốc rẻ nhất', 'thuốc', 'chữa nhanh', 'gà nhanh'])(
    '“%s” is answered by those who paid',
    query => {
      expect(
        engine
          .search(query)
          .slice(0, 2)
          .map(({ ad }) => ad),
      ).toEqual([true, true])
    },
  )

  it.each(['vàng lá chữa nhanh', 'giúp với', 'mận đẹp', 'thuốc', 'mận'])(
    '“%s” has no page that helps in the first three',
    query => {
      const id = weak.find(([, one]) => one === query)![0]
      expect(
        ids(query)
          .slice(0, 3)
          .filter(page => task(id).pinFull.includes(page)),
      ).toEqual([])
    },
  )
})

describe('the rows', () => {
  it('put paid pages first, say so, and are ten at most', () => {
    const rows = engine.search('mận vàng lá mưa')
    expect(rows.length).toBeLessThanOrEqual(10)
    expect(rows[0]).toMatchObject({ ad: true, page: { id: 'P03' } })
    expect(rows.filter(({ ad, page }) => ad !== page.ad)).toEqual([])
  })

  it('mark what was asked, by its own marks', () => {
    const row = engine.search('mận vàng lá').find(({ page }) => page.id === 'P08')!
    expect(row.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['vàng lá'])
    const all = row.snippet.map(({ text }) => text).join('')
    expect(all).toBe(row.page.snippet)
  })

  it('forgive a slip of one letter', () => {
    expect(ids('khuyen nomg lichh')).toContain('P09')
    expect(ids('khuyenn nông')).toContain('P09')
  })

  it('find a page by its address and by who wrote it', () => {
    expect(ids('thuocxanhla24h')[0]).toBe('P03')
    expect(ids('Lò Thị Ngân').slice(0, 5)).toContain('P01')
  })
})

describe('anything typed', () => {
  it.each(['', '   ', '🐃🌳', '!!!???', '\u0000\u200b', 'zxqwv kkkkjjjj', '<b>mận</b>', '\\', '((('])(
    '“%s” does no harm',
    query => {
      expect(engine.search(query).length).toBeLessThanOrEqual(10)
    },
  )

  it('five hundred letters and more are fine', () => {
    expect(ids(`mận vàng lá ${'mưa rất dài '.repeat(60)}`).length).toBeGreaterThan(0)
    expect(engine.search('a'.repeat(5000))).toEqual([])
  })

  it('never breaks, never shows more than ten, and joins to the page’s own words', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...good.map(([, q]) => q))),
        query => {
          const rows = engine.search(query)
          expect(rows.length).toBeLessThanOrEqual(10)
          expect(new Set(rows.map(({ page }) => page.id)).size).toBe(rows.length)
          for (const { page, title } of rows)
            expect(title.map(({ text }) => text).join('')).toBe(page.title.normalize('NFC'))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('two thousand pages', () => {
  it('are built in slices and answer from all of them', async () => {
    const big = openEngine(manyPages(2000))
    await big.warm()
    for (const [, query] of good) expect(big.search(query).length).toBeGreaterThan(0)
  })
})
