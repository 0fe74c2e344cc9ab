import { vietOfRpa } from './mong-spelling'

/** The words of a drafted line that its glossary does not carry: what a reviewer must look at first. */
export interface Unsourced {
  /** Small letters, each once, in the order in which they stand. A phrase of the glossary stays whole. */
  readonly words: readonly string[]
  /** Of a line in RPA: words that are no syllable of it, taken over from Vietnamese. Names are not among them. */
  readonly loans: readonly string[]
}

/** A word or phrase of the glossary. */
export interface Known {
  readonly text: string
  readonly attested: boolean
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu
const wordsOf = (text: string) => text.normalize('NFC').match(WORD) ?? []
const small = (word: string) => word.toLowerCase()

/** A phrase counts only where it stands whole. Words with a capital that stand so in the Vietnamese line are names. */
export function unsourced(
  { text, vi }: { readonly text: string; readonly vi: string },
  glossary: readonly Known[],
  spelling: 'rpa' | null,
): Unsourced {
  const forms = glossary
    .map(one => ({ ...one, words: wordsOf(one.text).map(small) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length || Number(b.attested) - Number(a.attested))
  const words = new Set<string>()
  const loans = new Set<string>()
  const beside = new Set(wordsOf(vi))
  const take = (word: string) => {
    if (word !== small(word) && beside.has(word)) return
    if (spelling === null || vietOfRpa(word).unread.length === 0) words.add(small(word))
    else if (word === small(word)) loans.add(word)
  }
  // A gap breaks a phrase, and is no word.
  for (const part of text.split(/\{\{\w+\}\}/)) {
    const left = wordsOf(part)
    while (left.length > 0) {
      const form = forms.find(one => one.words.every((word, n) => left[n] !== undefined && small(left[n]!) === word))
      const [first = ''] = left.splice(0, form?.words.length ?? 1)
      if (!form) take(first)
      else if (!form.attested) words.add(form.words.join(' '))
    }
  }
  return { words: [...words], loans: [...loans] }
}

const UNSOURCED = 'Từ chưa có nguồn'
const LOANS = 'Giữ nguyên tiếng Việt'
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
