import source from './motifs.json'

/** Names of the cloths that can be woven: the textiles of the hamlets, and plain striped ones. */
export type MotifName = keyof typeof source.motifs

interface Motif {
  /** Letter of the colour that a `.` stands for. */
  readonly ground: string
  /** Stripes over and under the motif, outermost first; empty where it has none. */
  readonly edge: string
  /** One letter a cell, top row first; the tile repeats to the right without a gap. */
  readonly rows: readonly string[]
}

const MOTIFS: Readonly<Record<MotifName, Motif>> = source.motifs
const COLOURS: Readonly<Record<string, string>> = source.colours

export const MOTIF_NAMES = Object.keys(MOTIFS) as MotifName[]

/** A cloth as cells: rows from the first one woven (the lowest) to the last, each the colours (`#rrggbb`) of one tile. */
export type Cells = readonly (readonly string[])[]

/** Every row of a band of this textile: edge, one row of ground, motif, one row of ground, edge. */
export function cellsOf(name: MotifName): Cells {
  const { ground, edge, rows } = MOTIFS[name]
  const width = rows[0]!.length
  const plain = '.'.repeat(width)
  const stripes = [...edge].map(letter => letter.repeat(width))
  const band = edge ? [...stripes, plain, ...rows, plain, ...stripes.toReversed()] : rows
  return band.toReversed().map(row => [...row].map(letter => COLOURS[letter === '.' ? ground : letter]!))
}

/** Rows of `of` that are woven when `done` of `threads` threads are in: the last thread ends the cloth, none is left without a row. */
export function rowsAfter(done: number, threads: number, of: number): number {
  return threads > 0 ? Math.round((of * Math.min(done, threads)) / threads) : 0
}
