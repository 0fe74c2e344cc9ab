const VIETNAM_AHEAD_MS = 7 * 60 * 60 * 1000
/** School years begin in August. */
const FIRST_MONTH = 8

/** School year of a moment, as in `2026-2027`. */
export function schoolYear(at: number): string {
  const there = new Date(at + VIETNAM_AHEAD_MS)
  const year = there.getUTCFullYear() - (there.getUTCMonth() + 1 < FIRST_MONTH ? 1 : 0)
  return `${year}-${year + 1}`
}

/** The first term ends in January; marks for it are still written then. */
const SECOND_TERM = { from: 2, to: 7 }

/** School year and term of a moment, as in `2026-2027/1`. */
export function schoolTerm(at: number): string {
  const month = new Date(at + VIETNAM_AHEAD_MS).getUTCMonth() + 1
  return `${schoolYear(at)}/${month >= SECOND_TERM.from && month <= SECOND_TERM.to ? 2 : 1}`
}

/** Lessons end in May; in June and July the sheets are handed in. */
const LAST_MONTH = 5

/** Whether a class's school year, as in `2026-2027`, is over, or ends in these weeks. */
export function yearStanding(year: string, at: number): 'goes-on' | 'ends' | 'over' {
  if (schoolYear(at) > year) return 'over'
  const month = new Date(at + VIETNAM_AHEAD_MS).getUTCMonth() + 1
  return schoolYear(at) === year && month > LAST_MONTH && month < FIRST_MONTH ? 'ends' : 'goes-on'
}
