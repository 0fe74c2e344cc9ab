import * as v from 'valibot'
import { ItemSchema, LevelSchema } from '../../core/level'

/** What is asked when somebody wants the key: hand it over (or use it), or keep it. Always in this order. */
export const ASKED = ['dua', 'giu'] as const
export type Asked = (typeof ASKED)[number]

/** Words of one kind are related: a buffalo and a duck are both animals. */
export const KINDS = ['thing', 'animal', 'colour', 'action', 'place'] as const
export type Kind = (typeof KINDS)[number]

const Named = v.object({ id: v.string() })

const AnvilItemSchema = v.object({
  ...ItemSchema.entries,
  /** `known`: one knows them, which is no reason yet. */
  from: v.object({ icon: v.string(), known: v.boolean() }),
})
export type AnvilItem = v.InferOutput<typeof AnvilItemSchema>

const GoalSchema = v.object({
  id: v.string(),
  minWords: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6)),
  notRelated: v.boolean(),
})
export type Goal = v.InferOutput<typeof GoalSchema>

export const AnvilLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('M6'),
  items: v.pipe(v.array(AnvilItemSchema), v.minLength(1)),
  keys: v.object({
    ingots: v.pipe(v.array(v.object({ id: v.string(), kind: v.picklist(KINDS) })), v.minLength(4)),
    /** What everybody tries first; each says why. */
    bad: v.array(Named),
    goals: v.pipe(v.array(GoalSchema), v.minLength(1)),
  }),
})
export type AnvilLevel = v.InferOutput<typeof AnvilLevelSchema>

/** The kind of an ingot; null for a bad one. */
export function kindOf(level: AnvilLevel, id: string): Kind | null {
  return level.keys.ingots.find(ingot => ingot.id === id)?.kind ?? null
}

/** How many different kinds are sure to be left when so many keys are forged, each with at most one of a kind. */
function kindsLeft(level: AnvilLevel, forged: number): number {
  return KINDS.filter(kind => level.keys.ingots.filter(ingot => ingot.kind === kind).length > forged).length
}

/** What the schema cannot say. */
export function problems(level: AnvilLevel): { path: string; sentence: string }[] {
  const found: { path: string; sentence: string }[] = []
  const { goals, ingots } = level.keys
  let needed = 0
  goals.forEach(({ id, minWords, notRelated }, i) => {
    needed += minWords
    if (notRelated && kindsLeft(level, i) < minWords)
      found.push({
        path: `keys.goals.${i}`,
        sentence: `${id}: ${minWords} unrelated words are asked for, but only ${kindsLeft(level, i)} kinds are sure to be left by then. Add ingots.`,
      })
  })
  if (ingots.length < needed)
    found.push({ path: 'keys.ingots', sentence: `The keys need ${needed} words, but there are only ${ingots.length}.` })
  level.items.forEach((item, i) => {
    const right = item.side === 'safe' ? 'dua' : 'giu'
    if (item.answer !== right)
      found.push({
        path: `items.${i}.answer`,
        sentence: `${item.id}: a ${item.side} item is answered “${right}”, not “${item.answer}”.`,
      })
  })
  return found
}
