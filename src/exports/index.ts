import type { Told } from '../core/steps'
import type { MoodleInput } from './moodle'
import type { ScormPackage } from './scorm'
import type { Sheet } from './sheet'
import type { ZipWish } from './zip'

export interface Format<Made = Sheet> {
  readonly extension: string
  readonly mediaType: string
  /** `told` hears how many rows are written, where the format knows. */
  readonly write: (made: Made, told?: Told) => Promise<Blob>
}

const CSV_TYPE = 'text/csv;charset=utf-8'
const ZIP_TYPE = 'application/zip'
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The one table of file formats: one line and one file each, loaded when asked for. */
export const formats = {
  xlsx: {
    extension: 'xlsx',
    mediaType: XLSX_TYPE,
    write: async (sheet: Sheet, told?: Told) => (await import('./xlsx')).xlsx(sheet, told),
  },
  csv: {
    extension: 'csv',
    mediaType: CSV_TYPE,
    write: async sheet => new Blob([(await import('./csv')).csv(sheet)], { type: CSV_TYPE }),
  },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats

/** The same for what other systems read, which is no sheet: results by code, and the game itself. */
export const systems = {
  moodle: {
    extension: 'csv',
    mediaType: CSV_TYPE,
    write: async (made: MoodleInput) => new Blob([(await import('./moodle')).moodle(made)], { type: CSV_TYPE }),
  },
  xapi: {
    extension: 'jsonl',
    mediaType: 'application/x-ndjson',
    write: async (lines: readonly string[]) => (await import('./xapi')).xapi(lines),
  },
  'xapi-zip': {
    extension: 'zip',
    mediaType: ZIP_TYPE,
    write: async (made: { readonly lines: readonly string[] } & ZipWish) => (await import('./xapi')).xapiZip(made),
  },
  scorm: {
    extension: 'zip',
    mediaType: ZIP_TYPE,
    write: async (made: ScormPackage) => (await import('./scorm')).scorm(made),
  },
} as const satisfies Record<string, Format<never>>
