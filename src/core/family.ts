import * as v from 'valibot'

/** Whom a card of the hearth turns to: a child, an elder, or everybody round the fire. */
export const ADDRESSEES = ['child', 'elder', 'all'] as const
export type Addressee = (typeof ADDRESSEES)[number]

/** A card of the hearth without its words: a question that has no wrong answer. */
export const TalkSchema = v.object({
  id: v.string(),
  for: v.picklist(ADDRESSEES),
  /** The level that it belongs to; a card of a level on sensitive matters is told only where that level is open. */
  level: v.optional(v.string()),
})
export type Talk = v.InferOutput<typeof TalkSchema>

const Line = v.object({ id: v.string(), text: v.string() })

/** All that a family's evening tells, in one language. */
export const FamilySchema = v.object({
  cards: v.array(v.object({ ...TalkSchema.entries, text: v.string(), after: v.string() })),
  /** Rules of a house to choose from. */
  rules: v.array(Line),
  /** Whom to tell: circles of the map, from the own fire outwards, with names to choose from. */
  circles: v.array(v.object({ id: v.string(), title: v.string(), hint: v.string(), names: v.array(v.string()) })),
  sayings: v.array(Line),
  mapTitle: v.string(),
  promise: v.string(),
  howto: v.string(),
})
export type Family = v.InferOutput<typeof FamilySchema>
