import type * as Phaser from 'phaser'
import type { Tools } from '../stage'
import type { Piece } from './pieces'
import type { PlaceId, Site } from './places'
import type { Sheet } from './sheet'

const SHAPES: readonly Piece[] = ['fog-0', 'fog-1', 'fog-2']
/**
 * A place that waits for the child lies under thinner fog than one that is not open yet. `left`: the part that is left
 * over it when the village is bright; where nothing waits, there is nothing more to lift it, so it goes with the rest.
 */
const LOOK = {
  thick: { alpha: 0.94, size: 1, lower: 0, left: 0 },
  thin: { alpha: 0.62, size: 0.8, lower: 16, left: 0.6 },
  gone: { alpha: 0, size: 1, lower: 0, left: 0 },
} as const

export type FogState = 'thick' | 'thin' | 'gone'

/** The puff of rumours over one place. It drifts; when its lantern is lit it leaves for good. */
export class Puff {
  readonly image: Phaser.GameObjects.Image
  private readonly home: { readonly x: number; readonly y: number }
  private readonly phase: number
  private state: FogState = 'gone'
  private bright = 0
  private readonly scale: number
  private leaving = false

  constructor(
    private readonly tools: Tools,
    sheet: Sheet,
    fogs: Phaser.GameObjects.Container,
    site: Site,
    index: number,
  ) {
    const [x, y, width] = site.fog
    this.home = { x, y }
    this.phase = index * 1.7
    this.image = sheet.centred(SHAPES[index % SHAPES.length]!, x, y, width)
    this.scale = this.image.scale
    if (index % 2) this.image.setFlipX(true)
    fogs.add(this.image)
    this.show('thick')
  }

  show(state: FogState, bright = this.bright): void {
    this.state = state
    this.bright = bright
    this.leaving = false
    const { size, lower } = LOOK[state]
    const alpha = this.thickness()
    this.image
      .setVisible(alpha > 0)
      .setAlpha(alpha)
      .setScale(this.scale * size)
    this.image.setPosition(this.home.x, this.home.y + lower)
  }

  /** Slides away from the middle of the valley and fades. */
  async leave(): Promise<void> {
    if (this.state === 'gone') return
    this.leaving = true
    const out = this.image.x < 800 ? -120 : 120
    await this.tools.move(this.image, { x: this.image.x + out, alpha: 0 }, { ms: 1400, ease: 'Sine.easeInOut' })
    if (this.tools.alive()) this.show('gone')
  }

  /** Thins with the brightness of the whole village. */
  async thin(bright: number): Promise<void> {
    this.bright = bright
    await this.tools.move(this.image, { alpha: this.thickness() }, { ms: 1600 })
    if (this.tools.alive() && !this.leaving) this.show(this.state)
  }

  drift(seconds: number): void {
    if (this.state === 'gone' || this.leaving) return
    this.image.x = this.home.x + 11 * Math.sin(seconds * 0.42 + this.phase)
    this.image.y = this.home.y + LOOK[this.state].lower + 2.5 * Math.sin(seconds * 0.63 + this.phase * 2)
  }

  get there(): boolean {
    return this.thickness() > 0 && !this.leaving
  }

  private thickness(): number {
    const { alpha, left } = LOOK[this.state]
    return alpha * (1 - (1 - left) * this.bright)
  }
}

/** Lairs of the fog fox, the one it likes best first: where it lies beside the place's puff, and how wide. */
const LAIRS: readonly (readonly [place: PlaceId, x: number, y: number, width: number])[] = [
  ['ruong', 1412, 470, 150],
  ['rung', 1500, 352, 130],
  ['mo', 1470, 690, 140],
  ['khungcui', 236, 604, 140],
  ['loren', 400, 520, 130],
  ['duong', 858, 478, 104],
  ['truong', 1500, 596, 140],
  ['cho', 470, 662, 134],
]

/** Cáo Sương Mù lies in some fog that is left, and flees where a lantern is lit. */
export class Fox {
  private readonly image: Phaser.GameObjects.Image
  private at: PlaceId | null = null

  constructor(
    private readonly tools: Tools,
    private readonly sheet: Sheet,
    fogs: Phaser.GameObjects.Container,
    private readonly puffs: Readonly<Record<PlaceId, Puff>>,
  ) {
    this.image = sheet.centred('rumour', 0, 0, 100).setVisible(false)
    fogs.add(this.image)
  }

  /** Takes the best lair that still lies in fog; nowhere when all is bright. */
  settle(): void {
    const lair = LAIRS.find(([place]) => this.puffs[place].there)
    this.at = lair?.[0] ?? null
    this.image.setVisible(lair !== undefined)
    if (!lair) return
    const [, x, y, width] = lair
    this.image
      .setPosition(x, y)
      .setAlpha(0.92)
      .setScale(this.sheet.scaleOf('rumour') * (width / 480))
  }

  /** When its own place is lit it shrinks away and looks for another. */
  async flee(place: PlaceId): Promise<void> {
    if (place !== this.at) return
    const scale = this.image.scale * 0.5
    await this.tools.move(this.image, { alpha: 0, scale, x: this.image.x + 60 }, { ms: 900, ease: 'Sine.easeIn' })
    if (!this.tools.alive()) return
    this.settle()
    this.image.setAlpha(0)
    await this.tools.move(this.image, { alpha: 0.92 }, { ms: 900 })
  }

  breathe(seconds: number): void {
    if (this.at) this.image.setAngle(1.6 * Math.sin(seconds * 0.9))
  }
}
