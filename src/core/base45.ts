/** The signs that a QR code holds two in eleven bits; three of them carry two bytes (RFC 9285). */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const BASE = SIGNS.length
const VALUES: ReadonlyMap<string, number> = new Map([...SIGNS].map((sign, value) => [sign, value]))

/**
 * Bytes as a text for QR codes. Bare bytes would not do: browsers hand on what a code holds as text, and what they make of
 * bytes differs.
 */
export function base45Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const alone = at + 1 === bytes.length
    let rest = alone ? bytes[at]! : bytes[at]! * 256 + bytes[at + 1]!
    for (let n = 0; n < (alone ? 2 : 3); n++) {
      text += SIGNS[rest % BASE]
      rest = Math.floor(rest / BASE)
    }
  }
  return text
}

/** Null for a text that no bytes give. */
export function bytesOfBase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null
  const out = new Uint8Array(Math.floor((text.length * 2) / 3))
  for (let from = 0, at = 0; from < text.length; from += 3) {
    const pair = from + 2 < text.length
    // A sign that is none makes it no number, which is below nothing.
    const value = valueAt(text, from) + BASE * (valueAt(text, from + 1) + BASE * (pair ? valueAt(text, from + 2) : 0))
    if (!(value < (pair ? 65_536 : 256))) return null
    if (pair) out[at++] = value >> 8
    out[at++] = value & 0xff
  }
  return out
}

function valueAt(text: string, at: number): number {
  return VALUES.get(text[at]!) ?? Number.NaN
}
