import type { Piece } from './pieces'

type Rectangle = readonly [x: number, y: number, width: number, height: number]

/**
 * The lit windows of each house, px of the sheet from the corner of its piece: at night they alone stand out of the dark.
 * Windows of the commune's house that lie behind the roof before it are left out.
 */
export const PANES: Readonly<Partial<Record<Piece, readonly Rectangle[]>>> = {
  bus: [[6, 12, 16, 11]],
  'lit-buudien': [[2, 1, 20, 15], [28, 3, 14, 20], [48, 1, 20, 15]],
  'lit-khungcui': [[3, 4, 25, 9], [49, 4, 25, 9]],
  'lit-loren': [[3, 2, 17, 17], [75, 17, 16, 16]],
  'lit-tai': [[18, 14, 23, 23], [61, 13, 27, 15], [109, 13, 27, 15]],
  'lit-tramyte': [[2, 4, 14, 12], [63, 4, 15, 12]],
  'lit-truong': [[4, 7, 19, 16], [33, 7, 20, 16], [72, 8, 20, 35], [111, 7, 20, 16], [140, 7, 20, 16]],
  'lit-ubnd': [[40, 1, 13, 15], [63, 1, 27, 15], [38, 29, 16, 22], [63, 28, 27, 16]],
} // biome-ignore format: a table
