import type * as Phaser from 'phaser'
import { type At, TAP } from '../world'
import type { Forge } from './actors'
import type { Asked } from './level'
import { AT, WAYS, wayAt } from './spots'

/** Room around the key that takes a finger too, world units. */
const GRIP = { width: 230, height: 150 }

/** The child's hand that leads the key to whoever asks, or into the chest. */
export class Hand {
  /** True while somebody waits for the key. */
  waiting = false
  private near: Asked | null = null

  constructor(private readonly forge: Forge) {
    const { box, tools } = forge.world
    const grip = tools.scene.add.zone(AT.key.x, AT.key.y, GRIP.width, GRIP.height)
    box.add(grip)
    this.listen(grip)
  }

  settle(asking: boolean): void {
    this.forge.actors.key.put(AT.key, asking && this.waiting ? 1 : 0)
    this.hideWays()
  }

  hideWays(): void {
    const { zones } = this.forge.actors
    for (const way of ['dua', 'giu'] as const) zones[way].put(WAYS[way], 0)
  }

  /** Shows the ways softly while the key is held, the one it is at brightly. */
  glow(near: Asked | null, held: boolean): void {
    const { world, actors } = this.forge
    this.near = near
    for (const way of ['dua', 'giu'] as const) {
      const at = way === near
      actors.zones[way].put({ ...WAYS[way], s: at ? 1.15 : 0.95 }, held ? (at ? 1 : 0.5) : 0)
    }
    world.tools.redraw()
  }

  private listen(grip: Phaser.GameObjects.Zone): void {
    const { world } = this.forge
    let from: At | null = null
    world.tools.onDrag(grip, {
      start: () => {
        if (this.waiting) this.take()
      },
      move: (x, y) => {
        if (!this.waiting) return
        const at = world.inWorld(x, y)
        from ??= at
        const to = { x: AT.key.x + at.x - from.x, y: AT.key.y + at.y - from.y }
        this.carry(to, wayAt(to))
      },
      end: (_x, _y, moved) => {
        from = null
        if (this.waiting) this.letGo(moved)
      },
    })
  }

  private take(): void {
    const { world, actors, events } = this.forge
    world.newTurn()
    actors.hand.put(AT.hand)
    actors.asker.put(AT.asker)
    events.sound('tap')
    this.carry(AT.key, null)
  }

  private carry(to: At, near: Asked | null): void {
    const { actors, events } = this.forge
    if (near && near !== this.near) events.sound('tap')
    actors.key.put({ ...to, s: AT.key.s })
    this.glow(near, true)
    events.held({ way: near })
  }

  private async letGo(moved: number): Promise<void> {
    const { near } = this
    const { world, actors, events } = this.forge
    events.held(null)
    if (near) return events.led(near)
    this.glow(null, moved < TAP)
    await actors.key.to({ ...AT.key }, { ms: 320, ease: 'Back.easeOut' })
    await world.tools.pause(700)
    if (this.waiting && !this.near) this.glow(null, false)
  }
}
