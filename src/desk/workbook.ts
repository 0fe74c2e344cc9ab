import { strFromU8, Unzip, UnzipInflate, zipSync } from 'fflate'
import readExcel from 'read-excel-file/universal'
import { joined } from '../core/bytes'
import type { Grid, GridCell } from '../core/list-columns'

export type WorkbookProblem =
  | { readonly kind: 'broken-workbook' }
  | { readonly kind: 'broken-old-excel' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'unpacks-too-big'; readonly most: number }
  | { readonly kind: 'too-wide' }

export type ReadBook = { readonly sheets: readonly Grid[] } | { readonly problem: WorkbookProblem }

const MEGABYTE = 1024 * 1024
const MOST_UNPACKED_MEGABYTES = 20
const MOST_PARTS = 200
/** Bytes given to the unpacker at once: a chunk of zeros unpacks to a thousand times its size. */
const CHUNK = 4096
const MOST_ROW = 20_000
const MOST_COLUMN_LETTERS = 2

class TooBig extends Error {}

/**
 * The cells of every sheet of an .xlsx. The parts are unpacked here, counting what comes out and not what the file says
 * of itself, and handed on unpacked: the reader would else start workers, which this page's rules forbid.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadBook> {
  let parts: Map<string, Uint8Array>
  try {
    parts = unpack(bytes)
  } catch (reason) {
    if (reason instanceof TooBig) return { problem: { kind: 'unpacks-too-big', most: MOST_UNPACKED_MEGABYTES } }
    return { problem: { kind: 'broken-workbook' } }
  }
  for (const [name, part] of parts) {
    if (/worksheets\/[^/]*\.xml$/i.test(name) && !fits(strFromU8(part))) return { problem: { kind: 'too-wide' } }
  }
  try {
    const again = zipSync(Object.fromEntries(parts), { level: 0 })
    const sheets = await readExcel(new Blob([new Uint8Array(again)]))
    return { sheets: sheets.map(({ data }) => data.map(row => row.map(cellOf))) }
  } catch {
    return { problem: { kind: 'broken-workbook' } } // Whatever the reader stumbled over, the person is told.
  }
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  let out = 0
  let seen = 0
  const unzip = new Unzip(file => {
    if (++seen > MOST_PARTS) throw new TooBig()
    if (!/\.(xml|rels)$/.test(file.name) || file.name in Object.prototype) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, final) => {
      if (error) throw error
      out += chunk.length
      if (out > MOST_UNPACKED_MEGABYTES * MEGABYTE) throw new TooBig()
      chunks.push(chunk)
      if (final) parts.set(file.name, joined(chunks))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += CHUNK) {
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  }
  return parts
}

/** Addresses far out would make the reader fill millions of empty cells before them. */
function fits(sheet: string): boolean {
  for (const [, , address] of sheet.matchAll(/\sr\s*=\s*(["'])(.*?)\1/g)) {
    const [, letters, row] = /^([A-Z]*)(\d+)$/.exec(address ?? '') ?? []
    if (letters === undefined || letters.length > MOST_COLUMN_LETTERS || Number(row) > MOST_ROW) return false
  }
  return true
}

function cellOf(cell: unknown): GridCell {
  if (typeof cell === 'string' || typeof cell === 'number') return cell
  return typeof cell === 'boolean' ? String(cell) : null
}
