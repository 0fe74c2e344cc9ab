import { type LevelCard, STRANDS, type Strand, type Tier } from './level'
import type { Stars } from './progress'

/** What the village gains while it brightens, in this order. */
export const GAINS = [
  'lamp-bridge',
  'ducks',
  'planks',
  'trees-market',
  'loudspeakers',
  'lamp-market',
  'cable',
  'wheel',
  'bookshelf',
  'trees-stream',
  'lamp-road',
  'trees-valley',
] as const

export type Gain = (typeof GAINS)[number]

export interface Growth {
  readonly gains: readonly Gain[]
  /** How bright it is, 0…1: the fog over the valley is what is left. */
  readonly bright: number
  /** Houses on the slopes that have light: one for each lantern, whichever level it is of. */
  readonly houses: number
}

type Course = Iterable<Pick<LevelCard, 'id' | 'strand' | 'tier' | 'sensitive'>>
type StarsOf = ReadonlyMap<string, Stars>

/**
 * The levels that the golden key of a strand asks for: those of the learner's own tier, all of them where no tier is known.
 * Levels on sensitive matters are never asked for: skipping one costs nothing.
 */
export function keyLevels(cards: Course, strand: Strand, tier: Tier | null): string[] {
  return [...cards]
    .filter(card => card.strand === strand && !card.sensitive && (tier === null || card.tier === tier))
    .map(({ id }) => id)
}

/** Whether the golden key was earned: each level that it asks for has a star. */
export function hasKey(levels: readonly string[], stars: StarsOf): boolean {
  return levels.length > 0 && levels.every(level => (stars.get(level) ?? 0) > 0)
}

/** The strands whose golden key this learner has. */
export function keysOf(cards: Course, tier: Tier | null, stars: StarsOf): readonly Strand[] {
  const all = [...cards]
  return STRANDS.filter(strand => hasKey(keyLevels(all, strand, tier), stars))
}

/** The strand whose key this level completed; null when a key was not earned by it, or was there before. */
export function keyEarnedBy(level: string, cards: Course, tier: Tier | null, stars: StarsOf): Strand | null {
  const all = [...cards]
  const before = new Map([...stars].filter(([id]) => id !== level))
  const had = keysOf(all, tier, before)
  return keysOf(all, tier, stars).find(strand => !had.includes(strand)) ?? null
}

/**
 * How far the village has grown with `lit` lanterns. A learner brightens it wholly with as many as there are levels of the
 * own tier (`of`), whichever they are; those beyond still light a house each.
 */
export function growthOf(lit: number, of: number): Growth {
  const bright = of > 0 ? Math.min(1, lit / of) : 0
  return { gains: GAINS.slice(0, Math.floor(bright * GAINS.length + 1e-9)), bright, houses: lit }
}

/** The growth of a learner with these stars; levels on sensitive matters count where they were played, and are never asked for. */
export function growthFor(cards: Course, tier: Tier | null, stars: StarsOf): Growth {
  const all = [...cards]
  const lit = all.filter(({ id }) => (stars.get(id) ?? 0) > 0).length
  return growthOf(
    lit,
    STRANDS.reduce((sum, strand) => sum + keyLevels(all, strand, tier).length, 0),
  )
}

/** What came with the newest lanterns. */
export function gained(before: Growth, now: Growth): readonly Gain[] {
  return now.gains.slice(before.gains.length)
}
