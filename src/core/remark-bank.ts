import * as v from 'valibot'
import { CLUES, STRANDS, TRICKS } from './level'

/**
 * Gaps of a remark's sentence and what fills them: a clue (or trick) that this pupil notices, one that still slips by, a
 * sign of good messages that is recognised or overlooked, the strand that grew, the strand to go on with.
 */
export const SLOTS = [
  'nhan-ra',
  'hay-lot',
  'tot-nhan-ra',
  'tot-bo-qua',
  'tro-nhan-ra',
  'tro-hay-lot',
  'mang-tien',
  'mang-tiep',
] as const
export type Slot = (typeof SLOTS)[number]

const Id = v.pipe(v.string(), v.regex(/^RM-[A-Za-z0-9-]+$/, 'an id here starts with "RM-"'))
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

export const RemarkSentenceSchema = v.object({
  id: Id,
  /** Says what the game cannot see, such as politeness: never drafted, only offered to the teacher. */
  confirm: v.optional(v.boolean(), false),
  /** Only for pupils who met these clues or tricks: who tells them (first half), who does not yet (second half). */
  about: v.optional(v.array(v.picklist([...CLUES, ...TRICKS])), []),
  /** Only for pupils who finished a level of this mechanic. */
  played: v.optional(v.string()),
  /** Only for pupils who were right about many items of this side. */
  right: v.optional(v.picklist(['safe', 'risky'])),
})

/** What must be true of a pupil for the sentences of a pattern. Thresholds are balanced accuracy, 0…1. */
const WhenSchema = v.variant('is', [
  v.object({
    is: v.literal('strand'),
    strand: v.picklist(STRANDS),
    from: v.optional(Share),
    below: v.optional(Share),
  }),
  v.object({
    is: v.literal('tendency'),
    tendency: v.picklist(['hay-tin', 'hay-nghi', 'can-bang']),
    from: v.optional(Share),
  }),
  /** Better in the tests after than before; boosters passed after many days; asks grown-ups; too little to judge by. */
  v.object({ is: v.picklist(['gained', 'kept', 'asks', 'few']) }),
])

export const RemarkPatternSchema = v.object({
  id: Id,
  when: WhenSchema,
  /** What the pupil does well, and what to practise next: one sentence of each makes a remark. */
  well: v.pipe(v.array(RemarkSentenceSchema), v.minLength(1)),
  next: v.pipe(v.array(RemarkSentenceSchema), v.minLength(1)),
})

export type RemarkSentence = v.InferOutput<typeof RemarkSentenceSchema>
export type RemarkPattern = v.InferOutput<typeof RemarkPatternSchema>
export type RemarkWhen = RemarkPattern['when']

/** The bank in one language: sentences by `<id>.text`, what fills gaps by `RM-clue-<clue>.name` and the like. */
export interface RemarkBank {
  readonly patterns: readonly RemarkPattern[]
  readonly words: Readonly<Record<string, string>>
}

/** Circular 27 for grades 1–5 says "Em …"; circular 22 for grades 6–9 speaks without it. */
export type Register = 'tt27' | 'tt22'

export function registerOf(grade: number): Register {
  return grade <= 5 ? 'tt27' : 'tt22'
}

const GAP = /\{([a-z-]+)\}/g

/** The gaps that a text has, in its order. */
export function gapsOf(text: string): string[] {
  return [...text.matchAll(GAP)].map(([, name]) => name ?? '')
}

export function filled(text: string, names: Readonly<Record<string, string | undefined>>): string {
  return text.replace(GAP, (gap, name: string) => names[name] ?? gap)
}

/** A sentence in a register. */
export function inRegister(text: string, register: Register): string {
  if (register === 'tt27') return text
  const bare = text.replace(/^Em (?:đã |nay đã )?/, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
