import fc from 'fast-check'
import * as scormAgain from 'scorm-again/scorm12'
import { describe, expect, it } from 'vitest'
import {
  betterResult,
  type LessonResult,
  lessonResult,
  MOST_SUSPENDED,
  suspendedPlay,
  suspendedText,
  timespan,
} from '../../src/core/lesson'
import { openLms } from '../../src/platform/lms'
import { type CourseApi, type Framed, findApi } from '../../src/platform/lms-api'

const answer = fc.record({
  do: fc.string({ maxLength: 24 }),
  on: fc.string({ maxLength: 48 }),
  with: fc.string({ maxLength: 200, unit: 'binary' }),
})
const play = fc.record({
  hash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 12, maxLength: 12 }),
  seed: fc.nat(2 ** 32 - 1),
  answers: fc.array(answer, { maxLength: 80 }),
})

describe('a play that a course system keeps', () => {
  it('never is longer than the standard allows, and reads back as its own beginning', () => {
    fc.assert(
      fc.property(play, one => {
        const text = suspendedText(one)
        expect(text.length).toBeLessThanOrEqual(MOST_SUSPENDED)
        expect(text).not.toMatch(/[\r\n]/)
        const read = suspendedPlay(text)!
        expect({ ...read, answers: one.answers.slice(0, read.answers.length) }).toEqual(read)
        // Only what did not fit is missing.
        const next = one.answers[read.answers.length]
        if (next) expect(text.length + JSON.stringify(Object.values(next)).length + 1).toBeGreaterThan(MOST_SUSPENDED)
      }),
      { numRuns: 500 },
    )
  })

  it('is null where it was cut off or is somebody else’s', () => {
    fc.assert(
      fc.property(play, fc.nat(), (one, at) => {
        const text = suspendedText(one)
        expect(suspendedPlay(text.slice(0, at % text.length))).toBeNull()
      }),
    )
    for (const other of [
      '',
      '1',
      'bookmark=3',
      '[2,"a",1]',
      '[1,"a",-1]',
      '[1,"a",1,["x"]]',
      '{}',
      '[1,"a",1,["x",2]]',
    ])
      expect(suspendedPlay(other), other).toBeNull()
  })

  it('says time as HHHH:MM:SS.SS', () => {
    expect(timespan(0)).toBe('0000:00:00.00')
    expect(timespan(3_723_456)).toBe('0001:02:03.46')
    expect(timespan(59_999)).toBe('0000:01:00.00')
    fc.assert(
      fc.property(fc.double({ noNaN: true }), ms => {
        expect(timespan(ms)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/)
      }),
    )
  })
})

describe('what a course system is told', () => {
  const mark = (side: 'safe' | 'risky', right: boolean) => ({ item: 'i', side, given: 'x', right, tries: 1, clues: [] })

  it('is passed from the second star on, with balanced accuracy as the score', () => {
    const marks = [mark('safe', true), mark('safe', true), mark('risky', true), mark('risky', false)]
    expect(lessonResult(2, marks)).toEqual({ status: 'passed', score: 75 })
    expect(lessonResult(1, marks)).toEqual({ status: 'completed', score: 75 })
    expect(lessonResult(1, [mark('risky', true)])).toEqual({ status: 'completed', score: 100 })
    expect(lessonResult(1, [])).toEqual({ status: 'completed', score: 0 })
  })

  it('is the best of all plays, in whatever order', () => {
    const result = fc.record<LessonResult>({
      status: fc.constantFrom('completed', 'passed'),
      score: fc.integer({ min: 0, max: 100 }),
    })
    fc.assert(
      fc.property(fc.array(result, { minLength: 1, maxLength: 6 }), plays => {
        const start: LessonResult = { status: 'incomplete', score: null }
        const best = plays.reduce(betterResult, start)
        expect(plays).toContainEqual(best)
        expect([...plays].reverse().reduce(betterResult, start)).toEqual(best)
        if (plays.some(({ status }) => status === 'passed')) expect(best.status).toBe('passed')
      }),
    )
  })
})

/** Its types name another export than it has. */
const { Scorm12API } = scormAgain as unknown as { Scorm12API: typeof scormAgain.default }

/** scorm-again behind a page, every call and the code after it written down. */
function system(cmi: object = {}) {
  const api = new Scorm12API({ autocommit: false, logLevel: 5 })
  api.loadFromJSON({ core: { lesson_status: 'not attempted' }, ...cmi } as never, '')
  const calls: string[] = []
  const codes = new Set<string>()
  const told =
    <Args extends unknown[]>(name: string, ask: (...args: Args) => unknown) =>
    (...args: Args) => {
      const got = String(ask.apply(api, args))
      calls.push(`${name} ${args.join('=')}`.trim())
      codes.add(String(api.lmsGetLastError()))
      return got
    }
  const page = {
    API: {
      LMSInitialize: told('Initialize', () => api.lmsInitialize('')),
      LMSFinish: told('Finish', () => api.lmsFinish('')),
      LMSGetValue: told('Get', (element: string) => api.lmsGetValue(element)),
      LMSSetValue: told('Set', (element: string, value: string) => api.lmsSetValue(element, value)),
      LMSCommit: told('Commit', () => api.lmsCommit('')),
      LMSGetLastError: () => String(api.lmsGetLastError()),
    } satisfies CourseApi,
  }
  return { api, calls, codes, page: framed(page) }
}

const framed = (page: object, parent?: object): Framed => {
  const made = { opener: null, ...page } as Record<string, unknown>
  made.parent = parent ?? made
  return made as unknown as Framed
}

describe('a sitting in a course system', () => {
  it('goes from Initialize to Finish with every error code 0', () => {
    const { api, calls, codes, page } = system()
    let now = 1000
    const lms = openLms(framed({}, page), () => now)
    expect(lms.state()).toBe('open')
    lms.suspend('[1]')
    now += 65_000
    lms.suspend('')
    lms.report({ status: 'completed', score: 60 })
    lms.report({ status: 'passed', score: 88 })
    lms.report({ status: 'completed', score: 100 })
    expect(lms.trouble()).toBeNull()
    lms.finish()
    lms.finish()
    lms.suspend('too late')
    expect(lms.state()).toBe('over')
    expect(calls[0]).toBe('Initialize')
    expect(calls.at(-1)).toBe('Finish')
    expect(calls).toContain('Set cmi.core.session_time=0000:01:05.00')
    expect([...codes]).toEqual(['0'])
    const { core, suspend_data } = (api.renderCMIToJSONObject() as { cmi: Record<string, never> }).cmi as never as {
      core: { lesson_status: string; score: object; exit: string }
      suspend_data: string
    }
    expect(core).toMatchObject({ lesson_status: 'passed', score: { raw: '88', min: '0', max: '100' }, exit: '' })
    expect(suspend_data).toBe('')
  })

  it('takes nothing back from who passed before', () => {
    const { calls, page } = system({ core: { lesson_status: 'passed', score: { raw: '90' } } })
    const lms = openLms(page, () => 0)
    lms.report({ status: 'completed', score: 95 })
    lms.report({ status: 'passed', score: 80 })
    lms.finish()
    expect(calls.filter(call => /Set cmi\.core\.(lesson_status|score)/.test(call))).toEqual([])
  })

  it('gives back what was kept', () => {
    const { page } = system({ core: { lesson_status: 'incomplete' }, suspend_data: '[1,"a",2]' })
    expect(openLms(page, () => 0).suspended).toBe('[1,"a",2]')
  })

  it('is told of nothing longer than the standard allows, though this system would take it', () => {
    const { api, page } = system()
    openLms(page, () => 0)
    expect(api.lmsSetValue('cmi.suspend_data', 'x'.repeat(MOST_SUSPENDED + 1))).toBe('true')
    const long = Array.from({ length: 400 }, (_, n) => ({ do: 'judge', on: `AT02-${n}`, with: 'tha' }))
    expect(suspendedText({ hash: '0123456789ab', seed: 1, answers: long }).length).toBeLessThanOrEqual(MOST_SUSPENDED)
  })

  it('says the error code when the system refuses, and tells again', () => {
    const { api, page } = system()
    const { API } = page as unknown as { API: { -readonly [K in keyof CourseApi]: CourseApi[K] } }
    const { LMSSetValue } = API
    const lms = openLms(page, () => 0)
    API.LMSSetValue = (element, value) => (element.includes('score') ? 'false' : LMSSetValue(element, value))
    API.LMSGetLastError = () => '405'
    let seen = 0
    lms.watch(() => seen++)
    lms.report({ status: 'passed', score: 88 })
    expect([lms.trouble(), seen]).toEqual(['405', 1])
    API.LMSSetValue = LMSSetValue
    lms.retry()
    expect(lms.trouble()).toBeNull()
    expect(api.lmsGetValue('cmi.core.score.raw')).toBe('88')
    API.LMSCommit = () => {
      throw new Error('no network')
    }
    lms.retry()
    expect(lms.trouble()).toBe('405')
    expect(() => lms.finish()).not.toThrow()
  })

  it('is none where there is no system, where it does not begin, and where pages of other sites are around', () => {
    expect(openLms(framed({}), () => 0).state()).toBe('none')
    const { page } = system()
    Object.assign((page as unknown as { API: CourseApi }).API, { LMSInitialize: () => 'false' })
    const refused = openLms(page, () => 0)
    expect(refused.state()).toBe('none')
    expect(() => [refused.suspend('x'), refused.report({ status: 'passed', score: 1 }), refused.finish()]).not.toThrow()
    const foreign = framed({})
    Object.defineProperty(foreign, 'API', {
      get() {
        throw new Error('SecurityError')
      },
    })
    expect(findApi(framed({}, foreign))).toBeNull()
  })

  it('is found frames above, and over the page that opened this one', () => {
    const { page } = system()
    const api = (page as unknown as { API: CourseApi }).API
    expect(findApi(framed({}, framed({}, framed({}, page))))).toBe(api)
    expect(findApi(framed({ opener: framed({}, page) }))).toBe(api)
    // Opened in a window, and there in a frame.
    expect(findApi(framed({}, framed({ opener: page })))).toBe(api)
    const ring = framed({}) as unknown as Record<string, unknown>
    ring.parent = framed({}, ring)
    expect(findApi(ring as unknown as Framed)).toBeNull()
  })
})
