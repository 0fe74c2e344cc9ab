import type { Entry } from './entry'
import { isKind } from './entry'
import type { Level } from './level'
import type { Answer, Rules, Run } from './play'

/** As many as can sit round one tablet. */
export const MOST_PLAYERS = 8

/** Who plays: the learner who began the play, and those who were called to play along, in the order of their turns. */
export function playersOf(entries: readonly Entry[], play: string, learner: string): readonly string[] {
  const called = entries.filter(isKind('play-together')).findLast(({ body }) => body.play === play)
  return [learner, ...(called?.body.learners ?? []).filter(id => id !== learner)]
}

export interface Turns {
  /** Who judged each item first, by item id. */
  readonly of: ReadonlyMap<string, string>
  /** Who holds the tablet now. */
  readonly now: string
}

/**
 * Whose turn it was and is: as soon as something was judged the tablet goes on ("chuyền gùi"). Several items that one
 * answer judges together belong to the child who gave it.
 */
export function turnsOf<L extends Level, S>(
  rules: Rules<L, S>,
  level: L,
  run: Run,
  answers: readonly Answer[],
  players: readonly string[],
): Turns {
  const of = new Map<string, string>()
  let turn = 0
  let state = rules.start(level, run)
  for (const answer of answers) {
    state = rules.step(level, state, answer)
    const judged = rules.marks(level, state).filter(({ item }) => !of.has(item))
    if (judged.length === 0) continue
    for (const { item } of judged) of.set(item, players[turn % players.length]!)
    turn++
  }
  return { of, now: players[turn % players.length]! }
}
