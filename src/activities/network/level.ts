import * as v from 'valibot'
import { CLUES, HAMLETS, ItemSchema, LevelSchema, type Pool } from '../../core/level'

/** The three questions that may be asked about a post, in the order in which they are shown. */
export const CHECKS = ['ai', 'bang-chung', 'cho-khac'] as const
export type Check = (typeof CHECKS)[number]

/** `cho-qua`: the loudspeaker carries it on at once; `chan`: it is marked, so that few pass it on. */
export const JUDGEMENTS = ['cho-qua', 'chan'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

/** What a house looks like where it is more than the house of its hamlet: stall, landing, bus, school. */
export const LOOKS = ['quan', 'ben', 'xe', 'truong'] as const
export type Look = (typeof LOOKS)[number]

const PostSchema = v.object({
  ...ItemSchema.entries,
  answer: v.picklist(JUDGEMENTS),
  checks: v.pipe(v.array(v.object({ kind: v.picklist(CHECKS), clue: v.picklist(CLUES) })), v.length(3)),
})
export type Post = v.InferOutput<typeof PostSchema>

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const HouseSchema = v.object({
  id: v.string(),
  hamlet: v.picklist(HAMLETS),
  look: v.optional(v.picklist(LOOKS)),
  /** Place on the map, from its left and its top. */
  x: Share,
  y: Share,
  links: v.pipe(v.array(v.string()), v.minLength(1)),
  /** `tin-ngay` believes at once and passes on even what is marked; `hay-hoi` does not. */
  habit: v.picklist(['tin-ngay', 'hay-hoi']),
  /** True posts that this house must hear. */
  needs: v.array(v.string()),
})
export type House = v.InferOutput<typeof HouseSchema>

const NetworkSchema = v.object({
  /** Lanterns that may hang each night. */
  lanterns: v.pipe(v.number(), v.integer(), v.minValue(0)),
  nodes: v.pipe(v.array(HouseSchema), v.minLength(2), v.maxLength(14)),
  days: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        posts: v.pipe(
          v.array(v.object({ item: v.string(), start: v.pipe(v.array(v.string()), v.minLength(1)) })),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
})
export type Network = v.InferOutput<typeof NetworkSchema>

export const NetworkLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('M2'),
  items: v.pipe(v.array(PostSchema), v.minLength(1)),
  network: NetworkSchema,
  freshNetwork: v.optional(NetworkSchema),
})
export type NetworkLevel = v.InferOutput<typeof NetworkLevelSchema>

/** The map that the items of a pool are posted on. */
export function networkOf(level: NetworkLevel, pool: Pool): Network {
  return pool === 'fresh' && level.freshNetwork ? level.freshNetwork : level.network
}

export function houseOf(network: Network, id: string): House | undefined {
  return network.nodes.find(node => node.id === id)
}

export function postOf(level: NetworkLevel, id: string): Post | undefined {
  return level.items.find(item => item.id === id)
}
