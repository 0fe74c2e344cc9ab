import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { ClueUse } from '../../src/core/clue-use'
import type { Clue } from '../../src/core/level'
import type { Mark } from '../../src/core/marks'
import { type RemarkBank, RemarkPatternSchema } from '../../src/core/remark-bank'
import type { RemarksInput } from '../../src/core/remarks'
import type { LevelResult, PupilResult } from '../../src/core/results'

const read = (name: string) => JSON.parse(readFileSync(`levels/remarks/${name}.json`, 'utf8'))

/** The bank as it lies in the repository. */
export const bankIn = (tag: string): RemarkBank => ({
  patterns: v.parse(v.array(RemarkPatternSchema), read('remarks').patterns),
  words: read(tag),
})

export const LEVELS = [
  { id: 'AT02', strand: 'an-toan', mechanic: 'M1' },
  { id: 'AT07', strand: 'an-toan', mechanic: 'M1' },
  { id: 'TG05', strand: 'tin-gia', mechanic: 'M4' },
  { id: 'TG06', strand: 'tin-gia', mechanic: 'M2' },
  { id: 'TK07', strand: 'tim-kiem', mechanic: 'M5' },
  { id: 'TK08', strand: 'tim-kiem', mechanic: 'M9' },
] as const
export const TESTS = [
  { id: 'TT-AT2', strand: 'an-toan' },
  { id: 'TT-TG2', strand: 'tin-gia' },
] as const

/** Marks of a play: `safe` of six safe items right, `risky` of six risky ones. */
export function marksOf(safe: number, risky: number, change: Partial<Mark> = {}): Mark[] {
  return Array.from({ length: 12 }, (_, n) => {
    const side = n % 2 ? ('safe' as const) : ('risky' as const)
    const right = Math.floor(n / 2) < (side === 'safe' ? safe : risky)
    const clues: Clue[] = side === 'safe' ? ['known'] : ['hurry']
    return { item: `i${n}`, side, given: 'x', right, tries: 1, clues, ...change }
  })
}

export type Played = readonly [level: string, safe: number, risky: number, change?: Partial<Mark>]

export function resultWith(played: readonly Played[], change: Partial<PupilResult> = {}): PupilResult {
  const levels = new Map(
    played.map(([level, safe, risky, how]): [string, LevelResult] => [
      level,
      {
        ...{ level, marks: marksOf(safe, risky, how), accuracy: null, tendency: null, stars: 1, plays: 1 },
        when: { at: 0, sure: true },
      },
    ]),
  )
  const rest = { accuracy: null, tendency: null, stars: 0, tests: [], before: null, after: null, boosters: [] }
  return { levels, ...rest, ...change }
}

export const USES: readonly ClueUse[] = [{ level: 'TG05', clues: { hurry: 6 }, tricks: {} }]

/** A class whose pupils all have the same result. */
export function classOf(results: readonly (PupilResult | null)[], change: Partial<RemarksInput> = {}): RemarksInput {
  const codes = results.map((_, n) => String(n + 1).padStart(2, '0'))
  return {
    bank: bankIn('vi'),
    ...{ className: '5A', grade: 5, term: '2026-2027/1', codes, levels: LEVELS, tests: TESTS, uses: USES },
    results: new Map(codes.flatMap((code, n) => (results[n] ? [[code, results[n]] as const] : []))),
    ...change,
  }
}
