/**
 * Tai Viet as it is typed: all its marks are of one class to Unicode, so that NFC leaves their order as it came, and a
 * tone mark has a second, spacing shape.
 */

/** Vowel signs over and under the consonant (ꪰ ꪲ ꪳ ꪴ ꪷ ꪸ ꪾ) and the two tone marks. */
const TONES = '\u{AABF}\u{AAC1}'
const SIGNS = '\u{AAB0}\u{AAB2}-\u{AAB4}\u{AAB7}\u{AAB8}\u{AABE}'
const MARKS = new RegExp(`[${TONES}${SIGNS}]{2,}`, 'gu')
const TONE = new RegExp(`[${TONES}]`, 'gu')
const SIGN = new RegExp(`[${SIGNS}]`, 'gu')
const SPACING = new Map([
  ['\u{AAC0}', '\u{AABF}'],
  ['\u{AAC2}', '\u{AAC1}'],
])

/** The same text with every vowel sign before the tone mark of its consonant; looks the same, and is found again. */
export function inOrder(text: string): string {
  const sorted = (marks: string) => marks.replace(TONE, '') + marks.replace(SIGN, '')
  return text.normalize('NFC').replace(MARKS, sorted)
}

/** For comparing only: the two shapes of a tone mark are one. What an author chose is what is shown. */
export function foldTai(text: string): string {
  return inOrder(text.normalize('NFC').replace(/[\u{AAC0}\u{AAC2}]/gu, mark => SPACING.get(mark)!))
}

/**
 * Where a line may break: after a space or an invisible one (U+200B), nowhere else, since the vowels ꪵ ꪶ ꪹ ꪻ ꪼ stand
 * before their consonant and a syllable is several characters. Joined again, the pieces are the text.
 */
export function breakable(text: string): string[] {
  return text.match(/[^ \u{200B}]*[ \u{200B}]+|[^ \u{200B}]+$/gu) ?? []
}

/** The text in lines that each fit, as far as no word alone is wider; for words drawn on a canvas. */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of breakable(text)) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return line === '' ? lines : [...lines, line]
}
