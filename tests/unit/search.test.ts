import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import english from '../../levels/TK07/en.json'
import source from '../../levels/TK07/level.json'
import vietnamese from '../../levels/TK07/vi.json'
import type { SearchLevel } from '../../src/activities/search/level'
import { kept, piecesOf, spoken, weakness } from '../../src/activities/search/query'
import { rules } from '../../src/activities/search/rules'
import { habitsOf, logOf, type SearchState, taskAt, unjudged } from '../../src/activities/search/state'
import { starsOfPlay, tendency } from '../../src/core/marks'
import { type Answer, fold, type Run } from '../../src/core/play'

const level = v.parse(rules.schema, source) as SearchLevel
const run: Run = { pool: 'core', seed: 7 }
const runs = fc.record({ pool: fc.constantFrom('core' as const, 'fresh' as const), seed: fc.integer() })
const T1 = 'TK07-t1'
const asked: Answer = { do: 'query', on: T1, with: '#0 #1 #2' }

const played = (...answers: Answer[]) => fold(rules, level, run, answers)
const stars = (state: SearchState) => starsOfPlay(rules.marks(level, state), level.tier, rules.secondStar(level, state))

/** Plays on to the end from any state, judging by `judge`. */
function finish(from: SearchState, judge: (answer: string) => string = answer => answer): SearchState {
  let state = from
  const act = (answer: Answer) => {
    state = rules.step(level, state, answer)
  }
  for (let guard = 0; guard < 200 && !rules.done(level, state); guard++) {
    const task = taskAt(level, state)!
    act({ do: 'open', on: task.pinFull[0]! })
    if (logOf(state, task.id).pins.length === 0) act({ do: 'pin', on: task.pinFull[0]! })
    act({ do: 'answer', on: task.id, with: task.answers.find(({ ok }) => ok)!.id })
    act({ do: 'next', on: task.id })
    const opened = logOf(state, task.id).opened
    for (const item of unjudged(level, state))
      if (opened.includes(item.page ?? '') || state.main.open === item.page)
        act({ do: 'judge', on: item.id, with: judge(item.answer) })
  }
  return state
}

describe('a task', () => {
  it('is asked, opened, pinned and answered; then its other cards come, then the next task', () => {
    let state = played(asked, { do: 'open', on: 'P01' }, { do: 'judge', on: 'TK07-01', with: 'dung-duoc' })
    const act = (answer: Answer) => {
      state = rules.step(level, state, answer)
    }
    expect(rules.step(level, state, { do: 'answer', on: T1, with: 'TK07-t1a' })).toBe(state)
    act({ do: 'pin', on: 'P01' })
    expect(rules.step(level, state, { do: 'next', on: T1 })).toBe(state)
    act({ do: 'answer', on: T1, with: 'TK07-t1c' })
    act({ do: 'answer', on: T1, with: 'TK07-t1a' })
    expect(logOf(state, T1).given).toEqual(['TK07-t1c', 'TK07-t1a'])
    act({ do: 'next', on: T1 })
    expect(state.rest).not.toBeNull()
    expect(state.main.open).toBe(level.items.find(({ id }) => id === state.rest)!.page)
    expect(rules.step(level, state, { do: 'next', on: T1 })).toBe(state)
    for (let i = 0; i < 4; i++) {
      act({ do: 'judge', on: state.rest!, with: 'dung-duoc' })
      act({ do: 'next', on: T1 })
    }
    expect(taskAt(level, state)!.id).toBe('TK07-t2')
    expect(state.main).toEqual({ query: '', open: null })
    expect(Object.keys(state.judged)).toHaveLength(5)
  })

  it('keeps its cards for itself: a page met in another task is judged in its own', () => {
    const state = played(asked, { do: 'open', on: 'P04' })
    expect(rules.step(level, state, { do: 'judge', on: 'TK07-04', with: 'chua-dung-duoc' })).toBe(state)
  })

  it('takes two pins at most, of opened pages, and gives them back', () => {
    const opened = ['P01', 'P02', 'P06'].map(on => ({ do: 'open', on }))
    const state = played(asked, ...opened, ...opened.map(({ on }) => ({ do: 'pin', on })), { do: 'pin', on: 'P09' })
    expect(logOf(state, T1).pins).toEqual(['P01', 'P02'])
    expect(logOf(rules.step(level, state, { do: 'pin', on: 'P01' }), T1).pins).toEqual(['P02'])
  })
})

describe('the other place', () => {
  it('stands beside the page, with a query and a page of its own', () => {
    const beside = played(
      asked,
      { do: 'open', on: 'P01' },
      { do: 'elsewhere', on: 'P01' },
      { do: 'query', on: 'P01', with: '#0 rễ' },
      { do: 'open', on: 'P05', with: 'beside' },
    )
    expect(beside.main).toEqual({ query: '#0 #1 #2', open: 'P01' })
    expect(beside.beside).toEqual({ of: 'P01', query: '#0 rễ', open: 'P05' })
    const results = rules.step(level, beside, { do: 'back', on: 'P05' })
    expect(results.beside).toMatchObject({ open: null })
    expect(rules.step(level, results, { do: 'back', on: T1 }).beside).toBeNull()
    expect(rules.step(level, beside, { do: 'back', on: 'P01' })).toMatchObject({ beside: null, main: { open: null } })
  })
})

describe('habits', () => {
  const log = (state: SearchState) => habitsOf(level.search.tasks[0]!, logOf(state, T1))
  const looked = ['P03', 'P06', 'P08', 'P01'].map(on => ({ do: 'scan', on }))

  it('note a held hand after enough rows, and after the whole of a short list', () => {
    expect(log(played(asked, ...looked, { do: 'open', on: 'P01' })).held).toBe(true)
    expect(log(played(asked, ...looked.slice(1), { do: 'open', on: 'P01' })).held).toBe(false)
    expect(log(played(asked, { do: 'scan', on: 'P01', with: 'last' }, { do: 'open', on: 'P01' })).held).toBe(true)
    expect(log(played(asked, { do: 'open', on: 'P01' }, ...looked, { do: 'open', on: 'P06' })).held).toBe(false)
  })

  it('note a second source, another question and how good the pin is', () => {
    const one = played(asked, { do: 'open', on: 'P02' }, { do: 'pin', on: 'P02' })
    expect(log(one)).toEqual({ held: false, second: false, refined: false, pin: 'half' })
    const more = fold(rules, level, run, [
      asked,
      { do: 'query', on: T1, with: '#0 #1 #7' },
      { do: 'open', on: 'P01' },
      { do: 'open', on: 'P05' },
      { do: 'pin', on: 'P05' },
    ])
    expect(log(more)).toEqual({ held: false, second: true, refined: true, pin: 'full' })
  })
})

describe('players', () => {
  it('one who judges well earns both stars', () => {
    expect(stars(fold(rules, level, run, rules.solution(level, run)))).toBe(2)
  })

  it('one who never answers a task at the first try gets one star, however well the cards went', () => {
    const answers = rules.solution(level, run).flatMap(answer => {
      const wrong = level.search.tasks.find(({ id }) => id === answer.on)?.answers.find(({ ok }) => !ok)
      return answer.do === 'answer' && wrong ? [{ ...answer, with: wrong.id }, answer] : [answer]
    })
    const state = fold(rules, level, run, answers)
    expect(rules.done(level, state)).toBe(true)
    expect(rules.secondStar(level, state)).toBe(false)
    expect(stars(state)).toBe(1)
  })

  it('one who finds every page usable is said to trust too much, one who finds none to distrust', () => {
    const all = finish(played(asked), () => 'dung-duoc')
    const none = finish(played(asked), () => 'chua-dung-duoc')
    expect([all, none].map(state => [stars(state), tendency(rules.marks(level, state))])).toEqual([
      [1, 'hay-tin'],
      [1, 'hay-nghi'],
    ])
  })
})

describe('solution and slips', () => {
  it('the solution is right everywhere; each slip is wrong exactly there', () => {
    fc.assert(
      fc.property(runs, how => {
        const solved = fold(rules, level, how, rules.solution(level, how))
        expect(rules.done(level, solved)).toBe(true)
        expect(rules.marks(level, solved).every(({ right }) => right)).toBe(true)
        expect(rules.marks(level, solved)).toHaveLength(level.items.filter(({ pool }) => pool === how.pool).length)
        for (const { item, answers } of rules.slips(level, how)) {
          const slipped = fold(rules, level, how, answers)
          expect(rules.done(level, slipped)).toBe(true)
          const wrong = rules.marks(level, slipped).filter(({ right }) => !right)
          expect(wrong.map(({ item: id }) => id)).toEqual([item])
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('any answers at all', () => {
  const things = [
    ...level.items.map(({ id }) => id),
    ...level.search.tasks.map(({ id }) => id),
    'P01',
    'P03',
    'P05',
    'P06',
  ]
  const given = ['', 'beside', 'last', 'dung-duoc', 'chua-dung-duoc', 'TK07-t1a', 'TK07-t1b', '#0 #1', 'mận']
  const anything: fc.Arbitrary<Answer> = fc.record({
    do: fc.constantFrom(
      'query',
      'scan',
      'open',
      'back',
      'who',
      'elsewhere',
      'pin',
      'answer',
      'judge',
      'next',
      'toString',
      '',
    ),
    on: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...things) }, fc.string()),
    with: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...given) }, fc.string()),
  })

  it('leave a state that can still be played to its end', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 200 }), answers => {
        const state = fold(rules, level, run, answers)
        const { at, of } = rules.progress(level, state)
        expect(at).toBeGreaterThanOrEqual(1)
        expect(at).toBeLessThanOrEqual(of)
        const end = finish(state)
        expect(rules.done(level, end)).toBe(true)
        expect(rules.marks(level, end)).toHaveLength(10)
      }),
    )
  })

  it('resume exactly where a play was cut off', () => {
    const answers = rules.solution(level, run)
    for (let cut = 0; cut <= answers.length; cut++) {
      const before = fold(rules, level, run, answers.slice(0, cut))
      const end = answers.slice(cut).reduce((state, answer) => rules.step(level, state, answer), before)
      expect(end).toEqual(fold(rules, level, run, answers))
    }
  })
})

describe('a query', () => {
  const words = ['mận', 'vàng lá', 'mưa']
  it('keeps tiles as numbers, so that another language can read it', () => {
    const text = kept([{ tile: 0 }, { tile: 2 }, { typed: ' ở  đâu #9 ' }])
    expect(text).toBe('#0 #2 ở đâu 9')
    expect(spoken(text, 3, i => words[i]!)).toBe('mận mưa ở đâu 9')
    expect(spoken(text, 3, i => ['plum', 'yellow leaves', 'rain'][i]!)).toBe('plum rain ở đâu 9')
  })

  it('is cut into pieces and put together again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        const once = kept(piecesOf(text, 3))
        expect(kept(piecesOf(once, 3))).toBe(once)
        expect(once.length).toBeLessThanOrEqual(120)
      }),
    )
  })

  it('is told weak when it is like a weak one, with or without marks, and not when it is good', () => {
    const [one, two] = level.search.tasks
    expect(weakness(one!, 'chua nhanh vang la')).toBe(0)
    expect(weakness(one!, 'giúp với đẹp')).toBe(1)
    expect(weakness(two!, 'thuốc')).toBe(1)
    for (const task of level.search.tasks)
      for (const query of task.goodQueries) expect(weakness(task, query)).toBeNull()
    expect(weakness(one!, '')).toBeNull()
  })
})

describe('an author', () => {
  it('hears nothing about a level that is well', () => {
    expect(rules.problems(level)).toEqual([])
  })

  it('hears of a task without one right answer, of lost cards and of sides that contradict', () => {
    const [task, ...tasks] = level.search.tasks
    const broken: SearchLevel = {
      ...level,
      search: {
        ...level.search,
        tasks: [
          { ...task!, tiles: 0, pinHalf: ['P01'], answers: task!.answers.map(one => ({ ...one, ok: true })) },
          ...tasks,
        ],
      },
      items: [
        { ...level.items[0]!, task: 'TK07-t9' },
        { ...level.items[1]!, pool: 'fresh' },
        { ...level.items[2]!, answer: 'dung-duoc' },
        level.items[4]!,
        { ...level.items[4]!, id: 'TK07-05b' },
      ],
    }
    expect(rules.problems(broken).map(({ path }) => path)).toEqual([
      'search.tasks.0.answers',
      'search.tasks.0.tiles',
      'search.tasks.0.pinHalf',
      'items.0.task',
      'items.1.pool',
      'items.2.answer',
      'items.4.page',
    ])
  })

  it('finds every word that the mechanic asks for in both languages', () => {
    for (const key of rules.words(level)) {
      expect(vietnamese).toHaveProperty([key])
      expect(english).toHaveProperty([key])
    }
    expect(rules.card(level, level.items[0]!).choices.map(({ given }) => given)).toEqual([
      'dung-duoc',
      'chua-dung-duoc',
    ])
  })
})
