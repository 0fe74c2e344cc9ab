import type { Evidence } from './evidence'
import {
  filled,
  gapsOf,
  inRegister,
  type Register,
  type RemarkBank,
  type RemarkPattern,
  type RemarkSentence,
  type RemarkWhen,
  type Slot,
} from './remark-bank'
import { atLeast, CLUE_TRIES, FEW_TRIES, NOTICED, nameOf, partOf, shareOf } from './remark-names'

/** A sentence as it would be said of one pupil. */
export interface Fitting {
  readonly id: string
  readonly text: string
  /** What its gaps were filled with, so that two sentences do not speak of the same thing. */
  readonly names: readonly string[]
}

/** What may be said of one pupil: done well, and to practise next, the strongest evidence first. */
export interface Sayable {
  readonly well: readonly Fitting[]
  readonly next: readonly Fitting[]
  /** What only the teacher can know. */
  readonly confirm: readonly Fitting[]
}

/** First answers below which nothing is said about a tendency. */
const TENDENCY_TRIES = 24
const KEPT = { boosters: 2, days: 10 }
const ASKED = { risky: 3, safeShare: 0.34 }
const MANY = { right: 3, share: 0.5 }
/** As many sentences to choose from as keep a whole class apart; weaker evidence is asked only below that. */
const ENOUGH = { well: 12, next: 7 } as const

/** The sentences of the bank that rest on what this pupil did. */
export function sayable(bank: RemarkBank, evidence: Evidence, register: Register): Sayable {
  const tells = bank.patterns.some(({ when }) => TELLING.has(when.is) && holds(when, evidence))
  const groups = bank.patterns.filter(({ when }) => (when.is === 'few' && !tells) || holds(when, evidence))
  const of = (half: 'well' | 'next', patterns: readonly RemarkPattern[]) =>
    patterns.map(pattern => ({
      drafted: pattern[half].filter(one => !one.confirm).flatMap(one => fitting(one, half, pattern, evidence)),
      confirm: pattern[half].filter(one => one.confirm).flatMap(one => fitting(one, half, pattern, evidence)),
    }))
  const fitting = (one: RemarkSentence, half: 'well' | 'next', pattern: RemarkPattern, all: Evidence): Fitting[] => {
    if (!fits(one, half, pattern, all)) return []
    const text = bank.words[`${one.id}.text`] ?? ''
    const names = Object.fromEntries(gapsOf(text).map(gap => [gap, nameOf(gap as Slot, pattern, all, bank)]))
    const known = Object.values(names).filter(name => name !== undefined)
    if (text === '' || known.length < Object.keys(names).length) return []
    return [{ id: one.id, text: inRegister(filled(text, names), register), names: known }]
  }
  const well = of('well', byStrength(groups, evidence))
  const next = of('next', byNeed(groups, evidence))
  return {
    well: enough(
      well.map(group => group.drafted),
      ENOUGH.well,
    ),
    next: enough(
      next.map(group => group.drafted),
      ENOUGH.next,
    ),
    confirm: well.flatMap(group => group.confirm),
  }
}

/** Whole groups, until there are enough to choose from. */
function enough(groups: readonly (readonly Fitting[])[], least: number): Fitting[] {
  const all: Fitting[] = []
  for (const group of groups) if (all.length < least) all.push(...group)
  return all
}

/** Whether what a pattern asks for is so. */
export function holds(when: RemarkWhen, evidence: Evidence): boolean {
  if (when.is === 'few') return evidence.firstTries < FEW_TRIES
  if (evidence.firstTries < FEW_TRIES) return false
  if (when.is === 'tendency') {
    const leans = evidence.firstTries >= TENDENCY_TRIES && evidence.tendency === when.tendency
    return leans && atLeast(evidence.accuracy, when.from ?? 0)
  }
  if (when.is === 'strand') {
    const own = evidence.strands.find(one => one.strand === when.strand)
    if (!own || own.firstTries < FEW_TRIES || own.accuracy === null) return false
    return atLeast(own.accuracy, when.from ?? 0) && !(when.below !== undefined && atLeast(own.accuracy, when.below))
  }
  return HABITS[when.is](evidence)
}

const HABITS = {
  gained: ({ gained }: Evidence) => gained,
  kept: ({ kept }: Evidence) => kept.boosters >= KEPT.boosters && kept.days >= KEPT.days,
  asks: ({ asked }: Evidence) => asked.risky >= ASKED.risky && asked.safeShare <= ASKED.safeShare,
}

/** A dozen answers over three strands, or in one neither firm nor weak, may say nothing: then it is said as after a few. */
const TELLING: ReadonlySet<RemarkWhen['is']> = new Set(['strand', 'tendency'])

const isWeak = ({ when }: RemarkPattern) => when.is === 'strand' && when.below !== undefined
const isLean = ({ when }: RemarkPattern) => when.is === 'tendency' && when.tendency !== 'can-bang'
const accuracyOf = ({ when }: RemarkPattern, evidence: Evidence) =>
  when.is === 'strand' ? (evidence.strands.find(one => one.strand === when.strand)?.accuracy ?? 0) : 0

/** What a first sentence rests on: growth, what was kept, a strong strand, asking, balance; the good side of the rest last. */
function byStrength(patterns: readonly RemarkPattern[], evidence: Evidence): RemarkPattern[] {
  const rank = (pattern: RemarkPattern): number => {
    if (isWeak(pattern)) return 7
    if (isLean(pattern)) return 6
    return { gained: 0, kept: 1, strand: 2, asks: 3, tendency: 4, few: 8 }[pattern.when.is]
  }
  return [...patterns].sort((a, b) => rank(a) - rank(b) || accuracyOf(b, evidence) - accuracyOf(a, evidence))
}

/** What a second sentence is about: a tendency, else the lowest strand; where neither is to practise, what goes on from there. */
function byNeed(patterns: readonly RemarkPattern[], evidence: Evidence): RemarkPattern[] {
  const toPractise = patterns.filter(pattern => isLean(pattern) || isWeak(pattern))
  if (toPractise.length === 0)
    return byStrength(patterns, evidence).sort((a, b) => Number(isGrowth(a)) - Number(isGrowth(b)))
  return toPractise.sort(
    (a, b) => Number(isLean(b)) - Number(isLean(a)) || accuracyOf(a, evidence) - accuracyOf(b, evidence),
  )
}

/** Of what went well the strongest strand goes on first. */
const isGrowth = ({ when }: RemarkPattern) => when.is === 'gained' || when.is === 'kept'

function fits(one: RemarkSentence, half: 'well' | 'next', pattern: RemarkPattern, evidence: Evidence): boolean {
  const { sides, clues } = partOf(pattern, evidence)
  if (one.played !== undefined && !evidence.played.has(one.played)) return false
  if (one.right && !(sides[one.right].right >= MANY.right && shareOf(sides[one.right]) >= MANY.share)) return false
  if (one.about.length === 0) return true
  const right = one.about.reduce((sum, name) => sum + (clues.get(name)?.right ?? 0), 0)
  const of = one.about.reduce((sum, name) => sum + (clues.get(name)?.of ?? 0), 0)
  if (half === 'well') return of >= CLUE_TRIES && atLeast(right / of, NOTICED)
  return of > 0 && !atLeast(right / of, NOTICED)
}
