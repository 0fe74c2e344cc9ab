import * as v from 'valibot'
import { CLUES, ItemSchema, LevelSchema } from '../../core/level'

/** A detail of the picture that speaks for it or against it. `x`, `y`: shares of the picture's width and height; `r`: of its width. */
const HotspotSchema = v.object({
  n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
  x: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  y: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  r: v.pipe(v.number(), v.minValue(0.02), v.maxValue(0.2)),
  clue: v.picklist(CLUES),
  supports: v.boolean(),
})
export type Hotspot = v.InferOutput<typeof HotspotSchema>

const DetectiveItemSchema = v.object({
  ...ItemSchema.entries,
  /** Drawn in `<id>.svg` beside the level; described for those who do not see it under `<id>.alt`. */
  picture: v.object({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a picture has small letters, digits and hyphens')),
  }),
  hotspots: v.pipe(v.array(HotspotSchema), v.minLength(2), v.maxLength(4)),
})
export type DetectiveItem = v.InferOutput<typeof DetectiveItemSchema>

export const DetectiveLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('M4'),
  items: v.pipe(v.array(DetectiveItemSchema), v.minLength(1)),
})
export type DetectiveLevel = v.InferOutput<typeof DetectiveLevelSchema>

const VERDICTS = {
  /** The youngest only tell a photograph from a thing that was put together. */
  few: ['that', 'ghep'],
  many: ['dung-cho', 'di-lac', 'bia'],
} as const
export type Verdict = (typeof VERDICTS)[keyof typeof VERDICTS][number]

/** What may be said of a picture, in the order of the stamps; the first trusts it. */
export function verdictsOf(level: Pick<DetectiveLevel, 'tier'>): readonly Verdict[] {
  return level.tier === 1 ? VERDICTS.few : VERDICTS.many
}

const LEAST_LOOKED_AT = 2

/** How many hotspots are looked at before a verdict is heard: all but one, and two at least. */
export function lookedAtFirst({ hotspots }: Pick<DetectiveItem, 'hotspots'>): number {
  return Math.max(LEAST_LOOKED_AT, hotspots.length - 1)
}

/** Word key of what a hotspot says when it is looked at. */
export function labelKey(item: DetectiveItem, hotspot: Hotspot): string {
  return `${item.id}.hotspots.${item.hotspots.indexOf(hotspot)}.label`
}

/** A detail that tells what the picture is: one that was overlooked, if there is any. */
export function tellingDetail({ hotspots, side }: Pick<DetectiveItem, 'hotspots' | 'side'>, seen: readonly number[]) {
  const telling = hotspots.filter(({ supports }) => supports === (side === 'safe'))
  return telling.find(({ n }) => !seen.includes(n)) ?? telling[0]
}
