import type { Feature } from 'write-excel-file/universal'
import type { Sheet, SheetPart } from './sheet'
import { letters } from './sheet-rows'
import { encoded } from './xml-tags'

/** Characters of width that a sheet of A4, lying, still prints large enough to read. */
const PAGE_WIDTH = 180

/**
 * How a workbook comes out of a printer: as many pages wide as it needs to stay readable, on each of them the headers and
 * the names again, and at the foot which page of how many it is.
 */
export function onPaper({ parts }: Sheet): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: xml =>
            xml
              .replace(/<worksheet\b[^>]*>/, open => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace(
                /<pageSetup\b[^>]*\/>/,
                set => `${set}<headerFooter><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter>`,
              ),
          transformElementAttributes: (tag, attributes, _, __, { sheetIndex }) =>
            tag === 'pageSetup'
              ? { ...attributes, fitToWidth: pagesWide(parts[sheetIndex]!), fitToHeight: 0 }
              : attributes,
        },
        'xl/workbook.xml': {
          transform: xml =>
            xml.replace('<definedNames/>', `<definedNames>${parts.map(repeated).join('')}</definedNames>`),
        },
      },
    },
  }
}

/** The columns that stand on every page take their room on each. */
function pagesWide({ columns, sticky }: SheetPart): number {
  const width = (some: SheetPart['columns']) => some.reduce((sum, column) => sum + column.width, 0)
  return Math.max(1, Math.ceil(width(columns.slice(sticky)) / (PAGE_WIDTH - width(columns.slice(0, sticky)))))
}

/** The header and the names stand on every page. */
function repeated({ name, lead, sticky }: SheetPart, at: number): string {
  if (sticky === 0) return ''
  const sheet = `'${encoded(name.replaceAll("'", "''"))}'`
  const head = lead.length + 1
  const range = `${sheet}!$A:$${letters(sticky - 1)},${sheet}!$${head}:$${head}`
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${range}</definedName>`
}
