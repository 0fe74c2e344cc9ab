import type { Goes } from '../world'
import type { Workshop } from './actors'
import type { Curtain } from './curtain'
import type { Trick } from './level'
import { AT } from './spots'

/** A line that is blown, with so many strokes of the bellows, and what comes of it: null where nobody looks. */
export interface Blown {
  readonly line: number
  readonly breath: number
  readonly consequence: Trick | null
}

/** A line goes into the horn and flies out; what its trick did comes on the little stage. */
export async function blows(workshop: Workshop, curtain: Curtain, blown: Blown, goes: Goes): Promise<void> {
  const { world, actors, events, says } = workshop
  const slip = actors.slips[blown.line]!
  world.box.bringToTop(slip.image)
  says('hear')
  await slip.to({ ...AT.throat, angle: -12 }, { ms: 320, ease: 'Sine.easeIn' })
  if (!goes()) return
  slip.image.setVisible(false)
  events.sound('loudspeaker')
  await puffOut(workshop, blown.breath, goes)
  if (!goes()) return
  events.sound('flaps')
  if (blown.consequence === null) says('flop')
  else await curtain.change(blown.consequence, goes)
}

/** The harder it was pumped, the more puffs and the further they fly. */
async function puffOut({ actors: { puffs } }: Workshop, breath: number, goes: Goes): Promise<void> {
  const flies = puffs.slice(0, Math.max(2, breath + 1)).map((puff, i) => {
    puff.put({ ...AT.mouth, s: 0.5 }, 1)
    const far = (0.5 + 0.5 * ((i * 7) % 5) * 0.2) * (80 + 66 * breath)
    const to = { x: AT.mouth.x + far, y: AT.mouth.y - 30 - far * (0.25 + 0.12 * (i % 3)), s: 1.3, alpha: 0 }
    return puff.to(to, { ms: 420 + 90 * breath, delay: 60 * i })
  })
  await Promise.all(flies)
  if (goes()) for (const puff of puffs) puff.put(AT.mouth, 0)
}
