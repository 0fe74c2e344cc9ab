import type { Clue, Side, Tier } from './level'

/** What a pupil made of one item. Only the first answer counts; `tries` counts all of them. */
export interface Mark {
  readonly item: string
  readonly side: Side
  readonly given: string
  readonly right: boolean
  readonly tries: number
  /** The clues that the item shows, first the one its feedback names. */
  readonly clues: readonly Clue[]
}

export interface Count {
  readonly right: number
  readonly of: number
}

/** `hay-nghi`: distrusts too much; `hay-tin`: trusts too much; `can-bang`: in balance (bible §2.3). */
export type Tendency = 'hay-nghi' | 'hay-tin' | 'can-bang'

export function count(marks: readonly Mark[], side?: Side): Count {
  const of = side ? marks.filter(mark => mark.side === side) : marks
  return { right: of.filter(mark => mark.right).length, of: of.length }
}

/** Share of right first answers, 0…1, or null where there is nothing to share. */
export function share({ right, of }: Count): number | null {
  return of === 0 ? null : right / of
}

/**
 * Balanced accuracy: the mean of the shares of safe and risky items answered rightly at first, 0…1.
 * Null until both sides have been met. Source: bible §2.3; Brodersen et al. 2010.
 */
export function balancedAccuracy(marks: readonly Mark[]): number | null {
  const safe = share(count(marks, 'safe'))
  const risky = share(count(marks, 'risky'))
  return safe === null || risky === null ? null : (safe + risky) / 2
}

/** Share of safe items refused minus share of risky items trusted, −1…1; null until both sides have been met. */
export function bias(marks: readonly Mark[]): number | null {
  const safe = share(count(marks, 'safe'))
  const risky = share(count(marks, 'risky'))
  return safe === null || risky === null ? null : 1 - safe - (1 - risky)
}

/** From this bias on a pupil leans to one side. */
export const TENDENCY_AT = 0.25

export function tendency(marks: readonly Mark[]): Tendency | null {
  const b = bias(marks)
  if (b === null) return null
  if (b > TENDENCY_AT) return 'hay-nghi'
  return b < -TENDENCY_AT ? 'hay-tin' : 'can-bang'
}

/** Balanced accuracy that the second star asks of each tier (bible §2.7). */
export const SECOND_STAR: Readonly<Record<Tier, number>> = { 1: 0.65, 2: 0.7, 3: 0.7 }
const NO_SIDE_BELOW = 0.5
/** Balanced accuracy that a booster asks for the third star. */
export const BOOSTER_PASS = 0.75

// Shares of small counts are rarely exact in binary; 7/10 must count as .70.
const EPSILON = 1e-9

/**
 * Stars of a finished play: one for finishing, two for judging well on both sides.
 * `extra` is what its mechanic asks besides (M5: one search task right at the first try).
 */
export function starsOfPlay(marks: readonly Mark[], tier: Tier, extra: boolean): 1 | 2 {
  const ba = balancedAccuracy(marks)
  if (ba === null || ba + EPSILON < SECOND_STAR[tier] || !extra) return 1
  const sides = [share(count(marks, 'safe')), share(count(marks, 'risky'))]
  return sides.every(side => side !== null && side + EPSILON >= NO_SIDE_BELOW) ? 2 : 1
}

export function boosterPassed(marks: readonly Mark[]): boolean {
  const ba = balancedAccuracy(marks)
  return ba !== null && ba + EPSILON >= BOOSTER_PASS
}
