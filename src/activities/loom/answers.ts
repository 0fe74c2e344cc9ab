import { moving } from '../../stage/moving'
import type { Actors } from './actors'
import type { PieceName } from './pieces'
import type { Cloth } from './rules'
import type { Point } from './spots'

/** What became of a thread, as the scene needs to know it. */
export interface Told {
  /** Where it was thrown. */
  readonly cloth: Cloth
  /** Where it lies in the end: the same if that was right; another if somebody helps; null when it only unravels. */
  readonly lies: Cloth | null
  /** It was thrown to a cloth that more people see than the one it belongs to. */
  readonly told: boolean
  /** Rows that the cloth has from now on. */
  readonly rows: number
  /** This was the last thread. */
  readonly last: boolean
}

type Goes = () => boolean

/** The loom's answer to one throw; ends early when `goes` turns false. */
export async function tellAnswer(world: Actors, told: Told, goes: Goes): Promise<void> {
  const wrong = told.lies !== told.cloth
  await fly(world, landing(world, told.cloth), goes)
  if (!goes()) return
  if (wrong) {
    await refuse(world, told, goes)
    if (goes()) await unravel(world, goes)
  }
  if (!goes() || !told.lies) return
  if (wrong) await help(world, told.lies, goes)
  if (!goes()) return
  await takeIn(world, told.lies, goes)
  if (goes()) await weaveIn(world, goes)
  if (goes()) await cheer(world, told.last, goes)
}

function landing({ place }: Actors, cloth: Cloth): Point {
  const { x, y, s } = place.targets[cloth]
  return { x, y: y - 34 * s }
}

/** Through the air, the thread behind it. */
async function fly(world: Actors, to: Point, goes: Goes, ms = 260): Promise<void> {
  const { shuttle, tools, events } = world
  const from = { x: shuttle.x, y: shuttle.y }
  const home = world.selvedge()
  const high = Math.min(60, Math.hypot(to.x - from.x, to.y - from.y) * 0.18)
  events.sound('shuttle')
  await moving(tools, 1, { ms, ease: 'Quad.easeOut' }, part => {
    if (!goes()) return
    const x = from.x + (to.x - from.x) * part
    const y = from.y + (to.y - from.y) * part - high * Math.sin(Math.PI * part)
    world.carry({ x, y }, home, 12)
  })
  if (goes()) world.carry(to, home, 12)
}

/** The cloth will not have it: what was told too loudly is heard all over the market; what was hidden finds it dark. */
async function refuse(world: Actors, { cloth, told }: Told, goes: Goes): Promise<void> {
  const { targets, place, events, tools } = world
  const target = targets[cloth]
  const { x } = place.targets[cloth]
  if (told) {
    void shout(world, goes)
    await tools.pause(900)
  } else {
    events.sound('look-again')
    world.says('dark', { x, y: place.targets[cloth].y - 56 * place.targets[cloth].s })
    for (const side of [9, -9, 6, -6, 0]) {
      if (!goes()) return
      await target.to({ x: x + side }, { ms: 90, ease: 'Sine.easeInOut' })
    }
    await tools.pause(350)
  }
}

/** Chích Chòe carries it all over the market, and comes back. */
async function shout(world: Actors, goes: Goes): Promise<void> {
  const { bird, place, events } = world
  const { x, y } = place.bird
  events.sound('loudspeaker')
  world.says('told', { x: x - 40, y: y - 190 })
  for (let beat = 0; beat < 4 && goes(); beat++) {
    bird.frame(1 + (beat % 2))
    await bird.to({ y: y - (beat < 3 ? 60 : 0) + 14 * (beat % 2) }, { ms: 190, ease: 'Sine.easeInOut' })
  }
  if (goes()) bird.put(place.bird).frame(0)
}

/** The thread slides out again the way it came, curling as it comes loose. */
async function unravel(world: Actors, goes: Goes): Promise<void> {
  const { shuttle, thread, tools, events } = world
  const from = { x: shuttle.x, y: shuttle.y }
  const home = world.selvedge()
  const to = world.restPoint()
  events.sound('unravel')
  await moving(tools, 1, { ms: 620, ease: 'Sine.easeInOut' }, part => {
    if (!goes()) return
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    shuttle.image.setPosition(at.x, at.y)
    thread.draw(home, at, {
      slack: 60 * Math.sin(Math.PI * part),
      waves: 30 * Math.sin(Math.PI * Math.min(1, part * 1.15)),
    })
  })
  if (goes()) world.carry(to, null)
}

/** A second slip: somebody shows where it belongs. */
async function help(world: Actors, cloth: Cloth, goes: Goes): Promise<void> {
  const { tools, place } = world
  await tools.pause(300)
  if (!goes()) return
  const { x, y, s } = place.targets[cloth]
  world.says('helped', { x, y: y - 56 * s })
  await fly(world, landing(world, cloth), goes, 620)
}

const WELCOMES = { 'khan-chung': 'open', 'ao-nha': 'home', 'tui-kin': 'shut' } as const

/** The cloth takes the thread in: a small bow, and the pouch is drawn tight. */
async function takeIn(world: Actors, cloth: Cloth, goes: Goes): Promise<void> {
  const { targets, place, events } = world
  const target = targets[cloth]
  const { x, y, s } = place.targets[cloth]
  events.sound(cloth === 'tui-kin' ? 'fold' : 'right')
  world.says(WELCOMES[cloth], { x, y: y - 56 * s })
  await target.to({ s: s * 1.06, scaleY: s * 1.06 * 0.86 }, { ms: 110, ease: 'Quad.easeOut' })
  if (goes()) await target.to({ s }, { ms: 260, ease: 'Back.easeOut' })
}

/** Back to the loom with it, and a row is woven. */
async function weaveIn(world: Actors, goes: Goes): Promise<void> {
  const { shuttle, weaving } = world
  shuttle.image.setAngle(0)
  await fly(world, world.restPoint(), goes, 240)
  if (!goes()) return
  await weaving.weave((at, from) => world.carry(at, from, 0), goes)
  if (!goes()) return
  world.carry({ x: shuttle.x, y: shuttle.y }, null)
  await shuttle.to({ ...world.restPoint(), angle: 0 }, { ms: 160, ease: 'Sine.easeOut' })
}

async function cheer(world: Actors, last: boolean, goes: Goes): Promise<void> {
  const { people, onlookers, place, bird, events } = world
  const face = (i: 0 | 1) => people[i].become(`${onlookers[i]}-happy` as PieceName)
  face(1)
  if (last) {
    face(0)
    events.sound('key')
    world.says('done', { x: place.bird.x - 40, y: place.bird.y - 190 })
  }
  for (let hop = 0; hop < (last ? 4 : 1) && goes(); hop++) {
    bird.frame(last ? 1 + (hop % 2) : 0)
    const who = [bird, ...(place.people ? people : [])]
    const ground = who.map(one => one.y)
    await Promise.all(who.map((one, i) => one.to({ y: ground[i]! - 14 }, { ms: 170, ease: 'Quad.easeOut' })))
    if (!goes()) return
    await Promise.all(who.map((one, i) => one.to({ y: ground[i]! }, { ms: 190, ease: 'Quad.easeIn' })))
  }
  if (goes()) bird.frame(0)
}
