import type * as Phaser from 'phaser'
import type { Art, Picture, Tools, View } from '../../stage/stage'
import type { SoundName } from '../activity'

/** A rectangle in px of the scene, and how much wall is free below it. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly below: number
}

/** What the view tells the culture house. */
export interface DetectiveScene {
  /** The photograph lies here: the board goes round it. */
  hang(photo: Frame): void
  /** Somebody was proved right: the bird sings and the lantern glows. */
  sing(): Promise<void>
  /** It was otherwise: the bird leaves the board, and is seen on the picture at what tells. */
  flyDown(): Promise<void>
  /** Lừa is found behind the photograph. */
  peek(): Promise<void>
  /** He goes down again, and the bird is back on the board. */
  rest(): void
}

/** Size of each drawing, and where in it the spot lies that it is placed by. */
const PIECES = {
  wall: { w: 1600, h: 900, x: 0.5, y: 0 },
  board: { w: 824, h: 612, x: 0, y: 0 },
  lantern: { w: 28, h: 43, x: 0.5, y: 0 },
  glow: { w: 340, h: 340, x: 0.5, y: 0.5 },
  lua: { w: 260, h: 290, x: 0.5, y: 1 },
  bird: { w: 324, h: 216, x: 0.463, y: 0.955 },
  'bird-sings': { w: 324, h: 216, x: 0.463, y: 0.955 },
} as const
type Name = keyof typeof PIECES
const keyOf = (name: Name) => `detective-${name}`

/** Widest that each is shown, CSS px. */
const SHOWN: Readonly<Record<Name, number>> = {
  wall: 1420,
  board: 800,
  lantern: 50,
  glow: 260,
  lua: 190,
  bird: 96,
  'bird-sings': 96,
}

/** `scale`: this screen against the largest, so that a phone makes small textures. */
export function detectivePicture(scale: number, sound: (name: SoundName) => void): Picture<DetectiveScene> {
  const art = (Object.keys(PIECES) as Name[]).map(
    (name): Art => ({
      key: keyOf(name),
      file: `detective/${name}.svg`,
      width: Math.ceil(SHOWN[name] * (name === 'wall' ? Math.max(0.7, scale) : scale)),
    }),
  )
  return { art, build: tools => new CultureHouse(tools, sound) }
}

const PHONE = 480
/** How far the board's frame stands out beyond the photograph, in shares of the photograph's width. */
const MARGIN = 0.035
/** Below, it takes this share of the wall that is left. */
const FOOT = 0.62
/** How long the styles let the bird fly down to the picture, and peck there once, ms. */
const FLIGHT = 760
const PECK = 380

/** The wall of the culture house with its board, a lantern, the bird on the board, and somebody behind the photograph. */
class CultureHouse implements DetectiveScene {
  private readonly wall: Phaser.GameObjects.Image
  private readonly board: Phaser.GameObjects.Image
  private readonly glow: Phaser.GameObjects.Image
  private readonly lantern: Phaser.GameObjects.Image
  private readonly bird: Phaser.GameObjects.Image
  private readonly lua: Phaser.GameObjects.Image
  private photo: Frame = { x: 0, y: 0, width: 0, height: 0, below: 0 }
  private view: View = { width: 0, height: 0 }
  private singing = false

  constructor(
    private readonly tools: Tools,
    private readonly sound: (name: SoundName) => void,
  ) {
    this.wall = this.add('wall')
    this.board = this.add('board')
    this.glow = this.add('glow')
    this.lantern = this.add('lantern')
    this.bird = this.add('bird')
    this.lua = this.add('lua').setVisible(false)
    tools.onTap(this.bird, () => this.hop())
    tools.onTap(this.lantern, () => this.swing())
  }

  private add(name: Name): Phaser.GameObjects.Image {
    return this.tools.image(keyOf(name)).setOrigin(PIECES[name].x, PIECES[name].y)
  }

  layout(view: View): void {
    this.view = view
    this.settle()
  }

  hang(photo: Frame): void {
    this.photo = photo
    this.settle()
  }

  private settle(): void {
    const { view, photo } = this
    const small = view.width < PHONE
    const cover = Math.max(view.width / PIECES.wall.w, view.height / PIECES.wall.h)
    this.wall.setPosition(view.width / 2, 0).setDisplaySize(PIECES.wall.w * cover, PIECES.wall.h * cover)
    const margin = photo.width * MARGIN
    this.board.setPosition(photo.x - margin, photo.y - margin)
    const foot = Math.max(margin, photo.below * FOOT)
    this.board.setDisplaySize(photo.width + 2 * margin, photo.height + margin + foot)
    const top = photo.y - margin
    const lamp = small ? 24 : 42
    const at = view.width * (small ? 0.47 : 0.36)
    this.lantern.setPosition(at, small ? 2 : 8).setDisplaySize(lamp, (lamp * PIECES.lantern.h) / PIECES.lantern.w)
    this.glow.setPosition(at, (small ? 2 : 8) + lamp * 0.72).setDisplaySize(lamp * 5.4, lamp * 5.4)
    widen(this.bird, small ? 52 : 88).setPosition(view.width * (small ? 0.63 : 0.57), top + 2)
    this.settleLua()
    this.tools.redraw()
  }

  private settleLua(): void {
    const { photo, view } = this
    widen(this.lua, Math.min(180, photo.width * 0.25))
    this.lua.setPosition(photo.x + photo.width * (view.width < PHONE ? 0.55 : 0.24), this.hidden())
  }

  private hidden(): number {
    return this.photo.y + this.lua.displayHeight
  }

  async sing(): Promise<void> {
    if (this.singing) return
    this.singing = true
    this.bird.setTexture(keyOf('bird-sings'))
    const { scaleX } = this.glow
    void this.tools
      .move(this.glow, { scale: scaleX * 1.5 }, { ms: 420, ease: 'Back.easeOut' })
      .then(() => this.tools.move(this.glow, { scale: scaleX }, { ms: 900, ease: 'Sine.easeInOut' }))
    await this.jump(10)
    await this.jump(8)
    await this.tools.pause(500)
    this.bird.setTexture(keyOf('bird'))
    this.singing = false
    this.tools.redraw()
  }

  async flyDown(): Promise<void> {
    this.bird.setVisible(false)
    this.tools.redraw()
    await this.tools.pause(FLIGHT)
    for (let peck = 0; peck < 2 && this.tools.alive() && !this.bird.visible; peck++) {
      this.sound('tap')
      await this.tools.pause(PECK)
    }
  }

  async peek(): Promise<void> {
    const { tools, lua, photo } = this
    this.settleLua()
    lua.setVisible(true)
    const up = photo.y + lua.displayHeight * 0.5
    await tools.move(lua, { y: up }, { ms: 420, ease: 'Back.easeOut' })
    for (const angle of [4, -3, 0]) await tools.move(lua, { angle }, { ms: 140 })
    tools.redraw()
  }

  rest(): void {
    const { tools, lua, bird } = this
    if (!bird.visible) {
      bird.setVisible(true)
      void this.hop()
    }
    if (!lua.visible) return
    void tools.move(lua, { y: this.hidden() }, { ms: 260, ease: 'Sine.easeIn' }).then(() => {
      lua.setVisible(false)
      if (tools.alive()) tools.redraw()
    })
  }

  private async hop(): Promise<void> {
    this.sound('hop')
    await this.jump(14)
  }

  private async jump(high: number): Promise<void> {
    const y = this.photo.y - this.photo.width * MARGIN + 2
    await this.tools.move(this.bird, { y: y - high }, { ms: 140, ease: 'Quad.easeOut' })
    await this.tools.move(this.bird, { y }, { ms: 170, ease: 'Bounce.easeOut' })
  }

  private async swing(): Promise<void> {
    this.sound('tap')
    for (const angle of [12, -9, 5, 0])
      await this.tools.move(this.lantern, { angle }, { ms: 200, ease: 'Sine.easeInOut' })
  }
}

/** Textures may be of any size; a thing is as wide as it is told, in its own proportions. */
function widen(image: Phaser.GameObjects.Image, width: number): Phaser.GameObjects.Image {
  return image.setScale(width / image.width)
}
