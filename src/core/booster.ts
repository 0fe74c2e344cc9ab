import { chance, shuffled } from './chance'
import type { Entry } from './entry'
import { isKind } from './entry'
import type { Item, LevelCard, Strand } from './level'
import type { Mark } from './marks'
import { boosterPassed } from './marks'

/** A level's three boosters: earliest day since it was first finished, or sitting where a clock cannot be trusted (bible §2.6). */
const DUE = [
  { days: 2, sittings: 1 },
  { days: 10, sittings: 2 },
  { days: 28, sittings: 4 },
] as const
const LAST = DUE[2]
const DAY_MS = 24 * 60 * 60 * 1000
/** Items of one booster, half of them safe. */
export const BOOSTER_ITEMS = 4

type Record = Extract<Entry, { kind: 'record' }>

export interface Clock {
  /** Milliseconds since 1970, and whether that could be right. */
  readonly at: number
  readonly sure: boolean
}

/**
 * Items that this learner has met, each with the number of the entry where that was last: judged in a finished play,
 * answered in one that was cut off, or at a family's evening.
 */
export function metBy(entries: readonly Entry[], learner: string): ReadonlyMap<string, number> {
  const plays = new Set<string>()
  const met = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind === 'play-started' && entry.body.learner === learner) plays.add(entry.body.play)
    if (entry.kind === 'evening' && entry.body.learner === learner) plays.add(entry.body.evening)
    if (entry.kind === 'answer' && plays.has(entry.body.play)) met.set(entry.body.answer.on, entry.seq)
    if (entry.kind !== 'record' || entry.body.learner !== learner) continue
    for (const mark of entry.body.marks) met.set(mark.item, entry.seq)
  }
  return met
}

/** What the journal says of one finished level and its boosters. */
export interface Remembered<L = LevelCard> {
  readonly level: L
  /** Its next booster is due. */
  readonly due: boolean
  /** A booster has earned its third star. */
  readonly lit: boolean
  /** Boosters that asked about it. */
  readonly boosters: number
  /** First finished in the sitting that goes on. */
  readonly justFinished: boolean
}

/** The finished ones among `levels`, those a booster should ask about first at the front. */
export function remembered<L extends Pick<LevelCard, 'id'>>(
  entries: readonly Entry[],
  learner: string,
  levels: readonly L[],
  now: Clock,
): Remembered<L>[] {
  const mine = entries.filter(isKind('record')).filter(({ body }) => body.learner === learner)
  const asked = askedBy(entries, mine)
  const lit = new Set(mine.flatMap(({ body }) => body.lights))
  const sittings = entries.filter(isKind('sitting')).map(entry => entry.seq)
  const found = levels.flatMap(level => {
    const finished = mine.find(({ body }) => body.kind === 'level' && body.level === level.id)
    if (!finished) return []
    const boosters = mine.filter(({ body }) => asked.get(body.play)?.has(level.id))
    const due = isDue(finished, boosters, sittings, now)
    const justFinished = sittings.every(sitting => sitting < finished.seq)
    return [{ level, due, lit: lit.has(level.id), boosters: boosters.length, justFinished, seq: finished.seq }]
  })
  return found.sort((a, b) => rank(a) - rank(b) || a.boosters - b.boosters || a.seq - b.seq)
}

/** Whoever is due comes before who is not, and whoever still lacks the third star before who has it. */
const rank = ({ due, lit, justFinished }: Omit<Remembered, 'level'>) =>
  Number(justFinished) * 4 + Number(!due) * 2 + Number(lit)

/** Levels that each booster asked about, by its play. */
function askedBy(entries: readonly Entry[], mine: readonly Record[]): ReadonlyMap<string, ReadonlySet<string>> {
  const boosters = new Set(mine.flatMap(({ body }) => (body.kind === 'booster' ? [body.play] : [])))
  return new Map(
    entries
      .filter(isKind('play-started'))
      .filter(({ body }) => boosters.has(body.play))
      .map(({ body }) => [body.play, new Set(body.cards?.map(card => card.level))]),
  )
}

/**
 * Counted from the day the level was finished; a booster that came late keeps half its distance to the next one.
 * After the third they come again after as many days as the third took.
 */
function isDue(finished: Record, boosters: readonly Record[], sittings: readonly number[], now: Clock): boolean {
  const n = boosters.length
  const last = boosters.at(-1)
  const later = (than: Record) => sittings.filter(sitting => sitting > than.seq).length
  const far = (from: Record, days: number, count: number) =>
    later(from) > 0 && (from.sure && now.sure ? now.at - from.at >= days * DAY_MS : later(from) >= count)
  const next = DUE[n]
  if (!last || !next) return far(last ?? finished, (next ?? LAST).days, (next ?? LAST).sittings)
  return far(finished, next.days, next.sittings) && far(last, (next.days - DUE[n - 1]!.days) / 2, 1)
}

/** Strands whose booster waits at the hearth: one of their levels is due, and none was told in this sitting. */
export function boostersDue(
  entries: readonly Entry[],
  learner: string,
  levels: readonly LevelCard[],
  now: Clock,
): Strand[] {
  const sitting = entries.findLast(isKind('sitting'))?.seq ?? 0
  const told = new Set(
    entries
      .filter(isKind('record'))
      .filter(({ seq, body }) => body.learner === learner && body.kind === 'booster' && seq > sitting)
      .map(({ body }) => body.level),
  )
  const due = remembered(entries, learner, levels, now).flatMap(one => (one.due ? [one.level.strand] : []))
  return [...new Set(due)].filter(strand => !told.has(strand))
}

export interface BoosterCard {
  readonly level: string
  readonly item: string
  /** Met before: no star hangs on it. */
  readonly repeat: boolean
}

/**
 * Four fresh items, as many safe as risky. Those never met come first, one of each level in turn, in the order of `levels`;
 * then those unmet for longest. The seed decides among equals and the order in which they are told.
 */
export function boosterCards(
  levels: readonly { readonly id: string; readonly items: readonly Item[] }[],
  met: ReadonlyMap<string, number>,
  seed: number,
): BoosterCard[] {
  const next = chance(seed)
  const found = (side: Item['side']) => {
    const perLevel = levels.map(({ id, items }) =>
      shuffled(
        items.filter(item => item.pool === 'fresh' && item.side === side),
        next,
      ).map(item => ({ level: id, item: item.id, repeat: met.has(item.id) })),
    )
    return { fresh: inTurns(perLevel.map(cards => cards.filter(card => !card.repeat))), all: perLevel.flat() }
  }
  const sides = [found('safe'), found('risky')]
  const each = Math.min(BOOSTER_ITEMS / 2, ...sides.map(({ all }) => all.length))
  const chosen = sides.flatMap(({ fresh, all }) => {
    const again = all.filter(card => card.repeat).sort((a, b) => (met.get(a.item) ?? 0) - (met.get(b.item) ?? 0))
    return [...fresh, ...again].slice(0, each)
  })
  return shuffled(chosen, next)
}

/** The first of each list, then the second of each. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(list => list.length))
  return Array.from({ length: longest }, (_, n) => lists.flatMap(list => list.slice(n, n + 1))).flat()
}

/** Levels whose third star a booster earns: those that it asked about by items never met, if those were judged well. */
export function lightsOf(cards: readonly BoosterCard[], marks: readonly Mark[]): string[] {
  const fresh = cards.filter(card => !card.repeat)
  const ofFresh = marks.filter(mark => fresh.some(card => card.item === mark.item))
  return boosterPassed(ofFresh) ? [...new Set(fresh.map(card => card.level))] : []
}
