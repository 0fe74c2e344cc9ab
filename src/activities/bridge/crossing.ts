import { PLACES } from './graph'
import { type Look, openPlace, standsAt } from './look'
import { FRIEND, groundAt, HOME, standOn } from './spots'
import type { Goes, World } from './world'

/** Over the head of the friend at home, where what is said at home stands. */
export const AT_HOME = { x: FRIEND.x + 30, y: FRIEND.y - 196 }

/** The reply falls into its place, the walker steps on it, and then it shows what it is. */
export async function layPlank({ deck, people }: World, look: Look, goes: Goes): Promise<void> {
  const place = openPlace({ old: look.old, planks: look.planks.slice(1) })
  const sort = look.planks.at(-1)!
  await deck.drop(place, 'plain', goes)
  if (!goes()) return
  await people.goTo(standOn(place).x, 'walk', goes)
  if (goes()) await deck.prove(place, sort, goes)
}

/** Home is a run, a lamp and a hug. */
export async function runHome(world: World, goes: Goes): Promise<void> {
  const { deck, banks, people, events } = world
  deck.close()
  events.sound('hop')
  const lamp = banks.lamp('brightens')
  await people.goTo(HOME.x, 'run', goes)
  await lamp
  if (!goes()) return
  events.sound('lantern')
  world.says('home', AT_HOME)
  await people.hug(goes)
}

export async function goOut({ banks, people }: World, look: Look, goes: Goes): Promise<void> {
  void banks.lamp('dims')
  await people.goTo(standOn(standsAt(look)).x, 'run', goes)
}

/** Where the buffalo lies when it lies on the deck: some planks before the walker. */
export function buffaloSpot(look: Look) {
  const place = Math.min(PLACES - 1, standsAt({ ...look, at: 'talk' }) + 2)
  const { x } = standOn(Math.max(2, place))
  return { x: x + 20, y: groundAt(x) + 8 }
}

/** The buffalo comes and lies down: nobody can hurry him. */
export async function lieDown(world: World, look: Look, words: 'rest' | 'buffalo', goes: Goes): Promise<void> {
  const { buffalo, deck } = world
  const spot = buffaloSpot(look)
  buffalo.put({ x: spot.x + 70, y: spot.y }, 0.44, 0.01)
  await buffalo.to({ x: spot.x, alpha: 1 }, { ms: 520, ease: 'Sine.easeOut' })
  if (!goes()) return
  world.says(words, { x: spot.x, y: spot.y - 150 })
  await deck.sag(Math.min(PLACES - 1, standsAt(look) + 1), 5)
}
