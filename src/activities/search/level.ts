import * as v from 'valibot'
import { ItemSchema, LevelSchema } from '../../core/level'

export const VERDICTS = ['dung-duoc', 'chua-dung-duoc'] as const
export type Verdict = (typeof VERDICTS)[number]
const PageId = v.pipe(v.string(), v.regex(/^P\d+$/))

const SearchItemSchema = v.object({
  ...ItemSchema.entries,
  /** What is judged: a page for the task's question … */
  page: v.optional(PageId),
  /** … or one of its word tiles, which is judged by being packed for the first search or left out. */
  tile: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  task: v.string(),
  answer: v.picklist(VERDICTS),
})
export type SearchItem = v.InferOutput<typeof SearchItemSchema>

const TaskSchema = v.object({
  id: v.string(),
  pool: v.optional(v.picklist(['core', 'fresh']), 'core'),
  /** How many word tiles there are; their words are `<task>.tiles.<n>`. */
  tiles: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
  /** True where typing comes first and tiles are the other way. */
  typed: v.boolean(),
  /** In Vietnamese; they find a page of `pinFull` among the first five. */
  goodQueries: v.pipe(v.array(v.string()), v.minLength(1)),
  weakQueries: v.array(v.object({ query: v.string() })),
  answers: v.pipe(v.array(v.object({ id: v.string(), ok: v.boolean() })), v.minLength(2)),
  pinFull: v.pipe(v.array(PageId), v.minLength(1)),
  pinHalf: v.array(PageId),
})
export type SearchTask = v.InferOutput<typeof TaskSchema>

export const SearchLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('M5'),
  items: v.pipe(v.array(SearchItemSchema), v.minLength(1)),
  search: v.object({
    tasks: v.pipe(v.array(TaskSchema), v.minLength(1)),
    /** How many tiles a query holds at most: a small basket for small readers. */
    basket: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
    /** Results to look at before the first click. */
    minScan: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  }),
})
export type SearchLevel = v.InferOutput<typeof SearchLevelSchema>

/** The youngest lay tiles and answer as soon as a page was opened; from tier 2 on words may be typed and pages are pinned. */
export function isMini(level: SearchLevel): boolean {
  return level.tier === 1
}
