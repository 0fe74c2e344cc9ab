import Ajv from 'ajv'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import TinCan from 'tincanjs'
import { describe, expect, it } from 'vitest'
import type { Body } from '../../src/core/entry'
import { type Recorded, recordsByCode } from '../../src/core/gather'
import type { LevelCard } from '../../src/core/level'
import { atOnce } from '../../src/core/steps'
import { systems } from '../../src/exports'
import { homeOf, homeOfDesk, NAMES, statementSteps, type XapiInput } from '../../src/exports/xapi'
import { JournalOf, START, uuid } from './journal-of'
import { CARD } from './made'
import { STATEMENT, scoreProblems } from './xapi-schema'

const valid = new Ajv({ allErrors: true, strictRequired: false, strictTypes: false }).compile(STATEMENT)

const cards: LevelCard[] = [
  { ...CARD, id: 'AT02', strand: 'an-toan', competences: ['2.1.CB1a', '4.2.CB1b'] },
  { ...CARD, id: 'TT-AT2', strand: 'an-toan', competences: [] },
]
const PUPILS = [
  { code: '01', name: 'Lò Thị Mai', schoolCode: '0012345678' },
  { code: '02', name: 'Giàng A Páo', schoolCode: '0012345679' },
]

const mark = (n: number, right: boolean) => ({
  ...{ item: `AT02-${n}`, given: 'tha', right, tries: right ? 1 : 3, clues: ['known'] },
  side: n % 2 ? ('safe' as const) : ('risky' as const),
})
const MARKS = [mark(1, true), mark(2, true), mark(3, false), mark(4, true)]
const PLAY: Body<'record'> = {
  ...{ play: uuid(9), learner: uuid(1), level: 'AT02', hash: '0123456789ab', mode: 'alone' },
  ...{ kind: 'level', pool: 'core', marks: MARKS, stars: 2, lights: [], t0: START, t1: START + 93_500 },
}

function played(): JournalOf {
  return new JournalOf()
    .add('learner', { learner: uuid(1), picture: 'signin/bee.svg', nickname: 'Mèo Mun' })
    .add('learner-code', { learner: uuid(1), class: '5A', code: '01' })
    .add('record', PLAY)
    .add('record', { ...PLAY, kind: 'booster', pool: 'fresh', level: 'an-toan', stars: 0, lights: ['AT02'] })
    .add('record', {
      ...PLAY,
      kind: 'transfer',
      pool: 'transfer',
      level: 'TT-AT2',
      form: 'sau',
      when: 'before',
      stars: 0,
    })
}

const inputOf = (records: XapiInput['records']): XapiInput => ({
  ...{ className: '5A', year: '2026-2027', home: homeOfDesk('00c0ffee'), pupils: PUPILS, records, cards, tag: 'vi' },
  titleOf: id => `Bài ${id}`,
})

async function linesOf(records: XapiInput['records']): Promise<Statement[]> {
  const text = await (await systems.xapi.write(atOnce(statementSteps(inputOf(records))))).text()
  expect(text.endsWith('\n') || text === '').toBe(true)
  return text.split('\n').flatMap(line => (line ? [JSON.parse(line) as Statement] : []))
}

interface Statement {
  id: string
  actor: { account: { homePage: string; name: string } }
  object: { id: string; definition: { type: string } }
  result: { score?: { scaled: number; raw: number; min: number; max: number }; success?: boolean; duration?: string }
  context: { contextActivities?: Record<string, { id: string }[]> }
  timestamp?: string
}

const ownLines = () => linesOf(recordsByCode(played().entries, '5A'))

describe('xAPI statements', () => {
  it('says what came of each play, under the class code alone', async () => {
    const [level, booster, test] = await ownLines()
    expect(level).toMatchObject({
      id: '00000000-0000-4000-8000-000000000003',
      actor: { account: { homePage: 'https://ban-sang.invalid/desk/00c0ffee', name: '2026-2027 5A 01' } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      object: { id: `${NAMES}/level/AT02`, definition: { name: { vi: 'Bài AT02' } } },
      result: {
        completion: true,
        success: true,
        score: { scaled: 0.75, raw: 3, min: 0, max: 4 },
        duration: 'PT93.50S',
      },
      timestamp: '2026-11-02T08:01:33.500+07:00',
    })
    expect(level!.context.contextActivities!.grouping!.map(({ id }) => id)).toEqual([
      `${NAMES}/competence/TT02-2025/2.1.CB1a`,
      `${NAMES}/competence/TT02-2025/4.2.CB1b`,
    ])
    expect(booster!.object.id).toBe(`${NAMES}/booster/an-toan`)
    expect(test!.object.definition.type).toMatch(/assessment$/)
    expect(test!.result).not.toHaveProperty('success')
    const text = JSON.stringify(await ownLines())
    for (const secret of ['Mai', 'Mèo', '0012345678', uuid(1), 'AT02-3', 'language']) expect(text).not.toContain(secret)
  })

  it('passes the schema of the specification, whatever the records hold', async () => {
    const marks = fc.array(
      fc.tuple(fc.nat(40), fc.boolean()).map(([n, right]) => mark(n, right)),
      { maxLength: 20 },
    )
    const time = fc.oneof(fc.integer({ min: START, max: START + 1e6 }), fc.double({ noNaN: true }), fc.constant(-1))
    const record = fc.record({
      ...{ marks, t0: time, t1: time, sure: fc.boolean(), stars: fc.constantFrom(0, 1, 2, 3) },
      kind: fc.constantFrom('level', 'booster', 'transfer'),
      level: fc.oneof(fc.constantFrom('AT02', 'an-toan', 'TT-AT2'), fc.string()),
      id: fc.nat(5).map(uuid),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), async rows => {
        const made = rows.map(
          ({ sure, id, ...body }) => ({ id, sure, body: { ...PLAY, ...body } }) as unknown as Recorded,
        )
        const lines = await linesOf(new Map([['01', made]]))
        for (const line of lines) {
          expect(valid(line), JSON.stringify(valid.errors)).toBe(true)
          expect(scoreProblems(line.result.score ?? {})).toEqual([])
          expect(
            Math.abs((line.result.score?.scaled ?? 0) - (line.result.score?.raw ?? 0) / (line.result.score?.max ?? 1)),
          ).toBeLessThan(1e-4)
        }
        expect(new Set(lines.map(line => line.id)).size).toBe(new Set(rows.map(row => row.id)).size)
      }),
      { numRuns: 300 },
    )
  })

  it('is refused by the same schema when it is spoilt', async () => {
    const [good] = (await ownLines()) as unknown as [Record<string, object>]
    const agent = good.actor as { account: object }
    const score = (change: object) => ({ ...good, result: { ...good.result, score: change } })
    const spoilt: Record<string, object> = {
      'no verb': { ...good, verb: undefined },
      'scaled 1.5': score({ scaled: 1.5 }),
      'two identifiers': { ...good, actor: { ...agent, mbox: 'mailto:co@truong.vn' } },
      'no identifier': { ...good, actor: { objectType: 'Agent' } },
      'a bad duration': { ...good, result: { ...good.result, duration: '93 s' } },
      'a bad timestamp': { ...good, timestamp: '02/11/2026 08:01' },
      'a timestamp of no zone': { ...good, timestamp: '2026-11-02T08:01:33-00:00' },
      'a property of ours': { ...good, grade: 'T' },
      null: { ...good, result: null },
      'a name without a scheme': { ...good, object: { ...good.object, id: 'AT02' } },
      'a score as text': score({ raw: '3' }),
      'no tag of a language': { ...good, verb: { ...good.verb, display: { 'tiếng Việt': 'xong' } } },
    }
    expect(valid(good)).toBe(true)
    for (const [why, bad] of Object.entries(spoilt)) {
      expect(valid(JSON.parse(JSON.stringify(bad))), why).toBe(false)
    }
    // The tables do not say it, so that the schema cannot either.
    expect(valid(score({ raw: 5, max: 4 }))).toBe(true)
    expect(scoreProblems({ raw: 5, min: 0, max: 4 })).toEqual(['raw > max'])
  })

  it('is read back by another program of xAPI', async () => {
    for (const line of await ownLines()) {
      const read = new TinCan.Statement(structuredClone(line))
      expect(read.actor.account.name).toBe(line.actor.account.name)
      expect(read.target.id).toBe(line.object.id)
      expect(read.result.score.raw).toBe(line.result.score!.raw)
      expect(read.result.duration).toBe(line.result.duration)
      const again = read.asVersion('1.0.2')
      expect(again.context).toEqual(line.context)
      expect({ ...again, context: 0, actor: 0 }).toEqual({ ...line, context: 0, actor: 0 })
    }
  })

  it('tells no day where the clock could not be right, and each record once', async () => {
    const journal = played()
    journal.sure = false
    journal.add('record', PLAY)
    const records = recordsByCode(journal.entries, '5A')
    const lines = await linesOf(records)
    expect(lines.at(-1)).not.toHaveProperty('timestamp')
    expect(lines.at(-1)!.result).not.toHaveProperty('duration')
    const twice = new Map([...records, ['02', records.get('01')!]])
    expect(await linesOf(twice)).toEqual(lines)
  })

  it('is the same in a zip', async () => {
    const records = recordsByCode(played().entries, '5A')
    const zip = await systems['xapi-zip'].write({ lines: atOnce(statementSteps(inputOf(records))), now: START })
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['statements.jsonl'])
    expect(new TextDecoder().decode(files['statements.jsonl'])).toBe(
      await (await systems.xapi.write(atOnce(statementSteps(inputOf(records))))).text(),
    )
  })

  it('takes the web address of a school, and nothing else', () => {
    expect(homeOf(' thchiengla.edu.vn ')).toBe('https://thchiengla.edu.vn')
    expect(homeOf('http://th.sonla.edu.vn/chieng-la')).toBe('http://th.sonla.edu.vn/chieng-la')
    for (const wrong of [
      '',
      'trường em',
      'co@truong.vn',
      'javascript:alert(1)',
      'https://',
      'ftp://a.vn',
      'a.v',
      '"x.vn',
    ])
      expect(homeOf(wrong), wrong).toBeNull()
  })
})
