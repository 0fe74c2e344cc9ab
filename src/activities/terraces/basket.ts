import type * as Phaser from 'phaser'
import type { Motion, Tools } from '../../stage/stage'
import type { Spot } from '../piece'
import { Lamps } from './lamps'
import { TUBES, type Tube } from './level'
import { Piece, type PieceName } from './pieces'

/** How a basket looks: its picture card as a path on a 24 grid, and the tubes already looked into. */
export interface Look {
  readonly id: string
  readonly path: string
  readonly opened: readonly Tube[]
  /** Its paper lamps that burn; null where it has bamboo tubes. */
  readonly lit: readonly Tube[] | null
}

const TUBE_SPOTS: Readonly<Record<Tube, { x: number; angle: number }>> = {
  ai: { x: -38, angle: -9 },
  'bang-chung': { x: 0, angle: 0 },
  'cho-khac': { x: 38, angle: 9 },
}
/** Foot of the tubes above the ground, and their length up to the cap. */
const TUBE_FOOT = 96
const TUBE_LONG = 60
const CARD = { width: 74, height: 66, up: 52, px: 2 }
/** Room around the basket that takes a finger. */
const GRIP = { width: 170, height: 200, up: 84 }

/** A basket with three tubes, or paper lamps in their place, and a picture card; origin at its foot, in units of its drawing. */
export class Basket {
  readonly box: Phaser.GameObjects.Container
  readonly grip: Phaser.GameObjects.Zone
  private readonly caps: Readonly<Record<Tube, Piece>>
  private readonly lamps: Lamps | null
  private readonly card: Phaser.GameObjects.Image
  private readonly canvas: HTMLCanvasElement
  private readonly key: string
  private open = new Set<Tube>()
  id = ''

  constructor(
    private readonly tools: Tools,
    n: number,
    scale: number,
    withLamps: boolean,
  ) {
    this.box = tools.scene.add.container(0, 0).setVisible(false)
    const piece = (name: PieceName) => new Piece(tools, name, scale)
    const tubes = TUBES.map(tube => {
      const made = piece(`tube-${tube}`)
      made.image.setPosition(TUBE_SPOTS[tube].x, -TUBE_FOOT).setAngle(TUBE_SPOTS[tube].angle).setVisible(!withLamps)
      return made.image
    })
    this.lamps = withLamps ? new Lamps(piece) : null
    this.caps = { ai: piece('cap'), 'bang-chung': piece('cap'), 'cho-khac': piece('cap') }
    this.key = `terraces-card-${n}`
    this.canvas = cardCanvas(tools.scene.textures, this.key)
    this.card = tools.image(this.key, 0, -CARD.up).setScale(1 / CARD.px)
    this.grip = tools.scene.add.zone(0, -GRIP.up, GRIP.width, GRIP.height)
    const caps = TUBES.map(tube => this.caps[tube].image)
    this.box.add([...tubes, ...caps, ...(this.lamps?.images ?? []), piece('basket').image, this.card, this.grip])
  }

  get closed(): number {
    return TUBES.length - this.open.size
  }

  isOpen(tube: Tube): boolean {
    return this.open.has(tube)
  }

  /** Becomes the basket of another source. */
  show({ id, path, opened, lit }: Look): void {
    this.id = id
    this.open = new Set(opened)
    drawCard(this.canvas, path)
    const texture = this.tools.scene.textures.get(this.key) as Phaser.Textures.CanvasTexture
    texture.refresh()
    for (const tube of TUBES) this.shut(tube)
    this.lamps?.show(lit ?? [])
  }

  private shut(tube: Tube): void {
    const { x, y, angle } = mouthOf(tube)
    const open = this.open.has(tube)
    this.caps[tube].image
      .setPosition(x, y)
      .setAngle(angle)
      .setAlpha(1)
      .setVisible(!open && !this.lamps)
  }

  /** The cap lifts, turns and is gone. */
  async lift(tube: Tube): Promise<void> {
    if (this.open.has(tube)) return
    this.open.add(tube)
    if (this.lamps) return this.lamps.sway(tube)
    const { y, angle } = mouthOf(tube)
    const { image } = this.caps[tube]
    await this.caps[tube].to({ y: y - 18, angle: angle + 30, alpha: 0 }, { ms: 240, ease: 'Sine.easeOut' })
    image.setVisible(false)
    this.tools.redraw()
  }

  async light(lit: readonly Tube[]): Promise<void> {
    await this.lamps?.light(lit)
    this.tools.redraw()
  }

  put({ x, y, s }: Spot): void {
    this.box.setPosition(x, y).setScale(s).setAngle(0).setAlpha(1).setVisible(true)
  }

  to(change: { x?: number; y?: number; s?: number; angle?: number; alpha?: number }, motion: Motion): Promise<void> {
    const { s, ...rest } = change
    return this.tools.move(this.box, { ...rest, ...(s === undefined ? {} : { scaleX: s, scaleY: s }) }, motion)
  }

  /** Jumps in an arc; a heavy one goes low and slowly, in two heaves. */
  async jump(spot: Spot, heavy = false): Promise<void> {
    const high = heavy ? 18 : 90
    const ms = heavy ? 420 : 210
    const top = {
      x: (this.box.x + spot.x) / 2,
      y: Math.min(this.box.y, spot.y) - high,
      s: (this.box.scale + spot.s) / 2,
    }
    await this.to({ ...top, angle: heavy ? -6 : 0 }, { ms, ease: heavy ? 'Sine.easeInOut' : 'Sine.easeOut' })
    await this.to({ ...spot, angle: 0 }, { ms, ease: 'Sine.easeIn' })
  }
}

function mouthOf(tube: Tube): { x: number; y: number; angle: number } {
  const { x, angle } = TUBE_SPOTS[tube]
  const turn = (angle * Math.PI) / 180
  return { x: x + Math.sin(turn) * TUBE_LONG, y: -TUBE_FOOT - Math.cos(turn) * TUBE_LONG, angle }
}

/** One small canvas for each place on the mat, drawn anew for every source: the cards cost no more with every question. */
function cardCanvas(textures: Phaser.Textures.TextureManager, key: string): HTMLCanvasElement {
  if (textures.exists(key)) return textures.get(key).getSourceImage() as HTMLCanvasElement
  const canvas = document.createElement('canvas')
  canvas.width = CARD.width * CARD.px
  canvas.height = CARD.height * CARD.px
  textures.addCanvas(key, canvas)
  return canvas
}

function drawCard(canvas: HTMLCanvasElement, path: string): void {
  const pen = canvas.getContext('2d')!
  const { width, height, px } = CARD
  pen.setTransform(px, 0, 0, px, 0, 0)
  pen.clearRect(0, 0, width, height)
  pen.fillStyle = '#fff8ea'
  pen.strokeStyle = '#d9c19a'
  pen.lineWidth = 3
  const sheet = new Path2D(`M11,2H${width - 11}q9,0 9,9V${height - 11}q0,9 -9,9H11q-9,0 -9,-9V11q0,-9 9,-9Z`)
  pen.fill(sheet)
  pen.stroke(sheet)
  const size = 2
  pen.translate(width / 2 - 12 * size, height / 2 - 12 * size)
  pen.scale(size, size)
  pen.strokeStyle = '#24386b'
  pen.lineWidth = 2
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.stroke(new Path2D(path))
}
