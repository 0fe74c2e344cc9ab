import { chance } from '../../core/chance'
import type { Item } from '../../core/level'
import { type Answer, type Card, itemsOf, type Rules, type Run } from '../../core/play'
import { answered, isSecondLook, startStream, streamMarks, streamProgress } from '../../core/stream'
import { type AnvilState, forge, forgingOf, goalNow } from './forging'
import { type AnvilItem, type AnvilLevel, AnvilLevelSchema, ASKED, type Asked, problems } from './level'

/** What each of the two answers is called. */
export const ASKED_WORDS = { dua: 'anvil.give', giu: 'anvil.keep' } as const satisfies Record<Asked, string>

/** Who asks for the key now; null while keys are forged and when all have been answered. */
export function asksNow(level: AnvilLevel, state: AnvilState): AnvilItem | null {
  if (state.goals.length > 0) return null
  return level.items.find(({ id }) => id === state.queue[0]) ?? null
}

function right(item: Pick<Item, 'answer' | 'accept'>, given: string): boolean {
  return given === item.answer || item.accept.includes(given)
}

function start(level: AnvilLevel, run: Run): AnvilState {
  return {
    ...startStream(itemsOf(level, run.pool), chance(run.seed)),
    seed: run.seed,
    // Keys are forged once; fresh items only ask for them.
    goals: run.pool === 'core' ? level.keys.goals.map(({ id }) => id) : [],
    keys: {},
    bar: [],
    spent: [],
    struck: null,
  }
}

function step(level: AnvilLevel, state: AnvilState, answer: Answer): AnvilState {
  if (state.goals.length > 0) return forge(level, state, answer)
  const item = asksNow(level, state)
  const given = ASKED.find(choice => choice === answer.with)
  if (!item || !given || answer.do !== 'answer' || answer.on !== item.id) return state
  return { ...state, ...answered(state, given, right(item, given)) }
}

function nextAnswers(level: AnvilLevel, state: AnvilState, slip: string | null): Answer[] {
  if (goalNow(level, state)) return forgingOf(level, state)
  const item = asksNow(level, state)
  if (!item) return []
  const slips = item.id === slip && !isSecondLook(state, item.id)
  const given = slips ? ASKED.find(choice => !right(item, choice)) : item.answer
  return [{ do: 'answer', on: item.id, with: given }]
}

/** Plays to the end by the rules themselves, everything rightly but the first answer to `slip`. */
function walk(level: AnvilLevel, run: Run, slip: string | null): Answer[] {
  const answers: Answer[] = []
  let state = start(level, run)
  for (let next = nextAnswers(level, state, slip); next.length > 0; next = nextAnswers(level, state, slip)) {
    answers.push(...next)
    const after = next.reduce((before, answer) => step(level, before, answer), state)
    // Too few words (a fault that `problems` tells) leave no way on.
    if (after === state) break
    state = after
  }
  return answers
}

function progress(_level: AnvilLevel, state: AnvilState): { at: number; of: number } {
  const forged = Object.keys(state.keys).length
  const stream = streamProgress(state)
  const of = forged + state.goals.length + stream.of
  return { at: state.goals.length > 0 ? forged + 1 : forged + stream.at, of }
}

function words(level: AnvilLevel): string[] {
  const { ingots, bad, goals } = level.keys
  return [
    ...ingots.map(({ id }) => `${id}.word`),
    ...bad.flatMap(({ id }) => [`${id}.word`, `${id}.say`]),
    ...goals.map(({ id }) => `${id}.ask`),
    ...level.items.flatMap(({ id }) => [`${id}.from.name`, `${id}.text`]),
  ]
}

function card(_level: AnvilLevel, item: { id: string }): Card {
  return {
    lines: [{ key: `${item.id}.from.name`, small: true }, { key: `${item.id}.text` }],
    choices: ASKED.map(given => ({ given, icon: given, words: ASKED_WORDS[given] })),
  }
}

export const rules: Rules<AnvilLevel, AnvilState> = {
  mechanic: 'M6',
  schema: AnvilLevelSchema,
  problems,
  words,
  start,
  step,
  done: (_level, state) => state.goals.length === 0 && state.queue.length === 0,
  marks: (level, state) => streamMarks(level.items, state, right),
  finished: (_level, state) => Object.keys(state.keys).length,
  secondStar: () => true,
  progress,
  solution: (level, run) => walk(level, run, null),
  slips: (level, run) => itemsOf(level, run.pool).map(({ id }) => ({ item: id, answers: walk(level, run, id) })),
  card,
  right,
}
