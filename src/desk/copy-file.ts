import * as v from 'valibot'
import { joined } from '../core/bytes'
import { carriedOf, copyOf, type DeskCopy } from '../core/desk-copy'
import type { CopyPlan } from '../core/desk-copy-plan'
import { BODIES, type Body, type Entry, isKind } from '../core/entry'
import type { Journal } from '../core/journal'
import type { Steps } from '../core/steps'
import { openRemarks, sealRemark } from './kept-remarks'
import { type OpenClass, sealClass } from './sealed-class'
import { inSlices } from './slices'
import { type Crypt, openBytes, sealBytes } from './vault'

/**
 * The whole desk in one file: a line that says what it is, a line with what a passphrase needs to become the key, and everything
 * else sealed under that key (AES-GCM), so that the file says nothing to who has no passphrase.
 */
const FIRST_LINE = 'BAN SANG DESK 1\n'
const PURPOSE = 'desk copy'
const HeadSchema = v.object({ vault: BODIES.vault, iv: v.string() })

export type SealedCopy = { readonly vault: Body<'vault'>; readonly iv: string; readonly box: Uint8Array<ArrayBuffer> }

export async function copyFile(
  of: { entries: readonly Entry[]; classes: readonly OpenClass[]; now: number },
  crypt: Crypt,
  key: CryptoKey,
): Promise<Blob> {
  const { entries, now } = of
  const vault = entries.findLast(isKind('vault'))!.body
  const classes = of.classes.flatMap(one => (one.pupils ? [{ ...one, pupils: one.pupils }] : []))
  const remarks: DeskCopy['remarks'][number][] = []
  for (const { name } of classes) {
    for (const term of termsOf(entries, name)) {
      const texts = await openRemarks(crypt.subtle, key, entries, name, term)
      for (const [code, text] of texts) remarks.push({ class: name, code, term, text })
    }
  }
  const copy: DeskCopy = { made: now, classes, remarks, carried: carriedOf(entries, classes, now) }
  const packed = await through(new CompressionStream('gzip'), new TextEncoder().encode(JSON.stringify(copy)))
  const { iv, box } = await sealBytes(crypt, key, PURPOSE, packed)
  return new Blob([FIRST_LINE, `${JSON.stringify({ vault, iv })}\n`, box], { type: 'application/octet-stream' })
}

function termsOf(entries: readonly Entry[], className: string): ReadonlySet<string> {
  const own = entries.filter(isKind('remark')).filter(({ body }) => body.class === className)
  return new Set(own.map(({ body }) => body.term))
}

/** What a file says of itself; null for a file that is no copy, or of a later version. */
export function sealedCopy(bytes: Uint8Array<ArrayBuffer>): SealedCopy | null {
  const start = new TextDecoder().decode(bytes.subarray(0, FIRST_LINE.length))
  const end = bytes.indexOf(10, FIRST_LINE.length)
  if (start !== FIRST_LINE || end < 0) return null
  try {
    const head = v.safeParse(HeadSchema, JSON.parse(new TextDecoder().decode(bytes.subarray(FIRST_LINE.length, end))))
    return head.success ? { ...head.output, box: bytes.slice(end + 1) } : null
  } catch {
    return null // The line is no JSON: the file was damaged, and the person is told.
  }
}

/** The copy in the file; null when the key does not fit or a byte was changed. */
export async function openCopy(
  subtle: SubtleCrypto,
  key: CryptoKey,
  { iv, box }: SealedCopy,
): Promise<DeskCopy | null> {
  const packed = await openBytes(subtle, key, PURPOSE, iv, box)
  if (!packed) return null
  const text = new TextDecoder().decode(await through(new DecompressionStream('gzip'), packed))
  return copyOf(JSON.parse(text))
}

function* appended(journal: Journal, bodies: CopyPlan['bodies'], writes: Promise<Entry>[]): Steps<void> {
  for (const { kind, body } of bodies) {
    writes.push(journal.append(kind, body))
    yield { done: writes.length, of: bodies.length }
  }
}

/** Writes down what was planned, names sealed under this desk's own passphrase. */
export async function bringIn(
  { journal, crypt, cryptoKey }: { journal: Journal; crypt: Crypt; cryptoKey: CryptoKey },
  { classes, remarks, bodies }: CopyPlan,
): Promise<void> {
  for (const one of classes) {
    if (one.added > 0) await journal.append('class', await sealClass(crypt, cryptoKey, one.class))
  }
  const sealed = await Promise.all(remarks.map(({ text, ...of }) => sealRemark(crypt, cryptoKey, of, text)))
  const writes = sealed.map(body => journal.append('remark', body))
  await inSlices(
    appended(journal, bodies, writes),
    () => {},
    () => false,
  )
  await Promise.all(writes)
}

async function through(
  change: GenericTransformStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(change as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>)
    .getReader()
  const chunks: Uint8Array[] = []
  for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value)
  return joined(chunks)
}
