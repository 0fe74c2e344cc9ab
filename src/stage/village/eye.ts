import type * as Phaser from 'phaser'
import { moving } from '../moving'
import type { Motion, Tools, View } from '../stage'
import { Backdrop } from './backdrop'
import { clampMiddle, type Fit, FRAME, frameIn, parallax, toView } from './camera'
import type { LabelSpot } from './options'

/** Layers back to front, with their speed against the ground (art guide §8: parallax); first those of the backdrop. */
const BACK = { sky: 0, haze: 0.72, far: 0.84, mid: 0.92, land: 1 } as const
const LAYERS = {
  ...BACK,
  water: 1,
  things: 1,
  fogs: 1,
  front: 1.05,
  veil: 0,
  panes: 1,
  heaven: 0.6,
  lights: 1,
} as const

export type Layer = keyof typeof LAYERS
export type Layers = Readonly<Record<Layer, Phaser.GameObjects.Container>>

const GLIDE: Motion = { ms: 500, ease: 'Sine.easeInOut' }
/** A view that shows this much of the frame shows every place: it stays on the composed middle until it is dragged. */
const WIDE = 1200
/** A place this far from the edge of a wide view needs no look. */
const EDGE = 120

/** What of the frame is seen: dragged sideways where the view is narrow, every layer at its own speed. */
export class Eye {
  readonly layers: Layers
  private readonly ground: Phaser.GameObjects.Zone
  private readonly backdrop: Backdrop
  private readonly root: Phaser.GameObjects.Container
  private view: View
  private fit: Fit
  private middle: number
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly tools: Tools,
    middle: number,
  ) {
    const { add } = tools.scene
    this.view = tools.view()
    this.fit = frameIn(this.view)
    this.middle = this.wide() ? FRAME.width / 2 : middle
    // Under everything, so that toys are touched first.
    this.ground = add.zone(0, 0, 10, 10).setOrigin(0)
    this.backdrop = new Backdrop(tools)
    this.root = add.container(0, 0)
    const names = Object.keys(LAYERS) as Layer[]
    this.layers = Object.fromEntries(names.map(name => [name, add.container(0, 0)])) as Record<
      Layer,
      Phaser.GameObjects.Container
    >
    for (const name of names) (name in BACK ? this.backdrop.layers : this.root).add(this.layers[name])
    this.drag()
  }

  fill(view: View): void {
    this.view = view
    this.fit = frameIn(view)
    for (const half of this.halves()) half.setScale(this.fit.scale)
    this.backdrop.fill(view)
    this.ground.setSize(view.width, view.height)
    this.ground.input?.hitArea.setSize(view.width, view.height)
    this.look(this.middle)
  }

  /** A point of the ground in view px, whether it is seen, and how far the picture goes to both sides. */
  seen(x: number, y: number): LabelSpot {
    const at = toView(x, y, this.middle, this.view, this.fit)
    const visible = at.x > 0 && at.x < this.view.width && at.y > 0 && at.y < this.view.height
    const left = at.x - x * this.fit.scale
    return { ...at, visible, left, right: left + FRAME.width * this.fit.scale }
  }

  onMove(moved: () => void): () => void {
    this.listeners.add(moved)
    return () => this.listeners.delete(moved)
  }

  /** Slides until `x` is in the middle, as far as the edges allow. */
  async glide(x: number): Promise<void> {
    const from = this.middle
    if (this.wide() && Math.abs(x - from) < this.fit.seen / 2 - EDGE) return
    const to = clampMiddle(x, this.fit)
    if (Math.abs(to - from) < 1) return
    await moving(this.tools, to - from, GLIDE, gone => this.look(from + gone))
    if (this.tools.alive()) this.look(to)
  }

  /** Whether every place is in view. */
  wide(): boolean {
    return this.fit.seen > WIDE
  }

  private look(middle: number): void {
    this.middle = clampMiddle(middle, this.fit)
    const { scale, top } = this.fit
    for (const half of this.halves()) half.setPosition(this.view.width / 2 - this.middle * scale, -top * scale)
    const calm = this.tools.calm()
    for (const [name, speed] of Object.entries(LAYERS) as [Layer, number][]) {
      // Sky and veil fill the view in any case.
      this.layers[name].x = calm && speed > 0 ? 0 : parallax(this.middle, speed)
    }
    this.tools.redraw()
    for (const tell of this.listeners) tell()
  }

  private halves(): readonly Phaser.GameObjects.Container[] {
    return [this.backdrop.layers, this.root]
  }

  private drag(): void {
    let from: { finger: number; middle: number } | null = null
    this.tools.onDrag(this.ground, {
      start: () => {
        from = null
      },
      move: x => {
        from ??= { finger: x, middle: this.middle }
        this.look(from.middle + (from.finger - x) / this.fit.scale)
      },
      end: () => {},
    })
  }
}
