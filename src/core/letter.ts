import { bytesOfLetters, lettersOf } from './bytes'

/**
 * Bytes as a plain text file: that is what Bluetooth, messengers and a tablet's own "share" let through. A person who opens
 * it reads what it is; between two lines stand the letters.
 */
const FIRST = '----- BAN SANG -----'
const LAST = '----- HET -----'
const WIDTH = 64

export function letterOf(notice: string, bytes: Uint8Array): string {
  const rows = lettersOf(bytes).match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? []
  return [notice, '', FIRST, ...rows, LAST, ''].join('\r\n')
}

/** The bytes in a letter; null where there is none. What was cut off at the end, or damaged, is for the reader to find out. */
export function bytesOfLetter(text: string): Uint8Array<ArrayBuffer> | null {
  const from = text.indexOf(FIRST)
  if (from < 0) return null
  const [letters = ''] = text.slice(from + FIRST.length).split(/\s-----/)
  return bytesOfLetters(letters.replace(/\s+/g, ''))
}

/** What a file holds, be it a letter or the bare bytes. */
export function bytesInFile(file: Uint8Array): Uint8Array {
  if (file[0] === 0x42 && file[1] === 0x53) return file
  // One character a byte: a damaged byte must not swallow its neighbours.
  let text = ''
  for (let at = 0; at < file.length; at += 8192) text += String.fromCharCode(...file.subarray(at, at + 8192))
  return bytesOfLetter(text) ?? file
}

/** Name of such a file, without any pupil's: `ban-sang_ket-qua_4B_A1B2.txt`. */
export function fileName(what: 'ket-qua' | 'bien-nhan' | 'giao-bai', className: string, tablet = ''): string {
  const plain = className.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')
  return `${['ban-sang', what, plain, tablet].filter(Boolean).join('_')}.txt`
}
