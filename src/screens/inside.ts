import type { Course } from '../content/course'
import { assignmentFor, daysLeft, isUnheard, levelsOf } from '../core/assignment'
import { type Learner, learnersOf } from '../core/learners'
import type { LevelCard } from '../core/level'
import { levelInHand, pathOf, sensitiveOpen, tierOf } from '../core/path'
import type { Stars } from '../core/progress'
import { type DueTest, testsDue } from '../core/transfer'
import type { Stage } from '../stage/stage'
import type { Outside } from './outside'
import type { Route } from './route'

/** What every room is given. */
export interface RoomProps {
  readonly outside: Outside
  readonly tag: string
  readonly go: (to: Route) => void
  readonly onHelp: () => void
  readonly onSettings: () => void
  /** What the chosen language calls itself. */
  readonly endonym: string
  readonly onLanguages: () => void
}

/** What the rooms behind the picker are given besides: a learner, the course, and the stage (null: no canvas here). */
export interface InsideProps extends RoomProps {
  readonly stage: Stage | null
  readonly course: Course
  readonly titles: Readonly<Record<string, string>>
  readonly learner: Learner
  readonly stars: ReadonlyMap<string, Stars>
}

/** The next child has touched their picture, and plays what the class plays; on the map where nothing waits. */
export function playNext({ outside, go }: Pick<RoomProps, 'outside' | 'go'>, course: Course | null, id: string): void {
  const entries = outside.journal.entries()
  const next = learnersOf(entries).find(one => one.id === id)!
  outside.sound('tap')
  outside.choose({ learner: id })
  const level = course && levelInHand(entries, next, course.cards.values())
  go(level ? { at: 'play', level } : { at: 'village' })
}

/** What the teacher gave this learner to play, as far as it is open here; null where there is nothing. */
export function givenTo(props: InsideProps) {
  const { outside, learner, stars } = props
  const entries = outside.journal.entries()
  const assignment = assignmentFor(entries, learner.class)
  if (!assignment) return null
  const ids = new Set(levelsOf(assignment))
  const levels = pathFor(props).filter(({ id }) => ids.has(id))
  if (levels.length === 0) return null
  return {
    levels,
    done: levels.filter(({ id }) => (stars.get(id) ?? 0) > 0).length,
    greeting: assignment.greeting,
    daysLeft: daysLeft(assignment.due, outside.now().at),
    unheard: isUnheard(entries, learner.id, learner.class),
  }
}
export type GivenLevels = NonNullable<ReturnType<typeof givenTo>>

/** The levels that are open to this learner, in the order to propose them: what the teacher assigned stands first. */
export function pathFor({ outside, course, learner }: InsideProps): LevelCard[] {
  const entries = outside.journal.entries()
  const given = assignmentFor(entries, learner.class)
  const [tier, sensitive] = [tierOf(entries, learner), sensitiveOpen(entries, learner.class)]
  return pathOf(course.cards.values(), tier, sensitive, given ? levelsOf(given) : [])
}

/** The papers of tests that wait for this learner; none unless the teacher switched them on for the class. */
export function testsFor(props: InsideProps): DueTest[] {
  const { outside, course, learner } = props
  return testsDue(outside.journal.entries(), learner, course.tests, pathFor(props))
}
