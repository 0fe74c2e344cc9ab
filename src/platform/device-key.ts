import { type DBSchema, openDB } from 'idb'

/** This tablet's own key: it can sign, and nobody can take it out, not even this program. */
export interface DeviceKey {
  /** The public half, 65 bytes uncompressed. */
  readonly key: Uint8Array<ArrayBuffer>
  /** ECDSA over P-256 with SHA-256: 64 bytes. */
  sign(what: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
}

interface Tables extends DBSchema {
  keys: { key: string; value: CryptoKeyPair }
}
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const

/**
 * The key, made when it is first asked for. Null where there can be none: at a plain-http address, or where the browser
 * keeps nothing. Results go unsigned then, and that is said.
 */
export async function deviceKey(): Promise<DeviceKey | null> {
  const subtle: SubtleCrypto | undefined = crypto.subtle
  if (!subtle) return null
  try {
    const pair = await keptPair(subtle)
    return {
      key: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)),
      sign: async what =>
        new Uint8Array(await subtle.sign({ name: CURVE.name, hash: 'SHA-256' }, pair.privateKey, what)),
    }
  } catch {
    return null // No room, or a private window: as above.
  }
}

async function keptPair(subtle: SubtleCrypto): Promise<CryptoKeyPair> {
  const database = await openDB<Tables>('ban-sang-key', 1, { upgrade: fresh => void fresh.createObjectStore('keys') })
  try {
    const kept = await database.get('keys', 'own')
    if (kept) return kept
    const made = await subtle.generateKey(CURVE, false, ['sign', 'verify'])
    // Of two that are made at the same time the first one kept is the tablet's.
    const change = database.transaction('keys', 'readwrite')
    const before = await change.store.get('own')
    if (!before) await change.store.put(made, 'own')
    await change.done
    return before ?? made
  } finally {
    database.close()
  }
}
