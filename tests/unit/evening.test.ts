import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metBy } from '../../src/core/booster'
import {
  type Around,
  type EveningTurn,
  eveningOf,
  FEWEST_AROUND,
  HANDS,
  type Hand,
  MOST_AROUND,
  mapCount,
  SPARKS,
  sparksOf,
  stageOf,
  stepEvening,
  whoseTurn,
} from '../../src/core/evening'
import { askable, dealt, type Finished, turnsAround } from '../../src/core/evening-deal'
import { houseRule, lastEvening } from '../../src/core/evenings'
import { gatheredSteps } from '../../src/core/gather'
import type { Answer } from '../../src/core/play'
import { resultsOf } from '../../src/core/results'
import { atOnce } from '../../src/core/steps'
import { library } from '../content/sources'
import { JournalOf, uuid } from './journal-of'

/** The family's evening: who has which turn, what is dealt, and that it can be taken up again. */

const talk = library.hearth!.info.cards
const all: Finished[] = library.levels.map(({ level }) => ({ ...level, lit: false }))
const at02 = all.filter(({ id }) => id === 'AT02')
const length = () => 1
const hands = fc.array(fc.constantFrom(...HANDS), { minLength: FEWEST_AROUND, maxLength: MOST_AROUND })
const around = (of: readonly Hand[]): Around[] => of.map(hand => ({ picture: 'heads/in-happy.svg', name: 'Bà', hand }))
const deal = (of: readonly Hand[], levels: readonly Finished[], seed: number, met = new Set<string>()) =>
  dealt(
    around(of),
    { asked: askable(levels, met, seed, length), talk, finished: new Set(levels.map(level => level.id)) },
    seed,
  )

describe('turns', () => {
  test('a thousand families: nobody has more than one turn more than another, and cards take turns', () => {
    fc.assert(
      fc.property(hands, of => {
        const turns = turnsAround(of)
        const counts = of.map((_, who) => turns.filter(turn => turn.who === who).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        expect(turns.map(({ kind }) => kind)).toEqual(turns.map((_, at) => (at % 2 ? 'story' : 'item')))
        expect(turns.every((turn, at) => turn.who !== turns[at + 1]?.who)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a child of seven has the items and a grandfather the stories', () => {
    const turns = turnsAround(['shoot', 'ginger'])
    expect(turns.every(({ who, kind }) => kind === (who === 0 ? 'item' : 'story'))).toBe(true)
  })
})

describe('what is dealt', () => {
  test('no card twice, half of the items safe, the easiest for the shoots', () => {
    fc.assert(
      fc.property(hands, fc.integer(), (of, seed) => {
        const turns = deal(of, all, seed)
        const ids = turns.flatMap(turn => turn.ids)
        expect(new Set(ids).size).toBe(ids.length)
        const items = turns.filter(({ kind }) => kind === 'item')
        expect(items).toHaveLength(SPARKS / 2)
        const judged = items.map(turn => all.find(({ id }) => id === turn.level)!)
        const sides = items.map((turn, i) => judged[i]!.items.find(({ id }) => id === turn.ids[0])!.side)
        expect(sides.filter(side => side === 'safe')).toHaveLength(SPARKS / 4)
        const tiers = (hand: Hand) => items.flatMap((turn, i) => (of[turn.who] === hand ? [judged[i]!.tier] : []))
        if (tiers('shoot').length && tiers('ginger').length)
          expect(Math.max(...tiers('shoot'))).toBeLessThanOrEqual(Math.min(...tiers('ginger')))
      }),
      { numRuns: 200 },
    )
  })

  test('the same seed deals the same evening', () => {
    expect(deal(['shoot', 'ginger', 'ginger'], all, 5)).toEqual(deal(['shoot', 'ginger', 'ginger'], all, 5))
    expect(deal(['shoot', 'ginger', 'ginger'], all, 5)).not.toEqual(deal(['shoot', 'ginger', 'ginger'], all, 6))
  })

  test('a family whose child has finished nothing tells stories all evening', () => {
    const turns = deal(['ginger', 'ginger', 'shoot', 'shoot', 'shoot', 'ginger'], [], 3)
    expect(turns.map(({ kind }) => kind)).toEqual(Array(SPARKS).fill('story'))
  })

  test('a booster still finds one item of each side unmet', () => {
    const ids = new Set(deal(['shoot', 'shoot'], at02, 9).flatMap(turn => turn.ids))
    const fresh = at02[0]!.items.filter(item => item.pool === 'fresh' && !ids.has(item.id))
    expect(new Set(fresh.map(({ side }) => side))).toEqual(new Set(['safe', 'risky']))
  })

  test('elders are asked elders’ cards, children those of levels they finished first', () => {
    const turns = deal(['shoot', 'ginger'], [], 4)
    const whom = (who: number) =>
      turns.filter(turn => turn.who === who).flatMap(turn => turn.ids.map(id => talk.find(one => one.id === id)!))
    expect(new Set(whom(1).map(one => one.for))).toEqual(new Set(['elder', 'all']))
    const finished = new Set(['AT02', 'AT04'])
    const first = dealt(around(['shoot', 'ginger']), { asked: [], talk, finished }, 1)[0]!
    expect(first.ids.map(id => talk.find(one => one.id === id)!.level)).toSatisfy((levels: string[]) =>
      levels.every(level => finished.has(level)),
    )
  })
})

const TURNS: EveningTurn[] = [
  { who: 0, kind: 'item', level: 'AT02', ids: ['AT02-13'] },
  { who: 1, kind: 'story', ids: ['HE-E01', 'HE-E02'] },
]
const EVENING: Answer[] = [
  { do: 'judge', on: 'AT02-13', with: 'chan' },
  { do: 'on', on: '' },
  { do: 'other', on: 'HE-E01' },
  { do: 'told', on: 'HE-E02' },
  { do: 'on', on: '' },
  { do: 'rule', on: 'own', with: '  Đang ăn cơm   thì cất máy. ' },
  { do: 'tell', on: 'HM-1', with: 'bà' },
  { do: 'tell', on: 'HM-2', with: 'cô Hạnh' },
  { do: 'untell', on: 'HM-2', with: 'cô Hạnh' },
  { do: 'mapped', on: '' },
  { do: 'over', on: '' },
]

describe('an evening', () => {
  test('goes from card to card to the rule, the map and what is kept', () => {
    const stages = EVENING.map((_, n) => {
      const state = eveningOf(TURNS, EVENING.slice(0, n + 1))
      return `${stageOf(TURNS, state)} ${sparksOf(state)}`
    })
    expect(stages).toEqual(
      ['card 1', 'card 1', 'card 1', 'card 2', 'rule 2'].concat(Array(4).fill('map 2'), Array(2).fill('keep 2')),
    )
    const end = eveningOf(TURNS, EVENING)
    expect(end.rule).toBe('Đang ăn cơm thì cất máy.')
    expect(mapCount(end)).toEqual({ names: 1, circles: 1 })
    expect(end.over).toBe(true)
  })

  test('nothing that does not fit changes it, whatever a journal holds', () => {
    const acts = ['judge', 'told', 'other', 'on', 'rule', 'tell', 'untell', 'mapped', 'over', 'away', 'here', 'x']
    const given = fc.record({
      do: fc.constantFrom(...acts),
      on: fc.constantFrom('AT02-13', 'HE-E01', 'HE-E02', 'HM-1', '', '0'),
      with: fc.string({ maxLength: 200 }),
    })
    fc.assert(
      fc.property(fc.array(given, { maxLength: 30 }), answers => {
        const state = eveningOf(TURNS, answers)
        expect(sparksOf(state)).toBeLessThanOrEqual(TURNS.length)
        if (state.over) for (const answer of answers) expect(stepEvening(TURNS, state, answer)).toBe(state)
      }),
    )
    const start = eveningOf(TURNS, [])
    for (const one of [EVENING[1], EVENING[3], EVENING[5], EVENING[10]])
      expect(stepEvening(TURNS, start, one!)).toBe(start)
  })

  test('who walks away is skipped, two stay, and who comes back has the turns again', () => {
    const turns: EveningTurn[] = [0, 1, 2, 0].map(who => ({ who, kind: 'story', ids: [`HE-${who}`] }))
    const after = (...answers: Answer[]) => eveningOf(turns, answers)
    const whose = (state: ReturnType<typeof after>) => turns.map(turn => whoseTurn(turn, state, 3))
    const gone = after({ do: 'away', on: '1' })
    expect(whose(gone)).toEqual([0, 2, 2, 0])
    expect(gone.at).toBe(0)
    expect(stepEvening(turns, gone, { do: 'away', on: '2' })).toBe(gone)
    expect(stepEvening(turns, gone, { do: 'away', on: '7' })).toBe(gone)
    expect(whose(after({ do: 'away', on: '1' }, { do: 'here', on: '1' }))).toEqual([0, 1, 2, 0])
  })

  test('is taken up where the tablet died, and is no record', () => {
    const journal = new JournalOf()
    const [learner, evening] = [uuid(1), uuid(7)]
    journal.add('learner', { learner, picture: 'p', nickname: 'Ban' })
    journal.add('learner-code', { learner, class: '3A', code: '01' })
    const before = resultsOf(journal.entries, '3A')
    journal.add('evening', { evening, learner, around: around(['shoot', 'ginger']), turns: TURNS })
    EVENING.slice(0, 6).forEach((answer, n) => {
      journal.add('answer', { play: evening, n, answer: { with: '', ...answer } })
      const back = lastEvening(journal.entries, learner)!
      expect(back.state).toEqual(eveningOf(TURNS, EVENING.slice(0, n + 1)))
    })
    expect(lastEvening(journal.entries, uuid(2))).toBeNull()
    expect(houseRule(journal.entries, learner)?.rule).toBe('Đang ăn cơm thì cất máy.')
    expect(metBy(journal.entries, learner).has('AT02-13')).toBe(true)
    expect(resultsOf(journal.entries, '3A')).toEqual(before)
    expect([...atOnce(gatheredSteps(journal.entries))]).toEqual([])
  })
})
