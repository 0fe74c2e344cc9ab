import type { Actors } from './actors'
import type { Piece } from './pieces'
import type { Composition } from './spots'

/** Everything at the stream answers a finger, and nothing of that is ever needed. */
export class Toys {
  constructor(
    private readonly world: Actors,
    private readonly hen: Piece,
    private readonly lantern: { body: Piece; glow: Piece },
  ) {}

  settle(place: Composition): void {
    const { x, y, s } = place.lantern
    this.hen.put(place.hen)
    this.lantern.body.put(place.lantern)
    this.lantern.glow.put({ x: x + 18 * s, y: y - 56 * s, s: 0.8 }, 0.95)
  }

  wake(ground: Piece): void {
    const { tools, buffalo, grandmother, ban } = this.world
    tools.onDrag(ground.image, { move: () => {}, end: (x, y, moved) => moved < 12 && this.ripple(x, y) })
    tools.onTap(this.hen.image, () => this.hop(this.hen, 26))
    tools.onTap(grandmother.image, () => this.hop(grandmother, 10))
    tools.onTap(ban.image, () => this.wave())
    tools.onTap(buffalo.image, () => this.chew(2))
    tools.onTap(this.lantern.body.image, () => this.flicker())
  }

  /** Nobody can hurry him. */
  async chew(times: number): Promise<void> {
    const { tools, buffalo } = this.world
    for (let i = 0; i < times; i++) {
      for (const frame of [1, 2, 1, 0]) {
        if (!tools.alive()) return
        buffalo.frame(frame)
        await tools.pause(180)
      }
    }
  }

  private async hop(piece: Piece, high: number): Promise<void> {
    this.world.events.sound('hop')
    const ground = piece.y
    await piece.to({ y: ground - high }, { ms: 140, ease: 'Quad.easeOut' })
    await piece.to({ y: ground }, { ms: 180, ease: 'Bounce.easeOut' })
  }

  private async wave(): Promise<void> {
    const { tools, ban } = this.world
    this.world.events.sound('tap')
    ban.become('ban-happy')
    await tools.pause(900)
    if (tools.alive()) ban.become('ban')
  }

  private async flicker(): Promise<void> {
    this.world.events.sound('tap')
    const { glow } = this.lantern
    await glow.to({ alpha: 0.4 }, { ms: 140 })
    await glow.to({ alpha: 0.95 }, { ms: 260 })
  }

  private async ripple(x: number, y: number): Promise<void> {
    const { splash, place } = this.world
    const at = { ...this.world.inWorld(x, y), s: 0.4 }
    if (at.y < place.weir.y - 80) return
    this.world.events.sound('splash')
    splash.put(at, 0.9)
    await splash.to({ s: 0.75, alpha: 0 }, { ms: 420, ease: 'Sine.easeOut' })
  }
}
