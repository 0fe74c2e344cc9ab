import * as v from 'valibot'
import { balancedAccuracy, count, type Mark, share } from './marks'
import { type Answer, AnswerSchema } from './play'

/** One level inside a course system (SCORM 1.2): what the system is told of a play, and what it keeps of one cut off. */

/** `incomplete`: begun; `completed`: played to its end, one star; `passed`: judged well on both sides, two stars. */
export type LessonStatus = 'incomplete' | 'completed' | 'passed'

export interface LessonResult {
  readonly status: LessonStatus
  /** Whole hundredths of balanced accuracy on first answers, 0…100; null before a play was finished. */
  readonly score: number | null
}

export function lessonResult(stars: number, marks: readonly Mark[]): LessonResult {
  const right = balancedAccuracy(marks) ?? share(count(marks)) ?? 0
  return { status: stars >= 2 ? 'passed' : 'completed', score: Math.round(right * 100) }
}

const RANK: Readonly<Record<LessonStatus, number>> = { incomplete: 0, completed: 1, passed: 2 }

/** The better of two plays, whole: playing again for fun takes nothing away. */
export function betterResult(before: LessonResult, now: LessonResult): LessonResult {
  const ahead = RANK[now.status] - RANK[before.status] || (now.score ?? -1) - (before.score ?? -1)
  return ahead > 0 ? now : before
}

/** What a course system keeps of a learner's lesson at most (CMIString4096). Some take more; the standard does not. */
export const MOST_SUSPENDED = 4096

/** A play that was cut off. */
export interface SuspendedPlay {
  /** Edition of the level. */
  readonly hash: string
  readonly seed: number
  readonly answers: readonly Answer[]
}

const SUSPENDED_VERSION = 1

/**
 * A play as one line of at most 4,096 characters. What does not fit is left out from the end: any beginning of a play is a
 * play too, so that at worst the last answers are given again.
 */
export function suspendedText({ hash, seed, answers }: SuspendedPlay): string {
  let text = JSON.stringify([SUSPENDED_VERSION, hash, seed]).slice(0, -1)
  for (const { do: act, on, with: given } of answers) {
    const next = `,${JSON.stringify(given ? [act, on, given] : [act, on])}`
    if (text.length + next.length + 1 > MOST_SUSPENDED) break
    text += next
  }
  return `${text}]`
}

const Text = v.string()
const Head = v.looseTuple([v.literal(SUSPENDED_VERSION), Text, v.pipe(v.number(), v.safeInteger(), v.minValue(0))])
const Told = v.union([v.strictTuple([Text, Text]), v.strictTuple([Text, Text, Text])])

/** The play that `suspendedText` wrote; null for anything else, also where a system cut it off. */
export function suspendedPlay(text: string): SuspendedPlay | null {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return null // Nothing was kept, or by somebody else.
  }
  if (!v.is(Head, raw)) return null
  const answers: Answer[] = []
  for (const told of raw.slice(3)) {
    if (!v.is(Told, told)) return null
    const answer = { do: told[0], on: told[1], with: told[2] ?? '' }
    if (!v.is(AnswerSchema, answer)) return null
    answers.push(answer)
  }
  return { hash: raw[1], seed: raw[2], answers }
}

const LONGEST_SITTING = (9999 * 3600 + 59 * 60 + 59.99) * 1000

/** Milliseconds as a CMITimespan, `HHHH:MM:SS.SS`. */
export function timespan(ms: number): string {
  const hundredths = Math.round(Math.min(Math.max(0, ms), LONGEST_SITTING) / 10)
  const two = (n: number) => String(n).padStart(2, '0')
  const [seconds, rest] = [Math.floor(hundredths / 100), hundredths % 100]
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0')
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(rest)}`
}
