import * as v from 'valibot'
import { ItemSchema, LevelSchema, type Pool } from '../../core/level'

/** The three bamboo tubes of a basket, in their order: who says it, what shows it, what do others say (bible §2.1). */
export const TUBES = ['ai', 'bang-chung', 'cho-khac'] as const
export type Tube = (typeof TUBES)[number]

/** Answers of each mode; the first is what safe baskets are, the last what risky ones are. */
export const ANSWERS = {
  rank: ['dung-duoc', 'chua-dung-duoc'],
  choose: ['tot-nhat', 'cung-duoc', 'chua-nen'],
} as const

const TerracesItemSchema = v.object({
  ...ItemSchema.entries,
  icon: v.string(),
  /** Baskets of one set answer one question and are carried up together. */
  set: v.string(),
  /** 1 belongs on the highest step. */
  rank: v.picklist([1, 2, 3, 4]),
  /** There so that the words have a place; the words themselves are with the languages. */
  peek: v.optional(v.object({})),
})
export type TerracesItem = v.InferOutput<typeof TerracesItemSchema>

export const TerracesLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('M9'),
  items: v.pipe(v.array(TerracesItemSchema), v.minLength(1)),
  terraces: v.object({
    /** `rank`: every basket finds its step or is left aside. `choose`: which is best, which is not for this? */
    mode: v.picklist(['rank', 'choose']),
  }),
})
export type TerracesLevel = v.InferOutput<typeof TerracesLevelSchema>

/** In some levels a paper lamp stands in a basket for each question, and good answers light it. */
export function hasLamps(level: TerracesLevel): boolean {
  return level.rules.some(rule => rule.icon === 'den')
}

const LAMPS = { 'tot-nhat': 3, 'cung-duoc': 2, 'chua-nen': 0 } as const

/** Questions to which a basket has a good answer: the best one to all, one that would do has not asked others yet. */
export function lampsOf({ answer }: TerracesItem): readonly Tube[] {
  return TUBES.slice(0, LAMPS[answer as keyof typeof LAMPS] ?? 0)
}

/** Baskets of a set in the level's order. */
export function basketsOf(level: TerracesLevel, set: string): TerracesItem[] {
  return level.items.filter(item => item.set === set)
}

/** Sets of a pool in the level's order. */
export function setsOf(level: TerracesLevel, pool: Pool): string[] {
  return [...new Set(level.items.filter(item => item.pool === pool).map(item => item.set))]
}

/** The "also fine" basket of a choose level is not judged: it may stand beside the best one or instead of it. */
export function judged(item: { readonly answer: string }): boolean {
  return item.answer !== 'cung-duoc'
}

export function isUsable(item: { readonly side: string }): boolean {
  return item.side === 'safe'
}
