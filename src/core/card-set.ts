/** Classes take different sets of cards, so that one brought along from next door is seen to be one. */
export const SETS = 5
/** The largest class that has cards. */
export const CARDS_IN_SET = 50
/** All cards there are: card 50 × set + number − 1 of each set. */
export const CARDS = SETS * CARDS_IN_SET

/** The set of a class, the same on every desk: classes of one grade differ, and one of the next grade does too. */
export function setOf(className: string): number {
  const letters = className.normalize('NFC').trim().toUpperCase()
  return [...letters].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % SETS
}

/** The card of a number, from 1 on. */
export function cardOf(set: number, number: number): number {
  return set * CARDS_IN_SET + number - 1
}

/** The number of a card in this set; null for a card of another. */
export function numberIn(set: number, card: number): number | null {
  return Math.floor(card / CARDS_IN_SET) === set ? (card % CARDS_IN_SET) + 1 : null
}
