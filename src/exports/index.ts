import type { Sheet } from './sheet'

export interface Format {
  readonly extension: string
  readonly mediaType: string
  readonly write: (sheet: Sheet) => Promise<Blob>
}

const CSV_TYPE = 'text/csv;charset=utf-8'
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The one table of file formats: one line and one file each, loaded when asked for. */
export const formats = {
  xlsx: { extension: 'xlsx', mediaType: XLSX_TYPE, write: async sheet => (await import('./xlsx')).xlsx(sheet) },
  csv: {
    extension: 'csv',
    mediaType: CSV_TYPE,
    write: async sheet => new Blob([(await import('./csv')).csv(sheet)], { type: CSV_TYPE }),
  },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats
