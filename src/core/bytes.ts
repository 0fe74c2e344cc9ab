/** Bytes that say something else than their reader expects: cut off, or beyond a limit. Caught where they are read. */
export class Unreadable extends Error {}

const MOST_TEXT = 400
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Writes numbers and texts one after another into as few bytes as they need. */
export class Pen {
  #bytes = new Uint8Array(256)
  #at = 0

  #room(n: number): void {
    if (this.#at + n <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + n))
    larger.set(this.#bytes)
    this.#bytes = larger
  }

  byte(value: number): this {
    this.#room(1)
    this.#bytes[this.#at++] = value
    return this
  }

  /** A whole number from 0 to 2^53 − 1, seven bits a byte. */
  whole(value: number): this {
    let rest = value
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80)
      rest = Math.floor(rest / 0x80)
    }
    return this.byte(rest)
  }

  /** A whole number of either sign, below 2^52. */
  signed(value: number): this {
    return this.whole(value < 0 ? -value * 2 - 1 : value * 2)
  }

  bytes(value: Uint8Array): this {
    this.#room(value.length)
    this.#bytes.set(value, this.#at)
    this.#at += value.length
    return this
  }

  text(value: string): this {
    const bytes = encoder.encode(value)
    return this.whole(bytes.length).bytes(bytes)
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#at)
  }
}

/** Reads what a `Pen` wrote. Every method throws Unreadable where that is not what is there. */
export class Eye {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get at(): number {
    return this.#at
  }

  byte(): number {
    const value = this.#bytes[this.#at++]
    if (value === undefined) throw new Unreadable()
    return value
  }

  whole(most = Number.MAX_SAFE_INTEGER): number {
    let value = 0
    for (let scale = 1; scale <= 2 ** 49; scale *= 0x80) {
      const byte = this.byte()
      value += (byte & 0x7f) * scale
      if (byte >= 0x80) continue
      if (value > most) throw new Unreadable()
      return value
    }
    throw new Unreadable()
  }

  signed(): number {
    const value = this.whole()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new Unreadable()
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  text(most = MOST_TEXT): string {
    const bytes = this.bytes(this.whole(most))
    try {
      return decoder.decode(bytes)
    } catch {
      throw new Unreadable() // No UTF-8.
    }
  }

  /** Nothing may follow. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new Unreadable()
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const CODES = Uint8Array.from(LETTERS, letter => letter.charCodeAt(0))

/** Base64 without filling. */
export function lettersOf(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil((bytes.length * 4) / 3))
  let to = 0
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let n = 18; n >= 0 && to < out.length; n -= 6) out[to++] = CODES[(three >> n) & 63]!
  }
  return new TextDecoder().decode(out)
}

/** A letter that is none of base64 spoils only its own place. */
export function bytesOfLetters(text: string): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [held, bits, at] = [0, 0, 0]
  for (const letter of text) {
    held = ((held << 6) | Math.max(0, LETTERS.indexOf(letter))) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[at++] = (held >> bits) & 0xff
  }
  return out
}

/** All pieces behind one another, as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
