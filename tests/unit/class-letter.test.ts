import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assignment } from '../../src/core/assignment'
import {
  bytesInText,
  type ClassLetter,
  codeText,
  letterBytes,
  letterLink,
  openLetter,
} from '../../src/core/class-letter'
import { bytesInFile, letterOf } from '../../src/core/letter'
import { receiptBytes } from '../../src/core/receipt-bytes'

const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter(text => text.length <= 24)
const code = fc.stringMatching(/^[0-9A-Za-z]{1,8}$/)
const seconds = fc.integer({ min: 0, max: 4_000_000_000 }).map(s => s * 1000)
const seed = fc.integer({ min: 0, max: 0xffffffff }).map(n => n.toString(16).padStart(8, '0'))
const counted = fc
  .integer({ min: 1, max: 60 })
  .map(n => Array.from({ length: n }, (_, at) => String(at + 1).padStart(2, '0')))
const codes = fc.oneof(counted, fc.uniqueArray(code, { maxLength: 50 }))
const cards = fc.record({ class: name, made: seconds, seed, codes })
const assignment: fc.Arbitrary<Assignment> = fc.record({
  ...{ class: name, made: seconds, tier: fc.constantFrom(1 as const, 2 as const, 3 as const) },
  parts: fc.array(
    fc.record({
      week: fc.integer({ min: 0, max: 52 }),
      levels: fc.array(fc.stringMatching(/^[A-Z]{2}[0-9]{2}b?$/), { minLength: 1, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  ...{ sensitive: fc.boolean(), tests: fc.boolean(), due: fc.constantFrom('', '2026-12-04', '2027-02-28') },
  greeting: fc.string({ maxLength: 60, unit: 'grapheme' }).map(text => text.slice(0, 200).toWellFormed()),
})
const letter: fc.Arbitrary<ClassLetter> = fc.oneof(
  cards.map(cards => ({ kind: 'cards' as const, cards })),
  fc.tuple(cards, code).map(([cards, code]) => ({ kind: 'card' as const, cards: { ...cards, codes: [code] }, code })),
  fc.tuple(assignment, fc.option(cards)).map(([assignment, cards]) => ({
    ...{ kind: 'assignment' as const, assignment },
    cards: cards && { ...cards, class: assignment.class },
  })),
)
const GAME = 'https://truong.example/ban-sang/'
const SAMPLE: ClassLetter = {
  kind: 'assignment',
  assignment: {
    ...{ class: '4B', made: 1_795_000_000_000, tier: 2, parts: [{ week: 3, levels: ['AT05', 'TG05'] }] },
    ...{ sensitive: false, tests: true, due: '2026-12-04', greeting: 'Chào các em! Tuần này mình ra bưu điện nhé.' },
  },
  cards: { class: '4B', made: 1_795_000_000_000, seed: '0badf00d', codes: ['01', '02', '03', '07'] },
}

describe('a letter to a class', () => {
  test('is read as it was written, by code, link and file', () => {
    fc.assert(
      fc.property(letter, one => {
        const bytes = letterBytes(one)
        expect(openLetter(bytes)).toEqual({ ok: true, letter: one })
        for (const text of [
          codeText(bytes),
          ` ${codeText(bytes)}\n`,
          letterLink(GAME, bytes),
          letterLink(`${GAME}#ban-co`, bytes),
        ])
          expect(bytesInText(text)).toEqual(bytes)
        expect(bytesInFile(new TextEncoder().encode(letterOf('Lớp 4B', bytes)))).toEqual(bytes)
      }),
    )
  })
  test('is refused when a bit of it was changed, ten thousand times', () => {
    const bytes = letterBytes(SAMPLE)
    let refused = 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), fc.integer({ min: 1, max: 255 }), (bit, mask) => {
        const other = bytes.slice()
        other[bit >> 3]! ^= refused % 2 === 0 ? 1 << (bit & 7) : mask
        expect(openLetter(other).ok).toBe(false)
        refused++
      }),
      { numRuns: 10_000 },
    )
    expect(refused).toBe(10_000)
  })
  test('is refused when it was cut off or added to', () => {
    const bytes = letterBytes(SAMPLE)
    for (let length = 0; length < bytes.length; length++) expect(openLetter(bytes.subarray(0, length)).ok).toBe(false)
    expect(openLetter(new Uint8Array([...bytes, 0])).ok).toBe(false)
  })
  test('is never made of other bytes, and nothing throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(3, 4, 5), (noise, kind) => {
        expect(openLetter(noise).ok).toBe(false)
        expect(openLetter(new Uint8Array([0x42, 0x53, kind, 1, ...noise])).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
  test('tells what is newer, what is damaged, and what is something else', () => {
    const bytes = letterBytes(SAMPLE)
    const problem = (read: Uint8Array) => {
      const opened = openLetter(read)
      return opened.ok ? null : opened.problem
    }
    expect(problem(Uint8Array.from(bytes, (byte, at) => (at === 3 ? 2 : byte)))).toBe('newer')
    expect(problem(Uint8Array.from(bytes, (byte, at) => (at === 3 ? 200 : byte)))).toBe('broken')
    expect(problem(Uint8Array.from(bytes, (byte, at) => (at === 20 ? byte ^ 1 : byte)))).toBe('broken')
    expect(problem(receiptBytes({ class: '4B', receipts: [] }))).toBe('foreign')
    expect(problem(new TextEncoder().encode('https://vi.example/'))).toBe('foreign')
  })
  test('whose hash is right and whose content is not is broken', () => {
    const wild = (changes: Partial<Assignment>) =>
      openLetter(letterBytes({ ...SAMPLE, assignment: { ...SAMPLE.assignment, ...changes } } as never))
    expect(wild({ parts: [] }).ok).toBe(false)
    expect(wild({ parts: [{ week: 1, levels: ['<b>'] }] }).ok).toBe(false)
    expect(wild({ due: 'mai' }).ok).toBe(false)
    expect(wild({ tier: 4 as never }).ok).toBe(false)
    expect(wild({ greeting: 'á'.repeat(201) }).ok).toBe(false)
    expect(wild({ class: '' }).ok).toBe(false)
  })
  test('is not made of other texts that are scanned', () => {
    for (const text of ['', 'BANSANG:', 'https://truong.example/', 'WIFI:S:x;;', '#giao-bai/', 'javascript:alert(1)'])
      expect(bytesInText(text)).toBeNull()
  })
  test('of one child fits a small code, and one of a whole term a code that a tablet reads', () => {
    const cards = {
      class: '4B',
      made: 1_795_000_000_000,
      seed: '0badf00d',
      codes: Array.from({ length: 45 }, (_, at) => String(at + 1).padStart(2, '0')),
    }
    expect(codeText(letterBytes({ kind: 'card', cards, code: '07' })).length).toBeLessThan(48)
    expect(codeText(letterBytes({ kind: 'cards', cards })).length).toBeLessThan(48)
    const parts = Array.from({ length: 12 }, (_, at) => ({ week: at + 1, levels: [`AT${10 + at}`, `TG${10 + at}`] }))
    const term = letterBytes({ kind: 'assignment', assignment: { ...SAMPLE.assignment, parts }, cards })
    expect(letterLink(GAME, term).length).toBeLessThan(450)
  })
})
