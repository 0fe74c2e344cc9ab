import type { Opened } from '../core/bundle-bytes'
import type { Entry } from '../core/entry'
import { keyText, knownKeys } from '../core/tablets'

/**
 * What a bundle's signature is worth. `signed`: by a tablet that the teacher knows, unaltered. `new`: signed well, by a tablet
 * not noted yet. `new-key`: the same, but another key is noted for this tablet. `unsigned`: by a tablet that cannot sign and of
 * which nothing is noted. `altered`: the signature does not fit. `missing`: a tablet that is known to sign did not.
 */
export type Trust = 'signed' | 'new' | 'new-key' | 'unsigned' | 'altered' | 'missing'

export async function trustOf(subtle: SubtleCrypto, entries: readonly Entry[], opened: Opened): Promise<Trust> {
  const known = knownKeys(entries).get(opened.bundle.device)
  const { proof } = opened
  if (!proof) return known ? 'missing' : 'unsigned'
  if (!(await fits(subtle, proof, opened.head))) return 'altered'
  if (!known) return 'new'
  return known === keyText(proof.key) ? 'signed' : 'new-key'
}

async function fits(
  subtle: SubtleCrypto,
  { key, signature }: NonNullable<Opened['proof']>,
  head: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' }
    const imported = await subtle.importKey('raw', key, curve, false, ['verify'])
    return await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, head)
  } catch {
    return false // No point of the curve: no key that ever signed anything.
  }
}
