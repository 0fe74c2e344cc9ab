import type * as Phaser from 'phaser'
import type { Art, Tools } from '../stage'
import { inUnits } from '../textures'
import { PANES } from './panes'
import { PIECES, type Piece, SHEET } from './pieces'

/** The small pieces of the village, all on one texture. */
export const THINGS: Art = { key: 'village-things', file: 'village/things.webp', width: SHEET.width }

type Four = [number, number, number, number]

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
    for (const [name, [x, y, width, height]] of Object.entries(PIECES)) this.cut(name, x, y, width, height)
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

  /** The lit windows of a piece alone, each lying where the piece has it. */
  panes(name: Piece, x: number, y: number, size: number): Phaser.GameObjects.Image[] {
    const [sheetX, sheetY, across, , left, top, width] = PIECES[name]
    const step = width / across
    return (PANES[name] ?? []).map(([paneX, paneY, wide, high], i) => {
      const key = `${name}-pane-${i}`
      this.cut(key, sheetX + paneX, sheetY + paneY, wide, high)
      const image = this.tools.scene.add.image(x, y, THINGS.key, key)
      image.setOrigin(-(left / step + paneX) / wide, -(top / step + paneY) / high)
      return image.setScale(size * unit(image, wide * step))
    })
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

  /** Gives a part of the sheet a name, once. */
  private cut(name: string, x: number, y: number, width: number, height: number): void {
    if (this.texture.has(name)) return
    const [left, top, wide, high] = [x, y, width, height].map(px => Math.round(px * this.density)) as Four
    const frame = this.texture.add(name, 0, left, top, wide, high)
    if (frame) inUnits(frame, this.resolution)
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
