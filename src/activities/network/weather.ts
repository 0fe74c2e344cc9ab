import type { Tools, View } from '../../stage/stage'
import type { Piece } from './pieces'
import type { Hour } from './scene'

const TILE = { width: 440, height: 400 }
/** Px a second that the rain comes down, and how it slants. */
const FALL = 190
const SLANT = -0.25
const TILES = 9

/** Rain and the hour of the day. The rain falls only by night; by day it hangs in the air, for a child reads. */
export class Weather {
  private readonly drops: readonly Piece[]
  private columns = 1
  private hour: Hour = 'day'

  constructor(tools: Tools, drop: () => Piece) {
    this.drops = Array.from({ length: TILES }, drop)
    tools.ambient(seconds => this.hour === 'night' && this.fall(seconds))
  }

  layout(view: View): void {
    this.columns = Math.max(1, Math.ceil(view.width / TILE.width))
    const rows = Math.ceil(view.height / TILE.height) + 1
    for (const [i, drop] of this.drops.entries()) drop.image.setVisible(i < this.columns * rows && this.hour !== 'dawn')
    this.fall(0)
  }

  set(hour: Hour): void {
    this.hour = hour
    for (const drop of this.drops) drop.image.setAlpha(hour === 'dawn' ? 0 : 0.85)
  }

  private fall(seconds: number): void {
    const down = (seconds * FALL) % TILE.height
    for (const [i, drop] of this.drops.entries()) {
      const column = i % this.columns
      const row = Math.floor(i / this.columns)
      drop.image.setPosition(column * TILE.width + down * SLANT, (row - 1) * TILE.height + down)
    }
  }
}
