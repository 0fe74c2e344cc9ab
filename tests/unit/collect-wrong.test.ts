import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundleOf } from '../../src/core/bundle'
import { openBundle, pack, sealed } from '../../src/core/bundle-bytes'
import { type Sifted, siftAll } from '../../src/core/collect'
import type { Entry } from '../../src/core/entry'
import { keyText } from '../../src/core/tablets'
import { judgeBundle, type RefusedFile, readBundle, tooBig } from '../../src/desk/bundle-file'
import { JournalOf } from './journal-of'
import { CLASS, tabletOf } from './tablets'

/** What a teacher reads when something arrives at the desk that should not: which sentence, and that the desk stays as it was. */

const { subtle } = globalThis.crypto
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const
const FILE = 'ban-sang_ket-qua.txt'
const CODES = new Set(['01', '02'])

const tablet = tabletOf('0000000a', [
  { do: 'tie', learner: 0, class: CLASS, code: '01' },
  { do: 'tie', learner: 1, class: CLASS, code: '02' },
  { do: 'play', learner: 0, level: 'AT02', right: 3 },
  { do: 'play', learner: 1, level: 'TG06', right: 2 },
])
const bundle = bundleOf(tablet.entries, CLASS, tablet.now.at)
const bytes = sealed(pack(bundle, null), null)
const desk = () => new JournalOf('de5c0000').add('tablet', { device: '0000000c', key: 'AA' }).entries

async function signed(by: string): Promise<{ bytes: Uint8Array; key: Uint8Array }> {
  const pair = await subtle.generateKey(CURVE, false, ['sign', 'verify'])
  const key = new Uint8Array(await subtle.exportKey('raw', pair.publicKey))
  const packed = pack({ ...bundle, device: by }, key)
  const signature = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, packed.head)
  return { bytes: sealed(packed, new Uint8Array(signature)), key }
}

async function refusal(given: Uint8Array, className: string = CLASS, entries: readonly Entry[] = desk()) {
  const judged = await readBundle(FILE, given, className, { subtle, entries })
  return 'why' in judged ? judged : null
}

const wordsOf = (tag: string): Record<string, string> =>
  JSON.parse(readFileSync(`assets/languages/${tag}/collect.json`, 'utf8'))

/** The sentence on the desk; fails where it is missing or a gap stays open. */
function sentence({ why, ...gaps }: RefusedFile, tag: string): string {
  const filled = wordsOf(tag)[`refused-${why}`]!.replace(/\{\{(\w+)\}\}/g, (gap, name) =>
    name === 'class' ? CLASS : ((gaps as Record<string, string>)[name] ?? gap),
  )
  expect(filled).not.toContain('{{')
  return filled
}

/** What to do stands after what is the matter: at least two sentences, or one with both. */
const SAYS_WHAT_TO_DO = /Mở lớp|Chọn tệp|chọn tệp|Cập nhật|gửi lại|không phải nhận nữa|xem có chọn nhầm/

describe('what is not taken in is told in a sentence that says what to do', () => {
  it('results of another class, of a newer edition, cut off in the head, or something else', async () => {
    const newer = bytes.slice()
    newer[3] = 2
    const photograph = Uint8Array.of(0xff, 0xd8, 0xff)
    const told = [
      [await refusal(bytes, '5A'), 'other-class', CLASS],
      [await refusal(newer), 'newer', FILE],
      [await refusal(bytes.subarray(0, 40)), 'broken', FILE],
      [await refusal(photograph), 'not-a-bundle', FILE],
      [await judgeBundle(FILE, 'receipt', CLASS, { subtle, entries: desk() }), 'receipt', FILE],
      [await refusal(bytes, CLASS, tablet.entries), 'own', FILE],
      [tooBig({ name: FILE, size: 50 * 1024 * 1024 } as File), 'too-big', FILE],
    ] as const
    for (const [refused, why, names] of told) {
      expect(refused).toMatchObject({ file: FILE, why })
      const vi = sentence(refused as RefusedFile, 'vi')
      expect(vi).toContain(names)
      expect(vi).toMatch(SAYS_WHAT_TO_DO)
      expect(sentence(refused as RefusedFile, 'en')).toContain(names)
    }
  })

  it('results that somebody else signed or changed, or that lost the signature of a tablet that is known', async () => {
    const [own, other] = [await signed('0000000a'), await signed('0000000a')]
    const knows = new JournalOf('de5c0000').add('tablet', { device: '0000000a', key: keyText(own.key) }).entries
    const forged = sealed(pack(bundle, own.key), open(other.bytes).proof!.signature)
    for (const [given, why] of [
      [forged, 'altered'],
      [bytes, 'missing'],
    ] as const) {
      const refused = await refusal(given, CLASS, knows)
      expect(refused).toMatchObject({ file: FILE, why })
      expect(refused!.tablet).not.toBe('')
      const vi = sentence(refused!, 'vi')
      expect(vi).toContain(refused!.tablet)
      expect(vi).toMatch(SAYS_WHAT_TO_DO)
      sentence(refused!, 'en')
    }
  })

  it('and one flipped bit anywhere leaves the desk as it was, or brings the good rows alone', async () => {
    const own = await signed('0000000a')
    const known = new Set(siftAll(desk(), [{ opened: open(own.bytes), signed: true }], CODES).flatMap(rowsOf))
    const outcomes = new Map<string, number>()
    for (let bit = 0; bit < own.bytes.length * 8; bit += 7) {
      const damaged = own.bytes.slice()
      damaged[bit >> 3]! ^= 1 << (bit & 7)
      const judged = await readBundle(FILE, damaged, CLASS, { subtle, entries: desk() })
      const outcome = 'why' in judged ? judged.why : 'some'
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if ('why' in judged) {
        sentence({ other: '?', tablet: '?', ...judged }, 'vi')
        continue
      }
      const [sifted] = siftAll(desk(), [{ opened: judged.opened, signed: false }], CODES)
      expect(sifted!.aside.map(({ why, rows }) => [why, rows])).toEqual([['damaged', 1]])
      expect(sifted!.fresh).toBe(1)
      expect(rowsOf(sifted!).every(row => known.has(row))).toBe(true)
    }
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['some', 'altered', 'not-a-bundle']))
  })

  it('what comes again brings nothing, and a tablet that was not noted comes with the number to compare', async () => {
    const own = await signed('0000000a')
    const judged = await readBundle(FILE, own.bytes, CLASS, { subtle, entries: desk() })
    expect(judged).toMatchObject({ trust: 'new' })
    for (const tag of ['vi', 'en']) expect(wordsOf(tag)['trust-new']).toMatch(/\{\{tablet\}\}.*\{\{number\}\}/)
    const piece = { opened: open(own.bytes), signed: false }
    const [first, again] = siftAll(desk(), [piece, piece], CODES)
    expect(first).toMatchObject({ fresh: 2, known: 0 })
    expect(again).toMatchObject({ fresh: 0, known: 2, differing: 0, entries: [] })
  })
})

function open(given: Uint8Array) {
  const read = openBundle(given)
  if (!read.ok) throw new Error(read.problem.kind)
  return read
}

function rowsOf({ entries }: Sifted): string[] {
  return entries.flatMap(({ code, rows }) => rows.map(row => JSON.stringify([code, row])))
}
