import type * as Phaser from 'phaser'
import type { Art, Motion, Props, Tools } from '../../stage/stage'
import type { House, Network } from './level'

/** Size of each drawing, the point in it that a spot means (0…1), and how large the full scene shows it at most. */
const PIECES = {
  ground: { w: 1600, x: 0.5, y: 0, most: 0.9 },
  dawn: { w: 160, x: 0.5, y: 0, most: 2 },
  'house-thai': { w: 960, x: 0.5125, y: 0.858, most: 0.52 },
  'house-stilt': { w: 960, x: 0.5125, y: 0.858, most: 0.5 },
  'house-mong': { w: 960, x: 0.5125, y: 0.858, most: 0.55 },
  'house-dao': { w: 960, x: 0.5125, y: 0.858, most: 0.55 },
  'house-quan': { w: 960, x: 0.5125, y: 0.858, most: 0.62 },
  'house-xe': { w: 960, x: 0.5125, y: 0.858, most: 0.6 },
  'house-truong': { w: 960, x: 0.5125, y: 0.858, most: 0.5 },
  'house-ben': { w: 960, x: 0.5125, y: 0.858, most: 0.48 },
  'ground-spot': { w: 200, x: 0.5, y: 0.5, most: 0.7 },
  glow: { w: 200, x: 0.5, y: 0.5, most: 1 },
  shine: { w: 200, x: 0.5, y: 0.5, most: 0.7 },
  lantern: { w: 36, x: 0.5, y: 0, most: 1.1 },
  wisp: { w: 294, x: 0.463, y: 0.6, most: 0.5 },
  slip: { w: 56, x: 0.46, y: 0.6, most: 1 },
  plum: { w: 68, x: 0.5, y: 0.95, most: 0.5 },
  tree: { w: 84, x: 0.5, y: 0.96, most: 0.5 },
  dot: { w: 12, x: 0.5, y: 0.5, most: 1 },
  rain: { w: 440, x: 0, y: 0, most: 1 },
  pole: { w: 72, x: 0.5, y: 0.94, most: 0.7 },
  horn: { w: 126, x: 0.62, y: 0.5, most: 0.8 },
  cord: { w: 40, x: 0.5, y: 0.03, most: 0.8 },
  waves: { w: 84, x: 1, y: 0.5, most: 0.8 },
  bar: { w: 232, x: 0.5, y: 0.5, most: 0.7 },
  fork: { w: 48, x: 0.5, y: 0.84, most: 0.8 },
  bird: { w: 1050, x: 0.48, y: 0.92, most: 0.28 },
} as const

export type PieceName = keyof typeof PIECES
const FRAMES: Readonly<Partial<Record<PieceName, number>>> = { bird: 3 }
const framesOf = (name: PieceName) => FRAMES[name] ?? (name.startsWith('house-') ? 3 : 0)
const keyOf = (name: PieceName) => `network-${name}`

/** Frames of a house: no window lit, one, all of them. */
export const WINDOWS = { dim: '0', half: '1', shines: '2' } as const
/** Frames of the bird. */
export const BIRD = { sits: '0', up: '1', down: '2' } as const

const BY_HAMLET: Readonly<Record<House['hamlet'], PieceName>> = {
  'ban-pieu': 'house-thai',
  'ban-thuyen': 'house-thai',
  'ban-chieng': 'house-stilt',
  'ban-mang': 'house-stilt',
  'ban-may': 'house-mong',
  'ban-cham': 'house-dao',
}
/** Low houses are drawn a little larger, so that all weigh alike on the map. */
const SIZE: Readonly<Partial<Record<PieceName, number>>> = {
  'house-mong': 1.08,
  'house-dao': 1.06,
  'house-quan': 1.24,
  'house-xe': 1.16,
  'house-stilt': 0.94,
  'house-truong': 0.96,
  'house-ben': 0.92,
}

export function drawingOf(house: House): { name: PieceName; size: number } {
  const name = house.look ? (`house-${house.look}` as const) : BY_HAMLET[house.hamlet]
  return { name, size: SIZE[name] ?? 1 }
}

/** The textures that this map needs, no finer than `scale` times the full scene. */
export function networkArt(network: Network, scale: number): Art[] {
  const drawn = new Set(network.nodes.map(node => drawingOf(node).name))
  const names = (Object.keys(PIECES) as PieceName[]).filter(name => !name.startsWith('house-') || drawn.has(name))
  return names.map(name => ({
    key: keyOf(name),
    file: `network/${name}.svg`,
    width: widthOf(name, scale),
    ...(framesOf(name) ? { frames: framesOf(name) } : {}),
  }))
}

function widthOf(name: PieceName, scale: number): number {
  const { w, most } = PIECES[name]
  return Math.min(1280, Math.ceil(w * most * scale))
}

/** What can change about a piece: `s` is its size against its drawing. */
export type Change = Omit<Props, 'scale' | 'scaleX' | 'scaleY'> & { readonly s?: number }

/** One thing on the stage, placed in px and sized against its drawing whatever its texture's size. */
export class Piece {
  readonly image: Phaser.GameObjects.Image

  constructor(
    private readonly tools: Tools,
    readonly name: PieceName,
    /** The scale the textures were made for, as given to `networkArt`. */
    private readonly scale: number,
  ) {
    this.image = tools.image(keyOf(name))
    if (framesOf(name)) this.frame('0')
    this.image.setOrigin(PIECES[name].x, PIECES[name].y)
  }

  /** Stands it at a spot at once. */
  put(x: number, y: number, s: number, alpha = this.image.alpha): this {
    this.image
      .setPosition(x, y)
      .setScale(s * this.unit())
      .setAlpha(alpha)
      .setAngle(0)
    this.image.setVisible(alpha > 0)
    return this
  }

  /** Moves, turns, sizes or fades it; resolves when it is there. */
  async to({ s, ...rest }: Change, motion: Motion): Promise<void> {
    if (rest.alpha) this.image.setVisible(true)
    await this.tools.move(this.image, s === undefined ? rest : { ...rest, scale: s * this.unit() }, motion)
    if (rest.alpha === 0 && this.image.alpha === 0) this.image.setVisible(false)
  }

  frame(name: string): void {
    this.image.setFrame(name).setOrigin(PIECES[this.name].x, PIECES[this.name].y)
    this.tools.redraw()
  }

  private unit(): number {
    return PIECES[this.name].w / widthOf(this.name, this.scale)
  }
}
