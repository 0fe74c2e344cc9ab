import type { Body, Entry } from './entry'
import { isKind } from './entry'
import type { LevelCard, Place } from './level'
import type { MotifName } from './motif'
import type { Answer } from './play'

export type Stars = 0 | 1 | 2 | 3

/** A play that was begun, with what was answered so far. */
export interface Begun {
  readonly started: Body<'play-started'>
  readonly answers: readonly Answer[]
}

/** Stars by level id: one for finishing, one for judging well, one for a booster with fresh items (bible §2.7). */
export function starsOf(entries: readonly Entry[], learner: string): ReadonlyMap<string, Stars> {
  const played = new Map<string, number>()
  const lights = new Set<string>()
  for (const entry of entries.filter(isKind('record'))) {
    const { body } = entry
    if (body.learner !== learner) continue
    if (body.kind === 'level') played.set(body.level, Math.max(played.get(body.level) ?? 0, Math.min(2, body.stars)))
    for (const level of body.lights) lights.add(level)
  }
  return new Map(
    [...played].map(([level, stars]) => [level, (stars + (stars > 0 && lights.has(level) ? 1 : 0)) as Stars]),
  )
}

/**
 * The play of this level (or booster of this strand) that was cut off, to go on where it was. Null when the last one was
 * finished, or was begun on another edition of the level (`hash`), whose items may have changed.
 */
export function cutOff(entries: readonly Entry[], learner: string, level: string, hash: string): Begun | null {
  const started = entries
    .filter(isKind('play-started'))
    .map(entry => entry.body)
    .findLast(body => body.learner === learner && body.level === level)
  if (!started || started.hash !== hash) return null
  const finished = entries.some(entry => entry.kind === 'record' && entry.body.play === started.play)
  return finished ? null : { started, answers: answersOf(entries, started.play) }
}

/** Answers of one play in the order given; a number that was written twice counts once. */
export function answersOf(entries: readonly Entry[], play: string): Answer[] {
  const byNumber = new Map<number, Answer>()
  for (const entry of entries) {
    if (entry.kind === 'answer' && entry.body.play === play && !byNumber.has(entry.body.n)) {
      byNumber.set(entry.body.n, entry.body.answer)
    }
  }
  return [...byNumber].sort(([a], [b]) => a - b).map(([, answer]) => answer)
}

/** Petals of the levels that were talked about at home. */
export function petalsOf(entries: readonly Entry[], learner: string): ReadonlySet<string> {
  return new Set(entries.filter(isKind('petal')).flatMap(({ body }) => (body.learner === learner ? [body.level] : [])))
}

export interface PlaceState {
  /** `fog`: no finished level yet; `dark`: waits for the child; `lit`: its first star was earned. */
  readonly lantern: 'fog' | 'dark' | 'lit'
  readonly flame: Stars
  /** How many of the place's levels have their first star, of how many. */
  readonly lit: number
  readonly of: number
}

/** What a place shows: lit as soon as one of its levels is, with the flame of the best. */
export function placeState(levels: readonly string[], stars: ReadonlyMap<string, Stars>): PlaceState {
  const flame = Math.max(0, ...levels.map(level => stars.get(level) ?? 0)) as Stars
  const lit = levels.filter(level => (stars.get(level) ?? 0) > 0).length
  const of = levels.length
  if (of === 0) return { lantern: 'fog', flame: 0, lit, of }
  return { lantern: flame > 0 ? 'lit' : 'dark', flame, lit, of }
}

/** The hearth where no level is open: it waits, out of the fog, as soon as there is something to remember. */
export function hearthState(stars: ReadonlyMap<string, Stars>): PlaceState {
  return { lantern: [...stars.values()].some(flame => flame > 0) ? 'dark' : 'fog', flame: 0, lit: 0, of: 0 }
}

/** The level to propose next: the first without a star, in the order of the course; null when all have one. */
export function nextLevel<L extends { readonly id: string; readonly place: Place }>(
  levels: readonly L[],
  stars: ReadonlyMap<string, Stars>,
): L | null {
  return levels.find(level => (stars.get(level.id) ?? 0) === 0) ?? null
}

/** The cloths that this learner has woven, by the place of their level; where there are several, the last of the course. */
export function clothsOf(
  levels: readonly Pick<LevelCard, 'id' | 'place' | 'cloth'>[],
  stars: ReadonlyMap<string, Stars>,
): ReadonlyMap<Place, MotifName> {
  return new Map(levels.flatMap(({ id, place, cloth }) => (cloth && (stars.get(id) ?? 0) > 0 ? [[place, cloth]] : [])))
}
