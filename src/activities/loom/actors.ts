import type * as Phaser from 'phaser'
import type { SoundName } from '../../core/sound'
import type { Tools } from '../../stage/stage'
import type { Onlookers, Piece } from './pieces'
import type { Cloth } from './rules'
import type { Composition, Point } from './spots'
import type { YarnLine } from './thread'
import type { Weaving } from './weaving'

/** What is said in the scene, as a key of the words of the loom. */
export type SceneWords = 'open' | 'home' | 'shut' | 'told' | 'dark' | 'helped' | 'done' | 'greet'

export interface Speech {
  readonly words: SceneWords
  readonly x: number
  readonly y: number
}

export interface TargetSpot {
  readonly cloth: Cloth
  readonly x: number
  readonly y: number
  readonly near: boolean
}

export interface LoomEvents {
  /** The shuttle was thrown to a cloth, or let go on it. */
  readonly thrown: (cloth: Cloth) => void
  /** Where the cloths lie now, in px of the scene, and whether the shuttle is in the child's hand. */
  readonly targets: (at: readonly TargetSpot[], held: boolean) => void
  /** Where the shuttle with its thread is, px of the scene; null while nobody may take it. */
  readonly tag: (at: Point | null) => void
  /** Somebody says something at a place in px of the scene; null when it is over. */
  readonly says: (speech: Speech | null) => void
  readonly sound: (name: SoundName) => void
}

/** Who and what is in the room, as those who make them move need it. */
export interface Actors {
  readonly tools: Tools
  readonly box: Phaser.GameObjects.Container
  readonly events: LoomEvents
  readonly place: Composition
  readonly weaving: Weaving
  readonly thread: YarnLine
  readonly shuttle: Piece
  readonly bird: Piece
  readonly targets: Readonly<Record<Cloth, Piece>>
  readonly people: readonly [Piece, Piece]
  readonly onlookers: Onlookers
  /** Says words at a spot of the world. */
  says(words: SceneWords, at: Point): void
  /** Where the weft comes out of the cloth. */
  selvedge(): Point
  /** Where the shuttle waits. */
  restPoint(): Point
  /** Puts the shuttle here, and draws its thread from there; null for none. */
  readonly carry: (at: Point, from: Point | null, slack?: number) => void
}
