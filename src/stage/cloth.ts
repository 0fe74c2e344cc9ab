import type * as Phaser from 'phaser'
import type { Tools } from './stage'

/** Phaser's name for "no smoothing": a cell of cloth has hard edges. */
const NEAREST = 1

/** A cloth of square cells, one pixel of its texture each: small, and sharp at every whole size. */
export class Cloth {
  readonly image: Phaser.GameObjects.Image
  private readonly pen: CanvasRenderingContext2D
  private readonly texture: Phaser.Textures.CanvasTexture

  constructor(
    private readonly tools: Tools,
    key: string,
    readonly columns: number,
    readonly rows: number,
  ) {
    const { textures } = tools.scene
    if (textures.exists(key)) textures.remove(key)
    const canvas = document.createElement('canvas')
    canvas.width = columns
    canvas.height = rows
    this.pen = canvas.getContext('2d', { willReadFrequently: true })!
    this.texture = textures.addCanvas(key, canvas)!
    this.image = tools.image(key).setOrigin(0)
  }

  /** Weaves cells `from`…`to` (not included) of a row, counted from below, repeating the colours of one tile. */
  weave(row: number, colours: readonly string[], from = 0, to = this.columns): void {
    for (let x = Math.max(0, from); x < Math.min(this.columns, to); x++) {
      this.pen.fillStyle = colours[x % colours.length]!
      this.pen.fillRect(x, this.rows - 1 - row, 1, 1)
    }
  }

  /** Takes everything out again. */
  bare(): void {
    this.pen.clearRect(0, 0, this.columns, this.rows)
  }

  /** Shows what was woven since. */
  show(): void {
    // This sends the cells to the graphics memory too; "refresh" would, but with the smoothing of every other texture.
    this.texture.setFilter(NEAREST)
    this.tools.redraw()
  }
}
