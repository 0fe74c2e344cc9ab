import { useEffect, useMemo, useState } from 'preact/hooks'
import { atOnce, type Steps } from '../core/steps'
import type { Work } from './use-work'
import type { WorkName } from './work-sign'

/** So many records, those of two full classes, are gone through before anybody could notice. */
export const FEW_RECORDS = 3000

interface Long<Made> {
  readonly work: Work
  readonly name: WorkName
  /** So few that it is done at once. */
  readonly few: boolean
  readonly steps: () => Steps<Made>
}

interface Kept<Made> {
  /** The last that was made; null before the first. */
  readonly made: Made | null
  /** The person stopped it; `again` begins anew. */
  readonly stopped: boolean
  readonly again: () => void
}

/** What a work makes, made anew when one of `of` is another. A long one is signed, and can be stopped. */
export function useSteps<Made>({ work, name, few, steps }: Long<Made>, of: readonly unknown[]): Kept<Made> {
  const [turn, setTurn] = useState(0)
  const [kept, setKept] = useState<{ readonly made: Made | null; readonly stopped: boolean }>({
    made: null,
    stopped: false,
  })
  const now = useMemo(() => (few ? atOnce(steps()) : null), [few, ...of])
  useEffect(() => {
    if (few) return
    let here = true
    setKept(({ made }) => ({ made, stopped: false }))
    void work.steps(name, steps()).then(made => {
      if (here) setKept(before => (made === null ? { ...before, stopped: true } : { made, stopped: false }))
    })
    return () => {
      here = false
    }
  }, [few, turn, ...of])
  return few ? { made: now, stopped: false, again: () => {} } : { ...kept, again: () => setTurn(turn + 1) }
}
