import { chance, shuffled } from './chance'
import type { Body, Entry } from './entry'
import { isKind } from './entry'
import type { Item, LevelCard, Strand } from './level'

/** Days from the last meeting of a strand until its first, second and every later booster (bible §2.6). */
const DUE_AFTER_DAYS = [2, 10, 28]
const DAY_MS = 24 * 60 * 60 * 1000
/** Items of one booster, half of them safe. */
export const BOOSTER_ITEMS = 4

type Record = Extract<Entry, { kind: 'record' }>

/** Ids of every item that this learner has ever judged. */
export function metBy(entries: readonly Entry[], learner: string): ReadonlySet<string> {
  return new Set(
    entries
      .filter(isKind('record'))
      .flatMap(({ body }) => (body.learner === learner ? body.marks.map(mark => mark.item) : [])),
  )
}

/**
 * Strands whose booster waits at the hearth: something of it was finished, in an earlier sitting, long enough ago.
 * Where one of the clocks cannot be trusted the sitting alone decides.
 */
export function boostersDue(
  entries: readonly Entry[],
  learner: string,
  levels: readonly LevelCard[],
  now: { at: number; sure: boolean },
): Strand[] {
  const strandOf = new Map<string, Strand>(levels.map(level => [level.id, level.strand]))
  const sitting = entries.findLast(entry => entry.kind === 'sitting')?.seq ?? 0
  const mine = entries.filter(isKind('record')).filter(({ body }) => body.learner === learner)
  const strands = [...new Set(levels.map(level => level.strand))]
  return strands.filter(strand => {
    const finished = mine.filter(({ body }) => body.kind === 'level' && strandOf.get(body.level) === strand)
    const boosters = mine.filter(({ body }) => body.kind === 'booster' && body.level === strand)
    const last = [...finished, ...boosters].sort((a, b) => a.seq - b.seq).at(-1)
    return finished.length > 0 && last !== undefined && last.seq < sitting && longAgo(last, boosters.length, now)
  })
}

function longAgo(last: Record, boosters: number, now: { at: number; sure: boolean }): boolean {
  if (!last.sure || !now.sure) return true
  const days = DUE_AFTER_DAYS[Math.min(boosters, DUE_AFTER_DAYS.length - 1)]!
  return now.at - last.at >= days * DAY_MS
}

export interface BoosterCard {
  readonly level: string
  readonly item: string
  /** Met before: no star hangs on it. */
  readonly repeat: boolean
}

/** Four fresh items of finished levels, two of each side, those never met first; the seed decides among equals. */
export function boosterCards(
  levels: readonly { readonly id: string; readonly items: readonly Item[] }[],
  met: ReadonlySet<string>,
  seed: number,
): BoosterCard[] {
  const next = chance(seed)
  const all = levels.flatMap(level =>
    level.items.filter(item => item.pool === 'fresh').map(item => ({ level: level.id, item })),
  )
  const pick = (side: Item['side']) =>
    shuffled(
      all.filter(({ item }) => item.side === side),
      next,
    )
      .sort((a, b) => Number(met.has(a.item.id)) - Number(met.has(b.item.id)))
      .slice(0, BOOSTER_ITEMS / 2)
  const chosen = [...pick('safe'), ...pick('risky')]
  return shuffled(chosen, next).map(({ level, item }) => ({ level, item: item.id, repeat: met.has(item.id) }))
}

/** Levels whose third star a passed booster earns: those it asked about, unless an item was met before. */
export function lightsOf(cards: NonNullable<Body<'play-started'>['cards']>, passed: boolean): string[] {
  if (!passed || cards.some(card => card.repeat)) return []
  return [...new Set(cards.map(card => card.level))]
}
