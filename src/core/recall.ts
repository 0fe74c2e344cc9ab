import { chance, shuffled } from './chance'
import type { Entry } from './entry'
import { isKind } from './entry'
import type { Item, LevelCard } from './level'

/** Questions at the start of a level, one of each side. */
export const RECALL_ITEMS = 2

/**
 * The level that the two questions before a new play come from: a finished one of another strand, the one unmet for
 * longest. Null where no other strand has one. `levels`: those open to this learner.
 */
export function levelToRecall<L extends Pick<LevelCard, 'id' | 'strand'>>(
  entries: readonly Entry[],
  learner: string,
  levels: readonly L[],
  strand: LevelCard['strand'],
): L | null {
  const mine = entries.filter(isKind('record')).filter(({ body }) => body.learner === learner && body.kind === 'level')
  const lastPlayed = new Map(mine.map(({ body, seq }) => [body.level, seq]))
  const lastMet = (level: L) => Math.max(lastPlayed.get(level.id) ?? 0, lastRecalled(entries, learner, level.id))
  const older = levels.filter(level => level.strand !== strand && lastPlayed.has(level.id))
  return older.toSorted((a, b) => lastMet(a) - lastMet(b))[0] ?? null
}

/** Number of the entry where a level last began with questions from this one, 0 where none did. */
function lastRecalled(entries: readonly Entry[], learner: string, level: string): number {
  const begun = entries.filter(isKind('play-started'))
  return begun.findLast(({ body }) => body.learner === learner && body.recalls === level)?.seq ?? 0
}

/**
 * Two items that the level itself asked, one safe and one risky, of the shorter half of each side: remembering must not
 * keep a child from the level for long. `length`: how much there is to read.
 */
export function recallItems<I extends Pick<Item, 'id' | 'pool' | 'side'>>(
  items: readonly I[],
  length: (item: I) => number,
  seed: number,
): I[] {
  const next = chance(seed)
  const pick = (side: Item['side']) => {
    const core = items.filter(item => item.pool === 'core' && item.side === side)
    const short = core.toSorted((a, b) => length(a) - length(b)).slice(0, Math.ceil(core.length / 2))
    return shuffled(short, next).slice(0, RECALL_ITEMS / 2)
  }
  return shuffled([...pick('safe'), ...pick('risky')], next)
}
