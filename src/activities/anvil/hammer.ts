import type * as Phaser from 'phaser'
import type { Goes } from '../world'
import type { Forge } from './actors'
import { AT } from './spots'

/** Room around the hammer that takes a finger too, world units. */
const GRIP = { x: 946, y: 420, width: 190, height: 210 }
/** Degrees from the raised hammer to the anvil. */
const DOWN = -86
const RAISED = 14

/** What lies under the hammer: words fused so far, and whether somebody asks for a key now. */
interface Work {
  readonly bar: number
  readonly asking: boolean
}

/** The hammer, and the key that grows under it. */
export class Hammer {
  constructor(
    private readonly forge: Forge,
    private readonly asking: () => boolean,
  ) {
    const { box, tools } = forge.world
    const grip = tools.scene.add.zone(GRIP.x, GRIP.y, GRIP.width, GRIP.height)
    box.add(grip)
    this.listen(grip)
  }

  settle({ bar, asking }: Work): void {
    const { actors } = this.forge
    actors.arm.put(AT.arm)
    actors.bar.put({ ...AT.bar, s: 1 }, bar > 0 && !asking ? 1 : 0)
    this.stretch(bar)
    actors.sparks.put(AT.sparks, 0)
  }

  /** The key grows with every word; on the bench lies one ingot for each. */
  private stretch(words: number): void {
    const { bar, ingots } = this.forge.actors
    const asking = this.asking()
    if (!asking) bar.image.scaleX = bar.image.scaleY * (0.5 + 0.14 * words)
    bar.image.setVisible(words > 0 && !asking)
    ingots.forEach((ingot, i) => {
      const s = words > 4 ? 0.74 : 0.95
      const x = AT.bench.x + (i - (words - 1) / 2) * 190 * s
      ingot.put({ ...AT.bench, x, s }, i < words && !asking ? 1 : 0)
    })
  }

  /** It falls; the key has so many words now. */
  async fall(bar: number, bounced: boolean, goes: Goes): Promise<void> {
    const { arm, sparks } = this.forge.actors
    await arm.to({ angle: DOWN }, { ms: 140, ease: 'Quad.easeIn' })
    if (!goes()) return
    this.forge.events.sound('hammer')
    this.stretch(bar)
    sparks.put({ ...AT.sparks, s: 0.4 }, 1)
    await Promise.all([
      sparks.to({ s: bounced ? 1.2 : 1, alpha: 0 }, { ms: 260 }),
      arm.to({ angle: 0 }, { ms: 320, ease: 'Quad.easeOut' }),
    ])
  }

  /** Lifting the hammer raises it; letting go, or a tap, brings it down. */
  private listen(grip: Phaser.GameObjects.Zone): void {
    let lifted = false
    this.forge.world.tools.onDrag(grip, {
      start: () => {
        lifted = !this.asking()
        if (lifted) this.raise()
      },
      move: () => {},
      end: () => {
        if (!lifted) return
        lifted = false
        this.forge.events.struck()
      },
    })
  }

  private raise(): void {
    const { world, actors } = this.forge
    world.newTurn()
    actors.arm.image.setAngle(RAISED)
    world.tools.redraw()
  }
}
