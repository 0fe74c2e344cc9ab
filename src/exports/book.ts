import type { Box, TemplateCell, TemplateSheet } from '../core/template'
import { placeOf, rowsOf } from './sheet-rows'
import { attribute, decoded, NotXml, runsText, type Tag, tagsOf } from './xml-tags'

/** A sheet of a workbook: its name on the tab and the part of the zip that holds it. */
export interface BookSheet {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

export interface Book {
  readonly sheets: readonly BookSheet[]
  readonly strings: readonly string[]
  /** By number of the style: whether it keeps what is typed as text. */
  readonly asText: readonly boolean[]
}

/** Text of a part by its name, null where there is none. */
export type PartText = (part: string) => string | null

/** What all sheets of a workbook share. Null where the parts are not a workbook's. */
export function bookOf(text: PartText): Book | null {
  const root = relations(text, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const xml = text(root)
  if (xml === null) return null
  const related = relations(text, root)
  const sheets: BookSheet[] = []
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue
    const id = idOf(xml, tag)
    const found = related.find(one => one.id === id)
    if (!found?.type.endsWith('/worksheet')) continue
    const hidden = (attribute(xml, tag, 'state') ?? 'visible') !== 'visible'
    sheets.push({ name: attribute(xml, tag, 'name') ?? '', part: found.target, hidden })
  }
  const shared = (type: string) => text(related.find(one => one.type.endsWith(type))?.target ?? '') ?? ''
  return { sheets, strings: stringsOf(shared('/sharedStrings')), asText: stylesOf(shared('/styles')) }
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** The parts that a part names, by way of its neighbour `_rels/…`. */
function relations(text: PartText, of: string): Relation[] {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const xml = text(`${folder}_rels/${of.slice(folder.length)}.rels`) ?? ''
  return [...tagsOf(xml)]
    .filter(tag => tag.name === 'Relationship' && tag.kind !== 'close')
    .map(tag => {
      const target = attribute(xml, tag, 'Target') ?? ''
      return {
        id: attribute(xml, tag, 'Id') ?? '',
        type: attribute(xml, tag, 'Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : inFolder(folder, target),
      }
    })
}

function inFolder(folder: string, path: string): string {
  const steps: string[] = []
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** `r:id`, whatever prefix the writer chose. */
function idOf(xml: string, tag: Tag): string | null {
  const [, prefix] = /\s([\w.-]+):id\s*=/.exec(xml.slice(tag.from, tag.to)) ?? []
  return prefix ? attribute(xml, tag, `${prefix}:id`) : null
}

function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let from = -1
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'si') continue
    if (tag.kind === 'open') from = tag.to
    else strings.push(tag.kind === 'whole' ? '' : runsText(xml, from, tag.from))
  }
  return strings
}

const TEXT_FORMAT = 49

function stylesOf(xml: string): boolean[] {
  const texts = new Set([TEXT_FORMAT])
  const styles: boolean[] = []
  let inside = false
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'numFmt' && attribute(xml, tag, 'formatCode') === '@')
      texts.add(Number(attribute(xml, tag, 'numFmtId')))
    if (tag.name === 'cellXfs') inside = tag.kind === 'open'
    if (inside && tag.name === 'xf' && tag.kind !== 'close') {
      styles.push(texts.has(Number(attribute(xml, tag, 'numFmtId') ?? 0)))
    }
  }
  return styles
}

/** One sheet, read. `listOf` gives the words of a range that a list of choices names, null where it is not known. */
export function templateSheet(name: string, xml: string, book: Book, listOf: ListOf): TemplateSheet {
  const { rows, others } = rowsOf(xml)
  const read: (TemplateCell | undefined)[][] = []
  for (const { row, cells } of rows) {
    const line: (TemplateCell | undefined)[] = []
    for (const { column, tag, end } of cells) line[column] = cellOf(xml, tag, end, book)
    read[row] = line
  }
  const merges = others
    .filter(tag => tag.name === 'mergeCell')
    .flatMap(tag => boxesOf(attribute(xml, tag, 'ref') ?? ''))
  return { name, rows: read, merges, lists: listsOf(xml, others, listOf) }
}

function cellOf(xml: string, tag: Tag, end: number, { strings, asText }: Book): TemplateCell {
  const type = attribute(xml, tag, 't') ?? 'n'
  const shown = { asText: asText[Number(attribute(xml, tag, 's') ?? 0)] ?? false }
  const inner = tag.kind === 'whole' ? [] : [...tagsOf(xml, tag.from, end)]
  const value = contentAfter(xml, inner, 0, 'v') ?? ''
  const formula = inner.some(({ name }) => name === 'f')
  if (type === 'inlineStr') return { ...shown, text: runsText(xml, tag.to, end), numeric: false, formula }
  if (type !== 's') return { ...shown, text: value, numeric: type === 'n' && value !== '', formula }
  const text = value === '' ? '' : strings[Number(value)]
  if (text === undefined) throw new NotXml('a text that is nowhere')
  return { ...shown, text, numeric: false, formula }
}

/** `A1:B2 D4` as boxes. */
function boxesOf(ranges: string): Box[] {
  return ranges.split(/\s+/).flatMap(range => {
    const [first = '', last = first] = range.split(':')
    const [from, to] = [placeOf(first), placeOf(last)]
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : []
  })
}

type ListOf = (range: string) => readonly string[] | null

/** Lists of choices, both as Excel first wrote them and as it does since 2010 for lists on other sheets. */
function listsOf(xml: string, tags: readonly Tag[], listOf: ListOf): TemplateSheet['lists'] {
  return tags.flatMap((tag, at) => {
    if (tag.name !== 'dataValidation' || tag.kind !== 'open' || attribute(xml, tag, 'type') !== 'list') return []
    const inside = (name: string) => contentAfter(xml, tags, at, name)
    const words = wordsOf(inside('f') ?? inside('formula1') ?? '', listOf)
    return words ? [{ boxes: boxesOf(attribute(xml, tag, 'sqref') ?? inside('sqref') ?? ''), words }] : []
  })
}

/** What an element of this name holds, looked for until the element at `from` closes. */
function contentAfter(xml: string, tags: readonly Tag[], from: number, name: string): string | null {
  for (let at = from + 1; at + 1 < tags.length; at++) {
    const [tag, next] = [tags[at]!, tags[at + 1]!]
    if (tag.name === tags[from]!.name) return null
    if (tag.name === name && tag.kind === 'open') return decoded(xml.slice(tag.to, next.from))
  }
  return null
}

function wordsOf(formula: string, listOf: ListOf): readonly string[] | null {
  const [, inside] = /^\s*"([\s\S]*)"\s*$/.exec(formula) ?? []
  return inside === undefined ? listOf(formula.trim()) : inside.split(/[,;]/).map(word => word.trim())
}

/** `'Danh mục'!$A$1:$A$3` as sheet and box; an empty sheet is the one that names it. */
export function rangeOf(range: string): { readonly sheet: string; readonly box: Box } | null {
  const [, quoted, plain, cells] =
    /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(range) ?? []
  const [box] = boxesOf(cells ?? '')
  return box ? { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', box } : null
}
