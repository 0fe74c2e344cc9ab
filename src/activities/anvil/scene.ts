import type { Picture, Tools, View } from '../../stage/stage'
import { artOf } from '../piece'
import { type Goes, World } from '../world'
import { type Actors, type AnvilEvents, actorsIn, type Forge, hungAt, type SceneWords } from './actors'
import { answers, arrives, type Told } from './askers'
import { wakeBellows } from './bellows'
import { Hammer } from './hammer'
import { Hand } from './hand'
import type { Asked } from './level'
import { DRAWINGS, type PieceName } from './pieces'
import { AT, framing, onWay, WAYS } from './spots'
import { walks } from './walker'

/** Words fused so far, finished keys, and whether somebody asks for one now. */
interface Standing {
  readonly bar: number
  readonly keys: number
  readonly asking: boolean
}

/** What the view tells the scene. */
export interface AnvilScene {
  stand(now: Standing): void
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
  return { art: artOf(DRAWINGS, wanted.scale), build: tools => new AnvilForge(tools, wanted) }
}

/** The forge on the stage: who stands where, and whose turn it is. */
class AnvilForge implements AnvilScene, Forge {
  readonly world: World<PieceName>
  readonly actors: Actors
  readonly events: AnvilEvents
  private readonly hammer: Hammer
  private readonly hand: Hand
  private now: Standing = { bar: 0, keys: 0, asking: false }

  constructor(tools: Tools, { events, scale }: Wanted) {
    this.events = events
    this.world = new World<PieceName>(tools, DRAWINGS, scale)
    this.actors = actorsIn(this.world)
    this.hammer = new Hammer(this, () => this.now.asking)
    this.hand = new Hand(this)
    wakeBellows(this)
  }

  readonly says = (words: SceneWords): void => {
    this.events.says({ ...this.world.inView(AT.speech), words })
  }

  layout(view: View): void {
    const { world } = this
    world.frame(framing(view))
    this.begin()
    const ways = { dua: world.inView(WAYS.dua), giu: world.inView(WAYS.giu) }
    this.events.placed({ anvil: world.inView(AT.laid), ways })
  }

  stand(now: Standing): void {
    this.now = now
    this.begin()
  }

  /** A new turn, with everything where it belongs. */
  private begin(): Goes {
    const goes = this.world.newTurn()
    this.settle()
    return goes
  }

  /** Everything where it belongs, at once. */
  private settle(): void {
    const { keys, asking } = this.now
    const { walker, lua, asker, hand, hung, pao, smith, lock, chest } = this.actors
    this.events.says(null)
    walker.become('walker-0')
    walker.put(onWay(0), asking ? 0 : 1)
    lua.become('lua-sly')
    lua.put(AT.lua, asking ? 0 : 1)
    asker.put(AT.asker, 0)
    hand.put(AT.hand, 0)
    for (const [n, key] of hung.entries()) key.put(hungAt(n), n < keys ? 1 : 0)
    pao.become('pao')
    smith.become('smith')
    lock.become('lock')
    lock.put(AT.lock)
    chest.put(AT.chest)
    this.hammer.settle(this.now)
    this.hand.settle(asking)
    this.world.tools.redraw()
  }

  async strike(bar: number, bounced: boolean): Promise<void> {
    this.now = { ...this.now, bar }
    const goes = this.world.newTurn()
    await this.hammer.fall(bar, bounced, goes)
    if (goes()) this.settle()
  }

  async tryKey(to: number, holds: boolean): Promise<void> {
    await walks(this, to, holds, this.begin())
  }

  async arrive(): Promise<void> {
    this.hand.waiting = true
    this.now = { ...this.now, asking: true }
    await arrives(this, this.begin())
  }

  async answer(told: Told): Promise<void> {
    this.hand.waiting = false
    const goes = this.world.newTurn()
    this.hand.hideWays()
    await answers(this, told, goes)
  }

  shine(asked: Asked | null): void {
    if (this.hand.waiting) this.hand.glow(asked, asked !== null)
  }
}
