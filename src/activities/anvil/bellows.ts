import type { Forge } from './actors'
import { AT } from './spots'

/** The fire flickers, and Páo pumps the bellows when he is touched. */
export function wakeBellows(forge: Forge): void {
  const { tools } = forge.world
  const { fire, pao } = forge.actors
  tools.ambient(seconds => {
    fire.image.scaleY = fire.image.scaleX * (1 + 0.05 * Math.sin(seconds * 9) * Math.sin(seconds * 2.3))
  })
  tools.onTap(pao.image, () => pump(forge))
}

/** The fire thanks him. */
async function pump({ events, actors: { rod, fire } }: Forge): Promise<void> {
  events.sound('bellows')
  const home = AT.rod.x
  await rod.to({ x: home - 26 }, { ms: 240, ease: 'Sine.easeInOut' })
  await rod.to({ x: home }, { ms: 240, ease: 'Sine.easeInOut' })
  await fire.to({ s: 1.14 }, { ms: 160 })
  await fire.to({ s: 1 }, { ms: 320 })
}
