import type { ComponentType } from 'preact'
import type { Level } from '../core/level'
import type { Answer, Rules, Run } from '../core/play'
import type { SoundName } from '../core/sound'
import type { Web } from '../core/web'
import type { Stage } from '../stage/stage'
import type { Say } from '../ui/say'

export type { SoundName }

/**
 * What the play screen hands to a mechanic's view. The view shows `state` and calls `act`; it stores nothing.
 * `act` folds the answer at once and returns the new state; writing it down happens behind, in order.
 */
export interface ActivityProps<L extends Level = Level, S = unknown> {
  readonly level: L
  readonly state: S
  readonly run: Run
  /** The level's words by key (`AT02-05.text`), in the chosen language. */
  readonly words: (key: string) => string
  /** Whether the level has these words at all: some (`nudge`) may be left out. */
  readonly has: (key: string) => boolean
  /** Vietnamese words by the same keys, where the data itself is in Vietnamese (queries). */
  readonly vietnamese: (key: string) => string
  /** Interface words, typed. */
  readonly say: Say
  /** Address of a picture under assets/art, for an <img>. */
  readonly art: (path: string) => string
  /** Address of a drawing of the level's own, for an <img>. */
  readonly drawing: (id: string) => string
  /** Null where there is no canvas: the panels must be enough to play. */
  readonly stage: Stage | null
  /** The pocket internet; null unless the mechanic asks for it. */
  readonly web: Web | null
  readonly sound: (name: SoundName) => void
  /** Speaks a text aloud; null where nothing here can speak the chosen language. */
  readonly listen: ((text: string) => void) | null
  /**
   * Every answer that may be judged goes through here, said in words: it is given at once, or, where two answer together
   * ("hai tay"), when both hold their corners. `onBack` puts back what the hand had moved, when they think again.
   */
  readonly agree: (answer: string, onGive: () => void, onBack?: () => void) => void
  readonly act: (answer: Answer) => S
  /** Called when the last feedback has been seen; leads to the result. */
  readonly finish: () => void
  readonly pause: () => void
}

/** A mechanic: its rules, and its view, which is loaded when a level of it is opened. */
export interface Activity {
  /** Where it lies in src/activities, for whoever packs one mechanic alone. */
  readonly folder: string
  readonly needsWeb?: boolean
  // biome-ignore lint/suspicious/noExplicitAny: the table holds mechanics of different level and state types
  readonly rules: Rules<any, any>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly view: () => Promise<ComponentType<ActivityProps<any, any>>>
}
