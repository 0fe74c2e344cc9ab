import { bytesToHex } from '@noble/hashes/utils.js'
import { add, blocksOf, FRAME_MARK, FRAME_VERSION, NAME, nameOfMessage } from './burst'
import { Eye, Unreadable } from './bytes'
import { crc32 } from './checksum'

const CHECK = 4
/** What claims more is no message of ours; tablets that are read at the same time. */
const MOST = { message: 2 * 1024 * 1024, block: 2048, blocks: 4096, frame: 2 ** 31, messages: 40 }

export interface Frame {
  readonly name: string
  readonly length: number
  readonly block: number
  readonly n: number
  readonly sum: Uint8Array
}

/** Reads one frame; null for what a camera sees besides: other QR codes, misread ones, frames of a newer version. */
export function readFrame(bytes: Uint8Array): Frame | null {
  if (bytes[0] !== FRAME_MARK || bytes[1] !== FRAME_VERSION) return null
  const body = bytes.subarray(0, -CHECK)
  const check = bytes.subarray(-CHECK).reduce((sum, byte) => ((sum << 8) | byte) >>> 0, 0)
  if (crc32(body) !== check) return null
  try {
    const eye = new Eye(body)
    eye.bytes(2)
    const name = bytesToHex(eye.bytes(NAME))
    const [length, block, n] = [eye.whole(MOST.message), eye.whole(MOST.block), eye.whole(MOST.frame)]
    const sum = eye.bytes(block)
    eye.end()
    return block > 0 && Math.ceil(length / block) <= MOST.blocks ? { name, length, block, n, sum } : null
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason
    return null
  }
}

/** How far one message is. */
export interface Progress {
  readonly name: string
  readonly caught: number
  readonly of: number
}

export interface Caught extends Progress {
  /** The message, with the frame that completed it; null before. Told once. */
  readonly message: Uint8Array<ArrayBuffer> | null
}

/** A sum of blocks, reduced by those known before it. */
interface Known {
  readonly mask: Uint32Array
  readonly sum: Uint8Array
}

/** Catches frames of any number of messages at once, whichever come, in any order, twice or never. */
export class Catcher {
  readonly #open = new Map<string, Puzzle>()
  readonly #done = new Set<string>()

  /** Null for a frame that is none, and for one of a message that is complete. */
  take(bytes: Uint8Array): Caught | null {
    const frame = readFrame(bytes)
    if (!frame || this.#done.has(frame.name)) return null
    // What claims another length is another message, whatever its name.
    const key = `${frame.name} ${frame.length} ${frame.block}`
    const puzzle = this.#open.get(key) ?? new Puzzle(frame)
    // The one touched last stands last; the one not seen for longest makes room.
    this.#open.delete(key)
    this.#open.set(key, puzzle)
    if (this.#open.size > MOST.messages) this.#open.delete(this.#open.keys().next().value!)
    puzzle.take(frame)
    const { name } = frame
    const progress = { name, caught: puzzle.caught, of: puzzle.blocks }
    if (puzzle.caught < puzzle.blocks) return { ...progress, message: null }
    this.#open.delete(key)
    const message = puzzle.solved()
    // A frame that was no part of it slipped in: from the beginning.
    if (bytesToHex(nameOfMessage(message)) !== name) return { ...progress, caught: 0, message: null }
    this.#done.add(name)
    return { ...progress, message }
  }

  /** Messages that are not complete. */
  progress(): readonly Progress[] {
    return [...this.#open].map(([key, { caught, blocks: of }]) => ({ name: key.slice(0, NAME * 2), caught, of }))
  }
}

/** The blocks of one message as unknowns, the frames as sums of them: elimination over bits. */
class Puzzle {
  readonly blocks: number
  readonly #length: number
  readonly #block: number
  readonly #byFirst = new Map<number, Known>()

  constructor({ length, block }: Frame) {
    this.blocks = Math.max(1, Math.ceil(length / block))
    this.#length = length
    this.#block = block
  }

  /** How many blocks' worth is known. */
  get caught(): number {
    return this.#byFirst.size
  }

  take({ name, n, sum }: Frame): void {
    const one: Known = { mask: new Uint32Array(Math.ceil(this.blocks / 32)), sum: sum.slice() }
    for (const at of blocksOf(name, this.blocks, n)) one.mask[at >> 5]! ^= 1 << (at & 31)
    for (let first = firstBit(one.mask, 0); first >= 0; first = firstBit(one.mask, first)) {
      const known = this.#byFirst.get(first)
      if (!known) {
        this.#byFirst.set(first, one)
        return
      }
      subtract(one, known)
    }
  }

  /** The message, once every block is known. */
  solved(): Uint8Array<ArrayBuffer> {
    const padded = new Uint8Array(this.blocks * this.#block)
    for (let at = this.blocks - 1; at >= 0; at--) {
      const known = this.#byFirst.get(at)!
      for (let later = firstBit(known.mask, at + 1); later >= 0; later = firstBit(known.mask, later + 1))
        add(known.sum, padded.subarray(later * this.#block, (later + 1) * this.#block))
      padded.set(known.sum, at * this.#block)
    }
    return padded.slice(0, this.#length)
  }
}

function subtract(one: Known, known: Known): void {
  for (let at = 0; at < one.mask.length; at++) one.mask[at]! ^= known.mask[at]!
  add(one.sum, known.sum)
}

/** The first block from `from` on in a mask; −1 for none. */
function firstBit(mask: Uint32Array, from: number): number {
  for (let word = from >> 5; word < mask.length; word++) {
    const bits = word === from >> 5 ? mask[word]! & (-1 << (from & 31)) : mask[word]!
    if (bits !== 0) return word * 32 + 31 - Math.clz32(bits & -bits)
  }
  return -1
}
