import localforage from 'localforage'

/** What a tablet remembers about how it is used. Nothing here is a record: losing it loses a preference. */
export interface Chosen {
  readonly mute: boolean
  /** Language tag, or null until someone chose one. */
  readonly language: string | null
  /** True: no motion that is not needed. Null: as the device says. */
  readonly calm: boolean | null
  /** True: what comes is read aloud by itself. Null: for learners of the first tier. */
  readonly aloud: boolean | null
  /** Id of the learner who played last. */
  readonly learner: string | null
  readonly textSize: 'normal' | 'large' | 'larger'
}

export const FIRST_CHOICES: Chosen = {
  mute: false,
  language: null,
  calm: null,
  aloud: null,
  learner: null,
  textSize: 'normal',
}

export interface Settings {
  now(): Chosen
  /** Changes at once for everyone who watches, and is remembered soon after. */
  choose(change: Partial<Chosen>): void
  watch(seen: (chosen: Chosen) => void): () => void
  /** False where this browser remembers nothing (a private window, say): choices hold until the page is closed. */
  kept(): boolean
}

const KEY = 'chosen'

/** Opens the tablet's settings. Never rejects: where nothing can be stored they start from the first choices. */
export async function openSettings(): Promise<Settings> {
  const store = localforage.createInstance({ name: 'ban-sang-settings', storeName: 'settings' })
  const watchers = new Set<(chosen: Chosen) => void>()
  let kept = true
  const forgetful = (): null => {
    kept = false
    return null
  }
  let chosen: Chosen = { ...FIRST_CHOICES, ...(await store.getItem<Partial<Chosen>>(KEY).catch(forgetful)) }
  return {
    now: () => chosen,
    choose(change) {
      chosen = { ...chosen, ...change }
      store.setItem(KEY, chosen).catch(forgetful)
      for (const seen of watchers) seen(chosen)
    },
    watch(seen) {
      watchers.add(seen)
      return () => watchers.delete(seen)
    },
    kept: () => kept,
  }
}
