import type * as Phaser from 'phaser'
import type { Art, Picture, Tools, View } from '../../stage/stage'

/** What the view tells the scene. */
export interface SearchScene {
  /** The buffalo chews once: one more result was looked at. */
  chew(): void
  /** A leaf falls: something was asked. */
  dropLeaf(): void
  /** So much of the work is answered, 0…1: the rain thins, the sky brightens and the crowns grow greener. */
  brighten(share: number): void
  /** The rain is over and two yellow crowns turn green. */
  clearUp(): void
}

/** Where things stand, in units of the drawing. */
interface Spots {
  readonly outside: { x: number; y: number; scale: number }
  readonly tree: { x: number; y: number; scale: number }
  readonly buffalo: { x: number; y: number; scale: number }
  readonly rain: { x: number; y: number; columns: number }
}

/** The room's window is 268 × 356 units at (92, 76); the landscape lies behind it. */
const IN_ROOM: Spots = {
  outside: { x: -170, y: 66, scale: 0.88 },
  tree: { x: 244, y: 412, scale: 0.94 },
  buffalo: { x: 166, y: 430, scale: 0.34 },
  rain: { x: 76, y: 76, columns: 1 },
}
/** Above a phone's sheet there is only the landscape, 900 × 420 units; its lower 240 are shown. */
const OUTDOORS: Spots = {
  outside: { x: 0, y: 0, scale: 1 },
  tree: { x: 596, y: 366, scale: 0.84 },
  buffalo: { x: 484, y: 372, scale: 0.36 },
  rain: { x: 0, y: 110, columns: 3 },
}
/** So much broader than high is only what an upright screen shows above its sheet. */
const STRIP = 2.5
const ROOM = { width: 1600, height: 900, left: 62 }
/** The window with its frame, by its middle. */
const WINDOW = { x: 226, y: 262, width: 330, height: 430 }
/** `whole`: the middle of the tree with the buffalo beside it. */
const LANDSCAPE = { width: 900, bottom: 376, shown: 236, whole: 545 }
const RAIN = 300
const RAIN_SPEED = { x: -24, y: 110 }
const SHOWER_ROWS = 3

/** `scale`: CSS px a unit at most, for the size of textures; an upright screen shows no room. */
export function searchPicture(scale: number, upright: boolean): Picture<SearchScene> {
  // At the end one steps up to the window: what lies behind it is drawn finer.
  const finer = (key: string) => (key !== 'room' ? 1.5 : upright ? 0.4 : 1)
  const art = (key: string, units: number, frames?: number): Art => ({
    key: `search-${key}`,
    file: `search/${key}.svg`,
    width: Math.round(units * scale * finer(key)),
    frames,
  })
  return {
    art: [
      art('outside', 900),
      art('clear', 900),
      art('tree', 260),
      art('crown-a', 260),
      art('crown-b', 260),
      art('fallen', 180),
      art('leaf', 20),
      art('sprout', 28),
      art('buffalo', 1520 * 0.4, 4),
      art('rain', RAIN),
      art('room', 1760),
    ],
    build: tools => new PostOffice(tools),
  }
}

/** The post office with its window: rain, the plum tree, and the buffalo who counts. */
class PostOffice implements SearchScene {
  private readonly box: Phaser.GameObjects.Container
  private readonly outside: Phaser.GameObjects.Image
  private readonly clear: Phaser.GameObjects.Image
  private readonly tree: Phaser.GameObjects.Container
  private readonly crowns: Phaser.GameObjects.Image[]
  private readonly sprouts: Phaser.GameObjects.Image[]
  private readonly leaf: Phaser.GameObjects.Image
  private readonly buffalo: Phaser.GameObjects.Image
  private readonly shower: Phaser.GameObjects.Container
  private readonly room: Phaser.GameObjects.Image
  private spots = IN_ROOM
  private rest = { scale: 1, x: 0, y: 0 }
  private bites = 0
  private dry = false

  constructor(private readonly tools: Tools) {
    const { scene } = tools
    this.box = scene.add.container(0, 0)
    const add = (key: string) => tools.image(`search-${key}`).setOrigin(0, 0)
    this.outside = add('outside')
    this.clear = add('clear').setAlpha(0)
    this.crowns = [treePart(tools, 'crown-a'), treePart(tools, 'crown-b')]
    this.sprouts = [sprout(tools, -84, -216), sprout(tools, 72, -210)]
    const fallen = tools.image('search-fallen', 0, 4)
    this.leaf = tools.image('search-leaf').setAlpha(0)
    this.tree = scene.add.container(0, 0, [treePart(tools, 'tree'), ...this.crowns, ...this.sprouts, fallen, this.leaf])
    this.buffalo = tools.image('search-buffalo').setFrame('0').setOrigin(0.5, 1)
    this.shower = scene.add.container(0, 0)
    this.room = add('room')
    this.box.add([this.outside, this.clear, this.tree, this.buffalo, this.shower, this.room])
    tools.onTap(this.buffalo, () => this.chew())
    const touch = scene.add.zone(0, -150, 220, 260)
    this.tree.add(touch)
    tools.onTap(touch, () => this.dropLeaf())
    tools.ambient(seconds => this.pour(seconds))
  }

  layout(view: View): void {
    const { width, height } = view
    this.spots = width > height && width < STRIP * height ? IN_ROOM : OUTDOORS
    this.room.setVisible(this.spots === IN_ROOM)
    if (this.spots === IN_ROOM)
      this.stand(Math.max(view.width / ROOM.width, view.height / ROOM.height), view, ROOM.height)
    else this.stand(Math.max(view.width / LANDSCAPE.width, view.height / LANDSCAPE.shown), view, LANDSCAPE.bottom)
    this.tools.redraw()
  }

  /** Puts everything at its spot; `bottom` is the unit that lies on the view's lower edge. */
  private stand(scale: number, view: View, bottom: number): void {
    const { outside, tree, buffalo, rain } = this.spots
    const inRoom = this.spots === IN_ROOM
    const left = inRoom ? -ROOM.left * scale : (view.width - LANDSCAPE.width * scale) / 2
    this.rest = { scale, x: left, y: view.height - bottom * scale }
    const { x, y, scale: size } = this.dry ? this.atTheWindow(view) : this.rest
    this.box.setScale(size).setPosition(x, y)
    for (const picture of [this.outside, this.clear])
      widen(picture, 900 * outside.scale).setPosition(outside.x, outside.y)
    widen(this.room, 1760).setPosition(0, 0)
    for (const part of this.tree.list) if (part.type === 'Image') widenPart(part as Phaser.GameObjects.Image)
    this.tree.setPosition(tree.x, tree.y).setScale(tree.scale)
    widen(this.buffalo, 380 * buffalo.scale).setPosition(buffalo.x, buffalo.y)
    this.shower.removeAll(true)
    for (let column = 0; column < rain.columns; column++)
      for (let row = 0; row < SHOWER_ROWS; row++) {
        const streaks = this.tools.image('search-rain').setOrigin(0, 0)
        this.shower.add(widen(streaks, RAIN).setPosition(column * RAIN, (row - 1) * RAIN))
      }
    this.shower.setPosition(rain.x, rain.y)
  }

  /** Where the room stands when one has stepped up to its window; outdoors, where the whole tree is seen. */
  private atTheWindow(view: View): { scale: number; x: number; y: number } {
    if (this.spots !== IN_ROOM) {
      const { width, bottom, whole } = LANDSCAPE
      const scale = Math.max(view.width / width, view.height / bottom)
      const x = Math.max(view.width - width * scale, view.width / 2 - whole * scale)
      return { scale, x: Math.min(0, x), y: view.height - bottom * scale }
    }
    const scale = Math.min((view.height * 0.9) / WINDOW.height, (view.width * 0.46) / WINDOW.width)
    return { scale, x: view.width * 0.26 - WINDOW.x * scale, y: view.height * 0.52 - WINDOW.y * scale }
  }

  private pour(seconds: number): void {
    if (this.dry) return
    const down = (seconds * RAIN_SPEED.y) % RAIN
    const { rain } = this.spots
    this.shower.setPosition(rain.x + (down / RAIN_SPEED.y) * RAIN_SPEED.x, rain.y + down)
  }

  chew(): void {
    this.bites++
    if (this.bites === 1) void this.chewOn()
  }

  private async chewOn(): Promise<void> {
    for (; this.bites > 0 && this.tools.alive(); this.bites--) {
      for (const frame of ['1', '2', '3', '0']) {
        if (!this.tools.alive()) return
        this.buffalo.setFrame(frame)
        this.tools.redraw()
        await this.tools.pause(140)
      }
    }
    this.bites = 0
  }

  dropLeaf(): void {
    if (this.dry || this.tools.calm()) return
    this.leaf
      .setPosition(-60 + ((this.leaf.x + 97) % 130), -190)
      .setAlpha(1)
      .setAngle(0)
    void this.tools.move(this.leaf, { y: 2, x: this.leaf.x + 26, angle: 200 }, { ms: 1100, ease: 'Sine.easeInOut' })
  }

  brighten(share: number): void {
    if (this.dry || share === 0) return
    const slow = { ms: 1200, ease: 'Sine.easeInOut' }
    void this.tools.move(this.shower, { alpha: 1 - share * 0.75 }, slow)
    void this.tools.move(this.clear, { alpha: share * 0.6 }, slow)
    void this.tools.move(this.crowns, { alpha: 1 - share * 0.8 }, slow)
  }

  clearUp(): void {
    if (this.dry) return
    this.dry = true
    const { tools } = this
    const slow = { ms: 1400, ease: 'Sine.easeInOut' }
    void tools.move(this.box, this.atTheWindow(tools.view()), slow)
    void tools.move([this.shower, this.leaf], { alpha: 0 }, slow)
    void tools.move(this.clear, { alpha: 1 }, slow)
    void tools.move(this.crowns, { alpha: 0 }, { ms: 900, delay: 900, ease: 'Sine.easeInOut' })
    for (const [i, leaf] of this.sprouts.entries()) {
      leaf.setAlpha(1).setScale(0.01)
      void tools.move(leaf, { scale: 0.9 }, { ms: 700, delay: 1700 + i * 300, ease: 'Back.easeOut' })
    }
  }
}

/** All parts of the tree share one drawing, whose foot is (0, 0). */
function treePart(tools: Tools, key: string): Phaser.GameObjects.Image {
  return tools.image(`search-${key}`).setOrigin(130 / 260, 290 / 304)
}

function sprout(tools: Tools, x: number, y: number): Phaser.GameObjects.Image {
  return tools.image('search-sprout', x, y).setOrigin(0.5, 1).setAlpha(0)
}

/** Textures may be of any size; a thing is as wide as its drawing says. */
function widen<I extends Phaser.GameObjects.Image>(image: I, width: number): I {
  image.setScale(width / image.width)
  return image
}

const TREE_WIDTHS: Readonly<Record<string, number>> = {
  'search-tree': 260,
  'search-crown-a': 260,
  'search-crown-b': 260,
  'search-fallen': 180,
  'search-leaf': 20,
}

function widenPart(image: Phaser.GameObjects.Image): void {
  const width = TREE_WIDTHS[image.texture.key]
  if (width !== undefined) widen(image, width)
}
