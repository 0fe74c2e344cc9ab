import type { Spot } from '../piece'
import type { Basket } from './basket'
import type { Tube } from './level'
import { ASIDE, type Place, type Placed } from './order'
import { stepSpot } from './spots'
import type { World } from './world'

/** What became of an order, as the scene needs to know it. */
export interface Verdict {
  readonly placed: Placed
  readonly belongs: Placed
  /** Baskets that stand where they must not, or not high enough. */
  readonly wrong: readonly string[]
  readonly holds: boolean
  /** Paper lamps that burn for each basket's answers; none where there are tubes. */
  readonly lit: Readonly<Record<string, readonly Tube[]>>
  /** One that praises itself: it tries to get up to the top alone. */
  readonly sneaks: string | null
}

type Goes = () => boolean

/** Wrong ones slide down with a bump, forgotten ones are carried up, and water runs where the order held. */
export async function judge(world: World, verdict: Verdict, goes: Goes): Promise<void> {
  const { placed, belongs, wrong, holds, sneaks } = verdict
  const slides = wrong.filter(item => belongs[item] === ASIDE && placed[item] !== undefined)
  for (const item of slides) {
    const basket = world.basketOf(item)
    if (!basket) continue
    world.says('slide', { x: basket.box.x, y: basket.box.y - 170 * basket.box.scale })
    await slideDown(world, basket, placed[item]!, world.spotOf(item), goes)
    if (!goes()) return
    world.events.says(null)
  }
  const moves = world.baskets.filter(({ box, id }) => box.visible && !slides.includes(id) && placed[id] !== belongs[id])
  await Promise.all(moves.map((basket, i) => settles(world, basket, wrong.includes(basket.id), i, goes)))
  if (!goes()) return
  world.sort()
  await shine(world, verdict, goes)
  if (!goes()) return
  if (sneaks && !slides.includes(sneaks)) await sneak(world, sneaks, goes)
  if (!goes() || !holds) return
  world.events.sound('water')
  void startle(world, goes)
  world.says('water', { x: world.place.width / 2, y: world.place.water[2]! })
  await world.flow(goes)
  if (goes()) await world.tools.pause(900)
  if (goes()) world.events.says(null)
}

/** The lamps burn as the answers deserve, the highest basket's last. */
async function shine(world: World, { lit }: Verdict, goes: Goes): Promise<void> {
  const byLight = Object.keys(lit).sort((a, b) => lit[a]!.length - lit[b]!.length)
  for (const item of byLight) {
    if (!goes()) return
    if (lit[item]!.length > 0) world.events.sound('lantern')
    await world.basketOf(item)?.light(lit[item]!)
  }
}

/** Steps from this one down, as a sliding basket touches them. */
function stepsBelow(world: World, from: Place): Spot[] {
  if (world.mode === 'choose') return [stepSpot(world.place, '1', 'choose')]
  return world.place.steps.slice(Number(from) - 1)
}

/** Tips over and slides from step to step, with a bump on each, into the puddle at the foot. */
async function slideDown(world: World, basket: Basket, from: Place, end: Spot, goes: Goes): Promise<void> {
  const { events, dust, splash, papers } = world
  await basket.to({ angle: 14 }, { ms: 180, ease: 'Sine.easeIn' })
  for (const step of stepsBelow(world, from).slice(1)) {
    if (!goes()) return
    await basket.to(
      { x: step.x + 40 * step.s, y: step.y - 34, s: step.s, angle: -18 },
      { ms: 170, ease: 'Sine.easeIn' },
    )
    events.sound('bump')
    dust.put({ x: step.x + 40 * step.s, y: step.y, s: step.s }, 0.9)
    void dust.to({ alpha: 0, s: step.s * 1.4 }, { ms: 320 })
    await basket.to({ y: step.y, angle: 16 }, { ms: 110, ease: 'Bounce.easeOut' })
    world.sort()
  }
  if (!goes()) return
  await basket.to({ x: end.x, y: end.y - 50, s: end.s, angle: -30 }, { ms: 240, ease: 'Sine.easeIn' })
  if (!goes()) return
  await basket.to({ y: end.y, angle: 78 }, { ms: 140, ease: 'Sine.easeIn' })
  events.sound('splash')
  splash.put({ ...end, s: end.s }, 1)
  papers.put({ x: end.x - 30, y: end.y + 6, s: end.s * 0.9 }, 1)
  void splash.to({ alpha: 0, s: end.s * 1.6 }, { ms: 480 })
  void startle(world, goes)
  await basket.to({ angle: 0 }, { ms: 420, ease: 'Back.easeOut' })
  void papers.to({ alpha: 0, y: end.y + 14 }, { ms: 900 })
  world.sort()
}

/** Hen and buffalo notice. */
async function startle({ hen, buffalo, tools, place }: World, goes: Goes): Promise<void> {
  for (const frame of [1, 2, 1, 0]) {
    buffalo.frame(frame)
    await tools.pause(160)
    if (!goes()) break
  }
  buffalo.frame(0)
  await hen.to({ y: place.hen.y - 24 }, { ms: 130, ease: 'Quad.easeOut' })
  await hen.to({ y: place.hen.y }, { ms: 170, ease: 'Bounce.easeOut' })
}

/** A basket that should stand elsewhere: it bumps down, or is carried up. One that was not wrong only moves closer. */
async function settles(world: World, basket: Basket, wrong: boolean, nth: number, goes: Goes): Promise<void> {
  await world.tools.pause(220 * nth)
  if (!goes()) return
  const spot = world.spotOf(basket.id)
  const down = spot.y > basket.box.y
  await basket.jump(spot)
  if (!goes()) return
  if (wrong) world.events.sound(down ? 'bump' : 'basket')
}

/** Creeps from step to step to the very top, and slides down all of them. */
async function sneak(world: World, item: string, goes: Goes): Promise<void> {
  const basket = world.basketOf(item)
  if (!basket) return
  const end = world.spotOf(item)
  const up = [...stepsBelow(world, '1')].reverse()
  for (const step of up) {
    if (!goes()) return
    world.events.sound('hop')
    await basket.jump({ x: step.x + 34 * step.s, y: step.y - 8, s: step.s * 0.9 })
    world.sort()
  }
  if (!goes()) return
  world.says('sneak', { x: basket.box.x, y: basket.box.y - 170 * basket.box.scale })
  await basket.to({ s: basket.box.scale * 1.12 }, { ms: 220, ease: 'Back.easeOut' })
  await world.tools.pause(380)
  if (!goes()) return
  await slideDown(world, basket, '1', end, goes)
  if (goes()) world.events.says(null)
}
