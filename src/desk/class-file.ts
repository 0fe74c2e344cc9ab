import type { Grid, ReadList } from '../core/class-list'
import { readClassList } from '../core/class-list'
import { gridOfText } from './separated-text'
import type { WorkbookProblem } from './workbook'

/** Why a file was not read; the desk makes a sentence of each. */
export type FileProblem =
  | { readonly kind: 'too-big'; readonly megabytes: number; readonly most: number }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'picture' }
  | { readonly kind: 'old-excel' }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'not-a-list' }
  | WorkbookProblem

export type ReadFile = ReadList | { readonly ok: false; readonly file: FileProblem }

const MEGABYTE = 1024 * 1024
export const MOST_MEGABYTES = 5

/** Bytes that a file of this sort begins with; what a name ends in is not asked. */
export const STARTS: readonly (readonly [readonly number[], 'workbook' | 'picture' | 'old-excel'])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-excel'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x52, 0x49, 0x46, 0x46], 'picture'],
  [[0x42, 0x4d], 'picture'],
]

/** Reads a class list from a file. Size and first bytes are looked at before anything is unpacked; nothing throws. */
export async function readClassFile(file: Blob): Promise<ReadFile> {
  if (file.size > MOST_MEGABYTES * MEGABYTE) {
    return refused({ kind: 'too-big', megabytes: Math.ceil(file.size / MEGABYTE), most: MOST_MEGABYTES })
  }
  if (file.size === 0) return refused({ kind: 'empty-file' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sort = STARTS.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1]
  if (sort === 'workbook') return readWorkbookList(bytes)
  if (sort) return refused({ kind: sort })
  if (bytes.every(byte => byte === 0)) return refused({ kind: 'zeros' })
  if (bytes.includes(0)) return utf16(bytes) ?? refused({ kind: 'not-a-list' })
  return readClassList(gridOfText(textOf(bytes)))
}

/** Reads a pasted table. */
export function readPasted(text: string): ReadFile {
  const size = text.length
  if (size > MOST_MEGABYTES * MEGABYTE) {
    return refused({ kind: 'too-big', megabytes: Math.ceil(size / MEGABYTE), most: MOST_MEGABYTES })
  }
  return readClassList(gridOfText(text))
}

function refused(file: FileProblem): ReadFile {
  return { ok: false, file }
}

async function readWorkbookList(bytes: Uint8Array): Promise<ReadFile> {
  const { readWorkbook } = await import('./workbook')
  const book = await readWorkbook(bytes)
  return 'problem' in book ? refused(book.problem) : firstList(book.sheets)
}

/** The first sheet with a list counts; school exports carry sheets of choices beside it. */
function firstList(sheets: readonly Grid[]): ReadFile {
  const read = sheets.map(readClassList)
  const others = read.filter(
    list => list.ok || list.problems.some(({ kind }) => kind !== 'empty' && kind !== 'no-name-column'),
  )
  return (
    read.find(list => list.ok) ??
    others[0] ??
    read.find(list => !list.ok && list.problems[0]?.kind !== 'empty') ??
    readClassList([])
  )
}

/** What Excel calls "Unicode text": two bytes a letter, with a mark at the start. */
function utf16(bytes: Uint8Array): ReadFile | null {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  return mark ? readClassList(gridOfText(new TextDecoder(mark).decode(bytes))) : null
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes) // Older Vietnamese Excel saves CSV so.
  }
}
