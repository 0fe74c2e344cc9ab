import { rulesOf } from '../activities/rules'
import { clueUseOf } from '../core/clue-use'
import type { Level, LevelCard, LevelWords } from '../core/level'
import { type CommonPack, commonOf, type DrawingsPack, packDrawings } from './drawings'
import { hearthIn } from './hearth'
import { helpIn } from './help'
import { partsOf } from './home-parts'
import { chaptersOf, splitHome } from './home-split'
import { ADULTS, isPupils, type LanguageRow, linesIn, rowOf } from './homes'
import type { ReadLevel } from './level'
import type { Library } from './library'
import { pageIn, type ReadPage } from './page'
import { PATHS } from './paths'
import { planIn } from './plan'
import { remarksIn } from './remarks'
import { AUTHORITY } from './words'

/** The course without the levels themselves. */
export interface CoursePack {
  readonly strands: Library['strands']
  readonly places: Library['places']
  readonly levels: readonly LevelCard[]
  readonly tests: readonly LevelCard[]
}

/**
 * `tags`: the languages that have a pack of words beside this one. Drawings lie together, where like ones pack small: the
 * eighteen of a level are a third less to fetch than eighteen files.
 */
export interface LevelPack {
  readonly level: Level
  readonly words: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  readonly drawings: DrawingsPack
}

/** Every pack by its logical path. */
export function packsOf(library: Library): Map<string, unknown> {
  const packs = new Map<string, unknown>()
  const { strands, places, levels, tests, pages, help, plan, remarks, hearth, languages } = library
  const cards = (of: readonly ReadLevel[]) => of.map(({ card }) => card)
  packs.set(PATHS.course, { strands, places, levels: cards(levels), tests: cards(tests) } satisfies CoursePack)
  packs.set(PATHS.clues, { levels: levels.map(({ level }) => clueUseOf(level)) })
  const all = [...levels, ...tests]
  const common = commonOf(all.map(({ drawings }) => drawings))
  packs.set(PATHS.commonDrawn, common)
  for (const read of all) packLevel(read, pages, common, packs)
  for (const { language, words } of languages) {
    const { tag } = language
    const named = Object.entries(words)
    packs.set(PATHS.language(tag), Object.fromEntries(named.filter(([name]) => !ADULTS.has(name))))
    packs.set(PATHS.adultWords(tag), Object.fromEntries(named.filter(([name]) => ADULTS.has(name))))
    packs.set(PATHS.titles(tag), Object.fromEntries(all.map(read => [read.card.id, titleIn(tag, read)])))
    packs.set(PATHS.web(tag), { pages: pages.map(page => pageIn(tag, page)) })
    if (help) packs.set(PATHS.help(tag), helpIn(tag, help))
    if (plan) packs.set(PATHS.plan(tag), planIn(tag, plan, levels))
    if (hearth) packs.set(PATHS.hearth(tag), hearthIn(tag, hearth))
    if (remarks) packs.set(PATHS.remarks(tag), remarksIn(tag, remarks))
  }
  packHomes(library, packs)
  return packs
}

/** The menu of languages, and those that stand beside Vietnamese. */
function packHomes({ languages, homes, levels, tests, pages, hearth }: Library, packs: Map<string, unknown>): void {
  const words = languages.find(({ language }) => language.tag === AUTHORITY)?.words ?? {}
  const packed = (key: string) => {
    const dot = key.indexOf('.')
    const name = key.slice(0, dot)
    return !ADULTS.has(name) && words[name]?.[key.slice(dot + 1)] !== undefined
  }
  const chapters = chaptersOf({ levels, tests, hearth })
  for (const whole of homes) {
    const { home, levels: apart } = splitHome(whole, homes, chapters)
    const { pack, told } = partsOf(home, packed)
    packs.set(PATHS.home(home.tag), pack)
    packs.set(PATHS.homeTold(home.tag), told)
    for (const [id, lines] of apart) packs.set(PATHS.homeLevel(home.tag, id), lines)
  }
  const lines = linesIn(languages, [...levels, ...tests, ...pages, ...(hearth ? [hearth] : [])])
  const pupils = new Set([...lines.keys()].filter(isPupils))
  packs.set(PATHS.languages, [
    ...languages.map(
      ({ language: { tag, endonym, html } }): LanguageRow => ({
        tag,
        endonym,
        html,
        called: null,
        waits: null,
        meter: null,
      }),
    ),
    ...homes.map(home => rowOf(home, pupils)),
  ])
}

function packLevel(
  { card, level, words, drawings }: ReadLevel,
  pages: readonly ReadPage[],
  common: CommonPack,
  packs: Map<string, unknown>,
): void {
  const tags = Object.keys(words).filter(tag => tag !== AUTHORITY)
  const wordsIn = (tag: string): LevelWords => ({ ...words[tag], ...lent(level, pages, tag) })
  packs.set(PATHS.level(card.id), {
    level: { ...level, checks: [] },
    words: wordsIn(AUTHORITY),
    tags,
    drawings: packDrawings(drawings, common),
  } satisfies LevelPack)
  for (const tag of tags) packs.set(PATHS.levelWords(card.id, tag), wordsIn(tag))
}

/** Words of pages that the level's own cards show: the hearth asks about a page without opening the pocket internet. */
function lent(level: Level, pages: readonly ReadPage[], tag: string): LevelWords {
  const rules = rulesOf[level.mechanic]
  const keys = rules ? level.items.flatMap(item => rules.card(level, item).lines.map(line => line.key)) : []
  const found = keys.flatMap(key => {
    const page = pages.find(({ info }) => key.startsWith(`${info.id}.`))
    const text = page?.words[tag]?.[key]
    return text === undefined ? [] : [[key, text] as const]
  })
  return Object.fromEntries(found)
}

function titleIn(tag: string, { card, words }: ReadLevel): string {
  const key = `${card.id}.title`
  return words[tag]?.[key] ?? words[AUTHORITY]?.[key] ?? card.id
}
