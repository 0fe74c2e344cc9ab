/** Bytes that a file of this sort begins with; what a name ends in is not asked. */
const STARTS: readonly (readonly [readonly number[], FileSort])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-excel'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x52, 0x49, 0x46, 0x46], 'picture'],
  [[0x42, 0x4d], 'picture'],
]

export type FileSort = 'workbook' | 'old-excel' | 'encrypted' | 'picture' | 'zeros'

/** What the first bytes say a file is; null for text and for anything else. */
export function sortOf(bytes: Uint8Array): FileSort | null {
  const sort = STARTS.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1]
  // Excel puts a workbook with a password into the same wrapping as its old format.
  if (sort === 'old-excel' && holds(bytes, 'EncryptedPackage')) return 'encrypted'
  return sort ?? (bytes.every(byte => byte === 0) ? 'zeros' : null)
}

/** Whether a name of the wrapping's directory, two bytes a letter, stands in it. */
function holds(bytes: Uint8Array, name: string): boolean {
  const letters = Uint8Array.from(name, letter => letter.charCodeAt(0))
  for (let at = bytes.indexOf(letters[0]!); at >= 0; at = bytes.indexOf(letters[0]!, at + 1)) {
    if (letters.every((letter, n) => bytes[at + 2 * n] === letter && bytes[at + 2 * n + 1] === 0)) return true
  }
  return false
}

/** A page of the web, whatever it is called: school systems hand such pages out as `.xls`. */
export function isWebPage(start: string): boolean {
  return /^\W*<|<html|<table|^mime-version/i.test(start.slice(0, 4096))
}
