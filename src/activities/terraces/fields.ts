import type { Tools } from '../../stage/stage'
import type { Piece, PieceName } from './pieces'
import type { Composition } from './spots'

const FIELDS = 4

/** The hillside with its four fields, from the highest down, and the way of the water. */
export class Fields {
  private readonly ground: Piece
  private readonly fields: readonly Piece[]
  private readonly way: Piece

  constructor(
    private readonly tools: Tools,
    add: (name: PieceName) => Piece,
    /** Fields under water already. */
    private wet: number,
  ) {
    this.ground = add('ground-tall')
    this.fields = Array.from({ length: FIELDS }, (_, i) => add(`water-tall-${(i + 1) as 1 | 2 | 3 | 4}`))
    this.way = add('way-tall')
  }

  /** Fields that have water keep it. */
  settle(place: Composition): void {
    this.ground.become(`ground-${place.name}`)
    this.ground.put({ x: 0, y: 0, s: 1 })
    this.way.become(`way-${place.name}`)
    this.way.put({ x: 0, y: place.way, s: 1 })
    this.fields.forEach((field, i) => {
      field.become(`water-${place.name}-${(i + 1) as 1 | 2 | 3 | 4}`)
      field.put({ x: 0, y: place.water[i]!, s: 1 }, i < this.wet ? 1 : 0)
    })
  }

  /** Water runs from the highest field to the lowest, and one more field keeps it. */
  async flow(goes: () => boolean): Promise<void> {
    for (const field of this.fields) {
      if (!goes()) return
      await field.to({ alpha: 1 }, { ms: 380, ease: 'Sine.easeOut' })
    }
    this.wet = Math.min(FIELDS, this.wet + 1)
    await this.tools.pause(1200)
    if (!goes()) return
    await Promise.all(this.fields.slice(this.wet).map(field => field.to({ alpha: 0 }, { ms: 900 })))
  }
}
