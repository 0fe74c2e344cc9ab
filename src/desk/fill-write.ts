import { deflateSync } from 'fflate'
import { cleanText } from '../core/list-columns'
import type { TemplateSheet } from '../core/template'
import { type CellChange, patchSheet } from '../exports/patch-sheet'
import { withPart } from '../exports/zip-splice'
import { type OpenSheet, type OpenTemplate, openBytes } from './template-file'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The teacher's file with these cells written and nothing else touched. It is opened again and compared before it is
 * handed out: a cell that differs from what was wanted throws.
 */
export function filled(
  template: OpenTemplate,
  { part, xml, sheet }: OpenSheet,
  changes: readonly CellChange[],
): OpenTemplate {
  const content = new TextEncoder().encode(patchSheet(xml, changes))
  const bytes = withPart(template.bytes, { name: part, content, deflated: deflateSync(content, { level: 6 }) })
  const again = openBytes(bytes)
  const after = 'template' in again ? again.template.sheets.find(one => one.part === part) : undefined
  if (!('template' in again) || !after || !isWanted(sheet, after.sheet, changes)) {
    throw new Error('The filled file is not what was wanted')
  }
  return again.template
}

function isWanted(before: TemplateSheet, after: TemplateSheet, changes: readonly CellChange[]): boolean {
  const wanted = new Map(changes.map(({ row, column, value }) => [`${row} ${column}`, cleanText(String(value))]))
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const width = Math.max(before.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0)
    for (let column = 0; column < width; column++) {
      const text = wanted.get(`${row} ${column}`)
      const found = after.rows[row]?.[column]?.text ?? ''
      if (text === undefined ? found !== (before.rows[row]?.[column]?.text ?? '') : cleanText(found) !== text)
        return false
    }
  }
  return true
}

/** The file as it is saved; `name` is the chosen file's, and marks what was filled. */
export function savedAs(name: string, { bytes }: OpenTemplate): { readonly name: string; readonly content: Blob } {
  const [, stem = name, extension = '.xlsx'] = /^(.*?)(\.\w{2,5})?$/.exec(name) ?? []
  const marked = /-da-dien( \(\d+\))?$/.test(stem) ? stem : `${stem}-da-dien`
  return { name: `${marked}${extension}`, content: new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }) }
}
