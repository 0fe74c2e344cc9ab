import * as v from 'valibot'
import { type HomeLanguage, ORIGIN } from '../core/home-pack'
import type { Problem } from '../core/level'
import { jsonOf, parsed, type Sources, type Tell, tellIn } from './problems'

/**
 * A folder of assets/languages of a language that stands beside Vietnamese: its words with where they come from. A text alone
 * is a draft. `levels.json` and `levels-….json` hold words of levels by their whole key, every other file those of the
 * interface.
 */

const Line = v.object({
  ...ORIGIN,
  status: v.optional(ORIGIN.status, 'draft'),
  text: v.string(),
  back: v.optional(v.string()),
})
export type Entry = v.InferOutput<typeof Line>
/** Whole key → word. */
export type Entries = Readonly<Record<string, Entry>>

const WordSchema = v.object({ ...ORIGIN, concept: v.string(), text: v.string() })
export type Word = v.InferOutput<typeof WordSchema>

export interface ReadHome {
  readonly language: HomeLanguage
  readonly entries: Entries
  readonly keyWords: readonly Word[]
}

/** Words of levels, by their whole key. */
const LEVELS = /^levels(-|$)/
export const KEY_WORDS = 'key-words'

export function readHome(
  sources: Sources,
  language: HomeLanguage,
  names: readonly string[],
  vietnamese: ReadonlyMap<string, string>,
  problems: Problem[],
): ReadHome {
  const entries: Record<string, Entry> = {}
  const fileOf = (name: string) => `assets/languages/${language.tag}/${name}.json`
  for (const name of names.filter(one => one !== KEY_WORDS)) {
    const tell = tellIn(fileOf(name), problems)
    const raw = jsonOf(sources, fileOf(name), problems)
    for (const [key, value] of Object.entries(raw ?? {})) {
      const entry = parsed(Line, typeof value === 'string' ? { text: value } : value, below(tell, key))
      if (!entry) continue
      const whole = LEVELS.test(name) ? key : `${name}.${key}`
      entries[whole] = entry
      tellOrigin(entry, below(tell, key))
      tellLine(key, entry.text, vietnamese.get(whole), tell)
    }
  }
  return { language, entries, keyWords: readKeyWords(sources, fileOf(KEY_WORDS), names, problems) }
}

const below =
  (tell: Tell, key: string): Tell =>
  (path, sentence) =>
    tell(path ? `${key}.${path}` : key, sentence)

function readKeyWords(sources: Sources, file: string, names: readonly string[], problems: Problem[]): readonly Word[] {
  if (!names.includes(KEY_WORDS)) return []
  const raw = jsonOf(sources, file, problems)
  const tell = tellIn(file, problems)
  const words = (raw !== undefined && parsed(v.array(WordSchema), raw, tell)) || []
  for (const word of words) {
    tellOrigin(word, below(tell, word.concept))
    tellText(word.concept, word.text, tell)
  }
  return words
}

/** Nothing is called attested, spelled by rule or reviewed without saying by what or whom. */
function tellOrigin({ status, source, from, by, when }: Word | Entry, tell: Tell): void {
  if (status === 'attested' && !source) tell('source', 'It is called attested. Write which source gives it.')
  if (status === 'rule' && !from && !source) tell('from', 'It is called spelled by rule. Write the form it comes from.')
  if (status === 'reviewed' && !(by && when)) tell('by', 'It is called reviewed. Write who said yes, and when.')
}

function tellLine(key: string, text: string, vietnamese: string | undefined, tell: Tell): void {
  tellText(key, text, tell)
  if (vietnamese === undefined) tell(key, 'Vietnamese does not have this key. Add it there or take it out here.')
  else tellGaps(key, text, vietnamese, tell)
}

const gaps = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(found => found[1]))].sort().join(', ')

/** A line is filled with the same names as the Vietnamese one. */
export function tellGaps(key: string, text: string, vietnamese: string, tell: Tell): void {
  if (gaps(text) === gaps(vietnamese)) return
  const [right, wrong] = [gaps(vietnamese) || 'none', gaps(text) || 'none']
  tell(key, `The names in {{ }} must be those of the Vietnamese line (${right}), but are ${wrong}.`)
}

function tellText(key: string, text: string, tell: Tell): void {
  if (text.trim() === '' || text !== text.trim()) tell(key, 'The words are empty, or have spaces at an end.')
  if (text !== text.normalize('NFC'))
    tell(key, 'The letters are written in pieces (not Unicode NFC). Type the text again.')
  tellPlural(key, tell)
}

export function tellPlural(key: string, tell: Tell): void {
  if (/_(zero|one|two|few|many|other)$/.test(key))
    tell(key, 'No plural forms: the languages of the valley have none. Use {{n}}.')
}

/** Tags that the browser's tables read as another script, so that a page in them is set wrongly. */
const MISREAD = ['hnj', 'mww']

export function tellTag(tag: string, tell: Tell): void {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag))
    tell('', `"${tag}" is not a language tag. Name the folder as BCP 47 does: blt-Latn, hmn-x-rpa.`)
  if (MISREAD.includes(tag.split('-')[0]!))
    tell('', `Browsers take "${tag}" for a language in Nyiakeng Puachue letters. Use hmn with -x- and the spelling.`)
}
