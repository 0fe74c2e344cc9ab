import { CARDS_IN_SET } from './card-set'
import { type Body, type Entry, isKind } from './entry'

/** Who holds which paper card of a class. */
export interface CardNumbers {
  /** Number of the card by class-local code. */
  readonly of: ReadonlyMap<string, number>
  /** Codes for which there is no card left. */
  readonly without: readonly string[]
  /** What is to be written down before the cards are used; null where nothing is new. */
  readonly news: Body<'paper-cards'> | null
}

/**
 * The cards of a class: those that were given stay as they are. A newcomer's code is the number where it is one and free,
 * so that two desks come to the same; else the next number that nobody ever had, and last one of somebody who left.
 */
export function cardNumbers(entries: readonly Entry[], className: string, codes: readonly string[]): CardNumbers {
  const given = entries.filter(isKind('paper-cards')).findLast(({ body }) => body.class === className)?.body.codes ?? []
  const holders = Array.from({ length: CARDS_IN_SET }, (_, at) => given[at] ?? '')
  const here = new Set(codes)
  const without: string[] = []
  let fresh = false
  const numberless = codes.filter(code => !holders.includes(code))
  const give = (code: string, at: number) => {
    holders[at] = code
    fresh = true
  }
  for (const code of numberless) {
    const at = /^\d{1,2}$/.test(code) ? Number(code) - 1 : -1
    if (holders[at] === '') give(code, at)
  }
  for (const code of numberless.filter(one => !holders.includes(one))) {
    const free = holders.indexOf('')
    const at = free >= 0 ? free : holders.findIndex(holder => !here.has(holder))
    if (at >= 0) give(code, at)
    else without.push(code)
  }
  const last = holders.findLastIndex(code => code !== '')
  return {
    of: new Map(holders.flatMap((code, at) => (here.has(code) ? [[code, at + 1] as const] : []))),
    without,
    news: fresh ? { class: className, codes: holders.slice(0, last + 1) } : null,
  }
}
