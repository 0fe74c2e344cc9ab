import { rm } from 'node:fs/promises'
import type { Opened, Rig } from './rig'

export interface Toll {
  readonly kills: number
  readonly saved: number
  readonly lost: number
  readonly doubled: number
  /** Entries that one store alone had after a kill. */
  readonly rebuilt: number
}

/** When the browser is killed: at the earliest and at the latest so many milliseconds after the page said `after`. */
export interface Moments {
  readonly after: string
  readonly shortest: number
  readonly longest: number
}

const WRITING: Moments = { after: 'opened', shortest: 20, longest: 450 }

/**
 * Kills a browser that writes without pause, at moments chosen by `next` (0 to 1), and counts which of the entries that
 * were called saved are missing afterwards.
 */
export async function kills(
  rig: Rig,
  times: number,
  next: () => number,
  wishes = '',
  moments = WRITING,
): Promise<Toll> {
  const profile = rig.profile(`kills-${Math.floor(next() * 1e9)}`)
  const saved = new Set<string>()
  const toll = { lost: 0, doubled: 0, rebuilt: 0 }
  for (let n = 0; n < times; n++) {
    const ms = moments.shortest + next() * (moments.longest - moments.shortest)
    await round({ rig, profile, wishes: `write=1000000&${wishes}`, after: moments.after, ms, saved })
  }
  const { ids, health } = await rig.visit<Opened>(profile, '', 'opened')
  const held = new Set(ids)
  toll.lost = [...saved].filter(id => !held.has(id)).length
  toll.doubled = ids.length - held.size
  toll.rebuilt += health.rebuilt
  await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  return { kills: times, saved: saved.size, ...toll }
}

interface Round {
  readonly rig: Rig
  readonly profile: string
  readonly wishes: string
  readonly after: string
  readonly ms: number
  readonly saved: Set<string>
}

async function round({ rig, profile, wishes, after, ms, saved }: Round): Promise<void> {
  let browser = null as ReturnType<Rig['launch']> | null
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The page did not say "${after}" in 30 s`)), 30_000)
      browser = rig.launch(profile, wishes, (said, body) => {
        if (said === 'saved') for (const id of (body as { ids: string[] }).ids) saved.add(id)
        if (said === 'failed') reject(new Error((body as { message: string }).message))
        if (said !== after) return
        clearTimeout(timer)
        setTimeout(resolve, ms)
      })
    })
  } finally {
    await browser?.kill()
  }
}
