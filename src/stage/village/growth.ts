import type * as Phaser from 'phaser'
import type { Art, Tools } from '../stage'
import type { Eye, Layers } from './eye'
import { screen } from './light'
import type { Spot } from './places'
import type { Sheet } from './sheet'
import { Wheel } from './wheel'

type Image = Phaser.GameObjects.Image
type Part = Image | Phaser.GameObjects.Graphics

/** How a drawing lies about its own zero point. */
type Box = readonly [left: number, top: number, width: number]
const DRAWINGS = {
  lamp: [-36, -180, 94],
  ducks: [-24, -22, 54],
  planks: [-90, -31, 180],
  tree: [-70, -150, 140],
  loudspeakers: [-40, -90, 82],
  cable: [-506, -170, 590],
  wheel: [-70, -70, 140],
  bookshelf: [-86, -122, 172],
} as const satisfies Readonly<Record<string, Box>>

type Drawing = keyof typeof DRAWINGS

interface Thing {
  readonly drawing: Drawing
  readonly at: readonly [Spot, ...Spot[]]
}

/** Everything that the village can gain, and where it stands. */
const THINGS = {
  'lamp-bridge': { drawing: 'lamp', at: [[1270, 736, 0.62]] },
  'lamp-market': { drawing: 'lamp', at: [[462, 702, 0.6]] },
  'lamp-road': { drawing: 'lamp', at: [[846, 530, 0.38]] },
  ducks: {
    drawing: 'ducks',
    at: [
      [1304, 858, 0.8],
      [1346, 872, 0.9],
      [1270, 876, 0.85],
    ],
  },
  planks: { drawing: 'planks', at: [[1170, 715.5, 1]] },
  'trees-market': {
    drawing: 'tree',
    at: [
      [478, 622, 0.46],
      [528, 634, 0.36],
    ],
  },
  'trees-stream': {
    drawing: 'tree',
    at: [
      [1168, 614, 0.42],
      [1206, 674, 0.44],
      [1130, 574, 0.3],
    ],
  },
  'trees-valley': {
    drawing: 'tree',
    at: [
      [812, 568, 0.34],
      [1404, 526, 0.3],
      [560, 596, 0.34],
      [1080, 520, 0.24],
      [240, 560, 0.36],
    ],
  },
  loudspeakers: { drawing: 'loudspeakers', at: [[806, 656, 1]] },
  cable: { drawing: 'cable', at: [[1316, 654, 1]] },
  wheel: { drawing: 'wheel', at: [[1126, 850, 0.64]] },
  bookshelf: { drawing: 'bookshelf', at: [[1378, 694, 0.62]] },
} as const satisfies Readonly<Record<string, Thing>>

export type Gain = keyof typeof THINGS

/** Where a lamp's light hangs over its foot, and how far it reaches. */
const SHINE = { x: 42, y: -143, reach: 0.9 }
const SPARKS = 6
/** How long a new thing stands alone before the labels come back. */
const SEEN_MS = 900

const keyOf = (drawing: Drawing) => `village-growth-${drawing}`

/** The pictures of these things; what is not there yet is not loaded. */
export function growthArt(gains: readonly Gain[]): readonly Art[] {
  const drawings = [...new Set(gains.map(gain => THINGS[gain].drawing))]
  return drawings.map(drawing => {
    const sizes = Object.values<Thing>(THINGS).flatMap(thing => (thing.drawing === drawing ? thing.at : []))
    const largest = Math.max(...sizes.map(([, , size]) => size))
    return {
      key: keyOf(drawing),
      file: `village/growth-${drawing}.svg`,
      width: Math.ceil(DRAWINGS[drawing][2] * largest),
    }
  })
}

/** What the village has gained by its lanterns. */
export class Gains {
  private readonly swimmers: Image[] = []
  private readonly wheels: Wheel[] = []
  private readonly parts = new Map<Gain, readonly Part[]>()

  /** Those of `fresh` are not to be seen until they come. */
  constructor(
    private readonly tools: Tools,
    private readonly sheet: Sheet,
    private readonly layers: Layers,
    private readonly eye: Eye,
    gains: readonly Gain[],
    private readonly fresh: readonly Gain[],
  ) {
    for (const gain of gains) {
      const parts = THINGS[gain].at.flatMap(spot => this.stand(THINGS[gain].drawing, spot))
      this.parts.set(gain, parts)
      if (fresh.includes(gain)) for (const part of parts) part.setVisible(false)
    }
  }

  /** Shows what is new, one thing after the other. */
  async come(): Promise<void> {
    for (const gain of this.fresh) {
      const [[x, y]] = THINGS[gain].at
      await this.eye.glide(x)
      if (!this.tools.alive()) return
      this.spark(x, y - 30)
      await Promise.all((this.parts.get(gain) ?? []).map(part => this.appear(part)))
      await this.tools.pause(SEEN_MS)
    }
  }

  /** Ducks swim, the wheel turns. */
  live(seconds: number): void {
    this.swimmers.forEach((duck, i) => {
      const [x, y] = THINGS.ducks.at[i]!
      const way = Math.sin(seconds * 0.23 + i * 2.1)
      duck.setPosition(x + 16 * way, y + 1.2 * Math.sin(seconds * 1.9 + i))
      duck.setFlipX(Math.cos(seconds * 0.23 + i * 2.1) < 0)
    })
    for (const wheel of this.wheels) wheel.turn(seconds)
  }

  private async appear(part: Part): Promise<void> {
    const { scaleX, scaleY, alpha } = part
    part
      .setVisible(true)
      .setAlpha(0)
      .setScale(scaleX * 0.7, scaleY * 0.7)
    await Promise.all([
      this.tools.move(part, { alpha }, { ms: 500 }),
      this.tools.move(part, { scaleX, scaleY }, { ms: 800, ease: 'Back.easeOut' }),
    ])
  }

  private stand(drawing: Drawing, [x, y, size]: Spot): readonly Part[] {
    const [left, top, width] = DRAWINGS[drawing]
    const image = this.tools.image(keyOf(drawing), x, y)
    const scale = width / image.width
    image.setOrigin(-left / width, -top / (image.height * scale))
    image.setScale(scale * size)
    this.layers.things.add(image.setDepth(y))
    if (drawing === 'ducks') this.swimmers.push(image)
    if (drawing === 'wheel') {
      const wheel = new Wheel(this.tools, this.layers.things, image, size)
      this.wheels.push(wheel)
      return wheel.parts
    }
    return drawing === 'lamp' ? [image, ...this.shine(x, y, size)] : [image]
  }

  private shine(x: number, y: number, size: number): Image[] {
    const halo = screen(this.sheet.piece('halo', x + SHINE.x * size, y + SHINE.y * size, size * SHINE.reach))
    const pool = screen(this.sheet.piece('pool', x + 30 * size, y + 2, size))
    this.layers.lights.add([pool, halo])
    return [pool, halo]
  }

  private spark(x: number, y: number): void {
    if (this.tools.calm()) return
    for (let i = 0; i < SPARKS; i++) {
      const spark = screen(this.sheet.piece('spark', x, y, 1.2))
      this.layers.lights.add(spark)
      const turn = (i / SPARKS) * 2 * Math.PI
      const to = { x: x + 70 * Math.cos(turn), y: y + 46 * Math.sin(turn) - 20, alpha: 0 }
      void this.tools.move(spark, to, { ms: 1100, delay: 40 * i }).then(() => spark.destroy())
    }
  }
}
