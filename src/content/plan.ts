import * as v from 'valibot'
import { type Problem, TIERS } from '../core/level'
import type { ReadLevel } from './level'
import { jsonOf, parsed, type Sources, type Tell, tellIn } from './problems'
import { AUTHORITY, type Need, readWords, type WordsByTag } from './words'

const Id = v.pipe(v.string(), v.regex(/^PL-[A-Za-z0-9-]+$/, 'an id here starts with "PL-"'))
const Named = v.object({ id: Id })
const Booster = v.object({ level: v.string(), dueAfterDays: v.number() })
const WeekSchema = v.object({
  id: Id,
  week: v.pipe(v.number(), v.integer(), v.minValue(1)),
  levels: v.array(v.string()),
  tests: v.array(
    v.object({
      test: v.pipe(v.string(), v.regex(/^TT-(AT|TG|TK)[123]$/, 'a test is called like "TT-AT1"')),
      form: v.picklist(['truoc', 'sau']),
    }),
  ),
  /** In the session, and between this one and the next. */
  boosters: v.array(Booster),
  midweek: v.array(Booster),
  /** What is played instead of a level that the school has not opened. */
  instead: v.optional(v.array(v.object({ level: v.string(), instead: v.string() })), []),
  familyEvening: v.optional(v.number(), 0),
})
const TierSchema = v.object({
  id: Id,
  tier: v.picklist(TIERS),
  weeks: v.array(WeekSchema),
  /** Boosters that fall behind the last week. */
  after: v.array(v.object({ week: v.number(), boosters: v.array(Booster) })),
  /** Levels only for schools that agree to them. */
  extra: v.optional(v.array(v.object({ id: Id, level: v.string(), earliestAfterWeek: v.number() })), []),
})

/** A term, week by week, without words: `levels/plan/plan.json`. */
const PlanSchema = v.object({
  id: v.literal('plan'),
  edition: v.number(),
  sessionMinutes: v.number(),
  boosterDays: v.array(v.number()),
  rules: v.array(Named),
  needs: v.array(Named),
  /** How a mechanic is played without tablets and on one screen. */
  variants: v.array(v.object({ id: Id, mechanic: v.string() })),
  familyEvenings: v.array(v.object({ id: Id, week: v.number(), minutes: v.number(), steps: v.number() })),
  tiers: v.array(TierSchema),
  checks: v.optional(v.array(v.string()), []),
})
type PlanInfo = v.InferOutput<typeof PlanSchema>
type TierInfo = PlanInfo['tiers'][number]

export interface ReadPlan {
  readonly info: PlanInfo
  readonly words: WordsByTag
}

const FILE = 'levels/plan/plan.json'
const DAYS_OF_A_WEEK = 7
/** The first booster falls between two sessions. */
const MIDWEEK_DAYS = 2

/** Reads the plan and tells what does not agree with the course. Null where there is none, which is no mistake. */
export function readPlan(
  sources: Sources,
  levels: readonly ReadLevel[],
  tags: readonly string[],
  problems: Problem[],
): ReadPlan | null {
  if (!sources.has(FILE)) return null
  const raw = jsonOf(sources, FILE, problems)
  const tell = tellIn(FILE, problems)
  const info = raw === undefined ? null : parsed(PlanSchema, raw, tell)
  if (!info) return null
  for (const tier of info.tiers) tellTier(tier, info.boosterDays, levels, tell)
  return { info, words: readWords(sources, 'levels/plan', tags, needOf(info), problems) }
}

function tellTier(tier: TierInfo, days: readonly number[], levels: readonly ReadLevel[], tell: Tell): void {
  const known = new Map(levels.map(({ card }) => [card.id, card]))
  const weekOf = new Map<string, number>()
  for (const [i, { id, week, levels: own, instead }] of tier.weeks.entries()) {
    const path = `tiers.${tier.id}.weeks.${id}`
    if (week !== i + 1) tell(`${path}.week`, `The weeks are not in order: this is ${week}, but should be ${i + 1}.`)
    for (const level of own) {
      tellLevel(tier, level, instead, known, path, tell)
      if (weekOf.has(level)) tell(`${path}.levels`, `"${level}" stands in week ${weekOf.get(level)} already.`)
      weekOf.set(level, week)
    }
    for (const one of instead) tellInstead(one, own, known, `${path}.instead`, tell)
  }
  for (const { id, level } of tier.extra) {
    if (!known.has(level)) tell(`tiers.${tier.id}.extra.${id}`, `There is no level "${level}". Mend the id.`)
    if (weekOf.has(level))
      tell(`tiers.${tier.id}.extra.${id}`, `"${level}" stands in week ${weekOf.get(level)} already.`)
  }
  tellBoosters(tier, days, weekOf, tell)
}

function tellLevel(
  { tier }: TierInfo,
  level: string,
  instead: readonly { level: string }[],
  known: ReadonlyMap<string, ReadLevel['card']>,
  path: string,
  tell: Tell,
): void {
  const card = known.get(level)
  if (!card) tell(`${path}.levels`, `There is no level "${level}". Mend the id.`)
  else if (card.tier !== tier) tell(`${path}.levels`, `"${level}" is of tier ${card.tier}. Move it there.`)
  else if (card.sensitive && !instead.some(one => one.level === level)) {
    tell(`${path}.instead`, `"${level}" is closed until the school opens it. Say what is played instead.`)
  }
}

function tellInstead(
  { level, instead }: { level: string; instead: string },
  own: readonly string[],
  known: ReadonlyMap<string, ReadLevel['card']>,
  path: string,
  tell: Tell,
): void {
  if (!own.includes(level)) tell(path, `"${level}" is not played in this week.`)
  const other = known.get(instead)
  if (!other) tell(path, `There is no level "${instead}". Mend the id.`)
  else if (other.sensitive) tell(path, `"${instead}" is itself closed until the school opens it. Choose another.`)
}

/** Every level has each of its boosters once, in a session that is late enough and not later than a week after that. */
function tellBoosters(tier: TierInfo, days: readonly number[], weekOf: ReadonlyMap<string, number>, tell: Tell): void {
  const sessions = [
    ...tier.weeks.map(({ week, boosters }) => ({ week, boosters })),
    ...tier.after.map(({ week, boosters }) => ({ week, boosters })),
  ]
  const found = [
    ...sessions.flatMap(({ week, boosters }) => boosters.map(one => ({ ...one, day: (week - 1) * DAYS_OF_A_WEEK }))),
    ...tier.weeks.flatMap(({ week, midweek }) =>
      midweek.map(one => ({ ...one, day: (week - 1) * DAYS_OF_A_WEEK + MIDWEEK_DAYS })),
    ),
  ]
  const path = `tiers.${tier.id}`
  for (const { level, dueAfterDays, day } of found) {
    const since = day - ((weekOf.get(level) ?? Number.POSITIVE_INFINITY) - 1) * DAYS_OF_A_WEEK
    if (!weekOf.has(level)) tell(path, `A booster asks about "${level}", which is played in no week.`)
    else if (since < dueAfterDays || since >= dueAfterDays + DAYS_OF_A_WEEK) {
      tell(path, `The booster of "${level}" after ${dueAfterDays} days falls on day ${since}. Move it.`)
    }
  }
  for (const level of weekOf.keys()) {
    for (const due of days) {
      const times = found.filter(one => one.level === level && one.dueAfterDays === due).length
      if (times !== 1) tell(path, `"${level}" has ${times} boosters after ${due} days. It needs one.`)
    }
  }
}

function needOf(info: PlanInfo): Need {
  const { rules, needs, variants, familyEvenings, tiers } = info
  const evening = ({ id, steps }: PlanInfo['familyEvenings'][number]) => [
    ...['title', 'place', 'needs'].map(name => `${id}.${name}`),
    ...Array.from({ length: steps }, (_, i) => `${id}.steps.${i}`),
  ]
  const week = ({ id, levels }: TierInfo['weeks'][number]) => [`${id}.home`, ...(levels.length ? [] : [`${id}.title`])]
  const must = new Set([
    ...[...rules, ...needs].map(({ id }) => `${id}.text`),
    ...variants.flatMap(({ id }) => [`${id}.offline`, `${id}.oneScreen`]),
    ...familyEvenings.flatMap(evening),
    ...tiers.flatMap(tier => [...tier.weeks.flatMap(week), ...tier.extra.map(({ id }) => `${id}.needs`)]),
  ])
  // Help lines of the country are named by their numbers.
  return { owner: 'plan', must, may: new Set(), real: { sites: [] } }
}

/** A level as the plan names it; its minutes come from the level itself. */
export interface PlanLevel {
  readonly id: string
  readonly minutes: number
  /** What is played while the school has not opened it. */
  readonly instead: string | null
}

export interface PlanWeek {
  readonly week: number
  readonly levels: readonly PlanLevel[]
  /** What is done in a week without a new level. */
  readonly title: string
  readonly tests: readonly { readonly test: string; readonly form: 'truoc' | 'sau' }[]
  readonly boosters: readonly { readonly level: string; readonly dueAfterDays: number }[]
  readonly midweek: readonly string[]
  readonly familyEvening: number
  readonly home: string
}

/** The plan of a term in one language. */
export interface Plan {
  readonly sessionMinutes: number
  readonly rules: readonly string[]
  readonly needs: readonly string[]
  readonly variants: readonly { readonly mechanic: string; readonly offline: string; readonly oneScreen: string }[]
  readonly familyEvenings: readonly {
    readonly week: number
    readonly minutes: number
    readonly title: string
    readonly place: string
    readonly steps: readonly string[]
    readonly needs: string
  }[]
  readonly tiers: readonly {
    readonly tier: 1 | 2 | 3
    readonly weeks: readonly PlanWeek[]
    readonly after: TierInfo['after']
    readonly extra: readonly { readonly level: string; readonly earliestAfterWeek: number; readonly needs: string }[]
  }[]
}

/** Words that the language lacks are Vietnamese. */
export function planIn(tag: string, { info, words }: ReadPlan, levels: readonly ReadLevel[]): Plan {
  const say = (key: string) => words[tag]?.[key] ?? words[AUTHORITY]?.[key] ?? ''
  const minutesOf = (id: string) => levels.find(({ card }) => card.id === id)?.card.minutes ?? 0
  return {
    sessionMinutes: info.sessionMinutes,
    rules: info.rules.map(({ id }) => say(`${id}.text`)),
    needs: info.needs.map(({ id }) => say(`${id}.text`)),
    variants: info.variants.map(({ id, mechanic }) => ({
      mechanic,
      offline: say(`${id}.offline`),
      oneScreen: say(`${id}.oneScreen`),
    })),
    familyEvenings: info.familyEvenings.map(({ id, week, minutes, steps }) => ({
      ...{ week, minutes, title: say(`${id}.title`), place: say(`${id}.place`), needs: say(`${id}.needs`) },
      steps: Array.from({ length: steps }, (_, i) => say(`${id}.steps.${i}`)),
    })),
    tiers: info.tiers.map(({ tier, weeks, after, extra }) => ({
      tier,
      weeks: weeks.map(({ id, week, levels: own, instead, tests, boosters, midweek, familyEvening }) => ({
        ...{ week, tests, boosters, familyEvening, home: say(`${id}.home`), title: say(`${id}.title`) },
        midweek: midweek.map(one => one.level),
        levels: own.map(level => ({
          id: level,
          minutes: minutesOf(level),
          instead: instead.find(one => one.level === level)?.instead ?? null,
        })),
      })),
      after,
      extra: extra.map(({ id, level, earliestAfterWeek }) => ({
        ...{ level, earliestAfterWeek, needs: say(`${id}.needs`) },
      })),
    })),
  }
}
