import type * as Phaser from 'phaser'
import type { Tools } from '../stage/stage'
import { type Drawing, Piece, type Spot } from './piece'

/** A place: in world units, or px of the scene. */
export interface At {
  readonly x: number
  readonly y: number
}

/** Whether a sequence still goes on: a newer one ends it. */
export type Goes = () => boolean

/** A touch that moved less is a tap, px. */
export const TAP = 12

/** Everything that stands in one scene, in units of its drawing, and whose turn it is to move. */
export class World<Name extends string> {
  readonly box: Phaser.GameObjects.Container
  private turn = 0

  constructor(
    readonly tools: Tools,
    private readonly drawings: Readonly<Record<Name, Drawing>>,
    /** The scale the textures were made for, as given to `artOf`. */
    private readonly scale: number,
  ) {
    this.box = tools.scene.add.container(0, 0)
  }

  /** Stands a thing before all that stand there already. */
  add(name: Name, at: Spot): Piece<Name> {
    const piece = new Piece<Name>(this.tools, this.drawings, name, this.scale).put(at)
    this.box.add(piece.image)
    return piece
  }

  /** Shows it so many px a world unit, with the corner of the drawing there, px. */
  frame({ scale, x, y }: At & { readonly scale: number }): void {
    this.box.setScale(scale).setPosition(x, y)
  }

  /** A sequence asks its turn whether it still goes on: a newer one ends it. */
  newTurn(): Goes {
    const mine = ++this.turn
    for (const thing of this.box.list) for (const tween of this.tools.scene.tweens.getTweensOf(thing)) tween.stop()
    return () => this.tools.alive() && mine === this.turn
  }

  /** From px of the scene to units of the world. */
  inWorld(x: number, y: number): At {
    return { x: (x - this.box.x) / this.box.scale, y: (y - this.box.y) / this.box.scale }
  }

  /** From units of the world to px of the scene. */
  inView({ x, y }: At): At {
    return { x: this.box.x + x * this.box.scale, y: this.box.y + y * this.box.scale }
  }
}

/** Two hops for joy, from the ground where it stands. */
export async function hops<Name extends string>(who: Piece<Name>, ground: At, goes: Goes): Promise<void> {
  for (let hop = 0; hop < 2 && goes(); hop++) {
    await who.to({ y: ground.y - 11 }, { ms: 190, ease: 'Quad.easeOut' })
    await who.to({ y: ground.y }, { ms: 210, ease: 'Quad.easeIn' })
  }
}
