import { readdirSync } from 'node:fs'
import type { Page, Route } from 'playwright/test'
import { type HomePack, isSafety } from '../../src/core/home-pack'
import { levelWords, wordsOf } from './game'

/** Languages that do not exist, with words for all of the game: what the words of a real one may one day do to a screen. */
export interface Strange {
  readonly dir: 'ltr' | 'rtl'
  readonly letters: string
  /** Whether a speaker said yes to all but the safety sentences, so that those lines stand without Vietnamese. */
  readonly reviewed: boolean
}

/** In the place of a language that has no words yet. */
const TAG = 'kjg'
/** Stands in every safety sentence, and in nothing else. */
export const SAFETY = '☂'
/** Of the length of the Vietnamese line. */
const LONGER = 1.6
/** Real ones, whose longest lines a line is as long as. */
const REAL = ['en', 'hmn-x-rpa', 'hmn-x-chv', 'blt-Latn', 'mtq']

/** The text in brackets, each word longer and its gaps kept; more such words, until it has `atLeast` characters. */
function stretched(text: string, letters: string, atLeast = 0): string {
  const words = text.replace(/(\{\{\w+\}\})|\p{L}[\p{L}\p{M}]*/gu, (word, gap: string | undefined) =>
    gap === undefined ? letters.repeat(3).slice(0, Math.ceil(word.length * LONGER)) : gap,
  )
  const missing = Math.max(0, atLeast - words.length)
  const more = ` ${letters.slice(0, 5)}`.repeat(Math.ceil(missing / 6))
  return `[${words}${more}]`
}

/** Every line of the interface in this language, by its whole key; those that it lacks are left out. */
function interfaceOf(tag: string): Map<string, string> {
  const files = readdirSync(`assets/languages/${tag}`).filter(file => /^[a-z]+\.json$/.test(file))
  const lines = files
    .filter(file => file !== 'language.json')
    .flatMap(file =>
      Object.entries<string | { text: string }>(wordsOf(tag, file.replace('.json', ''))).map(
        ([key, line]) => [`${file.replace('.json', '')}.${key}`, typeof line === 'string' ? line : line.text] as const,
      ),
    )
  return new Map(lines)
}

/** The Vietnamese lines of the interface and of these folders of levels. */
export function vietnameseLines(folders: readonly string[]): Map<string, string> {
  const told = folders.flatMap(folder => Object.entries(levelWords(folder, 'vi')))
  return new Map([...interfaceOf('vi'), ...told].filter(([, text]) => /\p{L}/u.test(text)))
}

function stringsOf({ letters, reviewed }: Strange, lines: ReadonlyMap<string, string>): HomePack['strings'] {
  const real = REAL.map(interfaceOf)
  return [...lines].map(([key, vi]) => {
    const longest = Math.max(...real.map(words => words.get(key)?.length ?? 0))
    const text = stretched(vi, letters, longest).slice(0, 1990)
    if (isSafety(key)) return { key, vi, text: `${SAFETY}${text}`, status: 'draft' }
    return reviewed
      ? { key, vi, text, status: 'reviewed', by: 'Mỷ', when: '2026-11-26' }
      : { key, vi, text, status: 'draft' }
  })
}

/** The tablet, whose first screen is shown, speaks it from now on: beside Vietnamese, or instead where it may. */
export async function speak(page: Page, strange: Strange, lines: ReadonlyMap<string, string>): Promise<void> {
  const strings = stringsOf(strange, lines)
  await page.route(`**/homes/${TAG}-*.json`, route =>
    changed(route, (pack: HomePack) => ({
      ...pack,
      language: { ...pack.language, dir: strange.dir },
      strings,
      plain: {},
      keyWords: [],
    })),
  )
  await page.evaluate(
    chosen => {
      const before = JSON.parse(localStorage.getItem('ban-sang-settings') ?? '{}')
      localStorage.setItem('ban-sang-settings', JSON.stringify({ ...before, ...chosen }))
    },
    { home: TAG, drafts: true, lines: strange.reviewed ? 'alone' : 'under' },
  )
  await page.reload()
}

async function changed(route: Route, change: (pack: never) => unknown): Promise<void> {
  const pack = await (await route.fetch()).json()
  await route.fulfill({ json: change(pack as never) })
}
