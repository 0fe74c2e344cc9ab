import type { Art, Tools } from '../stage'
import type { Layer, Layers } from './eye'

/** Still pieces: [layer, file, x, y, width in the frame, width it is drawn for]. */
const STILL = [
  ['far', 'far.webp', -40, 196, 1680, 1040],
  ['mid', 'mid.webp', -40, 302, 1680, 1040],
  ['land', 'terrace-left.webp', -30, 408, 730, 730],
  ['land', 'terrace-right.webp', 930, 298, 700, 700],
  ['land', 'ground-left.webp', -30, 474, 836, 836],
  ['land', 'ground-right.webp', 794, 474, 836, 836],
  ['front', 'tree.webp', -30, 152, 570, 470],
  ['front', 'reeds.webp', 1436, 506, 196, 180],
] as const satisfies readonly (readonly [Layer, string, number, number, number, number])[]

export const STILL_ART: readonly Art[] = STILL.map(([, file, , , , width]) => ({
  key: `village-${file}`,
  file: `village/${file}`,
  width,
}))

/** Mountains, terraces, the ground, and what frames the view. */
export function standStill(tools: Tools, layers: Layers): void {
  for (const [layer, file, x, y, width] of STILL) {
    const image = tools.image(`village-${file}`, x, y).setOrigin(0)
    layers[layer].add(image.setScale(width / image.width))
  }
}
