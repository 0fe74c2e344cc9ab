import { lightsOf } from './booster'
import type { Body } from './entry'
import type { Tier } from './level'
import type { Mark } from './marks'
import { starsOfPlay } from './marks'

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

function headOf({ play, learner, level, hash, kind, pool, mode }: Body<'play-started'>) {
  return { play, learner, level, hash, kind, pool, mode }
}

function plain(mark: Mark) {
  return { ...mark, clues: [...mark.clues] }
}
