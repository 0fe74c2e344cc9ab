import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bundle, bundleOf, type Row, standings } from '../../src/core/bundle'
import { type Opened, openBundle } from '../../src/core/bundle-bytes'
import { burstOf } from '../../src/core/burst'
import { Catcher } from '../../src/core/catcher'
import { type Chance, chance, shuffled } from '../../src/core/chance'
import { receiptNews, receiptsOf, siftAll } from '../../src/core/collect'
import { type Body, ENTRY_VERSION, type Entry, FIRST_PREV } from '../../src/core/entry'
import { presetRule } from '../../src/core/grade-rule'
import { bytesInFile, letterOf } from '../../src/core/letter'
import type { LevelCard } from '../../src/core/level'
import { openReceipt, receiptBytes } from '../../src/core/receipt-bytes'
import { resultsOf } from '../../src/core/results'
import { classSheet } from '../../src/exports/class-sheet'
import { type JournalOf, uuid } from './journal-of'
import { bytesOf, CLASS, type Happening, learnerOf, recordBody, tabletOf } from './tablets'

const CODES = new Set(['01', '02', '03', '04', '05'])
const pupils = [...CODES].map(code => ({ code, name: `Em ${code}`, schoolCode: '' }))
const LEVELS = ['AT02', 'TG06', 'TK07']
const levels = LEVELS.map(
  (id): LevelCard => ({
    ...{ id, strand: 'an-toan', tier: 1, mechanic: 'M1', place: 'suoi', hamlet: 'ban-pieu', minutes: 7 },
    ...{ sensitive: false, hash: 'a', competences: ['2.1.CB1a'] },
  }),
)

/** The desk's journal takes in a body, as the real one would, without the chain. */
function written(seq: number, body: Body<'collected'>): Entry {
  const head = { v: ENTRY_VERSION, id: uuid(seq), device: 'de5c0000', seq, prev: FIRST_PREV, at: 0, sure: false }
  return { ...head, kind: 'collected', body }
}

function opened(bytes: Uint8Array): Opened {
  const read = openBundle(bytes)
  if (!read.ok) throw new Error(read.problem.kind)
  return read
}

const sift = (entries: readonly Entry[], piece: Opened, codes: ReadonlySet<string>, signed: boolean) =>
  siftAll(entries, [{ opened: piece, signed }], codes)[0]!

function take(entries: readonly Entry[], piece: Opened, signed = false): readonly Entry[] {
  const taken = sift(entries, piece, CODES, signed).entries
  return [...entries, ...taken.map((body, n) => written(entries.length + n + 1, body))]
}

const takeAll = (pieces: readonly Opened[]) => pieces.reduce<readonly Entry[]>((all, piece) => take(all, piece), [])

function sheetOf(entries: readonly Entry[]): string {
  const results = resultsOf(entries, CLASS)
  const rule = { ...presetRule(4), on: true }
  const of = { className: CLASS, year: '2026-2027', pupils, results, levels, levelTitle: (id: string) => id }
  return JSON.stringify(classSheet({ ...of, rule, now: 0, say: key => key, remarkOf: () => null }))
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('tie' as const),
      learner: fc.nat(2),
      class: fc.constantFrom(CLASS, CLASS, CLASS, '4A'),
      code: fc.constantFrom(...CODES, ''),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ do: fc.constant('play' as const), learner: fc.nat(2), level: fc.constantFrom(...LEVELS), right: fc.nat(6) },
      kind: fc.constantFrom('level' as const, 'level' as const, 'booster' as const, 'transfer' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('day' as const), n: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), sure: fc.boolean() }) },
)
const school = fc.array(fc.array(happening, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 })

const part = (bundle: Bundle, keep: (n: number) => boolean): Bundle => ({
  ...bundle,
  pupils: bundle.pupils.map(pupil => ({ ...pupil, rows: pupil.rows.filter((_, n) => keep(n)) })),
})

/** A bundle as it arrives: by file, or as QR codes of which 30 of 100 are lost. */
function arrived(bundle: Bundle, random: Chance): Opened {
  const bytes = bytesOf(bundle)
  if (random() < 0.5) return opened(bytesInFile(new TextEncoder().encode(letterOf('', bytes))))
  const { frame } = burstOf(bytes, bundle.device.slice(0, 4))
  const catcher = new Catcher()
  for (let n = Math.floor(random() * 20); ; n++) {
    const caught = random() < 0.3 ? null : catcher.take(frame(n))
    if (caught && typeof caught !== 'string' && caught.message) return opened(caught.message)
  }
}

/** What a tablet hands over in the course of a year: early bundles, halves of bundles, and at last everything. */
function piecesOf(journal: JournalOf, random: Chance): { early: Opened[]; whole: Opened[][] } {
  const cut = Math.ceil(journal.entries.length / 2)
  const bundle = bundleOf(journal.entries, CLASS, journal.now.at)
  const half = (of: number) =>
    arrived(
      part(bundle, n => n % 2 === of),
      random,
    )
  const before = bundleOf(journal.entries.slice(0, cut), CLASS, journal.now.at - 1)
  const early = [arrived(before, random), half(0)]
  // Everything may come as one bundle or as two.
  return { early, whole: [[arrived(bundle, random)], [half(0), half(1)]] }
}

describe('what tablets hand over, at the desk', () => {
  it('makes the same sheet after any history of parts, order, doubling, loss and sending again, by file and by QR codes', () => {
    let histories = 0
    fc.assert(
      fc.property(school, fc.nat(), (tablets, seed) => {
        const random = chance(seed)
        const pieces = tablets.map((happenings, n) => piecesOf(tabletOf(`0000000${n}`, happenings), random))
        const plain = sheetOf(takeAll(pieces.flatMap(({ whole }) => whole[0]!)))
        for (let n = 0; n < 50; n++, histories++) {
          const sent = pieces.flatMap(({ early, whole }) => {
            // Some of the early ones are lost, some come twice.
            const some = [...early, ...early, ...whole.flat()].filter(() => random() < 0.4)
            return [...some, ...whole[random() < 0.5 ? 0 : 1]!]
          })
          if (sheetOf(takeAll(shuffled(sent, random))) !== plain) throw new Error(`history ${n}: the sheet differs`)
        }
      }),
      { numRuns: 200 },
    )
    expect(histories).toBeGreaterThanOrEqual(10_000)
  })

  it('means the same there as on the tablet', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 20 }), happenings => {
        const journal = tabletOf('0000000a', happenings)
        const there = takeAll([opened(bytesOf(bundleOf(journal.entries, CLASS, journal.now.at)))])
        expect(resultsOf(there, CLASS)).toEqual(resultsOf(journal.entries, CLASS))
      }),
      { numRuns: 300 },
    )
  })

  it('says what is new, what is here, and whose code the class does not have', () => {
    const journal = tabletOf('0000000a', [
      { do: 'tie', learner: 0, class: CLASS, code: '01' },
      { do: 'tie', learner: 1, class: CLASS, code: '77' },
      { do: 'play', learner: 0, level: 'AT02', right: 6 },
      { do: 'play', learner: 1, level: 'AT02', right: 6 },
    ])
    const first = opened(bytesOf(bundleOf(journal.entries, CLASS, 1)))
    const sifted = sift([], first, CODES, false)
    expect(sifted).toMatchObject({ device: '0000000a', codes: ['01'], fresh: 1, known: 0, differing: 0 })
    expect(sifted.aside).toEqual([{ why: 'unknown-code', code: '77', rows: 1 }])
    const entries = take([], first)
    expect(sift(entries, first, CODES, false)).toMatchObject({ entries: [], fresh: 0, known: 1 })
    journal.add('record', recordBody(learnerOf('0000000a', 0), 'TG06', 3))
    const second = opened(bytesOf(bundleOf(journal.entries, CLASS, 2)))
    expect(sift(entries, second, CODES, false)).toMatchObject({ fresh: 1, known: 1 })
  })

  it('shows a record that comes again with another content, and lets a signed one win', () => {
    const journal = tabletOf('0000000a', [
      { do: 'tie', learner: 0, class: CLASS, code: '01' },
      { do: 'play', learner: 0, level: 'AT02', right: 3 },
    ])
    const bundle = bundleOf(journal.entries, CLASS, 1)
    const prettier = { ...bundle, pupils: bundle.pupils.map(one => ({ ...one, rows: one.rows.map(brighter) })) }
    const [plain, forged] = [opened(bytesOf(bundle)), opened(bytesOf(prettier))]
    expect(sift(take([], plain), forged, CODES, false)).toMatchObject({ fresh: 0, known: 0, differing: 1 })
    expect(sheetOf(takeAll([plain, forged]))).toBe(sheetOf(takeAll([forged, plain])))
    const lifting = sift(take([], plain), plain, CODES, true)
    expect([lifting.fresh, lifting.known, lifting.entries.length]).toEqual([0, 1, 1])
    const signed = sheetOf(take([], plain, true))
    expect(sheetOf(take(take([], forged), plain, true))).toBe(signed)
    expect(sheetOf(take(take([], plain, true), forged))).toBe(signed)
  })

  it('has no say about another tablet’s learners and records', () => {
    const journal = tabletOf('0000000a', [
      { do: 'tie', learner: 0, class: CLASS, code: '01' },
      { do: 'play', learner: 0, level: 'AT02', right: 3 },
    ])
    const bundle = bundleOf(journal.entries, CLASS, 1)
    const honest = takeAll([opened(bytesOf(bundle))])
    const stolen = bundle.pupils.map(one => ({ ...one, tie: 999, code: '02', rows: one.rows.map(brighter) }))
    const entries = take(honest, opened(bytesOf({ ...bundle, device: '0000000b', pupils: stolen })))
    expect(resultsOf(entries, CLASS).get('01')).toEqual(resultsOf(honest, CLASS).get('01'))
  })

  it('takes from a tablet and from its copy what each of them did, and once what both had', () => {
    const before = [
      { do: 'tie', learner: 0, class: CLASS, code: '01' },
      { do: 'play', learner: 0, level: 'AT02', right: 3 },
    ] as const
    const one = tabletOf('0000000a', [...before, { do: 'play', learner: 0, level: 'TG06', right: 6 }])
    const other = tabletOf('0000000a', [...before, { do: 'play', learner: 0, level: 'TK07', right: 2 }])
    const [first, copied] = [one, other].map(({ entries }) => bundleOf(entries, CLASS, 1)) as [Bundle, Bundle]
    // The same device, key and place in the journal; only the ids of records are never alike.
    const pupils = copied.pupils.map(pupil => ({
      ...pupil,
      rows: pupil.rows.map(row => (row.level === 'TK07' ? { ...row, id: uuid(777) } : row)),
    }))
    const both = [first, { ...copied, pupils }].map(bundle => opened(bytesOf(bundle)))
    expect(sheetOf(takeAll(both))).toBe(sheetOf(takeAll(both.toReversed())))
    const levels = resultsOf(takeAll([...both, ...both]), CLASS).get('01')!.levels
    expect([...levels].map(([level, { plays }]) => [level, plays]).sort()).toEqual(LEVELS.map(level => [level, 1]))
  })

  it('counts once what this very tablet brings to itself', () => {
    const journal = tabletOf('0000000a', [
      { do: 'tie', learner: 0, class: CLASS, code: '01' },
      { do: 'play', learner: 0, level: 'AT02', right: 3 },
    ])
    const own = opened(bytesOf(bundleOf(journal.entries, CLASS, 1)))
    expect(sift(journal.entries, own, CODES, false)).toMatchObject({ entries: [], fresh: 0, known: 1 })
  })
})

const brighter = (row: Row): Row => ({ ...row, stars: 2, marks: row.marks.map(mark => ({ ...mark, right: true })) })

describe('a receipt', () => {
  it('tells the tablet which of its records the desk has', () => {
    const journal = tabletOf('0000000a', [
      { do: 'tie', learner: 0, class: CLASS, code: '01' },
      { do: 'play', learner: 0, level: 'AT02', right: 3 },
    ])
    const desk = takeAll([opened(bytesOf(bundleOf(journal.entries, CLASS, 1)))])
    journal.add('record', recordBody(learnerOf('0000000a', 0), 'TG06', 3))
    expect(standings(journal.entries)).toEqual([{ class: CLASS, pupils: 1, records: 2, collected: 0 }])
    const bytes = receiptBytes({ class: CLASS, receipts: receiptsOf(desk, CLASS, ['0000000b', '0000000a']) })
    const receipt = openReceipt(bytes)!
    const news = receiptNews(journal.entries, receipt.class, receipt.receipts)!
    journal.add('receipt', news)
    expect(standings(journal.entries)).toEqual([{ class: CLASS, pupils: 1, records: 2, collected: 1 }])
    expect(receiptNews(journal.entries, receipt.class, receipt.receipts)).toEqual({ class: CLASS, ids: [] })
    const other = tabletOf('0000000c', [{ do: 'tie', learner: 0, class: CLASS, code: '01' }])
    expect(receiptNews(other.entries, receipt.class, receipt.receipts)).toBeNull()
  })

  it('is not believed with a damaged bit', () => {
    const bytes = receiptBytes({ class: CLASS, receipts: [{ device: '0000000a', ids: ['00112233aabb'] }] })
    expect(openReceipt(bytes)).not.toBeNull()
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = bytes.slice()
      damaged[bit >> 3]! ^= 1 << (bit & 7)
      expect(openReceipt(damaged)).toBeNull()
    }
  })
})
