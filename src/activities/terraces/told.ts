import type { SayKey } from '../../ui/say'
import { basketsOf, hasLamps, isUsable, judged, lampsOf, type TerracesItem, type TerracesLevel } from './level'
import { ASIDE, belongs, givenAt, holds, type Placed, pairsOf, right } from './order'

/** One order that was done and is being talked about. */
export interface Told {
  readonly set: string
  readonly placed: Placed
  /** It was a second look. */
  readonly again: boolean
}

/** How one basket fared: `right` is what its feedback says, `order` that it only stands on another step. */
export interface Fate {
  readonly item: TerracesItem
  readonly right: boolean
  readonly words: SayKey
}

/** Usable baskets that stand above a better one, or below a worse one that is usable too. */
function outOfOrder(level: TerracesLevel, baskets: readonly TerracesItem[], placed: Placed): ReadonlySet<string> {
  const usable = new Set(baskets.filter(isUsable).map(item => item.id))
  const wrong = pairsOf(level, baskets, placed).filter(
    pair => !pair.right && usable.has(pair.worse) && placed[pair.better] !== ASIDE && placed[pair.worse] !== ASIDE,
  )
  return new Set(wrong.flatMap(pair => [pair.better, pair.worse]))
}

/** Baskets of the set in the order in which they belong, each with what is to be said about it. */
export function fatesOf(level: TerracesLevel, { set, placed, again }: Told): Fate[] {
  const baskets = basketsOf(level, set)
  const swapped = outOfOrder(level, baskets, placed)
  return [...baskets]
    .sort((a, b) => a.rank - b.rank)
    .map(item => {
      const given = givenAt(level, placed[item.id])
      if (!judged(item)) return { item, right: given === item.answer, words: wordsForAlso(given) }
      const good = right(item, given)
      const moved = swapped.has(item.id)
      return { item, right: good && !moved, words: wordsFor(level, item, good, moved, again) }
    })
}

function wordsForAlso(given: string): SayKey {
  if (given === 'tot-nhat') return 'terraces.also-not-best'
  return given === 'chua-nen' ? 'terraces.also-not-not' : 'terraces.also-fine'
}

function wordsFor(level: TerracesLevel, item: TerracesItem, good: boolean, moved: boolean, again: boolean): SayKey {
  const safe = isUsable(item)
  if (level.terraces.mode === 'choose') {
    if (safe) return good ? 'terraces.best-right' : 'terraces.best-wrong'
    return good ? 'terraces.not-right' : 'terraces.not-wrong'
  }
  if (!good) return safe ? 'terraces.wrong-safe' : 'terraces.wrong-risky'
  if (moved) return 'terraces.wrong-order'
  if (again) return 'terraces.again-right'
  return safe ? 'terraces.right-safe' : 'terraces.right-risky'
}

/** Tricks by which a basket praises itself: bought a place, or too sweet. */
const PROUD: readonly (string | undefined)[] = ['mua-cho', 'ngot-qua']

/** What the scene does about it. */
export function verdictOf(level: TerracesLevel, told: Told) {
  const baskets = basketsOf(level, told.set)
  const proud = baskets.find(item => !isUsable(item) && PROUD.includes(item.trick))
  return {
    placed: told.placed,
    belongs: belongs(baskets),
    wrong: fatesOf(level, told).flatMap(fate => (fate.right ? [] : [fate.item.id])),
    holds: holds(level, baskets, told.placed),
    lit: Object.fromEntries(hasLamps(level) ? baskets.map(item => [item.id, lampsOf(item)]) : []),
    sneaks: proud?.id ?? null,
  }
}
