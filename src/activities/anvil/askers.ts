import { type Goes, hops } from '../world'
import type { Forge } from './actors'
import type { Asked } from './level'
import { AT, WAYS } from './spots'

/** What became of the key that was asked for. */
export interface Told {
  readonly given: Asked
  readonly safe: boolean
  /** It was Lừa who asked. */
  readonly lua: boolean
}

/** Somebody comes to the wall and holds out a hand for the key. */
export async function arrives({ actors: { asker, hand } }: Forge, goes: Goes): Promise<void> {
  asker.put({ ...AT.asker, y: AT.asker.y + 160 })
  await asker.to({ y: AT.asker.y }, { ms: 420, ease: 'Back.easeOut' })
  if (goes()) await hand.put({ ...AT.hand, x: AT.hand.x - 60 }, 0.01).to({ alpha: 1, x: AT.hand.x }, { ms: 240 })
}

/** The key goes where it was given, and whoever asked shows who they are. */
export async function answers(forge: Forge, told: Told, goes: Goes): Promise<void> {
  const way = WAYS[told.given]
  await forge.actors.key.to({ x: way.x, y: way.y, s: 0.6 }, { ms: 360, ease: 'Sine.easeInOut' })
  if (!goes()) return
  if (told.given === 'dua') await handOver(forge, told, goes)
  else await lockAway(forge, told, goes)
}

async function handOver(forge: Forge, { safe, lua }: Told, goes: Goes): Promise<void> {
  const { events, actors, says } = forge
  if (safe) {
    events.sound('key')
    actors.lock.become('lock-open')
    says('thanks')
    await hops(actors.asker, AT.asker, goes)
    return
  }
  events.sound('look-again')
  if (lua) await unmask(forge, goes)
  // Not this time: the smith has it back before anybody got far.
  if (goes()) await actors.key.to({ ...AT.key }, { ms: 500, ease: 'Back.easeIn' })
}

async function lockAway(forge: Forge, { safe, lua }: Told, goes: Goes): Promise<void> {
  const { events, actors, says } = forge
  events.sound('lock')
  actors.key.image.setVisible(false)
  await actors.lock.to({ angle: 6 }, { ms: 110 })
  await actors.lock.to({ angle: 0 }, { ms: 260, ease: 'Bounce.easeOut' })
  if (!goes()) return
  if (safe) {
    events.sound('look-again')
    says('waits')
    return
  }
  actors.smith.become('smith-happy')
  if (lua) {
    await unmask(forge, goes)
    if (goes()) says('lua-caught')
    return
  }
  actors.hand.to({ alpha: 0, x: AT.hand.x - 60 }, { ms: 260 })
  says('fine')
}

/** Behind the asker was Lừa. */
async function unmask({ actors: { asker, hand, lua } }: Forge, goes: Goes): Promise<void> {
  await asker.to({ alpha: 0 }, { ms: 200 })
  if (!goes()) return
  hand.image.setVisible(false)
  lua.become('lua')
  lua.put({ ...AT.lua, y: AT.lua.y + 60 })
  await lua.to({ y: AT.lua.y }, { ms: 260, ease: 'Back.easeOut' })
}
