import { JOBS, type Outcome, type Task } from './jobs'

/** Runs in a worker of its own, one task in its life: it is ended when that is done, or no longer wanted. */
addEventListener('message', async ({ data: { job, asked } }: MessageEvent<Task>) => {
  let outcome: Outcome
  try {
    outcome = { made: await (JOBS[job] as (asked: unknown) => Promise<unknown>)(asked) }
  } catch (reason) {
    outcome = { failed: String(reason) }
  }
  postMessage(outcome)
})
