import { type ClueUse, cluesMet } from './clue-use'
import type { LevelCard, Side, Strand } from './level'
import { STRANDS } from './level'
import { balancedAccuracy, type Count, count, type Mark, type Tendency, tendency } from './marks'
import type { PupilResult } from './results'

/** What the results of one pupil say, as remarks are drafted from it. All of it from first answers of first plays. */
export interface Evidence {
  readonly firstTries: number
  readonly accuracy: number | null
  readonly tendency: Tendency | null
  readonly sides: Readonly<Record<Side, Count>>
  readonly strands: readonly StrandEvidence[]
  /** By clue as met (`hurry`, `named`, `named-not`) and by trick: how often it was judged rightly. */
  readonly clues: ReadonlyMap<string, Count>
  /** Mechanics of finished levels. */
  readonly played: ReadonlySet<string>
  /** The strand whose test after went at least two answers better than before; null for none. */
  readonly grown: Strand | null
  /** Better in the tests after by two answers in one strand, or by three over all. */
  readonly gained: boolean
  /** Boosters passed, and after how many days the last of them, where clocks could be trusted. */
  readonly kept: { readonly boosters: number; readonly days: number }
  /** Risky items taken to a grown-up, and the share of safe ones that were. */
  readonly asked: { readonly risky: number; readonly safeShare: number }
}

export interface StrandEvidence {
  readonly strand: Strand
  readonly firstTries: number
  readonly accuracy: number | null
  readonly sides: Readonly<Record<Side, Count>>
  readonly clues: ReadonlyMap<string, Count>
}

type Card = Pick<LevelCard, 'id' | 'strand' | 'mechanic'>
const ASK = 'hoi'

/** `levels`: the cards of the course, `tests` those of the tests before and after, `uses` what levels practise. */
export function evidenceOf(
  result: PupilResult,
  levels: readonly Card[],
  tests: readonly Pick<LevelCard, 'id' | 'strand'>[],
  uses: readonly ClueUse[],
): Evidence {
  const cards = new Map(levels.map(card => [card.id, card]))
  const played = [...result.levels.values()].flatMap(({ level, marks }) => {
    const card = cards.get(level)
    return card ? [{ card, marks }] : []
  })
  const marks = played.flatMap(one => one.marks)
  const risky = marks.filter(mark => mark.side === 'risky')
  const safe = marks.filter(mark => mark.side === 'safe')
  const asks = (of: readonly Mark[]) => of.filter(mark => mark.given === ASK).length
  return {
    firstTries: marks.length,
    accuracy: balancedAccuracy(marks),
    tendency: tendency(marks),
    sides: sidesOf(marks),
    strands: STRANDS.flatMap(strand => {
      const own = played.filter(one => one.card.strand === strand).flatMap(one => one.marks)
      if (own.length === 0) return []
      const clues = countClues(own, uses)
      return { strand, firstTries: own.length, accuracy: balancedAccuracy(own), sides: sidesOf(own), clues }
    }),
    clues: countClues(marks, uses),
    played: new Set(played.map(({ card }) => card.mechanic)),
    ...gains(result, tests),
    kept: keptOf(result),
    asked: { risky: asks(risky), safeShare: safe.length === 0 ? 0 : asks(safe) / safe.length },
  }
}

const sidesOf = (marks: readonly Mark[]) => ({ safe: count(marks, 'safe'), risky: count(marks, 'risky') })

/** How often each clue and trick was judged rightly. */
export function countClues(marks: readonly Mark[], uses: readonly ClueUse[]): Map<string, Count> {
  const tricks = new Map(uses.flatMap(use => Object.entries(use.tricks)))
  const found = new Map<string, { right: number; of: number }>()
  for (const mark of marks) {
    const trick = tricks.get(mark.item)
    for (const name of [...cluesMet(mark), ...(trick && mark.side === 'risky' ? [trick] : [])]) {
      const before = found.get(name) ?? { right: 0, of: 0 }
      found.set(name, { right: before.right + Number(mark.right), of: before.of + 1 })
    }
  }
  return found
}

const MORE_IN_ONE = 2
const MORE_OVER_ALL = 3

/** Right answers after minus before, over the tests of which both papers were taken. */
function gains({ tests: taken }: PupilResult, tests: readonly Pick<LevelCard, 'id' | 'strand'>[]) {
  const rights = (test: string, when: 'before' | 'after') => {
    const paper = taken.find(one => one.test === test && one.when === when)
    return paper ? count(paper.marks).right : null
  }
  const more = tests.flatMap(({ id, strand }) => {
    const [before, after] = [rights(id, 'before'), rights(id, 'after')]
    return before === null || after === null ? [] : [{ strand, by: after - before }]
  })
  const best = more.reduce<(typeof more)[number] | null>((top, one) => (one.by > (top?.by ?? 0) ? one : top), null)
  const grown = best && best.by >= MORE_IN_ONE ? best.strand : null
  const all = more.reduce((sum, { by }) => sum + by, 0)
  return { grown, gained: grown !== null || all >= MORE_OVER_ALL }
}

function keptOf({ boosters }: PupilResult): Evidence['kept'] {
  const passed = boosters.filter(booster => booster.passed)
  return { boosters: passed.length, days: passed.at(-1)?.days ?? 0 }
}
