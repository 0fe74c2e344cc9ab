import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Bundle, BundledPupil, Row } from './bundle'
import { RowPen, readRow, readTables } from './bundle-row'
import { Eye, Pen, Unreadable } from './bytes'
import type { Told } from './steps'

/**
 * A bundle as bytes: a head with the class, the tables and the hash of every row, then the rows. The head carries its own
 * checksum and, where the tablet could sign, the signature over it; through the hashes it speaks for the rows. A damaged row
 * is known by its hash and costs only itself.
 */
const MARK = [0x42, 0x53, 0x01] as const
export const BUNDLE_VERSION = 1

/** Bytes of SHA-256 that a row or the head is known by: nobody can make another row for them on purpose. */
const HASH = 8
/** A P-256 public key, uncompressed, and an ECDSA signature. */
const KEY = 65
const SIGNATURE = 64
/** A school's worth; what claims more is no bundle. */
const MOST = { bytes: 24 * 1024 * 1024, pupils: 4000, rows: 200_000, row: 20_000 }

export type BundleProblem =
  | { readonly kind: 'not-a-bundle' }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'newer' }
  /** The head is damaged, so nothing in it can be believed. */
  | { readonly kind: 'broken' }

export interface Opened {
  readonly ok: true
  readonly bundle: Bundle
  /** Codes of rows that were damaged on the way, one for each. */
  readonly damaged: readonly string[]
  /** What a signature is over. */
  readonly head: Uint8Array<ArrayBuffer>
  /** The tablet's public key and its signature; both or neither. */
  readonly proof: { readonly key: Uint8Array<ArrayBuffer>; readonly signature: Uint8Array<ArrayBuffer> } | null
}
export type ReadBundle = Opened | { readonly ok: false; readonly problem: BundleProblem }

export interface Packed {
  /** What is to be signed. */
  readonly head: Uint8Array<ArrayBuffer>
  readonly rows: readonly Uint8Array[]
}

function hashed(bytes: Uint8Array): Uint8Array {
  return sha256(bytes).subarray(0, HASH)
}

function idBytes(id: string): Uint8Array {
  return hexToBytes(id.replaceAll('-', ''))
}

function idOf(bytes: Uint8Array): string {
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** `key`: the tablet's public key, 65 bytes, where it is going to sign. */
export function pack(bundle: Bundle, key: Uint8Array | null): Packed {
  const rowPen = new RowPen(bundle.made)
  const written = bundle.pupils.flatMap((pupil, at) =>
    pupil.rows.map(row => ({ at, bytes: new Pen().bytes(idBytes(row.id)).bytes(rowPen.row(row)).written() })),
  )
  const pen = new Pen()
  for (const byte of [...MARK, BUNDLE_VERSION]) pen.byte(byte)
  pen.text(bundle.class).bytes(hexToBytes(bundle.device)).whole(bundle.upTo).bytes(hexToBytes(bundle.head))
  pen.signed(bundle.made)
  rowPen.tables(pen)
  pen.whole(bundle.pupils.length)
  for (const { learner, code, tie } of bundle.pupils) pen.bytes(idBytes(learner)).text(code).whole(tie)
  pen.whole(written.length)
  for (const { at, bytes } of written) pen.whole(at).whole(bytes.length).bytes(hashed(bytes))
  pen.byte(key ? KEY : 0)
  if (key) pen.bytes(key)
  return { head: pen.written(), rows: written.map(({ bytes }) => bytes) }
}

/** `signature` only where `pack` was given a key. */
export function sealed({ head, rows }: Packed, signature: Uint8Array | null): Uint8Array<ArrayBuffer> {
  const pen = new Pen().bytes(head).bytes(hashed(head))
  if (signature) pen.bytes(signature)
  for (const row of rows) pen.bytes(row)
  return pen.written()
}

/** Whether these bytes are a bundle of some version. */
export function isBundle(bytes: Uint8Array): boolean {
  return MARK.every((byte, at) => bytes[at] === byte)
}

/** Reads a bundle. Total: any bytes give a bundle or its problem. `told` hears how many of its records are read. */
export function openBundle(bytes: Uint8Array, told: Told = () => {}): ReadBundle {
  if (!isBundle(bytes)) return { ok: false, problem: { kind: 'not-a-bundle' } }
  if (bytes.length > MOST.bytes) return { ok: false, problem: { kind: 'too-big' } }
  // Only a newer edition writes a number that is just a little higher; a flipped bit makes any.
  const version = bytes[3] ?? 0
  if (version > BUNDLE_VERSION && version < 64) return { ok: false, problem: { kind: 'newer' } }
  try {
    return { ok: true, ...readBundle(bytes, told) }
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason
    return { ok: false, problem: { kind: 'broken' } }
  }
}

interface Place {
  readonly at: number
  readonly length: number
  readonly hash: Uint8Array
}

function many<T>(eye: Eye, most: number, read: () => T): T[] {
  return Array.from({ length: eye.whole(most) }, read)
}

function readBundle(bytes: Uint8Array, told: Told): Omit<Opened, 'ok'> {
  const eye = new Eye(bytes)
  eye.bytes(MARK.length)
  if (eye.byte() !== BUNDLE_VERSION) throw new Unreadable()
  const of = { class: eye.text(), device: bytesToHex(eye.bytes(4)), upTo: eye.whole(), head: bytesToHex(eye.bytes(32)) }
  const made = eye.signed()
  const tables = readTables(eye)
  const pupils = many(eye, MOST.pupils, () => ({ learner: idOf(eye.bytes(16)), code: codeOf(eye), tie: eye.whole() }))
  const places = many(eye, MOST.rows, (): Place => {
    return { at: eye.whole(pupils.length - 1), length: eye.whole(MOST.row), hash: eye.bytes(HASH) }
  })
  const keyLength = eye.byte()
  if (keyLength !== 0 && keyLength !== KEY) throw new Unreadable()
  const key = eye.bytes(keyLength).slice()
  const head = bytes.slice(0, eye.at)
  if (!same(eye.bytes(HASH), hashed(head))) throw new Unreadable()
  const proof = keyLength > 0 ? { key, signature: eye.bytes(SIGNATURE).slice() } : null

  const rows: Row[][] = pupils.map(() => [])
  const damaged: string[] = []
  let from = eye.at
  for (const [done, { at, length, hash }] of places.entries()) {
    told({ done, of: places.length })
    const row = rowIn(bytes.subarray(from, from + length), hash, one => readRow(one, tables, made))
    if (row) rows[at]!.push(row)
    else damaged.push(pupils[at]!.code)
    from += length
  }
  const bundled = pupils.map((pupil, at): BundledPupil => ({ ...pupil, rows: rows[at]! }))
  return { bundle: { ...of, made, pupils: bundled }, damaged, head, proof }
}

function codeOf(eye: Eye): string {
  const code = eye.text()
  if (!/^[0-9A-Za-z]{0,8}$/.test(code)) throw new Unreadable()
  return code
}

/** The row in these bytes; null when they are not the ones that the head speaks of, or say what no record can. */
function rowIn(bytes: Uint8Array, hash: Uint8Array, read: (eye: Eye) => Omit<Row, 'id'>): Row | null {
  if (!same(hash, hashed(bytes))) return null
  try {
    const eye = new Eye(bytes)
    const id = idOf(eye.bytes(16))
    const row = { id, ...read(eye) }
    eye.end()
    return row
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason
    return null // Well sealed and yet no record: set aside like a damaged one.
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
