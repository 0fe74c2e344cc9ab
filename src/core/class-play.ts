import { type Body, type Entry, isKind } from './entry'
import { tiesOf } from './gather'
import type { Item, Tier } from './level'
import { type Mark, starsOfPlay } from './marks'
import { mark } from './play'

/** What is written down for a child that showed "not sure". */
export const UNSURE = 'chua-chac'

/** A level that a class plays together, with what was answered so far. */
export interface ClassPlay {
  readonly started: Body<'class-play'>
  /** When it began, milliseconds since 1970. */
  readonly t0: number
  /** What was answered first, by item. */
  readonly answers: ReadonlyMap<string, Body<'class-answers'>>
}

/** The last play of this level by this class, on this edition of the level; null for none, and for one whose records are written. */
export function classPlay(
  entries: readonly Entry[],
  className: string,
  level: { readonly id: string; readonly hash: string },
): ClassPlay | null {
  const entry = entries
    .filter(isKind('class-play'))
    .findLast(({ body }) => body.class === className && body.level === level.id)
  if (!entry || entry.body.hash !== level.hash) return null
  const { play } = entry.body
  if (entries.some(one => one.kind === 'record' && one.body.play === play)) return null
  const answers = new Map<string, Body<'class-answers'>>()
  for (const { body } of entries.filter(isKind('class-answers')))
    if (body.play === play && !answers.has(body.item)) answers.set(body.item, body)
  return { started: entry.body, t0: entry.at, answers }
}

/** How this class answered when it played last, by cards or taps and in how many teams; null where it never did. */
export function lastWay(
  entries: readonly Entry[],
  className: string,
): Pick<Body<'class-play'>, 'way' | 'teams'> | null {
  return entries.filter(isKind('class-play')).findLast(({ body }) => body.class === className)?.body ?? null
}

type Right = (item: Item, given: string) => boolean

/** Marks of one item, by code; who was not sure has none. */
export function marksOfItem(
  item: Item,
  answers: Body<'class-answers'>['answers'],
  right: Right,
): ReadonlyMap<string, Mark> {
  return new Map(
    answers.flatMap(({ code, given }) =>
      given === UNSURE ? [] : [[code, mark(item, given, right(item, given), 1)] as const],
    ),
  )
}

/** What a finished class play leaves behind. */
export interface ClassRecords {
  /** Pupils who have no learner on this device get one that only their records know. */
  readonly ties: readonly Body<'learner-code'>[]
  readonly records: readonly Body<'record'>[]
  /** Codes of pupils who answered something, but less than half: too little to speak for them. */
  readonly few: readonly string[]
}

export interface LevelPlayed {
  readonly id: string
  readonly hash: string
  readonly tier: Tier
  /** What the mechanic asks for the second star besides the marks, which a class may not have done. */
  readonly secondStar: boolean
  /** The items that were asked, in the level's order. */
  readonly items: readonly Item[]
  readonly right: Right
}

/** Records of each pupil who answered at least half of the items, as if they had played the level together on a tablet. */
export function classRecords(
  entries: readonly Entry[],
  { started, t0, answers }: ClassPlay,
  level: LevelPlayed,
  t1: number,
  newId: () => string,
): ClassRecords {
  const byCode = new Map<string, Mark[]>()
  for (const item of level.items)
    for (const [code, one] of marksOfItem(item, answers.get(item.id)?.answers ?? [], level.right))
      byCode.set(code, [...(byCode.get(code) ?? []), one])
  const learners = learnersByCode(entries, started.class)
  const made = { ties: [] as Body<'learner-code'>[], records: [] as Body<'record'>[], few: [] as string[] }
  for (const [code, marks] of byCode) {
    if (marks.length * 2 < level.items.length) {
      made.few.push(code)
      continue
    }
    const learner = learners.get(code) ?? newId()
    if (!learners.has(code)) made.ties.push({ learner, class: started.class, code })
    made.records.push(recordOf(level, marks, { play: started.play, learner, mode: 'pass', t0, t1 }))
  }
  return made
}

/** The learner that the teacher tied to each code of the class, the first of several. */
export function learnersByCode(entries: readonly Entry[], className: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [learner, code] of tiesOf(entries, className)) if (!found.has(code)) found.set(code, learner)
  return found
}

type Where = Pick<Body<'record'>, 'play' | 'learner' | 'mode' | 't0' | 't1'>

/** The record of one pupil's marks. */
export function recordOf(
  { id, hash, tier, secondStar }: LevelPlayed,
  marks: readonly Mark[],
  where: Where,
): Body<'record'> {
  return {
    ...where,
    ...{ level: id, hash, kind: 'level', pool: 'core', lights: [] },
    marks: marks.map(one => ({ ...one, clues: [...one.clues] })),
    stars: starsOfPlay(marks, tier, secondStar),
  }
}
