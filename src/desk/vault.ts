import type { Body } from '../core/entry'

/** Browser cryptography as main hands it in; exists only in a secure context. */
export interface Crypt {
  readonly subtle: SubtleCrypto
  readonly randomBytes: (n: number) => Uint8Array
  /** Rounds of PBKDF2 for a new vault; tests take few. */
  readonly rounds?: number
}

type Vault = Body<'vault'>
type Sealed = Vault['check']

/** OWASP's floor for PBKDF2-HMAC-SHA-256 is 600,000 on servers; cheap tablets get 310,000, about a second of waiting. */
const ROUNDS = 310_000
const MOST_ROUNDS = 5_000_000
const CHECK = 'ban-sang'
export const SHORTEST_PASSPHRASE = 8

/** Makes a vault from a new passphrase, and the key that opens it. The passphrase itself is kept nowhere. */
export async function newVault(crypt: Crypt, passphrase: string): Promise<{ vault: Vault; key: CryptoKey }> {
  const salt = crypt.randomBytes(16)
  const rounds = crypt.rounds ?? ROUNDS
  const key = await keyFrom(crypt.subtle, passphrase, salt, rounds)
  return { vault: { salt: toBase64(salt), rounds, check: await seal(crypt, key, 'vault', CHECK) }, key }
}

/** The key of a vault, or null when the passphrase is not the one. */
export async function openVault(crypt: Crypt, vault: Vault, passphrase: string): Promise<CryptoKey | null> {
  const salt = fromBase64(vault.salt)
  if (!salt || vault.rounds < 1 || vault.rounds > MOST_ROUNDS) return null
  const key = await keyFrom(crypt.subtle, passphrase, salt, vault.rounds)
  return (await open(crypt.subtle, key, 'vault', vault.check)) === CHECK ? key : null
}

async function keyFrom(subtle: SubtleCrypto, passphrase: string, salt: Uint8Array, rounds: number): Promise<CryptoKey> {
  // The same words typed on two keyboards may differ in how marks are composed.
  const words = utf8(passphrase.normalize('NFC').trim())
  const base = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Seals a text for one `purpose`; a box made for another purpose does not open. */
export async function seal(crypt: Crypt, key: CryptoKey, purpose: string, words: string): Promise<Sealed> {
  const iv = bytes(crypt.randomBytes(12))
  const box = await crypt.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(purpose) }, key, utf8(words))
  return { iv: toBase64(iv), box: toBase64(new Uint8Array(box)) }
}

/** The text in the box, or null when key, purpose or box do not fit each other. */
export async function open(
  subtle: SubtleCrypto,
  key: CryptoKey,
  purpose: string,
  sealed: Sealed,
): Promise<string | null> {
  const iv = fromBase64(sealed.iv)
  const box = fromBase64(sealed.box)
  if (!iv || !box) return null
  try {
    const words = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(purpose) }, key, box)
    return new TextDecoder().decode(words)
  } catch {
    return null // AES-GCM refuses a wrong key or a changed box; the caller says so in words.
  }
}

/** The same for bytes that are many. */
export async function sealBytes(crypt: Crypt, key: CryptoKey, purpose: string, content: Uint8Array<ArrayBuffer>) {
  const iv = bytes(crypt.randomBytes(12))
  const box = await crypt.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(purpose) }, key, content)
  return { iv: toBase64(iv), box: new Uint8Array(box) }
}

/** Null as in `open`. */
export async function openBytes(
  subtle: SubtleCrypto,
  key: CryptoKey,
  purpose: string,
  iv64: string,
  box: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const iv = fromBase64(iv64)
  if (!iv) return null
  try {
    return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(purpose) }, key, box))
  } catch {
    return null // As above.
  }
}

function utf8(words: string): Uint8Array<ArrayBuffer> {
  return bytes(new TextEncoder().encode(words))
}

function bytes(from: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(from)
}

function toBase64(from: Uint8Array): string {
  let text = ''
  for (const byte of from) text += String.fromCharCode(byte)
  return btoa(text)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
}
