import type { Basket } from './basket'
import { ASIDE, MAT, type Place } from './order'
import { placeAt, stepSpot } from './spots'
import type { World } from './world'

/** How far a basket comes along with the finger, by the number of tubes not yet looked into: nobody knows what is in it. */
const FOLLOWS = [1, 0.84, 0.7, 0.56] as const
/** A touch that moved less is a tap, px. */
const TAP = 12

/** The hand that carries baskets: it may change its mind until it lets go, and take any basket down again. */
export class Hand {
  /** True while baskets may be carried. */
  free = false
  private held: Basket | null = null
  private at: Place | typeof MAT | null = null

  constructor(private readonly world: World) {
    for (const basket of world.baskets) this.listen(basket)
  }

  private listen(basket: Basket): void {
    const { world } = this
    let from: { x: number; y: number } | null = null
    let home = { x: 0, y: 0, s: 1 }
    world.tools.onDrag(basket.grip, {
      start: () => {
        if (!this.free || this.held) return
        this.held = basket
        from = null
        home = world.spotOf(basket.id)
      },
      move: (x, y) => {
        if (this.held !== basket) return
        const finger = world.inWorld(x, y)
        from ??= finger
        this.pull(basket, home, finger.x - from.x, finger.y - from.y)
      },
      end: (_x, _y, moved) => {
        if (this.held !== basket) return
        this.held = null
        this.letGo(basket, moved)
      },
    })
  }

  private pull(basket: Basket, home: { x: number; y: number; s: number }, dx: number, dy: number): void {
    const { world } = this
    const follows = FOLLOWS[basket.closed] ?? 1
    const { width, height } = world.place
    const x = Math.min(width - 40, Math.max(40, home.x + dx * follows))
    const y = Math.min(height - 8, Math.max(world.place.steps[0]!.y - 60, home.y + dy * follows))
    basket.put({ x, y, s: home.s * 1.04 })
    // A heavy basket leans back against the pull.
    basket.box.setAngle(Math.max(-12, Math.min(12, dx * (1 - follows) * 0.09)))
    if (follows < 1) world.dust.put({ x, y: home.y + 4, s: 0.6 }, 0.5)
    world.raise(basket)
    const now = placeAt(world.place, world.open, world.mode, x, y)
    if (now && now !== this.at && now !== MAT) world.events.sound('tap')
    this.at = now
    this.glow(true)
    world.tools.redraw()
  }

  /** Shows softly where a basket can go while it is held, the place it is at brightly. */
  private glow(held: boolean): void {
    const { world } = this
    world.open.forEach((place, i) => {
      const spot = place === ASIDE ? world.place.aside[1]! : stepSpot(world.place, place, world.mode)
      const near = place === this.at
      world.glows[i]?.put(
        { x: spot.x, y: spot.y - 20 * spot.s, s: spot.s * (near ? 1 : 0.8) },
        held ? (near ? 1 : 0.45) : 0,
      )
    })
  }

  private letGo(basket: Basket, moved: number): void {
    const { world } = this
    const { at } = this
    this.at = null
    this.glow(false)
    world.dust.put(world.place.mat, 0)
    if (moved < TAP) {
      void this.back(basket)
      world.events.touched(basket.id)
      return
    }
    if (at && at !== world.placeOf(basket.id)) {
      world.events.carried(basket.id, at)
      return
    }
    if (!at && basket.closed > 0) world.says('heavy', { x: basket.box.x, y: basket.box.y - 170 * basket.box.scale })
    void this.back(basket)
  }

  /** Back to where it stood, with a bump if it is heavy. */
  private async back(basket: Basket): Promise<void> {
    const { world } = this
    const spot = world.spotOf(basket.id)
    const far = Math.hypot(basket.box.x - spot.x, basket.box.y - spot.y) > 6
    if (far) world.events.sound(basket.closed > 0 ? 'bump' : 'tap')
    await basket.to({ ...spot, angle: 0 }, { ms: far ? 320 : 90, ease: 'Sine.easeInOut' })
    world.sort()
  }
}
