import * as v from 'valibot'
import { CLUES, type ItemSchema, LevelSchema } from '../../core/level'

/** Children of the cast who can walk over a bridge. */
export const WALKERS = ['ban', 'pao', 'my', 'thao', 'phuc', 'mo', 'bun'] as const

const ReplySchema = v.object({
  id: v.string(),
  /** The next message, or an end of this bridge. */
  goto: v.string(),
  /** What becomes of the plank that this reply is, once it is laid. */
  plank: v.picklist(['firm', 'rotten', 'plain']),
  /** With this reply one turns round and runs home; only before an end. */
  turns: v.optional(v.boolean(), false),
})
export type Reply = v.InferOutput<typeof ReplySchema>
export type Plank = Reply['plank']

const NodeSchema = v.object({
  id: v.string(),
  /** The clue that this message shows; a message without one is a place to rest, where the buffalo lies on the deck. */
  clue: v.optional(v.picklist(CLUES)),
  replies: v.pipe(v.array(ReplySchema), v.minLength(1), v.maxLength(4)),
})
export type Node = v.InferOutput<typeof NodeSchema>

const BridgeSchema = v.object({
  /** The item that this bridge is. */
  item: v.string(),
  walker: v.picklist(WALKERS),
  start: v.string(),
  nodes: v.pipe(v.array(NodeSchema), v.minLength(1)),
  ends: v.pipe(v.array(v.object({ id: v.string() })), v.minLength(1)),
})
export type Bridge = v.InferOutput<typeof BridgeSchema>

export const BridgeLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('M8'),
  bridges: v.pipe(v.array(BridgeSchema), v.minLength(1)),
})
export type BridgeLevel = v.InferOutput<typeof BridgeLevelSchema>
export type BridgeItem = v.InferOutput<typeof ItemSchema>

/** Over to the other end, or back home: what is decided about a bridge. */
export const CROSS = 'di'
export const TURN = 'quay-lai'
/** Into the deck, or onto the woodpile: what is decided about a loose plank. */
export const FIRM = 'chac'
export const ROTTEN = 'muc'

export function bridgeOf(level: BridgeLevel, item: string): Bridge | undefined {
  return level.bridges.find(bridge => bridge.item === item)
}

/** Word key of who is at the other end. */
export function whoKey(level: BridgeLevel, bridge: Bridge): string {
  return `${level.id}.bridges.${level.bridges.indexOf(bridge)}.who`
}
