import { vietOfRpa } from './mong-spelling'

/** The words of a drafted line that its glossary does not carry: what a reviewer must look at first. */
export interface Unsourced {
  /** Small letters, each once, in the order in which they stand. */
  readonly words: readonly string[]
  /** Of a line in RPA: words that are no syllable of it, taken over from Vietnamese. */
  readonly loans: readonly string[]
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu
const wordsOf = (text: string) => text.normalize('NFC').toLowerCase().match(WORD) ?? []

/** `forms`: what a source attests, words or phrases; a phrase counts only where it stands whole. */
export function unsourced(text: string, forms: readonly string[], spelling: 'rpa' | null): Unsourced {
  const known = forms.map(wordsOf).sort((a, b) => b.length - a.length)
  const left: string[] = []
  // A gap breaks a phrase, and is no word.
  for (const part of text.split(/\{\{\w+\}\}/)) {
    const words = wordsOf(part)
    for (let at = 0; at < words.length; ) {
      const found = known.find(form => form.every((word, n) => words[at + n] === word))
      if (!found) left.push(words[at]!)
      at += found?.length ?? 1
    }
  }
  const all = [...new Set(left)]
  const loan = (word: string) => spelling === 'rpa' && vietOfRpa(word).unread.length > 0
  return { words: all.filter(word => !loan(word)), loans: all.filter(loan) }
}

const UNSOURCED = 'Từ chưa có nguồn'
const LOANS = 'Từ mượn, tên riêng'
const MADE = new RegExp(`^(?:(?:${UNSOURCED}|${LOANS}): [^.]*\\.\\s*)+`)

/** The note of a drafted line: its unsourced words first, then what a person has written. Null: nothing to say. */
export function noteOf({ words, loans }: Unsourced, before = ''): string | null {
  const parts = [
    words.length > 0 && `${UNSOURCED}: ${words.join(', ')}.`,
    loans.length > 0 && `${LOANS}: ${loans.join(', ')}.`,
    before.replace(MADE, '').trim(),
  ]
  return parts.filter(Boolean).join(' ') || null
}
