import * as v from 'valibot'
import type { Answer } from './play'

/**
 * A family's evening round one phone: what is told and asked was dealt at its start; all that happens afterwards is a list
 * of answers, so that an evening that was cut off goes on where it was. Nobody loses, and nothing of it is ever marked.
 */

/** Two hands of cards: short and easy for the shoots, from life for the ginger ("the older the hotter"). */
export const HANDS = ['shoot', 'ginger'] as const
export type Hand = (typeof HANDS)[number]

export const FEWEST_AROUND = 2
export const MOST_AROUND = 6
/** Sparks that fill the kettle: one for each card. About twenty minutes. */
export const SPARKS = 12

export const AroundSchema = v.object({
  /** Path under assets/art. */
  picture: v.string(),
  /** What the family calls them: grandmother, father, a child's nickname. */
  name: v.pipe(v.string(), v.maxLength(24)),
  hand: v.picklist(HANDS),
})
export type Around = v.InferOutput<typeof AroundSchema>

/**
 * One turn. `item`: an item of a finished level, judged by the family together. `story`: cards to tell of; the first of
 * `ids` is dealt, the others wait in case a family would rather not talk about it.
 */
export const TurnSchema = v.object({
  /** Place of the one whose turn it is, counted from 0. */
  who: v.pipe(v.number(), v.integer()),
  kind: v.picklist(['item', 'story']),
  /** Level of the item. */
  level: v.optional(v.string()),
  ids: v.pipe(v.array(v.string()), v.minLength(1)),
})
export type EveningTurn = v.InferOutput<typeof TurnSchema>

export interface EveningState {
  /** Which turn it is, counted from 0; as many as there are turns once all are over. */
  readonly at: number
  /** Which of the turn's cards lies open. */
  readonly open: number
  /** The turn has its spark: what comes after the card is to be read. */
  readonly lit: boolean
  /** What was answered to the item of this turn. */
  readonly given: string | null
  /** The house's rule in its own words; null until one is agreed. */
  readonly rule: string | null
  /** Where it comes from: `spoken`, `own` (written), or the id of one of the twelve. */
  readonly ruleFrom: string | null
  /** Names on the map, by circle. */
  readonly told: Readonly<Record<string, readonly string[]>>
  readonly mapped: boolean
  readonly over: boolean
  /** Places of those who left the fire for a while, counted from 0. */
  readonly away: readonly number[]
}

export type HouseRule = Pick<EveningState, 'rule' | 'ruleFrom'>

const START: EveningState = {
  at: 0,
  open: 0,
  lit: false,
  given: null,
  rule: null,
  ruleFrom: null,
  told: {},
  mapped: false,
  over: false,
  away: [],
}

export type EveningStage = 'card' | 'kettle' | 'rule' | 'map' | 'keep'

/** Longest rule that a family may write, characters. */
export const LONGEST_RULE = 120
export const LONGEST_NAME = 24
/** Names in one circle of the map. */
export const MOST_IN_CIRCLE = 6

export function eveningOf(turns: readonly EveningTurn[], answers: readonly Answer[]): EveningState {
  return answers.reduce((state, answer) => stepEvening(turns, state, answer), START)
}

/** Folds one answer; what does not fit leaves the evening as it was. */
export function stepEvening(turns: readonly EveningTurn[], state: EveningState, answer: Answer): EveningState {
  const turn = turns[state.at]
  if (state.over) return state
  if (answer.do === 'away' || answer.do === 'here') return stepAway(turns, state, answer) ?? state
  return (turn ? stepCard(turn, state, answer) : stepEnd(state, answer)) ?? state
}

/** Someone goes, or comes back. Two must stay: with one the evening waits. */
function stepAway(turns: readonly EveningTurn[], state: EveningState, { do: what, on }: Answer): EveningState | null {
  const places = new Set(turns.map(({ who }) => who))
  const who = Number(on)
  const others = state.away.filter(one => one !== who)
  if (what === 'here') return others.length < state.away.length ? { ...state, away: others } : null
  const stays = places.size - state.away.length
  if (!places.has(who) || others.length < state.away.length || stays <= FEWEST_AROUND) return null
  return { ...state, away: [...state.away, who] }
}

/** Who has the turn: the one it was dealt to, or the next who is there. */
export function whoseTurn({ who }: EveningTurn, { away }: EveningState, around: number): number {
  const places = Array.from({ length: around }, (_, i) => (who + i) % around)
  return places.find(place => !away.includes(place)) ?? who
}

function stepCard(turn: EveningTurn, state: EveningState, { do: what, on, with: given = '' }: Answer) {
  const card = turn.ids[state.open]
  if (what === 'on') return state.lit ? { ...state, at: state.at + 1, open: 0, lit: false, given: null } : null
  if (state.lit || on !== card) return null
  if (what === 'judge' && turn.kind === 'item') return { ...state, lit: true, given }
  if (what === 'told' && turn.kind === 'story') return { ...state, lit: true }
  if (what === 'other' && state.open + 1 < turn.ids.length) return { ...state, open: state.open + 1 }
  return null
}

function stepEnd(state: EveningState, { do: what, on, with: given = '' }: Answer): EveningState | null {
  const words = given.trim().replace(/\s+/g, ' ')
  if (what === 'rule' && words) return { ...state, rule: words.slice(0, LONGEST_RULE), ruleFrom: on }
  if (state.rule === null) return null
  const names = state.told[on] ?? []
  const inCircle = (next: readonly string[]) => ({ ...state, told: { ...state.told, [on]: next } })
  if (what === 'tell' && words && names.length < MOST_IN_CIRCLE && !names.includes(words))
    return inCircle([...names, words.slice(0, LONGEST_NAME)])
  if (what === 'untell' && names.includes(words)) return inCircle(names.filter(name => name !== words))
  if (what === 'mapped') return { ...state, mapped: true }
  if (what === 'map-again') return { ...state, mapped: false }
  if (what === 'over' && state.mapped) return { ...state, over: true }
  return null
}

/** Sparks in the kettle: cards that were told or judged so far. */
export function sparksOf({ at, lit }: EveningState): number {
  return at + (lit ? 1 : 0)
}

/** What is on: cards while there are any, then the rule, the map, and what is kept. */
export function stageOf(turns: readonly EveningTurn[], { at, rule, mapped }: EveningState): EveningStage {
  if (at < turns.length) return 'card'
  if (rule === null) return 'rule'
  return mapped ? 'keep' : 'map'
}

/** Names on the map, and how many of its circles have one. */
export function mapCount({ told }: EveningState): { names: number; circles: number } {
  const lists = Object.values(told)
  return {
    names: lists.reduce((sum, list) => sum + list.length, 0),
    circles: lists.filter(list => list.length > 0).length,
  }
}
