import type * as Phaser from 'phaser'

/** Seconds after the last touch until the world comes to rest. */
const REST_AFTER_MS = 20_000
/** Frames a second while something goes where it was sent, and while there is only fog, water and petals. */
const LIVELY = 30
const DRIFTING = 20
/** The same where a tablet comes late with so many: it must stay free for touches. */
const WEARY = 8
/** So many frames more came late than in time: a screen that shows sixty pictures a second was late by one of them. */
const OFTEN = 10
const LATE_MS = 1.25 * (1000 / DRIFTING)

/**
 * Decides from frame to frame whether the world must be drawn again, and puts Phaser's loop to sleep when not:
 * villages without steady power count every per cent.
 */
export class Pulse {
  private moves = 0
  /** Frames still to be drawn because of what was changed by hand. */
  private left = 2
  private touched = performance.now()
  private seconds = 0
  private drawnAt = 0
  private late = 0
  private weary = false
  private steps: ((seconds: number) => void)[] = []
  private hushed = false
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
    this.watch(performance.now())
    // A frame after a long sleep must not throw everything forward.
    this.seconds += Math.min(deltaMs, 200) / 1000
    for (const step of this.steps) step(this.seconds)
  }

  /** Whether this tablet draws as often as it is asked to. */
  private watch(now: number): void {
    const took = now - this.drawnAt
    this.drawnAt = now
    // After a sleep, or while something goes, frames come as they are needed.
    if (took > 1000 || this.game.loop.fpsLimit !== DRIFTING) return
    this.late = Math.max(0, this.late + (took > LATE_MS ? 1 : -1))
    this.weary ||= this.late > OFTEN
  }

  /** Called after each drawn frame. */
  after(): void {
    if (this.left > 0) this.left--
    if (this.left > 0 || this.moves > 0) return
    if (this.ambientNow()) this.pace()
    else this.game.loop.sleep()
  }

  get stale(): boolean {
    return this.left > 0
  }

  addAmbient(step: (seconds: number) => void): void {
    this.steps.push(step)
  }

  clear(): void {
    this.steps = []
    this.seconds = 0
    this.moves = 0
    this.late = 0
    this.weary = false
  }

  began(): void {
    this.moves++
    this.run()
  }

  ended(): void {
    this.moves = Math.max(0, this.moves - 1)
    this.left = 2
  }

  /** Nothing drifts behind what is read. When that goes away, it goes first: the picture has not changed meanwhile. */
  hush(reading: boolean): void {
    this.hushed = reading
    if (!reading) requestAnimationFrame(() => setTimeout(() => this.run()))
  }

  touch(): void {
    this.touched = performance.now()
    this.redraw()
  }

  redraw(): void {
    this.left = 2
    this.run()
  }

  private ambientNow(): boolean {
    return this.steps.length > 0 && !this.hushed && !this.calm && performance.now() - this.touched < REST_AFTER_MS
  }

  private run(): void {
    this.pace()
    if (!this.game.loop.running) this.game.loop.wake()
  }

  /** Not from within a frame: the loop would be started a second time. */
  private pace(): void {
    queueMicrotask(() => {
      const { loop } = this.game
      const wanted = this.left > 0 || this.moves > 0 ? LIVELY : this.weary ? WEARY : DRIFTING
      if (loop.fpsLimit !== wanted) loop.setFPSLimit(wanted)
    })
  }
}
