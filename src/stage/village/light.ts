import type * as Phaser from 'phaser'
import type { Tools } from '../stage'
import type { Piece } from './pieces'
import type { Site, Spot } from './places'
import type { Sheet } from './sheet'

export type Flame = 0 | 1 | 2 | 3

/** How far the light of one, two, three stars reaches. */
const REACH: Readonly<Record<Flame, number>> = { 0: 0, 1: 0.85, 2: 1, 3: 1.2 }
const LAMPS: Readonly<Record<Exclude<Flame, 0>, Piece>> = { 1: 'lamp-1', 2: 'lamp-2', 3: 'lamp-3' }
const SPARKS = 5
/** Middle of the lantern body over the foot of its post. */
const BODY = { x: 18, y: -55 }

type Image = Phaser.GameObjects.Image

export interface Layers {
  /** Sorted by the ground line, with everything that stands. */
  readonly things: Phaser.GameObjects.Container
  /** Drawn with SCREEN, over all. */
  readonly lights: Phaser.GameObjects.Container
  /** Lit windows again, over the colour of the night. */
  readonly panes: Phaser.GameObjects.Container
}

/** One lantern: post, body, halo, pool on the ground. */
export class Lamp {
  protected readonly lit: Image
  protected readonly halo: Image
  protected readonly pool: Image
  private readonly size: number
  protected flame: Flame = 0

  constructor(
    protected readonly tools: Tools,
    protected readonly sheet: Sheet,
    layers: Layers,
    [x, y, size]: Spot,
  ) {
    this.size = size
    const post = sheet.piece('lamp-0', x, y, size).setDepth(y)
    this.lit = sheet.piece('lamp-1', x, y, size).setDepth(y + 0.1)
    this.halo = screen(sheet.piece('halo', x + BODY.x * size, y + BODY.y * size, size))
    this.pool = screen(sheet.piece('pool', x + 14 * size, y + 2 * size, size))
    layers.things.add([post, this.lit])
    layers.lights.add([this.pool, this.halo])
    this.shine(0)
  }

  /** Shows a lantern as it is: 0 dark, 1 to 3 with a growing flame. */
  shine(flame: Flame): void {
    this.flame = flame
    if (flame > 0) this.sheet.turn(this.lit, LAMPS[flame as 1 | 2 | 3])
    for (const part of this.parts()) part.setVisible(flame > 0).setAlpha(1)
    this.halo.setScale(this.haloScale())
  }

  /** Lights it before the child's eyes. */
  async light(flame: Exclude<Flame, 0>): Promise<void> {
    if (this.flame > 0) return this.shine(flame)
    this.shine(flame)
    for (const part of this.parts()) part.setAlpha(0)
    const scale = this.lit.scale
    this.lit.setScale(scale * 0.9)
    this.halo.setScale(this.haloScale() * 0.6)
    this.spark()
    await Promise.all([
      this.tools.move(this.lit, { alpha: 1 }, { ms: 300 }),
      this.tools.move(this.lit, { scale }, { ms: 600, ease: 'Back.easeOut' }),
      this.tools.move(this.pool, { alpha: 1 }, { ms: 600 }),
      this.tools.move(this.halo, { scale: this.haloScale(), alpha: 1 }, { ms: 900, ease: 'Sine.easeOut' }),
      this.alsoLight(),
    ])
  }

  /** A living flame: the halo breathes. */
  breathe(seconds: number): void {
    if (this.flame === 0) return
    const { x } = this.halo
    this.halo.setScale(
      this.haloScale() * (1 + 0.025 * Math.sin(seconds * 2.1 + x) + 0.012 * Math.sin(seconds * 5.3 + x)),
    )
  }

  protected parts(): Image[] {
    return [this.lit, this.halo, this.pool]
  }

  protected alsoLight(): Promise<unknown> {
    return Promise.resolve()
  }

  /** A few sparks rise from a lantern that has just caught. */
  private spark(): void {
    if (this.tools.calm()) return
    for (let i = 0; i < SPARKS; i++) {
      const size = this.size * (0.7 + 0.3 * (i % 2))
      const spark = screen(this.sheet.piece('spark', this.halo.x + (i - 2) * 5 * this.size, this.halo.y, size))
      this.halo.parentContainer.add(spark)
      const to = { x: spark.x + (i - 2) * 9 * this.size, y: spark.y - (52 + 17 * (i % 3)) * this.size, alpha: 0 }
      void this.tools.move(spark, to, { ms: 1000 + 140 * i, delay: 70 * i }).then(() => spark.destroy())
    }
  }

  private haloScale(): number {
    return this.sheet.scaleOf('halo', this.size * REACH[this.flame])
  }
}

/** The lantern of a place, with the windows and the warmth on the walls that belong to it. */
export class PlaceLamp extends Lamp {
  private readonly windows: Image[]
  private readonly warmth: Image[]

  constructor(tools: Tools, sheet: Sheet, layers: Layers, site: Site) {
    super(tools, sheet, layers, site.lamp)
    const turned = (image: Image, size: number) => (size < 0 ? image.setScale(-image.scaleX, image.scaleY) : image)
    const walls = site.windows.map(([piece, x, y, size]) =>
      turned(sheet.piece(piece, x, y, Math.abs(size)), size).setDepth(y + 0.05),
    )
    const panes = site.windows.flatMap(([piece, x, y, size]) =>
      sheet.panes(piece, x, y, Math.abs(size)).map(image => screen(turned(image, size))),
    )
    this.windows = [...walls, ...panes]
    this.warmth = site.warmth ? [screen(sheet.piece('warmth', ...site.warmth))] : []
    layers.things.add(walls)
    layers.panes.add(panes)
    layers.lights.add(this.warmth)
    this.shine(0)
  }

  protected override parts(): Image[] {
    return [...super.parts(), ...(this.windows ?? []), ...(this.warmth ?? [])]
  }

  protected override alsoLight(): Promise<unknown> {
    return Promise.all([
      this.tools.move(this.windows, { alpha: 1 }, { ms: 600 }),
      this.tools.move(this.warmth, { alpha: 1 }, { ms: 900 }),
    ])
  }
}

export function screen(image: Image): Image {
  return image.setBlendMode('SCREEN')
}
