import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** The order in which WOFF2 numbers the tables that it knows; only these are needed to find `cmap` by its number. */
const CMAP = 0
const [GLYF, LOCA, OTHER] = [10, 11, 63]

/** The characters that a font file (WOFF2) has glyphs for. */
export function charactersIn(file: string): Set<number> {
  const bytes = readFileSync(file)
  const tables = bytes.readUInt16BE(12)
  const compressed = bytes.readUInt32BE(20)
  let at = 48
  const base128 = () => {
    let value = 0
    for (;;) {
      const byte = bytes[at++]!
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  let [from, cmapFrom, cmapLength] = [0, -1, 0]
  for (let n = 0; n < tables; n++) {
    const flags = bytes[at++]!
    const known = flags & 63
    if (known === OTHER) at += 4
    const length = base128()
    const isPlain = known === GLYF || known === LOCA ? flags >> 6 === 3 : flags >> 6 === 0
    const stored = isPlain ? length : base128()
    if (known === CMAP) [cmapFrom, cmapLength] = [from, stored]
    from += stored
  }
  const data = brotliDecompressSync(bytes.subarray(at, at + compressed))
  return charactersOf(data.subarray(cmapFrom, cmapFrom + cmapLength))
}

function charactersOf(cmap: Buffer): Set<number> {
  const found = new Set<number>()
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + n * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) addSegments(table, found)
    if (format === 12) addGroups(table, found)
  }
  return found
}

/** Format 4: segments of the first 65 536 characters, each with where its glyphs are. */
function addSegments(table: Buffer, found: Set<number>): void {
  const twice = table.readUInt16BE(6)
  for (let at = 0; at < twice; at += 2) {
    const end = table.readUInt16BE(14 + at)
    const start = table.readUInt16BE(16 + twice + at)
    const delta = table.readUInt16BE(16 + 2 * twice + at)
    const offsetAt = 16 + 3 * twice + at
    const offset = table.readUInt16BE(offsetAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = offset === 0 ? code + delta : table.readUInt16BE(offsetAt + offset + 2 * (code - start))
      if (glyph % 65_536 !== 0) found.add(code)
    }
  }
}

/** Format 12: groups of characters whose glyphs follow each other. */
function addGroups(table: Buffer, found: Set<number>): void {
  for (let n = 0; n < table.readUInt32BE(12); n++) {
    const [start, end] = [table.readUInt32BE(16 + 12 * n), table.readUInt32BE(20 + 12 * n)]
    for (let code = start; code <= end; code++) found.add(code)
  }
}

/** A font face as a style sheet declares it: the characters that a page takes from this file. */
export interface Face {
  readonly file: string
  readonly weight: string
  readonly has: (code: number) => boolean
}

/** The faces of a style sheet, in their order. */
export function facesIn(sheet: string): Face[] {
  const css = readFileSync(sheet, 'utf8')
  return [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, rules = '']) => {
    const [, name = ''] = /fonts\/([^"]+)"/.exec(rules) ?? []
    const [, range] = /unicode-range:([^;]*);/.exec(rules) ?? []
    const [, weight = ''] = /font-weight:([^;]*);/.exec(rules) ?? []
    const characters = charactersIn(`assets/fonts/${name}`)
    const ranges = [...(range ?? 'U+0-10FFFF').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
      ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
    )
    return {
      file: name,
      weight: weight.trim(),
      has: code => characters.has(code) && ranges.some(([from, to]) => code >= from && code <= to),
    }
  })
}
