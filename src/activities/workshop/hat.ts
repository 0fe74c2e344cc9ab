import { type At, type Goes, TAP } from '../world'
import { nods, type Workshop } from './actors'
import type { Curtain } from './curtain'
import { SIX } from './level'
import type { Moths } from './moths'
import { AT } from './spots'

/** The hat has come to the peg when it is this near, world units. */
const REACH = 130

/** The hat goes to the peg: Lừa is sorry, it rains, and one after the other the tricks are pinned. */
export async function comesOff(workshop: Workshop, curtain: Curtain, moths: Moths, goes: Goes): Promise<void> {
  const { world, actors, events, says } = workshop
  events.sound('pin')
  world.box.bringToTop(actors.hat.image)
  await actors.hat.to({ ...AT.peg, angle: -6 }, { ms: 700, ease: 'Sine.easeInOut' })
  if (!goes()) return
  actors.lua.become('lua-sorry')
  says('sorry')
  await curtain.rains()
  for (const slip of actors.slips) slip.image.setVisible(false)
  await world.tools.pause(900)
  events.says(null)
  // One after the other the tricks fly out of the hat and are pinned.
  for (const [n, trick] of SIX.entries()) {
    if (!goes()) return
    await moths.pin(trick, n, AT.peg)
  }
}

/** The hat is led to the peg or tapped; as long as it is not `loose`, Lừa only nods. */
export function listenToHat(workshop: Workshop, loose: () => boolean): void {
  const { world, actors, events } = workshop
  const { hat } = actors
  let from: At | null = null
  world.tools.onDrag(hat.image, {
    start: () => {
      from = null
      if (loose()) world.newTurn()
      else nods(workshop)
    },
    move: (x, y) => {
      if (!loose()) return
      const at = world.inWorld(x, y)
      from ??= at
      hat.put({ x: AT.hat.x + at.x - from.x, y: AT.hat.y + at.y - from.y, s: 0.9 })
      world.tools.redraw()
    },
    end: (_x, _y, moved) => {
      if (!loose()) return
      const near = Math.hypot(hat.x - AT.peg.x, hat.y - AT.peg.y) < REACH
      if (near || moved < TAP) events.hatOff()
      else hat.to({ ...AT.hat, angle: -7 }, { ms: 320, ease: 'Back.easeOut' })
    },
  })
}
