import { joined } from '../core/bytes'
import { crc32 } from '../core/checksum'

/** A part of a zip as its directory has it. */
export interface ZipPart {
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its local header begins. */
  readonly at: number
  /** Where it stands in the directory. */
  readonly listed: number
}

/** The bytes are not a zip that can be read, or one whose directory contradicts itself. */
export class NotAZip extends Error {}

const LOCAL = 0x04034b50
const LISTED = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
const LOCAL_SIZE = 30
const LISTED_SIZE = 46
const MOST_PARTS = 500
const DEFLATED = 8
/** Flags: encrypted; sizes stand behind the part. */
const [ENCRYPTED, SIZES_BEHIND] = [1, 8]

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function endOf(bytes: Uint8Array): number {
  const words = view(bytes)
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - 0xffff); at--) {
    if (words.getUint32(at, true) === END) return at
  }
  throw new NotAZip('no directory')
}

/** The parts that a zip's directory names, in its order. Throws NotAZip. */
export function partsOf(bytes: Uint8Array): readonly ZipPart[] {
  const end = endOf(bytes)
  const words = view(bytes)
  const count = words.getUint16(end + 10, true)
  let at = words.getUint32(end + 16, true)
  if (count > MOST_PARTS) throw new NotAZip('too many parts')
  const parts: ZipPart[] = []
  for (let n = 0; n < count; n++) {
    if (at + LISTED_SIZE > end || words.getUint32(at, true) !== LISTED) throw new NotAZip('a torn directory')
    const [name, extra, comment] = [28, 30, 32].map(field => words.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ]
    const part: ZipPart = {
      name: String.fromCharCode(...bytes.subarray(at + LISTED_SIZE, at + LISTED_SIZE + name)),
      encrypted: (words.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      method: words.getUint16(at + 10, true),
      crc: words.getUint32(at + 16, true),
      packed: words.getUint32(at + 20, true),
      size: words.getUint32(at + 24, true),
      at: words.getUint32(at + 42, true),
      listed: at,
    }
    if (packedFrom(bytes, part) + part.packed > end) throw new NotAZip('a part beyond the end')
    parts.push(part)
    at += LISTED_SIZE + name + extra + comment
  }
  if (new Set(parts.map(part => part.name)).size < parts.length) throw new NotAZip('two parts of one name')
  return parts
}

function packedFrom(bytes: Uint8Array, { at }: ZipPart): number {
  const words = view(bytes)
  if (at + LOCAL_SIZE > bytes.length || words.getUint32(at, true) !== LOCAL)
    throw new NotAZip('a part without its head')
  return at + LOCAL_SIZE + words.getUint16(at + 26, true) + words.getUint16(at + 28, true)
}

/** The bytes of a part as they lie in the zip, still packed. */
export function packedBytes(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const from = packedFrom(bytes, part)
  return bytes.subarray(from, from + part.packed)
}

export interface NewPart {
  readonly name: string
  readonly content: Uint8Array
  /** The content, deflated without a head. */
  readonly deflated: Uint8Array
}

/** The zip with one part's content put in place of the old; all other parts keep their very bytes, packed as they were. */
export function withPart(bytes: Uint8Array, made: NewPart): Uint8Array {
  const parts = partsOf(bytes)
  const part = parts.find(one => one.name === made.name)
  if (!part) throw new RangeError(`The zip has no part ${made.name}`)
  const directory = view(bytes).getUint32(endOf(bytes) + 16, true)
  const next = Math.min(directory, ...parts.map(one => one.at).filter(at => at > part.at))
  const local = newLocal(bytes, part, made)
  const moved = part.at + local.length - next
  const tail = bytes.slice(directory)
  const words = view(tail)
  for (const one of parts) {
    const at = one.listed - directory
    if (one.at > part.at) words.setUint32(at + 42, one.at + moved, true)
    if (one === part) writeSizes(words, at + 8, made)
  }
  words.setUint32(endOf(bytes) - directory + 16, directory + moved, true)
  return joined([bytes.subarray(0, part.at), local, bytes.subarray(next, directory), tail])
}

function newLocal(bytes: Uint8Array, part: ZipPart, made: NewPart): Uint8Array {
  const head = bytes.slice(part.at, part.at + LOCAL_SIZE + view(bytes).getUint16(part.at + 26, true))
  writeSizes(view(head), 6, made)
  view(head).setUint16(28, 0, true) // Extra fields may repeat the sizes of what was here.
  return joined([head, made.deflated])
}

/** Flags, method, checksum and sizes: in both heads they stand in this order, and the sizes no longer behind the part. */
function writeSizes(words: DataView, at: number, { content, deflated }: NewPart): void {
  words.setUint16(at, words.getUint16(at, true) & ~SIZES_BEHIND, true)
  words.setUint16(at + 2, DEFLATED, true)
  words.setUint32(at + 8, crc32(content), true)
  words.setUint32(at + 12, deflated.length, true)
  words.setUint32(at + 16, content.length, true)
}
