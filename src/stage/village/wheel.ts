import type * as Phaser from 'phaser'
import type { Tools } from '../stage'

const WOOD = 0x5a4048
const SHADE = 0x3a2c3c
const TURN = 0.32

/** A water wheel in its frame; it turns slowly while the world is awake. */
export class Wheel {
  /** Everything that belongs to it. */
  readonly parts: readonly (Phaser.GameObjects.Image | Phaser.GameObjects.Graphics)[]

  constructor(
    tools: Tools,
    things: Phaser.GameObjects.Container,
    private readonly image: Phaser.GameObjects.Image,
    size: number,
  ) {
    const frame = (shade: number, depth: number) => {
      const legs = tools.scene.add.graphics().setPosition(image.x, image.y).setScale(size).setDepth(depth)
      legs.lineStyle(7, shade, 1).lineBetween(0, 0, -46, 80).lineBetween(0, 0, 46, 80)
      things.add(legs)
      return legs
    }
    this.parts = [frame(WOOD, image.depth - 0.1), image, frame(SHADE, image.depth + 0.1)]
  }

  turn(seconds: number): void {
    this.image.rotation = seconds * TURN
  }
}
