import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type Entry, isKind } from './entry'

/** Keys of the tablets that the teacher knows, hex, by device; the one noted last counts. */
export function knownKeys(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.filter(isKind('tablet')).map(({ body }) => [body.device, body.key]))
}

export function keyText(key: Uint8Array): string {
  return bytesToHex(key)
}

/** Nine digits that stand for a key, `482 109 377`: to be compared on two screens by eye. */
export function compareNumber(key: Uint8Array): string {
  const number = new DataView(sha256(key).slice().buffer).getUint32(0) % 1_000_000_000
  return String(number)
    .padStart(9, '0')
    .replace(/\B(?=(\d{3})+$)/g, ' ')
}
