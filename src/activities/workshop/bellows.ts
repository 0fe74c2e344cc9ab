import { type Goes, TAP } from '../world'
import type { Workshop } from './actors'
import { AT } from './spots'

/** World units the hand must go down or up to have pumped once. */
const STROKE = 34

/** One stroke of the bellows; so many are in them now. */
export async function pumps({ actors: { puffs, bellows } }: Workshop, breath: number, goes: Goes): Promise<void> {
  const puff = puffs[breath % puffs.length]!
  puff.put({ ...AT.mouth, s: 0.4 }, 0.9)
  puff.to({ x: AT.mouth.x + 26, y: AT.mouth.y - 14, s: 0.7, alpha: 0 }, { ms: 420 })
  await bellows.to({ scaleY: 0.72 }, { ms: 160, ease: 'Quad.easeOut' })
  if (goes()) await bellows.to({ scaleY: 1 }, { ms: 220, ease: 'Sine.easeInOut' })
}

/** Each way down and each way up is a stroke of its own; a tap is one too. */
export function listenToBellows({ world, actors: { bellows }, events }: Workshop): void {
  let turned = 0
  let strokes = 0
  const { image } = bellows
  world.tools.onDrag(image, {
    start: () => {
      strokes = 0
      turned = Number.NaN
    },
    move: (x, y) => {
      const at = world.inWorld(x, y).y
      if (Number.isNaN(turned)) turned = at
      image.scaleY = image.scaleX * Math.min(1.1, Math.max(0.65, 1 - (at - turned) / 160))
      world.tools.redraw()
      if (Math.abs(at - turned) < STROKE) return
      turned = at
      strokes += 1
      if (strokes % 2 === 1) events.pumped()
    },
    end: (_x, _y, moved) => {
      if (moved < TAP) events.pumped()
      else bellows.to({ scaleY: 1 }, { ms: 180 })
    },
  })
}
