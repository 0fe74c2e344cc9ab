import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulesOf } from '../../src/activities/rules'
import { openCourse } from '../../src/content/course'
import { loadLevel } from '../../src/content/level-text'
import { readLibrary } from '../../src/content/library'
import { loadHelp, loadWeb } from '../../src/content/load'
import { BrokenPack } from '../../src/content/open'
import { courseOf, filesOf, library, sources } from './sources'

/** Cases per file; more on demand: `CASES=5000 npx vitest run tests/content/hostile.test.ts`. */
const CASES = Number(process.env.CASES ?? 25)

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What a broken disk, a broken tool or a bad joke could put in the place of a value. */
const anything = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>('', '\0', '__proto__', -1, 1e308, 'x'.repeat(10_000), [], {}, [null], 'P01', 'AT02-01'),
)

/** `value` with one part, found by following `way`, replaced. */
function damaged(value: Json, way: readonly number[], instead: Json): Json {
  const [here, ...rest] = way
  if (here === undefined || typeof value !== 'object' || value === null) return instead
  const keys = Object.keys(value)
  const key = keys[here % Math.max(1, keys.length)]
  if (key === undefined) return instead
  if (Array.isArray(value)) return value.map((part, i) => (String(i) === key ? damaged(part, rest, instead) : part))
  return { ...value, [key]: damaged(value[key] as Json, rest, instead) }
}

/** One level of each mechanic: the others have the same shape. */
const ofEachMechanic = [...new Map(library.levels.map(({ card }) => [card.mechanic, card.id])).values()]

const way = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 })
const FILES = [
  ...ofEachMechanic.flatMap(id => [`levels/${id}/level.json`, `levels/${id}/vi.json`]),
  ...['levels/course.json', 'levels/help/help.json', 'levels/web/P01/page.json', 'assets/languages/en/places.json'],
]

/** The level that a file belongs to (or any), with one page only, so that many cases are quickly read. */
function few(file: string): Map<string, string> {
  const [, level = 'AT02'] = /^levels\/([A-Z]\w+)\//.exec(file) ?? []
  return new Map([...courseOf([level])].filter(([name]) => !/^levels\/web\/P(?!01)/.test(name)))
}
const toldWith = (from: ReadonlyMap<string, string>, file: string, text: string) =>
  readLibrary(new Map(from).set(file, text), rulesOf).problems

describe('whatever is in a source, reading it tells and never throws', () => {
  test.each(FILES)('%s', file => {
    const whole = JSON.parse(sources.get(file) ?? '') as Json
    const from = few(file)
    fc.assert(
      fc.property(way, anything, (steps, instead) => {
        const text = JSON.stringify(damaged(whole, steps, instead))
        for (const { file: told, path, sentence } of toldWith(from, file, text)) {
          expect(told && path && sentence).toBeTruthy()
        }
      }),
      { numRuns: CASES },
    )
  })

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.string({ unit: 'binary' }), (file, text) => {
        expect(toldWith(few(file), file, text).filter(told => told.file === file)).not.toEqual([])
      }),
      { numRuns: CASES },
    )
  })
})

test('whatever is in a pack, opening it gives the thing or says that the pack is broken', async () => {
  const whole = filesOf(library)
  const opens: [string, (instead: Record<string, unknown>) => Promise<unknown>][] = [
    ...ofEachMechanic.map((id): (typeof opens)[number] => [
      `levels/${id}.json`,
      instead => loadLevel(filesOf(library, instead), id, 'vi'),
    ]),
    ['course.json', instead => openCourse(filesOf(library, instead))],
    ['help/vi.json', instead => loadHelp(filesOf(library, instead), 'vi')],
    ['web/vi.json', instead => loadWeb(filesOf(library, instead), 'vi')],
  ]
  for (const [file, open] of opens) {
    const pack = (await whole.json(file)) as Json
    await fc.assert(
      fc.asyncProperty(way, anything, async (steps, instead) => {
        const outcome = await open({ [file]: damaged(pack, steps, instead) }).catch((reason: unknown) => reason)
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(BrokenPack)
      }),
      { numRuns: CASES },
    )
  }
})
