import type { SeenCard, Turn } from './card-marks'
import { numberIn } from './card-set'

/** What a class shows with its cards while the camera goes over it, folded picture by picture. */
export interface Votes {
  readonly set: number
  readonly held: ReadonlyMap<number, Held>
  /** Cards of other sets, with how many pictures showed them. */
  readonly strangers: ReadonlyMap<number, number>
}

interface Held {
  /** How it was turned when it was last seen, and in how many sightings running. */
  readonly turn: Turn
  readonly running: number
  /** The turn that counts; null until it was seen often enough. */
  readonly settled: Turn | null
  /** How often it settled anew on another turn. */
  readonly changes: number
  /** It was in two places at once, or changes as only two children's card would: it counts for nobody. */
  readonly twice: boolean
}

/** Sightings running that settle a card, and that change one which had settled. */
const SETTLES = 2
const CHANGES = 3
/** A child changes its mind; a card that does so this often is in two hands. */
const MOST_CHANGES = 3

export function noVotes(set: number): Votes {
  return { set, held: new Map(), strangers: new Map() }
}

/** One picture more. What it does not show stays as it was: the camera looks at a part of the class at a time. */
export function withPicture(votes: Votes, seen: readonly SeenCard[]): Votes {
  if (seen.length === 0) return votes
  const held = new Map(votes.held)
  const strangers = new Map(votes.strangers)
  for (const { card } of seen.filter(one => numberIn(votes.set, one.card) === null))
    strangers.set(card, (strangers.get(card) ?? 0) + 1)
  const numbers = new Set(seen.flatMap(({ card }) => numberIn(votes.set, card) ?? []))
  for (const number of numbers) {
    const turns = seen.filter(({ card }) => numberIn(votes.set, card) === number).map(({ turn }) => turn)
    held.set(number, turns.length > 1 ? twice(turns[0]!) : sighted(held.get(number), turns[0]!))
  }
  return { set: votes.set, held, strangers }
}

const twice = (turn: Turn): Held => ({ turn, running: 0, settled: null, changes: 0, twice: true })

function sighted(before: Held | undefined, turn: Turn): Held {
  if (!before) return { turn, running: 1, settled: null, changes: 0, twice: false }
  if (before.twice) return before
  const running = before.turn === turn ? before.running + 1 : 1
  const needed = before.settled === null ? SETTLES : CHANGES
  if (running < needed || before.settled === turn) return { ...before, turn, running }
  const changes = before.changes + (before.settled === null ? 0 : 1)
  return changes >= MOST_CHANGES ? twice(turn) : { turn, running, settled: turn, changes, twice: false }
}

/** The teacher has taken the second card away: it is looked at anew. */
export function lookAgain(votes: Votes, number: number): Votes {
  const held = new Map(votes.held)
  held.delete(number)
  return { ...votes, held }
}

/** The turn that counts for each number. */
export function settledTurns(votes: Votes): ReadonlyMap<number, Turn> {
  return new Map([...votes.held].flatMap(([number, { settled }]) => (settled === null ? [] : [[number, settled]])))
}

/** Numbers that two children hold. */
export function numbersTwice(votes: Votes): number[] {
  return [...votes.held].flatMap(([number, held]) => (held.twice ? [number] : [])).sort((a, b) => a - b)
}

/** Whether a card of another class is held up, and not only something that looked like one for a moment. */
export function hasStranger(votes: Votes): boolean {
  return [...votes.strangers.values()].some(times => times >= SETTLES)
}
