const VIETNAM_AHEAD_MS = 7 * 60 * 60 * 1000
/** School years begin in August. */
const FIRST_MONTH = 8

/** School year of a moment, as in `2026-2027`. */
export function schoolYear(at: number): string {
  const there = new Date(at + VIETNAM_AHEAD_MS)
  const year = there.getUTCFullYear() - (there.getUTCMonth() + 1 < FIRST_MONTH ? 1 : 0)
  return `${year}-${year + 1}`
}
