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
  'ground-tall': { w: 880, h: 900, x: 0, y: 0, most: 1 },
  'ground-wide': { w: 1000, h: 560, x: 0, y: 0, most: 0.9 },
  'way-tall': { w: 880, h: 670, x: 0, y: 0, most: 1 },
  'way-wide': { w: 1000, h: 410, x: 0, y: 0, most: 0.9 },
  'water-tall-1': { w: 880, h: 116, x: 0, y: 0, most: 0.7 },
  'water-tall-2': { w: 880, h: 138, x: 0, y: 0, most: 0.7 },
  'water-tall-3': { w: 880, h: 145, x: 0, y: 0, most: 0.7 },
  'water-tall-4': { w: 880, h: 160, x: 0, y: 0, most: 0.7 },
  'water-wide-1': { w: 1000, h: 85, x: 0, y: 0, most: 0.7 },
  'water-wide-2': { w: 1000, h: 80, x: 0, y: 0, most: 0.7 },
  'water-wide-3': { w: 1000, h: 78, x: 0, y: 0, most: 0.7 },
  'water-wide-4': { w: 1000, h: 82, x: 0, y: 0, most: 0.7 },
  slot: { w: 220, h: 60, x: 0.5, y: 0.567, most: 1 },
  'sign-1': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  'sign-2': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  'sign-3': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  'sign-4': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  'sign-best': { w: 68, h: 102, x: 0.5, y: 0.961, most: 1 },
  basket: { w: 166, h: 130, x: 0.554, y: 0.877, most: 1.1 },
  'tube-ai': { w: 32, h: 100, x: 0.5, y: 0.68, most: 1.1 },
  'tube-bang-chung': { w: 32, h: 100, x: 0.5, y: 0.68, most: 1.1 },
  'tube-cho-khac': { w: 32, h: 100, x: 0.5, y: 0.68, most: 1.1 },
  cap: { w: 34, h: 24, x: 0.5, y: 0.667, most: 1.1 },
  ring: { w: 200, h: 56, x: 0.5, y: 0.5, most: 1 },
  dust: { w: 120, h: 40, x: 0.5, y: 0.75, most: 1 },
  papers: { w: 140, h: 60, x: 0.5, y: 0.833, most: 1 },
  glow: { w: 200, h: 200, x: 0.5, y: 0.5, most: 0.8 },
  splash: { w: 140, h: 70, x: 0.5, y: 0.86, most: 1 },
  buffalo: { w: 2000, h: 346, x: 0.475, y: 0.954, most: 0.42 },
  hen: { w: 118, h: 116, x: 0.5, y: 0.97, most: 0.6 },
} as const

export type PieceName = keyof typeof PIECES
const BUFFALO_FRAMES = 5
/** Animals and water drops of the valley that another place has drawn already. */
const ELSEWHERE: readonly PieceName[] = ['splash', 'buffalo', 'hen']
const keyOf = (name: PieceName) => `terraces-${name}`

/** The textures of the scene, no finer than a screen of `scale` px a world unit can show. */
export function terracesArt(scale: number): Art[] {
  return (Object.keys(PIECES) as PieceName[]).map(name => ({
    key: keyOf(name),
    file: `${ELSEWHERE.includes(name) ? 'weir' : 'terraces'}/${name}.svg`,
    width: Math.ceil(PIECES[name].w * PIECES[name].most * scale),
    ...(name === 'buffalo' ? { frames: BUFFALO_FRAMES } : {}),
  }))
}

export type Change = Omit<Props, 'scale' | 'scaleX' | 'scaleY'> & { readonly s?: number }

/** One thing on the stage, placed and sized in world units whatever its texture's size. */
export class Piece {
  readonly image: Phaser.GameObjects.Image
  private name: PieceName

  constructor(
    private readonly tools: Tools,
    name: PieceName,
    /** The scale the textures were made for, as given to `terracesArt`. */
    private readonly scale: number,
  ) {
    this.name = name
    this.image = tools.image(keyOf(name))
    if (name === 'buffalo') this.image.setFrame('0')
    this.become(name)
    this.image.setScale(this.unit())
  }

  /** Stands it at a spot at once, upright. */
  put({ x, y, s }: Spot, alpha = 1): this {
    this.image
      .setPosition(x, y)
      .setScale(s * this.unit())
      .setAlpha(alpha)
      .setAngle(0)
      .setVisible(alpha > 0)
    return this
  }

  /** Moves, turns, sizes or fades it; resolves when it is there. */
  to({ s, ...rest }: Change, motion: Motion): Promise<void> {
    if (rest.alpha) this.image.setVisible(true)
    const size = s === undefined ? {} : { scaleX: s * this.unit(), scaleY: s * this.unit() }
    return this.tools.move(this.image, { ...rest, ...size }, motion)
  }

  /** Shows another drawing in its place. */
  become(name: PieceName): void {
    this.name = name
    if (name !== 'buffalo') this.image.setTexture(keyOf(name))
    this.image.setOrigin(PIECES[name].x, PIECES[name].y)
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
