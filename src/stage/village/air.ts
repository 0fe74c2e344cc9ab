import type * as Phaser from 'phaser'
import type { Sheet } from './sheet'

type Image = Phaser.GameObjects.Image

const PETALS = 6
/** Where petals come loose: the boughs of the ban tree. */
const BOUGHS: readonly (readonly [number, number])[] = [
  [420, 250],
  [330, 300],
  [400, 380],
  [250, 330],
  [90, 430],
  [460, 232],
]
const FALL_SECONDS = 8

/** Ban petals, never more than six. */
export class Petals {
  private readonly images: Image[]

  constructor(sheet: Sheet, front: Phaser.GameObjects.Container) {
    this.images = BOUGHS.slice(0, PETALS).map(([x, y]) => sheet.piece('petal', x, y, 0.85))
    front.add(this.images)
    this.fall(3)
  }

  fall(seconds: number): void {
    this.images.forEach((image, i) => {
      const [x, y] = BOUGHS[i]!
      const part = (seconds / FALL_SECONDS + i * 0.29) % 1
      image.setPosition(x + 150 * part + 24 * Math.sin(part * 9 + i), y + 430 * part)
      image.setAngle(part * 420 + i * 60).setAlpha(Math.min(1, 8 * part, 6 * (1 - part)))
    })
  }
}

const WISPS = 3

/** Smoke over a roof where somebody cooks. */
export class Smoke {
  private readonly images: Image[] = []

  constructor(
    private readonly sheet: Sheet,
    things: Phaser.GameObjects.Container,
    private readonly x: number,
    private readonly y: number,
    private readonly size: number,
  ) {
    for (let i = 0; i < WISPS; i++) this.images.push(sheet.piece('smoke', x, y, size).setDepth(y + 200))
    things.add(this.images)
    this.show(false)
  }

  show(burning: boolean): void {
    for (const image of this.images) image.setVisible(burning)
    this.rise(0)
  }

  rise(seconds: number): void {
    this.images.forEach((image, i) => {
      const part = (seconds / 7 + i / WISPS) % 1
      image.setPosition(this.x + this.size * (26 * part + 10 * Math.sin(part * 5 + i)), this.y - 110 * this.size * part)
      image
        .setScale(this.sheet.scaleOf('smoke', this.size * (0.25 + 0.75 * part)))
        .setAlpha(0.75 * Math.sin(Math.PI * part))
    })
  }
}

/** Mist in the pass: weather, white, never the violet of rumours. */
export class Mist {
  private readonly images: Image[]

  constructor(sheet: Sheet, distance: Phaser.GameObjects.Container) {
    this.images = [sheet.centred('mist', 620, 462, 520), sheet.centred('mist', 1040, 484, 460).setFlipX(true)]
    for (const image of this.images) image.setAlpha(0.5)
    distance.add(this.images)
  }

  drift(seconds: number): void {
    this.images[0]!.x = 620 + 46 * Math.sin(seconds * 0.1)
    this.images[1]!.x = 1040 - 40 * Math.sin(seconds * 0.083 + 1)
  }
}
