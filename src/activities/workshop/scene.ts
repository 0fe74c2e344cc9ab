import type * as Phaser from 'phaser'
import type { Picture, Tools, View } from '../../stage/stage'
import type { SoundName } from '../activity'
import { artOf, Piece, type Spot } from '../piece'
import { SIX, type Trick } from './level'
import { DRAWINGS, type PieceName } from './pieces'
import { AT, DIGITS, DRAWN, framing, isLying, pinAt, SIGN, slipAt } from './spots'

export type SceneWords = 'hear' | 'sorry' | 'flop'

export interface At {
  readonly x: number
  readonly y: number
}

export interface WorkshopEvents {
  /** The bellows were pumped once by hand. */
  readonly pumped: () => void
  /** The horn was touched. */
  readonly blown: () => void
  /** The nth line on the table was touched. */
  readonly chosen: (n: number) => void
  /** The hat was led to the peg. */
  readonly hatOff: () => void
  /** Where words over the scene belong, px of the scene. */
  readonly placed: (spots: { readonly sign: At; readonly digits: At; readonly scale: number }) => void
  readonly says: (speech: (At & { readonly words: SceneWords }) | null) => void
  readonly sound: (name: SoundName) => void
}

export interface Standing {
  /** Whose consequence the little stage shows; null for none yet. */
  readonly shown: Trick | null
  /** The hat is on; once it is off, all tricks are pinned up. */
  readonly hat: boolean
  /** All lines are blown: the hat may come off. */
  readonly loose: boolean
  /** The line chosen now, 0…2. */
  readonly chosen: number | null
}

/** What the view tells the scene. */
export interface WorkshopScene {
  stand(now: Standing): void
  /** One stroke of the bellows; so many are in them now. */
  pump(breath: number): Promise<void>
  /** A line flies out; what its trick did to the village comes on the little stage, or nobody looks. */
  blow(line: number, breath: number, consequence: Trick | null): Promise<void>
  hatOff(): Promise<void>
  /** A line was named: a trick is pinned up, plain news is plain. */
  named(trick: Trick | null, right: boolean): Promise<void>
}

interface Wanted {
  readonly events: WorkshopEvents
  /** Px a world unit at most, for the size of textures. */
  readonly scale: number
}

export function workshopPicture(wanted: Wanted): Picture<WorkshopScene> {
  return { art: artOf(DRAWINGS, wanted.scale), build: tools => new Workshop(tools, wanted) }
}

type Part = Piece<PieceName>
/** What each trick did to the village. */
const CONSEQUENCES = {
  'thoi-lua': 'cons-1',
  'doi-mu': 'cons-2',
  'che-nua': 'cons-3',
  've-bong': 'cons-4',
  'nem-bun': 'cons-5',
  'choc-ong': 'cons-6',
} as const satisfies Record<Trick, PieceName>
const PUFFS = 6
/** World units the hand must go down or up to have pumped once. */
const STROKE = 34
/** A touch that moved less is a tap, px. */
const TAP = 12
/** The hat has come to the peg when it is this near, world units. */
const REACH = 130

class Workshop implements WorkshopScene {
  private readonly box: Phaser.GameObjects.Container
  private readonly events: WorkshopEvents
  private readonly scale: number
  private readonly boards: readonly Part[]
  private readonly glow: Part
  private readonly picture: Part
  private readonly rain: Part
  private readonly curtains: { readonly left: Part; readonly right: Part }
  private readonly lua: Part
  private readonly hat: Part
  private readonly bellows: Part
  private readonly slips: readonly Part[]
  private readonly puffs: readonly Part[]
  private readonly moths: Readonly<Record<Trick, Part>>
  private now: Standing = { shown: null, hat: true, loose: false, chosen: null }
  private view: View = { width: 1, height: 1 }
  private turn = 0

  constructor(
    private readonly tools: Tools,
    { events, scale }: Wanted,
  ) {
    this.events = events
    this.scale = scale
    this.box = tools.scene.add.container(0, 0)
    this.add('ground', AT.ground)
    this.boards = [this.add('sign', AT.sign), this.add('counter', AT.counter)]
    this.glow = this.add('glow', AT.lamp)
    this.picture = this.add('cons-1', AT.screen)
    this.rain = this.add('rain', AT.screen)
    this.curtains = { left: this.add('curtain-l', AT.curtainLeft), right: this.add('curtain-r', AT.curtainRight) }
    this.add('valance', AT.valance)
    this.lua = this.add('lua', AT.lua)
    this.hat = this.add('hat', AT.hat)
    this.bellows = this.add('bellows', AT.bellows)
    this.slips = [0, 1, 2].map(i => this.add(`slip-${(i + 1) as 1 | 2 | 3}`, slipAt(i)))
    const horn = this.add('horn', AT.horn)
    this.puffs = Array.from({ length: PUFFS }, () => this.add('puff', AT.mouth))
    const moth = (trick: Trick) => this.add(`moth-${trick}`, pinAt(0, this.view))
    this.moths = Object.fromEntries(SIX.map(trick => [trick, moth(trick)])) as Record<Trick, Part>
    this.listenToBellows()
    this.listenToHat()
    tools.onTap(horn.image, () => events.blown())
    for (const [i, slip] of this.slips.entries()) tools.onTap(slip.image, () => events.chosen(i))
    tools.onTap(this.lua.image, () => this.nod())
    tools.ambient(seconds => {
      if (!this.rain.image.visible) return
      this.rain.image.setPosition(AT.screen.x - ((seconds * 5) % 6), AT.screen.y + ((seconds * 22) % 26) - 13)
    })
  }

  private add(name: PieceName, at: Spot): Part {
    const piece = new Piece<PieceName>(this.tools, DRAWINGS, name, this.scale).put(at)
    this.box.add(piece.image)
    return piece
  }

  /** A sequence asks its turn whether it still goes on: a newer one ends it. */
  private newTurn(): () => boolean {
    const mine = ++this.turn
    for (const thing of this.box.list) for (const tween of this.tools.scene.tweens.getTweensOf(thing)) tween.stop()
    return () => this.tools.alive() && mine === this.turn
  }

  layout(view: View): void {
    this.view = view
    const { scale, x, y } = framing(view)
    this.box.setScale(scale).setPosition(x, y)
    this.newTurn()
    this.settle()
    const px = (spot: At): At => ({ x: x + spot.x * scale, y: y + spot.y * scale })
    this.events.placed({ sign: px(SIGN), digits: px(DIGITS), scale })
  }

  stand(now: Standing): void {
    this.now = now
    this.newTurn()
    this.settle()
  }

  /** Everything where it belongs, at once. */
  private settle(): void {
    const { shown, hat, chosen } = this.now
    this.events.says(null)
    // In a lying picture they would hang behind the buttons of the screen.
    for (const board of this.boards) board.image.setVisible(!isLying(this.view))
    this.glow.put({ ...AT.lamp, s: 1.2 }, 0)
    this.showPicture(shown)
    this.openCurtain()
    this.rain.put(AT.screen, hat ? 0 : 0.9)
    this.lua.become(hat ? 'lua' : 'lua-sorry')
    this.lua.put(AT.lua)
    this.hat.put(hat ? AT.hat : AT.peg)
    this.hat.image.setAngle(hat ? -7 : -6)
    this.bellows.put(AT.bellows)
    for (const [i, slip] of this.slips.entries()) {
      const at = slipAt(i)
      slip.put(i === chosen ? { ...at, y: at.y - 26, s: 1.05 } : at, hat ? 1 : 0)
    }
    for (const puff of this.puffs) puff.put(AT.mouth, 0)
    for (const [n, trick] of SIX.entries()) {
      this.moths[trick].put(pinAt(n, this.view), hat ? 0 : 1)
    }
    this.tools.redraw()
  }

  private showPicture(trick: Trick | null): void {
    if (trick) this.picture.become(CONSEQUENCES[trick])
    this.picture.put(AT.screen, trick ? 1 : 0)
  }

  private openCurtain(): void {
    this.curtains.left.put(AT.curtainLeft)
    this.curtains.right.put(AT.curtainRight)
  }

  async pump(breath: number): Promise<void> {
    this.events.sound('bellows')
    const goes = this.newTurn()
    this.settle()
    const { puffs } = this
    const puff = puffs[breath % PUFFS]!
    puff.put({ ...AT.mouth, s: 0.4 }, 0.9)
    puff.to({ x: AT.mouth.x + 26, y: AT.mouth.y - 14, s: 0.7, alpha: 0 }, { ms: 420 })
    await this.bellows.to({ scaleY: 0.72 }, { ms: 160, ease: 'Quad.easeOut' })
    if (goes()) await this.bellows.to({ scaleY: 1 }, { ms: 220, ease: 'Sine.easeInOut' })
  }

  async blow(line: number, breath: number, consequence: Trick | null): Promise<void> {
    const goes = this.newTurn()
    // Where it is cut short, the little stage still shows what came of it.
    const { shown } = this.now
    this.settle()
    this.now = { ...this.now, chosen: null, shown: consequence ?? shown }
    const slip = this.slips[line]!
    this.box.bringToTop(slip.image)
    this.events.says({ ...this.inView(AT.speech), words: 'hear' })
    await slip.to({ ...AT.throat, angle: -12 }, { ms: 320, ease: 'Sine.easeIn' })
    if (!goes()) return
    slip.image.setVisible(false)
    this.events.sound('loudspeaker')
    await this.puffOut(breath, goes)
    if (!goes()) return
    this.events.sound('flaps')
    if (consequence === null) this.events.says({ ...this.inView(AT.speech), words: 'flop' })
    else await this.change(consequence, goes)
  }

  /** The harder it was pumped, the more puffs and the further they fly. */
  private async puffOut(breath: number, goes: () => boolean): Promise<void> {
    const flies = this.puffs.slice(0, Math.max(2, breath + 1)).map((puff, i) => {
      puff.put({ ...AT.mouth, s: 0.5 }, 1)
      const far = (0.5 + 0.5 * ((i * 7) % 5) * 0.2) * (80 + 66 * breath)
      const to = { x: AT.mouth.x + far, y: AT.mouth.y - 30 - far * (0.25 + 0.12 * (i % 3)), s: 1.3, alpha: 0 }
      return puff.to(to, { ms: 420 + 90 * breath, delay: 60 * i })
    })
    await Promise.all(flies)
    if (goes()) for (const puff of this.puffs) puff.put(AT.mouth, 0)
  }

  private async change(trick: Trick, goes: () => boolean): Promise<void> {
    const { left, right } = this.curtains
    const close = { ms: 320, ease: 'Sine.easeInOut' } as const
    await Promise.all([left.to({ scaleX: DRAWN }, close), right.to({ scaleX: DRAWN }, close)])
    if (!goes()) return
    this.showPicture(trick)
    await this.tools.pause(160)
    await Promise.all([left.to({ scaleX: 1 }, close), right.to({ scaleX: 1 }, close)])
    if (goes()) await this.nod()
  }

  private async nod(): Promise<void> {
    await this.lua.to({ angle: 3 }, { ms: 140 })
    await this.lua.to({ angle: 0 }, { ms: 180 })
  }

  async hatOff(): Promise<void> {
    this.now = { ...this.now, hat: false, loose: false }
    const goes = this.newTurn()
    this.events.sound('pin')
    this.box.bringToTop(this.hat.image)
    await this.hat.to({ ...AT.peg, angle: -6 }, { ms: 700, ease: 'Sine.easeInOut' })
    if (!goes()) return
    this.lua.become('lua-sorry')
    this.events.says({ ...this.inView(AT.speech), words: 'sorry' })
    this.events.sound('rain')
    this.rain.put(AT.screen, 0.01)
    await this.rain.to({ alpha: 0.9 }, { ms: 500 })
    for (const slip of this.slips) slip.image.setVisible(false)
    await this.tools.pause(900)
    this.events.says(null)
    // One after the other the tricks fly out of the hat and are pinned.
    for (const [n, trick] of SIX.entries()) {
      if (!goes()) return
      await this.pin(trick, n, AT.peg)
    }
  }

  private async pin(trick: Trick, n: number, from: At): Promise<void> {
    const moth = this.moths[trick]
    const to = pinAt(n, this.view)
    moth.put({ x: from.x, y: from.y, s: to.s * 0.5 })
    await moth.to({ x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - 60, s: to.s * 1.1, angle: 14 }, { ms: 170 })
    await moth.to({ ...to, angle: 0 }, { ms: 190, ease: 'Quad.easeIn' })
    this.events.sound('pin')
  }

  async named(trick: Trick | null, right: boolean): Promise<void> {
    const goes = this.newTurn()
    this.settle()
    this.events.sound(right ? 'right' : 'look-again')
    if (!right) return this.nod()
    if (!trick) {
      this.glow.put({ ...AT.lamp, s: 0.8 }, 0.01)
      await this.glow.to({ alpha: 1, s: 1.5 }, { ms: 420 })
      if (goes()) await this.glow.to({ alpha: 0 }, { ms: 900 })
      return
    }
    const moth = this.moths[trick]
    const home = pinAt(SIX.indexOf(trick), this.view)
    this.box.bringToTop(moth.image)
    await moth.to({ y: home.y - 70, s: home.s * 1.5, angle: -10 }, { ms: 260, ease: 'Back.easeOut' })
    await moth.to({ ...home, angle: 0 }, { ms: 300, ease: 'Bounce.easeOut' })
  }

  /** Each way down and each way up is a stroke of its own; a tap is one too. */
  private listenToBellows(): void {
    let turned = 0
    let strokes = 0
    const { image } = this.bellows
    this.tools.onDrag(image, {
      start: () => {
        strokes = 0
        turned = Number.NaN
      },
      move: (_x, y) => {
        const at = (y - this.box.y) / this.box.scale
        if (Number.isNaN(turned)) turned = at
        image.scaleY = image.scaleX * Math.min(1.1, Math.max(0.65, 1 - (at - turned) / 160))
        this.tools.redraw()
        if (Math.abs(at - turned) < STROKE) return
        turned = at
        strokes += 1
        if (strokes % 2 === 1) this.events.pumped()
      },
      end: (_x, _y, moved) => {
        if (moved < TAP) this.events.pumped()
        else this.bellows.to({ scaleY: 1 }, { ms: 180 })
      },
    })
  }

  private listenToHat(): void {
    let from: At | null = null
    const loose = () => this.now.hat && this.now.loose
    this.tools.onDrag(this.hat.image, {
      start: () => {
        from = null
        if (loose()) this.newTurn()
        else this.nod()
      },
      move: (x, y) => {
        if (!loose()) return
        const at = this.inWorld(x, y)
        from ??= at
        this.hat.put({ x: AT.hat.x + at.x - from.x, y: AT.hat.y + at.y - from.y, s: 0.9 })
        this.tools.redraw()
      },
      end: (_x, _y, moved) => {
        if (!loose()) return
        const near = Math.hypot(this.hat.x - AT.peg.x, this.hat.y - AT.peg.y) < REACH
        if (near || moved < TAP) this.events.hatOff()
        else this.hat.to({ ...AT.hat, angle: -7 }, { ms: 320, ease: 'Back.easeOut' })
      },
    })
  }

  private inWorld(x: number, y: number): At {
    return { x: (x - this.box.x) / this.box.scale, y: (y - this.box.y) / this.box.scale }
  }

  private inView({ x, y }: At): At {
    return { x: this.box.x + x * this.box.scale, y: this.box.y + y * this.box.scale }
  }
}
