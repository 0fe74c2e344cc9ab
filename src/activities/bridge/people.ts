import { FIGURES, type Figure, Walker } from '../../stage/figures'
import type { Tools } from '../../stage/stage'
import { FRIEND, groundAt, HOME, type Spot } from './spots'

const SIZE = { walker: 1.75, friend: 1.6 }
/** Units of one shift, and its milliseconds: walking and running. */
const WALK = { stride: 15, ms: 62 }
const RUN = { stride: 30, ms: 46 }

export function isFigure(name: string): name is Figure {
  return (FIGURES as readonly string[]).includes(name)
}

/** Who walks over the bridge, and the friend who waits at home with the lamp. */
export class People {
  private readonly all: ReadonlyMap<string, Walker>
  private walker: Walker
  private friend: Walker

  constructor(
    private readonly tools: Tools,
    names: readonly Figure[],
  ) {
    this.all = new Map(names.map(name => [name, new Walker(tools, name)]))
    const [first, second] = [...this.all.values()]
    this.walker = first!
    this.friend = second ?? first!
  }

  get images() {
    return [...this.all.values()].map(({ image }) => image)
  }

  get at(): Spot {
    return this.walker.image
  }

  /** Puts these two where they belong, everybody else away. */
  put(walker: string, friend: string, at: Spot): void {
    for (const { image } of this.all.values()) image.setVisible(false)
    this.walker = this.all.get(walker) ?? this.walker
    this.friend = this.all.get(friend) ?? this.friend
    this.friend.place(FRIEND.x, FRIEND.y, SIZE.friend)
    this.walker.place(at.x, at.y, SIZE.walker)
    for (const one of [this.friend, this.walker]) {
      one.stand()
      one.image.setVisible(true)
    }
    this.tools.redraw()
  }

  /** Walks or runs along the deck to `x`. */
  async goTo(x: number, how: 'walk' | 'run', goes: () => boolean): Promise<void> {
    const { stride, ms } = how === 'run' ? RUN : WALK
    const { image } = this.walker
    const from = image.x
    const shifts = Math.max(1, Math.ceil(Math.abs(x - from) / stride))
    for (let n = 1; n <= shifts && goes(); n++) {
      const next = from + ((x - from) * n) / shifts
      if (!this.tools.calm()) this.walker.step(Math.abs(next - from), x > from)
      await this.tools.move(image, { x: next, y: groundAt(next) }, { ms, ease: 'Linear' })
    }
    if (!goes()) return
    this.walker.stand()
    this.tools.redraw()
  }

  /** A plank gives: the one on it sinks a little and comes up again. */
  async sink(depth: number): Promise<void> {
    const { image } = this.walker
    const { y } = image
    await this.tools.move(image, { y: y + depth }, { ms: 170, ease: 'Quad.easeOut' })
    await this.tools.move(image, { y }, { ms: 260, ease: 'Back.easeOut' })
  }

  /** Run into each other's arms. */
  async hug(goes: () => boolean): Promise<void> {
    const [a, b] = [this.walker.image, this.friend.image]
    const closer = (by: number, ms: number) =>
      Promise.all([
        this.tools.move(a, { x: HOME.x - by }, { ms, ease: 'Sine.easeOut' }),
        this.tools.move(b, { x: FRIEND.x + by }, { ms, ease: 'Sine.easeOut' }),
      ])
    await closer(12, 220)
    await this.tools.pause(650)
    if (goes()) await closer(0, 260)
  }

  async hop(): Promise<void> {
    await this.walker.hop()
  }

  async cheer(): Promise<void> {
    await this.friend.hop()
  }

  async wave(): Promise<void> {
    await this.walker.wave()
  }
}
