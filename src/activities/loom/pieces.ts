import type * as Phaser from 'phaser'
import type { Art, Motion, Props, Tools } from '../../stage/stage'
import type { Spot } from './spots'

/** File and size of each drawing, where in it the spot lies (0…1), and the largest size at which the scene shows it. */
const PIECES = {
  back: { file: 'loom/back', w: 1280, h: 900, x: 0, y: 0, most: 1 },
  heddle: { file: 'loom/heddle', w: 516, h: 84, x: 0.5, y: 0.5, most: 1 },
  reed: { file: 'loom/reed', w: 528, h: 92, x: 0.5, y: 1, most: 1 },
  beam: { file: 'loom/beam', w: 588, h: 60, x: 0.5, y: 0.2, most: 1 },
  edge: { file: 'loom/edge', w: 492, h: 12, x: 0.5, y: 0.5, most: 1 },
  shuttle: { file: 'loom/shuttle', w: 148, h: 44, x: 0.5, y: 0.5, most: 1.2 },
  'khan-chung': { file: 'loom/cloth-common', w: 272, h: 124, x: 0.5, y: 0.58, most: 1.1 },
  'ao-nha': { file: 'loom/cloth-home', w: 232, h: 116, x: 0.5, y: 0.62, most: 1.1 },
  'tui-kin': { file: 'loom/pouch', w: 216, h: 128, x: 0.5, y: 0.56, most: 1.1 },
  bird: { file: 'network/bird', w: 1050, h: 320, x: 0.5, y: 0.94, most: 0.5, frames: 3 },
  in: { file: 'weir/in', w: 240, h: 422, x: 0.5, y: 0.972, most: 0.8 },
  'in-happy': { file: 'weir/in-happy', w: 240, h: 422, x: 0.5, y: 0.972, most: 0.8 },
  ban: { file: 'weir/ban', w: 220, h: 380, x: 0.5, y: 0.961, most: 0.8 },
  'ban-happy': { file: 'weir/ban-happy', w: 220, h: 380, x: 0.5, y: 0.961, most: 0.8 },
  phuong: { file: 'loom/phuong', w: 220, h: 440, x: 0.5, y: 0.966, most: 0.8 },
  'phuong-happy': { file: 'loom/phuong-happy', w: 220, h: 440, x: 0.5, y: 0.966, most: 0.8 },
  bun: { file: 'loom/bun', w: 220, h: 380, x: 0.5, y: 0.961, most: 0.8 },
  'bun-happy': { file: 'loom/bun-happy', w: 220, h: 380, x: 0.5, y: 0.961, most: 0.8 },
} as const satisfies Record<string, Drawing>

interface Drawing {
  readonly file: string
  readonly w: number
  readonly h: number
  readonly x: number
  readonly y: number
  readonly most: number
  readonly frames?: number
}

export type PieceName = keyof typeof PIECES
/** Those who look on: an elder or a grown-up at the left, a child at the right. */
export type Onlookers = readonly [left: 'in' | 'phuong', right: 'ban' | 'bun']

const drawing = (name: PieceName): Drawing => PIECES[name]
const keyOf = (name: PieceName) => `loom-${name}`
const PEOPLE: readonly PieceName[] = [
  'in',
  'in-happy',
  'ban',
  'ban-happy',
  'phuong',
  'phuong-happy',
  'bun',
  'bun-happy',
]

/** The textures of the scene, no finer than a screen of `scale` px a world unit can show. */
export function loomArt(scale: number, onlookers: Onlookers): Art[] {
  const there = (name: PieceName) => !PEOPLE.includes(name) || onlookers.some(who => name.startsWith(who))
  return (Object.keys(PIECES) as PieceName[]).filter(there).map(name => {
    const { file, w, most, frames } = drawing(name)
    return { key: keyOf(name), file: `${file}.svg`, width: Math.ceil(w * most * scale), ...(frames ? { frames } : {}) }
  })
}

/** What can change about a piece: `s` is its size against its drawing. */
export type Change = Omit<Props, 'scale' | 'scaleX' | 'scaleY'> & { readonly s?: number; readonly flat?: number }

/** One thing on the stage, placed and sized in world units whatever its texture's size. */
export class Piece {
  readonly image: Phaser.GameObjects.Image
  private name: PieceName

  constructor(
    private readonly tools: Tools,
    name: PieceName,
    /** The scale the textures were made for, as given to `loomArt`. */
    private readonly scale: number,
  ) {
    this.name = name
    this.image = tools.image(keyOf(name))
    this.frame(0)
    this.origin()
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

  /** Moves, turns, sizes or fades it; `flat` presses it down to that part of its height. Resolves when it is there. */
  to({ s, flat, ...rest }: Change, motion: Motion): Promise<void> {
    const unit = this.unit()
    const size = s ?? Math.abs(this.image.scaleX) / unit
    const scaleX = Math.sign(this.image.scaleX || 1) * size * unit
    return this.tools.move(this.image, { ...rest, scaleX, scaleY: size * unit * (flat ?? 1) }, motion)
  }

  /** Shows another drawing of the same size in its place. */
  become(name: PieceName): void {
    this.name = name
    this.image.setTexture(keyOf(name))
    this.frame(0)
    this.origin()
    this.tools.redraw()
  }

  /** Another picture of a strip. */
  frame(n: number): void {
    if (!drawing(this.name).frames) return
    this.image.setFrame(String(n))
    this.origin()
    this.tools.redraw()
  }

  private origin(): void {
    const { x, y } = drawing(this.name)
    this.image.setOrigin(x, y)
  }

  private unit(): number {
    return 1 / (drawing(this.name).most * this.scale)
  }
}
