import { type Box, cellAt, type TemplateSheet } from '../core/template'
import { type BookSheet, bookOf, rangeOf, templateSheet } from '../exports/book'
import { TooWide } from '../exports/sheet-rows'
import { NotXml } from '../exports/xml-tags'
import { NotAZip } from '../exports/zip-splice'
import { isWebPage, sortOf } from './file-sort'
import { Encrypted, MOST_UNPACKED_MEGABYTES, TooMuch, Unpacked } from './unpacked'

/** Why a file cannot be filled; the desk makes a sentence of each. */
export type TemplateProblem =
  | { readonly kind: 'too-big'; readonly megabytes: number; readonly most: number }
  | { readonly kind: 'unpacks-too-big'; readonly most: number }
  | {
      readonly kind:
        | 'empty-file'
        | 'zeros'
        | 'picture'
        | 'old-excel'
        | 'encrypted'
        | 'web-page'
        | 'plain-text'
        | 'other-book'
        | 'broken'
        | 'too-wide'
        | 'no-sheet'
    }

/** A sheet that can be shown and filled. */
export interface OpenSheet {
  readonly part: string
  readonly xml: string
  readonly sheet: TemplateSheet
}

/** A workbook, opened. Hidden sheets are only asked for the words of lists. */
export interface OpenTemplate {
  readonly bytes: Uint8Array
  readonly sheets: readonly OpenSheet[]
}

export type ReadTemplate = { readonly template: OpenTemplate } | { readonly problem: TemplateProblem }

const MEGABYTE = 1024 * 1024
const MOST_MEGABYTES = 10
const LONGEST_LIST = 200

/** Opens the teacher's own workbook. Size and first bytes are looked at before anything is unpacked; nothing throws. */
export async function openTemplate(file: Blob): Promise<ReadTemplate> {
  if (file.size > MOST_MEGABYTES * MEGABYTE) {
    return { problem: { kind: 'too-big', megabytes: Math.ceil(file.size / MEGABYTE), most: MOST_MEGABYTES } }
  }
  return openBytes(new Uint8Array(await file.arrayBuffer()))
}

export function openBytes(bytes: Uint8Array): ReadTemplate {
  try {
    const other = otherThanBook(bytes)
    return other ? { problem: { kind: other } } : opened(bytes)
  } catch (reason) {
    if (reason instanceof Encrypted) return { problem: { kind: 'encrypted' } }
    if (reason instanceof TooMuch) return { problem: { kind: 'unpacks-too-big', most: MOST_UNPACKED_MEGABYTES } }
    if (reason instanceof TooWide) return { problem: { kind: 'too-wide' } }
    if (reason instanceof NotAZip || reason instanceof NotXml || reason instanceof RangeError) {
      return { problem: { kind: 'broken' } }
    }
    throw reason
  }
}

/** What the bytes are if they are no workbook; null for one. What the name ends in is not asked. */
function otherThanBook(bytes: Uint8Array): Exclude<TemplateProblem['kind'], 'too-big' | 'unpacks-too-big'> | null {
  if (bytes.length === 0) return 'empty-file'
  const sort = sortOf(bytes)
  if (sort) return sort === 'workbook' ? null : sort
  if (isWebPage(new TextDecoder().decode(bytes.subarray(0, 4096)))) return 'web-page'
  return bytes.includes(0) ? 'broken' : 'plain-text'
}

function opened(bytes: Uint8Array): ReadTemplate {
  const unpacked = new Unpacked(bytes)
  const book = bookOf(part => unpacked.text(part))
  if (!book) return { problem: { kind: unpacked.isOtherBook() ? 'other-book' : 'broken' } }
  const read = new Map<string, OpenSheet>()
  const open = (one: BookSheet, listOf: (range: string) => readonly string[] | null): OpenSheet => {
    const xml = unpacked.text(one.part)
    if (xml === null) throw new NotAZip('a sheet that is not there')
    const made = { part: one.part, xml, sheet: templateSheet(one.name, xml, book, listOf) }
    read.set(one.part, made)
    return made
  }
  const none = () => null
  const listOf = (of: BookSheet) => (range: string) => {
    const found = rangeOf(range)
    const sheet = found && (found.sheet === '' ? of : book.sheets.find(one => one.name === found.sheet))
    return found && sheet ? wordsIn((read.get(sheet.part) ?? open(sheet, none)).sheet, found.box) : null
  }
  const shown = book.sheets.filter(sheet => !sheet.hidden)
  if (shown.length === 0) return { problem: { kind: 'no-sheet' } }
  return { template: { bytes, sheets: shown.map(sheet => open(sheet, listOf(sheet))) } }
}

function wordsIn(sheet: TemplateSheet, { top, left, bottom, right }: Box): string[] {
  const words: string[] = []
  for (let row = top; row <= Math.min(bottom, top + LONGEST_LIST); row++) {
    for (let column = left; column <= Math.min(right, left + LONGEST_LIST); column++) {
      const text = cellAt(sheet, row, column)?.text.trim()
      if (text) words.push(text)
    }
  }
  return words
}
