import type { Respelled } from './mong-spelling'
import { foldTai } from './tai-script'
import table from './tai-spelling.json'

type Onset = readonly [low: string, high: string, latin: string]
/** Latin in an open syllable and before a final; null where no final may follow. */
type Vowel = readonly [open: string, closed: string | null]

const LOW = new Map((table.onsets as unknown as Onset[]).map(([low, , latin]) => [low, latin]))
const HIGH = new Map((table.onsets as unknown as Onset[]).map(([, high, latin]) => [high, latin]))
const VOWELS = new Map(Object.entries(table.vowels as unknown as Record<string, Vowel>))
const FINALS = new Map(Object.entries(table.finals))
const WHOLE = new Map(Object.entries(table.whole))
const TONES = table.tones as Readonly<Record<'low' | 'high', readonly string[]>>

const MARKS: Readonly<Record<string, string>> = { huyền: '̀', sắc: '́', hỏi: '̉', ngã: '̃', nặng: '̣' }
const FIRST_MARK = '\u{AABF}'
const SECOND_MARK = '\u{AAC1}'
const REPEATED = 'ꫝ'
/** The two letters and signs of one rime, in either order. */
const AM_B = /ꪚꪾ|ꪾꪚ/u

const any = (letters: Iterable<string>) => `[${[...letters].join('')}]`
const SIGN = '[ꪱꪴꪰꪲꪳꪷꪮꪸꪺꪽꪾ]'
const TONE = `[${FIRST_MARK}${SECOND_MARK}]`
const SYLLABLE = new RegExp(
  `([ꪵꪶꪹꪻꪼ]?)(${any([...LOW.keys(), ...HIGH.keys()])})(ꪫ(?=${TONE}?${SIGN}))?((?:ꪚꪾ|${SIGN}|${TONE})*)(${any(FINALS.keys())}?)`,
  'uy',
)

/** A syllable as it is written: a vowel before the consonant, the rest of the vowel and the tone mark after it. */
interface Syllable {
  readonly before: string
  readonly letter: string
  /** ꪫ between consonant and vowel, or nothing. */
  readonly glide: string
  readonly signs: string
  readonly last: string
}

/**
 * One syllable in Latin; null where its signs make no vowel that is known. The class of the first letter, the mark and
 * a stop at the end tell the tone.
 */
function latnOfSyllable({ before, letter, glide, signs, last }: Syllable): string | null {
  const tone = signs.includes(FIRST_MARK) ? 1 : signs.includes(SECOND_MARK) ? 2 : 0
  const bare = signs.replaceAll(FIRST_MARK, '').replaceAll(SECOND_MARK, '')
  const [rime, end] = AM_B.test(bare + last) ? ['ă', 'p'] : rimeOf(before + bare, last)
  if (rime === null) return null
  const tones = TONES[LOW.has(letter) ? 'low' : 'high']
  const mark = MARKS[tones[/^[cpt]$/.test(end) ? 3 : tone]!] ?? ''
  return onsetOf(letter, glide !== '', rime) + accented(rime, mark) + end
}

function rimeOf(signs: string, last: string): readonly [rime: string | null, end: string] {
  const [open, closed] = VOWELS.get(signs) ?? [null, null]
  if (last === '') return [open, '']
  // The one final with two spellings: xào, but with any other vowel -u.
  const end = last === 'ꪫ' && /^[ae]$/.test(closed ?? '') ? 'o' : FINALS.get(last)!
  return [closed, end]
}

function onsetOf(letter: string, glide: boolean, rime: string): string {
  const latin = LOW.get(letter) ?? HIGH.get(letter)!
  if (latin === 'c' && glide) return 'qu'
  if (glide) return latin + (/^[aăe]/.test(rime) ? 'o' : 'u')
  return latin === 'c' && /^[ieê]/.test(rime) ? 'k' : latin
}

/** Of iê, ươ, uô the second letter bears the mark, else the first. */
function accented(rime: string, mark: string): string {
  const at = /^(iê|ươ|uô)$/.test(rime) ? 2 : 1
  return (rime.slice(0, at) + mark + rime.slice(at)).normalize('NFC')
}

/** The syllables of a run without spaces: each as long as the rest allows. Null where it cannot be read to its end. */
function syllablesOf(run: string): string[] | null {
  const dead = new Set<number>()
  const from = (at: number): string[] | null => {
    if (at === run.length) return []
    if (dead.has(at)) return null
    for (const [latin, length] of startsAt(run, at)) {
      const rest = from(at + length)
      if (rest) return [latin, ...rest]
    }
    dead.add(at)
    return null
  }
  return from(0)
}

/** What may be read from here, the longest first: with the last consonant, or leaving it to the next syllable. */
function startsAt(run: string, at: number): readonly (readonly [latin: string, length: number])[] {
  const whole = WHOLE.get(run[at]!)
  if (whole !== undefined) return [[whole, 1]]
  SYLLABLE.lastIndex = at
  const found = SYLLABLE.exec(run)
  if (!found) return []
  const [, before = '', letter = '', glide = '', signs = '', last = ''] = found
  const full: Syllable = { before, letter, glide, signs, last }
  const tries = [full]
  if (last !== '') tries.push({ ...full, last: '' })
  // ꪮ is a vowel before a final, and elsewhere the onset of the next syllable.
  if (signs.endsWith('ꪮ')) tries.push({ ...full, signs: signs.slice(0, -1), last: '' })
  return tries.flatMap(one => {
    const latin = latnOfSyllable(one)
    return latin === null ? [] : [[latin, Object.values(one).join('').length] as const]
  })
}

/**
 * A text in Tai Viet, in the Latin of Sơn La. Old texts have no tone marks: their tones cannot be relied on. Runs that
 * cannot be read stay as they were, and are named.
 */
export function latnOfTai(text: string): Respelled {
  const unread: string[] = []
  const latin = foldTai(text).replace(/[\u{AA80}-\u{AADD}]+/gu, run => {
    const repeats = run.endsWith(REPEATED)
    const syllables = syllablesOf(repeats ? run.slice(0, -1) : run)
    if (!syllables?.length) {
      unread.push(run)
      return run
    }
    const word = syllables.join(' ')
    return repeats ? `${word} ${word}` : word
  })
  return { text: latin, unread, unsure: [] }
}
