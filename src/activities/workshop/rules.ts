import { chance } from '../../core/chance'
import type { Item } from '../../core/level'
import { type Answer, type Card, itemsOf, type Rules, type Run } from '../../core/play'
import { answered, isSecondLook, type Stream, startStream, streamMarks, streamProgress } from '../../core/stream'
import { NAMES, type Name, PLAIN, problems, type Round, type WorkshopLevel, WorkshopLevelSchema } from './level'

export interface WorkshopState extends Stream {
  /** Ids of the rounds still to be blown, the one in work first. */
  readonly rounds: readonly string[]
  /** The lines blown out in each round, in order; the last of a finished round used the trick. */
  readonly blown: Readonly<Record<string, readonly string[]>>
  /** The apprentice's hat is on: what is said is a game. */
  readonly hat: boolean
}

/** Word key of a name that a line may be given. */
export function nameWords(name: Name): 'workshop.plain' | `phrases.trick-${Exclude<Name, typeof PLAIN>}` {
  return name === PLAIN ? 'workshop.plain' : `phrases.trick-${name}`
}

/** The round in work; null when all lines are blown. */
export function roundNow(level: WorkshopLevel, state: WorkshopState): Round | null {
  return level.forge.rounds.find(({ id }) => id === state.rounds[0]) ?? null
}

/** The line whose trick is to be named now; null while the hat is on and when all are named. */
export function lineNow(level: WorkshopLevel, state: WorkshopState): Item | null {
  if (state.hat) return null
  return level.items.find(({ id }) => id === state.queue[0]) ?? null
}

/** Eyes on the line that was blown last; they are all the fame there is. */
export function followersOf(level: WorkshopLevel, state: WorkshopState): number {
  const blown = level.forge.rounds.flatMap(({ id, options }) =>
    (state.blown[id] ?? []).map(given => options.find(option => option.id === given)?.followers ?? 0),
  )
  return blown.at(-1) ?? 0
}

function right(item: Pick<Item, 'answer' | 'accept'>, given: string): boolean {
  return given === item.answer || item.accept.includes(given)
}

function start(level: WorkshopLevel, run: Run): WorkshopState {
  // The trade is learned once; fresh lines are only named.
  const learns = run.pool === 'core'
  return {
    ...startStream(itemsOf(level, run.pool), chance(run.seed)),
    rounds: learns ? level.forge.rounds.map(({ id }) => id) : [],
    blown: {},
    hat: learns,
  }
}

function step(level: WorkshopLevel, state: WorkshopState, answer: Answer): WorkshopState {
  if (answer.do === 'blow') return blow(level, state, answer)
  if (answer.do === 'hat') return state.hat && state.rounds.length === 0 ? { ...state, hat: false } : state
  const item = lineNow(level, state)
  const given = NAMES.find(name => name === answer.with)
  if (!item || !given || answer.do !== 'name' || answer.on !== item.id) return state
  return { ...state, ...answered(state, given, right(item, given)) }
}

/** A line goes out of the horn; the round is over when it was the one with the trick. */
function blow(level: WorkshopLevel, state: WorkshopState, answer: Answer): WorkshopState {
  const round = roundNow(level, state)
  const option = round?.options.find(({ id }) => id === answer.with)
  if (!round || !option || answer.on !== round.id) return state
  const before = state.blown[round.id] ?? []
  if (before.includes(option.id)) return state
  const blown = { ...state.blown, [round.id]: [...before, option.id] }
  return { ...state, blown, rounds: option.ok ? state.rounds.slice(1) : state.rounds }
}

function nextAnswer(level: WorkshopLevel, state: WorkshopState, slip: string | null): Answer | null {
  const round = roundNow(level, state)
  if (round) return { do: 'blow', on: round.id, with: round.options.find(({ ok }) => ok)?.id ?? '' }
  if (state.hat) return { do: 'hat', on: level.id }
  const item = lineNow(level, state)
  if (!item) return null
  const slips = item.id === slip && !isSecondLook(state, item.id)
  const wrong = item.side === 'risky' ? PLAIN : NAMES[0]
  return { do: 'name', on: item.id, with: slips ? wrong : item.answer }
}

/** Plays to the end by the rules themselves, everything rightly but the first answer to `slip`. */
function walk(level: WorkshopLevel, run: Run, slip: string | null): Answer[] {
  const answers: Answer[] = []
  let state = start(level, run)
  for (let next = nextAnswer(level, state, slip); next; next = nextAnswer(level, state, slip)) {
    answers.push(next)
    const after = step(level, state, next)
    // A round without a right line (a fault that `problems` tells) has no way on.
    if (after === state) break
    state = after
  }
  return answers
}

function progress(level: WorkshopLevel, state: WorkshopState): { at: number; of: number } {
  const stream = streamProgress(state)
  const rounds = state.hat || Object.keys(state.blown).length > 0 ? level.forge.rounds.length : 0
  const blown = rounds - state.rounds.length
  return { at: state.hat ? Math.min(rounds, blown + 1) : rounds + stream.at, of: rounds + stream.of }
}

function words(level: WorkshopLevel): string[] {
  const rounds = level.forge.rounds.flatMap(({ id, options }) => [
    `${id}.ask`,
    `${id}.consequence`,
    ...options.flatMap(option => [`${option.id}.text`, `${option.id}.react`]),
  ])
  return [...rounds, ...level.items.map(({ id }) => `${id}.text`)]
}

function card(_level: WorkshopLevel, item: { id: string }): Card {
  return {
    lines: [{ key: `${item.id}.text` }],
    choices: NAMES.map(name => ({ given: name, icon: name, words: nameWords(name) })),
  }
}

export const rules: Rules<WorkshopLevel, WorkshopState> = {
  mechanic: 'M3',
  schema: WorkshopLevelSchema,
  problems,
  words,
  start,
  step,
  done: (_level, state) => !state.hat && state.queue.length === 0,
  marks: (level, state) => streamMarks(level.items, state, right),
  // Each trick is another apprentice's.
  finished: (level, state) => level.forge.rounds.length - state.rounds.length,
  secondStar: () => true,
  progress,
  solution: (level, run) => walk(level, run, null),
  slips: (level, run) => itemsOf(level, run.pool).map(({ id }) => ({ item: id, answers: walk(level, run, id) })),
  card,
  right,
}
