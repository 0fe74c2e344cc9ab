import { openBundle, type ReadBundle } from '../core/bundle-bytes'
import { bytesInFile } from '../core/letter'
import { isReceipt } from '../core/receipt-bytes'
import { type FormatName, formats } from '../exports'
import type { Sheet } from '../exports/sheet'
import { readClassFile, readPasted } from './class-file'
import { openTemplate } from './template-file'

/** What may take longer than a breath, and is done beside the page. All that goes in and comes out is plain. */
export const JOBS = {
  list: readClassFile,
  pasted: async (text: string) => readPasted(text),
  template: openTemplate,
  bundle: async (file: Blob): Promise<ReadBundle | 'receipt'> => {
    const bytes = bytesInFile(new Uint8Array(await file.arrayBuffer()))
    return isReceipt(bytes) ? 'receipt' : openBundle(bytes)
  },
  sheet: ({ format, sheet }: { format: FormatName; sheet: Sheet }): Promise<Blob> => formats[format].write(sheet),
}

export type JobName = keyof typeof JOBS
export type Asked<J extends JobName> = Parameters<(typeof JOBS)[J]>[0]
export type Made<J extends JobName> = Awaited<ReturnType<(typeof JOBS)[J]>>

export interface Task {
  readonly job: JobName
  readonly asked: unknown
}
export type Outcome = { readonly made: unknown } | { readonly failed: string }
