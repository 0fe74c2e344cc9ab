import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BOOSTER_ITEMS, boosterCards, boostersDue, lightsOf, metBy, remembered } from '../../src/core/booster'
import { chance } from '../../src/core/chance'
import type { Body } from '../../src/core/entry'
import type { Item, LevelCard, Strand } from '../../src/core/level'
import type { Mark } from '../../src/core/marks'
import { starsOf } from '../../src/core/progress'
import { levelToRecall, recallItems } from '../../src/core/recall'
import { recordOfBooster, recordOfPlay } from '../../src/core/record'
import { JournalOf, uuid } from './journal-of'

/** What is remembered, and when the hearth asks again. */

const BAN = uuid(1)
const PAO = uuid(2)
const TIME = { t0: 1, t1: 2 }

type Known = Pick<LevelCard, 'id' | 'strand' | 'tier' | 'sensitive'> & { readonly items: readonly Item[] }

const item = (id: string, side: Item['side'], pool: Item['pool'] = 'fresh'): Item => ({
  ...{ id, pool, side },
  ...{ clues: ['known'], answer: 'x', accept: [] },
})
const known = (id: string, strand: Strand = 'an-toan', fresh = 3): Known & LevelCard => ({
  ...{ id, strand, tier: 1, sensitive: false, mechanic: 'M1', place: 'suoi', hamlet: 'ban-pieu', minutes: 7 },
  ...{ competences: [], hash: 'a'.repeat(12) },
  items: Array.from({ length: fresh }, (_, n) => [item(`${id}-S${n}`, 'safe'), item(`${id}-R${n}`, 'risky')]).flat(),
})

const markOf = (one: Pick<Item, 'id' | 'side'>, right = true): Mark => ({
  ...{ item: one.id, side: one.side, given: 'x', right, tries: 1, clues: ['known'] },
})

/** A child at a tablet: opens it, plays levels, sits down at the hearth. */
class Child {
  readonly journal = new JournalOf()
  #plays = 10
  readonly #levels: readonly (Known & LevelCard)[]
  readonly #right: () => boolean

  constructor(levels: readonly (Known & LevelCard)[], right = () => true) {
    this.#levels = levels
    this.#right = right
  }

  sits(day: number): this {
    this.journal.day(day).add('sitting', { app: 'x' })
    return this
  }

  #starts(level: string, extra: Partial<Body<'play-started'>>): Body<'play-started'> {
    const started: Body<'play-started'> = {
      ...{ play: uuid(this.#plays++), learner: BAN, level, hash: 'a'.repeat(12), kind: 'level', pool: 'core' },
      ...{ seed: this.#plays, mode: 'alone' },
      ...extra,
    }
    this.journal.add('play-started', started)
    return started
  }

  plays(id: string): this {
    const { journal } = this
    const marks = [markOf({ id: `${id}-01`, side: 'safe' }), markOf({ id: `${id}-02`, side: 'risky' })]
    journal.add('record', recordOfPlay(this.#starts(id, {}), marks, 1, true, TIME))
    return this
  }

  get due(): Strand[] {
    return boostersDue(this.journal.entries, BAN, this.#levels, this.journal.now)
  }

  tells(strand: Strand) {
    const { entries, now } = this.journal
    const mine = this.#levels.filter(level => level.strand === strand)
    const levels = remembered(entries, BAN, mine, now).map(one => one.level)
    const cards = boosterCards(levels, metBy(entries, BAN), this.#plays)
    const all = mine.flatMap(level => level.items)
    const started = this.#starts(strand, { kind: 'booster', pool: 'fresh', cards })
    const marks = cards.map(card => markOf(all.find(one => one.id === card.item)!, this.#right()))
    this.journal.add('record', recordOfBooster(started, marks, TIME))
    return cards
  }

  /** Everything that waits at the hearth. */
  tellsAll(): this {
    for (const strand of this.due) this.tells(strand)
    return this
  }
}

describe('a booster is due', () => {
  const one = [known('AT01')]

  test('two, ten and twenty-eight days after the level, each in a later sitting', () => {
    const child = new Child(one).sits(0).plays('AT01')
    child.journal.day(3)
    expect(child.due).toEqual([])
    expect(child.sits(1).due).toEqual([])
    expect(child.sits(2.5).due).toEqual(['an-toan'])
    expect(boostersDue(child.journal.entries, PAO, one, child.journal.now)).toEqual([])
    child.tellsAll()
    expect(child.sits(9).due).toEqual([])
    expect(child.sits(11).tellsAll().due).toEqual([])
    expect(child.sits(27).due).toEqual([])
    expect(child.sits(29).tellsAll().due).toEqual([])
    expect(child.sits(50).due).toEqual([])
    expect(child.sits(58).due).toEqual(['an-toan'])
  })

  test('later when the one before was late, but not much', () => {
    const child = new Child(one).sits(0).plays('AT01').sits(20).tellsAll()
    expect(child.sits(22).due).toEqual([])
    expect(child.sits(25).due).toEqual(['an-toan'])
  })

  test('by counted sittings where a clock cannot be trusted', () => {
    const child = new Child(one)
    child.journal.sure = false
    child.sits(0).plays('AT01')
    expect(child.due).toEqual([])
    expect(child.sits(0).tellsAll().due).toEqual([])
    expect(child.sits(0).tellsAll().due).toEqual([])
    expect(child.sits(0).due).toEqual([])
    expect(child.sits(0).due).toEqual(['an-toan'])
  })

  test('for each level by itself: a new level does not put off the old one', () => {
    const levels = [known('AT01'), known('AT02')]
    const child = new Child(levels).sits(0).plays('AT01').sits(3).plays('AT02')
    expect(child.due).toEqual(['an-toan'])
    const asked = remembered(child.journal.entries, BAN, levels, child.journal.now)
    expect(asked.map(({ level, due, justFinished }) => [level.id, due, justFinished])).toEqual([
      ['AT01', true, false],
      ['AT02', false, true],
    ])
  })

  test('once a sitting for a strand, and never for a level that is closed to this child', () => {
    const levels = ['AT01', 'AT02', 'AT03', 'AT04', 'AT05', 'AT06'].map(id => known(id))
    const child = new Child(levels).sits(0)
    for (const { id } of levels) child.plays(id)
    expect(child.sits(3).tellsAll().due).toEqual([])
    expect(child.sits(4).due).toEqual(['an-toan'])
    expect(boostersDue(child.journal.entries, BAN, [], child.journal.now)).toEqual([])
  })
})

describe('the cards of a booster', () => {
  const pool = fc.array(
    fc.record({ fresh: fc.nat(4), extra: fc.constantFrom<Item['side'] | null>('safe', 'risky', null) }),
    { minLength: 1, maxLength: 5 },
  )
  const cases = fc.record({ pool, met: fc.array(fc.nat(60), { maxLength: 40 }), seed: fc.nat() }).map(made => {
    const levels = made.pool.map(({ fresh, extra }, n) => {
      const level = known(`AT${n}`, 'an-toan', fresh)
      return { ...level, items: extra ? [...level.items, item(`${level.id}-X`, extra)] : level.items }
    })
    const all = levels.flatMap(level => level.items)
    const met = new Map(made.met.flatMap((at, n) => (all[at] ? [[all[at].id, n + 1] as const] : [])))
    return { levels, all, met, seed: made.seed }
  })

  test('are as many safe as risky, none twice, and four wherever both sides have two', () => {
    fc.assert(
      fc.property(cases, ({ levels, all, met, seed }) => {
        const cards = boosterCards(levels, met, seed)
        const sides = cards.map(card => all.find(one => one.id === card.item)!.side)
        const count = (side: Item['side'], of: readonly string[]) => of.filter(one => one === side).length
        const there = all.map(one => one.side)
        const each = Math.min(2, count('safe', there), count('risky', there))
        expect([count('safe', sides), count('risky', sides)]).toEqual([each, each])
        expect(new Set(cards.map(card => card.item)).size).toBe(cards.length)
        expect(boosterCards(levels, met, seed)).toEqual(cards)
        for (const card of cards) expect(card.item.startsWith(`${card.level}-`)).toBe(true)
      }),
    )
  })

  test('repeat only when nothing unmet of that side is left, the longest unmet first, and say so', () => {
    fc.assert(
      fc.property(cases, ({ levels, all, met, seed }) => {
        const cards = boosterCards(levels, met, seed)
        for (const side of ['safe', 'risky'] as const) {
          const ofSide = all.filter(one => one.side === side)
          const told = cards.filter(card => ofSide.some(one => one.id === card.item))
          const unmet = ofSide.filter(one => !met.has(one.id))
          expect(told.filter(card => !card.repeat)).toHaveLength(Math.min(told.length, unmet.length))
          for (const card of told) expect(card.repeat).toBe(met.has(card.item))
          const again = told.filter(card => card.repeat).map(card => met.get(card.item)!)
          const longest = ofSide.flatMap(one => met.get(one.id) ?? []).sort((a, b) => a - b)
          expect(again.sort((a, b) => a - b)).toEqual(longest.slice(0, again.length))
        }
      }),
    )
  })

  test('mix two levels where there are two, one item of each side from each', () => {
    for (let seed = 0; seed < 20; seed++) {
      const cards = boosterCards([known('AT01'), known('AT02'), known('AT03')], new Map(), seed)
      expect(cards).toHaveLength(BOOSTER_ITEMS)
      expect(cards.map(card => card.level).sort()).toEqual(['AT01', 'AT01', 'AT02', 'AT02'])
    }
  })

  test('light the levels they asked about afresh; on repeats no star hangs', () => {
    const cards = boosterCards([known('AT01', 'an-toan', 1), known('AT02', 'an-toan', 1)], new Map([['AT02-S0', 1]]), 1)
    const items = [...known('AT01').items, ...known('AT02').items]
    const marks = (wrong: readonly string[]) =>
      cards.map(card => markOf(items.find(one => one.id === card.item)!, !wrong.includes(card.item)))
    expect(lightsOf(cards, marks([])).sort()).toEqual(['AT01', 'AT02'])
    expect(lightsOf(cards, marks(['AT02-S0'])).sort()).toEqual(['AT01', 'AT02'])
    expect(lightsOf(cards, marks(['AT01-S0']))).toEqual([])
    const again = cards.map(card => ({ ...card, repeat: true }))
    expect(lightsOf(again, marks([]))).toEqual([])
  })
})

test('met is what was judged in a finished play or answered in one that was cut off', () => {
  const child = new Child([known('AT01')]).sits(0).plays('AT01')
  const { journal } = child
  const started = journal.entries.find(entry => entry.kind === 'play-started')!.body as Body<'play-started'>
  journal.add('play-started', { ...started, play: uuid(90) })
  journal.add('answer', { play: uuid(90), n: 0, answer: { do: 'judge', on: 'AT01-F1', with: 'x' } })
  journal.add('answer', { play: uuid(91), n: 0, answer: { do: 'judge', on: 'AT01-F2', with: 'x' } })
  expect([...metBy(journal.entries, BAN)].map(([id]) => id)).toEqual(['AT01-01', 'AT01-02', 'AT01-F1'])
  expect(metBy(journal.entries, PAO).size).toBe(0)
})

describe('the two questions before a level', () => {
  const levels = [known('AT01'), known('AT02'), known('TG01', 'tin-gia'), known('TK01', 'tim-kiem')]
  const from = (child: Child, strand: Strand) => levelToRecall(child.journal.entries, BAN, levels, strand)?.id ?? null

  test('come from a finished level of another strand, the longest unmet', () => {
    const child = new Child(levels).sits(0)
    expect(from(child, 'tin-gia')).toBeNull()
    child.plays('AT01')
    expect(from(child, 'an-toan')).toBeNull()
    expect(from(child, 'tin-gia')).toBe('AT01')
    child.plays('AT02').plays('TG01')
    expect(from(child, 'tim-kiem')).toBe('AT01')
    child.plays('AT01')
    expect(from(child, 'tim-kiem')).toBe('AT02')
    const begun = child.journal.entries.find(entry => entry.kind === 'play-started')!.body as Body<'play-started'>
    child.journal.add('play-started', { ...begun, play: uuid(80), level: 'TK01', recalls: 'AT02' })
    expect(from(child, 'tim-kiem')).toBe('TG01')
    expect(levelToRecall(child.journal.entries, PAO, levels, 'tim-kiem')).toBeNull()
    expect(levelToRecall(child.journal.entries, BAN, [levels[3]!], 'tim-kiem')).toBeNull()
  })

  test('are one of each side, of the level’s own items, none of the long ones', () => {
    const items = ['S1', 'S2', 'S3', 'S4'].map(id => item(id, 'safe', 'core'))
    const risky = ['R1', 'R2', 'R3', 'R4'].map(id => item(id, 'risky', 'core'))
    const all = [...items, ...risky, item('SF', 'safe'), item('RF', 'risky')]
    for (let seed = 0; seed < 30; seed++) {
      const asked = recallItems(all, one => Number(one.id.slice(1)), seed)
      expect(asked.map(one => one.side).sort()).toEqual(['risky', 'safe'])
      for (const one of asked) expect(['S1', 'S2', 'R1', 'R2']).toContain(one.id)
      expect(recallItems(all, one => Number(one.id.slice(1)), seed)).toEqual(asked)
    }
  })
})

describe('a term of the real course, by the plan', () => {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
  const levels: (Known & LevelCard)[] = readdirSync('levels')
    .filter(id => /^(AT|TG|TK)/.test(id))
    .map(id => {
      const level = read(`levels/${id}/level.json`)
      const items = level.items.filter((one: Item) => one.answer !== 'cung-duoc')
      return { ...known(id), ...level, items: items.map((one: Item) => ({ ...item(one.id, one.side, one.pool) })) }
    })
  type Week = { week: number; levels: string[] }
  const tiers: { tier: number; weeks: Week[] }[] = read('levels/plan/plan.json').tiers

  /** Every level of the tier finished by the plan; boosters at the start of each session, and midweek if `midweek`. */
  function term(weeks: readonly Week[], midweek: boolean, right?: () => boolean): [string, number][] {
    const child = new Child(levels, right)
    for (const { week, levels: own } of [...weeks, { week: 13, levels: [] }]) {
      child.sits((week - 1) * 7).tellsAll()
      for (const id of own) child.plays(id)
      if (midweek) child.sits((week - 1) * 7 + 3).tellsAll()
    }
    return [...starsOf(child.journal.entries, BAN)]
  }

  test.each(tiers.map(({ tier, weeks }) => [tier, weeks] as const))(
    'tier %i: whoever comes every week and remembers has every third star, with or without the midweek ones',
    (_tier, weeks) => {
      for (const midweek of [true, false]) {
        const stars = term(weeks, midweek)
        expect(stars).toHaveLength(weeks.flatMap(week => week.levels).length)
        expect(stars.filter(([, flame]) => flame < 3)).toEqual([])
      }
    },
  )

  test('whoever remembers nine of ten misses few', () => {
    const next = chance(2026)
    const all = tiers.flatMap(({ weeks }) => [1, 2].flatMap(() => term(weeks, true, () => next() < 0.9)))
    const share = all.filter(([, flame]) => flame === 3).length / all.length
    expect(share).toBeGreaterThan(0.9)
  })
})
