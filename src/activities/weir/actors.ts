import type { Tools } from '../../stage/stage'
import type { SoundName } from '../activity'
import type { Spot } from '../piece'
import type { Piece } from './pieces'
import type { Composition, Way } from './spots'

/** What is said in the scene, as a key of the words of the weir. */
export type SceneWords = 'lua' | 'gold' | 'waits' | 'asked' | 'asked-safe' | 'buffalo' | 'thanks'

export interface Speech {
  readonly words: SceneWords
  readonly x: number
  readonly y: number
  readonly room: 'left' | 'right'
}

export interface WeirEvents {
  /** The boat was led to a way and let go there. */
  readonly led: (way: Way) => void
  /** Where the ways are now, in px of the scene, and whether the boat is in the child's hand. */
  readonly ways: (at: readonly { way: Way; x: number; y: number; near: boolean }[], held: boolean) => void
  /** Somebody says something at a place in px of the scene, with more room on one side; null when it is over. */
  readonly says: (speech: Speech | null) => void
  readonly sound: (name: SoundName) => void
}

/** Who and what stands at the weir, as those who make them move need it. */
export interface Actors {
  readonly tools: Tools
  readonly events: WeirEvents
  readonly place: Composition
  readonly boat: Piece
  readonly gate: Piece
  readonly lua: Piece
  readonly hat: Piece
  readonly basket: Piece
  readonly grandmother: Piece
  readonly ban: Piece
  readonly buffalo: Piece
  readonly puff: Piece
  readonly scraps: Piece
  readonly splash: Piece
  /** Says words at a spot of the world. */
  says(words: SceneWords, at: { readonly x: number; readonly y: number }): void
  /** The house that the next good message comes to, and that fog comes to. */
  nextHouse(): Spot
  /** Lights its window, for good. */
  light(): Promise<void>
  /** Puts a boat behind the bamboo, once it is through. */
  behind(piece: Piece): void
  /** From px of the scene to units of the world. */
  inWorld(x: number, y: number): { x: number; y: number }
  /** From units of the world to px of the scene. */
  inView(x: number, y: number): { x: number; y: number }
  /** Stands the basket `up` units above its place at the water. */
  readonly setBasket: (up: number) => void
}
