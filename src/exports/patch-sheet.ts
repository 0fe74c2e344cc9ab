import { type CellSpan, letters, type RowSpan, rowsOf } from './sheet-rows'
import { attribute, encoded, type Tag } from './xml-tags'

/** One cell to be written; row and column from 0. */
export interface CellChange {
  readonly row: number
  readonly column: number
  readonly value: string | number
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly xml: string
}

/**
 * Writes these cells into a sheet's XML and touches nothing else: a cell keeps its style and loses its type; an absent
 * one is put where its column belongs, in the style of its row or column. Texts are written inline, so that the shared
 * strings of the workbook stay as they are. Throws for a row that the sheet has not.
 */
export function patchSheet(xml: string, changes: readonly CellChange[]): string {
  const { rows, others } = rowsOf(xml)
  const styles = columnStyles(xml, others)
  const byNumber = new Map(rows.map(row => [row.row, row]))
  const pieces = changes
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .flatMap(change => {
      const row = byNumber.get(change.row)
      if (!row || row.tag.kind === 'whole') throw new RangeError(`The sheet has no row ${change.row + 1}`)
      const cell = row.cells.find(one => one.column === change.column)
      return cell ? [replaced(xml, cell, change)] : [inserted(xml, row, change, styles)]
    })
  return joined(
    xml,
    [...pieces, ...widened(xml, rows, changes)].sort((a, b) => a.from - b.from),
  )
}

function joined(xml: string, pieces: readonly Piece[]): string {
  let at = 0
  let made = ''
  for (const { from, to, xml: words } of pieces) {
    made += xml.slice(at, from) + words
    at = to
  }
  return made + xml.slice(at)
}

function replaced(xml: string, { tag, end }: CellSpan, { value }: CellChange): Piece {
  const kept = [...xml.slice(tag.from, tag.to).matchAll(/\s(r|s)\s*=\s*("[^"]*"|'[^']*')/g)].map(
    ([, key, of]) => ` ${key}=${of}`,
  )
  return { from: tag.from, to: end, xml: written(tag.prefix, kept.join(''), value) }
}

function inserted(xml: string, row: RowSpan, change: CellChange, styles: ReadonlyMap<number, string>): Piece {
  const next = row.cells.find(cell => cell.column > change.column)
  const at = next ? next.tag.from : row.end
  const own = attribute(xml, row.tag, 'customFormat') === '1' ? attribute(xml, row.tag, 's') : null
  const style = own ?? styles.get(change.column)
  const attributes = ` r="${letters(change.column)}${change.row + 1}"${style ? ` s="${style}"` : ''}`
  return { from: at, to: at, xml: written(row.tag.prefix, attributes, change.value) }
}

function written(prefix: string, attributes: string, value: string | number): string {
  const c = `${prefix}c`
  if (typeof value === 'number') return `<${c}${attributes}><${prefix}v>${value}</${prefix}v></${c}>`
  const space = value !== value.trim() || /\s{2}|\n/.test(value) ? ' xml:space="preserve"' : ''
  const t = `<${prefix}t${space}>${encoded(value)}</${prefix}t>`
  return `<${c}${attributes} t="inlineStr"><${prefix}is>${t}</${prefix}is></${c}>`
}

/** Style of whole columns, which absent cells are shown in. */
function columnStyles(xml: string, tags: readonly Tag[]): ReadonlyMap<number, string> {
  const styles = new Map<number, string>()
  for (const tag of tags) {
    const style = tag.name === 'col' ? attribute(xml, tag, 'style') : null
    if (!style || !/^\d+$/.test(style)) continue
    const [min, max] = [Number(attribute(xml, tag, 'min')), Math.min(Number(attribute(xml, tag, 'max')), 702)]
    for (let column = min; column <= max; column++) styles.set(column - 1, style)
  }
  return styles
}

/** A row may say from which column to which its cells go; a cell outside of that must widen it. */
function widened(xml: string, rows: readonly RowSpan[], changes: readonly CellChange[]): Piece[] {
  const columnsOf = new Map<number, number[]>()
  for (const { row, column } of changes) columnsOf.set(row, [...(columnsOf.get(row) ?? []), column + 1])
  return rows.flatMap(({ row, tag }) => {
    const columns = columnsOf.get(row) ?? []
    const words = xml.slice(tag.from, tag.to)
    const [, before, min, max] = /^([\s\S]*?\sspans\s*=\s*["'])(\d+):(\d+)(?=["'])/.exec(words) ?? []
    if (columns.length === 0 || before === undefined) return []
    const wide = `${Math.min(Number(min), ...columns)}:${Math.max(Number(max), ...columns)}`
    const from = tag.from + before.length
    return wide === `${min}:${max}` ? [] : [{ from, to: from + `${min}:${max}`.length, xml: wide }]
  })
}
