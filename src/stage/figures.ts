import type * as Phaser from 'phaser'
import type { Art, Tools } from './stage'

/** Children of the cast that walk: eight steps to each side, standing, blinking, two of waving. */
export const FIGURES = ['ban', 'pao', 'my', 'thao', 'phuc', 'mo', 'bun'] as const
export type Figure = (typeof FIGURES)[number]

const WIDTH = 64
const HEIGHT = 124
const FRAMES = 20
/** Units from the top of a picture to the ground under the feet. */
const FEET = 119
const STEPS = 8
const STAND = 16
const BLINK = 17
const WAVE = 18
/** Units a full-sized figure covers in its eight steps. */
const STRIDE = 66

/** The texture of one figure; put it into `Picture.art`. */
export function figureArt(figure: Figure): Art {
  return { key: `walk-${figure}`, file: `cast/walk-${figure}.svg`, width: WIDTH * FRAMES, frames: FRAMES }
}

/** A figure of the cast: stands, looks about, walks. (x, y) of its image is the ground between its feet. */
export class Walker {
  readonly image: Phaser.GameObjects.Image
  private size = 1

  constructor(
    private readonly tools: Tools,
    figure: Figure,
  ) {
    this.image = tools.image(figureArt(figure).key).setOrigin(0.5, FEET / HEIGHT)
    this.stand()
  }

  /** Puts the figure somewhere, `size` times its full size (about 109 units for a child of ten). */
  place(x: number, y: number, size: number): void {
    this.size = size
    this.image.setPosition(x, y).setScale(size)
  }

  stand(): void {
    this.image.setFrame(String(STAND))
  }

  /** Shows the step that belongs to `walked` units on the way to the right or to the left. */
  step(walked: number, right: boolean): void {
    const phase = walked / (STRIDE * this.size)
    this.image.setFrame(String(Math.floor((phase % 1) * STEPS) + (right ? 0 : STEPS)))
  }

  /** Breathes, and blinks every few seconds; `seconds` as the stage counts them. */
  idle(seconds: number): void {
    this.image.setFrame(String(seconds % 4.3 > 4.15 ? BLINK : STAND))
    this.image.scaleY = this.size * (1 + 0.006 * (1 + Math.sin((seconds * 2 * Math.PI) / 2.2)))
  }

  /** Two hops for joy. */
  async hop(): Promise<void> {
    const { y } = this.image
    for (const _ of [1, 2]) {
      await this.tools.move(this.image, { y: y - 10 * this.size }, { ms: 130, ease: 'Quad.easeOut' })
      await this.tools.move(this.image, { y }, { ms: 130, ease: 'Quad.easeIn' })
    }
  }

  /** Waves twice. */
  async wave(): Promise<void> {
    if (this.tools.calm()) return
    for (const frame of [WAVE, WAVE + 1, WAVE, WAVE + 1]) {
      if (!this.tools.alive()) return
      this.image.setFrame(String(frame))
      await this.tools.pause(180)
    }
    if (this.tools.alive()) this.stand()
  }
}
