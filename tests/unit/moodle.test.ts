import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LevelCard } from '../../src/core/level'
import type { LevelResult, PupilResult } from '../../src/core/results'
import { systems } from '../../src/exports'
import { moodlePupils } from '../../src/exports/moodle'
import { CARD } from './made'

const levels: LevelCard[] = ['AT02', 'TG06', 'TK07'].map(id => ({ ...CARD, id, strand: 'an-toan', competences: [] }))

const mark = (right: boolean) => ({ item: 'i', side: 'safe' as const, given: 'x', right, tries: 1, clues: [] })
const resultOf = (accuracies: Readonly<Record<string, number | null>>): PupilResult =>
  ({
    levels: new Map(
      Object.entries(accuracies).map(([level, accuracy]) => [
        level,
        { level, accuracy, marks: [mark(true), mark(true), mark(false)] } as unknown as LevelResult,
      ]),
    ),
  }) as unknown as PupilResult

async function textOf(
  pupils: readonly { code: string; name: string; schoolCode: string }[],
  results: Map<string, PupilResult>,
) {
  const levelTitle = (id: string) => ({ AT02: 'Suối tin nhắn', TG06: 'Ba ngày "mưa", gió' })[id] ?? id
  return (await systems.moodle.write({ pupils, results, levels, levelTitle })).text()
}

/** Reads a CSV file as Moodle does: commas, quotes doubled inside quotes. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('grades for Moodle', () => {
  it('are whole numbers by school code, a column for each level that somebody played, and no name', async () => {
    const pupils = [
      { code: '02', name: 'Giàng A Páo', schoolCode: '0012345679' },
      { code: '03', name: 'Cà Thị Ánh', schoolCode: '' },
      { code: '01', name: 'Lò Thị Mai', schoolCode: '0012345678' },
    ]
    const results = new Map([
      ['01', resultOf({ AT02: 0.875, TG06: null })],
      ['03', resultOf({ TK07: 1 })],
    ])
    const text = await textOf(pupils, results)
    expect(rowsOf(text)).toEqual([
      ['ID number', 'AT02 Suối tin nhắn', 'TG06 Ba ngày "mưa", gió'],
      ['0012345678', '88', '67'],
      ['0012345679', '-', '-'],
    ])
    for (const { name } of pupils) expect(text).not.toContain(name.split(' ').at(-1))
    expect(moodlePupils(pupils).map(({ code }) => code)).toEqual(['01', '02'])
  })

  it('never are over the maximum, nor a formula, nor a row too many', async () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
    const pupil = fc.record({
      code: fc.string({ minLength: 1, maxLength: 4 }),
      name: fc.string(),
      schoolCode: fc.string({ maxLength: 12 }).map(code => code.replace(/[\r\n]/g, '')),
      accuracies: fc.dictionary(fc.constantFrom('AT02', 'TG06', 'TK07'), share),
    })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(pupil, { selector: one => one.code, maxLength: 12 }), async made => {
        const results = new Map(made.map(one => [one.code, resultOf(one.accuracies)]))
        const [heads, ...rows] = rowsOf(await textOf(made, results))
        expect(rows.length).toBe(made.filter(({ schoolCode }) => schoolCode !== '').length)
        for (const [code, ...grades] of rows) {
          expect(code).not.toMatch(/^[=+@\t-]/)
          expect(grades.length).toBe(heads!.length - 1)
          for (const grade of grades) expect(grade).toMatch(/^(-|\d{1,2}|100)$/)
        }
      }),
    )
  })
})
