import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Steps, Told } from '../core/steps'
import type { Say } from '../ui/say'
import type { Asked, JobName, Made, Outcome, Word } from './jobs'
import { inSlices } from './slices'
import { type Shown, Sign, type WorkName } from './work-sign'

/** What is done in less time than this shows nothing. */
const BREATH_MS = 600
/** The sign stays between two works that follow each other. */
const LINGER_MS = 150

export interface Work {
  /** Does one thing after the other beside the page. Null when the person stopped it: then nothing was done. */
  readonly all: <J extends JobName>(job: J, asked: readonly Asked<J>[]) => Promise<Made<J>[] | null>
  /** Does on the page, which stays awake, what cannot well be handed over. Null when the person stopped it. */
  readonly steps: <Made>(name: WorkName, steps: Steps<Made>) => Promise<Made | null>
  /** A sheet over the page while it takes long, with how far it is and a way to stop. */
  readonly sign: ComponentChildren
}

/** Long work of which the page never stands still; one that is begun ends the one before. A bug in the work throws here. */
export function useWork({ say, newWorker }: { say: Say; newWorker: () => Worker }): Work {
  const { shown, begin, far } = useShown()
  const stop = useRef<() => void>(() => {})
  useEffect(() => () => stop.current(), [])

  const all: Work['all'] = async (job, asked) => {
    stop.current()
    let worker: Worker | null = null
    const ended = new Promise<null>(resolve => {
      stop.current = () => {
        worker?.terminate()
        resolve(null)
      }
    })
    const end = begin({ name: job, thing: { done: 0, of: asked.length }, step: null })
    const made: unknown[] = []
    try {
      for (const one of asked) {
        worker = newWorker()
        const outcome = await Promise.race([outcomeOf(worker, job, one, step => far({ step })), ended])
        worker.terminate()
        if (!outcome) return null
        if ('failed' in outcome) throw new Error(outcome.failed)
        made.push(outcome.made)
        far({ thing: { done: made.length, of: asked.length }, step: null })
      }
    } finally {
      end()
    }
    return made as Made<typeof job>[]
  }
  const steps: Work['steps'] = async (name, of) => {
    stop.current()
    let stopped = false
    stop.current = () => {
      stopped = true
    }
    const end = begin({ name, thing: { done: 0, of: 1 }, step: null })
    try {
      return await inSlices(
        of,
        step => far({ step }),
        () => stopped,
      )
    } finally {
      end()
    }
  }
  return { all, steps, sign: shown && <Sign say={say} shown={shown} onStop={() => stop.current()} /> }
}

/** How far the work is, once it takes long. */
function useShown() {
  const [shown, setShown] = useState<Shown | null>(null)
  const now = useRef<Shown | null>(null)
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const later = (ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown(now.current), ms)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    shown,
    /** Gives what ends it; a work that was ended by the next one leaves that one's sign alone. */
    begin: (first: Shown) => {
      const mine = ++turn.current
      now.current = first
      setShown(before => before && first)
      later(BREATH_MS)
      return () => {
        if (turn.current !== mine) return
        now.current = null
        later(LINGER_MS)
      }
    },
    far: (part: Partial<Shown>) => {
      now.current = now.current && { ...now.current, ...part }
      setShown(before => before && now.current)
    },
  }
}

function outcomeOf(worker: Worker, job: JobName, asked: unknown, told: Told): Promise<Outcome> {
  return new Promise(resolve => {
    const parts: unknown[] = []
    worker.onmessage = ({ data }: MessageEvent<Word>) => {
      if ('step' in data) told(data.step)
      else if ('part' in data) {
        parts.push(data.part)
        worker.postMessage(null)
      } else resolve(withParts(data, parts))
    }
    worker.onerror = event => resolve({ failed: event.message || 'The worker did not start' })
    worker.postMessage({ job, asked })
  })
}

function withParts(outcome: Outcome, parts: readonly unknown[]): Outcome {
  return 'made' in outcome && parts.length > 0 ? { made: { ...(outcome.made as object), parts } } : outcome
}
