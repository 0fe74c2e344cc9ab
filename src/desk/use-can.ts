import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Change, type ClassView, changesOf, type MissedClue, missedSteps, viewSteps } from '../core/class-view'
import { pathOf, sensitiveOpen, tierOfGrade } from '../core/path'
import { atOnce, type Steps } from '../core/steps'
import type { ClassPageProps } from './class-page'
import { inSlices } from './slices'

/** How many of the missed clues are shown: a class works on a few. */
const MOST_CLUES = 5

/** What a class can, what it misses, and what the tests before and after say. */
export interface Can {
  readonly view: ClassView
  readonly missed: readonly MissedClue[]
  readonly changes: readonly Change[]
}

/** What two full classes can is known before anybody could notice. */
const FEW_PUPILS = 100

/** What the class can, of a school in slices: null until that is known. */
export function useCan({ pupils, results, shown, course, tests, entries, materials }: ClassPageProps): Can | null {
  const open = sensitiveOpen(entries, shown.name)
  const steps = useMemo(() => {
    const own = pupils.flatMap(({ code }) => results.get(code) ?? [])
    const tier = tierOfGrade(shown.grade)
    const levels = pathOf(course, tier, open)
    return function* (): Steps<Can> {
      const view = yield* viewSteps(own)
      const of = { results: own, uses: materials?.uses ?? [], tier, levels, most: MOST_CLUES }
      return { view, missed: yield* missedSteps(of), changes: changesOf(own, tests) }
    }
  }, [pupils, results, materials, open])
  const few = pupils.length <= FEW_PUPILS
  const now = useMemo(() => (few ? atOnce(steps()) : null), [steps])
  const [later, setLater] = useState<Can | null>(null)
  useEffect(() => {
    if (few) return
    let here = true
    setLater(null)
    void inSlices(
      steps(),
      () => {},
      () => !here,
    ).then(found => here && setLater(found))
    return () => {
      here = false
    }
  }, [steps])
  return now ?? later
}
