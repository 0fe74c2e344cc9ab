import { lightsOf } from './booster'
import type { Body } from './entry'
import type { Tier } from './level'
import type { Mark } from './marks'
import { starsOfPlay } from './marks'
import type { Turns } from './turns'

/** The record of a finished play of a level; `secondStar`: what its mechanic asks besides the marks. */
export function recordOfPlay(
  started: Body<'play-started'>,
  marks: Mark[],
  tier: Tier,
  secondStar: boolean,
  time: { t0: number; t1: number },
): Body<'record'> {
  return {
    ...headOf(started),
    marks: marks.map(plain),
    stars: starsOfPlay(marks, tier, secondStar),
    lights: [],
    ...time,
  }
}

/**
 * Records of a play in which children took turns: the stars are everybody's, the marks each child's own.
 * `players`: everybody who sat at the tablet at any time; `of`: who judged each item.
 */
export function recordsOfTurns(
  record: Body<'record'>,
  players: readonly string[],
  { of, present }: Pick<Turns, 'of' | 'present'>,
): Body<'record'>[] {
  if (players.length < 2) return [record]
  // Who came and went without a turn has played nothing.
  const played = new Set([...present, ...of.values()])
  return players
    .filter(learner => played.has(learner))
    .map(learner => ({
      ...record,
      learner,
      mode: 'pass',
      marks: record.marks.filter(mark => of.get(mark.item) === learner),
    }))
}

/** The record of a booster; what it earns is said by `lights`, its own stars stay 0. */
export function recordOfBooster(
  started: Body<'play-started'>,
  marks: Mark[],
  time: { t0: number; t1: number },
): Body<'record'> {
  return {
    ...headOf(started),
    marks: marks.map(plain),
    stars: 0,
    lights: lightsOf(started.cards ?? [], marks),
    ...time,
  }
}

/** The record of a test: marks of its paper, no stars and no light. */
export function recordOfTest(
  started: Body<'play-started'>,
  marks: Mark[],
  time: { t0: number; t1: number },
): Body<'record'> {
  const { form, when } = started
  return { ...headOf(started), form, when, marks: marks.map(plain), stars: 0, lights: [], ...time }
}

function headOf({ play, learner, level, hash, kind, pool, mode }: Body<'play-started'>) {
  return { play, learner, level, hash, kind, pool, mode }
}

function plain(mark: Mark) {
  return { ...mark, clues: [...mark.clues] }
}
