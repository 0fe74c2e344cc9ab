import type { Level, LevelCard } from '../core/level'
import { helpIn } from './help'
import type { Language } from './languages'
import type { ReadLevel } from './level'
import type { Library } from './library'
import { pageIn } from './page'
import { AUTHORITY } from './words'

/**
 * How the course is packed for the browser: JSON files that are small alone, by logical path. A level is one pack with
 * its Vietnamese words; each further language adds one pack of words, so that a new language needs no code.
 */
export interface CoursePack {
  readonly strands: Library['strands']
  readonly places: Library['places']
  readonly levels: readonly LevelCard[]
}

/** `tags`: the languages that have a pack of words beside this one. */
export interface LevelPack {
  readonly level: Level
  readonly words: Readonly<Record<string, string>>
  readonly tags: readonly string[]
}

export const PATHS = {
  course: 'course.json',
  level: (id: string) => `levels/${id}.json`,
  levelWords: (id: string, tag: string) => `levels/${id}.${tag}.json`,
  titles: (tag: string) => `titles/${tag}.json`,
  web: (tag: string) => `web/${tag}.json`,
  help: (tag: string) => `help/${tag}.json`,
  languages: 'languages/index.json',
  language: (tag: string) => `languages/${tag}.json`,
} as const

/** Every pack by its logical path. */
export function packsOf(library: Library): Map<string, unknown> {
  const packs = new Map<string, unknown>()
  const { strands, places, levels, pages, help, languages } = library
  packs.set(PATHS.course, { strands, places, levels: levels.map(({ card }) => card) } satisfies CoursePack)
  for (const read of levels) packLevel(read, packs)
  for (const { language, words } of languages) {
    const { tag } = language
    packs.set(PATHS.language(tag), words)
    packs.set(PATHS.titles(tag), Object.fromEntries(levels.map(read => [read.card.id, titleIn(tag, read)])))
    packs.set(PATHS.web(tag), { pages: pages.map(page => pageIn(tag, page)) })
    if (help) packs.set(PATHS.help(tag), helpIn(tag, help))
  }
  packs.set(
    PATHS.languages,
    languages.map(({ language }): Language => language),
  )
  return packs
}

function packLevel({ card, level, words }: ReadLevel, packs: Map<string, unknown>): void {
  const tags = Object.keys(words).filter(tag => tag !== AUTHORITY)
  const pack: LevelPack = { level: { ...level, checks: [] }, words: words[AUTHORITY] ?? {}, tags }
  packs.set(PATHS.level(card.id), pack)
  for (const tag of tags) packs.set(PATHS.levelWords(card.id, tag), words[tag])
}

function titleIn(tag: string, { card, words }: ReadLevel): string {
  const key = `${card.id}.title`
  return words[tag]?.[key] ?? words[AUTHORITY]?.[key] ?? card.id
}
