import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Body, Entry } from '../../src/core/entry'
import { presetRule } from '../../src/core/grade-rule'
import type { LevelCard } from '../../src/core/level'
import { recordOfPlay } from '../../src/core/record'
import { type RemarkBank, RemarkPatternSchema } from '../../src/core/remark-bank'
import { draftedRemarks } from '../../src/core/remarks'
import { resultsOf } from '../../src/core/results'
import { formats } from '../../src/exports'
import { classSheet } from '../../src/exports/class-sheet'
import { uuid } from '../unit/journal-of'
import type { Row } from './measure'

const CLASS = '4A'

function levelsOf(count: number): LevelCard[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `L${i}`,
    strand: 'an-toan',
    tier: 2,
    mechanic: 'M1',
    place: 'suoi',
    hamlet: 'ban-pieu',
    minutes: 8,
    sensitive: false,
    competences: ['2.1.CB2a'],
    hash: 'a'.repeat(12),
  }))
}

/** A journal in which every pupil finished every level; hashes are left out, as folds do not read them. */
function entriesOf(pupils: number, levels: readonly LevelCard[]): Entry[] {
  const entries: Entry[] = []
  let seq = 0
  const add = (kind: Entry['kind'], body: unknown) => {
    seq++
    entries.push({
      v: 1,
      id: uuid(seq),
      device: '00c0ffee',
      seq,
      prev: '',
      at: seq,
      sure: true,
      kind,
      body,
    } as unknown as Entry)
  }
  const marks = Array.from({ length: 12 }, (_, i) => ({
    item: `i${i}`,
    side: i % 2 ? ('safe' as const) : ('risky' as const),
    given: 'tha',
    right: i % 3 > 0,
    tries: 1,
    clues: ['known' as const],
  }))
  for (let pupil = 0; pupil < pupils; pupil++) {
    const learner = uuid(1e6 + pupil)
    add('learner', { learner, picture: 'signin/fish.svg', nickname: 'Cá' })
    add('learner-code', { learner, class: CLASS, code: String(pupil + 1).padStart(4, '0') })
    for (const level of levels) {
      const started: Body<'play-started'> = {
        play: uuid(2e6 + seq),
        learner,
        level: level.id,
        hash: level.hash,
        kind: 'level',
        pool: 'core',
        seed: 1,
        mode: 'alone',
      }
      add('record', recordOfPlay(started, marks, level.tier, true, { t0: 1, t1: 2 }))
    }
  }
  return entries
}

function bank(): RemarkBank {
  const read = (name: string) => JSON.parse(readFileSync(`levels/remarks/${name}.json`, 'utf8'))
  return { patterns: v.parse(v.array(RemarkPatternSchema), read('remarks').patterns), words: read('vi') }
}

/** Milliseconds from entries to the sheet, and to its workbook. */
export async function timed(pupils: number, workbook = true): Promise<number> {
  const levels = levelsOf(36)
  const entries = entriesOf(pupils, levels)
  const list = Array.from({ length: pupils }, (_, i) => ({
    code: String(i + 1).padStart(4, '0'),
    name: `Lò Thị Em ${i}`,
    schoolCode: '',
  }))
  const started = performance.now()
  const results = resultsOf(entries, CLASS)
  const drafts = draftedRemarks({
    ...{ bank: bank(), className: CLASS, grade: 4, term: '2026-2027/1', codes: list.map(({ code }) => code) },
    ...{ results, levels, tests: [], uses: [] },
  })
  const sheet = classSheet({
    className: CLASS,
    year: '2026-2027',
    pupils: list,
    results,
    levels,
    levelTitle: id => id,
    rule: { ...presetRule(4), on: true },
    remarkOf: code => drafts.get(code)?.text ?? null,
    now: Date.UTC(2026, 10, 26),
    say: key => key.slice(5),
  })
  if (workbook) await formats.xlsx.write(sheet)
  return performance.now() - started
}

/** From the entries of a class, and of a school, to the grade sheet as a workbook. */
export async function sheets(): Promise<Row[]> {
  await timed(10)
  const few = await timed(45)
  const many = await timed(1000)
  const tenfold = (await timed(10_000, false)) / (await timed(1000, false))
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  return [
    { promise: 'results and sheet, 45 pupils × 36 levels', found: seconds(few), wanted: '≤ 1 s', kept: few <= 1000 },
    {
      promise: 'results and sheet, 1,000 pupils × 36 levels',
      found: seconds(many),
      wanted: '≤ 5 s',
      kept: many <= 5000,
    },
    {
      promise: 'results, remarks and rows of 10,000 pupils, as so many times those of 1,000',
      found: `${tenfold.toFixed(1)} ×`,
      wanted: '≤ 15 ×',
      kept: tenfold <= 15,
    },
  ]
}
