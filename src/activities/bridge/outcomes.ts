import { AT_HOME, buffaloSpot, lieDown, runHome } from './crossing'
import { PLACES } from './graph'
import { type Look, type Outcome, openPlace } from './look'
import { FIRE, HOME, standOn } from './spots'
import type { Goes, World } from './world'

type Act = (world: World, look: Look, goes: Goes) => Promise<void>

/** What the world does with a decision. */
export function happens(world: World, look: Look, outcome: Outcome, goes: Goes): Promise<void> {
  return ACTS[outcome](world, look, goes)
}

/** The rest of the bridge lies there by itself, and somebody real waits at the other end. */
async function over(world: World, look: Look, goes: Goes): Promise<void> {
  const { deck, banks, people } = world
  await deck.complete(look, goes)
  if (!goes()) return
  await people.goTo(standOn(PLACES).x, 'walk', goes)
  if (goes()) await banks.mistLeaves(goes)
  if (!goes()) return
  world.events.sound('right')
  world.says('over', { x: standOn(PLACES).x - 60, y: standOn(PLACES).y - 210 })
  await people.hop()
}

/** A bad crossing: the buffalo lies on the deck before anything can happen. Then home, lamp and hug all the same. */
async function stopped(world: World, look: Look, goes: Goes): Promise<void> {
  const { tools, people, events } = world
  const at = buffaloSpot(look).x
  await Promise.all([
    people.goTo(at - 110, 'walk', goes),
    tools.pause(120).then(() => (goes() ? lieDown(world, look, 'buffalo', goes) : undefined)),
  ])
  if (!goes()) return
  events.sound('look-again')
  await tools.pause(900)
  if (!goes()) return
  await people.goTo(HOME.x, 'run', goes)
  if (goes()) await people.hug(goes)
}

/** Rightly turned back: whoever it was goes off with the mist, and at home it is bright. */
async function cameHome(world: World, goes: Goes): Promise<void> {
  const { banks, people, events } = world
  if (people.at.x > HOME.x + 4) await runHome(world, goes)
  if (!goes()) return
  events.sound('right')
  await Promise.all([banks.messengerLeaves(), banks.lamp('shines'), people.cheer()])
}

/** It was a good bridge: the mist leaves, the planks lie there, and it can be crossed tomorrow. */
async function missed(world: World, goes: Goes): Promise<void> {
  const { banks, people } = world
  if (people.at.x > HOME.x + 4) await runHome(world, goes)
  if (!goes()) return
  await banks.mistLeaves(goes)
  if (!goes()) return
  world.events.sound('look-again')
  world.says('sound', AT_HOME)
  await people.wave()
}

/** A loose plank in the deck: the walker steps on it. */
async function tryPlank({ deck, people }: World, look: Look, sort: 'firm' | 'rotten', goes: Goes): Promise<void> {
  const place = sort === 'firm' ? openPlace({ old: 0, planks: look.planks.slice(1) }) : openPlace(look)
  await deck.drop(place, 'plain', goes)
  if (!goes()) return
  await people.goTo(standOn(place).x, 'walk', goes)
  if (goes()) await deck.prove(place, sort, goes)
  if (!goes()) return
  if (sort === 'firm') return people.hop()
  await people.goTo(standOn(place - 1).x, 'walk', goes)
  if (goes()) await deck.toFire(place)
}

/** A rotten plank, rightly laid on the pile: the fire burns higher. */
async function burn(world: World, look: Look, goes: Goes): Promise<void> {
  const { banks, events } = world
  await banks.pile(look.wood)
  if (!goes()) return
  events.sound('right')
  world.says('firewood', AT_HOME)
  await banks.flareUp()
}

/** A good plank, laid on the pile: it is taken out again and goes back to the bridge. */
async function wasted(world: World, look: Look, goes: Goes): Promise<void> {
  const { tools, deck, events } = world
  const plank = deck.onFire(openPlace(look))
  world.says('good-plank', AT_HOME)
  events.sound('look-again')
  await plank.to({ y: FIRE.y - 60, s: 0.7 }, { ms: 500, ease: 'Back.easeOut' })
  await tools.pause(600)
  if (goes()) await deck.takeBack(openPlace(look))
}

const ACTS: Readonly<Record<Outcome, Act>> = {
  over,
  stopped,
  home: (world, _look, goes) => cameHome(world, goes),
  missed: (world, _look, goes) => missed(world, goes),
  'plank-holds': (world, look, goes) => tryPlank(world, look, 'firm', goes),
  'plank-breaks': (world, look, goes) => tryPlank(world, look, 'rotten', goes),
  'plank-burns': burn,
  'plank-wasted': wasted,
}
