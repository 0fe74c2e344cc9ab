import type { World } from './world'

/** Hen and buffalo answer a finger, and nothing of that is ever needed. */
export function wakeToys(world: World): void {
  const { tools, hen, buffalo } = world
  tools.onTap(hen.image, () => void hop(world))
  tools.onTap(buffalo.image, () => void chew(world))
}

async function hop({ events, hen, place }: World): Promise<void> {
  const { y } = place.hen
  events.sound('hop')
  await hen.to({ y: y - 22 }, { ms: 140, ease: 'Quad.easeOut' })
  await hen.to({ y }, { ms: 180, ease: 'Bounce.easeOut' })
}

/** Nobody can hurry him. */
async function chew({ tools, buffalo }: World): Promise<void> {
  for (const frame of [1, 2, 1, 2, 1, 0]) {
    if (!tools.alive()) return
    buffalo.frame(frame)
    await tools.pause(180)
  }
}
