import ExcelJS from 'exceljs'

export async function readByExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  return book
}

/** All that exceljs knows of a sheet's cells and ways, but for the cells that were to change. */
export function knownOf(book: ExcelJS.Workbook, name: string, but: ReadonlySet<string>) {
  const sheet = book.getWorksheet(name)!
  const cells: unknown[] = []
  sheet.eachRow({ includeEmpty: true }, row =>
    row.eachCell({ includeEmpty: false }, cell => {
      cells.push([cell.address, cell.style, but.has(cell.address) ? null : cell.value])
    }),
  )
  const { dataValidations } = sheet as unknown as { dataValidations: { model: object } }
  return {
    cells,
    columns: sheet.columns?.map(column => [column?.hidden, column?.width]),
    limits: dataValidations.model,
    merges: sheet.model.merges,
    protection: (sheet as unknown as { sheetProtection: object }).sheetProtection,
    others: book.worksheets.map(one => [one.name, one.state]),
  }
}
