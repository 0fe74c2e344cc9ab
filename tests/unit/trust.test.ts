import { describe, expect, it } from 'vitest'
import { type Bundle, bundleOf, type Row } from '../../src/core/bundle'
import { type Opened, openBundle, pack, sealed } from '../../src/core/bundle-bytes'
import { type Chance, chance } from '../../src/core/chance'
import type { Entry } from '../../src/core/entry'
import { compareNumber, keyText } from '../../src/core/tablets'
import { trustOf } from '../../src/desk/trust'
import { JournalOf } from './journal-of'
import { CLASS, tabletOf } from './tablets'

const { subtle } = globalThis.crypto
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const

async function tabletKey() {
  const pair = await subtle.generateKey(CURVE, false, ['sign', 'verify'])
  const key = new Uint8Array(await subtle.exportKey('raw', pair.publicKey))
  const sign = async (head: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, head))
  return { key, sign, signed: async (bundle: Bundle) => signedWith(bundle, key, sign) }
}

async function signedWith(
  bundle: Bundle,
  key: Uint8Array,
  sign: (head: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
) {
  const packed = pack(bundle, key)
  return sealed(packed, await sign(packed.head))
}

const journal = tabletOf('0000000a', [
  { do: 'tie', learner: 0, class: CLASS, code: '01' },
  { do: 'tie', learner: 1, class: CLASS, code: '02' },
  { do: 'play', learner: 0, level: 'AT02', right: 3 },
  { do: 'play', learner: 1, level: 'TG06', right: 2 },
  { do: 'play', learner: 0, level: 'TK07', right: 6 },
])
const bundle = bundleOf(journal.entries, CLASS, journal.now.at)
const rowsOf = (of: Bundle) =>
  of.pupils.flatMap(({ code, learner, tie, rows }) => rows.map(row => JSON.stringify([code, learner, tie, row])))

function deskThatKnows(key: Uint8Array): readonly Entry[] {
  return new JournalOf('de5c0000').add('tablet', { device: '0000000a', key: keyText(key) }).entries
}

function opened(bytes: Uint8Array): Opened {
  const read = openBundle(bytes)
  if (!read.ok) throw new Error(read.problem.kind)
  return read
}

const pick = <T>(from: readonly T[], next: Chance) => from[Math.floor(next() * from.length)]!
const change = (row: Row, next: Chance): Row => {
  const marks = row.marks.map(mark => ({ ...mark, right: true }))
  return pick(
    [
      { ...row, stars: 3 as const },
      { ...row, marks },
      { ...row, level: 'AT01' },
      { ...row, t0: row.t0 + 1 },
    ],
    next,
  )
}

/** The bundle as a child with tools at hand would like it. */
function prettier(of: Bundle, next: Chance): Bundle {
  const [a, b] = of.pupils as [Bundle['pupils'][number], Bundle['pupils'][number]]
  return pick<Bundle>(
    [
      // Learners swapped, a code changed, a row changed, dropped or doubled, the journal's place rolled back.
      {
        ...of,
        pupils: [
          { ...a, code: b.code },
          { ...b, code: a.code },
        ],
      },
      {
        ...of,
        pupils: [
          { ...a, rows: b.rows },
          { ...b, rows: a.rows },
        ],
      },
      { ...of, pupils: [a, { ...b, rows: b.rows.map(row => change(row, next)) }] },
      { ...of, pupils: [{ ...a, rows: a.rows.slice(1) }, b] },
      { ...of, pupils: [a, { ...b, rows: [...b.rows, { ...b.rows[0]!, id: a.rows[0]!.id }] }] },
      { ...of, upTo: of.upTo - 1 },
      { ...of, head: '0'.repeat(64) },
      { ...of, class: '4A' },
      { ...of, pupils: [{ ...a, tie: a.tie + 1 }, b] },
    ],
    next,
  )
}

describe('what a signature is worth', () => {
  it('tells apart the tablet that is known, one that is not, another key, and none', async () => {
    const [own, other] = [await tabletKey(), await tabletKey()]
    const read = opened(await own.signed(bundle))
    expect(await trustOf(subtle, [], read)).toBe('new')
    expect(await trustOf(subtle, deskThatKnows(own.key), read)).toBe('signed')
    expect(await trustOf(subtle, deskThatKnows(other.key), read)).toBe('new-key')
    const bare = opened(sealed(pack(bundle, null), null))
    expect(await trustOf(subtle, [], bare)).toBe('unsigned')
    expect(await trustOf(subtle, deskThatKnows(own.key), bare)).toBe('missing')
    expect(compareNumber(own.key)).toMatch(/^\d{3} \d{3} \d{3}$/)
    expect(compareNumber(own.key)).not.toBe(compareNumber(other.key))
  })

  it('a batch that comes again, or an older one, is as good as it was', async () => {
    const own = await tabletKey()
    const bytes = await own.signed(bundleOf(journal.entries.slice(0, 3), CLASS, 1))
    for (const again of [bytes, bytes.slice()])
      expect(await trustOf(subtle, deskThatKnows(own.key), opened(again))).toBe('signed')
  })

  it('of 10,000 tampered batches not one changed row comes in as signed', async () => {
    const [own, other] = [await tabletKey(), await tabletKey()]
    const desk = deskThatKnows(own.key)
    const good = await own.signed(bundle)
    const known = new Set(rowsOf(opened(good).bundle))
    const signature = opened(good).proof!.signature
    const next = chance(11)
    const outcomes = new Map<string, number>()
    for (let n = 0; n < 10_000; n++) {
      const bytes = await tampered(n)
      const read = openBundle(bytes)
      const trust = read.ok ? await trustOf(subtle, desk, read) : read.problem.kind
      outcomes.set(trust, (outcomes.get(trust) ?? 0) + 1)
      if (!read.ok || trust !== 'signed') continue
      // Only rows that were damaged on the way: known as such, and not among those that come in.
      expect(rowsOf(read.bundle).every(row => known.has(row))).toBe(true)
      expect(read.damaged.length).toBeGreaterThan(0)
    }
    expect([...outcomes.keys()].sort()).toEqual([
      'altered',
      'broken',
      'missing',
      'new-key',
      'newer',
      'not-a-bundle',
      'signed',
    ])

    async function tampered(n: number): Promise<Uint8Array> {
      if (n % 4 === 0) {
        const bytes = good.slice()
        bytes[Math.floor(next() * bytes.length)]! ^= 1 << Math.floor(next() * 8)
        return bytes
      }
      const better = prettier(bundle, next)
      // The old signature under the new head; the tablet's key beside a signature by another; another key; none.
      if (n % 4 === 1) return sealed(pack(better, own.key), signature)
      if (n % 4 === 2) return n % 8 === 2 ? signedWith(better, own.key, other.sign) : other.signed(better)
      return n % 8 === 3 ? sealed(pack(better, null), null) : sealed(pack(better, own.key), new Uint8Array(64))
    }
  })
})
