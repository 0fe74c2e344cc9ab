import { add, blocksOf } from './burst'

/** A sum of blocks, reduced by those known before it. */
interface Known {
  readonly mask: Uint32Array
  readonly sum: Uint8Array
}

/** What a frame tells of its message. */
interface Piece {
  readonly name: string
  readonly length: number
  readonly block: number
  readonly n: number
  readonly sum: Uint8Array
}

/** The blocks of one message as unknowns, the frames as sums of them: elimination over bits. */
export class Puzzle {
  readonly blocks: number
  readonly #length: number
  readonly #block: number
  readonly #byFirst = new Map<number, Known>()

  constructor({ length, block }: Piece) {
    this.blocks = Math.max(1, Math.ceil(length / block))
    this.#length = length
    this.#block = block
  }

  /** How many blocks' worth is known. */
  get caught(): number {
    return this.#byFirst.size
  }

  take({ name, n, sum }: Piece): void {
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
