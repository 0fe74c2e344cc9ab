import { type DetectiveItem, type DetectiveLevel, verdictsOf } from './level'

/** Hotspots nearer than this, in shares of the picture's width, cannot be told apart by a finger. */
const APART = 0.07
/** A picture is 700 wide and 430 high. */
const HEIGHT = 430 / 700

interface Found {
  readonly path: string
  readonly sentence: string
}

/** What the schema cannot say of a level of the detective's board. */
export function problemsOf(level: DetectiveLevel): Found[] {
  const verdicts: readonly string[] = verdictsOf(level)
  return level.items.flatMap(item => [...ofAnswer(item, verdicts), ...ofHotspots(item)])
}

function ofAnswer(item: DetectiveItem, verdicts: readonly string[]): Found[] {
  const path = `items.${item.id}.answer`
  const unknown = [item.answer, ...item.accept].filter(given => !verdicts.includes(given))
  const found = unknown.map(given => ({
    path,
    sentence: `"${given}" is no stamp of this level. Write one of: ${verdicts.join(', ')}.`,
  }))
  const trusts = item.answer === verdicts[0]
  if (unknown.length === 0 && trusts !== (item.side === 'safe')) {
    found.push({ path, sentence: `A ${item.side} picture cannot be "${item.answer}". Mend the side or the answer.` })
  }
  if (verdicts.every(verdict => verdict === item.answer || item.accept.includes(verdict))) {
    found.push({ path: `items.${item.id}.accept`, sentence: 'Every stamp is right, so there is nothing to judge.' })
  }
  return found
}

function ofHotspots({ id, side, hotspots }: DetectiveItem): Found[] {
  return hotspots.flatMap((hotspot, i) => {
    const path = `items.${id}.hotspots.${i}`
    const found: Found[] = []
    if (hotspot.n !== i + 1)
      found.push({ path: `${path}.n`, sentence: `Number the hotspots in order: this is ${i + 1}.` })
    if (hotspot.supports !== (side === 'safe')) {
      const sentence = `On a ${side} picture "supports" is ${side === 'safe'}. Mend it, or choose another detail.`
      found.push({ path: `${path}.supports`, sentence })
    }
    const near = hotspots.slice(0, i).find(other => apart(hotspot, other) < APART)
    if (near) found.push({ path, sentence: `This lies on hotspot ${near.n}. Move them further apart.` })
    return found
  })
}

function apart(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, (one.y - other.y) * HEIGHT)
}
