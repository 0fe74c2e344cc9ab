import { type Goes, hops } from '../world'
import type { Actors } from './actors'
import type { PieceName } from './pieces'
import { gateSpot, type Way } from './spots'

/** What became of a message, as the scene needs to know it. */
export interface Told {
  readonly way: Way
  readonly safe: boolean
  /** Lừa wears this behind a risky message; null where he does not appear. */
  readonly hat: Hat | null
  /** A gift too sweet: a golden buffalo that turns out to be a painted donkey. */
  readonly golden: boolean
}
export type Hat = 'hat-phone' | 'hat-gamer' | 'hat-post' | 'hat-aunt' | 'hat-teacher'

/** The world's answer to one judgement; ends early when `goes` turns false. */
export function tellAnswer(world: Actors, told: Told, goes: Goes): Promise<void> {
  if (told.way === 'tha') return letThrough(world, told, goes)
  if (told.way === 'chan') return stop(world, told, goes)
  return ask(world, told, goes)
}

/** Down the stream to the village: a window lights, or a puff of fog comes and the buffalo holds it back. */
async function letThrough(world: Actors, { safe }: Told, goes: Goes): Promise<void> {
  const { boat, place, events } = world
  await boat.to({ ...place.ways.tha, angle: 0 }, { ms: 260, ease: 'Sine.easeIn' })
  if (!goes()) return
  events.sound('water')
  world.behind(boat)
  for (const spot of place.course) {
    await boat.to(spot, { ms: 230, ease: 'Linear' })
    if (!goes()) return
  }
  boat.put(place.home, 0)
  await (safe ? arriveHome(world, goes) : fogComes(world, goes))
}

async function arriveHome(world: Actors, goes: Goes): Promise<void> {
  const house = world.nextHouse()
  world.events.sound('lantern')
  world.ban.become('ban-happy')
  await world.light()
  if (!goes()) return
  world.says('thanks', { x: house.x, y: house.y - 150 * Math.abs(house.s) })
  await hops(world.ban, world.place.ban, goes)
}

async function fogComes(world: Actors, goes: Goes): Promise<void> {
  const { puff, buffalo, events, place, tools } = world
  const house = world.nextHouse()
  const s = Math.abs(house.s)
  puff.put({ x: house.x, y: house.y - 40 * s, s: s * 0.4 }, 0.01)
  await puff.to({ alpha: 0.95, s: s * 1.5 }, { ms: 600, ease: 'Back.easeOut' })
  if (!goes()) return
  events.sound('look-again')
  buffalo.frame(3)
  await buffalo.to({ y: place.buffalo.y - 10 }, { ms: 140, ease: 'Quad.easeOut' })
  await buffalo.to({ y: place.buffalo.y }, { ms: 160, ease: 'Bounce.easeOut' })
  if (!goes()) return
  // Right of its head: over it stand others, and a lamp.
  world.says('buffalo', { x: place.buffalo.x + 260 * place.buffalo.s, y: place.buffalo.y - 320 * place.buffalo.s })
  await tools.pause(700)
  if (!goes()) return
  await puff.to({ alpha: 0, x: house.x + (house.s > 0 ? -90 : 90), s: s * 1.9 }, { ms: 1100, ease: 'Sine.easeInOut' })
  if (goes()) buffalo.frame(0)
}

/** Against the gate: it shuts. Rubbish dissolves and shows who sent it; a good message had to turn back. */
async function stop(world: Actors, told: Told, goes: Goes): Promise<void> {
  const { boat, gate, splash, place, events } = world
  const { chan } = place.ways
  await boat.to({ ...chan, y: chan.y + 16, angle: 0 }, { ms: 260, ease: 'Sine.easeIn' })
  if (!goes()) return
  events.sound('weir')
  await gate.to({ y: gateSpot(place, true).y }, { ms: 240, ease: 'Bounce.easeOut' })
  if (!goes()) return
  splash.put({ x: chan.x, y: chan.y + 10, s: 0.5 }, 0.9)
  await Promise.all([
    splash.to({ s: 0.95, alpha: 0 }, { ms: 420, ease: 'Sine.easeOut' }),
    boat.to({ y: chan.y + 40, angle: -5 }, { ms: 240, ease: 'Back.easeOut' }),
  ])
  if (!goes()) return
  await (told.safe ? turnsBack(world, goes) : showsItsTail(world, told, goes))
}

async function turnsBack(world: Actors, goes: Goes): Promise<void> {
  const { boat, gate, place, events, tools } = world
  const house = world.nextHouse()
  events.sound('look-again')
  world.says('waits', { x: house.x, y: house.y - 150 * Math.abs(house.s) })
  await tools.pause(900)
  if (!goes()) return
  await Promise.all([
    gate.to({ y: gateSpot(place, false).y }, { ms: 500, ease: 'Sine.easeInOut' }),
    boat.to({ ...place.home, y: place.home.y + 260, angle: 4 }, { ms: 1200, ease: 'Sine.easeInOut', delay: 200 }),
  ])
}

async function showsItsTail(world: Actors, told: Told, goes: Goes): Promise<void> {
  if (told.hat) await unmask(world, told, told.hat, goes)
  if (goes()) await dissolve(world, goes)
}

/** He comes up behind the bamboo; what he had on falls off. */
async function unmask(world: Actors, told: Told, hat: Hat, goes: Goes): Promise<void> {
  const { lua, events, place, tools } = world
  rise(world, told.golden ? 'gold-buffalo' : 'lua')
  const rising = lua.to({ scaleY: place.lua.s }, { ms: 320, ease: 'Back.easeOut' })
  if (!told.golden) wear(world, hat)
  await rising
  await tools.pause(told.golden ? 700 : 350)
  if (!goes()) return
  if (told.golden) await washOff(world, goes)
  else await loseHat(world)
  if (!goes()) return
  events.sound('right')
  world.says(told.golden ? 'gold' : 'lua', { x: place.lua.x, y: place.lua.y - 345 * place.lua.s })
  await lua.to({ angle: 5 }, { ms: 120 })
  await lua.to({ angle: -4 }, { ms: 160 })
  await lua.to({ angle: 0 }, { ms: 120 })
}

function rise({ lua, place }: Actors, as: PieceName): void {
  lua.become(as)
  lua.put(place.lua)
  lua.image.setScale(lua.image.scaleX, lua.image.scaleY * 0.15)
}

function wear({ hat, place }: Actors, as: Hat): void {
  hat.become(as)
  hat.put({ x: place.lua.x, y: place.lua.y - 130 * place.lua.s, s: place.lua.s }, 0.01)
  hat.to({ y: place.lua.y - 184 * place.lua.s, alpha: 1 }, { ms: 320, ease: 'Back.easeOut' })
}

async function loseHat({ hat, place, events }: Actors): Promise<void> {
  events.sound('hop')
  const { x, y, s } = place.lua
  await hat.to({ x: x + 50 * s, y: y - 330 * s, angle: 40 }, { ms: 260, ease: 'Quad.easeOut' })
  hat.to({ x: x + 150 * s, y: y - 20 * s, angle: 150, alpha: 0 }, { ms: 520, ease: 'Quad.easeIn' })
}

async function washOff({ lua, splash, place, events }: Actors, goes: Goes): Promise<void> {
  events.sound('splash')
  splash.put({ x: place.lua.x, y: place.lua.y - 60, s: 0.7 }, 1)
  await splash.to({ s: 1.2, alpha: 0 }, { ms: 420, ease: 'Sine.easeOut' })
  if (goes()) lua.become('lua-gold')
}

/** The boat falls to scraps, and the buffalo has them for his supper. */
async function dissolve({ boat, scraps, buffalo, place, events, tools }: Actors, goes: Goes): Promise<void> {
  events.sound('splash')
  scraps.put({ x: boat.x, y: boat.y - 10, s: place.home.s * 0.7 }, 0.01)
  await Promise.all([
    boat.to({ alpha: 0, s: place.home.s * 0.5, angle: 14 }, { ms: 420 }),
    scraps.to({ alpha: 1 }, { ms: 320 }),
  ])
  if (!goes()) return
  const mouth = { x: place.buffalo.x + 26 * place.buffalo.s, y: place.buffalo.y - 95 * place.buffalo.s }
  await scraps.to({ ...mouth, s: place.home.s * 0.3, angle: -50 }, { ms: 900, ease: 'Sine.easeInOut' })
  if (!goes()) return
  scraps.image.setVisible(false)
  for (const frame of [1, 2, 1, 2, 1, 4]) {
    buffalo.frame(frame)
    await tools.pause(250)
    if (!goes()) return
  }
}

/** Into the basket and up to grandmother, who looks. */
async function ask(world: Actors, { safe }: Told, goes: Goes): Promise<void> {
  const { boat, basket, grandmother, place, events, tools } = world
  const { hoi } = place.ways
  await boat.to({ x: hoi.x, y: hoi.y - 90, s: hoi.s * 0.6, angle: 8 }, { ms: 300, ease: 'Quad.easeOut' })
  await boat.to({ y: hoi.y - 34, angle: 0 }, { ms: 180, ease: 'Quad.easeIn' })
  if (!goes()) return
  events.sound('basket')
  const low = basket.y
  const up = { x: place.grandmother.x - 66 * place.grandmother.s, y: place.grandmother.y - 190 * place.grandmother.s }
  grandmother.become('in-look')
  await Promise.all([
    basket.to({ x: up.x, y: up.y + 40 }, { ms: 620, ease: 'Sine.easeInOut' }),
    boat.to({ x: up.x, y: up.y - 16 }, { ms: 620, ease: 'Sine.easeInOut' }),
  ])
  await tools.pause(500)
  if (!goes()) return
  events.sound(safe ? 'look-again' : 'right')
  if (safe) grandmother.become('in-happy')
  world.says(safe ? 'asked-safe' : 'asked', {
    x: place.grandmother.x,
    y: place.grandmother.y - 400 * place.grandmother.s,
  })
  await tools.pause(700)
  if (!goes()) return
  const away = safe
    ? boat.to({ x: hoi.x - 60, y: place.height + 80, s: hoi.s }, { ms: 1100 })
    : boat.to({ alpha: 0 }, { ms: 400 })
  await Promise.all([away, basket.to({ x: hoi.x, y: low }, { ms: 700, ease: 'Sine.easeInOut' })])
}
