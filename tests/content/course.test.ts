import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { activities } from '../../src/activities'
import { rulesOf } from '../../src/activities/rules'
import { loadLevel } from '../../src/content/level-text'
import { printed } from '../../src/content/problems'
import { CLUES, HAMLETS, PLACES, TRICKS } from '../../src/core/level'
import { balancedAccuracy, bias, count } from '../../src/core/marks'
import { fold, itemsOf, type Rules, type Run } from '../../src/core/play'
import { headOf } from '../../src/screens/cast'
import { hamletArt, placeArt } from '../../src/screens/scenery'
import { filesOf, library, problems, sources } from './sources'

const listed = (JSON.parse(sources.get('levels/course.json') ?? '{}') as typeof library).strands.flatMap(s => s.levels)

/** What is wrong in the files whose name begins so, as lines; empty when they are right. */
const wrongIn = (start: string) => printed(problems.filter(problem => problem.file.startsWith(start)))

test('the course, the pages, the help and the languages have no mistake', () => {
  expect(printed(problems)).toBe('')
  expect(library.pages.length).toBeGreaterThanOrEqual(60)
  expect(library.places).toHaveLength(15)
  expect(library.languages.map(({ language }) => language.tag).slice(0, 2)).toEqual(['vi', 'en'])
})

test('every hamlet has a picture, and every place one for each light', () => {
  const pictures = [
    ...HAMLETS.map(hamletArt),
    ...PLACES.flatMap(place => [placeArt(place, true), placeArt(place, false)]),
  ]
  expect(pictures.filter(picture => !existsSync(`assets/art/${picture}`))).toEqual([])
})

test('both tables of mechanics hold the same ones', () => {
  expect(Object.keys(activities).sort()).toEqual(Object.keys(rulesOf).sort())
  for (const [name, { rules }] of Object.entries(activities)) expect(rulesOf[name]).toBe(rules)
})

test('there are interface words for every place, clue and trick, and for good clues that are not there', () => {
  const { places = {}, phrases = {} } = library.languages[0]?.words ?? {}
  const clues = library.levels.flatMap(({ level }) =>
    level.items.flatMap(item => (item.side === 'risky' ? item.clues : [])),
  )
  const negated = clues.filter(clue => CLUES.indexOf(clue) >= CLUES.indexOf('known'))
  for (const place of PLACES) expect(places).toHaveProperty([place])
  for (const clue of CLUES) expect(phrases).toHaveProperty([`clue-${clue}`])
  for (const clue of negated) expect(phrases).toHaveProperty([`clue-${clue}-not`])
  for (const trick of TRICKS) expect(phrases).toHaveProperty([`trick-${trick}`])
})

describe.each(listed)('level %s', id => {
  test('is written out, fair, short enough, and complete in Vietnamese and English', () => {
    expect(wrongIn(`levels/${id}/`)).toBe('')
  })

  test('everyone who speaks has a face', () => {
    const { intro = [], end = [] } = library.levels.find(read => read.level.id === id)?.level.story ?? {}
    for (const { who } of [...intro, ...end]) expect(existsSync(`assets/art/${headOf(who)}`), who).toBe(true)
  })

  const level = library.levels.find(read => read.level.id === id)?.level
  const rules = level && (rulesOf[level.mechanic] as Rules | undefined)
  if (!level || !rules) return
  const judged = (run: Run) => itemsOf(level, run.pool).filter(item => rules.judged?.(item) ?? true)
  const runs: Run[] = (['core', 'fresh'] as const).flatMap(pool => [1, 2, 3, 77].map(seed => ({ pool, seed })))

  test.each(runs)('its solution earns full marks ($pool, seed $seed)', run => {
    const state = fold(rules, level, run, rules.solution(level, run))
    const marks = rules.marks(level, state)
    expect(rules.done(level, state)).toBe(true)
    expect(rules.secondStar(level, state)).toBe(true)
    expect(marks.map(mark => mark.item).sort()).toEqual(
      judged(run)
        .map(item => item.id)
        .sort(),
    )
    expect(balancedAccuracy(marks)).toBe(1)
    expect(bias(marks)).toBe(0)
    const { at, of } = rules.progress(level, state)
    expect(at).toBe(of)
  })

  test.each(runs)('each slip costs its item and nothing else ($pool, seed $seed)', run => {
    const slips = rules.slips(level, run)
    expect(slips.map(slip => slip.item).sort()).toEqual(
      judged(run)
        .map(item => item.id)
        .sort(),
    )
    for (const { item, answers } of slips) {
      const state = fold(rules, level, run, answers)
      const marks = rules.marks(level, state)
      expect(rules.done(level, state), item).toBe(true)
      expect(marks.filter(mark => !mark.right).map(mark => mark.item)).toEqual([item])
      expect(count(marks).right).toBe(marks.length - 1)
    }
  })

  test('every item can be asked by itself at the hearth, with words for all that is shown', async () => {
    const { words } = await loadLevel(filesOf(library), id, 'en')
    const say = library.languages[0]?.words ?? {}
    for (const item of level.items) {
      const { lines, choices } = rules.card(level, item)
      expect(choices.filter(({ given }) => rules.right(item, given)).length, item.id).toBeGreaterThan(0)
      expect(choices.filter(({ given }) => !rules.right(item, given)).length, item.id).toBeGreaterThan(0)
      for (const { key } of lines) expect(words(key)).not.toBe('')
      for (const { words: key } of choices) {
        const [name = '', word = ''] = key.split('.')
        // Ids of a level start with a capital, names of interface words do not.
        const text = /^[A-Z]/.test(key) ? words(key) : say[name]?.[word]
        expect(text, `${item.id}: there are no words "${key}"`).toBeTruthy()
      }
    }
  })
})
