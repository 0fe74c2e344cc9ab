import type { Tools } from '../../stage/stage'
import type { SoundName } from '../activity'
import type { Banks } from './banks'
import type { Deck } from './deck'
import type { People } from './people'
import type { Piece } from './pieces'

/** What is said in the scene, as a key of the words of the bridge. */
export type SceneWords = 'home' | 'buffalo' | 'rest' | 'over' | 'sound' | 'firewood' | 'good-plank'

export interface Said {
  readonly words: SceneWords
  readonly x: number
  readonly y: number
}

/** Where a plank can be laid down, in px of the scene. */
export interface Rest {
  readonly x: number
  readonly y: number
}

export interface BridgeEvents {
  readonly sound: (name: SoundName) => void
  readonly says: (said: Said | null) => void
  /** The open place and the woodpile moved: a new size, or a plank was laid. */
  readonly rests: (place: Rest, wood: Rest) => void
  /** The walker was led home or onward. */
  readonly led: (way: 'home' | 'on') => void
}

/** Whether what was begun still goes on: something newer ends it. */
export type Goes = () => boolean

/** Who and what is at the gorge, as those who make it move need it. */
export interface World {
  readonly tools: Tools
  readonly events: BridgeEvents
  readonly deck: Deck
  readonly banks: Banks
  readonly people: People
  readonly buffalo: Piece
  /** Says words at a spot of the drawing. */
  says(words: SceneWords, at: { readonly x: number; readonly y: number }): void
}
