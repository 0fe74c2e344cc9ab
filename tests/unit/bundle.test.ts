import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { bundleOf, type Row } from '../../src/core/bundle'
import { openBundle } from '../../src/core/bundle-bytes'
import { readRow } from '../../src/core/bundle-row'
import { bytesOfLetters, Eye, lettersOf, Pen, Unreadable } from '../../src/core/bytes'
import { CollectedRow } from '../../src/core/entry'
import { bytesInFile, letterOf } from '../../src/core/letter'
import { uuid } from './journal-of'
import { bytesOf, CLASS, fullClass, tabletOf } from './tablets'

const journal = tabletOf('0000000a', [
  { do: 'tie', learner: 0, class: CLASS, code: '01' },
  { do: 'tie', learner: 1, class: CLASS, code: '02' },
  { do: 'play', learner: 0, level: 'AT02', right: 6, kind: 'level' },
  { do: 'clock', sure: false },
  { do: 'play', learner: 1, level: 'TG06', right: 2, kind: 'transfer' },
  { do: 'play', learner: 0, level: 'TG06', right: 2, kind: 'booster' },
  { do: 'tie', learner: 2, class: CLASS, code: '03' },
  { do: 'tie', learner: 2, class: '4A', code: '03' },
  { do: 'play', learner: 2, level: 'TG06', right: 2, kind: 'level' },
])
const bundle = bundleOf(journal.entries, CLASS, journal.now.at)
const bytes = bytesOf(bundle)
const read = openBundle(bytes)
if (!read.ok) throw new Error(read.problem.kind)
const whole = read.bundle
const rowsOf = (all: typeof bundle) => all.pupils.flatMap(({ code, rows }) => rows.map(row => ({ code, row })))
const isOurs = (known: readonly { code: string; row: Row }[]) => {
  const texts = new Set(known.map(one => JSON.stringify(one)))
  return (one: { code: string; row: Row }) => texts.has(JSON.stringify(one))
}

function flipped(from: Uint8Array, bit: number): Uint8Array {
  const damaged = from.slice()
  damaged[bit >> 3]! ^= 1 << (bit & 7)
  return damaged
}

describe('a bundle', () => {
  it('comes out of its bytes as it went in; who left the class comes without records', () => {
    expect(openBundle(bytes)).toMatchObject({ ok: true, bundle, damaged: [], proof: null })
    expect(bundle.pupils.map(({ code, rows }) => [code, rows.length])).toEqual([
      ['01', 2],
      ['02', 1],
      ['', 0],
    ])
  })

  it('carries no name: neither nickname nor picture nor the id of a play', () => {
    const named = tabletOf('0000000a', [{ do: 'tie', learner: 0, class: CLASS, code: '01' }])
      .add('learner', { learner: '0000000a-0000-4000-9000-000000000000', picture: 'cast/lua.svg', nickname: 'Sóc Nâu' })
      .add('record', { ...journal.entries.find(one => one.kind === 'record')!.body })
    const text = Buffer.from(bytesOf(bundleOf(named.entries, CLASS, 1))).toString('latin1')
    expect(text).toContain('AT02')
    expect(text).not.toMatch(/S.c N.u|lua|svg/)
  })

  it('is small: 30 pupils with 12 levels of 12 questions each fit into 40 kB', () => {
    const full = fullClass()
    const written = bytesOf(full)
    expect(openBundle(written)).toMatchObject({ ok: true, bundle: full })
    expect(written.length).toBeLessThan(40_000)
    // The letters and the line ends add a third.
    expect(letterOf('x', written).length).toBeLessThan(written.length * 1.4 + 100)
  })

  it('survives times that no clock can mean', () => {
    const odd = [0, -1, 1e14, -1e14, 8.64e15, 1.5, Number.NaN]
    for (const t0 of odd) {
      const row = { ...bundle.pupils[0]!.rows[0]!, t0, t1: 3, at: -t0 }
      const read = openBundle(bytesOf({ ...bundle, pupils: [{ ...bundle.pupils[0]!, rows: [row] }] }))
      expect(read).toMatchObject({ ok: true, damaged: [] })
    }
  })
})

describe('a damaged bundle', () => {
  it('with any one bit flipped gives its good rows and not one that is not its own', () => {
    const known = isOurs(rowsOf(whole))
    const outcomes = new Set<string>()
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const read = openBundle(flipped(bytes, bit))
      if (!read.ok) {
        outcomes.add(read.problem.kind)
        continue
      }
      outcomes.add('rows')
      expect(read.damaged).toHaveLength(1)
      expect(rowsOf(read.bundle)).toHaveLength(2)
      expect(rowsOf(read.bundle).every(known)).toBe(true)
    }
    expect([...outcomes].sort()).toEqual(['broken', 'newer', 'not-a-bundle', 'rows'])
  })

  it('cut off anywhere gives the rows before the cut', () => {
    const known = isOurs(rowsOf(whole))
    const found = new Set<number>()
    for (let length = 0; length < bytes.length; length++) {
      const read = openBundle(bytes.subarray(0, length))
      if (!read.ok) continue
      found.add(rowsOf(read.bundle).length)
      expect(rowsOf(read.bundle).every(known)).toBe(true)
      expect(rowsOf(read.bundle).length + read.damaged.length).toBe(3)
    }
    expect([...found]).toEqual([0, 1, 2])
  })

  it('is a newer one, a photograph, or nothing: each has its own word', () => {
    const newer = bytes.slice()
    newer[3] = 2
    expect(openBundle(newer)).toEqual({ ok: false, problem: { kind: 'newer' } })
    expect(openBundle(Uint8Array.of(0xff, 0xd8, 0xff))).toEqual({ ok: false, problem: { kind: 'not-a-bundle' } })
    expect(openBundle(new Uint8Array())).toEqual({ ok: false, problem: { kind: 'not-a-bundle' } })
    expect(openBundle(bytes.subarray(0, 40))).toEqual({ ok: false, problem: { kind: 'broken' } })
  })

  it('sealed well by somebody who writes nonsense still gives rows that the journal can take', () => {
    const tables = { words: ['AT02', 'cho-qua'], questions: [{ item: 'AT02-00', side: 'safe' as const, clues: [] }] }
    let rows = 0
    fc.assert(
      fc.property(fc.array(fc.nat(1), { minLength: 8, maxLength: 14 }), fc.nat(1400), (small, choices) => {
        try {
          const row = readRow(new Eye(Uint8Array.from([1, ...new Pen().whole(choices).written(), ...small])), tables, 5)
          expect(v.is(CollectedRow, { id: uuid(1), ...row })).toBe(true)
          rows++
        } catch (reason) {
          expect(reason).toBeInstanceOf(Unreadable)
        }
      }),
      { numRuns: 3000 },
    )
    expect(rows).toBeGreaterThan(100)
  })

  it('never makes the reader throw or hang, whatever the bytes', () => {
    const start = [0x42, 0x53, 1, 1]
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(bytes.length - 1), (chance, at) => {
        openBundle(Uint8Array.from([...start, ...chance]))
        const spoiled = bytes.slice()
        spoiled.set(chance.subarray(0, spoiled.length - at), at)
        openBundle(spoiled)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a letter', () => {
  it('brings any bytes through a text file, and through programs that change its line ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), sent => {
        expect(bytesOfLetters(lettersOf(sent))).toEqual(sent.slice())
        const letter = letterOf('Bản Sáng – kết quả lớp 4B', sent)
        for (const text of [letter, letter.replaceAll('\r\n', '\n'), `\uFEFF${letter}`])
          expect(bytesInFile(new TextEncoder().encode(text))).toEqual(sent.slice())
      }),
    )
    expect(bytesInFile(bytes)).toBe(bytes)
  })

  it('with one flipped bit spoils no more than the bundle itself would', () => {
    const file = new TextEncoder().encode(letterOf('Kết quả', bytes))
    const known = isOurs(rowsOf(whole))
    let good = 0
    for (let bit = 0; bit < file.length * 8; bit++) {
      const read = openBundle(bytesInFile(flipped(file, bit)))
      if (!read.ok) continue
      good += Number(rowsOf(read.bundle).length >= 2)
      expect(rowsOf(read.bundle).every(known)).toBe(true)
    }
    expect(good).toBeGreaterThan(file.length)
  })
})
