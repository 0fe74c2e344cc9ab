import type * as Phaser from 'phaser'
import type { Art, Tools } from '../stage'
import { inUnits } from '../textures'
import { PIECES, type Piece, SHEET } from './pieces'

/** The small pieces of the village, all on one texture. */
export const THINGS: Art = { key: 'village-things', file: 'village/things.webp', width: SHEET.width }

/** Makes images from the pieces of the sheet, measured in units of the 1600x900 frame. */
export class Sheet {
  /** Pixels a px of the drawn sheet, and pixels that Phaser takes for one of its units. */
  private readonly density: number
  private readonly resolution: number
  private readonly texture: Phaser.Textures.Texture

  constructor(private readonly tools: Tools) {
    this.texture = tools.scene.textures.get(THINGS.key)
    const { width: pixels, resolution } = this.texture.source[0]!
    this.density = pixels / SHEET.width
    this.resolution = resolution
    for (const [name, [x, y, width, height]] of Object.entries(PIECES)) {
      if (this.texture.has(name)) continue
      const d = this.density
      const frame = this.texture.add(
        name,
        0,
        Math.round(x * d),
        Math.round(y * d),
        Math.round(width * d),
        Math.round(height * d),
      )
      if (frame) inUnits(frame, resolution)
    }
  }

  /**
   * An image whose origin is the zero point of its drawing (a lamp's foot, a house's ground line), at (x, y) of its
   * container, `size` times the size it was drawn for.
   */
  piece(name: Piece, x: number, y: number, size = 1): Phaser.GameObjects.Image {
    const [, , , , left, top, width, height] = PIECES[name]
    const image = this.tools.scene.add.image(x, y, THINGS.key, name)
    return image.setOrigin(-left / width, -top / height).setScale(size * unit(image, width))
  }

  /** The same, with the middle of the piece at (x, y) and `width` units wide. */
  centred(name: Piece, x: number, y: number, width: number): Phaser.GameObjects.Image {
    const image = this.tools.scene.add.image(x, y, THINGS.key, name)
    return image.setScale(unit(image, width))
  }

  /** Scale that shows this piece at `size` times the size it was drawn for. */
  scaleOf(name: Piece, size = 1): number {
    const [, , width, , , , drawn] = PIECES[name]
    return (size * drawn * this.resolution) / Math.round(width * this.density)
  }

  /** Changes what an image of the sheet shows. */
  turn(image: Phaser.GameObjects.Image, name: Piece): void {
    image.setTexture(THINGS.key, name)
    const [, , , , left, top, width, height] = PIECES[name]
    image.setOrigin(-left / width, -top / height)
  }
}

function unit(image: Phaser.GameObjects.Image, width: number): number {
  return width / image.frame.realWidth
}
