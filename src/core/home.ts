import { type HomePack, type HomeString, isSafety, type KeyWord } from './home-pack'

/** What stands beside a Vietnamese text, whole. */
export interface HomeLine {
  readonly text: string
  readonly origin: HomeString | KeyWord
  /** It may not stand before the Vietnamese line: a safety sentence that no speaker has read. */
  readonly second: boolean
  /** A speaker has said yes to it, so that it may stand alone. */
  readonly alone: boolean
}

/** A part of a Vietnamese sentence: plain, or a word that is known in the home language. */
export interface Piece {
  readonly text: string
  readonly word: KeyWord | null
}

/** A language of the valley beside Vietnamese: asked with Vietnamese texts as they stand on the screen. */
export interface Home {
  /** The same text in the home language; null where it has none that may be shown. */
  line(vietnamese: string): HomeLine | null
  /** The sentence with its known words; null where it has none. */
  pieces(vietnamese: string): readonly Piece[] | null
}

/** Sentences from so many words on are read with key words; shorter texts are names and labels. */
const SENTENCE = 3
const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()

/** `drafts`: whether to show what no speaker and no source has confirmed. */
export function openHome(pack: HomePack, { drafts }: { drafts: boolean }): Home {
  const may = ({ status }: HomeString | KeyWord) => drafts || status === 'attested' || status === 'reviewed'
  const lines = new Map<string, HomeString>()
  const gapped: Gapped[] = []
  for (const string of pack.strings.filter(may)) {
    if (string.vi.includes('{{')) {
      const parts = string.vi.split(GAP)
      if (saysEnough(parts)) gapped.push({ parts, longest: longestOf(parts), string, gaps: null })
      continue
    }
    const text = plain(string.vi)
    if (isBetter(string, lines.get(text))) lines.set(text, string)
  }
  // `Số {{code}}` looks like `Số em trên máy: 1` as well: the line that says most of a text itself is the one meant.
  gapped.sort((a, b) => ownLetters(b) - ownLetters(a))
  const words = new Map<string, KeyWord>()
  for (const word of pack.keyWords.filter(may))
    for (const vi of word.vi) if (!words.has(plain(vi))) words.set(plain(vi), word)
  const marks = marksOf([...words.keys()], pack.wholes.map(plain))

  // Where words run from right to left, a name or a number in groups still runs as it did.
  const inPlace = (value: string) => (pack.language.dir === 'rtl' ? `\u2068${value}\u2069` : value)
  const fill = (text: string): HomeLine | null => {
    for (const one of gapped) {
      const { parts, string } = one
      // Hundreds of patterns, of which a text fits one at most: few are ever made.
      if (!text.includes(one.longest) || !parts.every((part, n) => n % 2 === 1 || text.includes(part))) continue
      one.gaps ??= gapsOf(parts)
      const { at, names } = one.gaps
      const found = at.exec(text)
      if (!found) continue
      const values = new Map(names.map((name, n) => [name, found[n + 1]!]))
      return lineOf(
        string,
        string.text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => inPlace(values.get(name) ?? '')),
      )
    }
    return null
  }
  return {
    line(vietnamese) {
      const text = plain(vietnamese)
      const string = lines.get(text)
      if (string) return lineOf(string, string.text)
      const word = words.get(text)
      // A word alone is not a reviewed label, whatever its source.
      if (word) return { text: word.text, origin: word, second: false, alone: false }
      return fill(vietnamese.trim())
    },
    pieces(vietnamese) {
      if (!marks || vietnamese.trim().split(/\s+/).length < SENTENCE) return null
      const pieces = piecesOf(vietnamese.normalize('NFC'), marks, words)
      return pieces.some(({ word }) => word) ? pieces : null
    },
  }
}

const lineOf = (string: HomeString, text: string): HomeLine => ({
  text,
  origin: string,
  second: isSafety(string.key) && string.status !== 'reviewed',
  alone: string.status === 'reviewed',
})

const ORDER = { reviewed: 3, attested: 2, rule: 1, draft: 0 } as const
const isBetter = (one: HomeString, other: HomeString | undefined) =>
  !other || ORDER[one.status] > ORDER[other.status] || (isSafety(one.key) && !isSafety(other.key))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Gaps that hold a number. Every other holds a name or a few words, never a sentence. */
const NUMBERS = new Set('n at of lit have right day shown total'.split(' '))
/** And those that hold one word with a digit: else `Bản {{version}}` would be `Bản Sáng` too. */
const CODES = new Set('version code class'.split(' '))
/** And names that levels give: else `{{from}} kể cho {{to}}.` would be many a sentence. */
const PROPER = new Set('from to house houses'.split(' '))

const GAP = /\{\{(\w+)\}\}/
const WORD = /\p{L}{2,}/gu

/**
 * Whether a line with gaps is known by its own words. Gaps alone, `{{at}}/{{of}}`, could be any text, and one word between
 * two texts, `{{first}} và {{last}}`, a part of any sentence.
 */
function saysEnough(parts: readonly string[]): boolean {
  const words = parts.filter((_, n) => n % 2 === 0).map(part => part.match(WORD)?.length ?? 0)
  const texts = parts.some((part, n) => n % 2 === 1 && !NUMBERS.has(part))
  const open = texts && words[0] === 0 && words.at(-1) === 0
  return words.reduce((sum, n) => sum + n) > (open ? 1 : 0)
}

/** A line with gaps: its words and, in between, the names of its gaps. */
interface Gapped {
  readonly parts: readonly string[]
  /** Of its words, what tells at once that a text is another. */
  readonly longest: string
  readonly string: HomeString
  /** Made when a text first looks like it. */
  gaps: Gaps | null
}

interface Gaps {
  readonly at: RegExp
  readonly names: readonly string[]
}

const longestOf = (parts: readonly string[]) =>
  parts.filter((_, n) => n % 2 === 0).reduce((longest, part) => (part.length > longest.length ? part : longest), '')
const ownLetters = ({ parts }: Gapped) => parts.reduce((sum, part, n) => sum + (n % 2 === 0 ? part.length : 0), 0)

/** A line with gaps as a pattern of what it may look like once they are filled. */
function gapsOf(parts: readonly string[]): Gaps {
  const patterns = parts.map((part, n) => {
    if (n % 2 === 0) return escaped(part)
    if (NUMBERS.has(part)) return '(\\d+)'
    if (CODES.has(part)) return '(\\S*\\d\\S*)'
    return PROPER.has(part) ? '(\\p{Lu}[^.!?…]{0,39}?)' : '([^.!?…]{1,40}?)'
  })
  return { at: new RegExp(`^${patterns.join('')}$`, 'u'), names: parts.filter((_, n) => n % 2 === 1) }
}

/** All that is looked for in a sentence, the longest first, so that `chìa khóa` is not read as `khóa`. */
function marksOf(words: readonly string[], wholes: readonly string[]): RegExp | null {
  if (words.length === 0) return null
  const all = [...words, ...wholes].sort((a, b) => b.length - a.length).map(escaped)
  return new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${all.join('|')})(?![\\p{L}\\p{M}\\d])`, 'giu')
}

function piecesOf(text: string, marks: RegExp, words: ReadonlyMap<string, KeyWord>): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(marks)) {
    const word = words.get(plain(found[0]))
    if (!word) continue
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), word: null })
    pieces.push({ text: found[0], word })
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), word: null })
  return pieces
}
