import type * as Phaser from 'phaser'
import type { Art, Motion, Props, Tools } from '../../stage/stage'

/** Size of each drawing, where in it its spot lies (0…1), and the largest size at which the scene shows it. */
const PIECES = {
  ground: { w: 832, h: 900, x: 0, y: 0, most: 1 },
  deck: { w: 592, h: 40, x: 0, y: 0, most: 1 },
  rails: { w: 846, h: 226, x: 0, y: 0, most: 1 },
  towers: { w: 626, h: 232, x: 0, y: 0, most: 1 },
  'plank-plain': { w: 98, h: 42, x: 0, y: 0.714, most: 1 },
  'plank-firm': { w: 98, h: 42, x: 0, y: 0.714, most: 1 },
  'plank-rotten': { w: 98, h: 42, x: 0, y: 0.714, most: 1 },
  'plank-old': { w: 98, h: 42, x: 0, y: 0.714, most: 1 },
  place: { w: 98, h: 42, x: 0, y: 0.714, most: 1 },
  'place-open': { w: 98, h: 42, x: 0, y: 0.714, most: 1 },
  messenger: { w: 104, h: 160, x: 0.5, y: 0.975, most: 1.15 },
  mist: { w: 190, h: 104, x: 0, y: 0, most: 1 },
  glow: { w: 240, h: 240, x: 0.5, y: 0.5, most: 1 },
  lamp: { w: 32, h: 44, x: 0.5, y: 0, most: 1.3 },
  fire: { w: 128, h: 128, x: 0.5, y: 0.9, most: 0.8 },
} as const
export type PieceName = keyof typeof PIECES

const keyOf = (name: PieceName) => `bridge-${name}`
/** The buffalo of the whole cast: four of chewing and one that looks happy. */
const BUFFALO = { key: 'bridge-buffalo', file: 'weir/buffalo.svg', width: 2000, height: 346, frames: 5, most: 0.5 }

/** The textures of the scene, no finer than a screen of `scale` px a unit can show. */
export function bridgeArt(scale: number): Art[] {
  const pieces = (Object.keys(PIECES) as PieceName[]).map(name => ({
    key: keyOf(name),
    file: `bridge/${name}.svg`,
    width: Math.ceil(PIECES[name].w * PIECES[name].most * scale),
  }))
  const { key, file, width, most, frames } = BUFFALO
  return [...pieces, { key, file, width: Math.ceil(width * most * scale), frames }]
}

type Change = Omit<Props, 'scale'> & { readonly s?: number }

/** One thing on the stage, placed and sized in units of the drawing whatever its texture's size. */
export class Piece {
  private constructor(
    private readonly tools: Tools,
    readonly image: Phaser.GameObjects.Image,
    /** Scale of the image at which a unit of its drawing is a unit of the scene. */
    private readonly unit: number,
  ) {}

  static of(tools: Tools, name: PieceName, scale: number): Piece {
    const { x, y, most } = PIECES[name]
    return new Piece(tools, tools.image(keyOf(name)).setOrigin(x, y), 1 / (most * scale))
  }

  static buffalo(tools: Tools, scale: number): Piece {
    const image = tools.image(BUFFALO.key).setFrame('0').setOrigin(0.475, 0.954)
    return new Piece(tools, image, 1 / (BUFFALO.most * scale))
  }

  /** Stands it somewhere at once; invisible where `alpha` is 0. */
  put({ x, y }: { x: number; y: number }, s: number, alpha = 1, sy = s): this {
    this.image.setPosition(x, y).setScale(s * this.unit, sy * this.unit)
    this.image.setAlpha(alpha).setVisible(alpha > 0)
    return this
  }

  /** Moves, sizes or fades it; resolves when it is there. */
  async to({ s, ...rest }: Change, motion: Motion): Promise<void> {
    if (rest.alpha) this.image.setVisible(true)
    const size = s === undefined ? {} : { scaleX: s * this.unit, scaleY: s * this.unit }
    await this.tools.move(this.image, { ...rest, ...size }, motion)
    if (rest.alpha === 0 && this.image.alpha === 0) this.image.setVisible(false)
  }

  show(alpha: number): void {
    this.image.setAlpha(alpha).setVisible(alpha > 0)
    this.tools.redraw()
  }
}
