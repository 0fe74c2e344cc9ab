import type { Told } from '../core/steps'
import { JOBS, type Task, type Word } from './jobs'

/** More often than this nobody can read how far it is. */
const BETWEEN_MS = 100

/** Runs in a worker of its own, one task in its life: it is ended when that is done, or no longer wanted. */
async function work({ data: { job, asked } }: MessageEvent<Task>): Promise<void> {
  const answer = (word: Word) => postMessage(word)
  let last = performance.now()
  const told: Told = step => {
    if (performance.now() - last < BETWEEN_MS) return
    last = performance.now()
    answer({ step })
  }
  try {
    const made = await (JOBS[job] as (asked: unknown, told: Told) => Promise<unknown>)(asked, told)
    if (hasParts(made)) {
      for (const part of made.parts) {
        answer({ part })
        await asksForMore()
      }
      answer({ made: { ...made, parts: [] } })
    } else answer({ made })
  } catch (reason) {
    answer({ failed: String(reason) })
  }
}
addEventListener('message', event => void work(event), { once: true })

/** Parts that wait in a heap are taken in by the page in one go. */
function asksForMore(): Promise<void> {
  return new Promise(resolve => addEventListener('message', () => resolve(), { once: true }))
}

function hasParts(made: unknown): made is { readonly parts: readonly unknown[] } {
  return typeof made === 'object' && made !== null && 'parts' in made && Array.isArray(made.parts)
}
