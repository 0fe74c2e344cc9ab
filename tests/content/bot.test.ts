import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../src/activities/rules'
import { type Mark, starsOfPlay, tendency } from '../../src/core/marks'
import type { Rules, Run } from '../../src/core/play'
import { type Bot, botFor, byChance, errors } from './bot'
import { library } from './sources'

/** Seeded plays of every level by four players, through the rules alone: the stars and tendencies that each must get. */

const RUNS: readonly Run[] = (['core', 'fresh'] as const).flatMap(pool => [3, 11].map(seed => ({ pool, seed })))
const GAMBLES = 6

/** What theory says of a play with these errors, worked out anew and apart from the code under test. */
function expected(marks: readonly Mark[], tier: number) {
  const sides = (['safe', 'risky'] as const).map(side => {
    const all = marks.filter(mark => mark.side === side)
    return all.filter(mark => mark.right).length / all.length
  }) as [number, number]
  const [safe, risky] = sides
  const leaning = risky - safe
  const enough = (safe + risky) / 2 > (tier === 1 ? 0.65 : 0.7) - 1e-9 && Math.min(...sides) >= 0.5
  return {
    stars: enough ? 2 : 1,
    tendency: leaning > 0.25 ? 'hay-nghi' : leaning < -0.25 ? 'hay-tin' : 'can-bang',
  }
}

describe.each(library.levels.map(({ level }) => [level.id, level] as const))('%s', (_id, level) => {
  const rules = rulesOf[level.mechanic] as Rules
  const sideOf = new Map(level.items.map(item => [item.id, item.side]))

  const judgedBy = (bot: Bot, wrong: ReadonlySet<string>) => {
    const state = bot.play(wrong)
    const marks = rules.marks(level, state)
    expect(rules.done(level, state)).toBe(true)
    expect(marks.length).toBe(bot.groups.flat().length)
    expect(new Set(marks.filter(mark => !mark.right).map(mark => mark.item))).toEqual(wrong)
    const extra = rules.secondStar(level, state)
    return { marks, extra, stars: starsOfPlay(marks, level.tier, extra), tendency: tendency(marks) }
  }

  describe.each(RUNS)('$pool, seed $seed', run => {
    const bot = botFor(rules, level, run)

    test('who judges everything rightly gets two stars and is in balance', () => {
      expect(judgedBy(bot, new Set())).toMatchObject({ stars: 2, tendency: 'can-bang' })
    })

    // Where one decision judges two items (which of two comes first) one may trust, but not both can be trusted wrongly.
    test('who trusts everything gets one star and is told to trust less', () => {
      const wrong = errors(bot, item => sideOf.get(item) === 'risky')
      const { stars, tendency: leaning, marks } = judgedBy(bot, wrong)
      const all = marks.filter(mark => mark.side === 'risky').length
      if (wrong.size === all) expect({ stars, leaning }).toEqual({ stars: 1, leaning: 'hay-tin' })
      else expect(leaning).toBe(expected(marks, level.tier).tendency)
    })

    test('who doubts everything gets one star and is told to trust more', () => {
      const wrong = errors(bot, item => sideOf.get(item) === 'safe')
      const { stars, tendency: leaning, marks } = judgedBy(bot, wrong)
      const all = marks.filter(mark => mark.side === 'safe').length
      if (wrong.size === all) expect({ stars, leaning }).toEqual({ stars: 1, leaning: 'hay-nghi' })
      else expect(leaning).toBe(expected(marks, level.tier).tendency)
    })

    test('who guesses gets what the guesses are worth', () => {
      for (let seed = 1; seed <= GAMBLES; seed++) {
        const { marks, extra, ...got } = judgedBy(bot, errors(bot, byChance(seed * 97 + run.seed)))
        const want = expected(marks, level.tier)
        expect(got).toEqual({ ...want, stars: extra ? want.stars : 1 })
      }
    })
  })
})

test('over the whole course the four players are told apart', () => {
  const stars = { perfect: 0, chance: 0, plays: 0 }
  for (const { level } of library.levels) {
    const rules = rulesOf[level.mechanic] as Rules
    const bot = botFor(rules, level, { pool: 'core', seed: 5 })
    const starsFor = (wrong: ReadonlySet<string>) => {
      const state = bot.play(wrong)
      return starsOfPlay(rules.marks(level, state), level.tier, rules.secondStar(level, state))
    }
    for (let seed = 1; seed <= GAMBLES; seed++) {
      stars.plays++
      stars.perfect += starsFor(new Set()) - 1
      stars.chance += starsFor(errors(bot, byChance(seed * 31))) - 1
    }
  }
  expect(stars.perfect).toBe(stars.plays)
  // Of a dozen coins one needs about two thirds right on both sides: seldom, and never the rule.
  expect(stars.chance / stars.plays).toBeLessThan(0.3)
})
