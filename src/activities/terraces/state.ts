import { chance, shuffled } from '../../core/chance'
import type { Mark } from '../../core/marks'
import { type Answer, mark, type Run } from '../../core/play'
import { answered, type Stream } from '../../core/stream'
import { basketsOf, judged, setsOf, type TerracesItem, type TerracesLevel, TUBES, type Tube } from './level'
import { ASIDE, allRight, givenAt, MAT, type Pair, type Place, type Placed, pairsOf, placesFor, right } from './order'

/** A stream of sets; what was given to a set are the places of its baskets, in the level's order of items. */
export interface TerracesState extends Stream {
  /** Baskets of each set in the order in which they stand on the mat. */
  readonly mats: Readonly<Record<string, readonly string[]>>
  /** Where baskets of the set in hand were carried; any of them can be carried elsewhere until all is done. */
  readonly places: Placed
  /** Tubes looked into, by basket. */
  readonly peeked: Readonly<Record<string, readonly Tube[]>>
}

export function start(level: TerracesLevel, run: Run): TerracesState {
  const next = chance(run.seed)
  const queue = shuffled(setsOf(level, run.pool), next)
  const mats = queue.map(set => [
    set,
    shuffled(
      basketsOf(level, set).map(item => item.id),
      next,
    ),
  ])
  return { queue, given: {}, mats: Object.fromEntries(mats), places: {}, peeked: {} }
}

/** The baskets of a set as they stand on the mat; none when the play is done. */
export function onMat(level: TerracesLevel, state: TerracesState, set = state.queue[0]): TerracesItem[] {
  const ids = (set !== undefined && state.mats[set]) || []
  return ids.map(id => level.items.find(item => item.id === id)!)
}

export function closedTubes(state: TerracesState, item: string): number {
  return TUBES.length - (state.peeked[item]?.length ?? 0)
}

/** Whether enough was carried for the order to be judged. */
export function isReady(level: TerracesLevel, state: TerracesState): boolean {
  const baskets = onMat(level, state)
  const places = baskets.map(item => state.places[item.id])
  if (baskets.length === 0) return false
  if (level.terraces.mode === 'rank') return places.every(place => place !== undefined)
  return places.includes('1') || places.every(place => place === ASIDE)
}

export function step(level: TerracesLevel, state: TerracesState, answer: Answer): TerracesState {
  const baskets = onMat(level, state)
  const with_ = answer.with ?? ''
  if (answer.do === 'done') return answer.on === state.queue[0] && isReady(level, state) ? settle(level, state) : state
  if (!baskets.some(item => item.id === answer.on)) return state
  if (answer.do === 'peek') return peek(state, answer.on, with_)
  if (answer.do !== 'place') return state
  if (with_ === MAT) return takeDown(state, answer.on)
  const place = placesFor(level, baskets.length).find(one => one === with_)
  return place ? carry(state, answer.on, place) : state
}

function peek(state: TerracesState, item: string, name: string): TerracesState {
  const tube = TUBES.find(one => one === name)
  const seen = state.peeked[item] ?? []
  if (!tube || seen.includes(tube)) return state
  return { ...state, peeked: { ...state.peeked, [item]: [...seen, tube] } }
}

function takeDown(state: TerracesState, item: string): TerracesState {
  if (!(item in state.places)) return state
  const { [item]: _, ...places } = state.places
  return { ...state, places }
}

/** A step holds one basket: the one that stood there changes places with the newcomer. */
function carry(state: TerracesState, item: string, place: Place): TerracesState {
  const from = state.places[item]
  if (from === place) return state
  const there = place === ASIDE ? undefined : Object.keys(state.places).find(id => state.places[id] === place)
  const cleared = there ? takeDown(state, there).places : state.places
  return { ...state, places: { ...cleared, ...(there && from ? { [there]: from } : {}), [item]: place } }
}

function settle(level: TerracesLevel, state: TerracesState): TerracesState {
  const set = state.queue[0]!
  const baskets = basketsOf(level, set)
  const given = baskets.map(item => state.places[item.id] ?? MAT).join(' ')
  const good = allRight(level, baskets, state.places)
  return { ...state, ...answered(state, given, good), places: {} }
}

/** Where the baskets of a set stood when it was done for the nth time, 0 being the first; null where it was not. */
export function placedIn(level: TerracesLevel, state: TerracesState, set: string, n: number): Placed | null {
  const given = state.given[set]?.at(n)
  if (given === undefined) return null
  const places = given.split(' ')
  return Object.fromEntries(
    basketsOf(level, set).flatMap((item, i) => (places[i] === MAT ? [] : [[item.id, places[i] as Place]])),
  )
}

/**
 * Marks by the first "done" of each set. In `rank` a basket carried up any step was called usable, one left aside not yet
 * usable, and that is its answer (bible §4.3 M9: "BA on usable / not yet usable"). Better and best among usable ones are
 * no question of trust and would blur how far a pupil trusts too much or too little, so the order is counted in pairs for
 * the second star instead. In `choose` the basket on the top step was called best, one left aside not for this, and the
 * rest would do: the best basket is right on the top step, the unfit one aside, and what would also do is not marked
 * (content FORMAT: "side safe = best, risky = not for this").
 */
export function marks(level: TerracesLevel, state: TerracesState): Mark[] {
  return level.items.filter(judged).flatMap(item => {
    const placed = placedIn(level, state, item.set, 0)
    if (!placed) return []
    const given = givenAt(level, placed[item.id])
    return [mark(item, given, right(item, given), state.given[item.set]!.length)]
  })
}

/** Scored pairs of all sets, as they stood at the first "done". */
export function firstPairs(level: TerracesLevel, state: TerracesState): Pair[] {
  return Object.keys(state.given).flatMap(set =>
    pairsOf(level, basketsOf(level, set), placedIn(level, state, set, 0) ?? {}),
  )
}
