import { pocket } from './pocket'

/** What a tablet remembers about how it is used. Nothing here is a record: losing it loses a preference. */
export interface Chosen {
  readonly mute: boolean
  /** Language tag, or null until someone chose one. */
  readonly language: string | null
  /** Tag of the language that stands beside Vietnamese, or null. */
  readonly home: string | null
  /** Where Vietnamese stands beside it; `alone`: what a speaker has reviewed stands without. */
  readonly lines: 'under' | 'over' | 'alone'
  /** Whether drafts are shown where no teacher decides. */
  readonly drafts: boolean
  /** True: no motion that is not needed. Null: as the device says. */
  readonly calm: boolean | null
  /** True: what comes is read aloud by itself. Null: for learners of the first tier. */
  readonly aloud: boolean | null
  /** Id of the learner who played last. */
  readonly learner: string | null
  readonly textSize: 'normal' | 'large' | 'larger'
  /** Minutes without a touch after which the teacher's desk locks itself. */
  readonly deskLock: number
  /** Wrong passphrases in a row at the desk. */
  readonly deskWrong: number
}

export const FIRST_CHOICES: Chosen = {
  mute: false,
  language: null,
  home: null,
  lines: 'under',
  drafts: false,
  calm: null,
  aloud: null,
  learner: null,
  textSize: 'normal',
  deskLock: 15,
  deskWrong: 0,
}

export interface Settings {
  now(): Chosen
  /** Changes at once for everyone who watches, and is remembered where this browser remembers anything. */
  choose(change: Partial<Chosen>): void
  watch(seen: (chosen: Chosen) => void): () => void
}

const KEY = 'ban-sang-settings'

function recall(): Partial<Chosen> {
  try {
    return JSON.parse(pocket()?.getItem(KEY) ?? '{}') as Partial<Chosen>
  } catch {
    return {} // Not what was written: the first choices hold.
  }
}

function remember(chosen: Chosen): void {
  try {
    pocket()?.setItem(KEY, JSON.stringify(chosen))
  } catch {
    // Full, or a private window: the choices hold until the page is closed.
  }
}

/** The tablet's settings, known at once: the first screen waits for no database to learn its language. */
export function openSettings(): Settings {
  const watchers = new Set<(chosen: Chosen) => void>()
  let chosen: Chosen = { ...FIRST_CHOICES, ...recall() }
  return {
    now: () => chosen,
    choose(change) {
      chosen = { ...chosen, ...change }
      remember(chosen)
      for (const seen of watchers) seen(chosen)
    },
    watch(seen) {
      watchers.add(seen)
      return () => watchers.delete(seen)
    },
  }
}
