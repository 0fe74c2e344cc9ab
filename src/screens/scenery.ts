import type { Hamlet, Place } from '../core/level'

/** The picture of a hamlet, path under assets/art: a story is told before it. */
export const hamletArt = (hamlet: Hamlet): string => `hamlets/${hamlet}.webp`

/** The picture of a place, path under assets/art: bright once a lantern of it is lit, else in the fog of rumours. */
export const placeArt = (place: Place, lit: boolean): string => `places/${place}-${lit ? 'lit' : 'fog'}.svg`
