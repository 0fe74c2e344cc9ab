import type * as Phaser from 'phaser'
import type { Picture, Tools, View } from '../../stage/stage'
import { Carriers } from './carriers'
import { Gestures, type HandEvents, type HandMode } from './gestures'
import { HouseFigure } from './house-figure'
import type { Network } from './level'
import { clampPan, type Layout, layoutMap, pointOn } from './map'
import { networkArt, Piece, type PieceName } from './pieces'
import type { Hop, Light, NightStep } from './spread'
import { Weather } from './weather'

/** How the whole map stands. */
export interface Standing {
  readonly lights: ReadonlyMap<string, Light>
  readonly lanterns: readonly string[]
}

export type Hour = 'day' | 'night' | 'dawn'

export interface NetworkEvents extends HandEvents {
  /** The finger moved the map up or down to here. */
  readonly panned: (pan: number) => void
  /** A wipe across the picture. */
  readonly swiped: () => void
}

/** What the view tells the scene. */
export interface NetworkScene {
  /** Shows the map as it stands, at once. */
  stand(standing: Standing, hour: Hour): void
  /** Windows and lanterns change from what they were. */
  become(standing: Standing): Promise<void>
  allow(mode: HandMode, houses: readonly string[], left: number): void
  panTo(pan: number, slowly: boolean): void
  /** Chích Chòe brings a post to its houses; she waits at the first. */
  bring(houses: readonly string[]): Promise<void>
  /** The loudspeaker carries the post on. */
  letPass(hops: readonly Hop[]): Promise<void>
  /** The bar lies across the path and the slip folds. */
  stop(house: string): Promise<void>
  /** One post goes its way by night; `after` is how the map stands then. */
  carry(step: NightStep, after: Standing): Promise<void>
  nod(house: string): void
  wait(ms: number): Promise<void>
  /** Nothing moves: things are at once where they go. */
  calm(): boolean
}

interface Wanted {
  readonly network: Network
  readonly events: NetworkEvents
  /** Of the full scene, for the size of textures. */
  readonly scale: number
}

export function networkPicture(wanted: Wanted): Picture<NetworkScene> {
  return { art: networkArt(wanted.network, wanted.scale), build: tools => new NetworkWorld(tools, wanted) }
}

const GROUND = { width: 1600, height: 900 }
const PATH = { edge: 0x6b5148, top: 0xdcb084 }
/** How dark the land is by night. */
const NIGHT = 0.42
const SWIPE = 90

/** The valley: ground, paths, houses, the birds that carry posts, and what the hand can take. */
class NetworkWorld implements NetworkScene {
  private readonly world: Phaser.GameObjects.Container
  private readonly front: Phaser.GameObjects.Container
  private readonly ground: Piece
  private readonly dawn: Piece
  private readonly dark: Phaser.GameObjects.Rectangle
  private readonly paths: Phaser.GameObjects.Graphics
  private readonly houses: ReadonlyMap<string, HouseFigure>
  private readonly carriers: Carriers
  private readonly weather: Weather
  private readonly gestures: Gestures
  private readonly floor: Phaser.GameObjects.Zone
  private map: Layout
  private waiting: readonly string[] = []
  private bringing = false
  private standing: Standing = { lights: new Map(), lanterns: [] }
  private turn = 0
  private pan = 0

  constructor(
    private readonly tools: Tools,
    private readonly wanted: Wanted,
  ) {
    const { scene } = tools
    const { network, events } = wanted
    this.map = layoutMap(network, tools.view())
    this.floor = scene.add.zone(0, 0, 10, 10).setOrigin(0, 0)
    this.world = scene.add.container(0, 0)
    this.front = scene.add.container(0, 0)
    const behind = (name: PieceName) => this.piece(this.world, name)
    const before = (name: PieceName) => this.piece(this.front, name)
    this.ground = behind('ground')
    this.dawn = behind('dawn')
    this.dark = scene.add.rectangle(0, 0, 10, 10, 0x0c1330).setOrigin(0, 0).setAlpha(0)
    this.paths = scene.add.graphics()
    this.world.add([this.dark, this.paths])
    const byDepth = [...network.nodes].sort((a, b) => a.y - b.y)
    this.houses = new Map(byDepth.map((house, i) => [house.id, new HouseFigure(house, i, behind)]))
    this.carriers = new Carriers(tools, behind)
    this.weather = new Weather(tools, () => before('rain'))
    const zone = (width: number, height: number) => {
      const made = scene.add.zone(0, 0, width, height)
      this.front.add(made)
      return made
    }
    this.gestures = new Gestures(tools, before, zone, network.lanterns, events)
    this.takeFloor()
  }

  private piece(parent: Phaser.GameObjects.Container, name: PieceName): Piece {
    const piece = new Piece(this.tools, name, this.wanted.scale)
    parent.add(piece.image)
    return piece
  }

  /** A sequence asks its turn whether it still goes on: a newer one ends it. */
  private newTurn(): () => boolean {
    const mine = ++this.turn
    return () => this.tools.alive() && mine === this.turn
  }

  layout(view: View): void {
    this.newTurn()
    this.map = layoutMap(this.wanted.network, view)
    const { width, height } = this.map
    const cover = Math.max(width / GROUND.width, height / GROUND.height)
    this.ground.put(width / 2, height - GROUND.height * cover, cover, 1)
    this.dawn.put(width / 2, height - GROUND.height * cover, cover * 10)
    this.dark.setSize(width, height)
    this.floor.setSize(view.width, view.height)
    this.floor.input?.hitArea.setSize(view.width, view.height)
    this.drawPaths()
    for (const house of this.houses.values()) house.layout(this.map)
    this.showStanding()
    this.weather.layout(view)
    this.gestures.settle(this.map)
    this.carriers.rest()
    if (this.bringing) void this.bring(this.waiting)
    else if (this.waiting[0]) this.sitAt(this.waiting)
    this.panTo(clampPan(this.map, this.pan), false)
  }

  private drawPaths(): void {
    const brush = this.paths.clear()
    for (const [grow, colour, alpha] of [
      [4, PATH.edge, 0.6],
      [0, PATH.top, 1],
    ] as const)
      for (const path of this.map.paths) {
        const points = Array.from({ length: 25 }, (_, i) => pointOn(path, i / 24))
        brush.lineStyle(path.width + grow * this.map.unit, colour, alpha)
        brush.beginPath()
        for (const [i, point] of points.entries()) i ? brush.lineTo(point.x, point.y) : brush.moveTo(point.x, point.y)
        brush.strokePath()
      }
  }

  private takeFloor(): void {
    let from: { x: number; y: number; pan: number } | null = null
    this.tools.onDrag(this.floor, {
      start: () => this.wanted.events.holds(true),
      move: (x, y) => {
        from ??= { x, y, pan: this.pan }
        if (this.map.height > this.map.view.height) this.wanted.events.panned(clampPan(this.map, from.pan + from.y - y))
      },
      end: (x, y) => {
        this.wanted.events.holds(false)
        if (from && Math.abs(x - from.x) > SWIPE && Math.abs(y - from.y) < Math.abs(x - from.x) / 2)
          this.wanted.events.swiped()
        from = null
      },
    })
  }

  stand(standing: Standing, hour: Hour): void {
    this.newTurn()
    this.standing = standing
    this.leave()
    this.carriers.rest()
    this.showStanding()
    this.weather.set(hour)
    this.dark.setAlpha(hour === 'night' ? NIGHT : 0)
    this.dawn.image.setAlpha(hour === 'dawn' ? 1 : 0).setVisible(hour === 'dawn')
    if (hour === 'dawn') this.carriers.watch(this.map)
    this.tools.redraw()
  }

  private showStanding(): void {
    const { lights, lanterns } = this.standing
    for (const [id, house] of this.houses) house.set(lights.get(id) ?? 'half', lanterns.includes(id))
  }

  async become(standing: Standing): Promise<void> {
    this.standing = standing
    await Promise.all(
      [...this.houses].flatMap(([id, house]) => [
        house.turn(standing.lights.get(id) ?? 'half'),
        house.hang(standing.lanterns.includes(id)),
      ]),
    )
  }

  allow(mode: HandMode, houses: readonly string[], left: number): void {
    this.gestures.allow(mode, houses, left)
    this.tools.redraw()
  }

  panTo(pan: number, slowly: boolean): void {
    this.pan = clampPan(this.map, pan)
    this.gestures.panTo(this.pan)
    if (slowly) void this.tools.move(this.world, { y: -this.pan }, { ms: 320, ease: 'Sine.easeInOut' })
    else this.world.setY(-this.pan)
    this.tools.redraw()
  }

  /** The bird no longer waits at a house. */
  private leave(): void {
    this.waiting = []
    this.bringing = false
  }

  private sitAt(houses: readonly string[]): void {
    const spot = this.houses.get(houses[0] ?? '')?.door
    if (spot) this.carriers.sit(this.map, { x: spot.x - 20 * this.map.unit, y: spot.y + 4 })
  }

  async bring(houses: readonly string[]): Promise<void> {
    const goes = this.newTurn()
    this.waiting = houses
    this.bringing = true
    this.carriers.rest()
    this.wanted.events.sound('hop')
    for (const id of houses.toReversed()) {
      const spot = this.houses.get(id)?.door
      if (!spot || !goes()) continue
      await this.carriers.bring(this.map, { x: spot.x - 20 * this.map.unit, y: spot.y + 4 }, goes)
    }
    if (goes()) this.bringing = false
  }

  async letPass(hops: readonly Hop[]): Promise<void> {
    const goes = this.newTurn()
    this.leave()
    await this.gestures.call()
    if (!goes()) return
    this.wanted.events.sound('hop')
    await this.carriers.carry(this.map, hops, goes, () => {})
  }

  async stop(house: string): Promise<void> {
    const goes = this.newTurn()
    this.leave()
    const at = this.gestures.barAt(house)
    if (at) await this.gestures.lay(at)
    if (!goes()) return
    this.wanted.events.sound('fold')
    await this.carriers.fold()
    await this.tools.pause(200)
    if (goes()) await this.gestures.layBack()
  }

  async carry(step: NightStep, after: Standing): Promise<void> {
    const goes = this.newTurn()
    this.standing = after
    const asking = [...step.stopped, ...step.putDown, ...step.waited]
    if (step.hops.length > 0) this.wanted.events.sound('hop')
    const turned = new Set<string>()
    const turn = (id: string) => {
      if (turned.has(id)) return
      turned.add(id)
      void this.houses.get(id)?.turn(after.lights.get(id) ?? 'half')
    }
    await this.carriers.carry(this.map, step.hops, goes, hop => turn(hop.to))
    if (!goes()) return
    await Promise.all(asking.map(id => this.houses.get(id)?.ask()))
    if (goes()) await this.become(after)
  }

  nod(house: string): void {
    void this.houses.get(house)?.nod()
  }

  wait(ms: number): Promise<void> {
    return this.tools.pause(ms)
  }

  calm(): boolean {
    return this.tools.calm()
  }
}
