import * as v from 'valibot'
import type { Problem } from '../core/level'
import { jsonOf, parsed, type Sources, type Tell, tellIn } from './problems'
import { AUTHORITY, COMPLETE } from './words'

const LanguageSchema = v.object({
  /** What its speakers call it, as in a menu. */
  endonym: v.string(),
  /** For the `lang` attribute of the page. */
  html: v.string(),
  /** Languages asked in turn for words that this one lacks; the last of them is Vietnamese. */
  fallback: v.array(v.string()),
})

/** A language of the interface as the menu knows it. */
export interface Language extends v.InferOutput<typeof LanguageSchema> {
  readonly tag: string
}
/** The interface words of a language: file name → key → words. */
export type InterfaceWords = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface ReadLanguage {
  readonly language: Language
  readonly words: InterfaceWords
}

const FILE = /^assets\/languages\/([^/]+)\/([^/]+)\.json$/
const INFO = 'language'

/** Reads every folder of assets/languages; Vietnamese and English must have the same keys, others may have fewer. */
export function readLanguages(sources: Sources, problems: Problem[]): ReadLanguage[] {
  const names = filesByTag(sources)
  const found = [...names].flatMap(([tag, files]) => readLanguage(sources, tag, files, problems) ?? [])
  const authority = found.find(({ language }) => language.tag === AUTHORITY)
  for (const { language, words } of found) {
    for (const tag of language.fallback.filter(one => !names.has(one))) {
      tellIn(fileOf(language.tag, INFO), problems)('fallback', `There is no language "${tag}". Take it out.`)
    }
    if (authority && language.tag !== AUTHORITY) tellAgainst(authority.words, language.tag, words, problems)
  }
  return found.sort((a, b) => Number(b === authority) - Number(a === authority))
}

/** Names of the files of each language, the two that must be complete always among them. */
function filesByTag(sources: Sources): Map<string, string[]> {
  const names = new Map<string, string[]>(COMPLETE.map(tag => [tag, []]))
  for (const file of [...sources.keys()].sort()) {
    const [, tag, name] = FILE.exec(file) ?? []
    if (tag && name) names.set(tag, [...(names.get(tag) ?? []), name])
  }
  return names
}

const fileOf = (tag: string, name: string) => `assets/languages/${tag}/${name}.json`

function readLanguage(sources: Sources, tag: string, files: string[], problems: Problem[]): ReadLanguage | null {
  const raw = jsonOf(sources, fileOf(tag, INFO), problems)
  const info = raw === undefined ? null : parsed(LanguageSchema, raw, tellIn(fileOf(tag, INFO), problems))
  const words: Record<string, Record<string, string>> = {}
  for (const name of files.filter(file => file !== INFO)) {
    const content = jsonOf(sources, fileOf(tag, name), problems)
    if (content !== undefined) words[name] = textsOf(content, tag, tellIn(fileOf(tag, name), problems))
  }
  return info && { language: { tag, ...info }, words }
}

function textsOf(raw: unknown, tag: string, tell: Tell): Record<string, string> {
  const words: Record<string, string> = {}
  for (const [key, text] of Object.entries(raw ?? {})) {
    if (typeof text !== 'string' || text.trim() === '')
      tell(key, 'The words are empty. Write them as one text in quotation marks.')
    else words[key] = text
    if (/_(zero|one|two|few|many|other)$/.test(key))
      tell(key, 'No plural forms: the languages of the valley have none. Use {{n}}.')
    if (typeof text === 'string' && tag === AUTHORITY && text !== text.normalize('NFC')) {
      tell(key, 'The accents are written in pieces (not Unicode NFC). Type the text again.')
    }
  }
  return words
}

function tellAgainst(authority: InterfaceWords, tag: string, words: InterfaceWords, problems: Problem[]): void {
  for (const name of new Set([...Object.keys(authority), ...Object.keys(words)])) {
    const tell = tellIn(fileOf(tag, name), problems)
    const vi = authority[name] ?? {}
    const own = words[name] ?? {}
    if (COMPLETE.includes(tag)) {
      for (const key of Object.keys(vi))
        if (!(key in own)) tell(key, 'These words are missing here; Vietnamese has them.')
    }
    for (const [key, text] of Object.entries(own)) tellWord(key, text, vi[key], fileOf(AUTHORITY, name), tell)
  }
}

const gaps = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(found => found[1]))].sort().join(', ')

function tellWord(key: string, text: string, vietnamese: string | undefined, authority: string, tell: Tell): void {
  if (vietnamese === undefined) {
    tell(key, `Vietnamese (${authority}) does not have this key. Add it there or take it out here.`)
  } else if (gaps(text) !== gaps(vietnamese)) {
    const [right, wrong] = [gaps(vietnamese) || 'none', gaps(text) || 'none']
    tell(key, `The names in {{ }} must be those of the Vietnamese line (${right}), but are ${wrong}.`)
  }
}
