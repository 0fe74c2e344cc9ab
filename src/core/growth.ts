import { type LevelCard, STRANDS, type Strand, type Tier } from './level'
import type { Stars } from './progress'

/** How many things the village gains while it brightens. */
export const GROWTH_STEPS = 6

export interface Growth {
  /** Things that the village has gained, 0…6: lamps, planks, loudspeakers, a cable, a bookshelf, ban trees. */
  readonly step: number
  /** How bright it is, 0…1: the haze over the valley is what is left. */
  readonly bright: number
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
 * How far the village has grown. A learner brightens it wholly with as many lanterns as there are levels of the own tier,
 * whichever they are; `lit` levels of `of`.
 */
export function growthOf(lit: number, of: number): Growth {
  const bright = of > 0 ? Math.min(1, lit / of) : 0
  return { step: Math.floor(bright * GROWTH_STEPS + 1e-9), bright }
}
