import { type HomeLanguage, LanguageSchema } from '../core/home-pack'
import type { Problem } from '../core/level'
import { tellGaps, tellPlural, tellTag } from './home-language'
import { jsonOf, parsed, type Sources, type Tell, tellIn } from './problems'
import { AUTHORITY, COMPLETE } from './words'

/** The interface words of a language: file name → key → words. */
export type InterfaceWords = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface ReadLanguage {
  readonly language: HomeLanguage
  readonly words: InterfaceWords
}
/** A language that stands beside Vietnamese, and the names of its files. */
export interface Beside {
  readonly language: HomeLanguage
  readonly names: readonly string[]
}

const FILE = /^assets\/languages\/([^/]+)\/([^/]+)\.json$/
const INFO = 'language'

/**
 * Reads every folder of assets/languages. Vietnamese and English must have the same keys and stand alone; every other language
 * stands beside Vietnamese, and its words are read once the Vietnamese lines are known.
 */
export function readLanguages(sources: Sources, problems: Problem[]): { alone: ReadLanguage[]; beside: Beside[] } {
  const names = filesByTag(sources)
  const alone: ReadLanguage[] = []
  const beside: Beside[] = []
  for (const [tag, files] of names) {
    const language = readInfo(sources, tag, problems)
    if (!language) continue
    tellTag(tag, tellIn(fileOf(tag, INFO), problems))
    for (const other of language.fallback.filter(one => !names.has(one))) {
      tellIn(fileOf(tag, INFO), problems)('fallback', `There is no language "${other}". Take it out.`)
    }
    const own = files.filter(file => file !== INFO)
    if (COMPLETE.includes(tag)) alone.push({ language, words: readWords(sources, tag, own, problems) })
    else beside.push({ language, names: own })
  }
  const authority = alone.find(({ language }) => language.tag === AUTHORITY)
  for (const { language, words } of alone) {
    if (authority && language.tag !== AUTHORITY) tellAgainst(authority.words, language.tag, words, problems)
  }
  return { alone: alone.sort((a, b) => Number(b === authority) - Number(a === authority)), beside }
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

function readInfo(sources: Sources, tag: string, problems: Problem[]): HomeLanguage | null {
  const raw = jsonOf(sources, fileOf(tag, INFO), problems)
  const info = raw === undefined ? null : parsed(LanguageSchema, raw, tellIn(fileOf(tag, INFO), problems))
  return info && { tag, ...info }
}

function readWords(sources: Sources, tag: string, files: readonly string[], problems: Problem[]): InterfaceWords {
  const words: Record<string, Record<string, string>> = {}
  for (const name of files) {
    const content = jsonOf(sources, fileOf(tag, name), problems)
    if (content !== undefined) words[name] = textsOf(content, tag, tellIn(fileOf(tag, name), problems))
  }
  return words
}

function textsOf(raw: unknown, tag: string, tell: Tell): Record<string, string> {
  const words: Record<string, string> = {}
  for (const [key, text] of Object.entries(raw ?? {})) {
    if (typeof text !== 'string' || text.trim() === '')
      tell(key, 'The words are empty. Write them as one text in quotation marks.')
    else words[key] = text
    tellPlural(key, tell)
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
    for (const key of Object.keys(vi))
      if (!(key in own)) tell(key, 'These words are missing here; Vietnamese has them.')
    for (const [key, text] of Object.entries(own)) tellWord(key, text, vi[key], fileOf(AUTHORITY, name), tell)
  }
}

function tellWord(key: string, text: string, vietnamese: string | undefined, authority: string, tell: Tell): void {
  if (vietnamese === undefined) {
    tell(key, `Vietnamese (${authority}) does not have this key. Add it there or take it out here.`)
  } else tellGaps(key, text, vietnamese, tell)
}
