import * as v from 'valibot'
import { type HomePack, type HomeString, type KeyWord, type Meter, meterOf } from '../core/home-pack'
import type { Problem } from '../core/level'
import { type Entry, KEY_WORDS, type ReadHome } from './home-language'
import type { ReadLanguage } from './languages'
import { jsonOf, parsed, type Sources, tellIn } from './problems'
import { respell, SPELLINGS } from './respell'
import { AUTHORITY, type WordsByTag } from './words'

/** Packs of the languages that stand beside Vietnamese, joined from their folders, the glossary and the Vietnamese lines. */

const GLOSSARY = 'assets/languages/concepts.json'
const GlossarySchema = v.object({
  /** Concept → the Vietnamese words it is marked at, and how a list names it. */
  concepts: v.record(v.string(), v.object({ vi: v.array(v.string()), called: v.string(), en: v.string() })),
  wholes: v.array(v.string()),
})
type Glossary = v.InferOutput<typeof GlossarySchema>

export function homesOf(
  sources: Sources,
  read: readonly ReadHome[],
  vietnamese: ReadonlyMap<string, string>,
  problems: Problem[],
): HomePack[] {
  const raw = read.length > 0 && sources.has(GLOSSARY) ? jsonOf(sources, GLOSSARY, problems) : undefined
  const glossary = (raw !== undefined && parsed(GlossarySchema, raw, tellIn(GLOSSARY, problems))) || NONE
  return read.map(home => packOf(home, read, glossary, vietnamese, problems))
}

const NONE: Glossary = { concepts: {}, wholes: [] }

function packOf(
  home: ReadHome,
  all: readonly ReadHome[],
  { concepts, wholes }: Glossary,
  vietnamese: ReadonlyMap<string, string>,
  problems: Problem[],
): HomePack {
  const { tag, ...language } = home.language
  const entries = { ...respelled(home, all, vietnamese, problems), ...home.entries }
  const strings = Object.entries(entries).flatMap(([key, entry]): HomeString[] => {
    const vi = vietnamese.get(key)
    return vi === undefined ? [] : [{ key, vi, ...entry }]
  })
  const tell = tellIn(`assets/languages/${tag}/${KEY_WORDS}.json`, problems)
  const keyWords = home.keyWords.flatMap(({ concept, ...word }): KeyWord[] => {
    const known = concepts[concept]
    if (!known) tell(concept, `${GLOSSARY} has no concept "${concept}". Add it there or take it out here.`)
    return known ? [{ concept, ...known, ...word }] : []
  })
  return { format: 'ban-sang-language-1', tag, language, strings, keyWords, wholes }
}

/** The lines of the folder that this one is spelled from. What a reader of that spelling said yes to is only by rule here. */
function respelled(
  home: ReadHome,
  all: readonly ReadHome[],
  vietnamese: ReadonlyMap<string, string>,
  problems: Problem[],
): Record<string, Entry> {
  const { spelled, tag } = home.language
  if (!spelled) return {}
  const tell = tellIn(`assets/languages/${tag}/language.json`, problems)
  const from = all.find(one => one.language.tag === spelled.from)
  const rule = Object.hasOwn(SPELLINGS, spelled.by) ? SPELLINGS[spelled.by] : undefined
  if (!from) tell('spelled.from', `There is no language "${spelled.from}". Take it out.`)
  if (!rule) tell('spelled.by', `There is no rule "${spelled.by}". Write one of: ${Object.keys(SPELLINGS).join(', ')}.`)
  if (!from || !rule) return {}
  return Object.fromEntries(
    Object.entries(from.entries).map(([key, entry]) => [key, respell(entry, vietnamese.get(key) ?? '', rule)]),
  )
}

/** Every Vietnamese line that a language may say too, by whole key. */
export function linesIn(
  languages: readonly ReadLanguage[],
  things: readonly { readonly words: WordsByTag }[],
): ReadonlyMap<string, string> {
  const own = Object.entries(languages.find(({ language }) => language.tag === AUTHORITY)?.words ?? {})
  const spoken = own.flatMap(([name, words]) => Object.entries(words).map(([key, text]) => [`${name}.${key}`, text]))
  return new Map([...spoken, ...things.flatMap(({ words }) => Object.entries(words[AUTHORITY] ?? {}))] as [
    string,
    string,
  ][])
}

/** A language as the menu knows it. */
export interface LanguageRow {
  readonly tag: string
  readonly endonym: string
  readonly called: string | null
  readonly html: string
  readonly waits: string | null
  /** Null for the languages that are complete and stand alone. */
  readonly meter: Meter | null
}

/** Words of the teacher's desk and of the room where the valley's languages are written: no child waits for them. */
export const ADULTS: ReadonlySet<string> = new Set([
  'care',
  'class',
  'desk',
  'fill',
  'list',
  'sheets',
  'systems',
  'valley',
  'whole',
])

/**
 * Which lines a young language is measured by: what a pupil reads anywhere in the game, without those, without what mostly
 * teachers read, and without what a level tells its teacher.
 */
const TEACHERS = new Set([...ADULTS, 'assign', 'burst', 'collect', 'language', 'languages'])
export const isPupils = (key: string) => !TEACHERS.has(key.split('.')[0]!) && !/\.(teacher|skill)$/.test(key)

/** `lines`: keys of all lines that it is measured by. */
export function rowOf(pack: HomePack, lines: ReadonlySet<string>): LanguageRow {
  const { endonym, called = null, html, waits = null } = pack.language
  const strings = pack.strings.filter(({ key }) => lines.has(key))
  return { tag: pack.tag, endonym, called, html, waits, meter: meterOf(strings, pack.keyWords, lines.size) }
}
