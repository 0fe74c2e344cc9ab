import type * as Phaser from 'phaser'
import type { Tools } from '../stage'
import { type PlaceId, SITES } from './places'

/** Rows from below, each the colours (`#rrggbb`) of one tile. */
export type Cells = readonly (readonly string[])[]

/** Where the line hangs: its middle, at the foot of its poles. */
const PLACES: Readonly<Partial<Record<PlaceId, readonly [x: number, y: number]>>> = {
  khungcui: [222, 716],
  mo: [1388, 812],
}
const HALF = 42
const HIGH = 60
const CLOTH = { width: 64, hem: 3 }
/** Pixels a cell: enough to stay even when it is drawn smaller. */
const FINE = 4
const COLUMNS = 32
const BAMBOO = 0xa9814a
const ROPE = 0xd9c19a

/** A cloth that a child has woven, on a line between two bamboo poles. It sways when it is touched. */
export class ClothLine {
  private readonly cloth: Phaser.GameObjects.Image
  private busy = false

  constructor(
    private readonly tools: Tools,
    things: Phaser.GameObjects.Container,
    place: PlaceId,
    cells: Cells,
    touched: () => void,
  ) {
    const { scene } = tools
    const [x, y] = PLACES[place] ?? besideLamp(place)
    const poles = scene.add.graphics().setPosition(x, y).setDepth(y)
    poles.fillStyle(0x0a0f30, 0.2).fillEllipse(0, 0, 2 * HALF + 16, 8)
    poles.lineStyle(4, BAMBOO, 1)
    for (const side of [-HALF, HALF]) poles.lineBetween(side, 0, side, -HIGH - 6)
    poles.lineStyle(1.6, ROPE, 1)
    poles
      .beginPath()
      .moveTo(-HALF, -HIGH)
      .lineTo(-HALF / 2, -HIGH + 4)
      .lineTo(HALF / 2, -HIGH + 4)
      .lineTo(HALF, -HIGH)
    poles.strokePath()
    const key = clothTexture(tools, place, cells)
    this.cloth = scene.add.image(x, y - HIGH + 3, key).setOrigin(0.5, 0)
    this.cloth.setScale(CLOTH.width / this.cloth.width).setDepth(y + 0.1)
    things.add([poles, this.cloth])
    tools.onTap(this.cloth, () => {
      touched()
      void this.sway()
    })
  }

  private async sway(): Promise<void> {
    if (this.busy) return
    this.busy = true
    for (const angle of [5, -4, 2.5, -1.5, 0]) {
      await this.tools.move(this.cloth, { angle }, { ms: 220, ease: 'Sine.easeInOut' })
    }
    this.busy = false
  }
}

/** A place whose line was not composed has it beside its lamp. */
function besideLamp(place: PlaceId): readonly [number, number] {
  const [x, y] = SITES[place].lamp
  return [x - HALF - 14, y + 6]
}

function clothTexture({ scene }: Tools, place: PlaceId, cells: Cells): string {
  const key = `village-cloth-${place}`
  if (scene.textures.exists(key)) scene.textures.remove(key)
  const canvas = document.createElement('canvas')
  canvas.width = COLUMNS * FINE
  canvas.height = (cells.length + CLOTH.hem) * FINE
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  cells.forEach((row, fromBelow) => {
    for (let column = 0; column < COLUMNS; column++) {
      pen.fillStyle = row[column % row.length]!
      pen.fillRect(column * FINE, (cells.length - 1 - fromBelow) * FINE, FINE, FINE)
    }
  })
  // The fringe of warp threads below.
  pen.fillStyle = '#e6d3ab'
  for (let column = 0; column < COLUMNS; column++) {
    pen.fillRect(column * FINE + 1, cells.length * FINE, FINE / 2, CLOTH.hem * FINE)
  }
  scene.textures.addCanvas(key, canvas)
  return key
}
