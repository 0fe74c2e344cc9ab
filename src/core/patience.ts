/** Slips of the finger cost nothing. */
const FREE = 3
const FIRST_S = 5
const LONGEST_S = 300

/**
 * Seconds to wait before a passphrase may be tried again, after so many wrong ones in a row: 5, 10, 20 … up to five minutes.
 * Nobody is shut out for good. It is a fence against trying around at the desk; against a copy of the disk only the passphrase
 * itself helps, and the work that PBKDF2 makes of each try.
 */
export function waitAfter(wrong: number): number {
  return wrong < FREE ? 0 : Math.min(LONGEST_S, FIRST_S * 2 ** (wrong - FREE))
}
