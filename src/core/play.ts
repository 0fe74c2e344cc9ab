import * as v from 'valibot'
import type { Form, Item, Level, Pool } from './level'
import type { Mark } from './marks'
import type { MotifName } from './motif'

/**
 * One thing a pupil did: `do` names the act in the mechanic's own words ('judge', 'hang', 'ask' …), `on` the item, node or
 * task it was done to, `with` what was chosen or typed. A play is its level plus a list of these.
 */
export const AnswerSchema = v.object({
  do: v.pipe(v.string(), v.maxLength(24)),
  on: v.pipe(v.string(), v.maxLength(48)),
  with: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
})
export type Answer = v.InferInput<typeof AnswerSchema>

/** How a level is run this time: which pool, and the seed its order comes from. */
export interface Run {
  readonly pool: Pool
  readonly seed: number
  /** Which of its two papers a test asks; only where the pool is `transfer`. */
  readonly form?: Form
}

/** One item of any mechanic, asked by itself at the hearth: what is shown and what may be chosen. */
export interface Card {
  /** What is to be looked at: a drawing of the level, and the word key of its description. */
  readonly picture?: { readonly id: string; readonly alt: string }
  /** Word keys of the level, in reading order; `small` ones are said smaller (sender, date, source). */
  readonly lines: readonly { readonly key: string; readonly small?: boolean }[]
  /** `words`: a word key of the level, whose ids start with a capital, or of the interface (`play.card-cho-qua`). */
  readonly choices: readonly { readonly given: string; readonly icon: string; readonly words: string }[]
}

/**
 * The rules of one mechanic: pure, and total – an answer that does not fit the state leaves it as it was,
 * so that a journal with a torn tail still folds.
 */
export interface Rules<L extends Level = Level, S = unknown> {
  readonly mechanic: string
  /** The level's own schema, common part included. */
  readonly schema: v.GenericSchema<unknown, L>
  /** What the schema cannot say: sentences about ids that lead nowhere, unreachable nodes and the like. */
  problems(level: L): { path: string; sentence: string }[]
  /** Keys of the words that this mechanic's own part needs (`AT02-05.text`); those of the common part are known. */
  words(level: L): string[]
  /** Whether this item earns a mark; left out where all do. One that does not stands beside those that do. */
  judged?(item: Item): boolean
  /** Drawings that the level names, each with its path in the level: `<id>.svg` lies in the level's folder. */
  pictures?(level: L): { path: string; id: string }[]
  start(level: L, run: Run): S
  step(level: L, state: S, answer: Answer): S
  /** True when every item has been seen and decided. */
  done(level: L, state: S): boolean
  /** Marks of the items decided so far, in the level's order of items. */
  marks(level: L, state: S): Mark[]
  /** Things finished that earn no mark, each of which was a turn all the same where several play. */
  finished?(level: L, state: S): number
  /** Whether what the mechanic asks for the second star, besides the marks, is there. */
  secondStar(level: L, state: S): boolean
  /** How far the play is, for "tin 3/12". */
  progress(level: L, state: S): { at: number; of: number }
  /** Answers that earn full marks. */
  solution(level: L, run: Run): Answer[]
  /** For each judged item the solution with one first answer wrong. */
  slips(level: L, run: Run): { item: string; answers: Answer[] }[]
  card(level: L, item: Item): Card
  /** The cloth that is finished with the level, and hangs in the village from then on. */
  cloth?(level: L): MotifName
  /** Whether `given` is right on this item, as a card or in the play. */
  right(item: Item, given: string): boolean
}

export function fold<L extends Level, S>(rules: Rules<L, S>, level: L, run: Run, answers: readonly Answer[]): S {
  return answers.reduce((state, answer) => rules.step(level, state, answer), rules.start(level, run))
}

export function itemsOf<L extends Level>(level: L, pool: Pool): L['items'][number][] {
  return level.items.filter(item => item.pool === pool)
}

/** The mark of an item by its first answer. */
export function mark(item: Item, given: string, right: boolean, tries: number): Mark {
  return { item: item.id, side: item.side, given, right, tries, clues: item.clues }
}
