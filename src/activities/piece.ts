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
}

/** What can change about a piece: `s` is its size against its drawing. */
export type Change = Omit<Props, 'scale'> & { readonly s?: number }

const mostOf = ({ most = 1 }: Drawing) => most

/** The textures of a scene, no finer than a screen of `scale` px a world unit can show. */
export function artOf(drawings: Readonly<Record<string, Drawing>>, scale: number): Art[] {
  return Object.values(drawings).map(drawing => ({
    key: drawing.file,
    file: drawing.file,
    width: Math.ceil(drawing.w * mostOf(drawing) * scale),
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
    this.image = tools.image(this.drawing.file).setOrigin(this.drawing.x, this.drawing.y)
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
    this.image.setTexture(this.drawing.file).setOrigin(this.drawing.x, this.drawing.y)
    this.image.setScale(s * this.unit(), Math.abs(s) * this.unit())
    this.tools.redraw()
  }

  private unit(): number {
    return 1 / (mostOf(this.drawing) * this.scale)
  }
}
