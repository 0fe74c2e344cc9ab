import type { Figure } from '../figures'
import type { View } from '../stage'
import type { Gain } from './growth'
import type { Hour } from './hours'
import type { Flame } from './light'
import type { Cells } from './line'
import type { PlaceId } from './places'
import type { ToySound } from './toys'

export interface PlaceLight {
  /** `fog`: nothing finished there yet; `dark`: open and waiting; `lit`: its first star was earned. */
  readonly lantern: 'fog' | 'dark' | 'lit'
  readonly flame: Flame
}

export interface LabelSpot {
  /** Where the label's tail points, px of the view. */
  readonly x: number
  readonly y: number
  /** False when that lies outside the view. */
  readonly visible: boolean
  /** Where the picture itself ends, px of the view: no label hangs beyond. */
  readonly left: number
  readonly right: number
}

/** How far the village has come. */
export interface Growth {
  /** What it has gained. */
  readonly gains: readonly Gain[]
  /** 0…1: what is missing of it lies over the valley as fog. */
  readonly bright: number
  /** Houses on the slopes that have light. */
  readonly houses: number
}

export type Spots = Readonly<Record<PlaceId, LabelSpot>>

export interface VillageOptions {
  /** States by place; a place left out lies in the fog. */
  readonly places: Readonly<Partial<Record<PlaceId, PlaceLight>>>
  /** Where the map opens on a narrow screen, and what the learner looks to. */
  readonly at?: PlaceId | null
  readonly hour?: Hour
  /** Who walks: a child of the cast. */
  readonly figure?: Figure
  /** Where the child comes from; the gate of the village where it is left out. */
  readonly from?: PlaceId | null
  /** The view it will fill: nothing is drawn sharper than is seen there. As large as the frame where it is left out. */
  readonly view?: View
  /** Cloths that hang on a line by a place: rows from below, each the colours of one tile (`#rrggbb`). */
  readonly cloths?: Readonly<Partial<Record<PlaceId, Cells>>>
  /** What the village has gained; `before`: how it is shown until `grow` is called, where something is new. */
  readonly growth?: { readonly now: Growth; readonly before: Growth }
  /** A toy was touched: the sound it makes. */
  readonly onToy?: (sound: ToySound) => void
}

export interface Village {
  layout(view: View): void
  spots(): Spots
  /** Tells whenever labels must move: the map was dragged, looks elsewhere, or changed size. Returns how to stop that. */
  onView(moved: (spots: Spots) => void): () => void
  setPlaces(places: VillageOptions['places']): void
  /** Lights the lantern of a place, its windows, its pool; its fog leaves. Resolves when all is done. */
  light(place: PlaceId, flame?: 1 | 2 | 3): Promise<void>
  /** Brings what is new before the child's eyes: less fog, more light, and each thing gained. */
  grow(): Promise<void>
  setHour(hour: Hour): void
  /** The learner walks the paths to a place; at once when calm. A new call during a walk turns the learner round. */
  walkTo(place: PlaceId): Promise<void>
  /** Slides the map until the place is in the middle, as far as the edges allow. */
  lookAt(place: PlaceId): Promise<void>
}
