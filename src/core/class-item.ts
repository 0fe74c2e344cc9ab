import type { Turn } from './card-marks'
import { type Chance, shuffled } from './chance'
import type { Item, Level } from './level'
import type { Card } from './play'

/** The letters at the four edges of a card; the one that is up is the answer. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const
export type Letter = (typeof LETTERS)[number]
/** "Not sure yet", wherever three answers or fewer are asked about. It earns no mark and costs none. */
export const NOT_SURE: Letter = 'D'

/** Clockwise from the top stand A, B, C, D: a quarter clockwise brings the left one up. */
const UP = ['A', 'D', 'C', 'B'] as const satisfies Readonly<Record<Turn, Letter>>

export function letterOf(turn: Turn): Letter {
  return UP[turn]
}

/** Let pass, stop, ask: the same three edges in every level. */
const OWN_EDGE: Readonly<Record<string, Letter>> = { tha: 'A', 'cho-qua': 'A', chan: 'B', hoi: 'C' }

export interface LetteredChoice {
  readonly letter: Letter
  readonly given: string
  readonly icon: string
  readonly words: string
}

/** One question for a whole class: what is to be read, and up to four answers. */
export interface ClassItem<I extends Item = Item> {
  readonly item: I
  readonly card: Card
  readonly choices: readonly LetteredChoice[]
  /** Whether the edge D means "not sure". */
  readonly unsure: boolean
}

/** Gives each answer its edge. Where there are more than four, a right one and two others are asked about. */
export function lettered(choices: Card['choices'], right: (given: string) => boolean, next: Chance): LetteredChoice[] {
  const asked = choices.length > LETTERS.length ? three(choices, right, next) : choices
  const own = asked.map(({ icon }) => OWN_EDGE[icon])
  const known = new Set(own).size === own.length && own.every(letter => letter !== undefined)
  return asked.map((choice, i) => ({ ...choice, letter: known ? own[i]! : LETTERS[i]! }))
}

function three(choices: Card['choices'], right: (given: string) => boolean, next: Chance): Card['choices'] {
  const good = shuffled(
    choices.filter(({ given }) => right(given)),
    next,
  ).slice(0, 1)
  const others = shuffled(
    choices.filter(({ given }) => !right(given)),
    next,
  ).slice(0, 2)
  return choices.filter(choice => good.includes(choice) || others.includes(choice))
}

export function classItem<L extends Level>(
  rules: { card(level: L, item: Item): Card; right(item: Item, given: string): boolean },
  level: L,
  item: L['items'][number],
  next: Chance,
): ClassItem<L['items'][number]> {
  const card = rules.card(level, item)
  const choices = lettered(card.choices, given => rules.right(item, given), next)
  return { item, card, choices, unsure: !choices.some(({ letter }) => letter === NOT_SURE) }
}

/** What the edge stands for on this item: an answer, not sure, or nothing that is asked. */
export function meaningOf({ choices, unsure }: ClassItem, letter: Letter): LetteredChoice | 'unsure' | null {
  return choices.find(choice => choice.letter === letter) ?? (unsure && letter === NOT_SURE ? 'unsure' : null)
}
