import * as v from 'valibot'
import { sha256Hex } from '../core/checksum'
import { ItemSchema, type Level, type LevelCard, LevelSchema, type Problem } from '../core/level'
import type { MotifName } from '../core/motif'
import type { Rules } from '../core/play'
import { tellCompetences } from './competences'
import { canBePacked } from './drawings'
import { tellBalance, tellLengths, tellLooks } from './fairness'
import { tellAlt, tellItems } from './items'
import { jsonOf, parsed, type Sources, type Tell, tellIn } from './problems'
import { AUTHORITY, needOfLevel, needUnknown, readWords, type WordsByTag } from './words'

/** The rules of every mechanic by name; the table of `activities` hands it in. */
export type RulesOf = Readonly<Record<string, Rules>>

export interface ReadLevel {
  readonly card: LevelCard
  readonly level: Level
  readonly words: WordsByTag
  /** The drawings that it names, as SVG, by id. */
  readonly drawings: Readonly<Record<string, string>>
}

/** Stands in where the mechanic does not exist, so that the rest of the level is checked all the same. */
const AnyLevel = v.looseObject({ ...LevelSchema.entries, items: v.array(v.looseObject(ItemSchema.entries)) })

/** Reads `levels/<id>/`, structure and words, and tells everything that is wrong in it. Null where it cannot be read. */
export function readLevel(
  sources: Sources,
  id: string,
  tags: readonly string[],
  rulesOf: RulesOf,
  problems: Problem[],
): ReadLevel | null {
  const folder = `levels/${id}`
  const file = `${folder}/level.json`
  const raw = jsonOf(sources, file, problems)
  if (raw === undefined) return null
  const tell = tellIn(file, problems)
  const rules = rulesFor(raw, rulesOf, tell)
  const level = parsed<Level>(rules?.schema ?? AnyLevel, raw, tell)
  if (!level) {
    readWords(sources, folder, tags, needUnknown(sources, folder), problems)
    return null
  }

  if (level.id !== id) tell('id', `The id is "${level.id}", but the folder is called "${id}". They must be the same.`)
  tellCompetences(level, tell)
  tellTwins(level, tell)
  tellSpeakers(level, tell)
  tellItems(level, tell)
  tellBalance(level, tell, rules?.judged)
  for (const { path, sentence } of rules?.problems(level) ?? []) tell(path, sentence)
  const drawings: Record<string, string> = {}
  for (const { path, id: drawing } of rules?.pictures?.(level) ?? []) {
    const drawn = sources.get(`${folder}/${drawing}.svg`)
    if (drawn === undefined) {
      tell(path, `There is no drawing ${folder}/${drawing}.svg. Draw it, or mend the name.`)
      continue
    }
    drawings[drawing] = drawn.trim()
    if (!canBePacked(drawings[drawing])) {
      tell(path, `${folder}/${drawing}.svg cannot be packed. Write each value in double quotes and on one line.`)
    }
  }
  const words = readWords(sources, folder, tags, needOfLevel(level, rules, sources), problems)
  const tellWords = tellIn(`${folder}/${AUTHORITY}.json`, problems)
  tellLengths(level, words[AUTHORITY] ?? {}, tellWords)
  tellLooks(level, words[AUTHORITY] ?? {}, tellWords)
  tellAlt(words[AUTHORITY] ?? {}, tellWords)
  return { card: cardOf(level, hashOfFolder(sources, folder), rules?.cloth?.(level)), level, words, drawings }
}

function rulesFor(raw: unknown, rulesOf: RulesOf, tell: Tell): Rules | undefined {
  const mechanic = (raw as { mechanic?: unknown } | null)?.mechanic
  if (typeof mechanic === 'string' && Object.hasOwn(rulesOf, mechanic)) return rulesOf[mechanic]
  tell(
    'mechanic',
    `The mechanic ${JSON.stringify(mechanic)} does not exist. Write one of: ${Object.keys(rulesOf).join(', ')}.`,
  )
  return undefined
}

/** Ids are permanent names: two things with one id cannot be told apart. */
function tellTwins(level: Level, tell: Tell): void {
  const seen = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return
    const id = (value as { id?: unknown }).id
    if (typeof id === 'string') {
      const before = seen.get(id)
      if (before !== undefined) tell(`${path}.id`, `"${id}" is already the id of ${before}. Give this one another.`)
      else seen.set(id, path || 'the level')
    }
    for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key)
  }
  walk(level, '')
}

function tellSpeakers(level: Level, tell: Tell): void {
  for (const line of [...level.story.intro, ...level.story.end]) {
    if (!level.cast.includes(line.who))
      tell(`story.${line.id}.who`, `"${line.who}" speaks here but is not in "cast". Add the name there.`)
  }
  if (level.tier === 3 && level.sensitive && level.cast.includes('lua')) {
    tell('cast', 'Lừa never appears in serious levels for grades 6–9. Take "lua" out.')
  }
}

function cardOf(level: Level, hash: string, cloth?: MotifName): LevelCard {
  const { id, strand, tier, mechanic, place, hamlet, minutes, sensitive, competences } = level
  return {
    id,
    strand,
    tier,
    mechanic,
    place,
    hamlet,
    minutes,
    sensitive,
    competences,
    hash,
    ...(cloth ? { cloth } : {}),
  }
}

/** Names what was played: 12 hex digits of the SHA-256 over names and texts of the folder's files, in order of name. */
function hashOfFolder(sources: Sources, folder: string): string {
  const files = [...sources.keys()].filter(file => file.startsWith(`${folder}/`)).sort()
  return sha256Hex(files.map(file => `${file}\n${sources.get(file)}`).join('\n')).slice(0, 12)
}
