import type { ReadList } from '../core/class-list'
import { readClassList } from '../core/class-list'
import type { Grid } from '../core/list-columns'
import { isWebPage, sortOf } from './file-sort'
import { gridOfText } from './separated-text'
import { gridOfPage } from './web-table'
import type { ReadBook, WorkbookProblem } from './workbook'

/** Why a file was not read; the desk makes a sentence of each. */
export type FileProblem =
  | { readonly kind: 'too-big'; readonly megabytes: number; readonly most: number }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'picture' }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'not-a-list' }
  | WorkbookProblem

export type ReadFile = ReadList | { readonly ok: false; readonly file: FileProblem }

const MEGABYTE = 1024 * 1024
export const MOST_MEGABYTES = 5

/** Reads a class list from a file. Size and first bytes are looked at before anything is unpacked; nothing throws. */
export async function readClassFile(file: Blob): Promise<ReadFile> {
  if (file.size > MOST_MEGABYTES * MEGABYTE) {
    return refused({ kind: 'too-big', megabytes: Math.ceil(file.size / MEGABYTE), most: MOST_MEGABYTES })
  }
  if (file.size === 0) return refused({ kind: 'empty-file' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sort = sortOf(bytes)
  if (sort === 'workbook') return listIn(await (await import('./workbook')).readWorkbook(bytes))
  if (sort === 'old-excel') return listIn((await import('./old-workbook')).readOldWorkbook(bytes))
  if (sort) return refused({ kind: sort })
  const text = textOf(bytes)
  if (text === null) return refused({ kind: 'not-a-list' })
  if (/<(\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 4096))) {
    return listIn((await import('./old-workbook')).readOldWorkbook(text))
  }
  if (!isWebPage(text)) return readClassList(gridOfText(text))
  const grid = gridOfPage(text)
  return grid.length > 0 ? readClassList(grid) : refused({ kind: 'web-page' })
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

function listIn(book: ReadBook): ReadFile {
  return 'problem' in book ? refused(book.problem) : firstList(book.sheets)
}

/** The first sheet with a list counts; school exports carry sheets of choices beside it. */
function firstList(sheets: readonly Grid[]): ReadFile {
  const read = sheets.map(readClassList)
  const others = read.filter(
    list => list.ok || list.problems.some(({ kind }) => kind !== 'empty' && kind !== 'no-name-column'),
  )
  return (
    read.find(list => list.ok && !list.list.plain) ??
    read.find(list => list.ok) ??
    others[0] ??
    read.find(list => !list.ok && list.bare?.guess) ??
    read.find(list => !list.ok && list.bare) ??
    read.find(list => !list.ok && list.problems[0]?.kind !== 'empty') ??
    readClassList([])
  )
}

/** Letters of a file that holds nothing else: UTF-8, what Excel calls "Unicode text", or the old Vietnamese code page. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes) // Older Vietnamese Excel saves CSV so.
  }
}
