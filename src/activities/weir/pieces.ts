import type * as Phaser from 'phaser'
import type { Art, Motion, Props, Tools } from '../../stage/stage'

/** Where a thing stands in the scene: its foot or middle in world units, and its size against its drawing. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly s: number
}

/** Size of each drawing, where in it the spot lies (0…1), and the largest size at which the scene shows it. */
const PIECES = {
  'ground-tall': { w: 900, h: 930, x: 0, y: 0, most: 1 },
  'ground-wide': { w: 1000, h: 580, x: 0, y: 0, most: 1 },
  'house-dark': { w: 270, h: 194, x: 0.563, y: 0.948, most: 0.55 },
  'house-lit': { w: 270, h: 194, x: 0.563, y: 0.948, most: 0.55 },
  glow: { w: 200, h: 200, x: 0.5, y: 0.5, most: 0.8 },
  boat: { w: 184, h: 128, x: 0.5, y: 0.719, most: 1.15 },
  wake: { w: 220, h: 60, x: 0.5, y: 0.5, most: 1 },
  ring: { w: 240, h: 96, x: 0.5, y: 0.458, most: 1.1 },
  weir: { w: 608, h: 196, x: 0.5, y: 0.694, most: 1.18 },
  gate: { w: 156, h: 122, x: 0.5, y: 0.492, most: 1.18 },
  basket: { w: 116, h: 114, x: 0.5, y: 0.9, most: 0.95 },
  in: { w: 240, h: 422, x: 0.5, y: 0.972, most: 0.5 },
  'in-look': { w: 240, h: 422, x: 0.5, y: 0.972, most: 0.5 },
  'in-happy': { w: 240, h: 422, x: 0.5, y: 0.972, most: 0.5 },
  ban: { w: 220, h: 380, x: 0.5, y: 0.961, most: 0.5 },
  'ban-happy': { w: 220, h: 380, x: 0.5, y: 0.961, most: 0.5 },
  lantern: { w: 46, h: 88, x: 0.13, y: 0.932, most: 1.2 },
  lua: { w: 290, h: 340, x: 0.448, y: 1, most: 0.66 },
  'lua-gold': { w: 290, h: 340, x: 0.448, y: 1, most: 0.66 },
  'gold-buffalo': { w: 380, h: 346, x: 0.5, y: 0.954, most: 0.66 },
  buffalo: { w: 2000, h: 346, x: 0.475, y: 0.954, most: 0.5 },
  hen: { w: 118, h: 116, x: 0.5, y: 0.97, most: 0.65 },
  'hat-phone': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  'hat-gamer': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  'hat-post': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  'hat-aunt': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  'hat-teacher': { w: 132, h: 180, x: 0.5, y: 0.722, most: 0.66 },
  puff: { w: 180, h: 110, x: 0.5, y: 0.6, most: 0.9 },
  scraps: { w: 120, h: 60, x: 0.5, y: 0.5, most: 1 },
  splash: { w: 140, h: 70, x: 0.5, y: 0.86, most: 1 },
  zone: { w: 200, h: 120, x: 0.5, y: 0.5, most: 1 },
} as const

export type PieceName = keyof typeof PIECES
const BUFFALO_FRAMES = 5
const keyOf = (name: PieceName) => `weir-${name}`

/** The textures of the scene, no finer than a screen of `scale` px a world unit can show. */
export function weirArt(scale: number): Art[] {
  return (Object.keys(PIECES) as PieceName[]).map(name => ({
    key: keyOf(name),
    file: `weir/${name}.svg`,
    width: Math.ceil(PIECES[name].w * PIECES[name].most * scale),
    ...(name === 'buffalo' ? { frames: BUFFALO_FRAMES } : {}),
  }))
}

/** What can change about a piece: `s` is its size against its drawing. */
export type Change = Omit<Props, 'scale'> & { readonly s?: number }

/** One thing on the stage, placed and sized in world units whatever its texture's size. */
export class Piece {
  readonly image: Phaser.GameObjects.Image
  private name: PieceName

  constructor(
    private readonly tools: Tools,
    name: PieceName,
    /** The scale the textures were made for, as given to `weirArt`. */
    private readonly scale: number,
  ) {
    this.name = name
    this.image = tools.image(keyOf(name))
    if (name === 'buffalo') this.image.setFrame('0')
    this.image.setOrigin(PIECES[name].x, PIECES[name].y)
  }

  get x(): number {
    return this.image.x
  }

  get y(): number {
    return this.image.y
  }

  /** Stands it at a spot at once, upright; a negative `s` mirrors it. */
  put({ x, y, s }: Spot, alpha = 1): this {
    const unit = this.unit()
    this.image.setPosition(x, y).setScale(s * unit, Math.abs(s) * unit)
    this.image
      .setAlpha(alpha)
      .setAngle(0)
      .setVisible(alpha > 0)
    return this
  }

  /** Moves, turns, sizes or fades it; resolves when it is there. */
  to({ s, scaleX, scaleY, ...rest }: Change, motion: Motion): Promise<void> {
    const unit = this.unit()
    if (rest.alpha) this.image.setVisible(true)
    const sizes = {
      ...(s === undefined ? {} : { scaleX: s * unit, scaleY: Math.abs(s) * unit }),
      ...(scaleX === undefined ? {} : { scaleX: scaleX * unit }),
      ...(scaleY === undefined ? {} : { scaleY: scaleY * unit }),
    }
    return this.tools.move(this.image, { ...rest, ...sizes }, motion)
  }

  /** Shows another drawing of the same size in its place. */
  become(name: PieceName): void {
    const flips = Math.sign(this.image.scaleX) || 1
    const s = Math.abs(this.image.scaleX) / this.unit()
    this.name = name
    this.image.setTexture(keyOf(name)).setOrigin(PIECES[name].x, PIECES[name].y)
    this.image.setScale(flips * s * this.unit(), s * this.unit())
    this.tools.redraw()
  }

  /** Another frame of a strip. */
  frame(n: number): void {
    this.image.setFrame(String(n)).setOrigin(PIECES[this.name].x, PIECES[this.name].y)
    this.tools.redraw()
  }

  private unit(): number {
    return 1 / (PIECES[this.name].most * this.scale)
  }
}
