import type * as Phaser from 'phaser'
import { type Figure, figureArt } from '../../stage/figures'
import type { Picture, Tools, View } from '../../stage/stage'
import type { SoundName } from '../activity'
import { PLACES } from './graph'
import { type Look, type Outcome, openPlace, standsAt } from './look'
import { People } from './people'
import { bridgeArt, Piece, type PieceName } from './pieces'
import { FIRE, FRIEND, groundAt, HOME, LAMP, MESSENGER, middleOf, placeSpot, STEP, standOn, windowOf } from './spots'

/** What is said in the scene, as a key of the words of the bridge. */
export type SceneWords = 'home' | 'buffalo' | 'rest' | 'over' | 'sound' | 'firewood' | 'good-plank'

export interface Said {
  readonly words: SceneWords
  readonly x: number
  readonly y: number
}

/** Where a plank can be laid down, in px of the scene. */
export interface Rest {
  readonly x: number
  readonly y: number
}

export interface BridgeEvents {
  readonly sound: (name: SoundName) => void
  readonly says: (said: Said | null) => void
  /** The open place and the woodpile moved: a new size, or a plank was laid. */
  readonly rests: (place: Rest, wood: Rest) => void
  /** The walker was led home or onward. */
  readonly led: (way: 'home' | 'on') => void
}

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

type Goes = () => boolean
const PLANK = { sx: STEP / 88, sy: 1.12 }
const SORTS = ['plain', 'firm', 'rotten', 'old'] as const
type Sort = (typeof SORTS)[number]
/** The walker led further than this, in units, is led somewhere. */
const LED = 60
/** Lamps hang from the rail this far above the deck. */
const RAIL = 96

/** Everything that hangs over the gorge. */
class BridgeWorld implements BridgeScene {
  private readonly box: Phaser.GameObjects.Container
  private readonly events: BridgeEvents
  private readonly scale: number
  private readonly deck: Piece
  private readonly rails: Piece
  private readonly open: Piece
  private readonly places: readonly Piece[]
  private readonly planks: readonly Readonly<Record<Sort, Piece>>[]
  private readonly lamps: readonly { lamp: Piece; glow: Piece }[]
  private readonly messenger: Piece
  private readonly mist: Piece
  private readonly farGlow: Piece
  private readonly homeGlow: Piece
  private readonly fire: Piece
  private readonly wood: readonly Piece[]
  private readonly buffalo: Piece
  private readonly people: People
  private readonly grip: Phaser.GameObjects.Zone
  private look: Look | null = null
  private turn = 0

  constructor(
    private readonly tools: Tools,
    { people, events, scale }: Wanted,
  ) {
    this.events = events
    this.scale = scale
    this.box = tools.scene.add.container(0, 0)
    this.add('ground').put({ x: 384, y: 0 }, 1)
    this.farGlow = this.add('glow').put({ x: MESSENGER.x, y: MESSENGER.y - 70 }, 1.3, 0)
    this.messenger = this.add('messenger')
    this.mist = this.add('mist')
    this.deck = this.add('deck').put({ x: 512, y: 588 }, 1)
    this.places = Array.from({ length: PLACES }, () => this.add('place'))
    this.open = this.add('place-open')
    this.planks = Array.from({ length: PLACES }, () => ({
      plain: this.add('plank-plain'),
      firm: this.add('plank-firm'),
      rotten: this.add('plank-rotten'),
      old: this.add('plank-old'),
    }))
    this.homeGlow = this.add('glow')
    this.add('towers').put({ x: 494, y: 388 }, 1)
    this.add('lamp').put(LAMP, 1.3)
    this.lamps = Array.from({ length: PLACES }, () => ({ glow: this.add('glow'), lamp: this.add('lamp') }))
    this.people = new People(tools, people)
    this.box.add(this.people.images)
    this.buffalo = Piece.buffalo(tools, scale)
    this.box.add(this.buffalo.image)
    this.rails = this.add('rails').put({ x: 384, y: 392 }, 1)
    this.wood = Array.from({ length: 6 }, () => this.add('plank-rotten'))
    this.fire = this.add('fire')
    this.grip = tools.scene.add.zone(0, 0, 150, 230)
    this.box.add(this.grip)
    this.listen()
  }

  private add(name: PieceName): Piece {
    const piece = Piece.of(this.tools, name, this.scale)
    this.box.add(piece.image)
    return piece
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

  private says(words: SceneWords, at: { x: number; y: number }): void {
    this.events.says({ words, ...this.inView(at) })
  }

  /** Everything stands as it looks, at once. */
  private settle(look: Look): void {
    this.look = look
    this.bridgeOf(look)
    this.people.put(look.walker, look.friend, look.outcome === 'over' ? standOn(PLACES) : standOn(standsAt(look)))
    this.grip.setPosition(this.people.at.x, this.people.at.y - 100)
    this.homeOf(look)
    this.farOf(look)
    const lies = look.rest || look.outcome === 'stopped'
    this.buffalo.put(this.buffaloSpot(look), 0.44, lies ? 1 : 0)
    this.rest(look)
    this.tools.redraw()
  }

  private bridgeOf(look: Look): void {
    const over = look.outcome === 'over' || look.outcome === 'missed'
    for (let place = 0; place < PLACES; place++) {
      const sort = this.sortAt(look, place) ?? (over ? 'firm' : null)
      this.places[place]!.put(placeSpot(place), PLANK.sx, sort ? 0 : 0.75, PLANK.sy)
      for (const one of SORTS) this.planks[place]![one].put(placeSpot(place), PLANK.sx, one === sort ? 1 : 0, PLANK.sy)
      this.hang(place, look.lamps.includes(place) ? 1 : 0)
    }
    this.deck.image.setY(588)
    this.rails.image.setY(392)
  }

  private hang(place: number, alpha: number): void {
    const { x, y } = middleOf(place)
    const { lamp, glow } = this.lamps[place]!
    lamp.put({ x, y: y - RAIL }, 0.9, alpha)
    glow.put({ x, y: y - RAIL + 18 }, 0.5, alpha * 0.9)
  }

  private sortAt({ old, planks, outcome }: Look, place: number): Sort | null {
    if (place < old) return 'old'
    // The plank that is just being tried is still in the hand.
    const laid = outcome === 'plank-holds' ? planks.slice(0, -1) : planks
    return laid[place - old] ?? null
  }

  private homeOf(look: Look): void {
    const bright = look.at === 'home' || look.outcome !== null
    this.homeGlow.put({ x: LAMP.x, y: LAMP.y + 26 }, bright ? 1.7 : 1, bright ? 1 : 0.8)
    const mending = look.at === 'mending'
    this.fire.put(FIRE, 0.62, mending ? 1 : 0)
    this.wood.forEach((plank, n) => {
      const spot = { x: FIRE.x - 66 + (n % 2) * 14, y: FIRE.y + 4 - n * 11 }
      plank.put(spot, 0.5, mending && n < look.wood ? 1 : 0)
    })
  }

  private farOf(look: Look): void {
    const { outcome } = look
    const shown = outcome === 'over' || outcome === 'missed'
    const gone = outcome === 'home' || outcome === 'stopped' || look.at === 'mending'
    this.messenger.put(MESSENGER, 1.15, gone ? 0 : 1)
    this.mist.put({ x: 1080, y: 506 }, 1, shown || gone ? 0 : 1)
    this.farGlow.show(shown ? 1 : 0)
  }

  private buffaloSpot(look: Look) {
    const place = Math.min(PLACES - 1, standsAt({ ...look, at: 'talk' }) + 2)
    const { x } = standOn(Math.max(2, place))
    return { x: x + 20, y: groundAt(x) + 8 }
  }

  /** Shows and tells where the next plank goes. */
  private rest(look: Look): void {
    const waits = (look.at === 'talk' || look.at === 'mending') && look.outcome === null
    const place = openPlace(look)
    this.open.put(placeSpot(place), PLANK.sx, waits ? 0.9 : 0, PLANK.sy)
    this.events.rests(this.inView(middleOf(place)), this.inView({ x: FIRE.x, y: FIRE.y - 40 }))
  }

  held(over: 'place' | 'wood' | 'nothing' | null): void {
    if (!this.look) return
    const place = placeSpot(openPlace(this.look))
    const near = over === 'place'
    this.open.put({ ...place, y: place.y - (near ? 4 : 0) }, PLANK.sx * (near ? 1.08 : 1), over ? 1 : 0.9, PLANK.sy)
    this.fire.put(FIRE, over === 'wood' ? 0.8 : 0.62, this.look.at === 'mending' ? 1 : 0)
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
    this.messenger.show(0.01)
    await Promise.all([
      this.messenger.to({ alpha: 1 }, { ms: 500 }),
      this.open.to({ alpha: 0.35 }, { ms: 300 }).then(() => this.open.to({ alpha: 0.9 }, { ms: 300 })),
    ])
    if (goes()) this.messenger.show(1)
  }

  private async change(before: Look, look: Look, goes: Goes): Promise<void> {
    const laid = look.planks.length > before.planks.length && look.at !== 'mending'
    if (laid) await this.layPlank(look, goes)
    for (const place of look.lamps) if (goes() && !before.lamps.includes(place)) await this.lightLamp(place, goes)
    if (goes() && look.at === 'home' && before.at !== 'home') await this.runHome(goes)
    if (goes() && look.at === 'talk' && before.at === 'home') await this.goOut(look, goes)
    if (goes() && look.rest && !before.rest) await this.lieDown(look, 'rest', goes)
    if (goes() && look.outcome && look.outcome !== before.outcome) await this.happens(look, look.outcome, goes)
  }

  /** The reply falls into its place, the walker steps on it, and then it shows what it is. */
  private async layPlank(look: Look, goes: Goes): Promise<void> {
    const place = openPlace({ old: look.old, planks: look.planks.slice(1) })
    const sort = look.planks.at(-1)!
    await this.drop(place, 'plain', goes)
    if (!goes()) return
    await this.people.goTo(standOn(place).x, 'walk', goes)
    if (goes()) await this.prove(place, sort, goes)
  }

  private async drop(place: number, sort: Sort, goes: Goes): Promise<void> {
    const spot = placeSpot(place)
    this.open.show(0)
    this.places[place]!.show(0)
    const plank = this.planks[place]![sort].put({ ...spot, y: spot.y - 26 }, PLANK.sx, 1, PLANK.sy)
    this.events.sound('tap')
    await plank.to({ y: spot.y }, { ms: 260, ease: 'Back.easeOut' })
    if (goes()) await this.sag(place, 3)
  }

  /** A plank shows what it is under somebody's feet: it rings, or it creaks and sags. */
  private async prove(place: number, sort: Sort, goes: Goes): Promise<void> {
    if (sort !== 'plain') {
      this.events.sound(sort === 'firm' ? 'plank' : 'creak')
      const { plain, [sort]: shown } = this.planks[place]!
      shown.put(placeSpot(place), PLANK.sx, 0.01, PLANK.sy)
      await Promise.all([shown.to({ alpha: 1 }, { ms: 300 }), plain.to({ alpha: 0 }, { ms: 300 })])
    }
    if (!goes()) return
    if (sort === 'rotten') await Promise.all([this.sag(place, 14), this.people.sink(14)])
    else if (sort === 'firm') await Promise.all([this.sag(place, 4), this.people.sink(3)])
  }

  /** Ropes and plank give a little and come back. */
  private async sag(place: number, depth: number): Promise<void> {
    const spot = placeSpot(place)
    const shown = SORTS.map(sort => this.planks[place]![sort]).filter(({ image }) => image.visible)
    const give = (by: number, ms: number, ease: string) =>
      Promise.all([
        this.deck.to({ y: 588 + by * 0.35 }, { ms, ease }),
        this.rails.to({ y: 392 + by * 0.25 }, { ms, ease }),
        ...shown.map(plank => plank.to({ y: spot.y + by }, { ms, ease })),
      ])
    await give(depth, 160, 'Quad.easeOut')
    await give(0, 280, 'Back.easeOut')
  }

  private async lightLamp(place: number, goes: Goes): Promise<void> {
    this.events.sound('pin')
    const { lamp, glow } = this.lamps[place]!
    this.hang(place, 0.01)
    await Promise.all([lamp.to({ alpha: 1 }, { ms: 260 }), glow.to({ alpha: 0.9, s: 0.7 }, { ms: 420 })])
    if (goes()) await glow.to({ s: 0.5 }, { ms: 260 })
  }

  /** Home is a run, a lamp and a hug. */
  private async runHome(goes: Goes): Promise<void> {
    this.open.show(0)
    this.events.sound('hop')
    const lamp = this.homeGlow.to({ s: 1.7, alpha: 1 }, { ms: 900 })
    await this.people.goTo(HOME.x, 'run', goes)
    await lamp
    if (!goes()) return
    this.events.sound('lantern')
    this.says('home', { x: FRIEND.x + 30, y: FRIEND.y - 196 })
    await this.people.hug(goes)
  }

  private async goOut(look: Look, goes: Goes): Promise<void> {
    this.homeGlow.to({ s: 1, alpha: 0.8 }, { ms: 600 })
    await this.people.goTo(standOn(standsAt(look)).x, 'run', goes)
  }

  private async lieDown(look: Look, words: 'rest' | 'buffalo', goes: Goes): Promise<void> {
    const spot = this.buffaloSpot(look)
    this.buffalo.put({ x: spot.x + 70, y: spot.y }, 0.44, 0.01)
    await this.buffalo.to({ x: spot.x, alpha: 1 }, { ms: 520, ease: 'Sine.easeOut' })
    if (!goes()) return
    this.says(words, { x: spot.x, y: spot.y - 150 })
    await this.sag(Math.min(PLACES - 1, standsAt(look) + 1), 5)
  }

  private happens(look: Look, outcome: Outcome, goes: Goes): Promise<void> {
    const acts: Readonly<Record<Outcome, () => Promise<void>>> = {
      over: () => this.over(look, goes),
      stopped: () => this.stopped(look, goes),
      home: () => this.cameHome(goes),
      missed: () => this.missed(goes),
      'plank-holds': () => this.tryPlank(look, 'firm', goes),
      'plank-breaks': () => this.tryPlank(look, 'rotten', goes),
      'plank-burns': () => this.burn(look, goes),
      'plank-wasted': () => this.wasted(look, goes),
    }
    return acts[outcome]()
  }

  /** The rest of the bridge lies there by itself, and somebody real waits at the other end. */
  private async over(look: Look, goes: Goes): Promise<void> {
    for (let place = openPlace(look); place < PLACES && goes(); place++)
      if (!this.sortAt(look, place)) await this.drop(place, 'firm', goes)
    if (!goes()) return
    await this.people.goTo(standOn(PLACES).x, 'walk', goes)
    if (goes()) await this.mistLeaves(goes)
    if (!goes()) return
    this.says('over', { x: standOn(PLACES).x - 60, y: standOn(PLACES).y - 210 })
    await this.people.hop()
  }

  private async mistLeaves(goes: Goes): Promise<void> {
    this.events.sound('lantern')
    await Promise.all([
      this.mist.to({ alpha: 0, x: 1136 }, { ms: 900, ease: 'Sine.easeInOut' }),
      this.farGlow.to({ alpha: 1 }, { ms: 700 }),
    ])
    if (goes()) this.farGlow.show(1)
  }

  /** A bad crossing: the buffalo lies on the deck before anything can happen. Then home, lamp and hug all the same. */
  private async stopped(look: Look, goes: Goes): Promise<void> {
    const at = this.buffaloSpot(look).x
    await Promise.all([
      this.people.goTo(at - 110, 'walk', goes),
      this.tools.pause(120).then(() => (goes() ? this.lieDown(look, 'buffalo', goes) : undefined)),
    ])
    if (!goes()) return
    this.events.sound('look-again')
    await this.tools.pause(900)
    if (!goes()) return
    await this.people.goTo(HOME.x, 'run', goes)
    if (goes()) await this.people.hug(goes)
  }

  /** Rightly turned back: whoever it was goes off with the mist, and at home it is bright. */
  private async cameHome(goes: Goes): Promise<void> {
    if (this.people.at.x > HOME.x + 4) await this.runHome(goes)
    if (!goes()) return
    this.events.sound('right')
    await Promise.all([
      this.messenger.to({ alpha: 0 }, { ms: 900 }),
      this.mist.to({ alpha: 0 }, { ms: 1100 }),
      this.homeGlow.to({ s: 2, alpha: 1 }, { ms: 700, ease: 'Back.easeOut' }),
      this.people.cheer(),
    ])
  }

  /** It was a good bridge: the mist leaves, the planks lie there, and it can be crossed tomorrow. */
  private async missed(goes: Goes): Promise<void> {
    if (this.people.at.x > HOME.x + 4) await this.runHome(goes)
    if (!goes()) return
    await this.mistLeaves(goes)
    if (!goes()) return
    this.says('sound', { x: FRIEND.x + 30, y: FRIEND.y - 196 })
    await this.people.wave()
  }

  /** A loose plank in the deck: the walker steps on it. */
  private async tryPlank(look: Look, sort: 'firm' | 'rotten', goes: Goes): Promise<void> {
    const place = sort === 'firm' ? openPlace({ old: 0, planks: look.planks.slice(1) }) : openPlace(look)
    await this.drop(place, 'plain', goes)
    if (!goes()) return
    await this.people.goTo(standOn(place).x, 'walk', goes)
    if (goes()) await this.prove(place, sort, goes)
    if (!goes()) return
    if (sort === 'firm') return this.people.hop()
    await this.people.goTo(standOn(place - 1).x, 'walk', goes)
    if (!goes()) return
    const { rotten } = this.planks[place]!
    await rotten.to({ x: FIRE.x - 50, y: FIRE.y - 20, s: 0.5 }, { ms: 700, ease: 'Sine.easeInOut' })
    await rotten.to({ alpha: 0 }, { ms: 200 })
  }

  private async burn(look: Look, goes: Goes): Promise<void> {
    const top = this.wood[Math.min(this.wood.length, look.wood) - 1]
    const to = { x: FIRE.x - 66, y: FIRE.y + 4 - 11 * Math.max(0, look.wood - 1) }
    top?.put({ x: to.x + 30, y: to.y - 90 }, 0.5, 1)
    await top?.to(to, { ms: 320, ease: 'Bounce.easeOut' })
    if (!goes()) return
    this.events.sound('right')
    this.says('firewood', { x: FRIEND.x + 30, y: FRIEND.y - 196 })
    await this.fire.to({ s: 0.9 }, { ms: 260, ease: 'Back.easeOut' })
    await this.fire.to({ s: 0.62 }, { ms: 400 })
  }

  private async wasted(look: Look, goes: Goes): Promise<void> {
    const place = openPlace(look)
    const spot = placeSpot(place)
    const plank = this.planks[place]!.firm.put({ x: FIRE.x - 40, y: FIRE.y - 20 }, 0.5)
    this.says('good-plank', { x: FRIEND.x + 30, y: FRIEND.y - 196 })
    this.events.sound('look-again')
    await plank.to({ y: FIRE.y - 60, s: 0.7 }, { ms: 500, ease: 'Back.easeOut' })
    await this.tools.pause(600)
    if (goes()) await plank.to({ x: spot.x, y: spot.y - 40, alpha: 0, s: PLANK.sx }, { ms: 600 })
  }

  /** The walker can be taken by the hand: back home, or, on the last plank, over. */
  private listen(): void {
    const drag = {
      move: () => {},
      end: (x: number, _y: number, moved: number) => {
        const { look } = this
        if (!look || look.outcome || look.at === 'home' || look.at === 'mending') return
        const by = (x - this.box.x) / this.box.scale - this.people.at.x
        if (moved > 12 && by < -LED) this.events.led('home')
        else if (moved > 12 && by > LED && look.at === 'brink') this.events.led('on')
        else if (moved <= 12) void this.people.wave()
      },
    }
    this.tools.onDrag(this.grip, drag)
  }
}
