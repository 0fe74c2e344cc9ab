import type { HomePack, HomeString } from '../core/home-pack'
import type { ReadLevel } from './level'
import { respelledLine } from './respell'
import { AUTHORITY } from './words'

/** A language as it is packed. */
export interface SplitHome {
  /** What every screen needs: without the lines of levels. */
  readonly home: HomePack
  /** Level → its lines, where they are not only those of another spelling. */
  readonly levels: ReadonlyMap<string, readonly HomeString[]>
}

/**
 * Lines of levels lie apart, one pack a level, so that a language opens as fast as it would without them. What is spelled by
 * rule from another of the languages is not packed twice.
 */
export function splitHome(whole: HomePack, homes: readonly HomePack[], levels: readonly ReadLevel[]): SplitHome {
  const levelOf = new Map(
    levels.flatMap(({ card, words }) => Object.keys(words[AUTHORITY] ?? {}).map(key => [key, card.id] as const)),
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
