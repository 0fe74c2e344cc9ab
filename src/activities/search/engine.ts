import MiniSearch, { type SearchResult } from 'minisearch'
import type { Page } from '../../core/web'
import { foldedWords } from './fold'
import { marked, type Part } from './mark'

/** One row of the results. */
export interface Result {
  readonly page: Page
  /** Paid for its place: shown first and labelled. */
  readonly ad: boolean
  readonly title: readonly Part[]
  readonly snippet: readonly Part[]
}

export interface Engine {
  /** The best rows for what was asked, at most ten; none for a query without words. Never throws, whatever is typed. */
  search(query: string): Result[]
  /** Builds the index in slices, so that the first search need not. */
  warm(): Promise<void>
}

const MOST_RESULTS = 10
/** Paid places above the list; further paid pages stand where their words put them. */
const MOST_ADS = 3
/** A query of more different words than this is cut: nobody asks so, and time is bounded. */
const MOST_WORDS = 16
/** A paid page is shown first when it has at least this share of the query's words … */
const AD_SHARE = 0.5
/** … and the third one only when it answers at least this well beside the best page that did not pay. */
const LAST_AD = 0.5
/** Candidates whose words are looked at closely; the rest cannot come into the first ten. */
const CLOSELY = 40
const SLICE = 12

/** Much visited sorts of page stand a little higher, as they do in real engines. Whom one can trust plays no part. */
const POPULAR: Readonly<Partial<Record<Page['kind'], number>>> = {
  video: 1.15,
  'hoi-nhom': 1.12,
  'may-tra-loi': 1.1,
  'ban-hang': 1.1,
  bao: 1.08,
  lua: 1.05,
}
const PRETTY = { dep: 1.06, thuong: 1.03, xau: 1 } as const
const FRESH_BONUS = 0.12
const FRESH_DAYS = 120

const FIELDS = ['title', 'snippet', 'body', 'host', 'author'] as const
const BOOST = { title: 3, snippet: 1.6, body: 1, host: 0.8, author: 0.6 }

interface Doc extends Record<(typeof FIELDS)[number], string> {
  readonly id: string
}

function docOf(page: Page): Doc {
  return {
    id: page.id,
    title: page.title,
    snippet: page.snippet,
    body: page.body.join('\n'),
    host: page.host.replace('.example', ' '),
    author: page.authorName ?? '',
  }
}

/** A search engine over these pages, in the language they are written in. The index is built when first needed. */
export function openEngine(pages: readonly Page[]): Engine {
  const byId = new Map(pages.map(page => [page.id, page]))
  const index = new MiniSearch<Doc>({
    fields: [...FIELDS],
    tokenize: foldedWords,
    processTerm: word => word,
  })
  const waiting = [...pages]
  const known = new Set<string>()
  const wordsOf = new Map<string, readonly string[][]>()

  const add = (some: readonly Page[]) => {
    for (const page of some) {
      const doc = docOf(page)
      index.add(doc)
      for (const field of FIELDS) for (const word of foldedWords(doc[field])) known.add(word)
    }
  }

  /** The words of a page, text by text, looked up once. */
  const closely = (page: Page) => {
    const found =
      wordsOf.get(page.id) ?? [page.title, page.authorName ?? '', page.snippet, ...page.body].map(foldedWords)
    wordsOf.set(page.id, found)
    return found
  }

  const weigh = (hit: SearchResult, asked: readonly string[]): number => {
    const page = byId.get(hit.id)!
    const covered = hit.queryTerms.length / asked.length
    return hit.score * covered * (1 + adjacent(asked, closely(page))) * visits(page)
  }

  const search = (query: string): Result[] => {
    add(waiting.splice(0))
    const all = foldedWords(query)
    const asked = [...new Set(all)].slice(0, MOST_WORDS)
    if (asked.length === 0) return []
    const hits = index.search(asked.join(' '), {
      boost: BOOST,
      // Endings (“yellow” → “yellowing”) for longer words; a slip of a letter only where nothing is spelt so.
      prefix: word => word.length > 4 || !known.has(word),
      fuzzy: word => word.length > 3 && !known.has(word) && 1,
      weights: { prefix: 0.4, fuzzy: 0.3 },
      maxFuzzy: 1,
    })
    const ranked = hits
      .slice(0, CLOSELY)
      .map(hit => ({ hit, page: byId.get(hit.id)!, weight: weigh(hit, all.slice(0, MOST_WORDS)) }))
      .sort((a, b) => b.weight - a.weight)
    const best = ranked.find(({ page }) => !page.ad)?.weight ?? 0
    const ads = ranked
      .filter(({ page, hit }) => page.ad && hit.queryTerms.length >= asked.length * AD_SHARE)
      .filter(({ weight }, i) => i < MOST_ADS - 1 || weight >= best * LAST_AD)
      .slice(0, MOST_ADS)
    const rows = [...ads, ...ranked.filter(row => !ads.includes(row))].slice(0, MOST_RESULTS)
    return rows.map(({ page, hit }) => rowOf(page, query, new Set(hit.terms)))
  }

  return {
    search,
    warm: async () => {
      while (waiting.length > 0) {
        add(waiting.splice(0, SLICE))
        await new Promise(resolve => setTimeout(resolve))
      }
    },
  }
}

/** How often neighbours of the query are neighbours on the page, 0…1; a title counts double. */
function adjacent(asked: readonly string[], texts: readonly string[][]): number {
  if (asked.length < 2) return 0
  let sum = 0
  for (let i = 0; i + 1 < asked.length; i++) {
    const at = texts.findIndex(words => words.some((word, k) => word === asked[i] && words[k + 1] === asked[i + 1]))
    if (at >= 0) sum += at === 0 ? 1 : 0.5
  }
  return sum / (asked.length - 1)
}

function visits(page: Page): number {
  const days = page.age.days
  const fresh = days === undefined ? 0 : FRESH_BONUS * Math.exp(-days / FRESH_DAYS)
  return (POPULAR[page.kind] ?? 1) * PRETTY[page.looks] * (1 + fresh)
}

function rowOf(page: Page, query: string, found: ReadonlySet<string>): Result {
  return { page, ad: page.ad, title: marked(page.title, query, found), snippet: marked(page.snippet, query, found) }
}
