/** A sheet of the teacher's own file, as far as filling it needs to know. Rows and columns count from 0. */
export interface TemplateCell {
  /** What the cell shows, invisible characters and all. */
  readonly text: string
  readonly numeric: boolean
  readonly formula: boolean
  /** Its style keeps what is typed as text. */
  readonly asText: boolean
}

export interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface TemplateSheet {
  readonly name: string
  /** By row, then column; with holes. */
  readonly rows: readonly (readonly (TemplateCell | undefined)[] | undefined)[]
  readonly merges: readonly Box[]
  /** Cells that take only these words. */
  readonly lists: readonly { readonly boxes: readonly Box[]; readonly words: readonly string[] }[]
}

export function cellAt(sheet: TemplateSheet, row: number, column: number): TemplateCell | undefined {
  return sheet.rows[row]?.[column]
}

export function isIn({ top, left, bottom, right }: Box, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** The words that a cell takes where the file limits them, else null. */
export function wordsAllowed(sheet: TemplateSheet, row: number, column: number): readonly string[] | null {
  return sheet.lists.find(list => list.boxes.some(box => isIn(box, row, column)))?.words ?? null
}

/** Whether a cell is swallowed by one to its left or above. */
export function isCovered(sheet: TemplateSheet, row: number, column: number): boolean {
  return sheet.merges.some(box => isIn(box, row, column) && !(row === box.top && column === box.left))
}
