/**
 * How long a key of words holds out against somebody who tries them all: honest arithmetic, for Lừa to walk.
 *
 * A key of n words that have nothing to do with each other, drawn from a list of N words, is one of N to the power of n.
 * Whoever tries them one after the other has, on average, to go through half of them (A. Reinhold, "Diceware", 1995, whose
 * list has 6⁵ = 7,776 words; the EFF long list of 2016 has as many). Each word is worth log₂ 7776 = 12.9 bits.
 *
 * The rate is 1,000 tries a second, that of somebody who knocks at a page that does not stop him (R. Munroe, "Password
 * Strength", 2011). Whoever has stolen the page's own file tries a thousand million times faster: another reason for
 * a fifth word where money is kept, and for another key at every door.
 */
export const WORDS_ON_LIST = 7776
export const TRIES_A_SECOND = 1000

/** Keys that everybody tries first ("123456", a name, a birthday): Lừa is through in as many steps. */
export const BAD_KEY_TRIES = 3

/** Tries that a key of so many unrelated words costs on average. */
export function triesFor(words: number): number {
  return WORDS_ON_LIST ** words / 2
}

/** Seconds of trying that a key of so many unrelated words costs on average. */
export function secondsFor(words: number): number {
  return triesFor(words) / TRIES_A_SECOND
}

export type Unit = 'seconds' | 'hours' | 'years' | 'thousand-years' | 'million-years'

const HOUR = 3600
const YEAR = 365.25 * 24 * HOUR
const UNITS: readonly { readonly unit: Unit; readonly seconds: number }[] = [
  { unit: 'million-years', seconds: 1e6 * YEAR },
  { unit: 'thousand-years', seconds: 1e3 * YEAR },
  { unit: 'years', seconds: YEAR },
  { unit: 'hours', seconds: HOUR },
  { unit: 'seconds', seconds: 1 },
]

/** A length of time as one says it to a child: a whole number of the largest unit that it fills. */
export function said(seconds: number): { readonly n: number; readonly unit: Unit } {
  const { unit, seconds: one } = UNITS.find(({ seconds: unitSeconds }) => seconds >= unitSeconds) ?? UNITS.at(-1)!
  return { n: Math.max(1, Math.round(seconds / one)), unit }
}

/** The stones along Lừa's way: he passes one when the key holds out longer than it says, in seconds. */
export const MILES = [
  { name: 'yawn', seconds: 1 },
  { name: 'day', seconds: 24 * HOUR },
  { name: 'year', seconds: YEAR },
  { name: 'life', seconds: 100 * YEAR },
  { name: 'ages', seconds: 10_000 * YEAR },
] as const

/** Where on the way Lừa comes to stand, 0 (the first stone) … 1 (the last): even steps between stones by orders of magnitude. */
export function wayTo(seconds: number): number {
  const last = MILES.length - 1
  const next = MILES.findIndex(mile => mile.seconds > seconds)
  if (next === 0) return 0
  if (next < 0) return 1
  const [from, to] = [MILES[next - 1]!.seconds, MILES[next]!.seconds]
  return (next - 1 + Math.log(seconds / from) / Math.log(to / from)) / last
}
