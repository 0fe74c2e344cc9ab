import type { Entry } from './entry'
import { isKind } from './entry'
import { type Around, type EveningState, type EveningTurn, eveningOf, type HouseRule } from './evening'
import type { Answer } from './play'
import { answersOf } from './progress'

/** An evening as the journal has it. */
export interface Evening {
  readonly evening: string
  readonly around: readonly Around[]
  readonly turns: readonly EveningTurn[]
  readonly answers: readonly Answer[]
}

/** The evening that this learner called last; null where there was none. It goes on until its state says that it is over. */
export function lastEvening(entries: readonly Entry[], learner: string): (Evening & { state: EveningState }) | null {
  const last = entries.filter(isKind('evening')).findLast(({ body }) => body.learner === learner)?.body
  if (!last) return null
  const answers = answersOf(entries, last.evening)
  return { ...last, answers, state: eveningOf(last.turns, answers) }
}

/** The rule that this learner's family agreed on last, and at which evening; that may be one that was not ended. */
export function houseRule(entries: readonly Entry[], learner: string): (HouseRule & { evening: string }) | null {
  const mine = entries.filter(isKind('evening')).filter(({ body }) => body.learner === learner)
  for (const { body } of mine.toReversed()) {
    const { evening, turns } = body
    const { rule, ruleFrom } = eveningOf(turns, answersOf(entries, evening))
    if (rule !== null) return { evening, rule, ruleFrom }
  }
  return null
}

/** Under this name the petal of a family's evening stands beside those of levels. */
export const EVENING_PETAL = 'HE'
