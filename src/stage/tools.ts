import type * as Phaser from 'phaser'
import type { Pulse } from './pulse'
import type { Art, Drag, Motion, Props, Tools, View } from './stage'

type Touchable = Phaser.GameObjects.Image | Phaser.GameObjects.Zone | Phaser.GameObjects.Container

/** The hands of one picture; `end()` lets everything go that still waits. */
export class PictureTools implements Tools {
  private waiting = new Set<() => void>()
  private living = true
  private size: View

  constructor(
    readonly scene: Phaser.Scene,
    private readonly pulse: Pulse,
    size: View,
    readonly bring: (art: Art) => Promise<void>,
  ) {
    this.size = size
  }

  calm(): boolean {
    return this.pulse.calm
  }

  view(): View {
    return this.size
  }

  resize(size: View): void {
    this.size = size
  }

  alive(): boolean {
    return this.living
  }

  image(key: string, x = 0, y = 0): Phaser.GameObjects.Image {
    return this.scene.add.image(x, y, key)
  }

  move(
    target: Phaser.GameObjects.GameObject | readonly Phaser.GameObjects.GameObject[],
    to: Props,
    motion: Motion,
  ): Promise<void> {
    const targets = (Array.isArray(target) ? target : [target]) as Phaser.GameObjects.GameObject[]
    if (!this.living) return Promise.resolve()
    if (this.pulse.calm) {
      for (const thing of targets) Object.assign(thing, to)
      this.pulse.redraw()
      return Promise.resolve()
    }
    return this.waitFor(done => {
      this.scene.tweens.add({
        targets,
        ...to,
        duration: motion.ms,
        delay: motion.delay ?? 0,
        ease: motion.ease ?? 'Sine.easeOut',
        onComplete: done,
        onStop: done,
      })
    })
  }

  pause(ms: number): Promise<void> {
    if (this.pulse.calm || !this.living) return Promise.resolve()
    return this.waitFor(done => this.scene.time.delayedCall(ms, done))
  }

  ambient(step: (seconds: number) => void): void {
    this.pulse.addAmbient(step)
  }

  onTap(thing: Touchable, tapped: () => void): void {
    this.onDrag(thing, { move: () => {}, end: (_x, _y, moved) => moved < 12 && tapped() })
  }

  onDrag(thing: Touchable, drag: Drag): void {
    if (!thing.input) thing.setInteractive()
    const { input } = this.scene
    thing.on('pointerdown', (pointer: Phaser.Input.Pointer) => {
      const from = { x: pointer.worldX, y: pointer.worldY }
      drag.start?.()
      const at = (p: Phaser.Input.Pointer) => {
        this.pulse.touch()
        drag.move(p.worldX, p.worldY)
      }
      const up = (p: Phaser.Input.Pointer) => {
        input.off('pointermove', at)
        input.off('pointerup', up)
        this.pulse.touch()
        drag.end(p.worldX, p.worldY, Math.hypot(p.worldX - from.x, p.worldY - from.y))
      }
      input.on('pointermove', at)
      input.on('pointerup', up)
    })
  }

  redraw(): void {
    this.pulse.redraw()
  }

  stale(): boolean {
    return this.pulse.stale
  }

  end(): void {
    this.living = false
    for (const done of [...this.waiting]) done()
  }

  private waitFor(begin: (done: () => void) => void): Promise<void> {
    this.pulse.began()
    return new Promise(resolve => {
      const done = () => {
        if (!this.waiting.delete(done)) return
        this.pulse.ended()
        resolve()
      }
      this.waiting.add(done)
      begin(done)
    })
  }
}
