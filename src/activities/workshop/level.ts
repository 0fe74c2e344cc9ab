import * as v from 'valibot'
import { ItemSchema, LevelSchema } from '../../core/level'

/** The six tricks that are learned in the workshop, in the order of their buttons. */
export const SIX = ['thoi-lua', 'doi-mu', 'che-nua', 've-bong', 'nem-bun', 'choc-ong'] as const
export type Trick = (typeof SIX)[number]
/** Ordinary news: loud or angry perhaps, but no trick in it. */
export const PLAIN = 'tin-thuong'
/** What a line may be called, always in this order. */
export const NAMES = [...SIX, PLAIN] as const
export type Name = (typeof NAMES)[number]

const OptionSchema = v.object({
  id: v.string(),
  /** It uses the trick that is asked for. */
  ok: v.boolean(),
  /** Eyes on it when it is blown out. */
  followers: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999)),
})

const RoundSchema = v.object({
  id: v.string(),
  trick: v.picklist(SIX),
  options: v.pipe(v.array(OptionSchema), v.minLength(2), v.maxLength(3)),
})
export type Round = v.InferOutput<typeof RoundSchema>

export const WorkshopLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('M3'),
  items: v.pipe(v.array(ItemSchema), v.minLength(1)),
  forge: v.object({ rounds: v.pipe(v.array(RoundSchema), v.minLength(1), v.maxLength(SIX.length)) }),
})
export type WorkshopLevel = v.InferOutput<typeof WorkshopLevelSchema>

/** What the schema cannot say. */
export function problems(level: WorkshopLevel): { path: string; sentence: string }[] {
  const found: { path: string; sentence: string }[] = []
  const { rounds } = level.forge
  rounds.forEach(({ id, trick, options }, i) => {
    const path = `forge.rounds.${i}`
    const good = options.filter(({ ok }) => ok).length
    if (good !== 1) found.push({ path: `${path}.options`, sentence: `${id}: one line uses the trick, not ${good}.` })
    if (rounds.findIndex(other => other.trick === trick) !== i)
      found.push({
        path: `${path}.trick`,
        sentence: `${id}: “${trick}” was learned before. Each round has its own trick.`,
      })
  })
  const learned = rounds.map(({ trick }): string => trick)
  level.items.forEach(({ id, side, answer }, i) => {
    const path = `items.${i}.answer`
    if (side === 'safe' && answer !== PLAIN)
      found.push({ path, sentence: `${id}: a safe item is “${PLAIN}”, not “${answer}”.` })
    if (side === 'risky' && !learned.includes(answer))
      found.push({ path, sentence: `${id}: “${answer}” is none of the tricks learned before (${learned.join(', ')}).` })
  })
  return found
}

/** A number of eyes in groups of three, parted by a space, which every language reads: "22 000". */
export function grouped(eyes: number): string {
  return String(eyes).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
}
