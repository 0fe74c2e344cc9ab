import { type Goes, hops } from '../world'
import type { Forge } from './actors'
import { AT, ageAt, onWay } from './spots'

/** Lừa rides over the hill, trying the key: his way ends at `to` (0…1). */
export async function walks(forge: Forge, to: number, holds: boolean, goes: Goes): Promise<void> {
  const { walker, lua } = forge.actors
  forge.events.sound('walk')
  // He cannot look over the wall and ride over the hill at once.
  lua.put(AT.lua, 0)
  // The further he has to go, the longer one watches; but never long.
  const steps = Math.max(3, Math.round(to * 14))
  for (let i = 1; i <= steps; i++) {
    const at = onWay((to * i) / steps)
    await walker.to({ x: at.x, y: at.y - 7 }, { ms: 90 })
    await walker.to({ y: at.y }, { ms: 90, ease: 'Quad.easeIn' })
    if (!goes()) return
    walker.become(ageAt((to * i) / steps))
  }
  if (holds) await holdsOut(forge, goes)
  else await springsOpen(forge, goes)
}

/** The lock answers with its own weight. */
async function holdsOut({ events, actors, says }: Forge, goes: Goes): Promise<void> {
  events.sound('lock')
  says('lua-old')
  actors.smith.become('smith-happy')
  actors.pao.become('pao-happy')
  for (const angle of [7, -5, 3, 0]) {
    await actors.lock.to({ angle }, { ms: 150, ease: 'Sine.easeInOut' })
    if (!goes()) return
  }
  await hops(actors.pao, AT.pao, goes)
}

async function springsOpen({ events, actors: { lua, lock }, says }: Forge, goes: Goes): Promise<void> {
  events.sound('key')
  lua.put(AT.lua)
  lock.become('lock-open')
  says('lua-open')
  await lock.to({ y: AT.lock.y - 10 }, { ms: 120 })
  await lock.to({ y: AT.lock.y, angle: -8 }, { ms: 220, ease: 'Bounce.easeOut' })
  if (goes()) await hops(lua, AT.lua, goes)
}
