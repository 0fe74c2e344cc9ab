import type * as Phaser from 'phaser'
import type { Tools } from '../stage'
import { along, type Point } from './paths'
import type { Sheet } from './sheet'

/** The middle of Suối Sao from the hills to the weir, units of the frame, and half its width there. */
const STREAM: readonly (readonly [x: number, y: number, half: number])[] = [
  [1005, 556, 7],
  [1050, 578, 11],
  [1068, 604, 15],
  [1080, 632, 22],
  [1118, 664, 32],
  [1140, 700, 44],
  [1150, 740, 60],
  [1190, 792, 84],
]
const MIDDLE: readonly Point[] = STREAM.map(([x, y]) => ({ x, y }))
const LENGTH = 300
const GLINTS = 9
/** Rows where something lies over the water. */
const BRIDGE = { from: 672, to: 718 }

/** Light that runs down the stream, and rings where it is touched. */
export class Water {
  private readonly glints: { image: Phaser.GameObjects.Image; start: number; side: number }[] = []
  private readonly ring: Phaser.GameObjects.Image
  private touched = 0

  constructor(
    private readonly tools: Tools,
    private readonly sheet: Sheet,
    waters: Phaser.GameObjects.Container,
  ) {
    for (let i = 0; i < GLINTS; i++) {
      const image = sheet.piece('glint', 0, 0)
      this.glints.push({ image, start: (i * 0.382) % 1, side: ((i * 0.618) % 1) * 1.3 - 0.65 })
      waters.add(image)
    }
    this.ring = sheet.piece('ring', 0, 0).setVisible(false)
    waters.add(this.ring)
    this.run(0)
  }

  run(seconds: number): void {
    for (const { image, start, side } of this.glints) {
      const part = (start + seconds * 0.045) % 1
      const { x, y } = along(MIDDLE, part * LENGTH)
      const half = halfAt(y)
      const hidden = y > BRIDGE.from && y < BRIDGE.to
      image.setPosition(x + side * half, y).setAlpha(hidden ? 0 : 0.75 * Math.sin(Math.PI * part))
      image.setScale(this.sheet.scaleOf('glint', Math.min(1, half / 60)))
    }
  }

  /** A ring spreads on the water, each time a little elsewhere. */
  async touch(): Promise<void> {
    this.touched++
    const x = 1168 + 34 * Math.sin(this.touched * 2.4)
    const y = 756 + 14 * Math.cos(this.touched * 1.7)
    const size = this.sheet.scaleOf('ring')
    this.ring
      .setPosition(x, y)
      .setVisible(true)
      .setAlpha(0.9)
      .setScale(size * 0.2)
    await this.tools.move(this.ring, { scale: size, alpha: 0 }, { ms: 900 })
    if (this.tools.alive()) this.ring.setVisible(false)
  }
}

function halfAt(y: number): number {
  const i = STREAM.findIndex(([, row]) => row >= y)
  if (i <= 0) return STREAM[i === 0 ? 0 : STREAM.length - 1]![2]
  const [, above, wide] = STREAM[i - 1]!
  const [, below, wider] = STREAM[i]!
  return wide + ((wider - wide) * (y - above)) / (below - above)
}
