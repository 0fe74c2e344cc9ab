/** When this build was made, in milliseconds since 1970; without a build, when the project began. */
export const BUILT = Number(import.meta.env.VITE_BUILT) || Date.UTC(2026, 10, 1)
const FIVE_YEARS = 5 * 365.25 * 24 * 3600 * 1000

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

function bytesByChance(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** A UUID of version 4. Not `crypto.randomUUID`, which a plain-http address in the school's network lacks. */
export function newId(): string {
  const bytes = bytesByChance(16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const all = hex(bytes)
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-')
}

/** A name for a tablet that has none yet: 8 hex digits. The journal keeps it. */
export function newDevice(): string {
  return hex(bytesByChance(4))
}

/** A seed for `chance`: a whole number below 2^32. */
export function newSeed(): number {
  return Number.parseInt(newDevice(), 16)
}

/**
 * Whether the wall clock could be right: after the build, before five years later, and not before the entry written
 * last. All times in milliseconds since 1970.
 */
export function clockSure(now: number, built: number, last: number | null): boolean {
  return now > built && now < built + FIVE_YEARS && (last === null || now >= last)
}
