import type * as Phaser from 'phaser'
import type { Picture, Tools, View } from '../../stage/stage'
import type { SoundName } from '../activity'
import { artOf, Piece, type Spot } from '../piece'
import type { Asked } from './level'
import { DRAWINGS, type PieceName } from './pieces'
import { AT, ageAt, framing, onWay, WAYS, wayAt } from './spots'

/** What somebody says in the scene, as a key of the words of the anvil. */
export type SceneWords = 'lua-open' | 'lua-old' | 'lua-caught' | 'fine' | 'thanks' | 'waits'

export interface At {
  readonly x: number
  readonly y: number
}

export interface AnvilEvents {
  /** The hammer was struck by hand. */
  readonly struck: () => void
  /** The key was led to somebody's hand or to the chest. */
  readonly led: (asked: Asked) => void
  /** Where words over the scene belong, px of the scene, after each change of size. */
  readonly placed: (spots: { readonly anvil: At; readonly ways: Readonly<Record<Asked, At>> }) => void
  /** The key is in the hand, at this way or none; null when it is let go. */
  readonly held: (near: { readonly way: Asked | null } | null) => void
  readonly says: (speech: (At & { readonly words: SceneWords }) | null) => void
  readonly sound: (name: SoundName) => void
}

/** What became of the key that was asked for. */
export interface Told {
  readonly given: Asked
  readonly safe: boolean
  /** It was Lừa who asked. */
  readonly lua: boolean
}

/** What the view tells the scene. */
export interface AnvilScene {
  /** Words fused so far, finished keys, and whether somebody asks for one now. */
  stand(now: { readonly bar: number; readonly keys: number; readonly asking: boolean }): void
  /** The hammer falls; the key has so many words now. */
  strike(bar: number, bounced: boolean): Promise<void>
  /** Lừa tries the key before everybody: his way ends at `to` (0…1). */
  tryKey(to: number, holds: boolean): Promise<void>
  arrive(): Promise<void>
  answer(told: Told): Promise<void>
  /** Lights up what a button means; null for none. */
  shine(asked: Asked | null): void
}

interface Wanted {
  readonly events: AnvilEvents
  /** Px a world unit at most, for the size of textures. */
  readonly scale: number
}

export function anvilPicture(wanted: Wanted): Picture<AnvilScene> {
  return { art: artOf(DRAWINGS, wanted.scale), build: tools => new Forge(tools, wanted) }
}

type Part = Piece<PieceName>
/** Room around the hammer and around the key that takes a finger too, world units. */
const HAMMER_GRIP = { x: 946, y: 420, width: 190, height: 210 }
const KEY_GRIP = { width: 230, height: 150 }
/** A touch that moved less is a tap, px. */
const TAP = 12
/** Degrees from the raised hammer to the anvil. */
const DOWN = -86
const RAISED = 14
const KEYS_SHOWN = 5

class Forge implements AnvilScene {
  private readonly box: Phaser.GameObjects.Container
  private readonly events: AnvilEvents
  private readonly scale: number
  private readonly lua: Part
  private readonly asker: Part
  private readonly hand: Part
  private readonly walker: Part
  private readonly hung: readonly Part[]
  private readonly pao: Part
  private readonly rod: Part
  private readonly fire: Part
  private readonly smith: Part
  private readonly chest: Part
  private readonly lock: Part
  private readonly bar: Part
  private readonly ingots: readonly Part[]
  private readonly key: Part
  private readonly sparks: Part
  private readonly arm: Part
  private readonly zones: Readonly<Record<Asked, Part>>
  private readonly hammerGrip: Phaser.GameObjects.Zone
  private readonly keyGrip: Phaser.GameObjects.Zone
  private now = { bar: 0, keys: 0, asking: false }
  private waiting = false
  private near: Asked | null = null
  private turn = 0

  constructor(
    private readonly tools: Tools,
    { events, scale }: Wanted,
  ) {
    this.events = events
    this.scale = scale
    this.box = tools.scene.add.container(0, 0)
    this.add('ground', AT.ground)
    this.walker = this.add('walker-0', onWay(0))
    this.lua = this.add('lua-sly', AT.lua)
    this.asker = this.add('asker', AT.asker)
    this.add('shed', AT.ground)
    this.hung = Array.from({ length: KEYS_SHOWN }, (_, i) =>
      this.add('key-cold', { ...AT.hung, x: AT.hung.x + 38 * i }),
    )
    this.pao = this.add('pao', AT.pao)
    this.rod = this.add('rod', AT.rod)
    this.add('bellows', AT.bellows)
    this.add('hearth', AT.hearth)
    this.fire = this.add('fire', AT.fire)
    this.chest = this.add('chest', AT.chest)
    this.lock = this.add('lock', AT.lock)
    this.smith = this.add('smith', AT.smith)
    this.box.moveAbove(this.chest.image, this.smith.image)
    this.box.moveAbove(this.lock.image, this.chest.image)
    this.add('anvil', AT.anvil)
    this.bar = this.add('bar', AT.bar)
    this.ingots = Array.from({ length: 6 }, () => this.add('ingot', AT.bar))
    this.zones = { dua: this.add('zone', WAYS.dua), giu: this.add('zone', WAYS.giu) }
    this.hand = this.add('hand', AT.hand)
    this.key = this.add('key', AT.key)
    this.sparks = this.add('sparks', AT.sparks)
    this.arm = this.add('arm', AT.arm)
    this.hammerGrip = tools.scene.add.zone(HAMMER_GRIP.x, HAMMER_GRIP.y, HAMMER_GRIP.width, HAMMER_GRIP.height)
    this.keyGrip = tools.scene.add.zone(AT.key.x, AT.key.y, KEY_GRIP.width, KEY_GRIP.height)
    this.box.add([this.hammerGrip, this.keyGrip])
    this.listenToHammer()
    this.listenToKey()
    tools.ambient(seconds => {
      this.fire.image.scaleY = this.fire.image.scaleX * (1 + 0.05 * Math.sin(seconds * 9) * Math.sin(seconds * 2.3))
    })
    tools.onTap(this.pao.image, () => this.pump())
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
    const { scale, x, y } = framing(view)
    this.box.setScale(scale).setPosition(x, y)
    this.newTurn()
    this.settle()
    const px = (spot: At): At => ({ x: x + spot.x * scale, y: y + spot.y * scale })
    this.events.placed({ anvil: px(AT.laid), ways: { dua: px(WAYS.dua), giu: px(WAYS.giu) } })
  }

  stand(now: { bar: number; keys: number; asking: boolean }): void {
    this.now = now
    this.newTurn()
    this.settle()
  }

  /** Everything where it belongs, at once. */
  private settle(): void {
    const { bar, keys, asking } = this.now
    this.events.says(null)
    this.walker.become('walker-0')
    this.walker.put(onWay(0), asking ? 0 : 1)
    this.lua.become('lua-sly')
    this.lua.put(AT.lua, asking ? 0 : 1)
    this.asker.put(AT.asker, 0)
    this.hand.put(AT.hand, 0)
    for (const [i, key] of this.hung.entries()) key.put({ ...AT.hung, x: AT.hung.x + 38 * i }, i < keys ? 1 : 0)
    this.pao.become('pao')
    this.smith.become('smith')
    this.arm.put(AT.arm)
    this.lock.become('lock')
    this.lock.put(AT.lock)
    this.chest.put(AT.chest)
    this.bar.put({ ...AT.bar, s: 1 }, bar > 0 && !asking ? 1 : 0)
    this.stretch(bar)
    this.sparks.put(AT.sparks, 0)
    this.key.put(AT.key, asking && this.waiting ? 1 : 0)
    for (const way of ['dua', 'giu'] as const) this.zones[way].put(WAYS[way], 0)
    this.tools.redraw()
  }

  /** The key grows with every word; on the bench lies one ingot for each. */
  private stretch(bar: number): void {
    if (!this.now.asking) this.bar.image.scaleX = this.bar.image.scaleY * (0.5 + 0.14 * bar)
    this.bar.image.setVisible(bar > 0 && !this.now.asking)
    this.ingots.forEach((ingot, i) => {
      const s = bar > 4 ? 0.74 : 0.95
      const x = AT.bench.x + (i - (bar - 1) / 2) * 190 * s
      ingot.put({ ...AT.bench, x, s }, i < bar && !this.now.asking ? 1 : 0)
    })
  }

  async strike(bar: number, bounced: boolean): Promise<void> {
    this.now = { ...this.now, bar }
    const goes = this.newTurn()
    await this.arm.to({ angle: DOWN }, { ms: 140, ease: 'Quad.easeIn' })
    if (!goes()) return
    this.events.sound('hammer')
    this.stretch(bar)
    this.sparks.put({ ...AT.sparks, s: 0.4 }, 1)
    await Promise.all([
      this.sparks.to({ s: bounced ? 1.2 : 1, alpha: 0 }, { ms: 260 }),
      this.arm.to({ angle: 0 }, { ms: 320, ease: 'Quad.easeOut' }),
    ])
    if (goes()) this.settle()
  }

  async tryKey(to: number, holds: boolean): Promise<void> {
    const goes = this.newTurn()
    this.settle()
    this.events.sound('walk')
    // He cannot look over the wall and ride over the hill at once.
    this.lua.put(AT.lua, 0)
    // The further he has to go, the longer one watches; but never long.
    const steps = Math.max(3, Math.round(to * 14))
    for (let i = 1; i <= steps; i++) {
      const at = onWay((to * i) / steps)
      await this.walker.to({ x: at.x, y: at.y - 7 }, { ms: 90 })
      await this.walker.to({ y: at.y }, { ms: 90, ease: 'Quad.easeIn' })
      if (!goes()) return
      this.walker.become(ageAt((to * i) / steps))
    }
    if (holds) await this.holdsOut(goes)
    else await this.springsOpen(goes)
  }

  /** The lock answers with its own weight. */
  private async holdsOut(goes: () => boolean): Promise<void> {
    this.events.sound('lock')
    this.events.says({ ...this.inView(AT.speech), words: 'lua-old' })
    this.smith.become('smith-happy')
    this.pao.become('pao-happy')
    for (const angle of [7, -5, 3, 0]) {
      await this.lock.to({ angle }, { ms: 150, ease: 'Sine.easeInOut' })
      if (!goes()) return
    }
    await this.hops(this.pao, AT.pao, goes)
  }

  private async springsOpen(goes: () => boolean): Promise<void> {
    this.events.sound('key')
    this.lua.put(AT.lua)
    this.lock.become('lock-open')
    this.events.says({ ...this.inView(AT.speech), words: 'lua-open' })
    await this.lock.to({ y: AT.lock.y - 10 }, { ms: 120 })
    await this.lock.to({ y: AT.lock.y, angle: -8 }, { ms: 220, ease: 'Bounce.easeOut' })
    if (goes()) await this.hops(this.lua, AT.lua, goes)
  }

  private async hops(who: Part, home: Spot, goes: () => boolean): Promise<void> {
    for (let i = 0; i < 2 && goes(); i++) {
      await who.to({ y: home.y - 10 }, { ms: 200, ease: 'Quad.easeOut' })
      await who.to({ y: home.y }, { ms: 220, ease: 'Quad.easeIn' })
    }
  }

  async arrive(): Promise<void> {
    const goes = this.newTurn()
    this.waiting = true
    this.now = { ...this.now, asking: true }
    this.settle()
    this.asker.put({ ...AT.asker, y: AT.asker.y + 160 })
    await this.asker.to({ y: AT.asker.y }, { ms: 420, ease: 'Back.easeOut' })
    if (goes()) await this.hand.put({ ...AT.hand, x: AT.hand.x - 60 }, 0.01).to({ alpha: 1, x: AT.hand.x }, { ms: 240 })
  }

  async answer(told: Told): Promise<void> {
    this.waiting = false
    const goes = this.newTurn()
    for (const way of ['dua', 'giu'] as const) this.zones[way].put(WAYS[way], 0)
    const way = WAYS[told.given]
    await this.key.to({ x: way.x, y: way.y, s: 0.6 }, { ms: 360, ease: 'Sine.easeInOut' })
    if (!goes()) return
    if (told.given === 'dua') await this.handOver(told, goes)
    else await this.lockAway(told, goes)
  }

  private async handOver({ safe, lua }: Told, goes: () => boolean): Promise<void> {
    if (safe) {
      this.events.sound('key')
      this.lock.become('lock-open')
      this.events.says({ ...this.inView(AT.speech), words: 'thanks' })
      await this.hops(this.asker, AT.asker, goes)
      return
    }
    this.events.sound('look-again')
    if (lua) await this.unmask(goes)
    // Not this time: the smith has it back before anybody got far.
    if (goes()) await this.key.to({ ...AT.key }, { ms: 500, ease: 'Back.easeIn' })
  }

  private async lockAway({ safe, lua }: Told, goes: () => boolean): Promise<void> {
    this.events.sound('lock')
    this.key.image.setVisible(false)
    await this.lock.to({ angle: 6 }, { ms: 110 })
    await this.lock.to({ angle: 0 }, { ms: 260, ease: 'Bounce.easeOut' })
    if (!goes()) return
    if (safe) {
      this.events.sound('look-again')
      this.events.says({ ...this.inView(AT.speech), words: 'waits' })
      return
    }
    this.smith.become('smith-happy')
    if (lua) {
      await this.unmask(goes)
      if (goes()) this.events.says({ ...this.inView(AT.speech), words: 'lua-caught' })
      return
    }
    this.hand.to({ alpha: 0, x: AT.hand.x - 60 }, { ms: 260 })
    this.events.says({ ...this.inView(AT.speech), words: 'fine' })
  }

  private async unmask(goes: () => boolean): Promise<void> {
    await this.asker.to({ alpha: 0 }, { ms: 200 })
    if (!goes()) return
    this.hand.image.setVisible(false)
    this.lua.become('lua')
    this.lua.put({ ...AT.lua, y: AT.lua.y + 60 })
    await this.lua.to({ y: AT.lua.y }, { ms: 260, ease: 'Back.easeOut' })
  }

  shine(asked: Asked | null): void {
    if (this.waiting) this.glow(asked, asked !== null)
  }

  private glow(near: Asked | null, held: boolean): void {
    this.near = near
    for (const way of ['dua', 'giu'] as const) {
      const at = way === near
      this.zones[way].put({ ...WAYS[way], s: at ? 1.15 : 0.95 }, held ? (at ? 1 : 0.5) : 0)
    }
    this.tools.redraw()
  }

  /** Lifting the hammer raises it; letting go, or a tap, brings it down. */
  private listenToHammer(): void {
    let lifted = false
    this.tools.onDrag(this.hammerGrip, {
      start: () => {
        lifted = !this.now.asking
        if (lifted) this.raise()
      },
      move: () => {},
      end: () => {
        if (!lifted) return
        lifted = false
        this.events.struck()
      },
    })
  }

  private raise(): void {
    this.newTurn()
    this.arm.image.setAngle(RAISED)
    this.tools.redraw()
  }

  /** Páo pumps the bellows when he is touched; the fire thanks him. */
  private async pump(): Promise<void> {
    this.events.sound('bellows')
    const home = AT.rod.x
    await this.rod.to({ x: home - 26 }, { ms: 240, ease: 'Sine.easeInOut' })
    await this.rod.to({ x: home }, { ms: 240, ease: 'Sine.easeInOut' })
    await this.fire.to({ s: 1.14 }, { ms: 160 })
    await this.fire.to({ s: 1 }, { ms: 320 })
  }

  private listenToKey(): void {
    let from: At | null = null
    this.tools.onDrag(this.keyGrip, {
      start: () => {
        if (!this.waiting) return
        this.newTurn()
        this.hand.put(AT.hand)
        this.asker.put(AT.asker)
        this.events.sound('tap')
        this.carry(AT.key, null)
      },
      move: (x, y) => {
        if (!this.waiting) return
        const at = this.inWorld(x, y)
        from ??= at
        const to = { x: AT.key.x + at.x - from.x, y: AT.key.y + at.y - from.y }
        this.carry(to, wayAt(to))
      },
      end: (_x, _y, moved) => {
        from = null
        if (this.waiting) this.letGo(moved)
      },
    })
  }

  private carry(to: At, near: Asked | null): void {
    if (near && near !== this.near) this.events.sound('tap')
    this.key.put({ ...to, s: AT.key.s })
    this.glow(near, true)
    this.events.held({ way: near })
  }

  private async letGo(moved: number): Promise<void> {
    const { near } = this
    this.events.held(null)
    if (near) return this.events.led(near)
    this.glow(null, moved < TAP)
    await this.key.to({ ...AT.key }, { ms: 320, ease: 'Back.easeOut' })
    await this.tools.pause(700)
    if (this.waiting && !this.near) this.glow(null, false)
  }

  private inWorld(x: number, y: number): At {
    return { x: (x - this.box.x) / this.box.scale, y: (y - this.box.y) / this.box.scale }
  }

  private inView({ x, y }: At): At {
    return { x: this.box.x + x * this.box.scale, y: this.box.y + y * this.box.scale }
  }
}
