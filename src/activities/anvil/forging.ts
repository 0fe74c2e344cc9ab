import { chance, shuffled } from '../../core/chance'
import type { Answer } from '../../core/play'
import type { Stream } from '../../core/stream'
import { type AnvilLevel, type Goal, KINDS, kindOf } from './level'

/** What the last blow of the hammer did to the words on the anvil. */
export interface Struck {
  /** Words that fused with the key. */
  readonly joined: readonly string[]
  /** Words that were thrown off, each by one of its own kind. */
  readonly kin: readonly { readonly word: string; readonly by: string }[]
  /** Words that everybody tries first: Lừa had them at once. */
  readonly bad: readonly string[]
}

export interface AnvilState extends Stream {
  readonly seed: number
  /** Ids of the keys still to be forged, the one in work first. */
  readonly goals: readonly string[]
  /** The finished keys. */
  readonly keys: Readonly<Record<string, readonly string[]>>
  /** The words that have fused so far. */
  readonly bar: readonly string[]
  /** Bad words that Lừa has had. */
  readonly spent: readonly string[]
  readonly struck: Struck | null
}

/** More words than this nobody remembers. */
const MOST_WORDS = 6
/** Words of each kind that lie on the rack. */
const OF_A_KIND = 2
/** Words that everybody tries first, beside them: three rows of four. */
const TEMPTING = 2

/** The key in work; null when all are forged. */
export function goalNow(level: AnvilLevel, state: AnvilState): Goal | null {
  return level.keys.goals.find(({ id }) => id === state.goals[0]) ?? null
}

/** The words that lie on the rack for the key in work, good and bad mixed; they stay in their places until it is done. */
export function rackOf(level: AnvilLevel, state: AnvilState): string[] {
  const { goals, ingots, bad } = level.keys
  const at = goals.findIndex(({ id }) => id === state.goals[0])
  if (at < 0) return []
  const next = chance(state.seed + 7919 * at)
  const used = new Set(Object.values(state.keys).flat())
  const left = shuffled(ingots, next).filter(({ id }) => !used.has(id))
  const few = KINDS.flatMap(kind => left.filter(ingot => ingot.kind === kind).slice(0, OF_A_KIND))
  const good = goals[at]!.notRelated ? few : left.slice(0, 2 * goals[at]!.minWords)
  const tempting = shuffled(
    bad.filter((_, i) => i % goals.length === at),
    next,
  ).slice(0, TEMPTING)
  return shuffled([...good, ...tempting], next).map(({ id }) => id)
}

/** Whether the key in work may be tried with a chance to hold. */
export function isLongEnough(level: AnvilLevel, state: AnvilState): boolean {
  const goal = goalNow(level, state)
  return goal !== null && state.bar.length >= goal.minWords
}

/** Total: an answer that does not fit leaves the state as it was. */
export function forge(level: AnvilLevel, state: AnvilState, answer: Answer): AnvilState {
  const goal = goalNow(level, state)
  if (!goal || answer.on !== goal.id) return state
  if (answer.do === 'strike') return strike(level, state, goal, (answer.with ?? '').split(' '))
  if (answer.do === 'off' && state.bar.length > 0) return { ...state, bar: state.bar.slice(0, -1), struck: null }
  if (answer.do === 'try' && isLongEnough(level, state)) return finish(state, goal)
  return state
}

/** The words under the hammer fuse with the key, or fly off, one after the other. */
function strike(level: AnvilLevel, state: AnvilState, goal: Goal, laid: readonly string[]): AnvilState {
  const rack = rackOf(level, state)
  const fit = rack.filter(id => laid.includes(id) && !state.bar.includes(id) && !state.spent.includes(id))
  const words = laid.filter((id, i) => fit.includes(id) && laid.indexOf(id) === i)
  if (words.length === 0) return state
  const bar = [...state.bar]
  const bad = words.filter(id => kindOf(level, id) === null)
  const kin: { word: string; by: string }[] = []
  for (const word of words) {
    if (bad.includes(word)) continue
    const by = goal.notRelated ? bar.find(id => kindOf(level, id) === kindOf(level, word)) : undefined
    if (by) kin.push({ word, by })
    else if (bar.length < MOST_WORDS) bar.push(word)
  }
  const joined = bar.slice(state.bar.length)
  return { ...state, bar, spent: [...state.spent, ...bad], struck: { joined, kin, bad } }
}

/** Lừa gave up: the key is hung up, and the next one begins. */
function finish(state: AnvilState, { id }: Goal): AnvilState {
  return { ...state, keys: { ...state.keys, [id]: state.bar }, goals: state.goals.slice(1), bar: [], struck: null }
}

/** Answers that forge the key in work: one word of each kind. */
export function forgingOf(level: AnvilLevel, state: AnvilState): Answer[] {
  const goal = goalNow(level, state)
  if (!goal) return []
  const good = rackOf(level, state).filter(id => kindOf(level, id) !== null)
  const unlike = good.filter((id, i) => good.findIndex(other => kindOf(level, other) === kindOf(level, id)) === i)
  const words = (goal.notRelated ? unlike : good).slice(0, goal.minWords)
  return [
    { do: 'strike', on: goal.id, with: words.join(' ') },
    { do: 'try', on: goal.id },
  ]
}
