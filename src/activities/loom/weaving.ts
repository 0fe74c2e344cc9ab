import type * as Phaser from 'phaser'
import type { Cells } from '../../core/motif'
import type { SoundName } from '../../core/sound'
import { Cloth } from '../../stage/cloth'
import { moving } from '../../stage/moving'
import type { Tools } from '../../stage/stage'
import type { Piece, PieceName } from './pieces'
import { fell, HEAD_ROWS, LOOM, type Point } from './spots'

/** Middles of the heddles at rest, and how far each goes up or down to open the shed. */
const HEDDLES = [234, 330] as const
const SHED = 18
/** The reed hangs this far over the last row. */
const REED_OVER = 40
/** How far beyond the selvedge the shuttle comes out. */
const OUT = 46

interface Parts {
  readonly tools: Tools
  readonly add: (name: PieceName) => Piece
  readonly cells: Cells
  readonly sound: (name: SoundName) => void
}

/** The loom: the cloth on it and what makes it grow. */
export class Weaving {
  readonly cloth: Cloth
  private readonly heddles: readonly [Piece, Piece]
  private readonly reed: Piece
  private readonly edge: Piece
  /** Rows of the motif that are to be in the cloth, all told. */
  private rows = 0
  /** Rows that are in it already; fewer than `rows` while it is woven. */
  private woven = 0

  constructor(private readonly parts: Parts) {
    const { tools, add, cells } = parts
    this.heddles = [add('heddle'), add('heddle')]
    this.cloth = new Cloth(tools, 'loom-cloth', LOOM.columns, cells.length + HEAD_ROWS)
    this.edge = add('edge')
    this.reed = add('reed')
  }

  /** Rows of the motif that are in the cloth. */
  get rowsIn(): number {
    return this.woven
  }

  /** What a finger may tap to hear it beat. */
  get reedImage(): Phaser.GameObjects.Image {
    return this.reed.image
  }

  get fell(): number {
    return fell(this.woven)
  }

  /** Says how many rows the cloth shall have; they are woven, or there at the next `settle`. */
  expect(rows: number): void {
    this.rows = Math.min(rows, this.parts.cells.length)
  }

  /** Everything as it is when nothing moves. */
  settle(): void {
    const { cells } = this.parts
    this.woven = this.rows
    this.cloth.bare()
    const ground = [groundOf(cells)]
    for (let row = 0; row < HEAD_ROWS; row++) this.cloth.weave(row, ground)
    for (let row = 0; row < this.woven; row++) this.cloth.weave(HEAD_ROWS + row, cells[row]!)
    this.cloth.show()
    const { image } = this.cloth
    image.setScale(LOOM.cell).setPosition(LOOM.left, LOOM.foot - this.cloth.rows * LOOM.cell)
    this.heddles.forEach((heddle, i) => {
      heddle.put({ x: LOOM.middle, y: HEDDLES[i]! + this.up(i), s: 1 })
    })
    this.hang()
  }

  /** Weaves the rows that are still missing. `shuttle` is where it flies; ends early when `goes` turns false. */
  async weave(shuttle: (at: Point, from: Point | null) => void, goes: () => boolean): Promise<void> {
    while (this.woven < this.rows && goes()) {
      await this.changeShed()
      if (!goes()) return
      await this.pick(shuttle, goes)
      if (!goes()) return
      await this.beat(goes)
    }
  }

  private async changeShed(): Promise<void> {
    await Promise.all(
      this.heddles.map((heddle, i) => heddle.to({ y: HEDDLES[i]! - this.up(i) }, { ms: 150, ease: 'Sine.easeInOut' })),
    )
  }

  /** One weft goes through: the shuttle crosses, and the cells appear behind it. */
  private async pick(shuttle: (at: Point, from: Point | null) => void, goes: () => boolean): Promise<void> {
    const { tools, cells, sound } = this.parts
    const row = this.woven
    const rightward = row % 2 === 1
    const [from, to] = rightward ? [LOOM.left - OUT, LOOM.right + OUT] : [LOOM.right + OUT, LOOM.left - OUT]
    const y = fell(row) - 12
    const selvedge = { x: rightward ? LOOM.left : LOOM.right, y: fell(row) - 4 }
    sound('shuttle')
    const cross = (gone: number) => {
      if (!goes()) return
      const x = from + (rightward ? gone : -gone)
      const cell = (x - LOOM.left) / LOOM.cell
      if (rightward) this.cloth.weave(HEAD_ROWS + row, cells[row]!, 0, Math.floor(cell))
      else this.cloth.weave(HEAD_ROWS + row, cells[row]!, Math.ceil(cell))
      this.cloth.show()
      shuttle({ x, y }, selvedge)
    }
    await moving(tools, Math.abs(to - from), { ms: 420, ease: 'Sine.easeInOut' }, cross)
    if (!goes()) return
    this.cloth.weave(HEAD_ROWS + row, cells[row]!)
    this.cloth.show()
    shuttle({ x: to, y }, null)
  }

  private async beat(goes: () => boolean): Promise<void> {
    const { sound } = this.parts
    const down = this.fell
    await this.reed.to({ y: down + 4 }, { ms: 90, ease: 'Quad.easeIn' })
    if (!goes()) return
    sound('reed')
    this.woven++
    this.edge.put({ x: LOOM.middle, y: this.fell, s: 1 })
    await this.reed.to({ y: this.fell - REED_OVER }, { ms: 130, ease: 'Quad.easeOut' })
  }

  /** The heddles lie apart from each other, the other way round after each row. */
  private up(i: number): number {
    return (this.woven % 2 === i ? -1 : 1) * SHED * 0.5
  }

  private hang(): void {
    this.edge.put({ x: LOOM.middle, y: this.fell, s: 1 })
    this.reed.put({ x: LOOM.middle, y: this.fell - REED_OVER, s: 1 })
  }
}

/** The colour that a motif has most of. */
function groundOf(cells: Cells): string {
  const count = new Map<string, number>()
  for (const colour of cells.flat()) count.set(colour, (count.get(colour) ?? 0) + 1)
  return [...count].sort(([, a], [, b]) => b - a)[0]![0]
}
