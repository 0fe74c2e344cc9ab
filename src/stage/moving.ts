import type { Motion, Tools } from './stage'

/** A move that something else follows: `step` is told the way gone so far, in each frame; nothing when calm. */
export async function moving(
  tools: Tools,
  length: number,
  motion: Motion,
  step: (gone: number) => void,
): Promise<void> {
  const { events, add } = tools.scene
  const guide = add.zone(0, 0, 1, 1)
  const each = () => step(guide.x)
  events.on('postupdate', each)
  await tools.move(guide, { x: length }, motion)
  events.off('postupdate', each)
  guide.destroy()
}
