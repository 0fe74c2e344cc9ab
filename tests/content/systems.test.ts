import Ajv from 'ajv'
import TinCan from 'tincanjs'
import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../src/activities/rules'
import { loadTitles, openCourse } from '../../src/content/course'
import type { Body } from '../../src/core/entry'
import { recordsByCode } from '../../src/core/gather'
import { lessonResult } from '../../src/core/lesson'
import type { Level } from '../../src/core/level'
import { type Mark, starsOfPlay } from '../../src/core/marks'
import type { Rules, Run } from '../../src/core/play'
import { resultsOf } from '../../src/core/results'
import { atOnce } from '../../src/core/steps'
import { systems } from '../../src/exports'
import { homeOfDesk, statementSteps } from '../../src/exports/xapi'
import { JournalOf, START, uuid } from '../unit/journal-of'
import { STATEMENT, scoreProblems } from '../unit/xapi-schema'
import { botFor, byChance, errors } from './bot'
import { filesOf, library } from './sources'

/** What other systems are told of real plays: every level by three players, every test before and after. */

const CLASS = '5A'
const PUPILS = ['0045100018', '0045100025', '0045100033'].map((schoolCode, n) => ({
  ...{ code: `0${n + 1}`, name: `Lò Thị ${'MNP'[n]}`, schoolCode },
}))
/** On which items each of them errs: none, some by chance, all that are risky. */
const ERRS: readonly ((level: Level) => (item: string) => boolean)[] = [
  () => () => false,
  level => byChance(level.items.length),
  level => item => level.items.find(({ id }) => id === item)?.side === 'risky',
]

function played(): JournalOf {
  const journal = new JournalOf()
  const add = (pupil: number, level: Level, run: Run, more: Partial<Body<'record'>>) => {
    const rules = rulesOf[level.mechanic] as Rules
    const bot = botFor(rules, level, run)
    const state = bot.play(errors(bot, ERRS[pupil]!(level)))
    const marks = [...rules.marks(level, state)]
    const t1 = START + journal.entries.length * 60_000
    journal.add('record', {
      ...{ play: uuid(1000 + journal.entries.length), learner: uuid(pupil + 1), level: level.id, hash: '0123456789ab' },
      ...{ kind: 'level', mode: 'alone', pool: run.pool, marks, lights: [], t0: t1 - 50_000, t1 },
      stars: starsOfPlay(marks, level.tier, rules.secondStar(level, state)),
      ...more,
    } as Body<'record'>)
  }
  for (const [n, { code }] of PUPILS.entries()) {
    journal.add('learner', { learner: uuid(n + 1), picture: 'signin/bee.svg', nickname: `Ong ${n}` })
    journal.add('learner-code', { learner: uuid(n + 1), class: CLASS, code })
    for (const { level } of library.levels) add(n, level, { pool: 'core', seed: 5 + n }, {})
    for (const { level } of library.tests)
      for (const [form, when] of [['truoc', 'before'] as const, ['sau', 'after'] as const])
        add(n, level, { pool: 'transfer', seed: 5 + n, form }, { kind: 'transfer', form, when, stars: 0 })
  }
  return journal
}

const { entries } = played()
const files = filesOf(library)
const course = await openCourse(files)
const titles = await loadTitles(files, 'vi')
const titleOf = (id: string) => titles[id] ?? id

test('xAPI: one statement for each play of each mechanic and each paper of a test, as the specification wants it', async () => {
  const valid = new Ajv({ allErrors: true, strictRequired: false, strictTypes: false }).compile(STATEMENT)
  const records = recordsByCode(entries, CLASS)
  const cards = [...course.cards.values(), ...course.tests]
  const of = { className: CLASS, year: '2026-2027', home: homeOfDesk('00c0ffee'), pupils: PUPILS, records, cards }
  const text = await (await systems.xapi.write(atOnce(statementSteps({ ...of, titleOf, tag: 'vi' })))).text()
  const lines = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines).toHaveLength(PUPILS.length * (library.levels.length + 2 * library.tests.length))
  for (const line of lines) {
    expect(valid(line), JSON.stringify(valid.errors)).toBe(true)
    expect(scoreProblems(line.result.score)).toEqual([])
    expect(line.result.duration).toBe('PT50.00S')
    expect(new TinCan.Statement(structuredClone(line)).result.score.raw).toBe(line.result.score.raw)
    const isTest = line.object.id.includes('/transfer/')
    expect('success' in line.result).toBe(!isTest)
    expect(line.object.definition.name.vi).toBe(titleOf(line.object.id.split('/').at(-1)))
    expect(line.context.contextActivities.parent[0].id).toMatch(/\/strand\/(an-toan|tin-gia|tim-kiem)$/)
  }
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  for (const { name } of PUPILS) expect(text).not.toContain(name)
})

test('Moodle: a column for each level and none for a test, whole numbers, full marks for who judged all rightly', async () => {
  const levels = [...course.cards.values()]
  const results = resultsOf(entries, CLASS)
  const text = await (await systems.moodle.write({ pupils: PUPILS, results, levels, levelTitle: titleOf })).text()
  const [heads, ...rows] = text.trimEnd().split('\r\n')
  for (const { id } of levels) expect(heads).toContain(`${id} ${titleOf(id)}`)
  expect(heads).not.toContain('TT-')
  const grades = new Map(rows.map(row => [row.split(',')[0], row.split(',').slice(1).map(Number)]))
  expect([...grades.keys()].sort()).toEqual(PUPILS.map(({ schoolCode }) => schoolCode).sort())
  for (const row of grades.values()) {
    expect(row).toHaveLength(levels.length)
    for (const grade of row) expect(Number.isInteger(grade) && grade >= 0 && grade <= 100).toBe(true)
  }
  expect(new Set(grades.get(PUPILS[0]!.schoolCode))).toEqual(new Set([100]))
})

describe('SCORM: what a course system is told', () => {
  const plays = entries.flatMap(({ kind, body }) => {
    const record = body as Body<'record'>
    return kind === 'record' && record.kind === 'level' ? [record] : []
  })

  test.each(library.levels.map(({ level }) => level.id))('of %s is passed or completed as it was judged', id => {
    const of = plays.filter(({ level }) => level === id)
    const told = of.map(({ stars, marks }) => lessonResult(stars, marks as readonly Mark[]))
    expect(told).toHaveLength(PUPILS.length)
    expect(told[0]).toEqual({ status: 'passed', score: 100 })
    // Who trusts all that is risky does not pass, and is not told to have failed. Where one decision judges two items, not
    // both can be trusted wrongly.
    const trusted = of[2]!.marks.every(({ side, right }) => side === 'safe' || !right)
    if (trusted) expect(told[2]!.status).toBe('completed')
    for (const { score } of told) expect(Number.isInteger(score) && score! >= 0 && score! <= 100).toBe(true)
    expect(told[2]!.score).toBeLessThan(100)
  })
})
