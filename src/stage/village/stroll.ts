import type * as Phaser from 'phaser'
import { type Figure, Walker } from '../figures'
import { moving } from '../moving'
import type { Tools } from '../stage'
import type { Eye } from './eye'
import { along, lengthOf, line, type Node, nodeAt, type Point, route } from './paths'
import { type PlaceId, SITES } from './places'

const UNITS_A_SECOND = 150
const LONGEST_MS = 3600
/** Rows of the pass and of the gate: half as large there, full size here. */
const FAR = 490
const NEAR = 810

/** The learner in the village, who walks the paths. */
export class Stroll {
  private readonly walker: Walker
  /** The way last taken; its end is where the learner is, or is going. */
  private way: readonly Node[]
  private walk = 0
  private walking = false

  constructor(
    private readonly tools: Tools,
    private readonly eye: Eye,
    private readonly things: Phaser.GameObjects.Container,
    figure: Figure,
    from: Node,
  ) {
    this.way = [from]
    this.walker = new Walker(tools, figure)
    things.add(this.walker.image)
    this.stand(nodeAt(from))
    void tools.move(this.walker.image.setAlpha(0), { alpha: 1 }, { ms: 300 })
  }

  idle(seconds: number): void {
    if (!this.walking) this.walker.idle(seconds)
  }

  /**
   * Walks to a place, from wherever a walk that was under way had come to; waves when already there. The map shows the place
   * that was chosen, and whoever walks comes into it.
   */
  async to(place: PlaceId): Promise<void> {
    const [middle] = SITES[place].tip
    if (this.way.at(-1) === place && !this.walking) {
      await Promise.all([this.eye.glide(middle), this.walker.wave()])
      return
    }
    const walk = ++this.walk
    this.walking = true
    this.way = route(this.passed(), place)
    const points = [this.here(), ...line(this.way)]
    const length = lengthOf(points)
    const ms = Math.min(LONGEST_MS, (length / UNITS_A_SECOND) * 1000)
    void this.eye.glide(middle)
    await moving(this.tools, length, { ms, ease: 'Linear' }, walked => {
      if (walk !== this.walk) return
      const { x, y, right } = along(points, walked)
      this.stand({ x, y })
      this.walker.step(walked, right)
    })
    if (!this.tools.alive() || walk !== this.walk) return
    this.walking = false
    this.stand(nodeAt(place))
    this.walker.stand()
  }

  /** Hops where it stands; not while walking. */
  async cheer(): Promise<void> {
    if (!this.walking) await this.walker.hop()
  }

  private here(): Point {
    const { x, y } = this.walker.image
    return { x, y }
  }

  /** The bend of the way last taken that is nearest: who turns round in the middle of it goes back along the path. */
  private passed(): Node {
    const here = this.here()
    const far = (node: Node) => Math.hypot(nodeAt(node).x - here.x, nodeAt(node).y - here.y)
    return this.way.reduce((a, b) => (far(b) < far(a) ? b : a))
  }

  /** Small far away, full size at the gate. */
  private stand({ x, y }: Point): void {
    const near = Math.min(1, Math.max(0, (y - FAR) / (NEAR - FAR)))
    this.walker.place(x, y, 0.5 + 0.5 * near)
    this.walker.image.setDepth(y)
    this.things.sort('depth')
  }
}
