import type { HomePack, HomeString } from '../core/home-pack'
import type { Library } from './library'
import { HEARTH } from './paths'
import { respelledLine } from './respell'
import { AUTHORITY, type WordsByTag } from './words'

/** A language as it is packed. */
export interface SplitHome {
  /** What every screen needs: without the lines of levels. */
  readonly home: HomePack
  /** Chapter → its lines, where they are not only those of another spelling. */
  readonly levels: ReadonlyMap<string, readonly HomeString[]>
}

/** What is fetched only when it is opened, with its words: a level, a test, or what is told at the hearth. */
export interface Chapter {
  readonly id: string
  readonly words: WordsByTag
}

export function chaptersOf({ levels, tests, hearth }: Pick<Library, 'levels' | 'tests' | 'hearth'>): Chapter[] {
  const played = [...levels, ...tests].map(({ card, words }) => ({ id: card.id, words }))
  return hearth ? [...played, { id: HEARTH, words: hearth.words }] : played
}

/**
 * Lines of chapters lie apart, one pack each, so that a language opens as fast as it would without them. What is spelled by
 * rule from another of the languages is not packed twice.
 */
export function splitHome(whole: HomePack, homes: readonly HomePack[], chapters: readonly Chapter[]): SplitHome {
  const levelOf = new Map(
    chapters.flatMap(({ id, words }) => Object.keys(words[AUTHORITY] ?? {}).map(key => [key, id] as const)),
  )
  const apart = linesByLevel(whole, levelOf)
  const { spelled } = whole.language
  const from = spelled && homes.find(({ tag }) => tag === spelled.from)
  const theirs = from ? linesByLevel(from, levelOf) : null
  const again = (id: string) => theirs?.get(id)?.map(line => respelledLine(line, spelled!.by)) ?? []
  const isSpelled = (id: string) => JSON.stringify(apart.get(id)) === JSON.stringify(again(id))
  const ids = [...apart.keys()]
  const spelledLevels = ids.filter(isSpelled)
  const home = {
    ...whole,
    strings: whole.strings.filter(({ key }) => !levelOf.has(key)),
    ...(ids.length > 0 && { levels: ids }),
    ...(spelledLevels.length > 0 && { spelledLevels }),
  }
  return { home, levels: new Map([...apart].filter(([id]) => !spelledLevels.includes(id))) }
}

function linesByLevel({ strings }: HomePack, levelOf: ReadonlyMap<string, string>): Map<string, readonly HomeString[]> {
  const apart = new Map<string, HomeString[]>()
  for (const string of strings) {
    const id = levelOf.get(string.key)
    if (id !== undefined) apart.set(id, [...(apart.get(id) ?? []), string])
  }
  return apart
}
