import type * as Phaser from 'phaser'
import type { Actors } from './actors'
import type { Piece } from './pieces'
import { gateSpot, type Way, wayAt } from './spots'

/** What the hand touches besides the actors. */
export interface InHand {
  readonly world: Actors
  readonly wake: Piece
  readonly ring: Piece
  readonly zones: Readonly<Record<Way, Piece>>
  /** The ways that this level has, in the order of its buttons. */
  readonly open: readonly Way[]
  /** Ends whatever still moves; the answer tells whether this turn is still the newest. */
  readonly newTurn: () => () => boolean
}

/** Water resists: the boat comes along a little less than the finger. */
const RESISTANCE = 0.88
/** A touch that moved less is a tap, px. */
const TAP = 12
/** Room around the boat that takes a finger too, world units. */
const GRIP = { width: 250, height: 200, up: 30 }

/** The hand that leads the boat: it may change its mind until it lets go. */
export class Hand {
  /** True while a message waits to be judged. */
  waiting = false
  readonly grip: Phaser.GameObjects.Zone
  private led: Way | null = null

  constructor(private readonly held: InHand) {
    this.grip = held.world.tools.scene.add.zone(0, 0, GRIP.width, GRIP.height)
    this.listen()
  }

  /** The boat lies at home, ready to be taken. */
  rest(): void {
    const { world, ring } = this.held
    const { home } = world.place
    world.boat.put(home)
    ring.put({ ...home, s: home.s * 0.9 }, 1)
    this.grip.setPosition(home.x, home.y - GRIP.up)
  }

  /** Shows the ways softly while the boat is held, the one it is at brightly. */
  glow(led: Way | null, held: boolean): void {
    const { world, zones, open } = this.held
    this.led = led
    for (const way of open) {
      const spot = world.place.ways[way]
      const at = way === led
      zones[way].put({ ...spot, s: spot.s * (at ? 1.15 : 1) }, held ? (at ? 1 : 0.5) : 0)
    }
    this.lean()
    world.tools.redraw()
    this.tellWays(held)
  }

  tellWays(held: boolean): void {
    const { world, open } = this.held
    const at = open.map(way => {
      const { x, y } = world.place.ways[way]
      return { way, ...world.inView(x, y - 34), near: way === this.led }
    })
    world.events.ways(at, held)
  }

  /** Gate and basket lean towards the boat that comes near: not yet decided, but ready. */
  private lean(): void {
    const { gate, place, setBasket } = this.held.world
    const open = gateSpot(place, false)
    gate.put({ ...open, y: open.y + (this.led === 'chan' ? 12 * open.s : 0) })
    setBasket(this.led === 'hoi' ? 12 : 0)
  }

  private listen(): void {
    const { world, newTurn } = this.held
    let from: { x: number; y: number } | null = null
    world.tools.onDrag(this.grip, {
      start: () => {
        if (!this.waiting) return
        newTurn()
        this.rest()
        world.events.sound('water')
        this.glow(null, true)
      },
      move: (x, y) => {
        if (!this.waiting) return
        const at = world.inWorld(x, y)
        from ??= at
        this.lead(at.x - from.x, at.y - from.y)
      },
      end: (_x, _y, moved) => {
        from = null
        if (this.waiting) this.letGo(moved)
      },
    })
  }

  private lead(dx: number, dy: number): void {
    const { world, open } = this.held
    const { home, weir, width, height } = world.place
    const x = Math.min(width - 60, Math.max(60, home.x + dx * RESISTANCE))
    const y = Math.min(height - 20, Math.max(weir.y - 20, home.y + dy * RESISTANCE))
    const far = Math.min(1, Math.max(0, (home.y - y) / (home.y - weir.y)))
    this.dragWake(x, y, home.s * (1 - 0.25 * far))
    world.boat.put({ x, y, s: home.s * (1 - 0.25 * far) })
    world.boat.image.setAngle(Math.max(-9, Math.min(9, dx * 0.05)))
    const led = wayAt(world.place, open, home.x + dx, home.y + dy)
    if (led && led !== this.led) world.events.sound('tap')
    this.glow(led, true)
  }

  /** The wave that the boat drags behind it grows with the pull. */
  private dragWake(x: number, y: number, s: number): void {
    const { boat } = this.held.world
    const pull = Math.min(1, Math.hypot(x - boat.x, y - boat.y) / 30)
    this.held.wake.put({ x: x - (x - boat.x) * 0.6, y: y - (y - boat.y) * 0.6 + 8, s }, 0.35 + 0.6 * pull)
  }

  private letGo(moved: number): void {
    const { world, wake } = this.held
    const { led } = this
    wake.image.setVisible(false)
    this.glow(null, false)
    if (led) world.events.led(led)
    else if (moved < TAP) this.hint()
    else world.boat.to({ ...world.place.home, angle: 0 }, { ms: 520, ease: 'Back.easeOut' })
  }

  /** A touch without a pull: the ways show themselves for a moment. */
  private async hint(): Promise<void> {
    const { world, newTurn } = this.held
    const { home } = world.place
    const goes = newTurn()
    this.glow(null, true)
    await world.boat.to({ x: home.x, y: home.y - 12, angle: 0 }, { ms: 160, ease: 'Sine.easeOut' })
    await world.boat.to({ y: home.y }, { ms: 240, ease: 'Bounce.easeOut' })
    await world.tools.pause(900)
    if (goes()) this.glow(null, false)
  }
}
