import type { Turn } from '../core/card-marks'
import { type ClassItem, letterOf, meaningOf } from '../core/class-item'
import { type ClassPlay, marksOfItem, UNSURE } from '../core/class-play'
import type { ClassLevel } from './class-level'

/** Shares of right answers, 0…1, of the class or of its teams, for each item that was answered. */
export type Score = readonly (readonly number[])[]

/** More than half: a lantern. */
export function isLit(shares: readonly number[]): boolean {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length > 0.5
}

export function scoreOf({ items, played: { right } }: ClassLevel, { answers }: ClassPlay): Score {
  return items.flatMap(({ item }) => {
    const given = answers.get(item.id)
    if (!given) return []
    // A class whose camera fails goes on by tapping.
    if (given.teams.length > 0) return [given.teams.map(choice => Number(right(item, choice)))]
    const marks = [...marksOfItem(item, given.answers, right).values()]
    return [[given.answers.length === 0 ? 0 : marks.filter(mark => mark.right).length / given.answers.length]]
  })
}

/** What a settled turn is written down as; null while its edge is no answer here. */
export function givenBy(question: ClassItem, turn: Turn): string | null {
  const meaning = meaningOf(question, letterOf(turn))
  if (meaning === 'unsure') return UNSURE
  return meaning?.given ?? null
}
