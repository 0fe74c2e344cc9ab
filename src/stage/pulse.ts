import type * as Phaser from 'phaser'

/** Seconds after the last touch until the world comes to rest. */
const REST_AFTER_MS = 20_000

/**
 * Decides from frame to frame whether the world must be drawn again, and puts Phaser's loop to sleep when not:
 * villages without steady power count every per cent.
 */
export class Pulse {
  private moves = 0
  private stale = 2
  private touched = performance.now()
  private seconds = 0
  private steps: ((seconds: number) => void)[] = []
  hushed = false
  calm: boolean

  constructor(
    private readonly game: Phaser.Game,
    calm: boolean,
  ) {
    this.calm = calm
  }

  /** Called before each drawn frame. */
  before(deltaMs: number): void {
    if (!this.ambientNow()) return
    // A frame after a long sleep must not throw everything forward.
    this.seconds += Math.min(deltaMs, 100) / 1000
    for (const step of this.steps) step(this.seconds)
  }

  /** Called after each drawn frame. */
  after(): void {
    if (this.stale > 0) this.stale--
    if (this.stale === 0 && this.moves === 0 && !this.ambientNow()) this.game.loop.sleep()
  }

  addAmbient(step: (seconds: number) => void): void {
    this.steps.push(step)
  }

  clear(): void {
    this.steps = []
    this.seconds = 0
    this.moves = 0
  }

  began(): void {
    this.moves++
    this.run()
  }

  ended(): void {
    this.moves = Math.max(0, this.moves - 1)
    this.stale = 2
  }

  touch(): void {
    this.touched = performance.now()
    this.redraw()
  }

  redraw(): void {
    this.stale = 2
    this.run()
  }

  private ambientNow(): boolean {
    return this.steps.length > 0 && !this.hushed && !this.calm && performance.now() - this.touched < REST_AFTER_MS
  }

  private run(): void {
    if (!this.game.loop.running) this.game.loop.wake()
  }
}
