import { assignmentEntry } from './assignment'
import type { Entry } from './entry'
import { isKind } from './entry'
import type { Learner } from './learners'
import type { LevelCard, Tier } from './level'
import { nextLevel, starsOf } from './progress'

/** The tier of a school grade, 1–9 (bible §2.2). */
export function tierOfGrade(grade: number): Tier {
  if (grade <= 3) return 1
  return grade <= 5 ? 2 : 3
}

/**
 * Which tier a learner is in: what was said last, by the child at the picker or by the teacher's assignment; else the grade
 * of the class; null where nobody said.
 */
export function tierOf(entries: readonly Entry[], learner: Pick<Learner, 'id' | 'class'>): Tier | null {
  const chosen = entries.filter(isKind('learner-tier')).findLast(({ body }) => body.learner === learner.id)
  const given = assignmentEntry(entries, learner.class)
  const said = given && given.seq > (chosen?.seq ?? 0) ? given : chosen
  if (said) return said.body.tier
  const list = entries.filter(isKind('class')).findLast(({ body }) => body.class === learner.class)
  return list ? tierOfGrade(list.body.grade) : null
}

/** Whether the teacher opened the levels on sensitive matters for this class. Off until she says otherwise. */
export function sensitiveOpen(entries: readonly Entry[], className: string | null): boolean {
  const said = entries.filter(isKind('sensitive-levels')).findLast(({ body }) => body.class === className)
  return className !== null && (said?.body.on ?? false)
}

/**
 * The levels that a learner may play, in the order to propose them: the own tier first, then the nearest, the easier before
 * the harder; within a tier the strands take turns, as in the plan of twelve weeks. `cards` are in the order of the course.
 * Before all of them stand the levels of `given`, in the teacher's order.
 */
export function pathOf(
  cards: Iterable<LevelCard>,
  tier: Tier | null,
  sensitive: boolean,
  given: readonly string[] = [],
): LevelCard[] {
  const place = new Map(given.map((id, at) => [id, at]))
  const met = new Map<string, number>()
  const placed = [...cards].map((card, at) => {
    const row = `${card.strand} ${card.tier}`
    const turn = met.get(row) ?? 0
    met.set(row, turn + 1)
    const first = place.get(card.id) ?? given.length
    return { card, at, turn, first, far: tier === null ? card.tier : Math.abs(card.tier - tier) * 4 + card.tier }
  })
  return placed
    .filter(({ card }) => sensitive || !card.sensitive)
    .sort((a, b) => a.first - b.first || a.far - b.far || a.turn - b.turn || a.at - b.at)
    .map(({ card }) => card)
}

/**
 * The level that a child plays at once who is given the tablet: the one that was played on it last, where it is open to
 * this child and has no star of theirs, else the next of their own path. Null where nothing is open.
 */
export function levelInHand(
  entries: readonly Entry[],
  learner: Pick<Learner, 'id' | 'class'>,
  cards: Iterable<LevelCard>,
): string | null {
  const path = pathOf(cards, tierOf(entries, learner), sensitiveOpen(entries, learner.class))
  const stars = starsOf(entries, learner.id)
  const last = entries.filter(isKind('play-started')).findLast(({ body }) => body.kind === 'level')?.body.level
  const same = path.find(({ id }) => id === last && !stars.has(id))
  return (same ?? nextLevel(path, stars) ?? path[0])?.id ?? null
}
