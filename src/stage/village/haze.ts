import type * as Phaser from 'phaser'
import type { Tools } from '../stage'
import type { Eye, Layer, Layers } from './eye'
import { screen } from './light'
import type { Sheet } from './sheet'

type Image = Phaser.GameObjects.Image

/** Banks of fog over the whole valley: where, how wide, how thick while no lantern is lit. */
const BANKS = [
  ['mid', 'fog-0', 150, 470, 760, 0.62],
  ['mid', 'fog-2', 820, 500, 640, 0.5],
  ['mid', 'fog-0', 1420, 452, 700, 0.62],
  ['fogs', 'fog-1', 720, 628, 900, 0.42],
  ['fogs', 'fog-2', 1120, 596, 560, 0.4],
  ['fogs', 'fog-1', 470, 800, 760, 0.34],
  ['fogs', 'fog-1', 1330, 830, 760, 0.34],
] as const satisfies readonly (readonly [Layer, 'fog-0' | 'fog-1' | 'fog-2', number, number, number, number])[]

const THIN_MS = 1600

/** The fog that lies over the whole valley, and grows thinner with every lantern. */
export class Haze {
  private readonly banks: readonly Image[]

  constructor(
    private readonly tools: Tools,
    sheet: Sheet,
    layers: Layers,
  ) {
    this.banks = BANKS.map(([layer, piece, x, y, width], i) => {
      const bank = sheet.centred(piece, x, y, width).setFlipX(i % 2 === 1)
      layers[layer].add(bank)
      return bank
    })
  }

  show(bright: number): void {
    this.banks.forEach((bank, i) => {
      bank.setAlpha(thickness(i, bright)).setVisible(bright < 1)
    })
  }

  async thin(bright: number): Promise<void> {
    await Promise.all(
      this.banks.map((bank, i) => this.tools.move(bank, { alpha: thickness(i, bright) }, { ms: THIN_MS })),
    )
    if (this.tools.alive()) this.show(bright)
  }

  drift(seconds: number): void {
    this.banks.forEach((bank, i) => {
      bank.x = BANKS[i]![2] + 26 * Math.sin(seconds * (0.09 + 0.013 * i) + i)
    })
  }
}

function thickness(bank: number, bright: number): number {
  return BANKS[bank]![5] * (1 - bright)
}

/**
 * Houses far up the slopes, one for each level of the course: [x, y, size], in the order in which they get light. Those that
 * nothing stands before come first; the old tree at the left hides the last.
 */
const HOUSES = [
  [1256, 440, 0.8], [1352, 462, 1], [388, 470, 0.7], [1170, 452, 0.7], [1466, 452, 1], [350, 452, 0.7],
  [1310, 424, 0.8], [1420, 500, 1], [306, 486, 0.9], [1120, 470, 0.7], [1392, 430, 0.8], [1216, 466, 0.8],
  [366, 494, 0.8], [1500, 484, 1], [1278, 478, 0.9], [330, 434, 0.6], [1548, 442, 1], [1152, 436, 0.6],
  [1340, 498, 1], [270, 478, 0.9], [1444, 418, 0.7], [1228, 418, 0.6], [262, 440, 0.8], [1572, 476, 1],
  [214, 502, 1], [1524, 412, 0.7], [286, 424, 0.6], [236, 462, 0.9], [172, 470, 1], [150, 500, 1],
  [198, 438, 0.7], [128, 444, 0.8], [96, 462, 0.9], [74, 492, 1], [40, 456, 0.9], [22, 482, 1],
] as const // biome-ignore format: a table

/** Houses on the slopes: each comes out of the dark with its light. */
export class Slopes {
  private readonly houses: readonly (readonly Image[])[]

  constructor(
    private readonly tools: Tools,
    sheet: Sheet,
    layers: Layers,
  ) {
    this.houses = HOUSES.map(([x, y, size]) => {
      const house = sheet.piece('house', x, y + 8 * size, 0.14 * size)
      const light = [sheet.centred('halo', x, y, 64 * size), sheet.centred('spark', x, y, 12 * size)].map(screen)
      layers.land.add([house, ...light])
      return [house, ...light]
    })
  }

  show(lit: number): void {
    this.houses.forEach((parts, i) => {
      for (const part of parts) part.setVisible(i < lit).setAlpha(1)
    })
  }

  /** The newest get light, where they are seen. */
  async light(before: number, now: number, eye: Eye): Promise<void> {
    const newest = HOUSES[now - 1]
    if (now <= before || !newest) return
    await eye.glide(newest[0])
    if (!this.tools.alive()) return
    const fresh = this.houses.slice(before, now).flat()
    for (const part of fresh) part.setVisible(true).setAlpha(0)
    await this.tools.move(fresh, { alpha: 1 }, { ms: 1200, delay: 300 })
  }
}
