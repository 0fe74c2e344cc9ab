import type * as Phaser from 'phaser'
import type { Art, Motion, Props, Tools } from '../stage/stage'

/** Where a thing stands: in world units, and its size against its drawing; a negative `s` mirrors it. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly s: number
}

/** A drawing: its size, where in it the spot lies (0…1), the largest size at which the scene shows it, and its file under assets/art. */
export interface Drawing {
  readonly w: number
  readonly h: number
  readonly x: number
  readonly y: number
  readonly most?: number
  readonly file: string
  /** A strip of this many pictures side by side; `w` is that of the whole strip. */
  readonly frames?: number
}

/** Drawings that lie in one folder under their own names; one with a `file` of its own was drawn for another place. */
export function drawingsIn<Name extends string>(
  folder: string,
  sizes: Readonly<Record<Name, Omit<Drawing, 'file'> & { readonly file?: string }>>,
): Readonly<Record<Name, Drawing>> {
  const names = Object.keys(sizes) as Name[]
  return Object.fromEntries(names.map(name => [name, { file: `${folder}/${name}.svg`, ...sizes[name] }])) as Record<
    Name,
    Drawing
  >
}

/** What can change about a piece: `s` is its size against its drawing. */
export type Change = Omit<Props, 'scale'> & { readonly s?: number }

/** Px a world unit at most on this screen, for the size of textures: scenes are about 1450 units along their longer side. */
export function sharpness(): number {
  return Math.min(1.1, Math.max(0.45, Math.max(innerWidth, innerHeight) / 1450))
}

const mostOf = ({ most = 1 }: Drawing) => most

const widthOf = (drawing: Drawing, scale: number) => Math.ceil(drawing.w * mostOf(drawing) * scale)
/** Two scenes may show one drawing at different sizes: each has its own texture. */
const keyOf = (drawing: Drawing, scale: number) => `${drawing.file} ${widthOf(drawing, scale)}`

/** The textures of a scene, no finer than a screen of `scale` px a world unit can show. */
export function artOf(drawings: Readonly<Record<string, Drawing>>, scale: number): Art[] {
  return Object.values(drawings).map(drawing => ({
    key: keyOf(drawing, scale),
    file: drawing.file,
    width: widthOf(drawing, scale),
    ...(drawing.frames ? { frames: drawing.frames } : {}),
  }))
}

/** One thing on the stage, placed and sized in world units whatever its texture's size. */
export class Piece<Name extends string> {
  readonly image: Phaser.GameObjects.Image
  private drawing: Drawing

  constructor(
    private readonly tools: Tools,
    private readonly drawings: Readonly<Record<Name, Drawing>>,
    name: Name,
    /** The scale the textures were made for, as given to `artOf`. */
    private readonly scale: number,
  ) {
    this.drawing = drawings[name]
    this.image = tools.image(keyOf(this.drawing, scale)).setScale(this.unit())
    this.show()
  }

  get x(): number {
    return this.image.x
  }

  get y(): number {
    return this.image.y
  }

  /** Stands it at a spot at once, upright. */
  put({ x, y, s }: Spot, alpha = 1): this {
    const unit = this.unit()
    this.image.setPosition(x, y).setScale(s * unit, Math.abs(s) * unit)
    this.image.setAlpha(alpha).setAngle(0)
    this.image.setVisible(alpha > 0)
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

  /** Shows another drawing in its place, as large as the one before. */
  become(name: Name): void {
    const s = this.image.scaleX / this.unit()
    this.drawing = this.drawings[name]
    this.image.setTexture(keyOf(this.drawing, this.scale)).setScale(s * this.unit(), Math.abs(s) * this.unit())
    this.show()
    this.tools.redraw()
  }

  /** Another picture of a strip. */
  frame(n: number): void {
    // What went on after the picture was put away, and took its textures along, changes nothing any more.
    if (!this.tools.alive()) return
    this.show(n)
    this.tools.redraw()
  }

  /** A picture of a strip keeps the strip's own spot. */
  private show(n = 0): void {
    if (this.drawing.frames) this.image.setFrame(String(n))
    this.image.setOrigin(this.drawing.x, this.drawing.y)
  }

  private unit(): number {
    return 1 / (mostOf(this.drawing) * this.scale)
  }
}
