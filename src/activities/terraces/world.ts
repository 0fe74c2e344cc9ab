import type { Tools } from '../../stage/stage'
import type { SoundName } from '../activity'
import type { Spot } from '../piece'
import type { Basket } from './basket'
import type { MAT, Place } from './order'
import type { Piece } from './pieces'
import type { Composition } from './spots'

/** What is said in the scene, as a key of the words of the terraces. */
export type SceneWords = 'heavy' | 'sneak' | 'slide' | 'water'

export interface TerracesEvents {
  /** A basket was let go at a place. */
  readonly carried: (item: string, place: Place | typeof MAT) => void
  /** A basket was touched. */
  readonly touched: (item: string) => void
  /** Something is said at a place in px of the scene; null when it is over. */
  readonly says: (speech: { words: SceneWords; x: number; y: number } | null) => void
  readonly sound: (name: SoundName) => void
}

/** Who and what stands at the terraces, as those who move it need it. */
export interface World {
  readonly tools: Tools
  readonly events: TerracesEvents
  readonly place: Composition
  readonly mode: 'rank' | 'choose'
  readonly open: readonly Place[]
  readonly baskets: readonly Basket[]
  readonly dust: Piece
  readonly papers: Piece
  readonly splash: Piece
  readonly buffalo: Piece
  readonly hen: Piece
  readonly glows: readonly Piece[]
  basketOf(item: string): Basket | undefined
  placeOf(item: string): Place | typeof MAT
  /** Where a basket stands when it is at rest. */
  spotOf(item: string): Spot
  /** Puts baskets that stand lower in front of those behind them. */
  sort(): void
  /** Puts the basket in hand in front of all others. */
  raise(basket: Basket): void
  says(words: SceneWords, at: { readonly x: number; readonly y: number }): void
  /** Water runs from the highest field to the lowest, and one more field keeps it. */
  flow(goes: () => boolean): Promise<void>
  /** From px of the scene to units of the world. */
  inWorld(x: number, y: number): { x: number; y: number }
  /** Ends whatever still moves; the answer tells whether this turn is still the newest. */
  newTurn(): () => boolean
}
