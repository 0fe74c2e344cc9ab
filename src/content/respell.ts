import type { HomeString } from '../core/home-pack'
import { vietOfRpa } from '../core/mong-spelling'
import { latnOfTai } from '../core/tai-spelling'
import type { Entry } from './home-language'

/** Lines of one spelling written in another by rule: before they are packed, or when they are opened. */

type Spelling = (text: string) => { text: string; unsure?: readonly string[] }

/** The rules by which a folder may be spelled from another. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  'rpa-to-chv': vietOfRpa,
  'tai-viet-to-latin': latnOfTai,
}

const WORD = /[\p{L}\p{M}]+/gu
const wordsIn = (text: string) => ` ${(text.match(WORD) ?? []).join(' ')} `

/**
 * What is not read as syllables: gaps, and what stands so in the Vietnamese line, which is a name (one word with a capital) or
 * a loan (two words or more). One small word alone may be the same by chance.
 */
function keptIn(text: string, vi: string): RegExp {
  const beside = wordsIn(vi)
  const isName = (word: string) => /^\p{Lu}/u.test(word) && beside.includes(` ${word} `)
  const isLoan = (words: string) => words.includes(' ') && beside.toLowerCase().includes(` ${words.toLowerCase()} `)
  const kept: string[] = []
  for (const [run] of text.matchAll(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*/gu)) {
    const words = run.split(' ')
    for (let from = 0; from < words.length; from++) {
      let to = from + 1
      while (to < words.length && isLoan(words.slice(from, to + 1).join(' '))) to++
      const same = words.slice(from, to).join(' ')
      if (to > from + 1 || isName(same)) kept.push(same)
      from = to - 1
    }
  }
  const gap = '\\{\\{\\w+\\}\\}'
  if (kept.length === 0) return new RegExp(`(${gap})`)
  const letter = '[\\p{L}\\p{M}]'
  return new RegExp(
    `(${gap}|(?<!${letter})(?:${kept.sort((a, b) => b.length - a.length).join('|')})(?!${letter}))`,
    'u',
  )
}

/** A line in another spelling. What a reader of the first said yes to is only by rule here. */
export function respell(entry: Entry, vi: string, rule: Spelling): Entry {
  const { by: _by, when: _when, recorded: _recorded, source: _source, note: _note, ...rest } = entry
  const parts = entry.text.split(keptIn(entry.text, vi)).map((part, n) => (n % 2 ? { text: part } : rule(part)))
  const unsure = parts.flatMap(part => part.unsure ?? [])
  return {
    ...rest,
    text: parts.map(part => part.text).join(''),
    status: entry.status === 'draft' ? 'draft' : 'rule',
    from: entry.text,
    ...(unsure.length > 0 && { note: `Chữ chỉ có trong bảng, chưa gặp trong bài: ${unsure.join(', ')}` }),
  }
}

/** The same line in another spelling. `by`: a rule that is known, as the reader of the folder has made sure. */
export function respelledLine({ key, vi, ...entry }: HomeString, by: string): HomeString {
  return { key, vi, ...respell(entry, vi, SPELLINGS[by]!) }
}
