import { openBundle, type ReadBundle } from '../core/bundle-bytes'
import { bytesInFile } from '../core/letter'
import { isReceipt } from '../core/receipt-bytes'
import type { Step, Told } from '../core/steps'
import { type FormatName, formats } from '../exports'
import type { CellChange } from '../exports/patch-sheet'
import type { Sheet } from '../exports/sheet'
import { type InParts, inParts } from './bundle-parts'
import { readClassFile, readPasted } from './class-file'
import { pack, unpackCopy } from './copy-pack'
import { filled } from './fill-write'
import { type OpenTemplate, openTemplate } from './template-file'

/** The teacher's file, which of its sheets, and what is written there. */
interface ToFill {
  readonly template: OpenTemplate
  readonly part: string
  readonly changes: readonly CellChange[]
}

/**
 * What may take longer than a breath, and is done beside the page. All that goes in and comes out is plain. Who asked is
 * told how far it is, where that can be known.
 */
export const JOBS = {
  list: readClassFile,
  pasted: async (text: string) => readPasted(text),
  template: openTemplate,
  filled: async ({ template, part, changes }: ToFill): Promise<OpenTemplate> =>
    filled(template, template.sheets.find(one => one.part === part)!, changes),
  bundle: async (file: Blob, told?: Told): Promise<InParts<ReadBundle | 'receipt'>> => {
    const bytes = bytesInFile(new Uint8Array(await file.arrayBuffer()))
    return isReceipt(bytes) ? { head: 'receipt', parts: [] } : inParts(openBundle(bytes, told))
  },
  sheet: ({ format, sheet }: { format: FormatName; sheet: Sheet }, told?: Told): Promise<Blob> =>
    formats[format].write(sheet, told),
  pack,
  copy: unpackCopy,
}

export type JobName = keyof typeof JOBS
export type Asked<J extends JobName> = Parameters<(typeof JOBS)[J]>[0]
export type Made<J extends JobName> = Awaited<ReturnType<(typeof JOBS)[J]>>

export interface Task {
  readonly job: JobName
  readonly asked: unknown
}
export type Outcome = { readonly made: unknown } | { readonly failed: string }

/** What a worker says, one after the other; the outcome comes last. */
export type Word = { readonly step: Step } | { readonly part: unknown } | Outcome
