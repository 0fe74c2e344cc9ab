import { type BundleProblem, type Opened, openBundle } from '../core/bundle-bytes'
import { bytesInFile } from '../core/letter'
import { isReceipt } from '../core/receipt-bytes'

/** Why a file brings nothing in; the desk makes a sentence of each. */
export interface RefusedFile {
  readonly file: string
  readonly why: BundleProblem['kind'] | 'receipt' | 'other-class' | 'own'
  /** The class that it is of. */
  readonly other?: string
}
export interface BundleFile {
  readonly file: string
  readonly opened: Opened
}

const MOST_BYTES = 32 * 1024 * 1024

/** Reads what somebody chose as a results file of this class. Nothing throws; nothing is written down. */
export async function readBundleFile(
  file: File,
  className: string,
  device: string | undefined,
): Promise<BundleFile | RefusedFile> {
  const { name } = file
  if (file.size > MOST_BYTES) return { file: name, why: 'too-big' }
  const bytes = bytesInFile(new Uint8Array(await file.arrayBuffer()))
  if (isReceipt(bytes)) return { file: name, why: 'receipt' }
  const read = openBundle(bytes)
  if (!read.ok) return { file: name, why: read.problem.kind }
  const { bundle } = read
  if (bundle.class !== className) return { file: name, why: 'other-class', other: bundle.class }
  if (bundle.device === device) return { file: name, why: 'own' }
  return { file: name, opened: read }
}
