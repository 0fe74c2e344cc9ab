import type { Entry } from './entry'
import { isKind } from './entry'
import type { Level } from './level'
import type { Answer, Rules, Run } from './play'

/** As many as can sit round one tablet. */
export const MOST_PLAYERS = 8

/** Somebody comes to the tablet or leaves it, after so many answers of the play. */
export interface Change {
  readonly n: number
  readonly learner: string
  readonly here: boolean
}

/** Who takes turns in a play: those who began it, in their order, and who left or came in the middle. */
export interface Group {
  readonly first: readonly string[]
  readonly changes: readonly Change[]
  /** "Hai tay": an answer counts when two hold their corners together. */
  readonly hands?: boolean
}

/** The learner who began the play, those who were called to play along, and who left or came since. */
export function groupOf(entries: readonly Entry[], play: string, learner: string): Group {
  const called = entries.filter(isKind('play-together')).findLast(({ body }) => body.play === play)
  return {
    first: [learner, ...(called?.body.learners ?? []).filter(id => id !== learner)],
    hands: called?.body.hands ?? false,
    changes: entries.filter(isKind('play-seat')).flatMap(({ body }) => (body.play === play ? [body] : [])),
  }
}

/** Everybody who sat at the tablet at any time, in the order of their coming. */
export function everybodyIn({ first, changes }: Group): readonly string[] {
  return [...new Set([...first, ...changes.filter(({ here }) => here).map(({ learner }) => learner)])]
}

/** Who sits round the tablet, and who of them still has a turn in this round; the first of those holds it. */
export interface Rota {
  readonly here: readonly string[]
  readonly round: readonly string[]
}

/**
 * In each round everybody who was there when it began has one turn, in the order of their coming; whoever leaves is
 * skipped, whoever comes waits for the next round. So no two children who were there together have turns that differ by
 * more than one.
 */
export function rotaOf(first: readonly string[]): Rota {
  return { here: first, round: first }
}

/** The one who held the tablet has had a turn. */
export function passed({ here, round }: Rota): Rota {
  return round.length > 1 ? { here, round: round.slice(1) } : rotaOf(here)
}

/** The last child at the tablet cannot leave it: somebody holds it. */
export function changed(rota: Rota, { learner, here: comes }: Pick<Change, 'learner' | 'here'>): Rota {
  const { here, round } = rota
  if (comes === here.includes(learner)) return rota
  if (comes) return here.length < MOST_PLAYERS ? { here: [...here, learner], round } : rota
  if (here.length === 1) return rota
  const without = (ids: readonly string[]) => ids.filter(id => id !== learner)
  const left = without(round)
  return left.length > 0 ? { here: without(here), round: left } : rotaOf(without(here))
}

export interface Turns {
  /** Who judged each item first, by item id. */
  readonly of: ReadonlyMap<string, string>
  /** Who holds the tablet now. */
  readonly now: string
  /** Who comes next, and sits beside the one who plays; the same child where there is one only. */
  readonly beside: string
  /** Who sits at it. */
  readonly present: readonly string[]
}

/**
 * Whose turn it was and is: as soon as something was judged or finished the tablet goes on ("chuyền gùi"). Several items
 * that one answer judges together belong to the child who gave it.
 */
export function turnsOf<L extends Level, S>(
  rules: Rules<L, S>,
  level: L,
  run: Run,
  answers: readonly Answer[],
  group: Group,
): Turns {
  const of = new Map<string, string>()
  let rota = rotaOf(group.first)
  const changesAt = (n: number) => {
    rota = group.changes.filter(change => change.n === n).reduce(changed, rota)
  }
  const finishedIn = (now: S) => rules.finished?.(level, now) ?? 0
  let state = rules.start(level, run)
  answers.forEach((answer, n) => {
    changesAt(n)
    const before = finishedIn(state)
    state = rules.step(level, state, answer)
    const judged = rules.marks(level, state).filter(({ item }) => !of.has(item))
    if (judged.length === 0 && finishedIn(state) === before) return
    for (const { item } of judged) of.set(item, rota.round[0]!)
    rota = passed(rota)
  })
  changesAt(answers.length)
  const now = rota.round[0]!
  const beside = rota.round[1] ?? rota.here.find(id => id !== now) ?? now
  return { of, now, beside, present: rota.here }
}
