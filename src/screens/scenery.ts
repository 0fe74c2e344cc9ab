import type { Hamlet, Place } from '../core/level'

/** The picture of a hamlet, path under assets/art: a story is told before it. */
export const hamletArt = (hamlet: Hamlet): string => `hamlets/${hamlet}.webp`

/** The picture of a place, path under assets/art: to be seen where there is something to play, else in the fog. */
export const placeArt = (place: Place, seen: boolean): string => `places/${place}-${seen ? 'lit' : 'fog'}.svg`
