import * as v from 'valibot'
import { carriedOf, copyTexts, type DeskCopy } from '../core/desk-copy'
import type { CopyPlan } from '../core/desk-copy-plan'
import { BODIES, type Body, type Entry, isKind } from '../core/entry'
import type { Journal } from '../core/journal'
import type { Steps } from '../core/steps'
import { wholeCopy } from './bundle-parts'
import { openRemarks, sealRemark } from './kept-remarks'
import { type OpenClass, sealClass } from './sealed-class'
import type { Work } from './use-work'
import { type Crypt, openBytes, sealBytes } from './vault'

/**
 * The whole desk in one file: a line that says what it is, a line with what a passphrase needs to become the key, and everything
 * else sealed under that key (AES-GCM), so that the file says nothing to who has no passphrase.
 */
const FIRST_LINE = 'BAN SANG DESK 1\n'
/** Both lines are shorter. */
const MOST_HEAD = 4096
const PURPOSE = 'desk copy'
const HeadSchema = v.object({ vault: BODIES.vault, iv: v.string() })

export type SealedCopy = { readonly vault: Body<'vault'>; readonly iv: string; readonly box: Blob }

type Doing = Pick<Work, 'steps' | 'all'>

/** Null when the person stopped it. */
export async function copyFile(
  of: { entries: readonly Entry[]; classes: readonly OpenClass[]; now: number },
  crypt: Crypt,
  key: CryptoKey,
  work: Doing,
): Promise<Blob | null> {
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
  const texts = await work.steps('copying', copyTexts(copy))
  const [packed] = (texts && (await work.all('pack', [new Blob(texts)]))) ?? []
  if (!packed) return null
  const { iv, box } = await sealBytes(crypt, key, PURPOSE, new Uint8Array(await packed.arrayBuffer()))
  return new Blob([FIRST_LINE, `${JSON.stringify({ vault, iv })}\n`, box], { type: 'application/octet-stream' })
}

function termsOf(entries: readonly Entry[], className: string): ReadonlySet<string> {
  const own = entries.filter(isKind('remark')).filter(({ body }) => body.class === className)
  return new Set(own.map(({ body }) => body.term))
}

/** What a file says of itself; null for a file that is no copy. Of a wrong one, however large, no more than its head is read. */
export async function sealedCopy(file: Blob): Promise<SealedCopy | 'newer' | null> {
  const bytes = new Uint8Array(await file.slice(0, MOST_HEAD).arrayBuffer())
  const start = new TextDecoder().decode(bytes.subarray(0, FIRST_LINE.length))
  const end = bytes.indexOf(10, FIRST_LINE.length)
  if (start !== FIRST_LINE) return /^BAN SANG DESK \d/.test(start) ? 'newer' : null
  if (end < 0) return null
  try {
    const head = v.safeParse(HeadSchema, JSON.parse(new TextDecoder().decode(bytes.subarray(FIRST_LINE.length, end))))
    return head.success ? { ...head.output, box: file.slice(end + 1) } : null
  } catch {
    return null // The line is no JSON: the file was damaged, and the person is told.
  }
}

/** The copy in the file; null when the key does not fit or a byte was changed. */
export async function openCopy(
  subtle: SubtleCrypto,
  key: CryptoKey,
  { iv, box }: SealedCopy,
  work: Doing,
): Promise<DeskCopy | 'newer' | 'stopped' | null> {
  const packed = await openBytes(subtle, key, PURPOSE, iv, new Uint8Array(await box.arrayBuffer()))
  if (!packed) return null
  const [made] = (await work.all('copy', [new Blob([packed])])) ?? []
  return made ? (wholeCopy(made) ?? 'newer') : 'stopped'
}

/** Begins to write one after the other; `writes` are under way. What was begun before a stop is written. */
function* appended(journal: Journal, bodies: CopyPlan['bodies'], writes: Promise<Entry>[]): Steps<true> {
  for (const { kind, body } of bodies) {
    writes.push(journal.append(kind, body))
    yield { done: writes.length, of: bodies.length }
  }
  return true
}

/** Writes down what was planned, names sealed under this desk's own passphrase. False when the person stopped it midway. */
export async function bringIn(
  { journal, crypt, cryptoKey }: { journal: Journal; crypt: Crypt; cryptoKey: CryptoKey },
  { classes, remarks, bodies }: CopyPlan,
  work: Doing,
): Promise<boolean> {
  for (const one of classes) {
    if (one.added > 0) await journal.append('class', await sealClass(crypt, cryptoKey, one.class))
  }
  const sealed = await Promise.all(remarks.map(({ text, ...of }) => sealRemark(crypt, cryptoKey, of, text)))
  const own = sealed.map(body => journal.append('remark', body))
  const writes: Promise<Entry>[] = []
  const all = await work.steps('bringing', appended(journal, bodies, writes))
  await Promise.all([...own, ...writes])
  return all === true
}
