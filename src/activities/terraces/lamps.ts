import type * as Phaser from 'phaser'
import { TUBES, type Tube } from './level'
import type { Piece, PieceName } from './pieces'

/** Feet of the sticks above the ground; the middle one stands higher, so that each is seen. */
const SPOTS: Readonly<Record<Tube, { x: number; y: number; angle: number }>> = {
  ai: { x: -47, y: -94, angle: -9 },
  'bang-chung': { x: 0, y: -110, angle: 0 },
  'cho-khac': { x: 47, y: -94, angle: 9 },
}
/** The flame above the foot. */
const FLAME = 66

/** The paper lamps in a basket, one for each question; they burn for good answers. */
export class Lamps {
  private turn = 0
  private readonly lamps: Readonly<Record<Tube, { readonly lamp: Piece; readonly glow: Piece }>>

  constructor(piece: (name: PieceName) => Piece) {
    const made = TUBES.map(tube => [tube, standing(piece, tube)])
    this.lamps = Object.fromEntries(made) as typeof this.lamps
  }

  /** From the hindmost on. */
  get images(): Phaser.GameObjects.Image[] {
    const all = Object.values(this.lamps)
    return [...all.map(({ glow }) => glow.image), ...all.map(({ lamp }) => lamp.image)]
  }

  show(lit: readonly Tube[]): void {
    this.turn++
    for (const tube of TUBES) this.burn(tube, lit.includes(tube))
  }

  /** Lights these, one after the other, and puts out the others; what is asked of the lamps next ends it. */
  async light(lit: readonly Tube[]): Promise<void> {
    const mine = ++this.turn
    for (const tube of TUBES) {
      const { image } = this.lamps[tube].glow
      const burned = image.visible
      this.burn(tube, lit.includes(tube))
      if (burned || !image.visible) continue
      image.setAlpha(0)
      await this.lamps[tube].glow.to({ alpha: 1 }, { ms: 260, ease: 'Sine.easeOut' })
      if (mine !== this.turn) return
    }
  }

  /** One that is asked answers, lit or not. */
  async sway(tube: Tube): Promise<void> {
    const { lamp } = this.lamps[tube]
    const { angle } = SPOTS[tube]
    await lamp.to({ angle: angle + 7 }, { ms: 140, ease: 'Sine.easeOut' })
    await lamp.to({ angle }, { ms: 320, ease: 'Back.easeOut' })
  }

  private burn(tube: Tube, lit: boolean): void {
    const { lamp, glow } = this.lamps[tube]
    lamp.frame(TUBES.indexOf(tube) + (lit ? TUBES.length : 0))
    glow.image.setAlpha(lit ? 1 : 0).setVisible(lit)
  }
}

function standing(piece: (name: PieceName) => Piece, tube: Tube): { lamp: Piece; glow: Piece } {
  const { x, y, angle } = SPOTS[tube]
  const turn = (angle * Math.PI) / 180
  const lamp = piece('lamp').put({ x, y, s: 1 })
  lamp.image.setAngle(angle)
  const glow = piece('glow').put({ x: x + Math.sin(turn) * FLAME, y: y - Math.cos(turn) * FLAME, s: 0.66 }, 0)
  return { lamp, glow }
}
