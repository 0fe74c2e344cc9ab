import { webcrypto } from 'node:crypto'
import { chance } from '../../src/core/chance'
import type { Crypt } from '../../src/desk/vault'

/** Real cryptography whose dice fall the same in every run: what is sealed is then always the same letters. */
export function seededCrypt(rounds: number): Crypt {
  const next = chance(5)
  return {
    subtle: webcrypto.subtle as SubtleCrypto,
    randomBytes: n => Uint8Array.from({ length: n }, () => Math.floor(next() * 256)),
    rounds,
  }
}
