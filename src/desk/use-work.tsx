import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Say } from '../ui/say'
import './care.css'
import type { Asked, JobName, Made, Outcome } from './jobs'

/** What is done in less time than this shows nothing. */
const BREATH_MS = 600

/** How far a work of several parts is. */
interface Shown {
  readonly job: JobName
  readonly done: number
  readonly of: number
}

export interface Work {
  /** Does one thing after the other beside the page. Null when the person stopped it: then nothing was done. */
  readonly all: <J extends JobName>(job: J, asked: readonly Asked<J>[]) => Promise<Made<J>[] | null>
  /** A sheet over the page while it takes long, with a way to stop. */
  readonly sign: ComponentChildren
}

/** Long work in a worker, so that the page never stands still. A bug in the work throws here. */
export function useWork({ say, newWorker }: { say: Say; newWorker: () => Worker }): Work {
  const [shown, setShown] = useState<Shown | null>(null)
  const stop = useRef<() => void>(() => {})
  useEffect(() => () => stop.current(), [])

  const all: Work['all'] = async (job, asked) => {
    let stopped = false
    let worker: Worker | null = null
    const ended = new Promise<null>(resolve => {
      stop.current = () => {
        stopped = true
        worker?.terminate()
        resolve(null)
      }
    })
    let done = 0
    const timer = setTimeout(() => setShown({ job, done, of: asked.length }), BREATH_MS)
    const made: unknown[] = []
    try {
      for (const one of asked) {
        worker = newWorker()
        const outcome = await Promise.race([outcomeOf(worker, job, one), ended])
        worker.terminate()
        if (stopped || !outcome) return null
        if ('failed' in outcome) throw new Error(outcome.failed)
        made.push(outcome.made)
        done++
        setShown(now => now && { ...now, done })
      }
    } finally {
      clearTimeout(timer)
      setShown(null)
    }
    return made as Made<typeof job>[]
  }
  return { all, sign: shown && <Sign say={say} shown={shown} onStop={() => stop.current()} /> }
}

function outcomeOf(worker: Worker, job: JobName, asked: unknown): Promise<Outcome> {
  return new Promise(resolve => {
    worker.onmessage = ({ data }: MessageEvent<Outcome>) => resolve(data)
    worker.onerror = event => resolve({ failed: event.message || 'The worker did not start' })
    worker.postMessage({ job, asked })
  })
}

const WORDS = {
  list: 'care.work-list',
  pasted: 'care.work-list',
  template: 'care.work-template',
  bundle: 'care.work-bundle',
  sheet: 'care.work-sheet',
} as const satisfies Record<JobName, string>

function Sign({ say, shown, onStop }: { say: Say; shown: Shown; onStop: () => void }) {
  const { job, done, of } = shown
  return (
    <Dialog
      title={say('care.work-title')}
      closeLabel={say('care.work-stop')}
      onClose={onStop}
      foot={<Button onClick={onStop}>{say('care.work-stop')}</Button>}
    >
      <div class="work">
        <p role="status">{say(WORDS[job])}</p>
        {of > 1 ? (
          <progress max={of} value={done} aria-label={say(WORDS[job])} />
        ) : (
          <progress aria-label={say(WORDS[job])} />
        )}
      </div>
    </Dialog>
  )
}
