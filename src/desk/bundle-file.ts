import { tabletName } from '../core/bundle'
import { type BundleProblem, type Opened, openBundle, type ReadBundle } from '../core/bundle-bytes'
import type { Entry } from '../core/entry'
import { isReceipt } from '../core/receipt-bytes'
import { type Trust, trustOf } from './trust'

/** Why a file brings nothing in; the desk makes a sentence of each. */
export interface RefusedFile {
  readonly file: string
  readonly why: BundleProblem['kind'] | 'receipt' | 'other-class' | 'own' | 'altered' | 'missing'
  /** The class that it is of. */
  readonly other?: string
  readonly tablet?: string
}
export interface BundleFile {
  readonly file: string
  readonly opened: Opened
  readonly trust: Exclude<Trust, 'altered' | 'missing'>
}

const MOST_BYTES = 32 * 1024 * 1024

/** What bundles are held against. */
interface Against {
  readonly subtle: SubtleCrypto
  readonly entries: readonly Entry[]
}

/** Why a file is not even opened; null where it is. */
export function tooBig({ name, size }: File): RefusedFile | null {
  return size > MOST_BYTES ? { file: name, why: 'too-big' } : null
}

/** Bytes that came by the camera; `name` is what the teacher knows them by. */
export function readBundle(
  name: string,
  bytes: Uint8Array,
  className: string,
  at: Against,
): Promise<BundleFile | RefusedFile> {
  return judgeBundle(name, isReceipt(bytes) ? 'receipt' : openBundle(bytes), className, at)
}

/** Whether what was read of a file is a results file of this class, and to be trusted. Nothing is written down. */
export async function judgeBundle(
  name: string,
  opened: ReadBundle | 'receipt',
  className: string,
  { subtle, entries }: Against,
): Promise<BundleFile | RefusedFile> {
  if (opened === 'receipt') return { file: name, why: 'receipt' }
  if (!opened.ok) return { file: name, why: opened.problem.kind }
  const { bundle } = opened
  if (bundle.class !== className) return { file: name, why: 'other-class', other: bundle.class }
  if (bundle.device === entries.at(-1)?.device) return { file: name, why: 'own' }
  const trust = await trustOf(subtle, entries, opened)
  if (trust === 'altered' || trust === 'missing') return { file: name, why: trust, tablet: tabletName(bundle.device) }
  return { file: name, opened, trust }
}
