import type { HomePack, HomeString } from '../core/home-pack'
import type { ReadLevel } from './level'
import { AUTHORITY } from './words'

/** A language as it is packed. */
export interface SplitHome {
  /** What every screen needs: without the lines of levels. */
  readonly home: HomePack
  /** Level → its lines. */
  readonly levels: ReadonlyMap<string, readonly HomeString[]>
}

/** Lines of levels lie apart, one pack a level, so that a language opens as fast as it would without them. */
export function splitHome(whole: HomePack, levels: readonly ReadLevel[]): SplitHome {
  const levelOf = new Map(
    levels.flatMap(({ card, words }) => Object.keys(words[AUTHORITY] ?? {}).map(key => [key, card.id] as const)),
  )
  const apart = new Map<string, HomeString[]>()
  for (const string of whole.strings) {
    const id = levelOf.get(string.key)
    if (id !== undefined) apart.set(id, [...(apart.get(id) ?? []), string])
  }
  const strings = whole.strings.filter(({ key }) => !levelOf.has(key))
  return { home: { ...whole, strings, ...(apart.size > 0 && { levels: [...apart.keys()] }) }, levels: apart }
}
