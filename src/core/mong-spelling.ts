import table from './mong-spelling.json'

/** How a letter or two of RPA are written in chữ Mông Việt Nam, and how many attested pairs hold that. */
type Part = readonly [viet: string, pairs: number]
type Parts = Readonly<Record<string, Part>>

const ONSETS = table.onsets as unknown as Parts
const RIMES = table.rimes as unknown as Parts
const TONES = table.tones as unknown as Parts

/** An attested spelling that the rule does not give. `instead`: always written so; else seen beside the regular one. */
export interface Exception {
  readonly rpa: string
  readonly viet: string
  readonly instead: boolean
  readonly why: string
}

export const EXCEPTIONS: readonly Exception[] = table.exceptions

/** A text in the other spelling. Its words were made by a rule: nobody who reads that spelling has seen them. */
export interface Respelled {
  readonly text: string
  /** Words that are no syllable of the first spelling (names, loans, typing mistakes); they stay as they were. */
  readonly unread: readonly string[]
  /** Words in which a letter rests on a reference table alone. */
  readonly unsure: readonly string[]
}

/** The longest part first, so that `ntsh` is not read as `n` and a rest. */
const oneOf = (parts: Parts) =>
  `(${Object.keys(parts)
    .sort((a, b) => b.length - a.length)
    .join('|')})`

const SYLLABLE = new RegExp(`^${oneOf(ONSETS)}${oneOf(RIMES)}${oneOf(TONES)}$`)

/** One syllable by the rule alone: `tsev` → `tsêr`. Null for what is not a syllable of RPA. Small letters only. */
export function vietOfSyllable(rpa: string): { readonly viet: string; readonly sure: boolean } | null {
  const found = SYLLABLE.exec(rpa)
  if (!found) return null
  const parts = [ONSETS[found[1]!]!, RIMES[found[2]!]!, TONES[found[3]!]!]
  return { viet: parts.map(([viet]) => viet).join(''), sure: parts.every(([, pairs]) => pairs > 0) }
}

const ALWAYS = new Map(EXCEPTIONS.filter(one => one.instead).map(one => [one.rpa, one.viet]))
const LETTER = String.raw`[\p{L}\p{M}]`
const WORDS = new RegExp(
  `(?<!${LETTER})(?:${[...ALWAYS.keys()].join('|').replaceAll(' ', String.raw`\s+`)})(?!${LETTER})|${LETTER}+`,
  'giu',
)

/**
 * A text in RPA, spelled in chữ Mông Việt Nam as Sơn La writes it. What stands between words is kept, capitals too. A
 * Vietnamese loan that happens to be a syllable of RPA is respelled as one: whoever reads it must say so.
 */
export function vietOfRpa(text: string): Respelled {
  const unread: string[] = []
  const unsure: string[] = []
  const respelled = text.normalize('NFC').replace(WORDS, written => {
    const small = written.toLowerCase().replace(/\s+/g, ' ')
    const always = ALWAYS.get(small)
    if (always !== undefined) return casedAs(written, always)
    const made = vietOfSyllable(small)
    if (!made) unread.push(written)
    else if (!made.sure) unsure.push(written)
    return made ? casedAs(written, made.viet) : written
  })
  return { text: respelled, unread, unsure }
}

/** Other attested spellings of words in a text, which a reader may prefer: shown, never put in. */
export function otherSpellings(text: string): Exception[] {
  const padded = ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.join(' ') ?? ''
  } `
  return EXCEPTIONS.filter(one => !one.instead && padded.includes(` ${one.rpa} `))
}

function casedAs(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase()
  const [first = ''] = model
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1)
}
