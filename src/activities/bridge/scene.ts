import type * as Phaser from 'phaser'
import { type Figure, figureArt } from '../../stage/figures'
import type { Picture, Tools, View } from '../../stage/stage'
import { Banks } from './banks'
import { castIn } from './cast'
import { buffaloSpot, goOut, layPlank, lieDown, runHome } from './crossing'
import { Deck } from './deck'
import { PLACES } from './graph'
import { type Look, openPlace, standsAt } from './look'
import { happens } from './outcomes'
import type { People } from './people'
import { bridgeArt, type Piece } from './pieces'
import { FIRE, middleOf, standOn, windowOf } from './spots'
import type { BridgeEvents, Goes, SceneWords, World } from './world'

export interface BridgeScene {
  /** Comes to look like this, by what a child would see happen. */
  follow(look: Look): Promise<void>
  /** A plank is held over the open place. */
  held(over: 'place' | 'wood' | 'nothing' | null): void
}

interface Wanted {
  readonly people: readonly Figure[]
  readonly events: BridgeEvents
  /** Px a unit at most, for the size of textures. */
  readonly scale: number
}

export function bridgePicture(wanted: Wanted): Picture<BridgeScene> {
  return {
    art: [...bridgeArt(wanted.scale), ...wanted.people.map(figureArt)],
    build: tools => new BridgeWorld(tools, wanted),
  }
}

/** The walker led further than this, in units, is led somewhere. */
const LED = 60
/** A touch that moved less is a tap, px. */
const TAP = 12

/** The bridge over its gorge: knows how it looks, and lets happen what makes it look otherwise. */
class BridgeWorld implements BridgeScene, World {
  private readonly box: Phaser.GameObjects.Container
  readonly events: BridgeEvents
  readonly deck: Deck
  readonly banks: Banks
  readonly people: People
  readonly buffalo: Piece
  private readonly grip: Phaser.GameObjects.Zone
  private look: Look | null = null
  private turn = 0

  constructor(
    readonly tools: Tools,
    { people, events, scale }: Wanted,
  ) {
    this.events = events
    this.box = tools.scene.add.container(0, 0)
    const cast = castIn(this.box, tools, people, scale)
    this.deck = new Deck(cast, events.sound)
    this.banks = new Banks(cast, events.sound)
    this.people = cast.people
    this.buffalo = cast.buffalo
    this.grip = cast.grip
    this.listen()
  }

  layout(view: View): void {
    const { scale, left, top } = windowOf(view)
    this.box.setScale(scale).setPosition(-left * scale, -top * scale)
    this.newTurn()
    if (this.look) this.settle(this.look)
  }

  /** A sequence asks its turn whether it still goes on: a newer one ends it. */
  private newTurn(): Goes {
    const mine = ++this.turn
    for (const thing of this.box.list) for (const tween of this.tools.scene.tweens.getTweensOf(thing)) tween.stop()
    return () => this.tools.alive() && mine === this.turn
  }

  private inView({ x, y }: { x: number; y: number }) {
    return { x: this.box.x + x * this.box.scale, y: this.box.y + y * this.box.scale }
  }

  says(words: SceneWords, at: { readonly x: number; readonly y: number }): void {
    this.events.says({ words, ...this.inView(at) })
  }

  /** Everything stands as it looks, at once. */
  private settle(look: Look): void {
    this.look = look
    this.deck.settle(look)
    this.people.put(look.walker, look.friend, look.outcome === 'over' ? standOn(PLACES) : standOn(standsAt(look)))
    this.grip.setPosition(this.people.at.x, this.people.at.y - 100)
    this.banks.settle(look)
    const lies = look.rest || look.outcome === 'stopped'
    this.buffalo.put(buffaloSpot(look), 0.44, lies ? 1 : 0)
    this.deck.waitFor(look)
    this.tellRests(look)
    this.tools.redraw()
  }

  /** Tells where a plank can be laid down. */
  private tellRests(look: Look): void {
    this.events.rests(this.inView(middleOf(openPlace(look))), this.inView({ x: FIRE.x, y: FIRE.y - 40 }))
  }

  held(over: 'place' | 'wood' | 'nothing' | null): void {
    if (!this.look) return
    this.deck.held(this.look, over)
    this.banks.held(this.look, over)
    this.tools.redraw()
  }

  async follow(look: Look): Promise<void> {
    const before = this.look
    const goes = this.newTurn()
    this.events.says(null)
    if (!before || before.bridge !== look.bridge) {
      this.settle(look)
      return this.arrive(look, goes)
    }
    this.settle(before)
    this.look = look
    await this.change(before, look, goes)
    if (goes()) this.settle(look)
  }

  private async arrive(look: Look, goes: Goes): Promise<void> {
    if (look.at !== 'talk' || look.planks.length > 0) return
    this.banks.hideMessenger()
    await Promise.all([this.banks.messengerComes(), this.deck.beckon()])
    if (goes()) this.banks.showMessenger()
  }

  private async change(before: Look, look: Look, goes: Goes): Promise<void> {
    const laid = look.planks.length > before.planks.length && look.at !== 'mending'
    if (laid) await layPlank(this, look, goes)
    for (const place of look.lamps) if (goes() && !before.lamps.includes(place)) await this.deck.light(place, goes)
    if (goes() && look.at === 'home' && before.at !== 'home') await runHome(this, goes)
    if (goes() && look.at === 'talk' && before.at === 'home') await goOut(this, look, goes)
    if (goes() && look.rest && !before.rest) await lieDown(this, look, 'rest', goes)
    if (goes() && look.outcome && look.outcome !== before.outcome) await happens(this, look, look.outcome, goes)
  }

  /** The walker can be taken by the hand: back home, or, on the last plank, over. */
  private listen(): void {
    const drag = {
      move: () => {},
      end: (x: number, _y: number, moved: number) => {
        const { look } = this
        if (!look || look.outcome || look.at === 'home' || look.at === 'mending') return
        const by = (x - this.box.x) / this.box.scale - this.people.at.x
        if (moved > TAP && by < -LED) this.events.led('home')
        else if (moved > TAP && by > LED && look.at === 'brink') this.events.led('on')
        else if (moved <= TAP) void this.people.wave()
      },
    }
    this.tools.onDrag(this.grip, drag)
  }
}
