import type { Picture, Tools, View } from '../../stage/stage'
import { artOf } from '../piece'
import { type Goes, World } from '../world'
import { type Actors, actorsIn, nods, type SceneWords, type Workshop, type WorkshopEvents } from './actors'
import { listenToBellows, pumps } from './bellows'
import { Curtain } from './curtain'
import { comesOff, listenToHat } from './hat'
import { blows } from './horn'
import type { Trick } from './level'
import { Moths } from './moths'
import { DRAWINGS, type PieceName } from './pieces'
import { AT, DIGITS, framing, isLying, SIGN, slipAt } from './spots'

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
  /** A line was named: the moth of its trick flutters, over plain news the lamp shines; if it was misnamed Lừa nods first. */
  named(trick: Trick | null, right: boolean): Promise<void>
}

interface Wanted {
  readonly events: WorkshopEvents
  /** Px a world unit at most, for the size of textures. */
  readonly scale: number
}

export function workshopPicture(wanted: Wanted): Picture<WorkshopScene> {
  return { art: artOf(DRAWINGS, wanted.scale), build: tools => new LuasWorkshop(tools, wanted) }
}

/** The workshop on the stage: who stands where, and whose turn it is. */
class LuasWorkshop implements WorkshopScene, Workshop {
  readonly world: World<PieceName>
  readonly actors: Actors
  readonly events: WorkshopEvents
  private readonly curtain: Curtain
  private readonly moths: Moths
  private now: Standing = { shown: null, hat: true, loose: false, chosen: null }
  private view: View = { width: 1, height: 1 }

  constructor(tools: Tools, { events, scale }: Wanted) {
    this.events = events
    this.world = new World<PieceName>(tools, DRAWINGS, scale)
    this.actors = actorsIn(this.world)
    this.moths = new Moths(this)
    this.curtain = new Curtain(this)
    listenToBellows(this)
    listenToHat(this, () => this.now.hat && this.now.loose)
    const { horn, slips, lua } = this.actors
    tools.onTap(horn.image, () => events.blown())
    for (const [i, slip] of slips.entries()) tools.onTap(slip.image, () => events.chosen(i))
    tools.onTap(lua.image, () => nods(this))
  }

  readonly says = (words: SceneWords): void => {
    this.events.says({ ...this.world.inView(AT.speech), words })
  }

  layout(view: View): void {
    this.view = view
    const { world } = this
    const frame = framing(view)
    world.frame(frame)
    this.begin()
    this.events.placed({ sign: world.inView(SIGN), digits: world.inView(DIGITS), scale: frame.scale })
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
    const { shown, hat } = this.now
    const { actors, view } = this
    this.events.says(null)
    // In a lying picture they would hang behind the buttons of the screen.
    for (const board of actors.boards) board.image.setVisible(!isLying(view))
    actors.glow.put({ ...AT.lamp, s: 1.2 }, 0)
    this.curtain.settle(shown, !hat)
    actors.lua.become(hat ? 'lua' : 'lua-sorry')
    actors.lua.put(AT.lua)
    actors.hat.put(hat ? AT.hat : AT.peg)
    actors.hat.image.setAngle(hat ? -7 : -6)
    actors.bellows.put(AT.bellows)
    this.settleSlips()
    for (const puff of actors.puffs) puff.put(AT.mouth, 0)
    this.moths.settle(view, !hat)
    this.world.tools.redraw()
  }

  /** The chosen line lies a little out of its row. */
  private settleSlips(): void {
    const { hat, chosen } = this.now
    for (const [i, slip] of this.actors.slips.entries()) {
      const at = slipAt(i)
      slip.put(i === chosen ? { ...at, y: at.y - 26, s: 1.05 } : at, hat ? 1 : 0)
    }
  }

  async pump(breath: number): Promise<void> {
    this.events.sound('bellows')
    await pumps(this, breath, this.begin())
  }

  async blow(line: number, breath: number, consequence: Trick | null): Promise<void> {
    const goes = this.begin()
    // Where it is cut short, the little stage still shows what came of it.
    this.now = { ...this.now, chosen: null, shown: consequence ?? this.now.shown }
    await blows(this, this.curtain, { line, breath, consequence }, goes)
  }

  async hatOff(): Promise<void> {
    this.now = { ...this.now, hat: false, loose: false }
    await comesOff(this, this.curtain, this.moths, this.world.newTurn())
  }

  async named(trick: Trick | null, right: boolean): Promise<void> {
    const goes = this.begin()
    this.events.sound(right ? 'right' : 'look-again')
    if (!right) await nods(this)
    if (!goes()) return
    if (trick) await this.moths.flutter(trick)
    else await this.shineLamp(goes)
  }

  /** Plain news: only the lamp shines. */
  private async shineLamp(goes: Goes): Promise<void> {
    const { glow } = this.actors
    glow.put({ ...AT.lamp, s: 0.8 }, 0.01)
    await glow.to({ alpha: 1, s: 1.5 }, { ms: 420 })
    if (goes()) await glow.to({ alpha: 0 }, { ms: 900 })
  }
}
