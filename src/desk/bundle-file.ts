import { tabletName } from '../core/bundle'
import { type BundleProblem, type Opened, openBundle } from '../core/bundle-bytes'
import type { Entry } from '../core/entry'
import { bytesInFile } from '../core/letter'
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

/** Reads what somebody chose as a results file of this class. Nothing throws; nothing is written down. */
export async function readBundleFile(file: File, className: string, at: Against): Promise<BundleFile | RefusedFile> {
  if (file.size > MOST_BYTES) return { file: file.name, why: 'too-big' }
  return readBundle(file.name, bytesInFile(new Uint8Array(await file.arrayBuffer())), className, at)
}

/** The same for bytes that came another way. `name`: what the teacher knows them by. */
export async function readBundle(
  name: string,
  bytes: Uint8Array,
  className: string,
  { subtle, entries }: Against,
): Promise<BundleFile | RefusedFile> {
  if (isReceipt(bytes)) return { file: name, why: 'receipt' }
  const opened = openBundle(bytes)
  if (!opened.ok) return { file: name, why: opened.problem.kind }
  const { bundle } = opened
  if (bundle.class !== className) return { file: name, why: 'other-class', other: bundle.class }
  if (bundle.device === entries.at(-1)?.device) return { file: name, why: 'own' }
  const trust = await trustOf(subtle, entries, opened)
  if (trust === 'altered' || trust === 'missing') return { file: name, why: trust, tablet: tabletName(bundle.device) }
  return { file: name, opened, trust }
}
