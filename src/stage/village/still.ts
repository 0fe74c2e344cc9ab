import type { Art, Tools } from '../stage'
import type { Layer, Layers } from './eye'

/** Still pieces: [file, x, y, width, height in the frame, px a unit]. */
const STILL = [
  ['far', 'far', -40, 196, 1680, 1040],
  ['mid', 'mid', -40, 302, 1680, 1040],
  ['land', 'terrace-left', -30, 408, 730, 730],
  ['land', 'terrace-right', 930, 298, 700, 700],
  ['land', 'ground-left', -30, 474, 836, 836],
  ['land', 'ground-right', 794, 474, 836, 836],
  ['front', 'tree', -30, 152, 570, 470],
  ['front', 'reeds', 1436, 506, 196, 180],
] as const satisfies readonly (readonly [Layer, string, number, number, number, number])[]

export const STILL_ART: readonly Art[] = STILL.map(([, name, , , , width]) => ({
  key: `village-${name}`,
  file: `village/${name}.svg`,
  width,
}))

/** Mountains, terraces, the ground, and what frames the view. */
export function standStill(tools: Tools, layers: Layers): void {
  for (const [layer, name, x, y, width] of STILL) {
    const image = tools.image(`village-${name}`, x, y).setOrigin(0)
    layers[layer].add(image.setScale(width / image.width))
  }
}
